"""What the text gives reason to do: its stated totals by one key, the readings of a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.annotations import frames, totals
from desktop.annotations.hints import missing
from desktop.annotations.rules import Refusal
from desktop.annotations.steps import Step
from desktop.annotations.values import Frame, Schema, StatedTotal
from desktop.suggest.counted import counted_of
from desktop.suggest.distribution import Distribution, distributions
from desktop.suggest.passage import labelled
from desktop.suggest.ranking import quoted_names, ranked
from desktop.suggest.totals import ProposedTotal, stated_totals
from desktop.text.clauses import sentence_at
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.readings import ReadingKind, Readings
from desktop.text.span import Span
from desktop.workbench import Workbench

# In a longer text only what is around the caret is read: a key must not be waited for.
_WHOLE = 100_000
_AROUND = 10_000


@dataclass(frozen=True, slots=True)
class Offer:
    """A reading of a sentence as one may accept it.

    `new` rows would be made; with them there would be `total` of the type, which the article
    states when `is_met`.
    """

    distribution: Distribution
    type_name: str
    new: int
    total: int
    is_met: bool


class Proposing(QObject):
    """Binds stated totals and accepts readings of a sentence, each as one step.

    `offered` carries the offers for a sentence, an empty tuple when they are gone; `marked` the raw
    spans of what is proposed and not yet bound; `reached` a raw span to bring into sight.
    """

    offered = Signal(object)
    marked = Signal(object)
    reached = Signal(object)

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._offers: tuple[Offer, ...] = ()
        self._stated: tuple[ProposedTotal, ...] = ()
        self._read: tuple[Readings, Schema] | None = None

    # Stated totals

    def show(self) -> None:
        """Mark the totals that the article states and nobody has bound."""
        bench = self._workbench
        if len(bench.readings.raw) > _WHOLE:
            self.marked.emit([])
            return
        self._look(None)
        self.marked.emit([each.span for each in self._stated if self._bound(each.span) is None])

    def state_total(self, selected: Span | None, caret: int) -> Span | None:
        """Bind the total in the selection or at the caret, else the next; a bound one is let go.

        Gives the span of one that is elsewhere: whoever goes on goes on from there.
        """
        bench = self._workbench
        here = selected or Span(caret, caret + 1)
        bound = self._bound(here)
        if bound is not None:
            bench.do(totals.unbind, bound)
            return None
        self._look(caret)
        free = [each for each in self._stated if self._bound(each.span) is None]
        there = next((each for each in free if each.span.overlaps(here)), None)
        found = there or next((each for each in free if each.span.start >= here.start), None)
        found = found or next(iter(free), None)
        if found is None:
            raise Refusal(QT_TRANSLATE_NOOP("errors", "The article states no other total."))
        kinds = bench.schema.frame_types
        kind = next(each for each in kinds if each.export_name == found.frame_type)
        bench.do(totals.bind, found.span, found.number, found.exact, kind.id)
        if there is None:
            self.reached.emit(found.span)
            return found.span
        return None

    # The readings of a sentence

    @property
    def offers(self) -> Sequence[Offer]:
        return self._offers

    def ask(self, selected: Span | None, caret: int) -> None:
        """Offer the readings of the selected text, else of the sentence around the caret."""
        span = selected or self._sentence(caret)
        self._look(caret)
        found = self._readings_of(span) if span is not None else []
        if not found:
            raise Refusal(
                QT_TRANSLATE_NOOP(
                    "errors", "This sentence does not say who signed or published several things."
                )
            )
        offers, refusals = [], []
        for each in found:
            try:
                offers.append(self._offer(each))
            except Refusal as refusal:
                refusals.append(refusal)
        if not offers:
            raise refusals[0]
        self._offers = tuple(sorted(offers, key=lambda offer: not offer.is_met))
        self.offered.emit(self._offers)

    def accept(self, at: int) -> None:
        """Make the rows of an offer, as one step."""
        if at < len(self._offers):
            offer = self._offers[at]
            self.leave()
            self._workbench.do(frames.accept, offer.distribution)

    def leave(self) -> bool:
        """Take the offers away; False when there were none."""
        was_open = bool(self._offers)
        self._offers = ()
        if was_open:
            self.offered.emit(())
        return was_open

    def follow(self, step: Step) -> None:
        """What was offered was offered for what was there before the step."""
        self.leave()
        if any(isinstance(change.value, StatedTotal | Schema) for change in step.changes):
            self.show()

    # Inside

    def _look(self, caret: int | None) -> None:
        """Find the totals that the text states; those of a long text only around the caret."""
        bench = self._workbench
        length = len(bench.readings.raw)
        counted = counted_of(bench.schema)
        if caret is not None and length > _WHOLE:
            around = Span(max(0, caret - _AROUND), min(length, caret + _AROUND))
            self._stated = stated_totals(bench.readings, around, counted)
            self._read = None
        elif self._read != (bench.readings, bench.schema):
            self._stated = stated_totals(bench.readings, counted=counted)
            self._read = (bench.readings, bench.schema)

    def _bound(self, span: Span) -> StatedTotal | None:
        state = self._workbench.state
        return next((each for each in state.totals.values() if each.span.overlaps(span)), None)

    def _sentence(self, caret: int) -> Span | None:
        repaired = self._workbench.readings.of(ReadingKind.REPAIRED)
        found = sentence_at(repaired.text, repaired.alignment.map_place(caret, up=False))
        return repaired.raw(found) if found else None

    def _readings_of(self, span: Span) -> list[Distribution]:
        bench = self._workbench
        known = labelled(bench.state.overlapping(span), bench.schema)
        stated = {each.number for each in self._stated}
        stated |= {each.number for each in bench.state.totals.values()}
        found = distributions(bench.readings, [span], known, stated, schema=bench.schema)
        kinds = {each.export_name for each in bench.schema.frame_types}
        names = quoted_names(bench.readings) if len(bench.readings.raw) <= _WHOLE else ()
        return [
            ranked(each, bench.readings, names, 1)[0] for each in found if each.frame_type in kinds
        ]

    def _offer(self, distribution: Distribution) -> Offer:
        """What accepting it would come to; Refusal where it can't be, or is there already."""
        bench = self._workbench
        kinds = bench.schema.frame_types
        kind = next(each for each in kinds if each.export_name == distribution.frame_type)
        step = bench.plan(frames.accept, distribution)
        made = [each.after for each in step.changes if isinstance(each.after, Frame)]
        tally = totals.tally_of(bench.state, kind)
        total = tally.count + sum(not missing(kind, frame.fillers) for frame in made)
        numbers = {each.number for each in tally.totals}
        if not numbers:
            numbers = {each.number for each in self._stated if each.frame_type == kind.export_name}
        return Offer(distribution, kind.name, len(made), total, total in numbers)
