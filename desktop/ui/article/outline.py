"""The faint outline of what a selection or a dragged edge would become."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from desktop.ui.article.colors import ArticleColors
from desktop.ui.article.layout import ArticleLayout
from desktop.ui.article.rows import x_of
from desktop.ui.theme import color

_RADIUS = 3.5


def paint_outline(
    painter: QPainter,
    clip: QRectF,
    layout: ArticleLayout,
    start: int,
    end: int,
    colors: ArticleColors,
) -> None:
    """Outline the text between two positions of Qt, where it lies in `clip`."""
    document = layout.document()
    pen = QPen(color(colors.accent, 190), 1.3)
    pen.setDashPattern([3, 2])
    for number in layout.in_sight(clip.top(), clip.height()):
        block = document.findBlockByNumber(number)
        first, last = start - block.position(), end - block.position()
        if last <= 0 or first >= block.length():
            continue
        rows = layout.ready(number)
        top = layout.block_top(number)
        for index, row in enumerate(rows.rows):
            if first >= row.end_units or last <= row.start_units:
                continue
            line = rows.line(index)
            box = QRectF(
                QPointF(
                    layout.left + x_of(line, max(first, row.start_units)),
                    top + row.top + layout.type.box_top,
                ),
                QPointF(
                    layout.left + x_of(line, min(last, row.end_units)),
                    top + row.top + layout.type.box_bottom,
                ),
            ).adjusted(-0.5, 0.5, 0.5, -0.5)
            is_first, is_last = first >= row.start_units, last <= row.end_units
            painter.strokePath(_open(box, is_first=is_first, is_last=is_last), pen)


def _open(box: QRectF, *, is_first: bool, is_last: bool) -> QPainterPath:
    """A box, open at the ends where the text goes on in another row."""
    path = QPainterPath()
    if is_first and is_last:
        path.addRoundedRect(box, _RADIUS, _RADIUS)
        return path
    path.moveTo(box.topLeft())
    path.lineTo(box.topRight())
    path.moveTo(box.bottomLeft())
    path.lineTo(box.bottomRight())
    if is_first:
        path.moveTo(box.topLeft())
        path.lineTo(box.bottomLeft())
    if is_last:
        path.moveTo(box.topRight())
        path.lineTo(box.bottomRight())
    return path
