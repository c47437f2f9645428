"""The small mark of what has a note: a dog-ear in the upper right corner."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

_SIZE = 6.0


def paint_note_mark(painter: QPainter, box: QRectF, color: QColor) -> None:
    """Paint the mark in the corner of a box."""
    right, top = box.right(), box.top()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    corners = (right - _SIZE, top), (right, top), (right, top + _SIZE)
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    painter.restore()
