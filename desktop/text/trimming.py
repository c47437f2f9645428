"""Where a selection should begin and end: without blanks and punctuation, on whole characters."""

import unicodedata

from desktop.text.span import Span

_PAIRS = dict(zip('「『《〈（【〔〖［｛“‘([{"', '」』》〉）】〕〗］｝”’)]}"', strict=True))
_CLOSERS = {closer: opener for opener, closer in _PAIRS.items()}
# Punctuation for Unicode, yet part of what they stand by: 5%, C#.
_KEPT = frozenset("%％‰‱#＃@＠")
_JOINER = "\u200d"


def trim(text: str, span: Span) -> Span | None:
    """Take blanks and punctuation off both edges; None when nothing else is left.

    A bracket stays while its partner is inside: 「唐山(北京)」 becomes 唐山(北京).
    """
    start, end = span.start, span.end
    while start < end:
        if _is_trimmed(text[start]):
            partner = _closer(text, start, end)
            if partner is None:
                start += 1
                continue
            if partner == end - 1:
                start, end = start + 1, end - 1
                continue
        if _is_trimmed(text[end - 1]) and _opener(text, start, end) is None:
            end -= 1
            continue
        return Span(start, end)
    return None


def whole_characters(text: str, span: Span) -> Span:
    """Widen a span until it cuts no mark, variation selector, joined emoji or flag in two."""
    start, end = span.start, span.end
    while start > 0 and _belong_together(text, start):
        start -= 1
    while end < len(text) and _belong_together(text, end):
        end += 1
    return Span(start, end)


def _is_trimmed(character: str) -> bool:
    category = unicodedata.category(character)
    return (category[0] in "PZ" or category in {"Cc", "Cf"}) and character not in _KEPT


def _closer(text: str, start: int, end: int) -> int | None:
    """Where the bracket that opens at `start` is closed before `end`."""
    opener = text[start]
    closer = _PAIRS.get(opener)
    if closer is None:
        return None
    depth = 0
    for place in range(start + 1, end):
        if text[place] == closer:
            if not depth:
                return place
            depth -= 1
        elif text[place] == opener:
            depth += 1
    return None


def _opener(text: str, start: int, end: int) -> int | None:
    """Where the bracket that closes just before `end` was opened, from `start` on."""
    closer = text[end - 1]
    opener = _CLOSERS.get(closer)
    if opener is None:
        return None
    depth = 0
    for place in range(end - 2, start - 1, -1):
        if text[place] == opener:
            if not depth:
                return place
            depth -= 1
        elif text[place] == closer:
            depth += 1
    return None


def _belong_together(text: str, place: int) -> bool:
    """Whether the characters before and after a place are seen as one."""
    before, after = text[place - 1], text[place]
    if before < "\u0300" and after < "\u0300":
        return before == "\r" and after == "\n"
    return (
        after == _JOINER
        or before == _JOINER
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
