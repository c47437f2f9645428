"""Where a place of the article is on the screen, found as the eye finds it: by what is under a pixel."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.text.span import Span
from desktop.ui.article.view import ArticleView


def point_of(view: ArticleView, raw: int) -> QPoint:
    """A point of the viewport where a click puts the caret at a place of the raw text."""
    reading = view.reading()
    assert reading is not None
    shown = reading.alignment.map_place(raw, up=False)
    text = reading.stretch(Span(0, shown)) if shown else ""
    position = sum(2 if ord(sign) > 0xFFFF else 1 for sign in text)
    size = view.viewport().size()
    for y in range(4, size.height(), 6):
        last = view.cursorForPosition(QPoint(size.width() - 1, y)).position()
        first = view.cursorForPosition(QPoint(0, y)).position()
        if first <= position < last:
            xs = [
                x
                for x in range(0, size.width(), 2)
                if view.cursorForPosition(QPoint(x, y)).position() == position
            ]
            return QPoint(xs[len(xs) // 2], y + 6)
    raise AssertionError(f"place {raw} is not in sight")


def drag(view: ArticleView, raw: Span) -> None:
    """Select a raw span with the mouse, all of it on one line."""
    start, end = point_of(view, raw.start), point_of(view, raw.end)
    viewport = view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    middle = QPoint((start.x() + end.x()) // 2, start.y())
    for place in (middle, end):
        QTest.mouseMove(viewport, place)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)


def click(view: ArticleView, raw: int) -> None:
    """Click on the character at a place of the raw text."""
    one, other = point_of(view, raw), point_of(view, raw + 1)
    middle = QPoint((one.x() + other.x()) // 2, one.y())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
