"""Who belongs to what, where a sentence doesn't say: similar names elsewhere tell."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice, permutations

from desktop.annotations.values import Pairing
from desktop.suggest.distribution import (
    Distribution,
    DistributionKind,
    ProposedFiller,
    ProposedFrame,
)
from desktop.suggest.passage import Passage
from desktop.suggest.similarity import likeness
from desktop.text.folding import fold
from desktop.text.readings import Readings
from desktop.text.span import Span

# The roles of which each row has its own: that is what is dealt out anew.
_DEALT = {"agreement": "subject", "scenario": "name"}
_MOST = 6  # permutations of more would be too many; then neighbours are swapped only


def ranked(
    distribution: Distribution, readings: Readings, names: Iterable[str] = (), most: int = 6
) -> tuple[Distribution, ...]:
    """The ways to pair an aligned distribution anew, the likeliest first; at least the one given.

    `names` are other names of the article, which may link two: 佳華科技雙碳管理平臺 is like
    羅克佳華科技 and like 雙碳智慧服務平臺. What is equally likely stays as the text has it.
    """
    if distribution.kind is not DistributionKind.ALIGNED:
        return (distribution,)
    role = _DEALT[distribution.frame_type]
    bridges = tuple(dict.fromkeys(fold(name) for name in names if name))
    ways: list[tuple[float, tuple[ProposedFrame, ...]]] = [(0.0, ())]
    for frames in _groups(distribution.frames):
        dealt = _dealt(frames, role, readings, bridges, most)
        ways = [(score + more, done + new) for score, done in ways for more, new in dealt]
        # Sorting is stable: of ways equally likely the one in the order of the text comes first.
        ways = sorted(ways, key=lambda way: -way[0])[:most]
    return tuple(replace(distribution, frames=frames) for _, frames in ways)


def quoted_names(readings: Readings, raw: Span | None = None) -> tuple[str, ...]:
    """What an article puts in quotation marks, as it reads repaired."""
    if not readings.repaired.length:
        return ()
    shown = Span(0, readings.repaired.length) if raw is None else readings.repaired.shown(raw)
    passage = Passage(readings, shown)
    return tuple(dict.fromkeys(span.of(passage.text) for span in passage.quotations))


def _groups(frames: Sequence[ProposedFrame]) -> list[list[ProposedFrame]]:
    groups: dict[int, list[ProposedFrame]] = {}
    for frame in frames:
        groups.setdefault(frame.group, []).append(frame)
    return list(groups.values())


def _dealt(
    frames: list[ProposedFrame],
    role: str,
    readings: Readings,
    bridges: Sequence[str],
    most: int,
) -> list[tuple[float, tuple[ProposedFrame, ...]]]:
    """The frames of one statement with the fillers of a role dealt out in other ways."""
    own = [frame.of(role) for frame in frames]
    is_certain = all(frame.pairing is Pairing.CERTAIN for frame in frames)
    if len(frames) < 2 or is_certain or any(len(fillers) != 1 for fillers in own):
        return [(0.0, tuple(frames))]
    items = [_name(fillers[0], readings) for fillers in own]
    others = [
        [_name(each, readings) for each in frame.fillers if each.role != role] for frame in frames
    ]
    shared = set.intersection(*(set(names) for names in others))
    holders = [[name for name in names if name not in shared] for names in others]
    among = [*items, *(name for names in holders for name in names)]
    bridges = [bridge for bridge in bridges if bridge not in among]
    table = [
        [max((_tie(name, item, among, bridges) for name in names), default=0.0) for item in items]
        for names in holders
    ]
    scored = [
        (sum(table[row][item] for row, item in enumerate(order)), order)
        for order in _orders(len(frames))
    ]
    scored.sort(key=lambda each: -each[0])
    return [
        (
            score,
            tuple(_with(frame, role, own[item]) for frame, item in zip(frames, order, strict=True)),
        )
        for score, order in scored[:most]
    ]


def _tie(name: str, item: str, among: Sequence[str], bridges: Sequence[str]) -> float:
    """How much speaks for a name and an item: what they share, and a third with both."""
    direct = likeness(name, item, among)
    through = max(
        (
            min(likeness(name, bridge, [*among, bridge]), likeness(bridge, item, [*among, bridge]))
            for bridge in bridges
        ),
        default=0.0,
    )
    return direct + through


def _orders(count: int) -> Iterable[tuple[int, ...]]:
    """The orders to try, that of the text first."""
    if count <= _MOST:
        return permutations(range(count))
    straight = tuple(range(count))
    swaps = ((*straight[:at], at + 1, at, *straight[at + 2 :]) for at in range(count - 1))
    return [straight, *islice(swaps, count)]


def _with(frame: ProposedFrame, role: str, fillers: tuple[ProposedFiller, ...]) -> ProposedFrame:
    rest = tuple(filler for filler in frame.fillers if filler.role != role)
    return replace(frame, fillers=(*rest, *fillers))


def _name(filler: ProposedFiller, readings: Readings) -> str:
    return fold(readings.surface(filler.span))
