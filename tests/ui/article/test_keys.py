"""The caret and the selection, by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop.text.readings import ReadingKind, Readings
from desktop.text.span import Span
from desktop.ui.article.view import ArticleView
from tests.ui.article.conftest import SCHEMA, Show, mention, of

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
TEXT = "𠮷田先生e\u0301與呂先志😀\n第二段：唐山高新區調研。"
LONG = "唐山高新區與羅克佳華科技集團就雙碳智慧服務平臺項目簽約，" * 12


def press(view: ArticleView, key: Key, times: int = 1) -> list[int]:
    """Press a key; gives where the caret was after each time."""
    places = []
    for _ in range(times):
        QTest.keyClick(view, key)
        places.append(view.caret())
    return places


def test_the_caret_goes_over_whole_characters(show: Show) -> None:
    view = show(TEXT)
    # e and its accent are one, and so is 😀; the line end is a step of its own.
    forward = [1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13]
    assert press(view, Key.Key_Right, 12) == forward
    assert press(view, Key.Key_Left, 12) == [*forward[-2::-1], 0]


def test_shift_and_an_arrow_select_by_character(show: Show) -> None:
    view = show(TEXT)
    for end in (1, 2):
        QTest.keyClick(view, Key.Key_Right, SHIFT)
        assert view.selection() == Span(0, end)
    QTest.keyClick(view, Key.Key_Left, SHIFT)
    assert view.selection() == Span(0, 1)


def test_an_arrow_ends_a_selection_at_its_edge(show: Show) -> None:
    view = show(TEXT)
    view.select_raw(Span(2, 4))
    assert press(view, Key.Key_Right) == [4]
    assert view.selection() is None
    view.select_raw(Span(2, 4))
    assert press(view, Key.Key_Left) == [2]


def test_ctrl_and_an_arrow_go_by_word(show: Show) -> None:
    view = show(TEXT)
    view.word_at = lambda place: Span(0, 2) if place < 2 else Span(2, 4)
    QTest.keyClick(view, Key.Key_Right, CTRL)
    assert view.caret() == 2
    QTest.keyClick(view, Key.Key_Right, CTRL | SHIFT)
    assert view.selection() == Span(2, 4)
    QTest.keyClick(view, Key.Key_Left, CTRL)
    assert view.caret() == 2


def test_end_and_home_go_to_the_edges_of_the_line(show: Show) -> None:
    view = show(LONG)
    press(view, Key.Key_Down)
    (end,) = press(view, Key.Key_End)
    assert press(view, Key.Key_End) == [end]
    (start,) = press(view, Key.Key_Home)
    assert 0 < start < end < len(LONG)
    QTest.keyClick(view, Key.Key_End, SHIFT)
    assert view.selection() == Span(start, end)
    assert press(view, Key.Key_Right) == [end]
    assert press(view, Key.Key_Home) == [start]


def test_down_and_up_keep_the_column(show: Show) -> None:
    view = show(LONG)
    press(view, Key.Key_Right, 5)
    down = press(view, Key.Key_Down, 4)
    steps = [after - before for before, after in zip([5, *down], down, strict=False)]
    assert all(step > 5 for step in steps)
    assert press(view, Key.Key_Up, 4) == [*down[-2::-1], 5]


def test_up_from_the_first_line_and_down_from_the_last_go_to_the_edges(show: Show) -> None:
    view = show("一行😀\n二行")
    press(view, Key.Key_Right, 2)
    assert press(view, Key.Key_Up, 2) == [0, 0]
    assert press(view, Key.Key_Down, 3) == [6, 6, 6]
    press(view, Key.Key_Left)
    assert press(view, Key.Key_Down) == [6]


def test_page_down_and_page_up_come_back(show: Show) -> None:
    view = show("\n".join([LONG] * 10))
    press(view, Key.Key_Right, 3)
    pages = press(view, Key.Key_PageDown, 5)
    assert pages == sorted(set(pages))
    assert view.verticalScrollBar().value() > 4 * view.viewport().height() // 2
    row = view.viewport().width() // 18
    for back, page in zip(press(view, Key.Key_PageUp, 5), [*pages[-2::-1], 3], strict=True):
        assert abs(back - page) <= row


def test_the_caret_is_always_in_sight_after_a_key(show: Show) -> None:
    view = show("\n".join([LONG] * 10))
    for key in [Key.Key_PageDown, Key.Key_PageDown, *[Key.Key_Down] * 15, *[Key.Key_Up] * 30]:
        press(view, key)
        rect = view.cursorRect()
        assert view.viewport().rect().contains(rect)


def test_ctrl_end_goes_to_the_end_and_ctrl_home_to_the_start(show: Show) -> None:
    text = "\n".join([LONG] * 10)
    view = show(text)
    QTest.keyClick(view, Key.Key_End, CTRL)
    assert view.caret() == len(text)
    assert view.viewport().rect().contains(view.cursorRect())
    QTest.keyClick(view, Key.Key_Home, CTRL)
    assert view.caret() == 0
    assert view.verticalScrollBar().value() == 0


def test_the_caret_never_stands_between_cr_and_lf(show: Show) -> None:
    view = show("一𠮷\r\n二\r\n")
    assert press(view, Key.Key_Right, 5) == [1, 2, 4, 5, 7]
    assert press(view, Key.Key_Left, 5) == [5, 4, 2, 1, 0]
    assert press(view, Key.Key_End) == [2]


def test_ctrl_a_selects_everything(show: Show) -> None:
    view = show(TEXT)
    QTest.keyClick(view, Key.Key_A, CTRL)
    assert view.selection() == Span(0, len(TEXT))


def test_ctrl_c_copies_what_is_selected(show: Show) -> None:
    view = show(TEXT)
    view.select_raw(Span(0, 6))
    QTest.keyClick(view, Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == "𠮷田先生e\u0301"


class Window(QWidget):
    """A window that notes the keys that reach it."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []
        self.view = ArticleView()
        QVBoxLayout(self).addWidget(self.view)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append(event.key())


def test_ctrl_c_copies_the_selected_mention_where_nothing_else_is_selected(show: Show) -> None:
    pieces = mention((7, 9), (12, 15))
    view = show(TEXT, [pieces, mention((0, 3))])
    view.select_mention(pieces.id)
    QTest.keyClick(view, Qt.Key.Key_C, CTRL)
    expected = "…".join(span.of(TEXT) for span in pieces.spans)
    assert QApplication.clipboard().text() == expected
    view.select_raw(Span(0, 2))
    QTest.keyClick(view, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == TEXT[:2]


def test_a_selection_that_is_dropped_leaves_the_caret_at_its_line_end(show: Show) -> None:
    view = show(TEXT * 3)
    QTest.keyClick(view, Qt.Key.Key_End, SHIFT)
    end = view.caret()
    view.drop_selection()
    assert view.selection() is None
    QTest.keyClick(view, Qt.Key.Key_Home, SHIFT)
    selected = view.raw_selection()
    assert selected is not None
    assert (selected.start, selected.end) == (0, end)


@pytest.mark.parametrize(
    "key",
    [
        Key.Key_1,
        Key.Key_A,
        Key.Key_BracketLeft,
        Key.Key_Return,
        Key.Key_Delete,
        Key.Key_Escape,
        Key.Key_Space,
        Key.Key_F8,
    ],
)
def test_keys_that_do_not_move_the_caret_go_on_to_the_window(qtbot: QtBot, key: Key) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.view.show_reading(Readings(TEXT).of(ReadingKind.RAW), SCHEMA, [of(TEXT, "唐山")])
    window.show()
    QTest.keyClick(window.view, key)
    assert window.keys == [key]


def test_tab_stays_with_the_article_for_the_window_to_use(show: Show) -> None:
    view = show(TEXT)
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t")
    event.setAccepted(True)
    view.event(event)
    assert not event.isAccepted()
    assert view.hasFocus()


def test_no_input_method_takes_the_digits(show: Show) -> None:
    view = show(TEXT)
    assert not view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not view.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)
