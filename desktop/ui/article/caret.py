"""Where the caret goes with each key; it never stands within a character."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor, QTextDocument

from desktop.text.span import Span
from desktop.ui.article.layout import ArticleLayout
from desktop.ui.article.places import Places
from desktop.ui.article.rows import Rows

_Key = QKeySequence.StandardKey
_MOVES = {
    "next": (_Key.MoveToNextChar, _Key.SelectNextChar),
    "previous": (_Key.MoveToPreviousChar, _Key.SelectPreviousChar),
    "next_word": (_Key.MoveToNextWord, _Key.SelectNextWord),
    "previous_word": (_Key.MoveToPreviousWord, _Key.SelectPreviousWord),
    "down": (_Key.MoveToNextLine, _Key.SelectNextLine),
    "up": (_Key.MoveToPreviousLine, _Key.SelectPreviousLine),
    "page_down": (_Key.MoveToNextPage, _Key.SelectNextPage),
    "page_up": (_Key.MoveToPreviousPage, _Key.SelectPreviousPage),
    "line_start": (_Key.MoveToStartOfLine, _Key.SelectStartOfLine),
    "line_end": (_Key.MoveToEndOfLine, _Key.SelectEndOfLine),
    "paragraph_start": (_Key.MoveToStartOfBlock, _Key.SelectStartOfBlock),
    "paragraph_end": (_Key.MoveToEndOfBlock, _Key.SelectEndOfBlock),
    "start": (_Key.MoveToStartOfDocument, _Key.SelectStartOfDocument),
    "end": (_Key.MoveToEndOfDocument, _Key.SelectEndOfDocument),
}


def move_of(event: QKeyEvent) -> tuple[str, bool] | None:
    """Which move a key asks for, and whether it selects; None for other keys."""
    for move, (moves, selects) in _MOVES.items():
        if event.matches(moves):
            return move, False
        if event.matches(selects):
            return move, True
    return None


@dataclass(slots=True)
class Caret:
    """Moves over the lines that the layout made.

    `upstream` is a position at the end of a row, where the caret was put there and not at the start
    of the next row, which is the same position; None otherwise. `x` is where up and down go to.
    """

    document: QTextDocument
    places: Places
    layout: ArticleLayout
    word_at: Callable[[int], Span | None]
    upstream: int | None = None
    x: float | None = None

    def target(self, move: str, cursor: QTextCursor, page: int, *, selects: bool) -> int:
        """The position that a move leads to; `page` is how many pixels a page has."""
        position = cursor.position()
        if not selects and cursor.hasSelection():
            if move == "next":
                return cursor.selectionEnd()
            if move == "previous":
                return cursor.selectionStart()
        if move in {"up", "down", "page_up", "page_down"}:
            return self._vertical(move, position, page)
        self.x = None
        if move in {"next", "previous"}:
            return self._beside(position, forward=move == "next")
        if move in {"next_word", "previous_word"}:
            return self._word_edge(position, forward=move == "next_word")
        if move in {"line_start", "line_end"}:
            return self._line_edge(position, at_end=move == "line_end")
        if move == "start":
            return 0
        if move == "end":
            return self.document.characterCount() - 1
        return self._paragraph_edge(position, at_end=move == "paragraph_end")

    def row(self, position: int) -> tuple[int, Rows, int]:
        """The block, its rows and the index of the row in which the caret stands."""
        number, rows, index, units = self.layout.row_of(position)
        if position == self.upstream and index and units == rows.rows[index].start_units:
            index -= 1
        return number, rows, index

    def _beside(self, position: int, *, forward: bool) -> int:
        self.upstream = None
        if forward and self.places.ends_part(position):
            position += 1
        return self.places.settled(self.places.beside(position, forward=forward), forward=forward)

    def _word_edge(self, position: int, *, forward: bool) -> int:
        """Where the word ends that one stands in or before, or starts."""
        place = self.places.place(position)
        beside = self._beside(position, forward=forward)
        word = self.word_at(place if forward else self.places.place(beside))
        if word is None:
            return beside
        return self.places.position(word.end if forward else word.start)

    def _vertical(self, move: str, position: int, page: int) -> int:
        """The same x in another row; beyond the first and the last one the edge of the text."""
        layout = self.layout
        number, rows, index = self.row(position)
        if self.x is None:
            self.x = layout.left + layout.x_in(rows, index, position)
        forward = move in {"down", "page_down"}
        here = number, index
        reached = layout.beside(*here, forward=forward)
        while reached is not None and move.startswith("page_"):
            # Row by row: what was never shaped is higher or lower than it was taken for.
            after = layout.beside(*reached, forward=forward)
            if after is None or abs(layout.row_top(*after) - layout.row_top(*here)) > page:
                break
            reached = after
        if reached is None:
            self.upstream = None
            return self.document.characterCount() - 1 if forward else 0
        target = layout.position_in(*layout.part_at(*reached, self.x), self.x)
        self.upstream = layout.row_end
        return target

    def _line_edge(self, position: int, *, at_end: bool) -> int:
        number, _, index = self.row(position)
        number, index = self.layout.part(number, index, last=at_end)
        rows = self.layout.ready(number)
        block = self.document.findBlockByNumber(number)
        row = rows.rows[index]
        self.upstream = None
        if not at_end:
            return block.position() + row.start_units
        end = block.position() + row.end_units
        if index < len(rows.rows) - 1:
            self.upstream = end
            return end
        return self.places.at_line_end(end)

    def _paragraph_edge(self, position: int, *, at_end: bool) -> int:
        self.upstream = None
        number = self.places.number(self.places.place(position))
        if at_end:
            while number + 1 < len(self.places) and self.places.goes_on(number):
                number += 1
            return self.places.at_line_end(self.places.position(self.places.end(number)))
        while self.places.continues(number):
            number -= 1
        return self.places.position(self.places.start(number))
