"""Text that was decoded one byte off, because a page rewriter replaced bytes across characters.

It wrote the text in GBK and then replaced byte pairs wherever they stood, also where they were the
end of one character and the start of the next: it put pinyin behind a pair (數, 94 B5, within
當地, AE94 B5D8), or took a pair for a mark (A3 AC, ，, within 。現, A1A3 AC46; A3 BF, ？, within
。科, A1A3 BFC6).
A byte without its partner is shown as a question mark, and what follows in pairs of wrong partners,
until a byte is ASCII or is lost in turn: 當?shù)刭Y源, 。現 as ?,F, 科技金融??萍冀鹑谂c.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from desktop.text.common import RARE, simplified_ranks, traditional_ranks
from desktop.text.conversion import convert
from desktop.text.glosses import LETTERS, is_read, plain, pronunciations
from desktop.text.marks import BETWEEN_HAN, HAN
from desktop.text.patterns import Pattern
from desktop.text.resources import resource
from desktop.text.stages import Stages, stretches

SHIFTED_PUNCTUATION = "shifted_punctuation"
SHIFTED_RUNS = "shifted_runs"
# What stands for a lost byte. Some decoders take the bracket that follows along with it.
_LOST = "?\ufffd"
_PINYIN = Pattern(rf"\(([{LETTERS}]{{1,10}})\)")
_LOST_PINYIN = Pattern(rf"[{_LOST}]\(?([{LETTERS}]{{1,10}})\)")
_LOST_BYTE = Pattern(f"[{_LOST}]")
_ANCHOR = Pattern(rf"[{_LOST}](?:\(?([{LETTERS}]{{1,10}})\)|([,;:?!，；：？！])|(?=[@-~]\())")
_GLOSS_BEFORE = Pattern(rf"(.)\(([{LETTERS}]{{1,10}})\)$")
_LONGEST_GLOSS = 13
# The marks that a rewriter makes ASCII, with the bytes that they had.
_MARK_BYTES = {
    mark: full.encode("gbk") for full in "，；：？！" for mark in (full, chr(ord(full) - 0xFEE0))
}
_STOP = "。"
_PUNCTUATION = frozenset("。，、；：？！“”‘’《》〈〉「」『』（）【】—…·％")
_LONGEST_RUN = 200
# Looked through at a time: less than elsewhere, a shift takes a while.
_STEP = 8_192
# How much text shows whether a character is part of a word.
_CONTEXT = 4
_HAN_AT_END = Pattern(f"[{HAN}]{{1,{_CONTEXT}}}\\Z")
_HAN_AT_START = Pattern(f"[{HAN}]{{1,{_CONTEXT}}}")


@dataclass(frozen=True, slots=True)
class Shift:
    """A stretch to replace, as edits (start, end, replacement) that touch each other.

    Not `sure`: a lost character in it is a guess.
    """

    rule: str
    edits: tuple[tuple[int, int, str], ...]
    sure: bool

    @property
    def start(self) -> int:
        return self.edits[0][0]

    @property
    def end(self) -> int:
        return self.edits[-1][1]

    @property
    def replacement(self) -> str:
        return "".join(replacement for _, _, replacement in self.edits)


@dataclass(frozen=True, slots=True)
class _Run:
    """Characters put right, each with the place up to which the shown text stands for it."""

    pieces: tuple[tuple[int, str], ...]
    sure: bool

    @property
    def text(self) -> str:
        return "".join(character for _, character in self.pieces)


def looking_for_shifts(text: str, step: int = _STEP) -> Stages[list[Shift]]:
    """All stretches that were decoded one byte off, in order.

    `step` is how much of the text is looked through at a time.
    """
    found: list[Shift] = []
    place = 0
    for start, end in stretches(text, BETWEEN_HAN, step):
        place = max(place, start)
        while lost := _LOST_BYTE.search(text, place, end):
            place = lost.end()
            anchor = _ANCHOR.match(text, lost.start())
            if anchor is None:
                continue
            is_next = found and found[-1].end == lost.start()
            touching = found[-1].replacement[-1] if is_next else ""
            shift = _at_pinyin(text, anchor, touching) if anchor[1] else _at_mark(text, anchor)
            if shift:
                found.append(shift)
                place = shift.end
        yield
    return found


def _at_pinyin(text: str, anchor: re.Match[str], touching: str) -> Shift | None:
    """Pinyin was put between the bytes of a character: its first byte is lost.

    That byte and the last one before it are the character that the pinyin is for. `touching`: what
    was put right just before it, if anything.
    """
    start = anchor.start()
    glossed = _GLOSS_BEFORE.search(text, max(0, start - _LONGEST_GLOSS), start)
    shown = glossed[1] if glossed and is_read(glossed[1], glossed[2]) else text[start - 1 : start]
    shown = touching or shown
    first = _MARK_BYTES.get(shown) or _bytes(shown)
    if len(first) != 2:
        return None
    runs: dict[str, _Run] = {}
    for pair in _pairs_read(first[1], plain(anchor[1])):
        if run := _run(text, start, anchor.end(), pair[1:], is_known=True):
            runs[run.text[0]] = run
    if not runs:
        return None
    run, is_sure = next(iter(runs.values())), True
    if len(runs) > 1:
        after = run.text[1:] + _after(text, run.pieces[-1][0])
        character, is_sure = _choice(_before(text, start), tuple(runs), after)
        run = runs[character]
    return Shift(SHIFTED_RUNS, _edits(start, run), run.sure and is_sure)


def _at_mark(text: str, anchor: re.Match[str]) -> Shift | None:
    """A mark was made of the bytes between two characters: the first byte of the former is lost.

    Mostly that was a full stop. Where another character would make a word it is only offered.
    """
    start = anchor.start()
    if not start or (text[start - 1].isascii() and text[start - 1] != ")"):
        return None
    pending = _MARK_BYTES[anchor[2] or ","][1:]
    run = _run(text, start, anchor.end(), pending, is_known=False)
    if run is None or not _is_likelier(text, anchor.end(), run):
        return None
    end = run.pieces[-1][0]
    if not anchor[2] and end == anchor.end() + 1:
        return None  # the mark was lost too, and no pinyin tells of it
    words = _in_words(
        _before(text, start), lost_characters(), (run.text + _after(text, end))[:_CONTEXT]
    )
    lost, is_sure = (words[0], False) if words else (_STOP, True)
    edits = ((start, start + 1, lost), *_edits(start + 1, run))
    is_run = len(run.pieces) > 1 or not text[anchor.end()].isascii()
    return Shift(SHIFTED_RUNS if is_run else SHIFTED_PUNCTUATION, edits, run.sure and is_sure)


def _run(text: str, start: int, place: int, pending: bytes, is_known: bool) -> _Run | None:
    """Put right what is shown from `place` on, after a byte that waits for its partner.

    The damage begins at `start`; `is_known`: that there is such a byte. None when that gives no
    sensible text.
    """
    pieces: list[tuple[int, str]] = []
    while len(pieces) < _LONGEST_RUN:
        shown = text[place : place + 1]
        if glossed := _LOST_PINYIN.match(text, place):
            # The partner is lost in turn, but known by its pinyin.
            pairs = _pairs_read(pending[0], plain(glossed[1]))
            characters = [pair.decode("gb18030") for pair in pairs]
            return _ended(pieces, characters, text, start, glossed.end())
        if shown and shown in _LOST and (pieces or is_known):
            guessed = _ended(pieces, _begun_with(pending), text, start, place + 1)
            return guessed and _Run(guessed.pieces, sure=False)
        code = _MARK_BYTES.get(shown) or _bytes(shown)
        if not code or (len(code) == 1 and not "@" <= shown <= "~"):
            return None
        character = (pending + code[:1]).decode("gbk", "ignore")
        place += 1
        gloss = _PINYIN.match(text, place)
        is_glossed = gloss and is_read(shown if len(code) == 2 else character, gloss[1])
        if gloss and is_glossed:
            place = gloss.end()
        elif not _is_sensible(character):
            return None
        pieces.append((place, character))
        if len(code) == 1:
            return _Run(tuple(pieces), sure=True)
        pending = code[1:]
    return None


def _edits(start: int, run: _Run) -> tuple[tuple[int, int, str], ...]:
    edits: list[tuple[int, int, str]] = []
    for end, character in run.pieces:
        edits.append((start, end, character))
        start = end
    return tuple(edits)


def _is_likelier(text: str, start: int, run: _Run) -> bool:
    """Whether a run makes more sense than what is shown."""
    end = run.pieces[-1][0]
    shown = text[start:end]
    if shown.isascii():
        following = text[end : end + 1]
        return not (following.isascii() and following.isalnum())
    return "(" in shown or _rank(run.text) < _rank(shown)


@cache
def lost_characters() -> tuple[str, ...]:
    """The common characters whose second byte in GBK is A3, the most common first."""
    return tuple(character for character in traditional_ranks() if _bytes(character)[1:] == b"\xa3")


@cache
def lost_words() -> frozenset[str]:
    """The common words of two to four characters that have one of these: in Simplified."""
    # Source: packaging/tables/build_lost_words.py.
    lines = resource("tables", "lost_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if line[0] != "#" for word in line.split(" "))


@cache
def _begun_with(lead: bytes) -> tuple[str, ...]:
    """The full stop and the common characters that begin with a byte, the most common first."""
    return tuple(each for each in (_STOP, *traditional_ranks()) if _bytes(each)[:1] == lead)


def _ended(
    pieces: list[tuple[int, str]], candidates: Sequence[str], text: str, start: int, end: int
) -> _Run | None:
    """A run from `start` to `end` whose last character is a candidate; None without any."""
    if not candidates:
        return None
    character, is_sure = candidates[0], True
    if len(candidates) > 1:
        before = _before(text, start) + "".join(character for _, character in pieces)
        character, is_sure = _choice(before[-_CONTEXT:], candidates, _after(text, end))
    return _Run((*pieces, (end, character)), is_sure)


def _choice(before: str, candidates: Sequence[str], after: str) -> tuple[str, bool]:
    """Which of some characters stands between two texts, and whether the others can't.

    The only one that is part of a word is sure; else it is one of the more common.
    """
    words = _in_words(before, tuple(candidates), after[:_CONTEXT])
    return min(words or candidates, key=_rank), len(words) == 1


def _before(text: str, end: int) -> str:
    """The Han that stands before a place, without its pinyin."""
    bare = _PINYIN.sub("", text[max(0, end - _CONTEXT * _LONGEST_GLOSS) : end])
    found = _HAN_AT_END.search(bare)
    return found[0] if found else ""


def _after(text: str, start: int) -> str:
    """The Han that stands behind a place, without its pinyin."""
    bare = _PINYIN.sub("", text[start : start + _CONTEXT * _LONGEST_GLOSS])
    found = _HAN_AT_START.match(bare)
    return found[0] if found else ""


@lru_cache(4096)
def _in_words(before: str, candidates: tuple[str, ...], after: str) -> list[str]:
    """Those of some characters that would be part of a longer word, in a Traditional context."""
    is_word = lost_words().__contains__ if candidates == lost_characters() else _is_word
    simple_before, simple_after = convert(f"{before}\n{after}", "t2s").split("\n")
    place = len(before)
    found: list[str] = []
    for candidate, simplified in zip(candidates, _simplified(candidates), strict=True):
        line = simple_before + simplified + simple_after
        stretches = (
            line[start:end]
            for start in range(max(0, place - 3), place + 1)
            for end in range(max(start + 2, place + 1), min(start + 4, len(line)) + 1)
        )
        # Few get as far as being cut into words.
        if any(map(is_word, stretches)) and _is_in_word(_cut(line), place):
            found.append(candidate)
    return found


# rjieba is imported here, not above: it takes a tenth of a second, and most texts do without.
def _is_word(text: str) -> bool:
    import rjieba

    return rjieba.has_word(text)


def _cut(text: str) -> list[str]:
    import rjieba

    return rjieba.cut(text, False)


@lru_cache(1024)
def _simplified(candidates: tuple[str, ...]) -> list[str]:
    return convert("\n".join(candidates), "t2s").split("\n")


def _is_in_word(words: Iterable[str], place: int) -> bool:
    """Whether a place of some words, one after the other, is in a word of several characters."""
    for word in words:
        if place < len(word):
            return len(word) > 1
        place -= len(word)
    return False


@cache
def _is_sensible(character: str) -> bool:
    """Whether a page in Traditional Chinese may hold a character."""
    return (
        character in traditional_ranks()
        or character in pronunciations()
        or character in _PUNCTUATION
        or (_is_common_on_the_mainland(character) and convert(character, "s2t") == character)
    )


def _is_common_on_the_mainland(character: str) -> bool:
    """Whether a character is of the first level of GB 2312."""
    code = _bytes(character)
    return len(code) == 2 and 0xB0 <= code[0] <= 0xD7 and code[1] >= 0xA1


def _rank(text: Iterable[str]) -> float:
    """How rare the characters are on average, punctuation and ASCII left out."""
    ranks = [
        min(traditional_ranks().get(character, RARE), simplified_ranks().get(character, RARE))
        for character in text
        if character not in _PUNCTUATION and not character.isascii()
    ]
    return sum(ranks) / len(ranks) if ranks else 0


@cache
def _read_by_lead() -> dict[tuple[int, str], list[bytes]]:
    pairs: dict[tuple[int, str], list[bytes]] = {}
    for character, readings in pronunciations().items():
        code = _bytes(character)
        if len(code) == 2:
            for reading in readings:
                pairs.setdefault((code[0], reading), []).append(code)
    return pairs


def _pairs_read(lead: int, reading: str) -> list[bytes]:
    """The characters in GBK that begin with a byte and are read so."""
    return _read_by_lead().get((lead, reading), [])


@cache
def _bytes(character: str) -> bytes:
    # Not "gbk": where that has no character, browsers show one of the private use area.
    code = character.encode("gb18030", "ignore")
    return code if len(code) <= 2 else b""
