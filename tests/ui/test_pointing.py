"""A cell is filled by what is pressed on or selected in the article."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.text.span import Span
from desktop.ui.panel.editor import CellEditor
from desktop.ui.panel.frames import FramesPage
from desktop.ui.window import Window
from tests.pointing import click, drag
from tests.ui.conftest import TEXT


def span_of(words: str) -> Span:
    start = TEXT.rindex(words)
    return Span(start, start + len(words))


def label(window: Window, words: str, name: str = "organization") -> None:
    bench = window.workbench
    (label,) = (each for each in bench.schema.labels if each.export_name == name)
    bench.mark(bench.reading.shown(span_of(words)), label.id)


def rows(window: Window) -> list[list[str]]:
    state = window.workbench.state
    return [
        [state.mentions[filler.mention].hull.of(TEXT) for filler in frame.fillers]
        for frame in state.frames_of(window.panel.frame_pages[1].kind.id)
    ]


def label_of(window: Window, words: str) -> str:
    (mention,) = window.workbench.state.overlapping(span_of(words))
    return window.workbench.state.label_of(mention.id).export_name


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def page(window: Window) -> FramesPage:
    """The agreements, and the field of the first cell of a new one."""
    window.panel.tabs.setCurrentIndex(2)
    page = window.panel.frame_pages[1]
    page.setFocus()
    return page


def edit(page: FramesPage) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert isinstance(focused(), CellEditor)


def test_a_press_on_a_mention_fills_the_cell_and_goes_on(window: Window, page: FramesPage) -> None:
    label(window, "臨嶼高新區")
    label(window, "數衡信息")
    edit(page)
    click(window.view, span_of("臨嶼高新區").start + 1)
    assert rows(window) == [["臨嶼高新區"]]
    assert isinstance(focused(), CellEditor)
    click(window.view, span_of("數衡信息").start)
    assert rows(window) == [["臨嶼高新區", "數衡信息"]]
    assert page.table.currentIndex().column() == 3


def test_words_that_are_selected_become_a_mention_with_the_label_of_the_role(
    window: Window, page: FramesPage
) -> None:
    label(window, "臨嶼高新區")
    edit(page)
    click(window.view, span_of("臨嶼高新區").start)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    page.table.setCurrentIndex(page.model.index(0, 3))
    edit(page)
    drag(window.view, span_of("城市數據底座"))
    assert rows(window) == [["臨嶼高新區", "城市數據底座"]]
    assert label_of(window, "城市數據底座") == "subject"


def test_the_wait_is_said_and_a_key_ends_it(window: Window, page: FramesPage) -> None:
    edit(page)
    click(window.view, span_of("遠岫環保").start)
    assert window.pointing.is_waiting
    assert "簽約方" in window.pointing.hint.accessibleName()
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert not window.pointing.is_waiting
    assert window.pointing.hint.isHidden()
    drag(window.view, span_of("遠岫環保"))
    assert rows(window) == []


def test_another_place_for_the_keyboard_ends_the_wait(window: Window, page: FramesPage) -> None:
    edit(page)
    click(window.view, span_of("遠岫環保").start)
    page.table.setFocus()
    assert not window.pointing.is_waiting


def test_what_is_selected_is_offered_first_and_enter_takes_it(
    window: Window, page: FramesPage
) -> None:
    window.view.setFocus()
    drag(window.view, span_of("澄光機器人"))
    page.table.setFocus()
    edit(page)
    field = focused()
    assert isinstance(field, CellEditor)
    assert (field.offers[0].text, field.offers[0].note) == ("澄光機器人", "selected, becomes 機構")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert rows(window) == [["澄光機器人"]]


def test_a_name_is_found_by_the_letters_of_its_pinyin(window: Window, page: FramesPage) -> None:
    label(window, "澄光機器人")
    label(window, "遠岫環保")
    edit(page)
    QTest.keyClicks(focused(), "cgjq")
    field = focused()
    assert isinstance(field, CellEditor)
    assert [each.text for each in field.offers] == ["澄光機器人"]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert rows(window) == [["澄光機器人"]]


def test_a_label_that_the_role_does_not_take_is_offered_to_be_changed(
    window: Window, page: FramesPage
) -> None:
    label(window, "近岸監測", "event")
    page.table.setCurrentIndex(page.model.index(0, 3))
    edit(page)
    field = focused()
    assert isinstance(field, CellEditor)
    field.insert("近岸監測")
    assert [(each.text, each.note) for each in field.offers] == [("近岸監測", "事件 becomes 標的")]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert rows(window) == [["近岸監測"]]
    assert label_of(window, "近岸監測") == "subject"
    window.workbench.undo()
    assert rows(window) == []
    assert label_of(window, "近岸監測") == "event"
