"""Where a selection should begin and end: without blanks and punctuation, on whole characters."""

import re
import unicodedata

from desktop.text.patterns import Pattern
from desktop.text.span import Span

_PAIRS = dict(zip('「『《〈（【〔〖［｛“‘([{"', '」』》〉）】〕〗］｝”’)]}"', strict=True))
_CLOSERS = {closer: opener for opener, closer in _PAIRS.items()}
_BRACKET = Pattern(f"[{re.escape(''.join({*_PAIRS, *_CLOSERS}))}]")
# Punctuation for Unicode, yet part of what they stand by: 5%, C#.
_KEPT = frozenset("%％‰‱#＃@＠")
_JOINER = "\u200d"
# Signs that join the consonants on both sides: GB9c of Unicode's UAX #29.
_LINKERS = frozenset("\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d\u1039\u17d2")


def trim(text: str, span: Span) -> Span | None:
    """Take blanks and punctuation off both edges; None when nothing else is left.

    A bracket stays while its partner is inside: 「唐山(北京)」 becomes 唐山(北京).
    """
    start, end = span.start, span.end
    partners = _partners(text, span)
    while start < end:
        closer, opener = partners.get(start), partners.get(end - 1)
        if closer == end - 1:
            start, end = start + 1, end - 1
        elif _is_trimmed(text[start]) and (closer is None or closer >= end):
            start += 1
        elif _is_trimmed(text[end - 1]) and (opener is None or opener < start):
            end -= 1
        else:
            return Span(start, end)
    return None


def whole_characters(text: str, span: Span) -> Span:
    """Widen a span until it cuts no mark, joined letters or emoji, and no flag in two."""
    start, end = span.start, span.end
    while start > 0 and _belong_together(text, start):
        start -= 1
    while end < len(text) and _belong_together(text, end):
        end += 1
    return Span(start, end)


def _is_trimmed(character: str) -> bool:
    category = unicodedata.category(character)
    return (category[0] in "PZ" or category in {"Cc", "Cf"}) and character not in _KEPT


def _partners(text: str, span: Span) -> dict[int, int]:
    """Where the partner of each bracket of a span is, both ways; none for one without."""
    partners: dict[int, int] = {}
    opened: dict[str, list[int]] = {}
    for found in _BRACKET.finditer(text, span.start, span.end):
        bracket, place = found[0], found.start()
        waiting = opened.get(_CLOSERS.get(bracket, ""))
        if waiting:
            opener = waiting.pop()
            partners[opener], partners[place] = place, opener
        elif bracket in _PAIRS:
            opened.setdefault(bracket, []).append(place)
    return partners


def _belong_together(text: str, place: int) -> bool:
    """Whether the characters before and after a place are seen as one."""
    before, after = text[place - 1], text[place]
    if before < "\u0300" and after < "\u0300":
        return before == "\r" and after == "\n"
    return (
        after == _JOINER
        or before == _JOINER
        or (before in _LINKERS and unicodedata.category(after) == "Lo")
        or "\U0001f3fb" <= after <= "\U0001f3ff"
        or "\U000e0020" <= after <= "\U000e007f"
        or (unicodedata.category(after)[0] == "M" and not before.isspace())
        or (_is_flag_half(after) and _flag_halves_before(text, place) % 2 == 1)
    )


def _is_flag_half(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _flag_halves_before(text: str, place: int) -> int:
    first = place
    while first > 0 and _is_flag_half(text[first - 1]):
        first -= 1
    return place - first
