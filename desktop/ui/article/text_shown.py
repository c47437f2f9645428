"""The text as Qt can hold it: every character in its place, the ones Qt would change replaced."""

import re
from itertools import accumulate
from typing import NamedTuple

LONGEST = 4096
"""The most characters of a paragraph that is one block; a longer one is cut."""
_PIECE = 1024
_TAIL = 256

# Qt starts a paragraph at U+2028, U+2029 and CR, takes U+FDD0 and U+FDD1 for frames and U+FFFC for
# an object; it drops a leading U+FEFF, refuses lone surrogates, shows no control characters. What
# has no width would be lost from sight, and some of it would turn the text around.
_ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060\u2062-\u206f"
    "\ud800-\udfff\ufdd0\ufdd1\ufeff\ufff9-\ufffc]"
)
CARRIAGE = "\u2061"
"""What stands for CR before LF: a character without width."""
CONTROL = "\u2423"
"""What stands for a control character: the pictures of U+2400 are in few fonts."""
UNSEEN = "\u00a6"
"""What stands for a character without width."""
_STRAY = "\ufffd"
STAND_INS = re.compile(f"[{CONTROL}{UNSEEN}{_STRAY}]+")
"""Finds what may stand for something else."""
_SENTENCE = re.compile("[。！？；][」』”’）》]*")
_CLAUSE = re.compile("[，、：,;:]")
JOINING = "·‧•～〜—–－／⸺"
"""Signs that join. No line begins with them, though Qt would let it: the dot in a foreign name."""
_NEVER_FIRST = frozenset("。，、；：！？）」』】》〉”’…．〕％%,.!?;:)]}ー々\u2061" + JOINING)


def displayed(text: str) -> str:
    """Replace, one for one, what Qt would change; only "\\n" then ends a paragraph."""
    if not _ODD.search(text):
        return text
    return _ODD.sub(_stand_in, text.replace("\r\n", CARRIAGE + "\n"))


def _stand_in(found: re.Match[str]) -> str:
    character = found.group()
    if character in "\r\u2028\u2029":
        return "\n"
    code = ord(character)
    if code < 0xA0:
        return CONTROL
    return _STRAY if code >= 0xD800 and code != 0xFEFF else UNSEEN


class Cut(NamedTuple):
    """A text in blocks: where each starts, and whether (1 or 0) its paragraph ends with it."""

    starts: list[int]
    ends: bytes


def cut(shown: str, start: int = 0) -> Cut:
    """Cut a text of `displayed` into blocks, the places counted from `start`."""
    paragraphs = shown.split("\n")
    lengths = list(map(len, paragraphs))
    if max(lengths) <= LONGEST:
        starts = list(accumulate((length + 1 for length in lengths), initial=start))
        starts.pop()
        return Cut(starts, b"\1" * len(starts))
    starts = []
    ends = bytearray()
    for paragraph in paragraphs:
        first = 0
        if len(paragraph) > LONGEST:
            while len(paragraph) - first > 2 * _PIECE:
                starts.append(start + first)
                ends.append(0)
                first = _cut(paragraph, first)
        starts.append(start + first)
        ends.append(1)
        start += len(paragraph) + 1
    return Cut(starts, bytes(ends))


def _cut(paragraph: str, first: int) -> int:
    """Where to go on: behind a sentence, else a clause, else wherever nothing is torn."""
    limit = first + _PIECE
    for end in (_SENTENCE, _CLAUSE):
        found = list(end.finditer(paragraph, limit - _TAIL, limit))
        if found and may_part(paragraph, found[-1].end()):
            return found[-1].end()
    for place in range(limit, limit - 64, -1):
        if may_part(paragraph, place):
            return place
    return limit


def may_part(text: str, place: int) -> bool:
    """Whether a line may end before `place` without tearing a word or starting with a full stop."""
    if not 0 < place < len(text):
        return True
    before, after = text[place - 1], text[place]
    if after in _NEVER_FIRST or joins(after) or before == "\u200d":
        return False
    return not (before.isascii() and before.isalnum() and after.isascii() and after.isalnum())


def joins(character: str) -> bool:
    """Whether a character belongs to the one before it: a combining mark, a joiner, a variation."""
    code = ord(character)
    return (
        0x300 <= code <= 0x36F
        or 0x1AB0 <= code <= 0x1AFF
        or 0x20D0 <= code <= 0x20FF
        or 0x302A <= code <= 0x302F
        or 0x3099 <= code <= 0x309A
        or 0xFE00 <= code <= 0xFE0F
        or 0x1F3FB <= code <= 0x1F3FF
        or 0xE0100 <= code <= 0xE01EF
        or code == 0x200D
    )
