"""Where Qt itself says that a place of the text is on the screen."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor

from desktop.ui.article.view import ArticleView


def units(text: str, place: int) -> int:
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def before(view: ArticleView, text: str, place: int) -> QPoint:
    """The left edge of a character, in its middle height; for texts that are one block a paragraph."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(units(text, place))
    return view.cursorRect(cursor).center()


def on(view: ArticleView, text: str, place: int) -> QPoint:
    """A point on the left half of a character."""
    return before(view, text, place) + QPoint(5, 0)
