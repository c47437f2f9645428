"""Pinyin that a page rewriter put behind characters: 區(qū) was 區."""

import re
import unicodedata
from collections import Counter
from functools import cache

from desktop.text.marks import BETWEEN_HAN
from desktop.text.patterns import Pattern
from desktop.text.resources import resource
from desktop.text.stages import STEP, Stages, stretches

# The letters of pinyin with their tones, also decomposed. GBK has its own ɑ and ɡ.
LETTERS = "a-zɑɡüêếềāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\u0300\u0301\u0302\u0304\u0308\u030c"
_GLOSS = Pattern(rf"\(([{LETTERS}]{{1,10}})\)")
_LATIN = str.maketrans("ɑɡ", "ag")
# A page glosses nearly every occurrence of its characters, and more than two characters.
_LEAST_CHARACTERS = 3
_LEAST_SHARE = 0.8
_LEAST_SHARE_OF_ONE = 0.5
_AT_ONCE = 1_000


@cache
def pronunciations() -> dict[str, frozenset[str]]:
    """How the Traditional characters that simplify are read, with tone marks."""
    # Source: packaging/tables/build_pronunciations.py.
    table = resource("tables", "pronunciations.txt").read_text(encoding="utf-8")
    return {
        line[0]: frozenset(line[2:].split(" "))
        for line in table.splitlines()
        if not line.startswith("#")
    }


def plain(letters: str) -> str:
    """Pinyin as the table has it."""
    return unicodedata.normalize("NFC", letters.translate(_LATIN))


def is_read(character: str, letters: str) -> bool:
    """Whether pinyin is a reading of a Traditional character that simplifies, with that tone."""
    return plain(letters) in pronunciations().get(character, ())


Edit = tuple[int, int, str]
"""Start and end, and what comes there instead."""


class Glosses:
    """The verified glosses of a text, found by `looking_for_glosses`."""

    def __init__(self, places: list[Edit], bare: Counter[str]) -> None:
        """Take the glosses in order, and how often their characters stand without one."""
        self._places = places
        self._bare = bare
        self._glossed = Counter([character for _, _, character in places])

    @property
    def are_systematic(self) -> bool:
        """Whether the text shows by them that a page rewriter made it."""
        if len(self._places) < _LEAST_CHARACTERS or len(self._glossed) < _LEAST_CHARACTERS:
            return False
        return len(self._places) >= _LEAST_SHARE * (len(self._places) + self._bare.total())

    def edits(self, systematic: bool) -> tuple[list[Edit], list[Edit]]:
        """What is to be replaced by what: what is surely a gloss, and what may be none.

        `systematic`: sure are only the characters that are mostly glossed in this text.
        """
        doubtful = {
            character
            for character, count in self._glossed.items()
            if systematic and count < _LEAST_SHARE_OF_ONE * (count + self._bare[character])
        }
        if not doubtful:
            return list(self._places), []
        return (
            [edit for edit in self._places if edit[2] not in doubtful],
            [edit for edit in self._places if edit[2] in doubtful],
        )


def looking_for_glosses(text: str, step: int = STEP) -> Stages[Glosses]:
    """Look for the glosses of a text, in so much of it at a time."""
    glossed: dict[str, str] = {}  # the character of a gloss, "" where it is none
    places: list[Edit] = []
    for count, found in enumerate(_GLOSS.finditer(text), 1):
        start, end = found.span()
        gloss = text[start - 1 : end]  # empty where the bracket begins the text
        character = glossed.get(gloss)
        if character is None:
            character = gloss[:1] if is_read(gloss[:1], found[1]) else ""
            glossed[gloss] = character
        if character:
            places.append((start - 1, end, character))
        if not count % _AT_ONCE:
            yield
    bare: Counter[str] = Counter()
    if places:
        characters = "".join({character for _, _, character in places})
        standing_bare = re.compile(rf"[{characters}](?!\([{LETTERS}])")
        for start, end in stretches(text, BETWEEN_HAN, step):
            bare.update(standing_bare.findall(text, start, end))
            yield
    return Glosses(places, bare)
