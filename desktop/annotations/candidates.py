"""What a role could be filled with, when someone types the start of it."""

from dataclasses import dataclass

from desktop.annotations.state import ArticleState
from desktop.annotations.values import Mention, Role
from desktop.text.folding import fold
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

    def find(self, state: ArticleState, role: Role, typed: str, most: int = 12) -> list[Candidate]:
        """Find what `typed` may mean: mentions that the role takes, then free text of the article.

        Those that begin with it come first; of mentions spelled alike the first one stands for all.
        """
        wanted = fold(typed.strip())
        found: dict[str, Candidate] = {}
        for mention in state.in_order():
            if mention.label in role.labels:
                text, folded = self._spelled(mention.hull)
                if wanted in folded:
                    found.setdefault(folded, Candidate(mention, mention.hull, text))
        names = sorted(found, key=lambda folded: not folded.startswith(wanted))
        candidates = [found[folded] for folded in names]
        if wanted and wanted not in found:
            spans = map(self._readings.widen, self._readings.folded.find(wanted))
            free = next((span for span in spans if not state.overlapping(span)), None)
            if free is not None:
                candidates.insert(most - 1, Candidate(None, free, self._readings.surface(free)))
        return candidates[:most]

    def _spelled(self, span: Span) -> tuple[str, str]:
        spelled = self._spellings.get(span)
        if spelled is None:
            text = self._readings.surface(span)
            spelled = self._spellings[span] = (text, fold(text))
        return spelled
