"""The word at a place of an article, found in its Simplified form and given in any reading."""

from functools import lru_cache

from desktop.text.patterns import Pattern
from desktop.text.readings import ReadingKind, Readings
from desktop.text.span import Span

_AROUND = 120
"""How far a sentence is looked at; no word is near as long."""
_ENDS = "。！？；，、：\n\r"
_GROUPED = Pattern(r"(?<![0-9])[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9])%?")
"""1,200.50, which the cutter parts at the comma."""


def word_at(readings: Readings, kind: ReadingKind, place: int) -> Span | None:
    """The word at a place of a reading, as a span of it; None where there is none.

    Repaired text and Simplified text have the same places, so nothing has to be mapped between
    them; only the text as received has others.
    """
    repaired = readings.repaired
    inner = place
    if kind is ReadingKind.RAW:
        inner = repaired.alignment.map_place(place, up=False)
    if not 0 <= inner < repaired.length:
        return None
    around = Span(max(0, inner - _AROUND), min(repaired.length, inner + _AROUND))
    clause = _clause(repaired.stretch(around), inner - around.start)
    start = around.start + clause.start
    simplified = readings.of(ReadingKind.SIMPLIFIED).stretch(Span(start, around.start + clause.end))
    grouped = (found.span() for found in _GROUPED.finditer(simplified))
    for first, last in (*grouped, *_words(simplified)):
        if first <= inner - start < last:
            word = Span(start + first, start + last)
            return repaired.raw(word) if kind is ReadingKind.RAW else word
    return None


def _clause(text: str, place: int) -> Span:
    """From one punctuation mark to the next, around a place; the mark alone on a mark."""
    if text[place] in _ENDS:
        return Span(place, place + 1)
    start = max(text.rfind(sign, 0, place) for sign in _ENDS) + 1
    ends = (text.find(sign, place) for sign in _ENDS)
    return Span(start, min((end for end in ends if end >= 0), default=len(text)))


@lru_cache(maxsize=64)
def _words(text: str) -> tuple[tuple[int, int], ...]:
    # Its import takes a sixth of a second; most who start the program need it later or never.
    import rjieba

    return tuple((start, end) for _, start, end in rjieba.tokenize(text, "default"))
