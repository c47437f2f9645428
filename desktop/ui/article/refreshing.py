"""Painting anew only the rows that something touched: to paint a page takes longer than a step."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.text.span import Span
from desktop.ui.article.sheet import Sheet

# Bars and outlines reach so far beyond their row, in pixels.
_BEYOND = 2
MANY = 50
"""Where more mentions or marks than these change, all that is in sight is painted."""


class Lie(NamedTuple):
    """How the rows in sight lie: of each, by its block and its index, its top and its height.

    In the view, which is scrolled to `offset`.
    """

    offset: int
    rows: dict[tuple[int, int], tuple[int, int]]


class RefreshingSheet(Sheet):
    """A sheet that knows which of its rows show a stretch of the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._region = QRegion()
        super().__init__(parent)
        self._layout.paint = self._paint_region

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._region = event.region()
        super().paintEvent(event)

    def _paint_region(self, painter: QPainter, clip: QRectF) -> None:
        """Paint what Qt asks for: often two rows far apart, and it names all between them too."""
        region, self._region = self._region, QRegion()
        parts = [] if region.rectCount() < 2 else _stretches(region, self._layout.type.row)
        # A hint stands partly on the row above its own.
        if len(parts) < 2 or self._shown.hints:
            self._paint(painter, clip)
            return
        for top, bottom in parts:
            part = QRectF(clip.left(), top + self._offset(), clip.width(), bottom - top)
            painter.save()
            painter.setClipRect(part)
            self._paint(painter, part)
            painter.restore()

    def _refresh(self, *edges: tuple[int, int]) -> None:
        """Have the rows painted anew that show what stands between these positions of Qt."""
        for start, end in edges:
            box = self._box(start, end)
            if not box.isEmpty():
                self.viewport().update(box)

    def _refresh_shown(self, *shown: Span | None) -> None:
        """Have the rows painted anew that show these spans of the reading."""
        places = self._places
        self._refresh(
            *(
                (places.position(span.start), places.position(min(span.end, places.length)))
                for span in shown
                if span is not None and span.start <= places.length
            )
        )

    def _refresh_raw(self, hulls: Iterable[Span]) -> None:
        """Have the rows painted anew that show these spans of the raw text."""
        if self._reading is not None:
            self._refresh_shown(*map(self._reading.shown, hulls))

    def _seen_raw(self) -> Span | None:
        """The stretch of the raw text that the blocks in sight show; None for none."""
        sight = self._sight()
        if self._reading is None or not sight:
            return None
        start, end = self._places.start(sight.start), self._places.end(sight.stop - 1)
        return self._reading.raw(Span(start, end)) if start < end else None

    def _sight(self) -> range:
        """The blocks in sight."""
        if not len(self._layout.heights):
            return range(0)
        return self._layout.in_sight(self._offset(), self.viewport().height())

    def _lie(self) -> Lie:
        """How the rows in sight lie now."""
        layout, offset = self._layout, self._offset()
        found: dict[tuple[int, int], tuple[int, int]] = {}
        for number in self._sight():
            rows = layout.shaped(number)
            y = layout.block_top(number) - offset
            if rows is not None:
                for index, row in enumerate(rows.rows):
                    found[number, index] = y + row.top, row.height
        return Lie(offset, found)

    def _repaint(self, hulls: Sequence[Span], before: Lie) -> None:
        """Paint anew the rows of these raw spans; what only lies elsewhere now is moved there.

        All is painted where many spans are, or where that would be most of it anyway.
        """
        now = self._lie()
        # Hints reach beyond their rows; while there are any, that is rare enough.
        is_rare = len(hulls) > MANY or self._shown.hints
        if is_rare or not (now == before or self._shift(before, now)):
            self.viewport().update()
        else:
            self._refresh_raw(hulls)

    def _shift(self, before: Lie, now: Lie) -> bool:
        """Move what lies higher or lower, up to the lower edge, and paint what is between.

        False where more than that is otherwise, and nothing was moved.
        """
        if now.offset != before.offset:
            return False
        port, places = self.viewport(), list(now.rows.items())
        while places and places[-1][0] not in before.rows:
            del places[-1]  # it came into sight, where Qt paints what a shift lays bare
        stays, moved = _parted(before.rows, places)
        if moved == len(places) or moved - stays > len(places) // 2:
            return False
        key, (top, _) = places[moved]
        was = before.rows[key][0]
        start = places[stays][1][0]
        if stays:
            above, height = places[stays - 1][1]
            start = min(start, above + height)  # from where the last row ends that stays
        edge = min(was, top)
        port.scroll(0, top - was, QRect(0, edge, port.width(), port.height() - edge))
        start -= _BEYOND
        port.update(0, start, port.width(), max(was, top) + _BEYOND - start)
        return True

    def _box(self, start: int, end: int) -> QRect:
        """The rows from a position of Qt to another as far as they are in sight, in the view."""
        sight, width = self._sight(), self.viewport().width()
        top, _ = self._edges(min(start, end), sight)
        _, bottom = self._edges(max(start, end), sight)
        return QRect(0, top - _BEYOND, width, bottom - top + 2 * _BEYOND)

    def _edges(self, position: int, sight: range) -> tuple[int, int]:
        """Where the row of a position begins and ends; the edges of the view beyond these.

        At a line's end that row and the one before it, either of which may have the caret.
        """
        block = self.document().findBlock(position)
        number, layout = block.blockNumber(), self._layout
        if number < sight.start or number < 0:
            return 0, 0
        if number >= sight.stop:
            return self.viewport().height(), self.viewport().height()
        above = layout.block_top(number) - self._offset()
        rows = layout.shaped(number)
        if rows is None:
            return above, above + layout.heights[number]
        units = position - block.position()
        first, last = rows.rows[rows.index(max(0, units - 1))], rows.rows[rows.index(units)]
        before = 0 if units else layout.type.row
        return above + first.top - before, above + last.top + last.height


def _parted(
    before: Mapping[tuple[int, int], tuple[int, int]],
    places: Sequence[tuple[tuple[int, int], tuple[int, int]]],
) -> tuple[int, int]:
    """How many rows stay above all that change, and from which on all move alike.

    The number of rows stands for none that does.
    """
    shifts: list[int | None] = []
    for key, (top, height) in places:
        was, was_high = before.get(key, (0, -1))
        shifts.append(top - was if height == was_high else None)
    stays = next((at for at, shift in enumerate(shifts) if shift != 0), len(shifts))
    moved = len(shifts)
    while moved > stays and shifts[moved - 1] is not None and shifts[moved - 1] == shifts[-1]:
        moved -= 1
    return stays, moved


def _stretches(region: QRegion, apart: int) -> list[tuple[int, int]]:
    """Where a region has anything, from top to bottom; what is nearer than `apart` is one."""
    found: list[tuple[int, int]] = []
    for rect in list(region):  # type: ignore[call-overload]  # the stub knows no list
        top, bottom = rect.top(), rect.top() + rect.height()
        if found and top - found[-1][1] < apart:
            top, bottom = found[-1][0], max(bottom, found.pop()[1])
        found.append((top, bottom))
    return found
