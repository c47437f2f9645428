"""Words painted on one line, and cut short where there is no room for all of them."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

# Put together once: to join two flags takes Python as long as to paint a word.
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


def write(painter: QPainter, rect: QRect, words: str) -> int:
    """Write in the middle of a box, from its left; gives the width of what was written."""
    metrics = painter.fontMetrics()
    width = metrics.horizontalAdvance(words)
    if width > rect.width():
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        width = metrics.horizontalAdvance(words)
    painter.drawText(rect, LEFT, words)
    return width
