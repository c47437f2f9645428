"""What a sentence that speaks of several may mean: one for all, in step, or each with each."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from operator import itemgetter

from desktop.annotations.values import Pairing, Schema
from desktop.suggest.groups import Group, Rows
from desktop.suggest.passage import Labelled, Passage
from desktop.suggest.publishing import publishings
from desktop.suggest.signing import signings
from desktop.suggest.totals import stated_totals
from desktop.text.patterns import Pattern
from desktop.text.readings import Readings
from desktop.text.span import Span

_MOST_PAIRS = 400
_LONGEST_CLAUSE = 4000  # what is longer is no prose
_CLAUSE = Pattern("[^。；;！？!?\n\r]+")


class DistributionKind(StrEnum):
    """How what is said of several is taken; the likeliest first."""

    ALIGNED = "aligned"
    ONE_PER_CLAUSE = "one_per_clause"
    SHARED = "shared"  # scenarios: each by all the publishers
    PAIRS = "pairs"


_LIKELIEST = list(DistributionKind)


@dataclass(frozen=True, slots=True)
class ProposedFiller:
    """What would fill a role: a raw span, the mention there or the label that it would take.

    `role` and `label` are export names, `mention` an id; None: nothing is labelled there yet.
    """

    role: str
    span: Span
    label: str
    mention: str | None = None


@dataclass(frozen=True, slots=True)
class ProposedFrame:
    """A row of a reading; `group` numbers the statements, `evidence` is the raw clause."""

    fillers: tuple[ProposedFiller, ...]
    pairing: Pairing
    group: int
    evidence: Span

    def of(self, role: str) -> tuple[ProposedFiller, ...]:
        return tuple(filler for filler in self.fillers if filler.role == role)


@dataclass(frozen=True, slots=True)
class Distribution:
    """One reading of a sentence, as the frames (of the type with this export name) it gives."""

    frame_type: str
    kind: DistributionKind
    frames: tuple[ProposedFrame, ...]

    @property
    def total(self) -> int:
        return len(self.frames)

    @property
    def pairing(self) -> Pairing:
        """Uncertain as soon as one frame is."""
        uncertain = any(frame.pairing is Pairing.UNCERTAIN for frame in self.frames)
        return Pairing.UNCERTAIN if uncertain else Pairing.CERTAIN


_Labels = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Type:
    """How one type of frame is read, and the labels its roles take, the first for new mentions.

    `single` is the role that holds one thing, which tells a frame from others.
    """

    name: str
    groups: Callable[[Passage, Span], list[Group]]
    labels: _Labels
    single: str
    kinds: tuple[DistributionKind, ...]


_ACTORS = ("organization", "place", "person")
_AGREEMENT = _Type(
    "agreement",
    signings,
    {"party": _ACTORS, "subject": ("subject",)},
    "subject",
    (DistributionKind.ONE_PER_CLAUSE, DistributionKind.ALIGNED, DistributionKind.PAIRS),
)
_SCENARIO = _Type(
    "scenario",
    publishings,
    {"publisher": _ACTORS, "name": ("scenario",)},
    "name",
    (DistributionKind.ALIGNED, DistributionKind.SHARED),
)
_TYPES = (_AGREEMENT, _SCENARIO)


def distributions(
    readings: Readings,
    raw: Sequence[Span],
    known: Iterable[Labelled] = (),
    stated: Collection[int] = (),
    *,
    frame_type: str | None = None,
    schema: Schema | None = None,
) -> tuple[Distribution, ...]:
    """Read the raw spans of clauses or of a sentence; of all types if `frame_type` is None.

    What meets a number in `stated`, or one that the text states itself there, comes first.
    Readings that give the same frames are given once; none where the text tells of no frame.
    """
    known = tuple(known)
    found: list[Distribution] = []
    for kind in _TYPES:
        if frame_type in {None, kind.name}:
            found += _of_type(kind, readings, raw, known, stated, _labels(kind, schema))
    return tuple(found)


def _of_type(
    kind: _Type,
    readings: Readings,
    raw: Sequence[Span],
    known: Sequence[Labelled],
    stated: Collection[int],
    labels: _Labels,
) -> list[Distribution]:
    groups = [
        (passage, group)
        for span in sorted(raw)
        for passage in [Passage(readings, readings.repaired.shown(span), known)]
        for clause in _clauses(passage)
        for group in kind.groups(passage, clause)
    ]
    found: dict[tuple[ProposedFrame, ...], Distribution] = {}
    for reading in kind.kinds if groups else ():
        frames = tuple(_frames(kind, reading, groups, labels))
        if frames and not any(_same(frames, other) for other in found):
            found[frames] = Distribution(kind.name, reading, frames)
    totals = set(stated) | {
        total.number
        for span in raw
        for total in stated_totals(readings, span)
        if total.frame_type == kind.name
    }
    return sorted(
        found.values(), key=lambda each: (each.total not in totals, _LIKELIEST.index(each.kind))
    )


def _frames(
    kind: _Type,
    reading: DistributionKind,
    groups: Sequence[tuple[Passage, Group]],
    labels: _Labels,
) -> Iterator[ProposedFrame]:
    for number, (passage, group) in enumerate(groups):
        evidence = passage.raw(group.clause, trim=False)
        assert evidence is not None
        for row in _rows(reading, group, kind):
            fillers = tuple(_fillers(passage, row, kind, labels))
            if fillers:
                yield ProposedFrame(fillers, _pairing(reading, group), number, evidence)


def _rows(reading: DistributionKind, group: Group, kind: _Type) -> Rows:
    if reading is DistributionKind.PAIRS:
        return group.pairs() if group.size <= _MOST_PAIRS else []
    if reading is DistributionKind.SHARED:
        return group.shared(kind.single)
    if reading is DistributionKind.ALIGNED:
        aligned = group.aligned()
        if aligned and (kind is _AGREEMENT or len(group.items_of(kind.single)) == len(aligned)):
            return aligned
        # What can't go in step is said of all.
        return group.together() if kind is _AGREEMENT else group.shared(kind.single)
    return group.together()


def _pairing(kind: DistributionKind, group: Group) -> Pairing:
    """Certain where there is one way only to put a row together, or the text says which: 分別."""
    if group.long_lists <= 1 or (kind is DistributionKind.ALIGNED and group.is_respective):
        return Pairing.CERTAIN
    return Pairing.UNCERTAIN


def _fillers(
    passage: Passage, row: Iterable[tuple[str, Span]], kind: _Type, labels: _Labels
) -> Iterator[ProposedFiller]:
    for role, items in _by_role(row):
        taken = [_filler(passage, role, item, labels[role]) for item in items]
        if (
            role == kind.single
            and len(items) > 1
            and not any(each and each.mention for each in taken)
        ):
            # A role that holds one thing takes the list as one, unless its items are labelled.
            taken = [_filler(passage, role, Span(items[0].start, items[-1].end), labels[role])]
        yield from (each for each in taken if each is not None)


def _by_role(row: Iterable[tuple[str, Span]]) -> Iterator[tuple[str, list[Span]]]:
    for role, pairs in groupby(row, key=itemgetter(0)):
        yield role, [item for _, item in pairs]


def _filler(
    passage: Passage, role: str, item: Span, labels: tuple[str, ...]
) -> ProposedFiller | None:
    """The mention in an item whose label fits, or the item itself; None for mere marks."""
    there = passage.within(item)
    fitting = [each for _, each in there if each.label in labels]
    if not fitting:
        fitting = [each for span, each in there if span == item]
    if fitting:
        best = max(fitting, key=lambda each: len(each.span))
        return ProposedFiller(role, best.span, best.label, best.mention)
    raw = passage.raw(item)
    return None if raw is None else ProposedFiller(role, raw, labels[0])


def _labels(kind: _Type, schema: Schema | None) -> _Labels:
    """The labels each role takes, as the schema says where it knows the role."""
    labels = dict(kind.labels)
    names = {label.id: label.export_name for label in schema.labels} if schema else {}
    for frame_type in schema.frame_types if schema else ():
        if frame_type.export_name == kind.name:
            for role in frame_type.roles:
                if role.export_name in labels and role.labels:
                    taken = tuple(names[label] for label in role.labels)
                    usual = [name for name in labels[role.export_name] if name in taken]
                    labels[role.export_name] = tuple(dict.fromkeys([*usual, *taken]))
    return labels


def _same(frames: Sequence[ProposedFrame], others: Sequence[ProposedFrame]) -> bool:
    return [frame.fillers for frame in frames] == [frame.fillers for frame in others]


def _clauses(passage: Passage) -> Iterator[Span]:
    for found in _CLAUSE.finditer(passage.masked):
        if len(found[0]) <= _LONGEST_CLAUSE:
            yield Span(*found.span())
