"""Up and down, row by row, through articles of every shape."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.annotations.values import Mention
from desktop.text.span import Span
from desktop.ui.article.view import ArticleView
from tests.ui.article.conftest import ON_SCREEN, Show, mention

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
LINES = [
    "",
    "一",
    "高新區主任呂先志出席，𠮷野與何景嵐同行。",
    "唐山高新區與羅克佳華科技集團就雙碳智慧服務平臺項目簽約，" * 6,
    "three Latin words, and 😀 then 中文 " * 9,
    "\t製表\t符號",
    "　　段首空格。",
    "שלום 與 مرحبا",
]
LONG = "沒有標點的一段很長的文字" * 450
ENDS = st.sampled_from(["\n", "\r\n", "\u2028", "\r", "\n\n"])
Row = tuple[int, int]


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    """A text of a few lines, and where it has mentions, in lanes below one another."""
    lines = draw(st.lists(st.tuples(st.sampled_from(LINES), ENDS), min_size=1, max_size=9))
    text = "".join(line + end for line, end in lines)
    if draw(st.booleans()):
        text += "末行𠮷"
    places = st.integers(0, len(text) - 1)
    starts = draw(st.lists(st.tuples(places, st.integers(1, 60)), max_size=8))
    return text, [(start, min(len(text), start + length)) for start, length in starts]


def row(view: ArticleView) -> Row:
    """The row in which the caret is: its first block, and its index there."""
    number, _, index = view._caret.row(view.textCursor().position())
    return view._layout.part(number, index, last=False)


def rows(view: ArticleView) -> list[Row]:
    layout = view._layout
    return sorted(
        {
            layout.part(number, index, last=False)
            for number in range(len(layout.heights))
            for index in range(len(layout.ready(number).rows))
        }
    )


def held(view: ArticleView, key: Key, most: int) -> list[Row]:
    """Hold a key until the caret stays; gives the rows it was in, one after the other."""
    seen = [row(view)]
    for _ in range(most):
        before = view.textCursor().position(), row(view)
        QTest.keyClick(view, key)
        if (view.textCursor().position(), row(view)) == before:
            return seen
        if row(view) != seen[-1]:
            seen.append(row(view))
    pytest.fail("The caret never came to the end.")


@ON_SCREEN
@given(articles(), st.integers(0, 12))
def test_down_and_up_visit_every_row(
    show: Show, article: tuple[str, list[tuple[int, int]]], steps: int
) -> None:
    text, places = article
    mentions: list[Mention] = [mention(span) for span in places]
    view = show(text, mentions)
    view.place_caret(min(steps, len(text) - 1))
    if row(view) != (0, 0):
        view.place_caret(0)
    every = rows(view)
    assert held(view, Key.Key_Down, len(every) + 2) == every
    assert view.caret() == len(text)
    assert held(view, Key.Key_Up, len(every) + 2) == every[::-1]
    assert view.caret() == 0


@settings(ON_SCREEN, max_examples=20)
@given(articles())
def test_page_down_and_page_up_come_to_the_edges(
    show: Show, article: tuple[str, list[tuple[int, int]]]
) -> None:
    text, places = article
    view = show(text, [mention(span) for span in places])
    view.place_caret(0)
    every = rows(view)
    down = held(view, Key.Key_PageDown, len(every) + 2)
    assert down == sorted(down)
    assert view.caret() == len(text)
    up = held(view, Key.Key_PageUp, len(every) + 2)
    assert up == sorted(up, reverse=True)
    assert view.caret() == 0


def test_down_goes_through_a_paragraph_of_several_blocks(show: Show) -> None:
    view = show(f"首行\n{LONG}\n末行𠮷")
    every = rows(view)
    assert held(view, Key.Key_Down, len(every) + 2) == every
    assert held(view, Key.Key_Up, len(every) + 2) == every[::-1]


def test_right_moves_with_every_press_through_a_paragraph_of_several_blocks(show: Show) -> None:
    view = show(LONG)
    border = view._places.start(1)
    view.place_caret(border - 3)
    QTest.keyClick(view, Key.Key_Down)
    QTest.keyClick(view, Key.Key_Up)
    before = view.caret()
    for step in range(1, 7):
        QTest.keyClick(view, Key.Key_Right)
        assert view.caret() == before + step


def test_home_and_end_reach_the_ends_of_a_row_that_two_blocks_share(show: Show) -> None:
    view = show(LONG)
    view.place_caret(view._places.start(1))
    here = row(view)
    QTest.keyClick(view, Key.Key_Home)
    start = view.caret()
    QTest.keyClick(view, Key.Key_End)
    assert start < view._places.start(1) < view.caret()
    assert row(view) == here


def test_shift_and_down_select_over_paragraphs_in_the_same_column(show: Show) -> None:
    text = "第一行文字𠮷\n短\n\n第四行文字\n"
    view = show(text)
    for _ in range(3):
        QTest.keyClick(view, Key.Key_Right)
    ends = []
    for _ in range(4):
        QTest.keyClick(view, Key.Key_Down, SHIFT)
        selected = view.selection()
        assert selected is not None and selected.start == 3
        ends.append(selected.end)
    assert ends == [text.index("短") + 1, text.index("\n第"), text.index("第四") + 3, len(text)]
    for end in ends[-2::-1]:
        QTest.keyClick(view, Key.Key_Up, SHIFT)
        assert view.selection() == Span(3, end)


def test_down_keeps_the_column_over_short_lines_and_lanes(show: Show) -> None:
    line = "高新區主任呂先志出席並講話"
    text = f"{line}\n短\n\n{line}\n𠮷\r\n{line}"
    view = show(text, [mention((0, 12)), mention((2, 9)), mention((3, 5)), mention((4, 12))])
    for _ in range(6):
        QTest.keyClick(view, Key.Key_Right)
    caret = view._caret_rect()
    assert caret is not None
    for _ in range(5):
        QTest.keyClick(view, Key.Key_Down)
    after = view._caret_rect()
    assert after is not None
    assert after.left() == caret.left()
    assert view.caret() == text.rindex(line) + 6
