"""What a role could be filled with, when someone types the start of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.annotations.state import ArticleState
from desktop.annotations.values import Mention, Role
from desktop.text.folding import fold
from desktop.text.pinyin import has_initials, initials
from desktop.text.readings import Readings
from desktop.text.span import Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention, or text (a raw span) that would become one; `text` is how it reads repaired."""

    mention: Mention | None
    span: Span
    text: str


class Candidates:
    """The candidates of one article; how its mentions are spelled is kept between the keys."""

    def __init__(self, readings: Readings) -> None:
        self._readings = readings
        self._spellings: dict[Span, tuple[str, str]] = {}
        self._initials: dict[str, tuple[str, ...]] = {}

    def find(self, state: ArticleState, role: Role, typed: str, most: int = 12) -> list[Candidate]:
        """Find what `typed` may mean: mentions that the role takes, then free text of the article.

        Those that begin with it come first, then those that hold it, then those for which it may be
        letters of the pinyin; of mentions spelled alike the first one stands for all.
        """
        wanted = fold(typed.strip())
        found: dict[str, Candidate] = {}
        ranks: dict[str, int] = {}
        for mention in state.in_order():
            if mention.label in role.labels:
                text, folded = self._spelled(mention.hull)
                rank = self._rank(typed, wanted, folded)
                if rank is not None and folded not in found:
                    found[folded] = Candidate(mention, mention.hull, text)
                    ranks[folded] = rank
        names = sorted(found, key=lambda folded: ranks[folded])
        candidates = [found[folded] for folded in names]
        if wanted and not candidates:
            candidates = list(self._otherwise_labelled(state, wanted))
        if wanted and wanted not in found:
            spans = map(self._readings.widen, self._readings.folded.find(wanted))
            free = next((span for span in spans if not state.overlapping(span)), None)
            if free is not None:
                candidates.insert(most - 1, Candidate(None, free, self._readings.surface(free)))
        return candidates[:most]

    def of_span(self, state: ArticleState, role: Role, span: Span) -> Candidate:
        """What a raw span means in a role: the mention that stands just there, else its text."""
        span = self._readings.widen(span)
        there = [each for each in state.overlapping(span) if each.spans == (span,)]
        there.sort(key=lambda each: each.label not in role.labels)
        return Candidate(next(iter(there), None), span, self._readings.surface(span))

    def _otherwise_labelled(self, state: ArticleState, wanted: str) -> Iterator[Candidate]:
        """The mentions that read just so; the role does not take the label they have."""
        for mention in state.in_order():
            text, folded = self._spelled(mention.hull)
            if folded == wanted:
                yield Candidate(mention, mention.hull, text)
                return

    def _rank(self, typed: str, wanted: str, folded: str) -> int | None:
        """How well a name answers to what was typed, 0 best; None when it does not."""
        if wanted in folded:
            return 0 if folded.startswith(wanted) else 1
        if folded not in self._initials:
            self._initials[folded] = initials(folded)
        known = self._initials[folded]
        if not has_initials(typed, known):
            return None
        return 2 if has_initials(typed, known[: len(typed.strip())]) else 3

    def _spelled(self, span: Span) -> tuple[str, str]:
        spelled = self._spellings.get(span)
        if spelled is None:
            text = self._readings.surface(span)
            spelled = self._spellings[span] = (text, fold(text))
        return spelled
