"""What is in sight stays where it is, whatever changes around it."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QCursor, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.annotations.steps import Change
from desktop.text.readings import ReadingKind, Readings
from desktop.text.span import Span
from desktop.ui.article.view import ArticleView
from tests.ui.article.conftest import LONG, SCHEMA, TEXT, Show, mention


def caret_top(view: ArticleView) -> float:
    """How far below the top of the view the row of the caret begins."""
    rect = view._caret_rect()
    assert rect is not None
    return rect.top() - view._layout.type.box_top - view.verticalScrollBar().value()


def test_resizing_keeps_what_is_at_the_top(show: Show) -> None:
    view = show(LONG)
    view.reveal(Span(3000, 3001), center=True)
    cursor = QTextCursor(view.document())
    top = view.cursorForPosition(QPoint(60, 5)).position()
    for width in (420, 900, 640):
        view.resize(width, 480)
        cursor.setPosition(top)
        assert -60 <= view.cursorRect(cursor).top() < 60


def test_a_larger_text_keeps_what_is_at_the_top(show: Show) -> None:
    view = show(LONG)
    view.reveal(Span(3000, 3001), center=True)
    top = view.cursorForPosition(QPoint(60, 5)).position()
    view.set_text_size(27)
    cursor = QTextCursor(view.document())
    cursor.setPosition(top)
    assert -100 <= view.cursorRect(cursor).top() < 100
    assert view.text_size() == 27


@pytest.mark.parametrize("is_by_mouse", [False, True])
def test_lanes_that_grow_above_move_neither_the_pointers_row_nor_the_carets(
    show: Show, is_by_mouse: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "".join(f"第{n}段𠮷，" + "文字" * 60 + "\n" for n in range(60))
    start = text.index("第30段")
    inner = mention((start, start + 3))
    view = show(text, [inner])
    view.show_middle(start + 60)
    view.place_caret(start + 90)
    point = view.point_of(start + 60 if is_by_mouse else start + 90)
    where = view.viewport().mapToGlobal(point.toPoint())
    monkeypatch.setattr(view.viewport(), "underMouse", lambda: is_by_mouse)
    monkeypatch.setattr(QCursor, "pos", lambda: where)
    place = start + 60 if is_by_mouse else start + 90
    outer = mention((start, start + 90), label="l1")
    for change in (Change(None, outer), Change(outer, None)):
        view.follow([change])
        assert view.point_of(place) == point


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
@pytest.mark.parametrize("points", [8.0, 18.0, 27.0])
def test_another_size_keeps_the_row_of_the_caret_where_it_is(
    show: Show, points: float, share: float
) -> None:
    text = "".join(f"第{n}段𠮷，" + "文字" * 60 + "\n" for n in range(300))
    view = show(text, [mention((n, n + 9)) for n in range(0, len(text) - 9, 40)])
    view.show_middle(len(text) // 2)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, int(share * view.height()))
    )
    before = caret_top(view)
    for size in (points, 13.5, points):
        view.set_text_size(size)
        assert abs(caret_top(view) - before) <= 1


@pytest.mark.parametrize("step", [37, 150, 300])
def test_scrolling_up_over_what_was_never_seen_does_not_jump(show: Show, step: int) -> None:
    deep = [mention((i * 37 + 5, i * 37 + 6 + k)) for i in range(200) for k in range(4)]
    view = show(LONG, deep)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    for _ in range(20):
        seen = view.cursorForPosition(QPoint(100, 100)).position()
        cursor = QTextCursor(view.document())
        cursor.setPosition(seen)
        above = view.cursorRect(cursor).top()
        offset = bar.value()
        bar.setValue(offset - step)
        assert view.cursorRect(cursor).top() == above + step


def test_selecting_far_above_moves_nothing_in_sight(show: Show, qtbot: QtBot) -> None:
    deep = [mention((i * 37 + 5, i * 37 + 6 + k)) for i in range(200) for k in range(4)]
    view = show(LONG, deep)
    view.reveal(Span(5000, 5001), center=True)
    view.grab()
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.cursorForPosition(QPoint(100, 100)).position())
    above = view.cursorRect(cursor).top()
    for place in range(1000, 4000, 500):
        view.select_raw(Span(place, place + 60))
    bar = view.verticalScrollBar()
    with qtbot.waitSignal(bar.rangeChanged, raising=False, timeout=50):
        view.document().documentLayout().documentSize()
    assert view.cursorRect(cursor).top() == above


def test_a_reveal_in_the_middle_of_a_long_article_brings_it_into_sight(show: Show) -> None:
    view = show(LONG)
    for place in (len(LONG) - 2, 10, 4000):
        view.reveal(Span(place, place + 1))
        cursor = QTextCursor(view.document())
        cursor.setPosition(view.document().characterCount() - 1)
        view.place_caret(place)
        assert view.viewport().rect().contains(view.cursorRect().center())


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_what_is_selected_stays_in_sight_when_the_view_is_resized(show: Show, share: float) -> None:
    text = "\n".join([TEXT * 4] * 12)
    view = show(text)
    view.verticalScrollBar().setValue(900)
    point = QPoint(view.viewport().width() // 2, round(view.viewport().height() * share))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    for size in (QSize(640, 200), QSize(260, 300), QSize(1200, 260), QSize(300, 150)):
        view.resize(size)
        assert view.viewport().rect().contains(view.point_of(view.caret()).toPoint())


def test_resizing_brings_nothing_into_sight_that_was_not(show: Show) -> None:
    text = "\n".join([TEXT * 4] * 12)
    view = show(text)
    view.verticalScrollBar().setValue(900)
    view.resize(640, 200)
    assert view.caret() == 0
    assert view.verticalScrollBar().value() == 900


def test_a_place_that_is_remembered_is_the_same_after_any_number_of_windows(
    show: Show, qtbot: QtBot
) -> None:
    view = show(TEXT * 30)
    top = 30 * len(TEXT) // 2 + 7
    for width in (640, 900, 500, 733, 1200):
        kept = view.place() if width != 640 else (0, top)
        view.show_place(*kept)
        view.resize(width, 480)
        qtbot.waitUntil(lambda: not view.is_working())
        assert view.place()[1] == top
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 40)
    assert view.place()[1] < top


def test_a_caret_at_the_end_of_what_is_filled_in_stays_when_more_is(
    view: ArticleView, qtbot: QtBot
) -> None:
    text = "".join(f"{at}：唐山高新區與𠮷田先生簽約。\n" for at in range(20_000))
    view.show_reading(Readings(text).of(ReadingKind.RAW), SCHEMA, [])
    assert view.document().characterCount() < len(text) - 1000
    cursor = view.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock, QTextCursor.MoveMode.KeepAnchor, 2)
    view.setTextCursor(cursor)
    selected = view.selection()
    assert selected is not None
    qtbot.waitUntil(lambda: not view.is_working(), timeout=20_000)
    assert view.selection() == selected
    assert view.textCursor().anchor() > view.textCursor().position()


def test_pages_go_on_past_what_is_filled_in(view: ArticleView) -> None:
    text = "𠮷田先生簽約\n" * 60_000
    view.show_reading(Readings(text).of(ReadingKind.RAW), SCHEMA, [])
    filled = view.document().characterCount()
    cursor = view.textCursor()
    cursor.setPosition(filled - 900)
    view.setTextCursor(cursor)
    carets = [view.caret()]
    for _ in range(12):
        QTest.keyClick(view, Qt.Key.Key_PageDown)
        carets.append(view.caret())
    steps = [after - before for before, after in pairwise(carets)]
    assert 30 < min(steps) <= max(steps) < 200
