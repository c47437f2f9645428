"""Painting anew only the rows that something touched: to paint a page takes longer than a step."""

from collections.abc import Iterable

from PySide6.QtCore import QRect

from desktop.text.span import Span
from desktop.ui.article.sheet import Sheet

# Bars and outlines reach so far beyond their row, in pixels.
_BEYOND = 2

Lie = list[tuple[int, int, list[tuple[int, int]]]]
"""Each block in sight, where it begins, and where its rows do and how high they are."""


class RefreshingSheet(Sheet):
    """A sheet that knows which of its rows show a stretch of the text."""

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
        """How the rows in sight lie: where that is another, all of it has to be painted."""
        layout, y = self._layout, self._offset()
        found: Lie = []
        for number in self._sight():
            rows = layout.shaped(number)
            lines = [(row.top, row.height) for row in rows.rows] if rows is not None else []
            found.append((number, layout.block_top(number) - y, lines))
        return found

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
