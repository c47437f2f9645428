"""What the mouse pulls over the text: an edge of a mention, or one more piece of it."""

from dataclasses import dataclass

from desktop.text.span import Span


@dataclass(slots=True)
class Pull:
    """An edge of a piece of a mention, or (`piece` None) a piece that it is to have as well.

    `fixed` is the place of the reading that stays; `before` and `now` are spans of the reading,
    None where there is nothing.
    """

    mention: str
    piece: int | None
    is_end: bool
    fixed: int
    before: Span | None = None
    now: Span | None = None

    def reach(self, place: int) -> None:
        """Let what is pulled come to a place; an edge never passes the other one."""
        if self.piece is None:
            start, end = min(self.fixed, place), max(self.fixed, place)
            self.now = Span(start, end) if start < end else None
        elif self.is_end:
            self.now = Span(self.fixed, max(self.fixed + 1, place))
        else:
            self.now = Span(min(self.fixed - 1, place), self.fixed)

    def widen(self, whole: Span) -> None:
        """Let the edge that is pulled lie at the border of a character, as a wider span has it."""
        self.now = Span(self.fixed, whole.end) if self.is_end else Span(whole.start, self.fixed)


def edge(mention: str, piece: int, shown: Span, *, is_end: bool) -> Pull:
    """The pull of an edge of a piece, which is a span of the reading."""
    return Pull(mention, piece, is_end, shown.start if is_end else shown.end, shown, shown)


def new_piece(mention: str, place: int) -> Pull:
    """The pull of a new piece that begins at a place of the reading."""
    return Pull(mention, None, True, place)
