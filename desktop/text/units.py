"""The border with Qt, which counts UTF-16 units where we count code points."""

from bisect import bisect_left

from desktop.text.patterns import Pattern
from desktop.text.span import Span

_WIDE = Pattern("[\U00010000-\U0010ffff]")


def count(text: str) -> int:
    """How many UTF-16 units a text has."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class Units:
    """The places of one text in code points and in UTF-16 units.

    Both ways cost nothing where every character is one unit; else a search among the others.
    """

    __slots__ = ("_places", "_starts", "length", "units")

    def __init__(self, text: str) -> None:
        self.length = len(text)
        self.units = count(text)
        wide: list[int] = []
        if self.units > self.length:
            wide = [found.start() for found in _WIDE.finditer(text)]
        self._places = wide
        self._starts = [place + index for index, place in enumerate(wide)]

    def to_units(self, place: int) -> int:
        """UTF-16 units before a code point."""
        return place + bisect_left(self._places, place) if self._places else place

    def to_place(self, units: int) -> int:
        """Code points before a UTF-16 unit; within a surrogate pair, before the character."""
        return units - bisect_left(self._starts, units) if self._starts else units

    def span_to_units(self, span: Span) -> tuple[int, int]:
        return self.to_units(span.start), self.to_units(span.end)

    def span_of_units(self, start_units: int, end_units: int) -> Span:
        """The whole characters that a range of units, not empty, touches."""
        end = self.to_place(end_units)
        return Span(self.to_place(start_units), end + (self.to_units(end) < end_units))
