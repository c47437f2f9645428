"""The layout of the article: only what is seen is ever shaped."""

import math
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextLine,
)
from typing_extensions import override

from desktop.ui.article.dress import Dress
from desktop.ui.article.heights import Heights
from desktop.ui.article.places import Places
from desktop.ui.article.rows import Bar, Rows, x_of
from desktop.ui.article.typography import Type

_SHAPED_UNITS = 160_000
"""How much text stays shaped; what was seen longest ago is dropped first."""


@dataclass(frozen=True, slots=True)
class Held:
    """A row that is to stay where it is; `row` None: a share of a block not yet shaped."""

    number: int
    row: int | None
    offset: float


class ArticleLayout(QAbstractTextDocumentLayout):
    """Estimates what it has not seen, shapes what it must show, and forgets it again."""

    def __init__(self, document: QTextDocument, places: Places, dress: Dress, type_: Type) -> None:
        super().__init__(document)
        self._places = places
        self._dress = dress
        self.type = type_
        self.heights = Heights()
        self._rows: OrderedDict[int, Rows] = OrderedDict()
        self._units_shaped = 0
        self.left = 0
        self.width = 600
        self.top = 0
        self.bottom = 0
        self.rest = 0
        self.row_end: int | None = None
        self.tag_width: Callable[[str], int] = lambda _label: 0
        self.convert: Callable[[int], None] = lambda _number: None
        self.grew: Callable[[], None] = lambda: None
        self.paint: Callable[[QPainter, QRectF], None] = lambda _painter, _clip: None

    # What is known of each block

    def reset(self) -> None:
        """Forget everything: the text, its width or its font changed."""
        self._rows.clear()
        self._units_shaped = 0
        self.heights = Heights()

    def extend(self) -> None:
        """Estimate the blocks that were added to the places."""
        per_row = max(1, self.width // self.type.em)
        row, between = self.type.row, self.type.between
        self.heights.extend(
            (length // per_row + 1) * row + between
            for length in self._places.lengths(len(self.heights))
        )

    def forget(self, number: int) -> None:
        """Drop the shape of a block whose text changed."""
        dropped = self._rows.pop(number, None)
        if dropped is not None:
            self._units_shaped -= dropped.rows[-1].end_units

    def undress(self, first: int | None = None, last: int | None = None) -> None:
        """Have mentions and marks of shaped blocks placed anew: all, or from one to another."""
        for number, rows in self._rows.items():
            if first is None or last is None or first <= number <= last:
                rows.dressed = False

    def shaped(self, number: int) -> Rows | None:
        """A block that is shaped already; None for others."""
        return self._rows.get(number)

    def ready(self, number: int) -> Rows:
        """A block, shaped and dressed, with its height corrected."""
        rows = self._rows.get(number)
        if rows is None or not rows.layout.lineCount():
            self.forget(number)
            rows = self._shape(number)
        else:
            self._rows.move_to_end(number)
        if not rows.dressed:
            self._clothe(number, rows)
        return rows

    def _shape(self, number: int) -> Rows:
        rows = Rows(self.document(), number, self.type, self.width, self._indent(number))
        self._rows[number] = rows
        self._units_shaped += rows.rows[-1].end_units
        return rows

    def _indent(self, number: int) -> int:
        """Where the first line goes on behind the block before; 0 where it starts a row."""
        before = self._rows.get(number - 1)
        if before is None or not self._places.continues(number):
            return 0
        right = math.ceil(before.rows[-1].right)
        return right if self.width - right >= 4 * self.type.em else 0

    def _clothe(self, number: int, rows: Rows) -> None:
        above = 0
        if rows.indent:
            before = self._rows.get(number - 1)
            above = before.rows[-1].height if before and before.dressed else self.type.row
        rows.dress(self._dress.pieces(number), self.type, self.width, above, self.tag_width)
        between = 0 if self._places.goes_on(number) else self.type.between
        if self.heights.change(number, rows.height + between):
            self.grew()
        after = self._rows.get(number + 1)
        if after is not None and after.indent:
            after.dressed = False

    def trim(self, first: int, last: int) -> None:
        """Drop the shapes that were not used for long, never those from `first` to `last`."""
        for number in list(self._rows):
            if self._units_shaped <= _SHAPED_UNITS:
                return
            if not first <= number <= last:
                self._rows[number].layout.clearLayout()
                self.forget(number)

    # Where things are

    def block_top(self, number: int) -> int:
        return self.top + self.heights.top(number)

    def block_at(self, y: float) -> int:
        return self.heights.at(y - self.top)

    def make_ready(self, y: float, height: float) -> tuple[int, int]:
        """Convert and shape all blocks of a stretch; gives the first and the last.

        Not while painting, nor when Qt asks for something: the text may change.
        """
        first = number = self.block_at(y)
        while True:
            self.convert(number)
            self.ready(number)
            if number + 1 >= len(self.heights):
                return first, number
            if self.block_top(number + 1) >= y + height and not self._places.goes_on(number):
                return first, number
            if self.block_top(number + 1) >= y + height + self.type.row:
                return first, number
            number += 1

    def in_sight(self, y: float, height: float) -> range:
        """The blocks of a stretch, one that begins in the last row of another included."""
        first, last = self.block_at(y), self.block_at(y + height)
        after = self._rows.get(last + 1)
        return range(first, last + (2 if after is not None and after.indent else 1))

    def row_at(self, x: float, y: float) -> tuple[int, Rows, int]:
        """The block, its rows and the index of the row at a place, or nearest to it."""
        number = self.block_at(y)
        rows = self.ready(number)
        index = rows.row_at(y - self.block_top(number))
        if index == len(rows.rows) - 1 and self._leads_on(number):
            after = self.ready(number + 1)
            if x - self.left >= after.indent:
                return number + 1, after, 0
        return number, rows, index

    def bars_at(self, x: float, y: float) -> list[Bar]:
        """The bars of the mentions that have their text, underline or tag at a point.

        The innermost comes first.
        """
        if not len(self.heights):
            return []
        number, rows, index = self.row_at(x, y)
        row = rows.rows[index]
        inside = y - self.block_top(number) - row.top
        x -= self.left
        if not 0 <= inside < row.height:
            return []
        found: list[Bar] = []
        for bar in row.bars:
            if bar.mention is None or bar.top is None:
                continue
            if self.type.box_top <= inside <= self.type.box_bottom:
                hit = bar.left <= x < bar.right
            else:
                on_bar = bar.left <= x < bar.right
                on_tag = bar.tag_left <= x < bar.tag_left + bar.tag_width
                low = bar.top + (self.type.bare if not on_tag else bar.height)
                hit = (on_bar or on_tag) and bar.top <= inside < low
            if hit:
                found.append(bar)
        return sorted(found, key=lambda bar: bar.piece.rank)

    def hold(self, y: float, page: int) -> Held | None:
        """What is to stay where it is while a page from `y` on is shaped: its first row that is."""
        if not len(self.heights):
            return None
        if y <= self.top:
            return Held(0, 0, y - self.top)
        number = self.block_at(y)
        rows = self._rows.get(number)
        offset = y - self.block_top(number)
        if rows is not None and rows.dressed:
            index = rows.row_at(offset)
            return Held(number, index, offset - rows.rows[index].top)
        for below in range(number + 1, self.block_at(y + page) + 1):
            rows = self._rows.get(below)
            if rows is not None and rows.dressed:
                return Held(below, 0, y - self.block_top(below) - rows.rows[0].top)
        return Held(number, None, offset / max(1, self.heights[number]))

    def y_of(self, held: Held) -> float:
        """Where what is held is now."""
        top = self.block_top(held.number)
        if held.row is None:
            return top + held.offset * self.heights[held.number]
        rows = self._rows.get(held.number)
        if rows is None or not rows.dressed or held.row >= len(rows.rows):
            return top + held.offset
        return top + rows.rows[held.row].top + held.offset

    def row_of(self, position: int) -> tuple[int, Rows, int, int]:
        """The block, its rows, the index of the row of a position, and its unit in the block."""
        block = self.document().findBlock(position)
        number = block.blockNumber()
        rows = self.ready(number)
        units = position - block.position()
        return number, rows, rows.index(units), units

    def x_in(self, rows: Rows, index: int, position: int) -> float:
        """How far right in the column a position stands in a row."""
        units = position - self.document().findBlock(position).position()
        return rows.x(index, min(units, rows.rows[index].end_units))

    def row_top(self, number: int, index: int) -> int:
        """Where a row begins, in the document."""
        return self.block_top(number) + self.ready(number).rows[index].top

    def beside(self, number: int, index: int, *, forward: bool) -> tuple[int, int] | None:
        """The row below or above another: its block and its index; None beyond the last."""
        number, index = self.part(number, index, last=forward)
        if not forward:
            if index:
                return number, index - 1
            return (number - 1, len(self.ready(number - 1).rows) - 1) if number else None
        if index + 1 < len(self.ready(number).rows):
            return number, index + 1
        return (number + 1, 0) if number + 1 < len(self.heights) else None

    def part(self, number: int, index: int, *, last: bool) -> tuple[int, int]:
        """The first or the last part of a row, which several blocks of a paragraph may share."""
        if last:
            while index == len(self.ready(number).rows) - 1 and self._leads_on(number):
                number, index = number + 1, 0
            return number, index
        while not index and self.ready(number).indent:
            number -= 1
            index = len(self.ready(number).rows) - 1
        return number, index

    def part_at(self, number: int, index: int, x: float) -> tuple[int, int]:
        """The part of a row that is at a place from the left."""
        number, index = self.part(number, index, last=True)
        while not index and x - self.left < self.ready(number).indent:
            number -= 1
            index = len(self.ready(number).rows) - 1
        return number, index

    def _leads_on(self, number: int) -> bool:
        """Whether the next block begins on the last row of this one."""
        if number + 1 >= len(self.heights) or not self._places.goes_on(number):
            return False
        return bool(self.ready(number + 1).indent)

    def position_at(self, x: float, y: float) -> int:
        """The position nearest to a point, never behind a CR; `row_end` tells if it ends a row."""
        if not len(self.heights):
            self.row_end = None
            return 0
        number, _, index = self.row_at(x, y)
        return self.position_in(number, index, x)

    def position_in(self, number: int, index: int, x: float) -> int:
        """The position of a row that is nearest to a place from the left; see `position_at`."""
        self.row_end = None
        rows = self.ready(number)
        start = self.document().findBlockByNumber(number).position()
        row = rows.rows[index]
        line = rows.line(index)
        if index == len(rows.rows) - 1:
            return self._places.at_line_end(start + self._between(number, line, x - self.left))
        # Qt never gives the end of a wrapped line, because it is the start of the next one.
        last = rows.layout.previousCursorPosition(row.end_units)
        if x - self.left > (rows.x(index, last) + rows.x(index, row.end_units)) / 2:
            self.row_end = start + row.end_units
            return self.row_end
        return start + self._between(number, line, x - self.left)

    def _between(self, number: int, line: QTextLine, x: float) -> int:
        """The unit of a block nearest to a place from the left that parts no character.

        Qt gives one that does where a font has a sign of its own for a mark or a selector.
        """
        block = self.document().findBlockByNumber(number)
        near = block.position() + line.xToCursor(x)
        if not self._places.parts(near):
            return near - block.position()
        ends = [self._places.beside(near, forward=forward) for forward in (False, True)]
        before, after = (end - block.position() for end in ends)
        return before if x - x_of(line, before) <= x_of(line, after) - x else after

    # What Qt calls

    @override
    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        self.paint(painter, context.clip)

    @override
    def hitTest(  # type: ignore[override]  # Qt asks with no other kind of point
        self, point: QPointF, accuracy: Qt.HitTestAccuracy
    ) -> int:
        if accuracy is Qt.HitTestAccuracy.ExactHit:
            number, rows, index = self.row_at(point.x(), point.y())
            row = rows.rows[index]
            inside = point.y() - self.block_top(number) - row.top
            x = point.x() - self.left
            if not (row.left <= x < row.right and 0 <= inside < row.height):
                return -1
        return self.position_at(point.x(), point.y())

    @override
    def pageCount(self) -> int:
        return 1

    @override
    def documentSize(self) -> QSizeF:
        height = self.top + self.heights.total + self.rest + self.bottom
        return QSizeF(self.left + self.width, height)

    @override
    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        return QRectF(QPointF(0, 0), self.documentSize())

    @override
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        number = block.blockNumber()
        if not 0 <= number < len(self.heights):
            return QRectF()
        self.ready(number)
        return QRectF(self.left, self.block_top(number), self.width, self.heights[number])

    @override
    def documentChanged(self, position: int, removed: int, added: int) -> None:
        """Nothing: the view says what it changed."""
