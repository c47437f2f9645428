"""Mentions by where they are in the raw text, found without looking at all of them."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from desktop.annotations.state import ArticleState
from desktop.annotations.values import Mention
from desktop.text.span import Span

_SHORTEST = 10  # 2 ** 10 code points: the finest drawers
_COARSER = 3


class Mentions(Protocol):
    """The mentions that the view shows; whoever keeps them, the view is told of every step."""

    def get(self, mention_id: str) -> Mention | None: ...

    def add(self, mention: Mention) -> None: ...

    def remove(self, mention_id: str) -> None: ...

    def touching(self, span: Span) -> list[Mention]:
        """The mentions with a piece that overlaps a raw span, in no order; maybe some more."""
        ...


class Stated:
    """The mentions of a state, which has followed a step when the view hears of it."""

    def __init__(self, state: ArticleState) -> None:
        self.state = state

    def get(self, mention_id: str) -> Mention | None:
        return self.state.mentions.get(mention_id)

    def add(self, mention: Mention) -> None:
        """Nothing to do."""

    def remove(self, mention_id: str) -> None:
        """Nothing to do."""

    def touching(self, span: Span) -> list[Mention]:
        return self.state.overlapping(span)


class Nearby:
    """Mentions in drawers of the raw text, in two at most; coarser drawers for longer ones."""

    def __init__(self, mentions: Iterable[Mention] = ()) -> None:
        self._all: dict[str, Mention] = {}
        self._levels: dict[int, dict[int, dict[str, Mention]]] = {}
        for mention in mentions:
            self.add(mention)

    def __len__(self) -> int:
        return len(self._all)

    def get(self, mention_id: str) -> Mention | None:
        return self._all.get(mention_id)

    def holds(self, mentions: Iterable[Mention]) -> bool:
        """Whether all of these very mentions are here."""
        known = self._all.get
        return all(known(mention.id) is mention for mention in mentions)

    def add(self, mention: Mention) -> None:
        self._all[mention.id] = mention
        start = mention.spans[0].start
        last = mention.spans[-1].end - 1
        bits = _SHORTEST
        while (last - start) >> bits:
            bits += _COARSER
        drawers = self._levels.get(bits)
        if drawers is None:
            drawers = self._levels[bits] = {}
        first, end = start >> bits, last >> bits
        drawer = drawers.get(first)
        if drawer is None:
            drawer = drawers[first] = {}
        drawer[mention.id] = mention
        if end != first:
            drawers.setdefault(end, {})[mention.id] = mention

    def remove(self, mention_id: str) -> None:
        mention = self._all.pop(mention_id, None)
        if mention is None:
            return
        for bits, drawers in self._levels.items():
            for key in {mention.spans[0].start >> bits, (mention.spans[-1].end - 1) >> bits}:
                if key in drawers:
                    drawers[key].pop(mention_id, None)

    def touching(self, span: Span) -> list[Mention]:
        """The mentions whose hull overlaps a raw span, in no order."""
        found: dict[str, Mention] = {}
        start, end = span.start, span.end
        for bits, drawers in self._levels.items():
            first, last = start >> bits, (end - 1) >> bits
            keys = range(first, last + 1) if last - first < len(drawers) else sorted(drawers)
            for key in keys:
                for mention in drawers.get(key, {}).values():
                    spans = mention.spans
                    if spans[0].start < end and start < spans[-1].end:
                        found[mention.id] = mention
        return list(found.values())


def beside(
    mentions: Mentions, place: int, length: int, *, forward: bool
) -> Iterator[list[Mention]]:
    """Those that start at or after a place, or before it, by growing stretches."""
    size = 1 << _SHORTEST
    while place < length if forward else place > 0:
        if forward:
            start, end = place, min(length, place + size)
            place = end
        else:
            start, end = max(0, place - size), place
            place = start
        yield [
            mention
            for mention in mentions.touching(Span(start, end))
            if start <= mention.spans[0].start < end
        ]
        size *= 2
