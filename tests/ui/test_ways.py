"""Going about in articles: back and forward, by number, by the strip, from like to like."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.annotations.state import ArticleState
from desktop.annotations.steps import Change
from desktop.annotations.values import Article, Mention, Schema, State
from desktop.formats.schema_toml import default_schema
from desktop.store.project import Project
from desktop.text.readings import ReadingKind
from desktop.text.span import Span
from desktop.ui.going import wanted_place
from desktop.ui.keys import OWNED_BY_INPUT_METHODS, Bindings
from desktop.ui.minimap import Minimap
from desktop.ui.travel import Place, Visits
from desktop.ui.window import Window
from desktop.workbench import Workbench
from tests.ui.conftest import AUTHOR
from tests.ui.test_marking import labelled

LONG = "".join(f"第{at}段😀臨嶼高新區與𠮷禾科技簽約。\n" for at in range(600))
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def long(window: Window) -> Window:
    """The window, with a long article open."""
    bench = window.workbench
    bench.add_texts([("長", LONG)])
    bench.open_article(list(bench.articles)[-1])
    QApplication.processEvents()
    return window


def article(window: Window) -> str:
    assert window.workbench.article is not None
    return window.workbench.article.id


# By number


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("0", 0),
        (" 7 ", 7),
        ("７", 7),
        ("8", 8),
        ("9", None),
        ("¶1", 0),
        ("¶ 2", 3),
        ("p3", 4),
        ("第3段", 4),
        ("4段", 8),
        ("¶5", None),
        ("¶0", None),
        ("", None),
        ("-1", None),
        ("七", None),
    ],
)
def test_a_number_is_an_offset_and_with_its_sign_a_paragraph(words: str, place: int | None) -> None:
    assert wanted_place(words, "😀a\n\n𠮷bc\n") == place


def test_going_to_an_offset_puts_it_in_the_middle_and_alt_left_comes_back(long: Window) -> None:
    view = long.view
    view.place_caret(5)
    QTest.keyClick(view, Qt.Key.Key_G, CTRL)
    assert long.ways.going.field.hasFocus()
    QTest.keyClicks(long.ways.going.field, "6000")
    QTest.keyClick(long.ways.going.field, Qt.Key.Key_Return)
    assert view.caret() == 6000
    assert view.hasFocus()
    start, end = view.stretch_in_sight()
    assert start < 6000 < end
    QTest.keyClick(view, Qt.Key.Key_Left, ALT)
    assert (view.caret(), view.place()[1]) == (5, 0)
    QTest.keyClick(view, Qt.Key.Key_Right, ALT)
    assert view.caret() == 6000


def test_back_at_the_start_the_margin_above_it_is_seen_again(long: Window) -> None:
    long.view.place_caret(5)
    long.ways.go_to(len(LONG) // 2)
    QTest.keyClick(long.view, Qt.Key.Key_Left, ALT)
    assert long.view.verticalScrollBar().value() == 0
    long.view.place_caret(0)
    for percent in (200, 100):
        long.set_text_size(percent)
        assert long.view.verticalScrollBar().value() == 0


def test_paragraphs_are_those_that_one_sees(window: Window) -> None:
    bench, view = window.workbench, window.view
    text = "😀甲\r乙\u2028丙\u2029丁\r\n戊\n己"
    (article,) = bench.add_texts([("段", text)]).articles
    bench.open_article(article.id)
    bench.use_reading(ReadingKind.RAW)
    QApplication.processEvents()
    for number in range(1, view.document().blockCount() + 1):
        QTest.keyClick(view, Qt.Key.Key_G, CTRL)
        QTest.keyClicks(window.ways.going.field, f"p{number}")
        QTest.keyClick(window.ways.going.field, Qt.Key.Key_Return)
        assert text[view.caret()] == "😀乙丙丁戊己"[number - 1]
    assert view.document().blockCount() == 6


def test_a_place_that_is_not_there_keeps_the_bar_open(long: Window) -> None:
    QTest.keyClick(long.view, Qt.Key.Key_G, CTRL)
    field = long.ways.going.field
    QTest.keyClicks(field, "99999999")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert long.ways.going.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not long.ways.going.isVisible()
    assert long.view.hasFocus()


# Back and forward, and the place one left


def test_a_browser_has_the_same_two_piles() -> None:
    visits = Visits()
    one, two, three = (Place("a", at, at) for at in (1, 2, 3))
    visits.leave(one)
    visits.leave(two)
    assert visits.back(three) == two
    assert visits.back(two) == one
    assert visits.back(one) is None
    assert visits.forward(one) == two
    visits.leave(two)
    assert visits.forward(one) is None


def test_back_leads_over_articles_and_to_the_very_place(long: Window) -> None:
    view = long.view
    third = article(long)
    view.show_place(4000, 3900)
    at = view.place()
    QTest.keyClick(view, Qt.Key.Key_PageUp, CTRL)
    second = article(long)
    assert second != third
    QTest.keyClick(view, Qt.Key.Key_Left, ALT)
    assert article(long) == third
    assert view.place() == at
    QTest.keyClick(view, Qt.Key.Key_Right, ALT)
    assert article(long) == second


def test_a_deleted_article_is_passed_over(long: Window) -> None:
    bench = long.workbench
    ids = list(bench.articles)
    for each in ids:
        bench.open_article(each)
    bench.delete_article(bench.articles[ids[1]])
    assert long.ways.travel.back()
    assert article(long) == ids[0]


def test_an_article_opens_where_one_left_it_even_after_a_restart(
    long: Window, qtbot: QtBot
) -> None:
    bench = long.workbench
    view = long.view
    view.show_place(5000, 4900)
    at = view.place()
    last = article(long)
    bench.open_article(next(iter(bench.articles)))
    assert json.loads(bench.project.remembered(f"place/{last}") or "") == list(at)
    bench.open_article(last)
    assert view.place() == at
    view.show_place(7000, 6900)
    later = view.place()
    long.close()
    again = Workbench(bench.project, AUTHOR)
    again.open_first()
    window = Window(again)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    assert window.view.place()[0] == later[0]
    assert window.view.place()[1] == later[1]


def test_where_one_labels_is_kept_soon_after_in_case_of_a_kill(long: Window, qtbot: QtBot) -> None:
    bench, view, last = long.workbench, long.view, article(long)
    view.show_place(7000, 6900)
    view.select_raw(Span(7000, 7003))
    QTest.keyClicks(view, "2")
    kept = bench.project.remembered(f"place/{last}")
    qtbot.waitUntil(lambda: bench.project.remembered(f"place/{last}") != kept)
    assert json.loads(bench.project.remembered(f"place/{last}") or "") == list(view.place())


def test_an_article_only_looked_at_leaves_nothing_in_the_project(window: Window) -> None:
    bench = window.workbench
    first, second = bench.articles
    bench.open_article(second)
    bench.open_article(first)
    assert bench.project.remembered(f"place/{first}") is None


# From like to like


def test_one_goes_to_mentions_of_the_same_label_and_of_the_same_name(window: Window) -> None:
    one = labelled(window, "臨嶼高新區", "2")
    person = labelled(window, "呂先志", "1")
    other = labelled(window, "數衡信息", "2")
    start = window.workbench.readings.raw.index("臨嶼高新區", 10)
    window.view.select_raw(Span(start, start + 5))
    QTest.keyClicks(window.view, "2")
    same = window.marking.mention
    assert same is not None
    seen: list[Mention | None] = []
    window.marking.select(one.id)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        QTest.keyClick(window.view, key, ALT)
        seen.append(window.marking.mention)
    assert seen == [same, other, other, same]
    assert person not in seen
    for key, where in ((Qt.Key.Key_Up, one), (Qt.Key.Key_Down, same), (Qt.Key.Key_Down, same)):
        QTest.keyClick(window.view, key, ALT)
        assert window.marking.mention == where


def test_no_two_commands_share_a_key_and_none_is_an_input_methods() -> None:
    assert Bindings().shared() == []
    for key in ("Alt+Left", "Ctrl+G", "Alt+PgDown", "Ctrl+Shift+C", "?", ".", ",", "'", '"'):
        assert QKeySequence(key).toString() not in OWNED_BY_INPUT_METHODS


# The strip of mentions


def mention(number: int, start: int, label: str) -> Mention:
    return Mention(f"m{number}", "a", (Span(start, start + 2),), label, "me", "")


def state_of(schema: Schema, length: int, mentions: list[Mention]) -> ArticleState:
    article = Article("a", "長文😀", "", length, 0, State.NEW, None, "", "me", "")
    return ArticleState(schema, article, mentions=mentions)


@pytest.fixture
def strip(qtbot: QtBot) -> Minimap:
    made = Minimap()
    qtbot.addWidget(made)
    made.resize(12, 100)
    made.show()
    return made


def test_the_strip_counts_all_mentions_and_shows_the_most_frequent_label(
    strip: Minimap, qtbot: QtBot
) -> None:
    schema = default_schema()
    one, two = schema.labels[0].id, schema.labels[1].id
    every = [mention(at, at * 10, two if at % 3 else one) for at in range(20_000)]
    strip.show_article(state_of(schema, 400_000, every))
    qtbot.waitUntil(lambda: not strip.is_counting)
    assert [strip.label_at(y) for y in (0, 25, 49)] == [two, two, two]
    assert strip.label_at(80) is None
    added = Mention("new", "a", (Span(350_000, 350_002),), one, "me", "")
    strip.follow([Change(None, added)])
    assert strip.label_at(87) == one
    strip.follow([Change(added, None)])
    assert strip.label_at(87) is None


def test_the_strip_follows_a_step_while_it_still_counts(strip: Minimap, qtbot: QtBot) -> None:
    schema = default_schema()
    one, two = schema.labels[0].id, schema.labels[1].id
    every = [mention(at, at * 4, one) for at in range(9000)]
    last = every[-1]
    state = state_of(schema, 40_000, every)
    strip.show_article(state)
    assert strip.is_counting
    changed = mention(8999, 39_990, two)
    state.follow([Change(last, changed)])
    strip.follow([Change(last, changed)])
    strip.resize(12, 200)
    qtbot.waitUntil(lambda: not strip.is_counting)
    assert strip.label_at(199) == two
    assert strip.label_at(0) == one


def test_the_strip_frames_what_is_in_sight_from_the_start(window: Window) -> None:
    image = window.middle.minimap.grab().toImage()
    assert image.pixelColor(0, 2).name() != window.theme.paper


def test_the_strip_frames_what_is_in_sight_to_its_end(long: Window) -> None:
    bar = long.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert long.view.stretch_in_sight()[1] >= len(LONG) - 1
    bar.setValue(0)
    end = long.view.stretch_in_sight()[1]
    assert LONG[end] == "\n"
    place = long.view.point_of(end - 1).y()
    row = long.view._layout.type.row
    assert long.view.viewport().height() - row <= place < long.view.viewport().height() + row


def test_the_frame_at_the_end_of_the_strip_is_seen_whole(strip: Minimap) -> None:
    strip.show_article(state_of(default_schema(), 1_000_000, []))
    strip.show_seen(999_990, 1_000_000)
    image = strip.grab().toImage()
    paper = image.pixelColor(0, 50)
    assert [y for y in range(100) if image.pixelColor(0, y) != paper] == [96, 97, 98, 99]


def test_a_click_on_the_strip_shows_that_place_and_back_returns(long: Window) -> None:
    strip = long.middle.minimap
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, strip.height() // 2))
    start, end = long.view.stretch_in_sight()
    assert start < len(LONG) // 2 < end
    assert long.ways.travel.back()
    assert long.view.place()[1] == 0


def test_the_strip_shows_the_pieces_of_a_mention_not_what_lies_between(strip: Minimap) -> None:
    label = default_schema().labels[0].id
    apart = Mention("m", "a", (Span(10, 12), Span(900, 902)), label, "me", "")
    strip.show_article(state_of(default_schema(), 1000, [apart]))
    assert [y for y in range(100) if strip.label_at(y)] == [1, 90]


def test_the_strip_is_colored_where_something_is_labelled(long: Window) -> None:
    labelled_in = LONG.index("臨嶼高新區", 8000)
    long.view.select_raw(Span(labelled_in, labelled_in + 5))
    QTest.keyClicks(long.view, "2")
    strip = long.middle.minimap
    y = labelled_in * strip.height() // len(LONG)
    label = strip.label_at(y)
    assert label is not None
    color = long.workbench.schema.label(label).color
    assert strip.grab().toImage().pixelColor(6, y).name() == color


def test_a_project_that_is_read_only_keeps_places_while_it_is_open(
    tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "只讀.quandian"
    with Project.create(path, default_schema(), AUTHOR) as project:
        Workbench(project, AUTHOR).add_texts([("長", LONG), ("短", "𠮷")])
    with Project.open(path, AUTHOR, read_only=True) as project:
        bench = Workbench(project, AUTHOR)
        bench.open_first()
        window = Window(bench)
        qtbot.addWidget(window)
        window.show()
        first, second = bench.articles
        window.view.show_place(5000, 4900)
        at = window.view.place()
        bench.open_article(second)
        bench.open_article(first)
        assert window.view.place() == at
        window.close()


def test_the_keyboard_comes_back_from_a_popover_that_was_opened_twice(
    window: Window,
) -> None:
    view = window.view
    view.setFocus()
    for command in ("go to", "commands"):
        window.commands.run(command)
        window.commands.run(command)
        QApplication.processEvents()
        focused = QApplication.focusWidget()
        assert focused is not None and focused is not view
        QTest.keyClick(focused, Qt.Key.Key_Escape)
        QApplication.processEvents()
        assert QApplication.focusWidget() is view
