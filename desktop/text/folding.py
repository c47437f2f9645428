"""Finding a text however it is spelled: in either script, damaged, wide or narrow."""

import unicodedata
from collections.abc import Container, Iterator
from functools import lru_cache
from itertools import chain

from desktop.text.alignment import Alignment
from desktop.text.conversion import convert
from desktop.text.patterns import Pattern
from desktop.text.repair import Damage, Repairs, looking_for_damage
from desktop.text.span import Span
from desktop.text.stages import Shared, Stages, whole

_DOTS = "·‧・•･∙⋅"
_DOT = "·"
_HAN = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0xF900, 0xFB00))
_WORDS = Pattern("[0-9A-Za-z\u3400-\u4dbf\u4e00-\u9fff]*")
_NAME = 64
_LONG = 5_000
_PIECE = 16_384
"""So much is folded at a time: a millisecond or two."""
_SOME = 2_048
"""So many characters are worked out at a time: a millisecond or two."""
_SHEET = 32 * _PIECE
"""So much is kept in one piece: to put 10 M characters together takes up to 80 ms."""


def fold(text: str) -> str:
    """One spelling for all: two texts that mean the same name have the same.

    Simplified, repaired as from a damaged page, narrow, small letters, one kind of middle dot.
    """
    # The same few names are folded again and again.
    return _fold_name(text) if len(text) <= _NAME else _fold(text)


def _fold(text: str) -> str:
    return repaired_whole(text).translate(_FOLDING)


_fold_name = lru_cache(maxsize=4096)(_fold)


def repaired_whole(text: str) -> str:
    """A piece of text repaired as from a damaged page, be it from one or not."""
    # No rule finds anything there, and most names are of nothing else.
    if _WORDS.fullmatch(text):
        return text
    return whole(_repairing(looking_for_damage(text)))[0]


def _repairing(looking: Stages[Damage]) -> Stages[tuple[str, Alignment]]:
    damage = yield from looking
    repairs = Repairs(damage, assume_damaged=True)
    yield from repairs.look()
    return (yield from damage.rewriting(repairs.edits))


class Folded:
    """A text in which all can be found by any of its spellings; folded at the first search.

    `damage` is the search for what is damaged of it, where others want to know that too.
    """

    def __init__(self, raw: str, damage: Shared[Damage] | None = None) -> None:
        self._damage = damage or Shared(looking_for_damage(raw))
        self._found: tuple[list[str], Alignment] | None = None

    @property
    def _folded(self) -> tuple[list[str], Alignment]:
        if self._found is None:
            for _ in self.look():
                pass
        assert self._found is not None
        return self._found

    def look(self) -> Iterator[None]:
        """Fold the text, some of it at a time; whoever searches before the end folds all of it."""
        if self._found is not None:
            return
        repaired, alignment = yield from _repairing(self._damage.wait())
        if len(repaired) > _LONG:
            yield
            yield from _FOLDING.filling()
        sheets: list[str] = []
        for first in range(0, len(repaired), _SHEET):
            pieces: list[str] = []
            for at in range(first, min(first + _SHEET, len(repaired)), _PIECE):
                yield
                pieces.append(repaired[at : at + _PIECE].translate(_FOLDING))
            sheets.append("".join(pieces))
        self._found = sheets, alignment

    @property
    def text(self) -> str:
        """The folded text, which has other places than the raw one; put together when asked for."""
        return "".join(self._folded[0])

    @property
    def alignment(self) -> Alignment:
        """From the raw text to the folded one."""
        return self._folded[1]

    def stretch(self, start: int, end: int) -> str:
        """The folded text between two of its places; less where it ends before."""
        sheets, pieces = self._folded[0], []
        while start < end and start // _SHEET < len(sheets):
            number, first = divmod(start, _SHEET)
            pieces.append(sheets[number][first : first + end - start])
            start += _SHEET - first
        return "".join(pieces)

    def find(self, needle: str) -> list[Span]:
        """The raw spans where a text stands in any spelling; in order, none overlaps another."""
        sought = fold(needle)
        if not sought:
            return []
        alignment = self._folded[1]
        ends = ((place, place + len(sought)) for place in self._places(sought))
        return [alignment.unmap(Span(start, end)) for start, end in ends]

    def _places(self, sought: str) -> Iterator[int]:
        """Where a folded text stands in the folded text; none overlaps another."""
        place, length = 0, len(sought)
        for number, sheet in enumerate(self._folded[0]):
            first = number * _SHEET
            at = sheet.find(sought, max(0, place - first))
            while at >= 0:
                place = first + at + length
                yield first + at
                at = sheet.find(sought, at + length)
            # What begins on this sheet and ends on another.
            start, end = max(place, first + len(sheet) - length + 1), first + len(sheet)
            across = self.stretch(start, end + length - 1)
            at = across.find(sought)
            if 0 <= at < end - start:
                place = start + at + length
                yield start + at

    def name_at(self, place: int, names: Container[str], longest: int) -> Span | None:
        """The raw span of the longest of some folded names that holds a raw place.

        None of the names is longer than `longest`. Of two that are as long, the first.
        """
        alignment = self._folded[1]
        here = alignment.map_place(place, up=False)
        before = max(0, here - longest + 1)
        text = self.stretch(before, here + longest)
        for length in range(min(longest, len(text)), 0, -1):
            last = min(here - before, len(text) - length)
            for start in range(max(0, here - before - length + 1), last + 1):
                if text[start : start + length] in names:
                    start += before
                    return alignment.unmap(Span(start, start + length))
        return None


def spellings(characters: Container[str]) -> dict[str, str]:
    """The Han of the first plane that folds to each of some folded characters, as one string."""
    found: dict[str, str] = {}
    whole(_FOLDING.filling())
    for codes in _HAN:
        for code in codes:
            if (folded := _FOLDING[code]) in characters:
                found[folded] = found.get(folded, "") + chr(code)
    return found


def fold_each(characters: str) -> str:
    """Fold one character after another, as if each stood alone."""
    return characters.translate(_FOLDING)


class _Folding(dict[int, str]):
    """What each character folds to, by its code; worked out when it is met first.

    Character by character, not by words: a word may be cut or spread over a line end.
    """

    _filled = 0

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if any(code in codes for codes in _HAN):
            folded = _one(convert(character, "tw2s"), character)
        else:
            normal = unicodedata.normalize("NFKC", character)
            folded = _one(_one(normal, character).lower(), character)
            if character in _DOTS:
                folded = _DOT
            elif code >= 0x20000 or folded != character:
                folded = _one(convert(folded, "tw2s"), folded)
        self[code] = folded
        return folded

    def filling(self) -> Stages[None]:
        """Work out all Han, many at once: less than one by one where there are a few thousand."""
        codes = list(chain.from_iterable(_HAN))
        while some := codes[self._filled : self._filled + _SOME]:
            lines = "".join(f"{chr(code)}\n" for code in some)
            self.update(zip(some, convert(lines, "tw2s").split("\n"), strict=False))
            self._filled += _SOME
            yield


_FOLDING = _Folding()


def _one(folded: str, character: str) -> str:
    """What a character becomes, unless that is not one character: then it stays."""
    return folded if len(folded) == 1 else character
