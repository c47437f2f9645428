"""Name tags, each painted once: a page has a hundred of them, and few that differ."""

import math
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPainterPath, QPixmap

from desktop.ui.article.colors import legible_on
from desktop.ui.article.typography import TAG_MARGINS, Type
from desktop.ui.theme import color

# Put together once: to join two flags takes Python as long as to paint a tag.
_PLACE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
ABOVE = 2
"""Pixels above a tag, where at large sizes the accent of a capital reaches."""
_MOST = 400
_RADIUS = 2.5


class Tag(NamedTuple):
    """A name on a color, so wide, with `ratio` pixels of the screen to a pixel.

    What has no room of the name is left out.
    """

    name: str
    ink: str
    width: int
    ratio: float


class Tags:
    """The pictures of tags, kept as long as the type stays the same."""

    def __init__(self) -> None:
        self._type: Type | None = None
        self._pictures: dict[Tag, QPixmap] = {}

    def picture(self, tag: Tag, type_: Type) -> QPixmap:
        """A tag as it is seen, its corners clear, with `ABOVE` pixels of room above it."""
        if type_ is not self._type:
            self._type = type_
            self._pictures.clear()
        picture = self._pictures.get(tag)
        if picture is None:
            if len(self._pictures) >= _MOST:
                self._pictures.clear()
            picture = self._pictures[tag] = _painted(tag, type_)
        return picture


def _painted(tag: Tag, type_: Type) -> QPixmap:
    font = QFont(type_.tag_font)
    height = max(type_.tagged, type_.tag_line + QFontMetrics(font).height())
    size = tag.width, ABOVE + height
    picture = QPixmap(*(math.ceil(each * tag.ratio) for each in size))
    picture.setDevicePixelRatio(tag.ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(0, ABOVE)
    box = QRectF(0, 0, tag.width - 1, type_.tagged - 1)
    path = QPainterPath()
    path.addRoundedRect(box, _RADIUS, _RADIUS)
    painter.fillPath(path, color(tag.ink))
    # The upper corners are those of the bar.
    painter.fillRect(QRectF(0, 0, box.width(), 3), color(tag.ink))
    painter.setFont(font)
    painter.setPen(color(legible_on(tag.ink)))
    room = tag.width - TAG_MARGINS
    name = QFontMetricsF(font).elidedText(tag.name, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QRectF(0, type_.tag_line, box.width(), height), _PLACE, name)
    painter.end()
    return picture
