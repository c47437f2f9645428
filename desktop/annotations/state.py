"""What is known of the open article: its mentions, links, frames and totals, kept up to date."""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar, cast

from desktop.annotations.portions import Asked, Portion, Portions
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
# So many changes of the order are made one by one.
_FEW = 8
_STRETCH = 1 << 12
"""How much text is looked at at once where mentions are asked for before their turn."""

Place = tuple[int, int, str]
"""Where a mention stands: its start, its end negated (the longest comes first), its id."""


class ArticleState:
    """The open article's annotations, found by id and by place; nothing here writes anything.

    With `portions` the mentions are read by and by, as `read_on` is called. What is asked for
    before that is read then, if need be all: no answer depends on how much has been read.
    """

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
        portions: Portions | None = None,
    ) -> None:
        self.schema = schema
        self.article = article
        self._portions = portions
        self._reached = 0
        self._stretches: set[int] = set()
        self._mentions: dict[str, Mention] = {}
        self._links: dict[str, Link] = {}
        self._linked: defaultdict[str, set[str]] = defaultdict(set)
        self._entities: dict[str, Entity] = {entity.id: entity for entity in entities}
        self.frames: dict[str, Frame] = {frame.id: frame for frame in frames}
        self.totals: dict[str, StatedTotal] = {total.id: total for total in totals}
        self._order: list[Place] = []
        self._buckets: defaultdict[int, set[str]] = defaultdict(set)
        for mention in mentions:
            self._index(mention)
            self._order.append(place_of(mention))
        self._order.sort()
        for link in links:
            self._link(None, link)

    # How much is read

    @property
    def is_whole(self) -> bool:
        """Whether all is read that the project holds."""
        return self._portions is None

    def read_on(self) -> None:
        """Read the next portion, if any is left."""
        if self._portions is not None:
            portion = self._portions.following()
            self._take(portion)
            if portion.reached is None:
                self._portions = None
            else:
                self._reached = portion.reached

    def read_all(self) -> None:
        while self._portions is not None:
            self.read_on()

    # What there is

    @property
    def mentions(self) -> Mapping[str, Mention]:
        if self._portions is None:
            return self._mentions
        return Asked(self._mentions, self._read, self.read_all)

    @property
    def links(self) -> Mapping[str, Link]:
        """The links by the ids of their mentions."""
        if self._portions is None:
            return self._links
        return Asked(self._links, self._read, self.read_all)

    @property
    def entities(self) -> Mapping[str, Entity]:
        """What the mentions refer to, and what else was met."""
        if self._portions is None:
            return self._entities
        return Asked(self._entities, self._read_linked_to, self.read_all)

    def in_order(self) -> Iterator[Mention]:
        """The mentions as the text has them; of those that start together the longest first."""
        self.read_all()
        return (self._mentions[mention_id] for _, _, mention_id in self._order)

    def following(self, place: Place | None, most: int) -> list[Mention]:
        """The next few mentions behind a place, at first (None) the first ones, in order."""
        self.read_all()
        at = bisect_right(self._order, place) if place is not None else 0
        return [self._mentions[mention_id] for _, _, mention_id in self._order[at : at + most]]

    def overlapping(self, span: Span) -> list[Mention]:
        """The mentions with a span that shares a character with `span`, in order."""
        self._read_within(span)
        ids: set[str] = set()
        for bucket in range(span.start // _BUCKET, (span.end - 1) // _BUCKET + 1):
            ids |= self._buckets.get(bucket, set())
        start, end = span.start, span.end
        near = (self._mentions[mention_id] for mention_id in ids)
        found = [each for each in near if each.spans[0].start < end and start < each.spans[-1].end]
        if any(len(each.spans) > 1 for each in found):
            found = [each for each in found if any(piece.overlaps(span) for piece in each.spans)]
        found.sort(key=place_of)
        return found

    def neighbour(self, place: int, *, forward: bool) -> Mention | None:
        """The next mention that starts after `place`, or the last that starts before it."""
        self.read_all()
        if forward:
            at = bisect_left(self._order, (place + 1,))
            return self._mentions[self._order[at][2]] if at < len(self._order) else None
        at = bisect_left(self._order, (place,))
        return self._mentions[self._order[at - 1][2]] if at else None

    def beside(self, mention: Mention, *, forward: bool) -> Iterator[Mention]:
        """The mentions after one, or those before it, the nearest first."""
        self.read_all()
        at = bisect_left(self._order, place_of(mention))
        places = range(at + 1, len(self._order)) if forward else range(at - 1, -1, -1)
        return (self._mentions[self._order[place][2]] for place in places)

    def label_of(self, mention_id: str) -> Label:
        return self.schema.label(self.mentions[mention_id].label)

    def entity_of(self, mention_id: str) -> Entity | None:
        link = self.links.get(mention_id)
        return self.entities.get(link.entity) if link else None

    def mentions_of(self, entity_id: str) -> list[Mention]:
        """The mentions in this article that refer to an entity, in order."""
        self._read_linked_to(entity_id)
        linked = self._linked.get(entity_id, ())
        return sorted((self._mentions[each] for each in linked), key=place_of)

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

    def meet(self, entities: Mapping[str, Entity]) -> None:
        """Get to know entities that a step is going to link mentions of this article to."""
        self._entities.update(entities)

    def follow(self, changes: Sequence[Change]) -> None:
        """Take over the changes of a step; those of other articles are passed over."""
        self._read_touched(changes)
        gone: list[Place] = []
        new: list[Place] = []
        for change in changes:
            self._follow(change, gone, new)
        self._order = _woven(self._order, gone, new)

    def _follow(self, change: Change, gone: list[Place], new: list[Place]) -> None:
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
                    self._replace(change, gone, new)
            case Link():
                before, after = change.before, change.after
                self._link(
                    before if isinstance(before, Link) else None,
                    after if isinstance(after, Link) else None,
                )
            case Entity():
                _put(self._entities, change)
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

    def _replace(self, change: Change, gone: list[Place], new: list[Place]) -> None:
        known = self._mentions.pop(change.id, None)
        if known is not None:
            for bucket in _buckets(known):
                self._buckets[bucket].discard(known.id)
            gone.append(place_of(known))
        if isinstance(change.after, Mention):
            self._index(change.after)
            new.append(place_of(change.after))

    def _link(self, before: Link | None, after: Link | None) -> None:
        known = self._links.pop(before.mention, None) if before is not None else None
        if known is not None:
            self._linked[known.entity].discard(known.mention)
        if after is not None and after.mention in self._mentions:
            self._linked[after.entity].add(after.mention)
            self._links[after.mention] = after

    def _index(self, mention: Mention) -> None:
        self._mentions[mention.id] = mention
        for bucket in _buckets(mention):
            self._buckets[bucket].add(mention.id)

    # Reading before it is the turn

    def _take(self, portion: Portion) -> None:
        """Take in what was read; what is known already has followed every step, so it stays."""
        new = {each.id for each in portion.mentions if each.id not in self._mentions}
        for mention in portion.mentions:
            if mention.id in new:
                self._index(mention)
                insort(self._order, place_of(mention))
        for link in portion.links:
            if link.mention in new:
                self._link(None, link)
        for entity in portion.entities:
            self._entities.setdefault(entity.id, entity)

    def _read_within(self, span: Span) -> None:
        if self._portions is None or span.end <= self._reached:
            return
        first = max(span.start, self._reached) // _STRETCH
        for stretch in range(first, (span.end - 1) // _STRETCH + 1):
            if stretch not in self._stretches:
                self._stretches.add(stretch)
                start = stretch * _STRETCH
                self._take(self._portions.within(Span(start, start + _STRETCH)))

    def _read(self, mention_id: str) -> None:
        if self._portions is not None and mention_id not in self._mentions:
            self._take(self._portions.named([mention_id]))

    def _read_linked_to(self, entity_id: str) -> None:
        if self._portions is not None:
            self._take(self._portions.linked_to(entity_id))

    def _read_touched(self, changes: Iterable[Change]) -> None:
        """Read what a step changes with all that is said of it, or that would never be read."""
        if self._portions is not None:
            ids = [each.id for each in changes if isinstance(each.value, Mention | Link)]
            unread = [each for each in ids if each not in self._mentions]
            if unread:
                self._take(self._portions.named(unread))


def _woven(order: list[Place], gone: list[Place], new: list[Place]) -> list[Place]:
    """An order without some places and with others; of many changes a new list is made."""
    if len(gone) + len(new) <= _FEW:
        for place in gone:
            del order[bisect_left(order, place)]
        for place in new:
            insort(order, place)
        return order
    woven: list[Place] = []
    at = 0
    for place, is_new in sorted([(each, False) for each in gone] + [(each, True) for each in new]):
        here = bisect_left(order, place, at)
        woven += order[at:here]
        at = here
        if is_new:
            woven.append(place)
        else:
            at += 1
    woven += order[at:]
    return woven


def _put(values: dict[str, V], change: Change) -> None:
    if change.after is None:
        values.pop(change.id, None)
    else:
        values[change.id] = cast(V, change.after)


def place_of(mention: Mention) -> Place:
    return mention.spans[0].start, -mention.spans[-1].end, mention.id


def _buckets(mention: Mention) -> Iterator[int]:
    for span in mention.spans:
        yield from range(span.start // _BUCKET, (span.end - 1) // _BUCKET + 1)
