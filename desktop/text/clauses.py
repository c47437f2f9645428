"""Where a clause and a sentence of a Chinese text begin and end."""

from desktop.text.span import Span

# A full stop may be followed by closing quotes, which still belong to its sentence.
SENTENCE_ENDS = frozenset("。！？!?…\n\r\u2028\u2029")
CLAUSE_ENDS = SENTENCE_ENDS | frozenset("；;")
_CLOSERS = frozenset("”’」』）)】》〉\"'")


def clause_at(text: str, place: int) -> Span | None:
    """The clause around a place: what is between 。；！？ and line ends; None on an empty line."""
    return _stretch(text, place, CLAUSE_ENDS)


def sentence_at(text: str, place: int) -> Span | None:
    """The sentence around a place, with its stop; None on an empty line."""
    return _stretch(text, place, SENTENCE_ENDS)


def _stretch(text: str, place: int, ends: frozenset[str]) -> Span | None:
    start = min(place, len(text))
    while start > 0 and not _ends_before(text, start, ends):
        start -= 1
    end = min(place, len(text))
    while end < len(text) and (end == start or not _ends_before(text, end, ends)):
        if text[end] in "\n\r\u2028\u2029":
            break
        end += 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end) if start < end else None


def _ends_before(text: str, place: int, ends: frozenset[str]) -> bool:
    """Whether a stretch ends just before `place`, closing quotes counted in."""
    if place < len(text) and text[place] in _CLOSERS and text[place - 1] not in "\n\r\u2028\u2029":
        return False
    last = place - 1
    while last > 0 and text[last] in _CLOSERS:
        last -= 1
    return text[last] in ends
