"""The faint outline of what a selection or a dragged edge would become."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from desktop.ui.article.colors import ArticleColors
from desktop.ui.article.layout import ArticleLayout
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
    pen = QPen(color(colors.accent, 190), 1.3)
    pen.setDashPattern([3, 2])
    numbers = layout.in_sight(clip.top(), clip.height())
    for box, is_first, is_last in boxes(layout, numbers, start, end):
        inner = box.adjusted(-0.5, 0.5, 0.5, -0.5)
        painter.strokePath(_open(inner, is_first=is_first, is_last=is_last), pen)


def boxes(
    layout: ArticleLayout, numbers: Iterable[int], start: int, end: int
) -> Iterator[tuple[QRectF, bool, bool]]:
    """Around the text between two positions of Qt on each row of these blocks, in the document.

    With each box, whether the text starts in it and whether it ends in it.
    """
    document = layout.document()
    for number in numbers:
        block = document.findBlockByNumber(number)
        first, last = start - block.position(), end - block.position()
        if last <= 0 or first >= block.length():
            continue
        rows = layout.ready(number)
        top = layout.block_top(number)
        for index, row in enumerate(rows.rows):
            if first >= row.end_units or last <= row.start_units:
                continue
            left, right = rows.extent(index, max(first, row.start_units), min(last, row.end_units))
            box = QRectF(
                QPointF(layout.left + left, top + row.top + layout.type.box_top),
                QPointF(layout.left + right, top + row.top + layout.type.box_bottom),
            )
            yield box, first >= row.start_units, last <= row.end_units


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
