"""A stretch of an article as the rules read it: repaired, in Simplified, names kept whole."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.annotations.values import Mention, Schema
from desktop.text.patterns import Pattern
from desktop.text.readings import ReadingKind, Readings
from desktop.text.span import Span

# Stands for each character of what is not to be parsed: names, and what is quoted.
HIDDEN = "\ufffc"
_OPENERS = "“「『《〈‘"
QUOTED = Pattern(
    "|".join(
        f"(?<={opener})[^{opener}{closer}。！？!?\n]{{1,60}}(?={closer})"
        for opener, closer in zip(_OPENERS, "”」』》〉’", strict=True)
    )
)
_BEFORE_SPEECH = ("：", ":", "道", "说", "称", "表示", "指出")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A mention that is there: its id, the raw span of it, the export name of its label."""

    mention: str
    span: Span
    label: str


def labelled(mentions: Iterable[Mention], schema: Schema) -> tuple[Labelled, ...]:
    """What the parsers need to know of mentions."""
    names = {label.id: label.export_name for label in schema.labels}
    return tuple(Labelled(each.id, each.hull, names[each.label]) for each in mentions)


class Passage:
    """A span of the Repaired reading to be parsed. Places are counted from its start."""

    def __init__(
        self,
        readings: Readings,
        shown: Span,
        known: Iterable[Labelled] = (),
        *,
        quotes: bool = True,
    ) -> None:
        """Hide the names in `known`, and short quotations if wanted, in `masked`."""
        self._readings = readings
        self._start = shown.start
        # The Simplified reading is as long as the Repaired one, character for character.
        self.text = readings.of(ReadingKind.SIMPLIFIED).stretch(shown)
        self.known: tuple[tuple[Span, Labelled], ...] = tuple(self._placed(known, shown))
        masked = list(self.text)
        spans = [span for span, _ in self.known]
        if quotes:
            spans += self.quotations
        for span in spans:
            masked[span.start : span.end] = HIDDEN * len(span)
        self.masked = "".join(masked)

    @property
    def quotations(self) -> list[Span]:
        """What stands in quotation marks, without them; not what somebody is said to have said."""
        return [
            Span(found.start(), found.end())
            for found in QUOTED.finditer(self.text)
            if not self.text.endswith(_BEFORE_SPEECH, 0, found.start() - 1)
        ]

    def raw(self, span: Span, *, trim: bool = True) -> Span | None:
        """The raw span that a span of the passage is stored as; None when it is only marks."""
        shown = Span(span.start + self._start, span.end + self._start)
        return self._readings.mention_span(shown, self._readings.repaired, trim)

    def within(self, span: Span) -> list[tuple[Span, Labelled]]:
        """The names that lie in a span of the passage, in order."""
        return [each for each in self.known if span.covers(each[0])]

    def _placed(self, known: Iterable[Labelled], shown: Span) -> Iterable[tuple[Span, Labelled]]:
        for each in sorted(known, key=lambda each: each.span):
            span = self._readings.repaired.shown(each.span)
            if shown.covers(span):
                yield Span(span.start - shown.start, span.end - shown.start), each
