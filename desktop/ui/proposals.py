"""What is proposed in the open article and nobody has accepted or rejected yet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.annotations import rejections, totals
from desktop.annotations.rejections import ProposalKey
from desktop.annotations.steps import Step
from desktop.annotations.values import Frame, Mention, Schema, Setting, StatedTotal
from desktop.suggest.article import sentences
from desktop.suggest.distribution import Distribution, ProposedFiller, distributions
from desktop.suggest.passage import Labelled, labelled
from desktop.suggest.totals import ProposedTotal
from desktop.text.readings import Readings
from desktop.text.span import Span
from desktop.text.stages import go_on
from desktop.ui.proposing import Proposing
from desktop.workbench import Workbench

_RESTING = 250  # milliseconds without a change before it is looked again


@dataclass(frozen=True, slots=True)
class Proposal:
    """A stated total to be bound, or (`reading`) the likeliest rows of a sentence."""

    key: ProposalKey
    total: ProposedTotal | None = None
    reading: Distribution | None = None

    @property
    def span(self) -> Span:
        return self.key.span

    @property
    def pieces(self) -> tuple[ProposedFiller, ...]:
        """What would become a mention, each once."""
        frames = self.reading.frames if self.reading else ()
        fillers = (each for frame in frames for each in frame.fillers if each.mention is None)
        return tuple({each.span: each for each in fillers}.values())


class Proposals(QObject):
    """Looks for proposals while no key is pressed; `changed` says that there are others now.

    `current` is the one that a person went to, None when there is none.
    """

    changed = Signal()

    def __init__(self, workbench: Workbench, proposing: Proposing) -> None:
        super().__init__(proposing)
        self._workbench = workbench
        self._proposing = proposing
        self._of: tuple[Readings, Schema] | None = None
        self._sentences: tuple[Span, ...] = ()
        self._known: dict[tuple[Span, tuple[Labelled, ...]], tuple[Distribution, ...]] = {}
        self._found: dict[Span, tuple[Proposal, ...]] = {}
        self._left: Iterator[None] = iter(())
        self._told: tuple[Proposal, ...] = ()
        self.current: Proposal | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._begin)
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._go_on)
        workbench.changed.connect(self._follow)
        proposing.marked.connect(self._look_anew)

    @property
    def open(self) -> tuple[Proposal, ...]:
        """What is proposed, as far as it has been looked, in the order of the text."""
        rows = (each for found in self._found.values() for each in found)
        return tuple(sorted((*self._totals(), *rows), key=_order))

    @property
    def is_looking(self) -> bool:
        return self._rest.isActive() or self._idle.isActive()

    def beside(
        self, place: int, limit: int, *, forward: bool, beyond: Proposal | None = None
    ) -> Proposal | None:
        """The next proposal from a raw place on, or before it, that starts no farther than `limit`.

        With `beyond` the one after, or before, that.
        """
        self._take_text()
        stated = self._proposing.stated  # looks for the totals, if nobody has yet
        near = [
            each
            for each in self._sentences
            if (place <= each.start <= limit if forward else limit <= each.start <= place)
        ]
        rows: list[Proposal] = []
        for sentence in near if forward else reversed(near):
            rows += (each for each in self._rows(sentence, stated) if each != beyond)
            if rows:
                break
        here = _order(beyond) if beyond else (place, -1)
        there = [
            each
            for each in (*self._totals(), *rows, *self._rows_with(beyond, stated))
            if each != beyond
            and ((_order(each) > here) if forward else (_order(each) < here))
            and (each.span.start <= limit if forward else each.span.start >= limit)
        ]
        return (min if forward else max)(there, key=_order, default=None)

    def reject(self, proposal: Proposal) -> None:
        """Let it stay away, as a step."""
        self._workbench.do(rejections.reject, proposal.key)

    def accept(self, proposal: Proposal) -> None:
        """Bind the total; rows are accepted where they are shown."""
        bench, total = self._workbench, proposal.total
        if total is not None:
            kinds = bench.schema.frame_types
            kind = next(each for each in kinds if each.export_name == total.frame_type)
            bench.do(totals.bind, total.span, total.number, total.exact, kind.id)

    # Inside

    def _follow(self, step: Step) -> None:
        if step.kinds & {Mention, Frame, StatedTotal, Schema, Setting}:
            self._found = {
                sentence: tuple(each for each in found if self._is_open(each))
                for sentence, found in self._found.items()
            }
            self._look_soon()
            # Most labels change nothing about these, but for a schema with other colors.
            if Schema in step.kinds or self.open != self._told:
                self._tell()

    def _look_anew(self) -> None:
        self._look_soon()
        self._tell()

    def _look_soon(self) -> None:
        self._idle.stop()
        if self._workbench.readings is not (self._of[0] if self._of else None):
            self._found, self.current = {}, None
        self._rest.start(_RESTING)

    def _tell(self) -> None:
        self._told = self.open
        self.changed.emit()

    def _begin(self) -> None:
        self._take_text()
        self._left = self._look()
        self._idle.start(0)

    def _go_on(self) -> None:
        # Until then all that the text states would be looked for at once.
        if not self._proposing.is_looking and go_on(self._left):
            self._idle.stop()
            self._tell()

    def _look(self) -> Iterator[None]:
        for sentence in self._sentences:
            self._found[sentence] = self._rows(sentence, self._proposing.stated)
            yield

    def _take_text(self) -> None:
        bench = self._workbench
        if self._of != (bench.readings, bench.schema):
            self._of = bench.readings, bench.schema
            self._known = {}
            self._found = {}
            is_short = self._proposing.is_whole
            self._sentences = tuple(sentences(bench.readings)) if is_short else ()

    def _totals(self) -> list[Proposal]:
        found = (
            Proposal(ProposalKey("total", each.frame_type, each.span), total=each)
            for each in self._proposing.free
        )
        return [each for each in found if self._is_open(each)]

    def _rows_with(
        self, beyond: Proposal | None, stated: Sequence[ProposedTotal]
    ) -> tuple[Proposal, ...]:
        """What else the sentence of a proposal says."""
        return self._rows(beyond.span, stated) if beyond and beyond.reading else ()

    def _rows(self, sentence: Span, stated: Sequence[ProposedTotal]) -> tuple[Proposal, ...]:
        bench = self._workbench
        known = labelled(bench.state.overlapping(sentence), bench.schema)
        if (sentence, known) not in self._known:
            numbers = {each.number for each in stated}
            self._known[sentence, known] = distributions(
                bench.readings, [sentence], known, numbers, schema=bench.schema
            )
        firsts: dict[str, Proposal] = {}
        for reading in self._known[sentence, known]:
            key = ProposalKey("rows", reading.frame_type, sentence)
            firsts.setdefault(reading.frame_type, Proposal(key, reading=reading))
        return tuple(each for each in firsts.values() if self._is_open(each))

    def _is_open(self, proposal: Proposal) -> bool:
        """Whether nobody has rejected it, nor made rows of the sentence already."""
        bench = self._workbench
        article = bench.article
        if article is None:
            return False
        if proposal.key in rejections.rejected(bench.project.settings, article.id):
            return False
        kinds = {each.export_name: each.id for each in bench.schema.frame_types}
        kind = kinds.get(proposal.key.frame_type)
        if kind is None or proposal.reading is None:
            return kind is not None
        return not any(self._lies_in(frame, proposal.span) for frame in bench.state.frames_of(kind))

    def _lies_in(self, frame: Frame, sentence: Span) -> bool:
        mentions = self._workbench.state.mentions
        return all(sentence.covers(mentions[each.mention].hull) for each in frame.fillers)


def _order(proposal: Proposal) -> tuple[int, int]:
    return proposal.span.start, proposal.span.end


def marks(proposals: Sequence[Proposal], schema: Schema) -> tuple[list[Span], list[str | None]]:
    """What to mark of proposals in the article: raw spans, and the labels that they would get."""
    labels = {each.export_name: each.id for each in schema.labels}
    spans: dict[Span, str | None] = {}
    for proposal in proposals:
        if proposal.total is not None:
            spans.setdefault(proposal.span, None)
        for piece in proposal.pieces:
            spans.setdefault(piece.span, labels.get(piece.label))
    return list(spans), list(spans.values())
