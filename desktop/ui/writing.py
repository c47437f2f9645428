"""Words painted on one line, and cut short where there is no room for all of them."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

# Put together once: to join two flags takes Python as long as to paint a word.
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


# No sign of a name is wider than so many of the height of its letters.
_WIDEST = 1.5


def write_short(painter: QPainter, rect: QRect, words: str) -> None:
    """Write as `write` does, without measuring words for which there is room enough anyway."""
    if len(words) * painter.font().pixelSize() * _WIDEST <= rect.width():
        painter.drawText(rect, LEFT, words)
    else:
        write(painter, rect, words)


def write(painter: QPainter, rect: QRect, words: str) -> int:
    """Write in the middle of a box, from its left; gives the width of what was written."""
    metrics = painter.fontMetrics()
    width = metrics.horizontalAdvance(words)
    if width > rect.width():
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        width = metrics.horizontalAdvance(words)
    painter.drawText(rect, LEFT, words)
    return width
