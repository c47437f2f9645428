"""What the text gives reason to do: its stated totals by one key, the readings of a sentence."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.annotations import totals
from desktop.annotations.rules import Refusal
from desktop.annotations.steps import Step
from desktop.annotations.values import Schema, StatedTotal
from desktop.suggest.article import MOST
from desktop.suggest.counted import counted_of
from desktop.suggest.totals import ProposedTotal, look_for_totals, stated_totals
from desktop.text.clauses import sentence_at
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.patterns import compiling
from desktop.text.readings import ReadingKind, Readings
from desktop.text.span import Span
from desktop.text.stages import go_on
from desktop.ui.drafting import Drafting
from desktop.workbench import Workbench

# In a longer text only what is around the caret is read: a key must not be waited for.
_AROUND = 10_000
# What is longer is painted before it is read for totals, a little at a time.
_QUICK = 10_000


class Proposing(QObject):
    """Binds stated totals as steps, and asks for the readings of a sentence.

    `marked` carries the raw spans of what is proposed and not yet bound, `reached` a raw span to
    bring into sight, `asked` selected words that state a number nobody sees. `drafting` has the
    readings that are offered.
    """

    marked = Signal(object)
    reached = Signal(object)
    asked = Signal(object)

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.drafting = Drafting(workbench, self)
        self._stated: tuple[ProposedTotal, ...] = ()
        self._read: tuple[Readings, Schema] | None = None
        self._going: Iterator[None] = iter(())
        self._later = QTimer(self)
        self._later.timeout.connect(self._look_on)

    # Stated totals

    @property
    def is_whole(self) -> bool:
        """Whether the article is short enough to be looked through as a whole."""
        return len(self._workbench.readings.raw) <= MOST

    @property
    def is_looking(self) -> bool:
        """Whether the totals of the article are still being looked for."""
        return self._later.isActive()

    @property
    def stated(self) -> Sequence[ProposedTotal]:
        """What the article is known to state, all of it where it is short enough."""
        if self.is_whole:
            self._look(None)
        return self._stated

    @property
    def free(self) -> Sequence[ProposedTotal]:
        """The totals that nobody has bound, of a short article that has been looked through."""
        if not self.is_whole or self._read != (self._workbench.readings, self._workbench.schema):
            return ()
        return [each for each in self._stated if self._bound(each.span) is None]

    def show(self) -> None:
        """Mark the totals that the article states and nobody has bound."""
        bench = self._workbench
        self._later.stop()
        if len(bench.readings.raw) <= _QUICK or self._read == (bench.readings, bench.schema):
            self._mark()
            return
        self.marked.emit([])
        if len(bench.readings.raw) <= MOST:
            self._going = self._look_through(bench.readings, bench.schema)
            self._later.start()

    def _look_on(self) -> None:
        if go_on(self._going):
            self._later.stop()
            self._mark()

    def _mark(self) -> None:
        self._look(None)
        self.marked.emit([each.span for each in self.free])

    def state_total(self, selected: Span | None, caret: int) -> Span | None:
        """Bind the total in the selection or at the caret, else the next; a bound one is let go.

        Gives the span of one that is elsewhere: whoever goes on goes on from there. Of selected
        words in which nothing is found, `asked` asks for the number.
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
        if there is None and selected is not None:
            self.asked.emit(selected)
            return None
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

    def ask(self, selected: Span | None, caret: int) -> None:
        """Offer the readings of the selected text, else of the sentence around it or the caret."""
        self._look(caret)
        sentence = self._sentence(selected.start if selected else caret)
        self.drafting.ask([each for each in (selected, sentence) if each], self._stated)

    def glance(self, sentence: Span, frame_type: str) -> None:
        """Offer the readings of a sentence, a type first, and leave the keyboard where it is."""
        drafting = self.drafting
        drafting.ask([sentence], self.stated, is_glance=True)
        kinds = [offer.kind.export_name for offer in drafting.offers]
        if frame_type in kinds and kinds[0] != frame_type:
            drafting.choose(kinds.index(frame_type))

    def follow(self, step: Step) -> None:
        """What was offered was offered for what was there before the step."""
        self.drafting.leave()
        if step.kinds & {StatedTotal, Schema}:
            self.show()

    # Inside

    def _look(self, caret: int | None) -> None:
        """Find the totals that the text states; those of a long text only around the caret."""
        bench = self._workbench
        length = len(bench.readings.raw)
        if caret is not None and length > MOST:
            around = Span(max(0, caret - _AROUND), min(length, caret + _AROUND))
            self._stated = stated_totals(bench.readings, around, counted_of(bench.schema))
            self._read = None
        elif self._read != (bench.readings, bench.schema):
            for _ in self._look_through(bench.readings, bench.schema):
                pass

    def _look_through(self, readings: Readings, schema: Schema) -> Iterator[None]:
        """Find all that an article states; nothing of it is known before the end."""
        found: list[ProposedTotal] = []
        yield from compiling()
        for some in look_for_totals(readings, counted_of(schema)):
            found += some
            yield
        self._stated, self._read = tuple(found), (readings, schema)

    def _bound(self, span: Span) -> StatedTotal | None:
        state = self._workbench.state
        return next((each for each in state.totals.values() if each.span.overlaps(span)), None)

    def _sentence(self, caret: int) -> Span | None:
        repaired = self._workbench.readings.of(ReadingKind.REPAIRED)
        found = sentence_at(repaired.text, repaired.alignment.map_place(caret, up=False))
        return repaired.raw(found) if found else None
