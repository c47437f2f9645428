"""Labelling in the article with the keyboard and the mouse."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.annotations.schema_edits import revise
from desktop.annotations.steps import Change, Step, StepName
from desktop.annotations.values import Mention, Nesting
from desktop.text.readings import ReadingKind
from desktop.text.span import Span
from desktop.ui.panel.frames import FramesPage
from desktop.ui.window import Window
from tests.pointing import click, drag
from tests.ui.conftest import TEXT


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def mentions(window: Window) -> list[tuple[str, str]]:
    """What is labelled: text and export name, in order."""
    bench = window.workbench
    return [
        (mention.hull.of(TEXT), bench.schema.label(mention.label).export_name)
        for mention in bench.state.in_order()
    ]


def labelled(window: Window, words: str, key: str = "2") -> Mention:
    window.view.select_raw(span_of(words))
    QTest.keyClicks(window.view, key)
    mention = window.marking.mention
    assert mention is not None
    return mention


def test_blanks_and_line_ends_alone_are_never_labelled(window: Window) -> None:
    bench = window.workbench
    bench.add_texts([("空", "一\n\n二　 三")])
    bench.open_article(list(bench.articles)[-1])
    window.marking.trims = False
    for span in (Span(1, 2), Span(1, 3), Span(4, 6)):
        window.view.select_raw(span)
        QTest.keyClicks(window.view, "2")
        assert not bench.state.mentions
        assert "nothing to label" in window.middle.notice.text
    window.view.select_raw(Span(3, 6))
    QTest.keyClicks(window.view, "2")
    assert [each.hull for each in bench.state.mentions.values()] == [Span(3, 6)]


def test_a_digit_labels_what_the_mouse_selected(window: Window) -> None:
    drag(window.view, span_of("呂先志"))
    QTest.keyClicks(window.view, "1")
    assert mentions(window) == [("呂先志", "person")]
    assert window.view.selection() is None
    selected = window.marking.mention
    assert selected is not None
    assert selected.hull == span_of("呂先志")


def test_a_name_beyond_the_basic_plane_is_labelled_whole(window: Window) -> None:
    drag(window.view, span_of("𠮷野"))
    QTest.keyClicks(window.view, "1")
    assert mentions(window) == [("𠮷野", "person")]


def test_shift_and_arrows_and_a_digit_label_without_a_mouse(window: Window) -> None:
    window.view.place_caret(span_of("數衡信息").start)
    for _ in "數衡信息":
        QTest.keyClick(window.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(window.view, Qt.Key.Key_2, Qt.KeyboardModifier.KeypadModifier)
    assert mentions(window) == [("數衡信息", "organization")]


def test_a_digit_relabels_the_selected_mention(window: Window) -> None:
    labelled(window, "數衡信息", "2")
    QTest.keyClicks(window.view, "3")
    assert mentions(window) == [("數衡信息", "place")]


def test_a_click_selects_a_mention_and_delete_deletes_it(window: Window) -> None:
    mention = labelled(window, "呂先志", "1")
    window.marking.select(None)
    click(window.view, mention.hull.start + 1)
    assert window.marking.mention == mention
    QTest.keyClick(window.view, Qt.Key.Key_Delete)
    assert mentions(window) == []
    assert window.marking.mention is None


def test_a_digit_alone_arms_nothing_and_says_what_would(window: Window) -> None:
    window.view.place_caret(0)
    QTest.keyClicks(window.view, "3")
    assert window.marking.label is None
    assert window.middle.notice.text == "Select words first, or Shift+3 arms 地名."
    drag(window.view, span_of("呂先志"))
    QApplication.processEvents()
    assert mentions(window) == []
    QTest.keyClicks(window.view, "1")
    assert window.middle.notice.text == ""


def test_an_armed_label_labels_each_selection_until_escape(window: Window) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_Exclam, Qt.KeyboardModifier.ShiftModifier)
    assert "人名" in window.status.text
    for name in ("呂先志", "何景嵐"):
        drag(window.view, span_of(name))
        QApplication.processEvents()
    assert mentions(window) == [("呂先志", "person"), ("何景嵐", "person")]
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    drag(window.view, span_of("𠮷野"))
    QApplication.processEvents()
    assert len(mentions(window)) == 2


def test_names_side_by_side_are_labelled_one_after_the_other(window: Window) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_Exclam, Qt.KeyboardModifier.ShiftModifier)
    for name in ("主任", "呂先志"):
        drag(window.view, span_of(name))
        QApplication.processEvents()
    assert mentions(window) == [("主任", "person"), ("呂先志", "person")]


def test_a_triple_click_with_an_armed_label_makes_one_mention(window: Window) -> None:
    bench, view = window.workbench, window.view
    bench.do(revise, replace(bench.schema, nesting=Nesting.ALL))
    QTest.keyClick(view, Qt.Key.Key_Exclam, Qt.KeyboardModifier.ShiftModifier)
    place = span_of("呂先志").start
    view.word_at = lambda _place: Span(place, place + 3)
    point = view.point_of(place + 1).toPoint() + QPoint(4, 0)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QApplication.processEvents()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QApplication.processEvents()
    assert mentions(window) == [("呂先志", "person")]


def test_an_armed_label_takes_a_selection_by_keys_when_shift_comes_up(window: Window) -> None:
    view = window.view
    QTest.keyClick(view, Qt.Key.Key_At, Qt.KeyboardModifier.ShiftModifier)
    view.place_caret(span_of("遠岫環保").start)
    QTest.keyPress(view, Qt.Key.Key_Shift)
    for _ in "遠岫環保":
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert mentions(window) == []
    QTest.keyRelease(view, Qt.Key.Key_Shift)
    QApplication.processEvents()
    assert mentions(window) == [("遠岫環保", "organization")]


def test_shift_alone_labels_nothing(window: Window) -> None:
    view = window.view
    QTest.keyClick(view, Qt.Key.Key_At, Qt.KeyboardModifier.ShiftModifier)
    view.place_caret(span_of("遠岫環保").start)
    QTest.keyClicks(view, ".")
    assert view.selection() is not None
    QTest.keyPress(view, Qt.Key.Key_Shift)
    QTest.keyRelease(view, Qt.Key.Key_Shift)
    QApplication.processEvents()
    assert mentions(window) == []


def test_escape_leaves_one_thing_after_the_other(window: Window) -> None:
    labelled(window, "數衡信息", "2")
    QTest.keyClick(window.view, Qt.Key.Key_Exclam, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(window.view, "A")
    assert window.choice.is_open
    for is_open, is_armed, is_selected in (
        (False, True, True),
        (False, False, True),
        (False, False, False),
    ):
        QTest.keyClick(window.view, Qt.Key.Key_Escape)
        assert window.choice.is_open == is_open
        assert (window.marking.label is not None) == is_armed
        assert (window.marking.mention is not None) == is_selected


def test_brackets_move_the_edges_by_one_shown_character(window: Window) -> None:
    labelled(window, "數衡信息", "2")
    for key, words in (
        ("[", "數衡信"),
        ("]", "數衡信息"),
        ("{", "與數衡信息"),
        ("}", "數衡信息"),
    ):
        QTest.keyClicks(window.view, key)
        assert mentions(window) == [(words, "organization")]


def test_tab_goes_through_the_mentions_both_ways(window: Window) -> None:
    first = labelled(window, "臨嶼高新區", "2")
    second = labelled(window, "呂先志", "1")
    window.marking.select(None)
    window.view.place_caret(0)
    seen = []
    for key, modifier in (
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier),
    ):
        QTest.keyClick(window.view, key, modifier)
        assert window.marking.mention is not None
        seen.append(window.marking.mention.id)
    assert seen == [first.id, second.id, first.id]
    assert window.view.hasFocus()


def test_a_click_again_selects_the_mention_around(window: Window) -> None:
    project = window.workbench.project
    before = project.schema
    change = Change(before, replace(before, nesting=Nesting.ALL, version=2))
    project.apply(
        Step("1", StepName.EDIT_SCHEMA, None, before.id, "2026-01-01T00:00:00Z", (change,))
    )
    window.workbench.open_article(next(iter(window.workbench.articles)))
    outer = labelled(window, "臨嶼高新區", "2")
    inner = labelled(window, "臨嶼", "3")
    window.marking.select(None)
    window.view.place_caret(len(TEXT))
    seen = []
    for _ in range(3):
        click(window.view, inner.hull.start)
        assert window.marking.mention is not None
        seen.append(window.marking.mention.id)
    assert seen == [inner.id, outer.id, inner.id]


def test_clicks_reach_every_mention_at_a_place(window: Window) -> None:
    bench = window.workbench
    bench.do(revise, replace(bench.schema, nesting=Nesting.ALL))
    crossing = [
        labelled(window, words, "2")
        for words in ("呂先志出席", "主任呂先志", "高新區主任呂先", "任呂先")
    ]
    window.marking.select(None)
    seen = []
    for _ in range(5):
        click(window.view, span_of("先志").start)
        assert window.marking.mention is not None
        seen.append(window.marking.mention)
    assert seen[0] == seen[4] == crossing[3]
    assert seen[3] == crossing[2]
    assert {mention.id for mention in seen} == {mention.id for mention in crossing}


def test_an_edge_follows_the_mouse(window: Window) -> None:
    mention = labelled(window, "數衡信息", "2")
    view = window.view
    start = view.point_of(mention.hull.end).toPoint()
    end = view.point_of(mention.hull.end - 2).toPoint()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for place in (QPoint((start.x() + end.x()) // 2, start.y()), end):
        QTest.mouseMove(view.viewport(), place)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert mentions(window) == [("數衡", "organization")]


def test_no_edge_follows_the_mouse_into_another_reading(window: Window) -> None:
    mention = labelled(window, "數衡信息", "2")
    view = window.view
    edge = view.point_of(mention.hull.end).toPoint()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    QTest.mouseMove(view.viewport(), edge + QPoint(30, 0))
    QTest.keyClick(view, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.workbench.reading.kind is ReadingKind.RAW
    QTest.mouseMove(view.viewport(), QPoint(80, 60))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(80, 60))
    assert list(window.workbench.state.mentions.values()) == [mention]


def test_a_selection_shows_what_it_would_become(window: Window) -> None:
    span = span_of("，𠮷野")
    window.view.select_raw(span)
    assert window.view.outlined == Span(span.start + 1, span.end)
    window.view.place_caret(0)
    assert window.view.outlined is None


def test_a_refusal_is_a_notice_and_changes_nothing(window: Window) -> None:
    labelled(window, "臨嶼高新區", "2")
    before = mentions(window)
    labelled_in = span_of("臨嶼高新區")
    window.view.select_raw(Span(labelled_in.start, labelled_in.start + 2))
    QTest.keyClicks(window.view, "3")
    assert mentions(window) == before
    assert "outermost" in window.middle.notice.text
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert window.middle.notice.text == ""


def test_undo_and_redo_follow_the_keys(window: Window) -> None:
    labelled(window, "呂先志", "1")
    QTest.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert mentions(window) == []
    QTest.keyClick(window.view, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert mentions(window) == [("呂先志", "person")]
    QTest.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.view, Qt.Key.Key_Z, both)
    assert mentions(window) == [("呂先志", "person")]


def test_what_comes_back_is_all_that_is_selected(window: Window) -> None:
    labelled(window, "呂先志", "1")
    QTest.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    drag(window.view, span_of("數衡信息"))
    QTest.keyClick(window.view, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert window.view.selection() is None
    QTest.keyClicks(window.view, "2")
    assert mentions(window) == [("呂先志", "organization")]
    QTest.keyClick(window.view, Qt.Key.Key_Delete)
    assert mentions(window) == []


def test_an_agreement_is_a_and_three_letters(window: Window) -> None:
    bench = window.workbench
    for words, key in (("臨嶼高新區與", "2"), ("數衡信息", "2"), ("城市數據底座", "7")):
        start = TEXT.index(words)
        window.view.select_raw(Span(start, start + len(words.rstrip("與"))))
        QTest.keyClicks(window.view, key)
    QTest.keyClicks(window.view, "A")
    hints: dict[str, str] = {}
    window.choice.hints_changed.connect(hints.update)
    QTest.keyClicks(window.view, "A")
    for letter in list(hints.values()):
        QTest.keyClicks(window.view, letter.lower())
    frames = list(bench.state.frames.values())
    assert len(frames) == 1
    assert [bench.state.mentions[each.mention].hull.of(TEXT) for each in frames[0].fillers] == [
        "臨嶼高新區",
        "數衡信息",
        "城市數據底座",
    ]


def test_a_started_row_shows_the_table_it_will_stand_in(window: Window) -> None:
    labelled(window, "數衡信息")
    for key, name in (("A", "agreement"), ("S", "scenario")):
        QTest.keyClicks(window.view, key)
        page = window.panel.page
        assert isinstance(page, FramesPage)
        assert page.kind.export_name == name


def test_what_is_labelled_in_another_reading_is_the_same_raw_text(window: Window) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.workbench.reading.kind is ReadingKind.SIMPLIFIED
    drag(window.view, span_of("呂先志"))
    assert window.view.textCursor().selectedText() == "吕先志"
    QTest.keyClicks(window.view, "1")
    assert mentions(window) == [("呂先志", "person")]


def test_a_letter_of_the_schema_goes_before_a_command_with_the_same(window: Window) -> None:
    bench = window.workbench
    scenario, agreement = bench.schema.frame_types
    types = (scenario, replace(agreement, key="F"))
    bench.do(revise, replace(bench.schema, frame_types=types))
    window.view.select_raw(span_of("數衡信息"))
    QTest.keyClicks(window.view, "2f")
    assert window.choice.kind is not None
    assert window.choice.kind.id == agreement.id
