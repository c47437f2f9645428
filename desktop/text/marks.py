"""Punctuation that a page rewriter made half-width, and blanks that strayed before it."""

from collections.abc import Collection, Iterator

from desktop.text.patterns import Pattern
from desktop.text.stages import STEP, stretches

HAN = "々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
BETWEEN_HAN = Pattern(rf"(?<=[{HAN}])(?=[{HAN}])|(?<=\n)")
"""Finds where no bracket, entity or invisible character is: between two Han, behind a line end."""
_CLOSERS = "”’」』》〉）】〕"
_BLANKS = " \u00a0\u2002-\u200a\u202f\u3000"
_HALF = ",;:?!"
_FULL_MARKS = "，；：？！。、"
_FULL = str.maketrans(_HALF, "，；：？！")
_FULL_MARK = dict(zip(_HALF, "，；：？！", strict=True))
# After Han, also at one remove: 京津研發(fā), 首選地 , ”, 什麼?!
# The character searched for comes first in each of these: that makes them fast.
_STRAY = Pattern(
    rf"[{_BLANKS}](?:(?<=[{HAN})].)[{_BLANKS}]*(?=[{_HALF}{_FULL_MARKS}{_CLOSERS}])"
    rf"|(?<=[{_CLOSERS}].)[{_BLANKS}]*(?=[{_HALF}{_FULL_MARKS}]))"
)
_AFTER_HAN = Pattern(
    rf"[{_HALF}](?<=[{HAN}{_CLOSERS}){_BLANKS}].)"
    r"(?:(?<=[,;])|(?<=:)(?!//)|(?<=[?!])[?!]*(?![0-9A-Za-z(]))"
)
# A shift ends with a letter or a lost byte that is Han in truth: 科技金融??萍冀鹑谂c,
_AFTER_SHIFT = Pattern(rf"[,;](?=[{HAN}])(?<![{HAN})].)")
# After a number or a name in Latin letters the mark may be theirs.
_AFTER_LATIN = Pattern(rf"[{_HALF}](?=[{HAN}])(?<=[0-9A-Za-z%].)")
_LONGEST_BRACKET = 40
_BRACKET_AFTER_HAN = Pattern(rf"[{HAN}]\([^()\n]{{1,{_LONGEST_BRACKET}}}\)\Z")
_HAN = Pattern(f"[{HAN}]")
# No pattern here reaches over the border between two letters.
_BORDER = Pattern(r"(?<=[^\W_])(?=[^\W_])")


class Marks:
    """Edits (start, end, replacement) of the punctuation of a text, each list in order.

    Before the places in `brackets`, if a bracket does, and in `shifts` stands Han in truth. The
    lists are whole once `look` has come to its end, by steps of so many characters.
    """

    def __init__(self, text: str, brackets: Collection[int], shifts: Collection[int]) -> None:
        self.blanks: list[tuple[int, int, str]] = []
        self.after_han: list[tuple[int, int, str]] = []
        self.after_latin: list[tuple[int, int, str]] = []
        self._text = text
        self._brackets = brackets
        self._shifts = shifts

    def look(self, step: int = STEP) -> Iterator[None]:
        """Look through the text, a stretch of it at a time."""
        for start, end in stretches(self._text, _BORDER, step):
            self._look_in(start, end)
            yield
        for place in self._shifts:
            if _AFTER_SHIFT.match(self._text, place):
                self.after_han.append((place, place + 1, self._text[place].translate(_FULL)))
        self.after_han.sort()

    def _look_in(self, first: int, last: int) -> None:
        text, brackets, shifts = self._text, self._brackets, self._shifts
        strayed: set[int] = set()
        for found in _STRAY.finditer(text, first, last):
            start, end = found.span()
            if text[start - 1] != ")" or start in brackets:
                self.blanks.append((start, end, ""))
                strayed.add(end)
        for found in _AFTER_HAN.finditer(text, first, last):
            start, end = found.span()
            before = text[start - 1]
            if before == ")" and start not in brackets and not _is_in_chinese(text, start, end):
                continue
            if start in strayed or not before.isspace():
                mark = found[0]
                self.after_han.append((start, end, _FULL_MARK.get(mark) or mark.translate(_FULL)))
        for found in _AFTER_LATIN.finditer(text, first, last):
            if found.start() not in shifts:
                self.after_latin.append((found.start(), found.end(), _FULL_MARK[found[0]]))


def _is_in_chinese(text: str, start: int, end: int) -> bool:
    """Whether Han stands before the bracket that closes at `start`, and behind `end`."""
    if not _HAN.match(text, end):
        return False
    first = max(0, start - _LONGEST_BRACKET - 3)
    return _BRACKET_AFTER_HAN.search(text, first, start) is not None
