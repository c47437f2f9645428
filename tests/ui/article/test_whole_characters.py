"""Neither the caret nor the mouse nor a label ever parts what is seen as one character."""

import pytest
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
    "\u0915\u094d\u0937\u093f",
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
@given(TEXTS, st.integers(1, 3), st.sampled_from([Qt.KeyboardModifier.NoModifier, SHIFT]))
def test_words_that_part_characters_are_taken_whole(
    show: Show, text: str, length: int, held: Qt.KeyboardModifier
) -> None:
    text = text[:20] + "\r\n" + text[20:]
    view = show(text)
    view.word_at = lambda place: (
        Span(place, min(len(text), place + length)) if place < len(text) else None
    )
    view.place_caret(0)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        for _ in range(len(text)):
            QTest.keyClick(view, key, CTRL | held)
            assert view.caret() in edges(text)
            selected = view.selection()
            assert selected is None or is_whole(text, selected)


@pytest.mark.parametrize("is_name", [False, True])
def test_a_double_click_takes_no_half_of_a_character(show: Show, is_name: bool) -> None:
    text = "中🇹🇼文👨\u200d👩\u200d👧字"
    view = show(text)
    if is_name:
        view.name_at = lambda place: Span(place, place + 1)
    else:
        view.word_at = lambda place: Span(place, place + 1)
    for place, words in ((1, "🇹🇼"), (4, "👨\u200d👩\u200d👧"), (9, "字")):
        point = view.point_of(place).toPoint() + QPoint(3, 0)
        QTest.mouseDClick(view.viewport(), LEFT, pos=point)
        QTest.mouseRelease(view.viewport(), LEFT, pos=point)
        assert view.selected_text() == words


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
    QTest.mouseRelease(port, LEFT, pos=QPoint(end, y))
    selected = view.selection()
    assert selected is None or is_whole(text, selected)
