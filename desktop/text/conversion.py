"""Simplified and Traditional: what OpenCC makes of a text, stretch by stretch.

OpenCC matches the keys of its dictionaries against the text. A character that is in no key cuts it:
no match reaches over it, so what stands on either side can be converted for itself, with the result
of the whole. All keys consist of Han characters and a few more (a test holds them to that).
"""

import re
from functools import cache
from typing import Protocol

from desktop.text.alignment import Alignment
from desktop.text.span import Span

# The characters of which keys are made, in every configuration of OpenCC.
_IN_KEYS = "A-Z·\\-〇\u2e80-\u2fdf\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_CUT = re.compile(f"[^{_IN_KEYS}]")
# OpenCC stops at NUL and refuses surrogates; no key holds one.
_FOREIGN = re.compile("([\0\ud800-\udfff]+)")
_KEY_STRETCH = re.compile(f"[{_IN_KEYS}]+")
_STEP = 4096


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
    pieces = _FOREIGN.split(text)
    for index in range(0, len(pieces), 2):
        if pieces[index]:
            for config in configs:
                pieces[index] = _converter(config).convert(pieces[index])
    return "".join(pieces)


def convert_phrases(text: str, *configs: str) -> tuple[str, Alignment]:
    """Convert a text by configurations that may change its length, aligned by blocks.

    A stretch between cuts that keeps its length is taken to correspond character by character.
    """
    raise NotImplementedError


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
        """The first cut at or behind the `index`th step."""
        cut = self._cuts.get(index)
        if cut is None:
            place = index * _STEP
            before = self._cuts.get(index - 1, 0)
            if place == 0 or before >= place:
                cut = before if place else 0
            else:
                found = _CUT.search(self._source, place)
                cut = found.start() if found else len(self._source)
            self._cuts[index] = cut
        return cut

    def _convert(self, piece: str) -> str:
        converted = convert(piece, *self._configs)
        if len(converted) != len(piece):
            raise ValueError(f"{self._configs} changed the length of a text")
        return converted
