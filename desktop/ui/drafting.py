"""The readings of a sentence, one of them chosen and corrected, until a person accepts it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from desktop.annotations import frames, totals
from desktop.annotations.hints import missing
from desktop.annotations.rules import Refusal
from desktop.annotations.values import Frame, FrameType
from desktop.suggest.article import MOST
from desktop.suggest.distribution import Distribution, ProposedFiller, distributions
from desktop.suggest.draft import names
from desktop.suggest.passage import labelled
from desktop.suggest.ranking import quoted_names, ranked
from desktop.suggest.totals import ProposedTotal
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.span import Span
from desktop.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Offer:
    """A reading of a sentence as one may accept it.

    `ways` are the pairings that may be meant, the likeliest first, and `way` the one that
    `distribution` was made of, which may be corrected since. `new` rows would be made; with them
    there would be `total` of the type, which the article states when `is_met`.
    """

    kind: FrameType
    distribution: Distribution
    ways: tuple[Distribution, ...]
    way: int
    new: int
    total: int
    is_met: bool

    @property
    def is_corrected(self) -> bool:
        return self.distribution != self.ways[self.way]

    def names(self, role: str) -> tuple[ProposedFiller, ...]:
        """What the sentence names for a role, also what was taken out of the rows."""
        return names((self.ways[0], self.distribution), role)


class Drafting(QObject):
    """Offers the readings of a sentence; the chosen one can be changed and taken back.

    `offered` carries this object whenever something about it changed, also when nothing is
    offered any more. `wants_keys`: the keyboard is to go to the rows.
    """

    offered = Signal(object)

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._stated: Sequence[ProposedTotal] = ()
        self._offers: tuple[Offer, ...] = ()
        self._at = 0
        self._before: list[tuple[int, Distribution]] = []
        self.wants_keys = False

    @property
    def offers(self) -> tuple[Offer, ...]:
        """The readings, the likeliest first; none: nothing is offered."""
        return self._offers

    @property
    def at(self) -> int:
        """Which of them is chosen."""
        return self._at

    @property
    def offer(self) -> Offer | None:
        """The one that is chosen."""
        return self._offers[self._at] if self._offers else None

    @property
    def can_take_back(self) -> bool:
        """Whether there is a correction to take back."""
        return bool(self._before)

    @property
    def is_open(self) -> bool:
        return bool(self._offers)

    def ask(
        self,
        spans: Sequence[Span],
        stated: Sequence[ProposedTotal],
        *,
        is_glance: bool = False,
    ) -> None:
        """Offer the readings of the first of these raw spans that has any.

        `stated` are the totals that the article states; at a glance the keyboard stays where it is.
        """
        self._stated = stated
        found = next(filter(None, map(self._readings_of, spans)), [])
        if not found:
            raise Refusal(
                QT_TRANSLATE_NOOP(
                    "errors", "This sentence does not say who signed or published several things."
                )
            )
        offers, refusals = [], []
        for ways in found:
            try:
                offers.append(self._offer(ways[0], ways, 0))
            except Refusal as refusal:
                refusals.append(refusal)
        if not offers:
            raise refusals[0]
        self._offers = tuple(sorted(offers, key=lambda offer: not offer.is_met))
        self._at, self._before = 0, []
        self.wants_keys = not is_glance
        self.offered.emit(self)
        self.wants_keys = False

    def choose(self, at: int) -> None:
        """Make another reading the one that is shown and would be accepted."""
        if 0 <= at < len(self._offers):
            self._at = at
            self.offered.emit(self)

    def pair_anew(self, by: int) -> None:
        """Show the pairing that is next likely, or the one before."""
        offer = self.offer
        if offer is not None and len(offer.ways) > 1:
            self._before.append((self._at, offer.distribution))
            way = (offer.way + by) % len(offer.ways)
            self._put(self._at, offer.ways[way], way)

    def change(self, distribution: Distribution) -> None:
        """Let the chosen reading be a corrected one."""
        offer = self.offer
        if offer is not None and distribution != offer.distribution:
            self._before.append((self._at, offer.distribution))
            self._put(self._at, distribution, offer.way)

    def take_back(self) -> bool:
        """Take the last correction back; False when there was none."""
        if not self._before:
            return False
        at, distribution = self._before.pop()
        offer = self._offers[at]
        way = offer.ways.index(distribution) if distribution in offer.ways else offer.way
        self._put(at, distribution, way)
        return True

    def accept(self) -> None:
        """Make the rows of the chosen reading, as one step."""
        offer = self.offer
        if offer is not None:
            self._workbench.do(frames.accept, offer.distribution)
            self.leave()

    def leave(self) -> bool:
        """Take the offers away; False when there were none."""
        was_open = self.is_open
        self._offers, self._at, self._before = (), 0, []
        if was_open:
            self.offered.emit(self)
        return was_open

    # Inside

    def _put(self, at: int, distribution: Distribution, way: int) -> None:
        offers = list(self._offers)
        try:
            offers[at] = self._offer(distribution, offers[at].ways, way)
        except Refusal:
            # All of it may be there already; whoever accepts it is told.
            offers[at] = replace(
                offers[at], distribution=distribution, way=way, new=0, is_met=False
            )
        self._offers, self._at = tuple(offers), at
        self.offered.emit(self)

    def _readings_of(self, span: Span) -> list[tuple[Distribution, ...]]:
        bench = self._workbench
        known = labelled(bench.state.overlapping(span), bench.schema)
        stated = {each.number for each in self._stated}
        stated |= {each.number for each in bench.state.totals.values()}
        found = distributions(bench.readings, [span], known, stated, schema=bench.schema)
        kinds = {each.export_name for each in bench.schema.frame_types}
        # In a longer text they are not gathered: a key must not be waited for.
        elsewhere = quoted_names(bench.readings) if len(bench.readings.raw) <= MOST else ()
        return [
            ranked(each, bench.readings, elsewhere) for each in found if each.frame_type in kinds
        ]

    def _offer(self, distribution: Distribution, ways: tuple[Distribution, ...], way: int) -> Offer:
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
        return Offer(kind, distribution, ways, way, len(made), total, total in numbers)
