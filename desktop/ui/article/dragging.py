"""Dragging the edges of the selected mention, and the outline of what something would become."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.text.span import Span
from desktop.ui.article.outline import paint_outline
from desktop.ui.article.selecting import SelectingSheet

_NEAR = 4.0
"""How near to an edge the pointer takes it, in pixels."""


@dataclass(slots=True)
class _Drag:
    mention: str
    is_end: bool
    before: Span
    now: Span


class DraggingSheet(SelectingSheet):
    """A sheet on which the edges of the selected mention follow the mouse.

    `extent` says what a span of the reading would become as a mention; can be replaced.
    """

    edge_dragged = Signal(str, object)
    """An edge was let go elsewhere: the id of the mention, and its new span of the reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._outlined: Span | None = None
        self._drag: _Drag | None = None
        super().__init__(parent)
        self.extent: Callable[[Span], Span] = lambda shown: shown
        self.viewport().setMouseTracking(True)

    @property
    def outlined(self) -> Span | None:
        """What has an outline, as a span of the reading."""
        return self._outlined

    def set_outline(self, shown: Span | None) -> None:
        """Outline a span of the reading; None: nothing."""
        if shown != self._outlined:
            self._outlined = shown
            self.viewport().update()

    def stop_drag(self) -> bool:
        """Leave the dragged edge where it was; False when none is dragged."""
        if self._drag is None:
            return False
        self._drag = None
        self.set_outline(None)
        self._show_pointer(QPointF(-1, -1))
        return True

    def row_box(self, point: QPointF) -> QRectF:
        """The row at a point of the viewport, its lanes included, in the viewport."""
        layout, offset = self._layout, self._offset()
        if not len(layout.heights):
            return QRectF()
        number, rows, index = layout.row_at(point.x(), point.y() + offset)
        row = rows.rows[index]
        top = layout.block_top(number) + row.top - offset
        return QRectF(layout.left, top, layout.width, row.height)

    def point_of(self, raw: int) -> QPointF:
        """Where in the viewport a place of the raw text is: at the middle of its line."""
        position, _ = self._positions(raw, raw)
        layout = self._layout
        number, rows, index, _units = layout.row_of(position)
        top = layout.block_top(number) + rows.rows[index].top - self._offset()
        middle = (layout.type.box_top + layout.type.box_bottom) / 2
        return QPointF(layout.left + layout.x_in(rows, index, position), top + middle)

    # The mouse

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        edge = self._edge_under(event.position())
        if event.button() is Qt.MouseButton.LeftButton and edge is not None:
            self._drag = edge
            event.accept()
            return
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            if not event.buttons():
                self._show_pointer(event.position())
            super().mouseMoveEvent(event)
            return
        bar, y = self.verticalScrollBar(), event.position().y()
        if not 0 <= y < self.viewport().height():
            bar.setValue(bar.value() + (bar.singleStep() if y > 0 else -bar.singleStep()))
        drag = self._drag
        place = self._nearest_place(event.position())
        if drag.is_end:
            drag.now = Span(drag.before.start, max(drag.before.start + 1, place))
        else:
            drag.now = Span(min(drag.before.end - 1, place), drag.before.end)
        self.set_outline(self.extent(drag.now))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag = self._drag
        if drag is None:
            super().mouseReleaseEvent(event)
        elif event.button() is Qt.MouseButton.LeftButton:
            self._drag = None
            self.set_outline(None)
            if drag.now != drag.before:
                self.edge_dragged.emit(drag.mention, drag.now)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.stop_drag()
        super().mouseDoubleClickEvent(event)

    def _show_pointer(self, point: QPointF) -> None:
        shape = Qt.CursorShape.IBeamCursor
        if self._edge_under(point) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def _edge_under(self, point: QPointF) -> _Drag | None:
        """The edge of the selected mention near a point; one of several spans can't be dragged."""
        mention = self._dress.mentions.get(self._shown.selected or "")
        if mention is None or self._reading is None or len(mention.spans) > 1:
            return None
        shown = self._reading.shown(mention.hull)
        for is_end, place in ((True, shown.end), (False, shown.start)):
            box = self._edge_box(place, is_end=is_end)
            if box is not None and box.contains(point):
                return _Drag(mention.id, is_end, shown, shown)
        return None

    def _edge_box(self, place: int, *, is_end: bool) -> QRectF | None:
        """Where an edge can be taken; None when it isn't in sight."""
        layout, offset = self._layout, self._offset()
        number = self._places.number(place - is_end)
        rows = layout.shaped(number)
        if rows is None or not rows.dressed:
            return None
        start = self.document().findBlockByNumber(number).position()
        # The end of a line is its end, not the start of the next one.
        index = rows.index(self._places.position(place - is_end) - start)
        row = rows.rows[index]
        units = min(self._places.position(place) - start, row.end_units)
        x = layout.left + layout.x_in(rows, index, start + units)
        top = layout.block_top(number) + row.top + layout.type.box_top - offset
        height = layout.type.box_bottom - layout.type.box_top
        return QRectF(x - _NEAR, top, 2 * _NEAR, height)

    def _nearest_place(self, point: QPointF) -> int:
        position = self._layout.position_at(point.x(), point.y() + self._offset())
        return self._places.place(position)

    @override
    def _paint(self, painter: QPainter, clip: QRectF) -> None:
        super()._paint(painter, clip)
        if self._outlined is not None and self._reading is not None:
            start = self._places.position(self._outlined.start)
            end = self._places.position(self._outlined.end)
            paint_outline(painter, clip, self._layout, start, end, self._shown.colors)
