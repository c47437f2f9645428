"""A mouse on the article: dragging over characters, clicking on them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.text.span import Span
from desktop.ui.article.view import ArticleView


def drag(view: ArticleView, raw: Span) -> None:
    """Select a raw span with the mouse, all of it on one line."""
    start, end = view.point_of(raw.start).toPoint(), view.point_of(raw.end).toPoint()
    viewport = view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    middle = QPoint((start.x() + end.x()) // 2, start.y())
    for place in (middle, end):
        QTest.mouseMove(viewport, place)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)


def click(view: ArticleView, raw: int) -> None:
    """Click on the character at a place of the raw text."""
    one, other = view.point_of(raw).toPoint(), view.point_of(raw + 1).toPoint()
    middle = QPoint((one.x() + other.x()) // 2, one.y())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
