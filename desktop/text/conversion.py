"""Simplified and Traditional: what OpenCC makes of a text, stretch by stretch.

OpenCC matches the keys of its dictionaries against the text. A character that is in no key cuts it:
no match reaches over it, so what stands on either side can be converted for itself, with the result
of the whole. All keys consist of Han characters and a few more (a test holds them to that). But
OpenCC keeps ideographic description sequences as they are, and those may hold any character: ⿰亻，
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import Protocol

from desktop.text.alignment import Alignment
from desktop.text.patterns import Pattern
from desktop.text.span import Span

# The characters of which keys are made, in every configuration of OpenCC.
_IN_KEYS = "A-Z·\\-〇\u2e80-\u2fdf\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_CUT = Pattern(f"[^{_IN_KEYS}]")
# OpenCC stops at NUL and refuses surrogates; no key holds one.
_FOREIGN = Pattern("([\0\ud800-\udfff]+)")
# ⿰ and the like begin a sequence that OpenCC leaves alone. It nests them 16 deep, with three parts
# at most, so that 33 characters can follow the last one; twice that is far enough.
_DESCRIPTION = Pattern("[\u2ff0-\u2fff]")
_DESCRIPTION_REACH = 66
_STEP = 4096
# What a phrase configuration does but for the phrases, which keeps the length.
_WITHOUT_PHRASES = {"s2twp": "s2tw", "tw2sp": "tw2s", "s2hkp": "s2hk", "hk2sp": "hk2s"}
# Comparing two texts takes the square of their length.
_COMPARED = 400


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


@cache
def _converter(config: str) -> _Converter:
    # Here, not above: it takes a while, and a text shown as received does without.
    import opencc

    converter: _Converter = opencc.OpenCC(config, include_tofu_risk_dictionaries=False)
    return converter


def convert(text: str, *configs: str) -> str:
    """Convert a whole text by one configuration after the other ("tw2s", "s2twp", …)."""
    if "\0" not in text:
        try:
            return _converted(text, configs)
        except UnicodeEncodeError:
            pass  # for a surrogate; to look for one first would take as long as converting
    pieces = _FOREIGN.split(text)
    pieces[::2] = [_converted(piece, configs) for piece in pieces[::2]]
    return "".join(pieces)


def _converted(text: str, configs: Sequence[str]) -> str:
    for config in configs if text else ():
        text = _converter(config).convert(text)
    return text


def convert_phrases(text: str, config: str) -> tuple[str, Alignment]:
    """Convert a text by a configuration that may change its length ("s2twp", "tw2sp", …).

    Compared with what the configuration without phrases makes of each stretch between cuts; what
    differs becomes blocks.
    """
    plain = convert(text, _WITHOUT_PHRASES.get(config, config))
    shown: list[str] = []
    edits: list[tuple[int, int, int]] = []
    start = 0
    for end in _cuts(text):
        piece = convert(text[start:end], config)
        edits += _edits(plain[start:end], piece, start)
        shown.append(piece)
        start = end
    return "".join(shown), Alignment.from_edits(len(text), edits)


def _cuts(text: str, step: int = 1) -> Iterator[int]:
    """Where a text may be cut, about every `step` characters; its length last."""
    place = 0
    while place < len(text):
        cut = _first_cut(text, place + step, len(text))
        place = len(text) if cut is None else cut
        yield place


def _first_cut(text: str, start: int, end: int) -> int | None:
    """The first safe cut from `start` on, before `end`."""
    for found in _CUT.finditer(text, start, end):
        cut = found.start()
        if not _DESCRIPTION.search(text, max(0, cut - _DESCRIPTION_REACH), cut):
            return cut
    return None


def _edits(before: str, after: str, start: int) -> Iterator[tuple[int, int, int]]:
    """What makes `after` of `before`, which begins at `start`: (start, end, new length)."""
    if before == after:
        return
    if len(before) > _COMPARED:
        head = _common(before, after)
        rest, other = before[head:], after[head:]
        tail = _common(rest[::-1], other[::-1])
        yield start + head, start + len(before) - tail, len(other) - tail
        return
    # A word may keep one character in its middle: 互聯網, 網際網路.
    matches = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    one_end = two_end = 0
    for one, two, length in matches:
        is_even = one - one_end == two - two_end
        if length == 1 and not is_even and 0 < one < len(before) - 1:
            continue
        if one > one_end or two > two_end:
            yield start + one_end, start + one, two - two_end
        one_end, two_end = one + length, two + length


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


class Converted:
    """A text in configurations that keep its length; converted where it is asked for."""

    def __init__(self, source: str, *configs: str) -> None:
        self._source = source
        self._configs = configs
        self._cuts: dict[int, int] = {}
        self._pieces: dict[int, str] = {}
        self._whole: str | None = None

    @property
    def text(self) -> str:
        if self._whole is None:
            self._whole = self._convert(self._source)
            self._pieces.clear()
        return self._whole

    @property
    def draft(self) -> str:
        """The converted text if it is there as a whole, else what it is converted from."""
        return self._source if self._whole is None else self._whole

    def stretch(self, span: Span) -> str:
        """The converted text of a span."""
        if self._whole is not None:
            return span.of(self._whole)
        first = span.start // _STEP
        while self._cut(first) > span.start:
            first -= 1
        start = self._cut(first)
        pieces: list[str] = []
        place, index = start, first
        while place < span.end:
            end = self._cut(index + 1)
            if end > place:
                pieces.append(self._piece(place, end))
            place, index = end, index + 1
        return "".join(pieces)[span.start - start : span.end - start]

    def _piece(self, start: int, end: int) -> str:
        piece = self._pieces.get(start)
        if piece is None:
            piece = self._pieces[start] = self._convert(self._source[start:end])
        return piece

    def _cut(self, index: int) -> int:
        """The first cut at or behind the `index`th step; each step is looked through once."""
        steps: list[int] = []
        cut = self._cuts.get(index)
        while cut is None:
            steps.append(index)
            place = index * _STEP
            index += 1
            if place == 0 or place >= len(self._source):
                cut = min(place, len(self._source))
            else:
                cut = _first_cut(self._source, place, place + _STEP)
                cut = self._cuts.get(index) if cut is None else cut
        self._cuts.update(dict.fromkeys(steps, cut))
        return cut

    def _convert(self, piece: str) -> str:
        converted = convert(piece, *self._configs)
        if len(converted) != len(piece):
            raise ValueError(f"{self._configs} changed the length of a text")
        return converted
