"""Places of a reading and positions of Qt, which counts UTF-16 units and the ends of blocks."""

from bisect import bisect_right

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from desktop.text.span import Span
from desktop.text.trimming import whole_characters
from desktop.text.units import Units
from desktop.ui.article.text_shown import CARRIAGE, Cut


class Places:
    """Where the blocks of a document begin in the reading; a block ends a paragraph or goes on."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._starts: list[int] = []
        self._ends = bytearray()
        self._length = 0
        self._units: dict[int, Units] = {}

    def clear(self) -> None:
        self._starts.clear()
        self._ends.clear()
        self._units.clear()
        self._length = 0

    def extend(self, cut: Cut, length: int) -> None:
        """Add blocks at the end; the text is then `length` code points long."""
        self._starts += cut.starts
        self._ends += cut.ends
        self._length = length

    def lengths(self, first: int) -> list[int]:
        """The lengths of all blocks from one on, each with its line end."""
        starts = self._starts[first:]
        return [
            after - start for start, after in zip(starts, [*starts[1:], self._length], strict=True)
        ]

    def __len__(self) -> int:
        return len(self._starts)

    @property
    def length(self) -> int:
        """Code points that the document holds so far."""
        return self._length

    def forget(self, number: int) -> None:
        """The text of a block changed, its length in code points did not."""
        self._units.pop(number, None)

    def goes_on(self, number: int) -> bool:
        """Whether the paragraph goes on in the next block."""
        return not self._ends[number]

    def continues(self, number: int) -> bool:
        """Whether the paragraph began in the block before."""
        return number > 0 and not self._ends[number - 1]

    def start(self, number: int) -> int:
        return self._starts[number]

    def end(self, number: int) -> int:
        """Where the text of a block ends, its line end not counted."""
        if number + 1 < len(self._starts):
            return self._starts[number + 1] - self._ends[number]
        return self._length

    def span(self, number: int) -> Span | None:
        """What a block shows; None for an empty line."""
        start, end = self.start(number), self.end(number)
        return Span(start, end) if start < end else None

    def number(self, place: int) -> int:
        """The block that shows a place; between two blocks of a paragraph the second."""
        return max(0, bisect_right(self._starts, place) - 1)

    def units(self, number: int, block: QTextBlock | None = None) -> Units | None:
        """The two ways of counting in a block; None where they are the same."""
        known = self._units.get(number)
        if known is not None:
            return known
        if block is None:
            block = self._document.findBlockByNumber(number)
        if block.length() - 1 == self.end(number) - self.start(number):
            return None
        known = self._units[number] = Units(block.text())
        return known

    def position(self, place: int) -> int:
        """Qt's position of a place."""
        place = max(0, min(place, self._length))
        number = self.number(place)
        block = self._document.findBlockByNumber(number)
        units = self.units(number, block)
        inside = place - self._starts[number]
        return block.position() + (units.to_units(inside) if units else inside)

    def place(self, position: int) -> int:
        """The place of a position of Qt; within a surrogate pair the character's."""
        block = self._document.findBlock(position)
        number = block.blockNumber()
        if number < 0 or number >= len(self._starts):
            return self._length
        units = self.units(number, block)
        inside = position - block.position()
        return self._starts[number] + (units.to_place(inside) if units else inside)

    def ends_part(self, position: int) -> bool:
        """Whether a position ends a block, but not its paragraph."""
        block = self._document.findBlock(position)
        number = block.blockNumber()
        is_end = position - block.position() == block.length() - 1
        return is_end and number + 1 < len(self._starts) and self.goes_on(number)

    def settled(self, position: int, *, forward: bool) -> int:
        """Where a caret may stand: not behind a CR, once between blocks of a paragraph."""
        block = self._document.findBlock(position)
        inside = position - block.position()
        last = block.length() - 1
        if not inside or inside != last:
            return position
        if self.ends_part(position):
            return position + 1 if forward else position - 1
        if self._document.characterAt(position - 1) == CARRIAGE:
            return position + 1 if forward and block.next().isValid() else position - 1
        return position

    def parts(self, position: int) -> bool:
        """Whether a position lies within what is seen as one character, such as é of two, or 🇹🇼."""
        block = self._document.findBlock(position)
        text = block.text()
        units = self.units(block.blockNumber(), block)
        inside = position - block.position()
        place = units.to_place(inside) if units else inside
        if units and units.to_units(place) != inside:
            return True
        return 0 < place < len(text) and whole_characters(text, Span(0, place)).end != place

    def beside(self, position: int, *, forward: bool) -> int:
        """The position behind or before one, such that no character is parted."""
        cursor = QTextCursor(self._document)
        cursor.setPosition(position)
        way = QTextCursor.MoveOperation.NextCharacter
        if not forward:
            way = QTextCursor.MoveOperation.PreviousCharacter
        while cursor.movePosition(way) and self.parts(cursor.position()):
            pass
        # Qt pairs the halves of flags wrongly where an emoji stands before them.
        first, last = sorted((position, cursor.position()))
        for between in range(first + 1, last) if forward else range(last - 1, first, -1):
            if not self.parts(between) and self._is_flag_half(between):
                return between
        return cursor.position()

    def _is_flag_half(self, position: int) -> bool:
        """Whether the first half of a flag begins at a position."""
        return self._document.characterAt(position) == "\ud83c" and (
            "\udde6" <= self._document.characterAt(position + 1) <= "\uddff"
        )

    def at_line_end(self, position: int) -> int:
        """The end of a block's text, before its CR where it has one."""
        if position and self._document.characterAt(position - 1) == CARRIAGE:
            block = self._document.findBlock(position)
            if position == block.position() + block.length() - 1:
                return position - 1
        return position
