"""Offsets of a text in the unit that a format counts in."""

from bisect import bisect_right
from enum import StrEnum

from desktop.text.span import Span
from desktop.text.units import Units

_STRIDE = 1024


class OffsetUnit(StrEnum):
    """What offsets count; the value is its name on the command line and in files."""

    CODEPOINTS = "codepoints"
    UTF16 = "utf16"
    UTF8 = "utf8"


class Offsets:
    """The offsets of one text in one unit, as pairs of start and end."""

    def __init__(self, text: str, unit: OffsetUnit) -> None:
        self._places: Units | _Bytes | None = None
        if unit is OffsetUnit.UTF16:
            self._places = Units(text)
        elif unit is OffsetUnit.UTF8 and not text.isascii():
            self._places = _Bytes(text)

    def of(self, span: Span) -> list[int]:
        if self._places is None:
            return [span.start, span.end]
        return [self._places.to_units(span.start), self._places.to_units(span.end)]

    def span(self, start: int, end: int) -> Span:
        """The span with these offsets."""
        if self._places is None:
            return Span(start, end)
        return Span(self._places.to_place(start), self._places.to_place(end))


class _Bytes:
    """The places of one text in code points and in bytes of UTF-8; lone surrogates have three."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._before = [0]
        for start in range(0, len(text), _STRIDE):
            piece = text[start : start + _STRIDE].encode("utf-8", "surrogatepass")
            self._before.append(self._before[-1] + len(piece))

    def to_units(self, place: int) -> int:
        stride = place // _STRIDE
        piece = self._text[stride * _STRIDE : place]
        return self._before[stride] + len(piece.encode("utf-8", "surrogatepass"))

    def to_place(self, units: int) -> int:
        # The end of the text belongs to the stride before it, which is seldom a full one.
        stride = min(bisect_right(self._before, units), len(self._before) - 1) - 1
        start = stride * _STRIDE
        piece = self._text[start : start + _STRIDE].encode("utf-8", "surrogatepass")
        left = piece[: units - self._before[stride]]
        return start + len(left.decode("utf-8", "surrogatepass"))
