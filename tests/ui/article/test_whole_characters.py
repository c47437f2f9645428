"""Neither the caret nor the mouse nor a label ever parts what is seen as one character."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.text.span import Span
from desktop.text.trimming import whole_characters
from tests.ui.article.conftest import ON_SCREEN, Show

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
WHOLE = [
    "中",
    "𠮷",
    "😀",
    "e\u0301",
    "葛\U000e0100",
    "\u2763\ufe0f",
    "か\u3099",
    "a\u0323\u0302",
    "👍🏽",
    "👨\u200d👩\u200d👧",
    "🇹🇼",
    "b",
    "，",
    "5",
]
TEXTS = st.lists(st.sampled_from(WHOLE), min_size=3, max_size=40).map("".join)


def is_whole(text: str, span: Span) -> bool:
    return whole_characters(text, span) == span


def edges(text: str) -> set[int]:
    """Where one character ends and another begins."""
    inner = (place for place in range(1, len(text)) if is_whole(text, Span(0, place)))
    return {0, *inner, len(text)}


@ON_SCREEN
@given(TEXTS)
def test_arrows_stop_between_characters_only(show: Show, text: str) -> None:
    view = show(text)
    view.place_caret(0)
    seen = {0}
    for _ in range(len(text)):
        QTest.keyClick(view, Qt.Key.Key_Right)
        seen.add(view.caret())
    assert seen == edges(text)
    for _ in range(len(text)):
        QTest.keyClick(view, Qt.Key.Key_Left, CTRL)
        assert view.caret() in edges(text)
    assert view.caret() == 0


@ON_SCREEN
@given(TEXTS, st.integers(0, 600), st.integers(0, 600), st.integers(0, 600))
def test_drags_and_clicks_take_whole_characters(
    show: Show, text: str, start: int, end: int, further: int
) -> None:
    view = show(text)
    port = view.viewport()
    y = view.point_of(0).toPoint().y()
    QTest.mousePress(port, LEFT, pos=QPoint(start, y))
    assert view.caret() in edges(text)
    QTest.mouseMove(port, QPoint((start + end) // 2, y))
    QTest.mouseMove(port, QPoint(end, y))
    QTest.mouseRelease(port, LEFT, pos=QPoint(end, y))
    selected = view.selection()
    assert selected is None or is_whole(text, selected)
    QTest.mouseClick(port, LEFT, SHIFT, QPoint(further, y))
    selected = view.selection()
    assert selected is None or is_whole(text, selected)
    QTest.mouseDClick(port, LEFT, pos=QPoint(end, y))
    selected = view.selection()
    assert selected is None or is_whole(text, selected)
