"""A piece of a text, named by where it starts and ends."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open, non-empty range of code points; which text is meant is said where it is used."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}-{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Cut this span out of `text`."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def crosses(self, other: "Span") -> bool:
        """Overlap where neither covers the other."""
        return self.overlaps(other) and not self.covers(other) and not other.covers(self)

    def holds(self, place: int) -> bool:
        return self.start <= place < self.end


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Sort spans and join those that overlap or touch."""
    whole: list[Span] = []
    for span in sorted(spans):
        if whole and span.start <= whole[-1].end:
            whole[-1] = Span(whole[-1].start, max(whole[-1].end, span.end))
        else:
            whole.append(span)
    return tuple(whole)


def hull(spans: tuple[Span, ...]) -> Span:
    """The span from the first start to the last end of sorted spans."""
    return Span(spans[0].start, spans[-1].end)
