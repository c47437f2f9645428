"""What is known of the open article: its mentions, links, frames and totals, kept up to date."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeVar, cast

from desktop.annotations.steps import Change
from desktop.annotations.values import (
    Article,
    Entity,
    Frame,
    Label,
    Link,
    Mention,
    Schema,
    StatedTotal,
)
from desktop.text.span import Span

V = TypeVar("V", Entity, Frame, StatedTotal)

_BUCKET = 512


class ArticleState:
    """The open article's annotations, found by id and by place; nothing here writes anything."""

    def __init__(
        self,
        schema: Schema,
        article: Article | None = None,
        *,
        mentions: Iterable[Mention] = (),
        links: Iterable[Link] = (),
        entities: Iterable[Entity] = (),
        frames: Iterable[Frame] = (),
        totals: Iterable[StatedTotal] = (),
    ) -> None:
        self.schema = schema
        self.article = article
        self.mentions: dict[str, Mention] = {}
        self.links: dict[str, Link] = {}
        self._linked: defaultdict[str, set[str]] = defaultdict(set)
        self.entities: dict[str, Entity] = {entity.id: entity for entity in entities}
        self.frames: dict[str, Frame] = {frame.id: frame for frame in frames}
        self.totals: dict[str, StatedTotal] = {total.id: total for total in totals}
        self._order: list[tuple[int, int, str]] = []
        self._buckets: defaultdict[int, set[str]] = defaultdict(set)
        for mention in mentions:
            self._index(mention)
            self._order.append(_place(mention))
        self._order.sort()
        for link in links:
            self._link(Change(None, link))

    def in_order(self) -> Iterator[Mention]:
        """The mentions as the text has them; of those that start together the longest first."""
        return (self.mentions[mention_id] for _, _, mention_id in self._order)

    def overlapping(self, span: Span) -> list[Mention]:
        """The mentions with a span that shares a character with `span`, in order."""
        ids: set[str] = set()
        for bucket in range(span.start // _BUCKET, (span.end - 1) // _BUCKET + 1):
            ids |= self._buckets.get(bucket, set())
        found = (self.mentions[mention_id] for mention_id in ids)
        return sorted(
            (mention for mention in found if any(piece.overlaps(span) for piece in mention.spans)),
            key=_place,
        )

    def neighbour(self, place: int, *, forward: bool) -> Mention | None:
        """The next mention that starts after `place`, or the last that starts before it."""
        if forward:
            at = bisect_left(self._order, (place + 1,))
            return self.mentions[self._order[at][2]] if at < len(self._order) else None
        at = bisect_left(self._order, (place,))
        return self.mentions[self._order[at - 1][2]] if at else None

    def beside(self, mention: Mention, *, forward: bool) -> Iterator[Mention]:
        """The mentions after one, or those before it, the nearest first."""
        at = bisect_left(self._order, _place(mention))
        places = range(at + 1, len(self._order)) if forward else range(at - 1, -1, -1)
        return (self.mentions[self._order[place][2]] for place in places)

    def label_of(self, mention_id: str) -> Label:
        return self.schema.label(self.mentions[mention_id].label)

    def entity_of(self, mention_id: str) -> Entity | None:
        link = self.links.get(mention_id)
        return self.entities.get(link.entity) if link else None

    def mentions_of(self, entity_id: str) -> list[Mention]:
        """The mentions in this article that refer to an entity, in order."""
        return sorted(
            (self.mentions[linked] for linked in self._linked.get(entity_id, ())), key=_place
        )

    def frames_of(self, type_id: str) -> list[Frame]:
        """The frames of a type, in the order in which they were made."""
        frames = (frame for frame in self.frames.values() if frame.type == type_id)
        return sorted(frames, key=lambda frame: (frame.position, frame.time, frame.id))

    def frames_with(self, mention_id: str) -> list[Frame]:
        """The frames that a mention fills a role of."""
        return [
            frame
            for frame in self.frames.values()
            if any(filler.mention == mention_id for filler in frame.fillers)
        ]

    def totals_of(self, type_id: str) -> list[StatedTotal]:
        totals = (total for total in self.totals.values() if total.frame_type == type_id)
        return sorted(totals, key=lambda total: total.span)

    def follow(self, changes: Iterable[Change]) -> None:
        """Take over the changes of a step; those of other articles are passed over."""
        for change in changes:
            self._follow(change)

    def _follow(self, change: Change) -> None:
        match change.value:
            case Schema():
                assert isinstance(change.after, Schema)
                self.schema = change.after
            case Article() as article:
                if self.article is not None and article.id == self.article.id:
                    assert change.after is None or isinstance(change.after, Article)
                    self.article = change.after
            case Mention() as mention:
                if self._here(mention.article):
                    self._replace(change)
            case Link():
                self._link(change)
            case Entity():
                _put(self.entities, change)
            case Frame() as frame:
                if self._here(frame.article):
                    _put(self.frames, change)
            case StatedTotal() as total:
                if self._here(total.article):
                    _put(self.totals, change)
            case _:
                pass

    def _here(self, article_id: str) -> bool:
        return self.article is not None and article_id == self.article.id

    def _replace(self, change: Change) -> None:
        if isinstance(change.before, Mention):
            mention = self.mentions.pop(change.id)
            for bucket in _buckets(mention):
                self._buckets[bucket].discard(mention.id)
            del self._order[bisect_left(self._order, _place(mention))]
        if isinstance(change.after, Mention):
            self._index(change.after)
            insort(self._order, _place(change.after))

    def _link(self, change: Change) -> None:
        if isinstance(change.before, Link) and change.before.mention in self.links:
            self._linked[change.before.entity].discard(change.before.mention)
            del self.links[change.before.mention]
        if isinstance(change.after, Link) and change.after.mention in self.mentions:
            self._linked[change.after.entity].add(change.after.mention)
            self.links[change.after.mention] = change.after

    def _index(self, mention: Mention) -> None:
        self.mentions[mention.id] = mention
        for bucket in _buckets(mention):
            self._buckets[bucket].add(mention.id)


def _put(values: dict[str, V], change: Change) -> None:
    if change.after is None:
        values.pop(change.id, None)
    else:
        values[change.id] = cast(V, change.after)


def _place(mention: Mention) -> tuple[int, int, str]:
    hull = mention.hull
    return hull.start, -hull.end, mention.id


def _buckets(mention: Mention) -> Iterator[int]:
    for span in mention.spans:
        yield from range(span.start // _BUCKET, (span.end - 1) // _BUCKET + 1)
