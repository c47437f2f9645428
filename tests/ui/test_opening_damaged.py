"""A long damaged article is repaired where one looks first: what one does meanwhile is as exact."""

import weakref
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.formats.schema_toml import default_schema
from desktop.store.project import Project
from desktop.text.readings import ReadingKind
from desktop.text.span import Span
from desktop.ui.window import Window
from desktop.workbench import Workbench
from tests.ui.conftest import AUTHOR

PAGE = (
    "唐山高新區(qū)的發(fā)展,𠮷野家實現(xiàn)產業(yè)創(chuàng)新😀。\n"
    "著名的呂先志(化名)說:產業(yè)發(fā)展?,F(xiàn)場發(fā)布。\n"
)
COUNT = 2000
TEXT = "".join(f"{at}，{line}" for at in range(COUNT) for line in PAGE.splitlines(keepends=True))
CTRL = Qt.KeyboardModifier.ControlModifier
CONVERTED = (ReadingKind.SIMPLIFIED, ReadingKind.TAIWAN, ReadingKind.HONGKONG)

Open = Callable[[str], Window]


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Open]:
    """Opens a window in which a text has just been painted, and has not been repaired yet."""
    windows: list[Window] = []

    def open_text(text: str) -> Window:
        project = Project.create(tmp_path / "損壞𠮷.quandian", default_schema(), AUTHOR)
        bench = Workbench(project, AUTHOR)
        bench.add_texts([("短文", "何景嵐😀同行。"), ("長文😀", text)])
        short, _ = bench.articles
        bench.open_article(short)
        window = Window(bench)
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        window.view.setFocus()
        QApplication.processEvents()
        windows.append(window)
        open_long(window)
        return window

    yield open_text
    for window in windows:
        window.close()
        window.workbench.project.close()
        window.deleteLater()
    QApplication.processEvents()


def open_long(window: Window) -> None:
    window.workbench.open_article(list(window.workbench.articles)[1])
    QCoreApplication.sendPostedEvents()


def settle(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.is_working, timeout=20_000)
    assert window.workbench.reading.repaired is None
    assert window.view.reading() is window.workbench.reading


def shown(window: Window) -> str:
    """All the text that the view has, as Qt holds it."""
    return window.view.toPlainText()


def test_what_is_in_sight_is_repaired_before_the_rest(opened: Open, qtbot: QtBot) -> None:
    window = opened(TEXT)
    assert not window.workbench.readings.are_ready
    assert shown(window).startswith("0，唐山高新區的發展，𠮷野家實現產業創新😀。\n0，著名的")
    assert "(qū)" not in shown(window)
    settle(window, qtbot)
    assert shown(window) == window.workbench.readings.repaired.text
    assert f"{COUNT - 1}，唐山高新區的發展，" in shown(window)


def remembered_at(window: Window, place: int, qtbot: QtBot) -> None:
    """Open the long article anew where one was at a raw place of it."""
    settle(window, qtbot)
    window.ways.go_to(place)
    window.workbench.open_article(next(iter(window.workbench.articles)))
    open_long(window)
    assert window.workbench.reading.repaired is not None


@pytest.mark.parametrize("line", [0, 300, 1500])
def test_nothing_moves_when_the_rest_is_repaired(opened: Open, qtbot: QtBot, line: int) -> None:
    window = opened(TEXT)
    remembered_at(window, TEXT.index(f"{line}，唐山"), qtbot)
    before = window.view.grab().toImage(), window.view.place()
    settle(window, qtbot)
    assert window.view.place() == before[1]
    window.view.viewport().update()
    rows = window.view.viewport().rect()
    assert window.view.grab(rows).toImage() == before[0].copy(rows)


@pytest.mark.parametrize("kind", CONVERTED)
def test_a_converted_reading_is_converted_in_sight_before_the_rest_is_repaired(
    opened: Open, qtbot: QtBot, kind: ReadingKind
) -> None:
    window = opened(TEXT)
    window.workbench.open_article(next(iter(window.workbench.articles)))
    window.workbench.use_reading(kind)
    open_long(window)
    assert window.workbench.reading.repaired is not None
    first = shown(window).splitlines()[0]
    assert first == window.workbench.readings.first(kind, 0).text.splitlines()[0]
    assert "(" not in first
    settle(window, qtbot)
    qtbot.waitUntil(lambda: shown(window) == window.workbench.readings.of(kind).text)


@pytest.mark.parametrize("line", [0, 300, 1500])
def test_a_label_made_at_once_is_stored_exactly(opened: Open, qtbot: QtBot, line: int) -> None:
    window = opened(TEXT)
    start = TEXT.index(f"{line}，唐山高新區") + len(f"{line}，")
    remembered_at(window, start, qtbot)
    window.view.select_raw(Span(start, start + 6))
    assert window.workbench.reading.repaired is not None
    QTest.keyClick(window.view, Qt.Key.Key_2)
    (mention,) = window.workbench.state.mentions.values()
    assert mention.spans[0].of(TEXT) == "唐山高新區(qū)"
    settle(window, qtbot)
    assert window.marking.mention == mention
    assert window.view.mentions_at(start) == [mention.id]
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert not window.workbench.state.mentions


@pytest.mark.parametrize("line", [0, 300, 1500])
def test_an_edge_dragged_at_once_moves_that_edge(opened: Open, qtbot: QtBot, line: int) -> None:
    window = opened(TEXT)
    start = TEXT.index(f"{line}，唐山高新區") + len(f"{line}，")
    settle(window, qtbot)
    window.view.select_raw(Span(start, start + 2))
    QTest.keyClick(window.view, Qt.Key.Key_2)
    (mention,) = window.workbench.state.mentions.values()
    remembered_at(window, start, qtbot)
    window.marking.select(mention.id)
    port = window.view.viewport()
    end = window.view.point_of(mention.hull.end).toPoint() - QPoint(1, 0)
    there = window.view.point_of(mention.hull.end + 1).toPoint()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=end)
    for point in (there + QPoint(2, 0), there + QPoint(4, 0)):
        QTest.mouseMove(port, point)
        QApplication.processEvents()
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=there + QPoint(4, 0))
    settle(window, qtbot)
    moved = window.workbench.state.mentions[mention.id]
    assert moved.hull.start == start
    assert start + 2 < moved.hull.end <= start + 4


def test_a_selection_made_before_the_rest_is_repaired_stays(opened: Open, qtbot: QtBot) -> None:
    window = opened(TEXT)
    start = TEXT.index("1990，唐山高新區") + 5
    window.view.select_raw(Span(start, start + 9))
    assert window.workbench.reading.repaired is not None
    settle(window, qtbot)
    selected = window.view.selection()
    assert selected is not None
    assert window.workbench.reading.stretch(selected) == "唐山高新區"
    assert window.view.raw_selection() == Span(start, start + 9)


def test_the_place_where_one_was_is_what_is_repaired_first(opened: Open, qtbot: QtBot) -> None:
    window = opened(TEXT)
    settle(window, qtbot)
    place = TEXT.index("1500，唐山")
    window.ways.go_to(place)
    QTest.keyClick(window.view, Qt.Key.Key_PageUp, CTRL)
    QTest.keyClick(window.view, Qt.Key.Key_PageDown, CTRL)
    assert window.workbench.reading.repaired is not None
    assert window.view.caret() == place
    top = window.view.place()[1]
    assert "1500，唐山高新區的發展，" in shown(window)
    assert "100，唐山高新區(qū)的" in shown(window)
    settle(window, qtbot)
    assert window.view.place() == (place, top)
    assert shown(window) == window.workbench.readings.repaired.text


def test_what_is_gone_to_beyond_that_is_repaired_before_it_is_seen(
    opened: Open, qtbot: QtBot
) -> None:
    window = opened(TEXT)
    QTest.keyClick(window.view, Qt.Key.Key_End, CTRL)
    assert window.workbench.reading.repaired is None
    assert shown(window).endswith("說：產業發展。現場發布。\n")
    caret = window.view.caret()
    settle(window, qtbot)
    assert window.view.caret() == caret == len(TEXT)


def test_what_is_gone_to_by_the_program_is_repaired_soon_and_painted(
    opened: Open, qtbot: QtBot
) -> None:
    window = opened(TEXT)
    for line in (1999, 310, 190, 0, 1500):
        place = TEXT.index(f"{line}，著名")
        remembered_at(window, TEXT.index("300，唐山"), qtbot)
        window.showing.span(Span(place, place + 4))
        settle(window, qtbot)
        assert window.view.raw_selection() == Span(place, place + 4)
        start, end = window.view.stretch_in_sight()
        assert start <= place < end


@pytest.mark.parametrize("share", [0.3, 0.5, 1.0])
def test_what_is_scrolled_to_at_once_is_painted(opened: Open, qtbot: QtBot, share: float) -> None:
    window = opened(TEXT)
    bar = window.view.verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))
    settle(window, qtbot)
    on_screen = window.screen().grabWindow(window.winId()).toImage()
    port = window.view.viewport()
    there = QRect(port.mapTo(window, QPoint(0, 0)), port.size())
    assert on_screen.copy(there) == window.grab().toImage().copy(there)
    start, end = window.view.stretch_in_sight()
    assert end - start > 200


def test_pages_turned_at_once_go_on_one_after_the_other(opened: Open, qtbot: QtBot) -> None:
    window = opened(TEXT)
    carets = [window.view.caret()]
    for _ in range(40):
        QTest.keyClick(window.view, Qt.Key.Key_PageDown)
        carets.append(window.view.caret())
    steps = [after - before for before, after in pairwise(carets)]
    assert min(steps) > 200
    assert max(steps) < 2000
    settle(window, qtbot)
    assert window.view.caret() == carets[-1]


def test_a_caret_at_the_end_of_what_is_there_stays_when_more_comes(
    opened: Open, qtbot: QtBot
) -> None:
    window = opened(TEXT)
    view = window.view
    cursor = view.textCursor()
    cursor.setPosition(view.document().characterCount() - 9)
    cursor.movePosition(cursor.MoveOperation.End, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    selected = view.raw_selection()
    assert selected is not None
    settle(window, qtbot)
    assert view.raw_selection() == selected
    assert len(selected) < 30


def test_a_far_mention_reads_repaired_in_the_list_at_once(opened: Open, qtbot: QtBot) -> None:
    window = opened(TEXT)
    bench = window.workbench
    start = TEXT.index("1990，唐山高新區") + 5
    window.view.select_raw(Span(start, start + 9))
    QTest.keyClick(window.view, Qt.Key.Key_2)
    remembered_at(window, 0, qtbot)
    (mention,) = bench.state.mentions.values()
    assert window.panel.names.model.surfaces.shown(mention) == "唐山高新區"
    settle(window, qtbot)
    assert window.panel.names.model.surfaces.shown(mention) == "唐山高新區"


def test_a_guess_at_how_a_far_mention_reads_is_not_kept(opened: Open, qtbot: QtBot) -> None:
    plain = "".join(f"{at}，智慧城市:大腦𠮷。\n" for at in range(5000))
    window = opened(plain)
    bench = window.workbench
    start = plain.index("4990，智慧") + 5
    window.view.select_raw(Span(start, start + 7))
    QTest.keyClick(window.view, Qt.Key.Key_2)
    remembered_at(window, 0, qtbot)
    (mention,) = bench.state.mentions.values()
    window.panel.names.model.surfaces.shown(mention)
    settle(window, qtbot)
    assert window.panel.names.model.surfaces.shown(mention) == "智慧城市:大腦"


def test_a_mention_selected_by_redo_stays_selected_when_the_rest_is_repaired(
    opened: Open, qtbot: QtBot
) -> None:
    window = opened(TEXT)
    start = TEXT.index("40，唐山高新區") + 3
    window.view.select_raw(Span(start, start + 9))
    QTest.keyClick(window.view, Qt.Key.Key_2)
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    window.ways.go_to(TEXT.index("1500，唐山"))
    window.workbench.open_article(next(iter(window.workbench.articles)))
    window.commands.run("redo")
    assert window.workbench.reading.repaired is not None
    assert window.marking.mention is not None
    settle(window, qtbot)
    assert window.marking.mention is not None


def test_a_word_is_found_before_the_rest_is_repaired(opened: Open) -> None:
    window = opened(TEXT)
    start = shown(window).index("唐山")
    assert window.view.word_at(start) == Span(start, start + 2)


def test_where_only_the_rest_shows_the_damage_all_is_repaired_in_the_end(
    opened: Open, qtbot: QtBot
) -> None:
    plain = "".join(f"{at}，今天天氣很好(qū)。\n" for at in range(2000))
    window = opened(plain + TEXT)
    assert shown(window).startswith("0，今天天氣很好(qū)。\n")
    settle(window, qtbot)
    assert shown(window) == window.workbench.readings.repaired.text
    assert "(xiàn)" not in shown(window)


def test_an_undamaged_article_is_not_filled_in_twice(opened: Open, qtbot: QtBot) -> None:
    plain = "".join(f"{at}，今天天氣很好，𠮷野家開門。\n" for at in range(4000))
    window = opened(plain)
    window.view.document().firstBlock().setUserState(7)
    settle(window, qtbot)
    assert shown(window) == plain
    assert window.view.document().firstBlock().userState() == 7


def test_one_damaged_paragraph_without_end_is_repaired_as_a_whole_too(
    opened: Open, qtbot: QtBot
) -> None:
    window = opened(TEXT.replace("\n", ""))
    assert "(qū)" not in shown(window)
    settle(window, qtbot)
    assert shown(window).replace("\n", "") == window.workbench.readings.repaired.text


def test_the_reading_can_be_changed_before_the_rest_is_repaired(opened: Open, qtbot: QtBot) -> None:
    window = opened(TEXT)
    QTest.keyClick(window, Qt.Key.Key_1, CTRL)
    assert shown(window).startswith("0，唐山高新區(qū)的發(fā)展,")
    open_long(window)
    window.workbench.use_reading(ReadingKind.SIMPLIFIED)
    settle(window, qtbot)
    qtbot.waitUntil(
        lambda: shown(window) == window.workbench.readings.of(ReadingKind.SIMPLIFIED).text
    )


def test_a_paragraph_is_gone_through_to_its_end_at_once(opened: Open, qtbot: QtBot) -> None:
    window = opened(TEXT.replace("\n", ""))
    window.view._move("paragraph_end", selects=False)
    settle(window, qtbot)
    assert window.view.caret() == len(TEXT.replace("\n", ""))
    open_long(window)
    bar = window.view.verticalScrollBar()
    for share in (0.2, 0.9, 0.1):
        bar.setValue(round(bar.maximum() * share))
        QCoreApplication.sendPostedEvents()
    settle(window, qtbot)


@pytest.mark.parametrize("end", ["\r", "\r\n", "\u2028"])
def test_other_line_ends_leave_no_empty_lines(opened: Open, qtbot: QtBot, end: str) -> None:
    window = opened(TEXT.replace("\n", end))
    settle(window, qtbot)
    document = window.view.document()
    lines = [document.findBlockByNumber(at).text() for at in range(document.blockCount())]
    assert all(lines[:-1])


def test_the_reading_of_an_article_that_was_left_is_let_go(opened: Open, qtbot: QtBot) -> None:
    window = opened(TEXT)
    first = weakref.ref(window.workbench.reading)
    settle(window, qtbot)
    whole = weakref.ref(window.workbench.reading)
    assert first() is None
    window.workbench.open_article(next(iter(window.workbench.articles)))
    settle(window, qtbot)
    assert whole() is None


def test_another_article_opened_meanwhile_is_not_repaired_as_the_first(
    opened: Open, qtbot: QtBot
) -> None:
    window = opened(TEXT)
    QTest.keyClick(window.view, Qt.Key.Key_PageUp, CTRL)
    settle(window, qtbot)
    assert shown(window) == "何景嵐😀同行。"


def test_of_a_long_article_the_proposals_say_that_nobody_looked(opened: Open, qtbot: QtBot) -> None:
    window = opened(TEXT)
    settle(window, qtbot)
    assert "over 100,000 characters" in window.panel.proposals.lesson
    QTest.keyClick(window.view, Qt.Key.Key_PageUp, CTRL)
    assert window.panel.proposals.lesson == "Nothing is proposed for this article."


def test_what_is_come_back_to_or_shown_from_afar_is_repaired_first(
    opened: Open, qtbot: QtBot
) -> None:
    window = opened(TEXT)
    bench = window.workbench
    settle(window, qtbot)
    short, long = bench.articles
    place = TEXT.index("1500，唐山")
    window.showing.span(Span(place, place + 4))
    bench.open_article(short)
    bench.remember_place(long, 0, 0)
    assert window.ways.travel.back()
    first = bench.reading
    assert first.repaired is not None
    assert first.raw(first.repaired).holds(place)
    bench.open_article(short)
    there = TEXT.index("700，唐山")
    window.showing.far_span(long, Span(there, there + 4))
    first = bench.reading
    assert first.repaired is not None
    assert first.raw(first.repaired).holds(there)
    assert window.view.raw_selection() == Span(there, there + 4)
