"""Checking an article: at once, or in slices that leave the window its time."""

from collections.abc import Collection, Iterator
from time import perf_counter

from desktop.annotations.checks.case import Case, Spellings
from desktop.annotations.checks.finding import Finding
from desktop.annotations.checks.switches import RULES
from desktop.annotations.state import ArticleState
from desktop.text.readings import Readings


class Check:
    """One look at an article as it is now; a step makes it stale, then begin a new one.

    `first_about` has for each mention the first finding of the text that is about it.
    """

    def __init__(self, case: Case, off: Collection[str]) -> None:
        self.found: list[Finding] = []
        self.first_about: dict[str, Finding] = {}
        self.is_done = False
        self._going = _look(case, off)

    def work(self, seconds: float) -> bool:
        """Go on for about so long; gives whether all is done."""
        end = perf_counter() + seconds
        for found in self._going:
            self._take(found)
            if perf_counter() >= end:
                return False
        self.is_done = True
        return True

    def whole(self) -> list[Finding]:
        """Go on to the end; gives all findings, those of a rule together."""
        for found in self._going:
            self._take(found)
        self.is_done = True
        return self.found

    def _take(self, found: Finding | None) -> None:
        if found is None:
            return
        self.found.append(found)
        for mention in found.mentions:
            known = self.first_about.get(mention)
            if known is None or found.place < known.place:
                self.first_about[mention] = found


class Checker:
    """Checks one article again and again, and remembers how its names are spelled."""

    def __init__(self, readings: Readings) -> None:
        self._spellings = Spellings(readings)

    def check(
        self, state: ArticleState, off: Collection[str] = (), apart: Collection[str] = ()
    ) -> Check:
        """Begin a look; `off` are the ids of rules, `apart` those of pairs never the same."""
        return Check(Case(state, self._spellings, apart), off)

    def warm(self) -> Iterator[None]:
        """Do what takes longest at the first look, a little at a time."""
        return self._spellings.readings.folded.look()


def findings(
    state: ArticleState,
    readings: Readings,
    off: Collection[str] = (),
    apart: Collection[str] = (),
) -> Iterator[Finding]:
    """Find all that is wrong in an article."""
    return iter(Checker(readings).check(state, off, apart).whole())


def _look(case: Case, off: Collection[str]) -> Iterator[Finding | None]:
    yield from case.gather()
    for rule in RULES:
        if rule.id not in off:
            yield from rule.look(case)
            yield None
