"""Words painted on one line, and cut short where there is no room for all of them."""

import re

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

# Put together once: to join two flags takes Python as long as to paint a word.
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


# No sign is wider than so many of the height of its letters, but for these.
_WIDEST = 1.5
_WIDER = re.compile("[\u2e3a\u2e3b\ufdfd\U00012000-\U000123ff]")


def write_short(painter: QPainter, rect: QRect, words: str) -> None:
    """Write as `write` does, without measuring words for which there is room enough anyway."""
    is_short = len(words) * painter.font().pixelSize() * _WIDEST <= rect.width()
    if is_short and not _WIDER.search(words):
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
