"""The text as it was before a page rewriter damaged it."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from desktop.text.alignment import Alignment, rewriting
from desktop.text.glosses import Edit, Glosses, looking_for_glosses
from desktop.text.hidden import looking_for_hidden
from desktop.text.marks import Marks
from desktop.text.shifts import SHIFTED_PUNCTUATION, SHIFTED_RUNS, Shift, looking_for_shifts
from desktop.text.span import Span
from desktop.text.stages import Stages

GLOSSES = "glosses"
STRAY_BLANKS = "stray_blanks"
HALF_WIDTH = "half_width"
INVISIBLES = "invisibles"
RULES = (GLOSSES, SHIFTED_PUNCTUATION, SHIFTED_RUNS, STRAY_BLANKS, HALF_WIDTH, INVISIBLES)


@dataclass(frozen=True, slots=True)
class Repair:
    """What a rule replaces, as a span of the raw text; not `sure`: offered, and not done."""

    rule: str
    raw: Span
    before: str
    after: str
    sure: bool


class Damage:
    """What of a text looks damaged, found once by `looking_for_damage`, however it is repaired."""

    def __init__(
        self, text: str, glosses: Glosses, shifts: Sequence[Shift], unseen: Sequence[Edit]
    ) -> None:
        self.text = text
        self.glosses = glosses
        self.shifts = shifts
        self.unseen = unseen
        self._rewritten: tuple[list[Edit], str, Alignment] | None = None

    def rewriting(self, edits: list[Edit]) -> Stages[tuple[str, Alignment]]:
        """The text after these edits, and how it corresponds, some of it at a time.

        It is not done again for the last edits.
        """
        if self._rewritten is None or self._rewritten[0] != edits:
            self._rewritten = edits, *(yield from rewriting(self.text, edits))
        return self._rewritten[1:]


def looking_for_damage(text: str) -> Stages[Damage]:
    """Look for what of a text looks damaged, some of it at a time."""
    glosses = yield from looking_for_glosses(text)
    shifts = yield from looking_for_shifts(text)
    unseen = yield from looking_for_hidden(text)
    return Damage(text, glosses, shifts, unseen)


class Repairs:
    """All that the rules find in a text; none overlaps another.

    Rules in `off` are left out. A text that doesn't show the damage is not edited, but for what is
    invisible in it, unless `assume_damaged`: then the rules only offer.
    """

    def __init__(
        self, damage: Damage, off: Collection[str] = frozenset(), assume_damaged: bool = False
    ) -> None:
        self._text = damage.text
        self._off = off
        self._glosses = damage.glosses
        self._systematic = not assume_damaged
        self.is_damaged = assume_damaged or self._glosses.are_systematic
        self._shifts = [shift for shift in damage.shifts if shift.rule not in off]
        taken = [(shift.start, shift.end) for shift in self._shifts]
        self._unseen = _without(list(damage.unseen), taken)
        self._found: dict[tuple[str, bool], list[Edit]] | None = None

    @property
    def edits(self) -> list[Edit]:
        """What is to be done: what is sure of all that was found."""
        if not self.is_damaged:
            # All else would only be offered; to look for it takes longer than all that is here.
            return [] if INVISIBLES in self._off else sorted(self._unseen)
        edits = [edit for shift in self._shifts if self._is_done(shift) for edit in shift.edits]
        for (_, sure), found in self._found_by_rule.items():
            if sure:
                edits += found
        edits.sort()
        return edits

    def counted(self) -> tuple[int, int]:
        """How much is done and how much only offered, without making a list of it."""
        done = sum(self._is_done(shift) for shift in self._shifts)
        counts = {True: done, False: len(self._shifts) - done}
        for (_, sure), found in self._found_by_rule.items():
            counts[sure] += len(found)
        return counts[True], counts[False]

    def listed(self) -> tuple[Repair, ...]:
        """All that was found, in order, also what is only offered."""
        repairs = [
            self._repair(
                shift.rule, (shift.start, shift.end, shift.replacement), self._is_done(shift)
            )
            for shift in self._shifts
        ]
        for (rule, sure), found in self._found_by_rule.items():
            repairs += (self._repair(rule, edit, sure) for edit in found)
        return tuple(sorted(repairs, key=lambda repair: repair.raw))

    def _repair(self, rule: str, edit: Edit, sure: bool) -> Repair:
        start, end, after = edit
        return Repair(rule, Span(start, end), self._text[start:end], after, sure)

    def _is_done(self, shift: Shift) -> bool:
        return self.is_damaged and shift.sure

    @property
    def _found_by_rule(self) -> dict[tuple[str, bool], list[Edit]]:
        """The edits by rule and by whether they are sure, looked for when they are wanted first."""
        if self._found is None:
            for _ in self.look():
                pass
        assert self._found is not None
        return self._found

    def look(self) -> Iterator[None]:
        """Look for all edits but the shifts, which come before them, some of the text at a time.

        What else is asked for is at hand once this has come to its end, and has to be looked for
        until then.
        """
        if self._found is not None:
            return
        text, damaged = self._text, self.is_damaged
        sure_glosses, doubtful_glosses = self._glosses.edits(self._systematic)
        shifted = {shift.end for shift in self._shifts if self._is_done(shift)}
        brackets = set(shifted)
        if damaged:
            brackets.update([end for _, end, _ in sure_glosses])
        marks = Marks(text, brackets, shifted)
        yield from marks.look()
        taken = [(shift.start, shift.end) for shift in self._shifts]
        kept = {(INVISIBLES, True): self._unseen}
        taken = sorted([*taken, *((start, end) for start, end, _ in self._unseen)])
        for rule, sure, edits in (
            (GLOSSES, True, sure_glosses),
            (GLOSSES, False, doubtful_glosses),
            (STRAY_BLANKS, True, marks.blanks),
            (HALF_WIDTH, True, marks.after_han),
            (HALF_WIDTH, False, marks.after_latin),
        ):
            kept.setdefault((rule, damaged and sure), []).extend(_without(edits, taken))
        self._found = {rule: edits for rule, edits in kept.items() if rule[0] not in self._off}


def _without(edits: list[Edit], taken: list[tuple[int, int]]) -> list[Edit]:
    """Leave out the edits, sorted, that overlap stretches already taken, sorted too."""
    for start, end in reversed(taken):
        first = bisect_left(edits, (start,))
        if first and edits[first - 1][1] > start:
            first -= 1
        last = first
        while last < len(edits) and edits[last][0] < end:
            last += 1
        del edits[first:last]
    return edits
