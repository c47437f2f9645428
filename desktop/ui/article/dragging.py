"""Dragging over the article: edges of the selected mention, and pieces that it has as well."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QCursor, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.annotations.values import Mention
from desktop.text.readings import Reading
from desktop.text.span import Span
from desktop.text.trimming import whole_characters
from desktop.ui.article.growing import GrowingSheet
from desktop.ui.article.outline import boxes, paint_outline
from desktop.ui.article.pull import Pull, edge, new_piece

_INSIDE = 4.0
"""How near to an edge the pointer takes it from inside the mention, in pixels."""
_OUTSIDE = 1.0
"""The same from outside: what stands beside it has to be selected from its own edge on."""


class DraggingSheet(GrowingSheet):
    """A sheet on which the edges of the selected mention follow the mouse, and Ctrl adds pieces.

    `extent` says what a span of the reading would be as a piece of a mention, `would_be` what it
    would become when it is labelled, None: nothing; both can be replaced.
    """

    edge_dragged = Signal(str, int, object)
    """An edge was let go elsewhere: a mention's id, which piece, its new span of the reading."""
    piece_dragged = Signal(str, object)
    """A piece was drawn with Ctrl: the id of the selected mention, a span of the reading."""
    pointer_moved = Signal(QPointF, bool)
    """The pointer is at another point of the viewport; whether a button is held down."""
    piece_pressed = Signal(str, int)
    """A click with Ctrl on a piece of the selected mention: its id, and which piece."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._outlined: Span | None = None
        self._pull: Pull | None = None
        super().__init__(parent)
        self.extent: Callable[[Span], Span] = lambda shown: shown
        self.would_be: Callable[[Span], Span | None] = lambda shown: shown
        self.viewport().setMouseTracking(True)

    @property
    def outlined(self) -> Span | None:
        """What has an outline, as a span of the reading."""
        return self._outlined

    def set_outline(self, shown: Span | None) -> None:
        """Outline a span of the reading; None: nothing."""
        if shown != self._outlined:
            self._refresh_shown(self._outlined, shown)
            self._outlined = shown

    @override
    def set_armed(self, *, is_armed: bool) -> None:
        super().set_armed(is_armed=is_armed)
        self._show_pointer(QPointF(self.viewport().mapFromGlobal(QCursor.pos())))

    def stop_drag(self) -> bool:
        """Leave what is dragged as it was; False when nothing is."""
        if self._pull is None:
            return False
        self._let_go()
        self._show_pointer(QPointF(-1, -1))
        return True

    def _stop_pulling(self, mention_id: str) -> None:
        """Leave a mention that changed: what is pulled of it may no longer be so."""
        if self._pull is not None and self._pull.mention == mention_id:
            self.stop_drag()

    @override
    def _fill(self, reading: Reading | None) -> None:
        # What is dragged and outlined are places of the text that goes.
        self._pull = self._outlined = self._pressed = None
        self._let_be()
        super()._fill(reading)

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

    def boxes_of(self, raw: Span) -> list[QRectF]:
        """Where in the viewport a span of the raw text is: a box on each of its rows."""
        start, end = self._positions(raw.start, raw.end)
        document = self.document()
        first, last = (document.findBlock(each).blockNumber() for each in (start, end))
        found = boxes(self._layout, range(first, last + 1), start, end)
        return [box.translated(0, -self._offset()) for box, _is_first, _is_last in found]

    # The mouse

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        pull = self._pull_of(event) if event.button() is Qt.MouseButton.LeftButton else None
        if pull is None:
            super().mousePressEvent(event)
            return
        self._pull = pull
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer_moved.emit(event.position(), bool(event.buttons()))
        if self._pull is None:
            if not event.buttons():
                self._show_pointer(event.position())
            super().mouseMoveEvent(event)
            return
        self._follow_pointer(event.position())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pull = self._pull
        if pull is None:
            super().mouseReleaseEvent(event)
        elif event.button() is Qt.MouseButton.LeftButton:
            self._let_go()
            if pull.piece is None:
                if pull.now is not None:
                    self.piece_dragged.emit(pull.mention, pull.now)
                else:
                    self._press_piece(pull.mention, event.position())
            elif pull.now != pull.before:
                self.edge_dragged.emit(pull.mention, pull.piece, pull.now)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.stop_drag()
        super().mouseDoubleClickEvent(event)

    def _pull_of(self, event: QMouseEvent) -> Pull | None:
        """What a press begins to pull; None where it begins to select."""
        mention = self._selected()
        if mention is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return new_piece(mention.id, self._nearest_place(event.position()))
        return self._edge_under(event.position())

    @override
    def _reach(self) -> None:
        """Let what is pulled come to the pointer."""
        pull = self._pull
        if pull is None:
            super()._reach()
            return
        pull.reach(self._nearest_place(self._pointer))
        if pull.piece is not None and pull.now is not None and self._reading is not None:
            pull.widen(whole_characters(self._reading.draft, pull.now))
        shape = self.would_be if pull.piece is None else self.extent
        self.set_outline(shape(pull.now) if pull.now is not None else None)
        self.viewport().update()

    def _let_go(self) -> None:
        self._pull = None
        self._beyond.stop()
        self.set_outline(None)
        self.viewport().update()

    def _press_piece(self, mention_id: str, point: QPointF) -> None:
        mention, place = self._selected(), self._place_under(point)
        if mention is None or mention.id != mention_id or self._reading is None or place is None:
            return
        for piece, span in enumerate(mention.spans):
            if self._reading.shown(span).holds(place):
                self.piece_pressed.emit(mention_id, piece)

    def _show_pointer(self, point: QPointF) -> None:
        shape = Qt.CursorShape.IBeamCursor
        if self._edge_under(point) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def _selected(self) -> Mention | None:
        return self._dress.mentions.get(self._shown.selected or "")

    def _edge_under(self, point: QPointF) -> Pull | None:
        """The edge of a piece of the selected mention that is near a point; none where armed."""
        mention = self._selected()
        if mention is None or self._reading is None or self._is_armed:
            return None
        for piece, span in enumerate(mention.spans):
            shown = self._reading.shown(span)
            for is_end, place in ((True, shown.end), (False, shown.start)):
                box = self._edge_box(place, is_end=is_end)
                if box is not None and box.contains(point):
                    return edge(mention.id, piece, shown, is_end=is_end)
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
        left = x - (_INSIDE if is_end else _OUTSIDE)
        return QRectF(left, top, _INSIDE + _OUTSIDE, height)

    @override
    def _highlit(self) -> tuple[int, int]:
        pull = self._pull
        if pull is None or pull.piece is not None or pull.now is None:
            return super()._highlit()
        return self._places.position(pull.now.start), self._places.position(pull.now.end)

    @override
    def _paint(self, painter: QPainter, clip: QRectF) -> None:
        super()._paint(painter, clip)
        if self._outlined is not None and self._reading is not None:
            start = self._places.position(self._outlined.start)
            end = self._places.position(self._outlined.end)
            paint_outline(painter, clip, self._layout, start, end, self._shown.colors)
