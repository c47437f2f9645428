"""Where a phrase ends and where a quoted name stands, so that the keyboard can select them."""

import unicodedata

from desktop.text.span import Span

_JOINTS = frozenset("與与和就")
"""Words of one character that part names; 、 and its like are punctuation."""
_QUOTES = dict(zip("“‘「『《〈", "”’」』》〉", strict=True))
_LONGEST = 200


def phrase_begins(text: str, place: int) -> int:
    """Where the phrase starts that one stands in or before: behind the punctuation here."""
    while place < len(text) and _parts(text[place]):
        place += 1
    return place


def phrase_stops(text: str, place: int) -> int:
    """Where the phrase ends that one stands in or behind: before the punctuation here."""
    while place > 0 and _parts(text[place - 1]):
        place -= 1
    return place


def phrase_end(text: str, place: int) -> int:
    """Where the phrase ends that one stands in or before: at the next punctuation, 與, 和, 就."""
    end = phrase_begins(text, place)
    while end < len(text) and not _parts(text[end]):
        end += 1
    return end


def phrase_start(text: str, place: int) -> int:
    """Where the phrase starts that one stands in or behind."""
    start = phrase_stops(text, place)
    while start > 0 and not _parts(text[start - 1]):
        start -= 1
    return start


def next_quoted(text: str, place: int) -> Span | None:
    """What stands between the next “ ”, 「 」 or 《 》 that open at or after a place."""
    for start in range(place, len(text)):
        found = _quoted(text, start)
        if found is not None:
            return found
    return None


def previous_quoted(text: str, place: int) -> Span | None:
    """What stands between the last quotes that open before a place."""
    for start in range(min(place, len(text)) - 1, -1, -1):
        found = _quoted(text, start)
        if found is not None:
            return found
    return None


def _parts(character: str) -> bool:
    return character in _JOINTS or character.isspace() or unicodedata.category(character)[0] == "P"


def _quoted(text: str, start: int) -> Span | None:
    """What a quote that opens at `start` holds; None where none opens or it holds nothing."""
    opener = text[start]
    closer = _QUOTES.get(opener)
    if closer is None:
        return None
    depth = 0
    for end in range(start + 1, min(len(text), start + 1 + _LONGEST)):
        if text[end] == "\n":
            return None
        if text[end] == opener:
            depth += 1
        elif text[end] == closer:
            if not depth:
                return Span(start + 1, end) if end > start + 1 else None
            depth -= 1
    return None
