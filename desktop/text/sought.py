"""What is sought in many texts: most are passed over at a glance, the others are read closely."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.text.folding import fold, fold_each, spellings
from desktop.text.patterns import Pattern
from desktop.text.readings import Readings
from desktop.text.span import Span

_AROUND = 40
# In these a character may be read that doesn't stand there: one that was lost by a shift, an
# entity, a radical, a circled character.
_SLY = Pattern("[?\ufffd&\u2e80-\u2fdf\u3021-\u303c\u3190-\u33ff\U0001f200-\U0001f2ff]")
_FAR = Pattern("[\U00020000-\U0003ffff]")


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a text stands: its raw span, and what is read there and around it, repaired."""

    span: Span
    before: str
    text: str
    after: str


class Sought:
    """A text to be found in any spelling; only blanks means nothing."""

    def __init__(self, wanted: str) -> None:
        self.wanted = wanted.strip()
        self._forms = spellings(frozenset(fold(self.wanted)))

    def may_be_in(self, raw: str) -> bool:
        """Whether a text has all it takes: false only where `hits` would find nothing."""
        lacking = {
            character
            for character, forms in self._forms.items()
            if not any(form in raw for form in forms)
        }
        if not lacking or _SLY.search(raw):
            return True
        return lacking <= set(fold_each("".join(set(_FAR.findall(raw)))))

    def hits(self, readings: Readings) -> Iterator[Hit]:
        """The places in an article, in order, each with the words around it on its line."""
        if not self.wanted or not self.may_be_in(readings.raw):
            return
        repaired = readings.repaired
        for raw in readings.folded.find(self.wanted):
            span = readings.widen(raw)
            shown = repaired.shown(span)
            start = max(0, shown.start - _AROUND)
            before = repaired.stretch(Span(start, shown.start)) if start < shown.start else ""
            end = min(repaired.length, shown.end + _AROUND)
            after = repaired.stretch(Span(shown.end, end)) if shown.end < end else ""
            # A sign more, so that a line end at the very edge counts as one.
            before, after = f"{before}|".splitlines()[-1][:-1], f"|{after}".splitlines()[0][1:]
            yield Hit(span, before, repaired.stretch(shown), after)
