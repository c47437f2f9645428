"""What a project holds, read as plain values; what deleted articles hold is passed over."""

from collections import defaultdict
from collections.abc import Sequence
from operator import itemgetter

from desktop.annotations.history import Deed, Entry
from desktop.annotations.schema_touch import Uses
from desktop.annotations.steps import StepName
from desktop.annotations.values import (
    Apart,
    Article,
    Author,
    Entity,
    Frame,
    Link,
    Mention,
    Schema,
    Setting,
    StatedTotal,
)
from desktop.store import queries as q
from desktop.store import tables as t
from desktop.store.errors import sentences
from desktop.store.journal_search import changes_of
from desktop.store.prepared import driver
from desktop.store.rows import ORIGINS, Rows, article_of, batched, total_of
from desktop.store.schema_rows import read_schema
from desktop.text.span import Span


class Reader(Rows):
    """Reads a project over one connection, for the thread that made it."""

    @property
    def schema(self) -> Schema:
        with self.at_once():
            return read_schema(self._named_rows)

    @property
    def settings(self) -> dict[str, Setting]:
        rows = self._rows(q.SETTINGS)
        return {setting_id: Setting(setting_id, value) for setting_id, value in rows}

    def remembered(self, key: str) -> str | None:
        """What `remember` kept under a key; None when nothing."""
        rows = self._rows(q.REMEMBERED, id=key)
        return rows[0][0] if rows else None

    def authors(self) -> tuple[Author, ...]:
        rows = self._rows(q.AUTHORS)
        return tuple(Author(*row) for row in rows)

    def articles(self) -> tuple[Article, ...]:
        """All articles, in the order of the list."""
        return tuple(map(article_of, self._rows(q.ARTICLES)))

    def article(self, article_id: str) -> Article | None:
        """One article; None when there is none, or when it was deleted."""
        return self.articles_named([article_id]).get(article_id)

    def raw(self, article_id: str) -> str:
        """The text of an article, exactly as it was received; KeyError when there is none."""
        rows = self._rows(q.RAW, id=article_id)
        if not rows:
            raise KeyError(article_id)
        # A query copies a long text twice.
        inner = driver(self._connection)
        with (
            sentences(self.path),
            inner.blobopen("raw", "bytes", rows[0][0], readonly=True) as stored,
        ):
            text: bytes = stored.read()
        return text.decode("utf-8", "surrogatepass")

    def counts(self) -> dict[str, tuple[int, dict[str, int]]]:
        """For each article, how many mentions it has, and how many frames of each type."""
        with self.at_once():
            articles = dict(self._rows(q.ARTICLE_IDS))
            mentions = dict(self._rows(q.MENTION_COUNTS))
            types = self._ids(t.frame_type)
            frames: defaultdict[int, dict[str, int]] = defaultdict(dict)
            for number, kind, count in self._rows(q.FRAME_COUNTS):
                frames[number][types[kind]] = count
        return {
            article_id: (mentions.get(number, 0), frames.get(number, {}))
            for number, article_id in articles.items()
        }

    def uses(self) -> dict[str, Uses]:
        """How often each label, frame type and role is used, by id; what is not used is not told.

        That of a label are its mentions, of a frame type its frames, of a role its fillers.
        """
        with self.at_once():
            rows = [*self._rows(q.LABEL_USES), *self._rows(q.TYPE_USES), *self._rows(q.ROLE_USES)]
        return {part: Uses(count, articles) for part, count, articles in rows}

    def mentions(self, article_id: str) -> tuple[Mention, ...]:
        """The mentions of an article as its text has them, the longer before the shorter."""
        return self._mentions(q.MENTIONS_HERE, id=article_id)

    def mentions_within(self, article_id: str, window: Span) -> tuple[Mention, ...]:
        """The mentions with a span that overlaps a window of the raw text, in the same order."""
        return self._mentions(q.MENTIONS_WITHIN, id=article_id, start=window.start, end=window.end)

    def links(self, article_id: str) -> tuple[Link, ...]:
        return tuple(Link(*row) for row in self._rows(q.LINKS_HERE, id=article_id))

    def links_to(self, entity_id: str) -> tuple[Link, ...]:
        """All that refers to an entity, deleted articles included: they may come back."""
        return tuple(Link(*row) for row in self._rows(q.LINKS_TO, id=entity_id))

    def link_count(self, entity_id: str) -> int:
        """How many mentions refer to an entity, deleted articles included."""
        count: int = self._rows(q.LINK_COUNT, id=entity_id)[0][0]
        return count

    def entities(self) -> tuple[Entity, ...]:
        return tuple(self._entities(None).values())

    def entity(self, entity_id: str) -> Entity | None:
        return self.entities_named([entity_id]).get(entity_id)

    def entities_linked(self, article_id: str) -> tuple[Entity, ...]:
        """The entities that mentions of an article refer to."""
        return tuple(self._entities(q.LINKED_HERE, id=article_id).values())

    def entities_folded(self, folded: str) -> tuple[Entity, ...]:
        """The entities with a name or an alias that folds to `folded`."""
        return tuple(self._entities(q.FOLDED, folded=folded).values())

    def frames(self, article_id: str) -> tuple[Frame, ...]:
        return tuple(self._frames(q.FRAMES_HERE, id=article_id).values())

    def stated_totals(self, article_id: str) -> tuple[StatedTotal, ...]:
        return tuple(map(total_of, self._rows(q.TOTALS_HERE, id=article_id)))

    def apart(self) -> tuple[Apart, ...]:
        return tuple(Apart(*row) for row in self._rows(q.APART))

    def history(self, value_id: str, *, with_roles: bool = False) -> tuple[Entry, ...]:
        """Every time the value with this id changed, the oldest first, be it still there or not.

        A link has the id of its mention, so the names that a mention referred to are told too;
        `with_roles`, the frames that it came into or went from, as they changed.
        Looks through the whole journal: a million steps take a second or two.
        """
        with self.at_once():
            named = self._rows(q.NAMING, id=value_id)
            changes = {
                number: list(changes_of(text, version, value_id, with_roles=with_roles))
                for number, version, text in named
            }
            numbers = [number for number, own in changes.items() if own]
            times = sorted(set(map(tuple, self._batches(q.TIMES, numbers))), key=itemgetter(1))
        entries = []
        for of, number, action, name, author, time in times:
            deed = Deed(action)
            for change in changes[of or number]:
                took_effect = change.inverse() if deed is Deed.UNDO else change
                entries.append(
                    Entry(time, author, deed, StepName(name), took_effect.before, took_effect.after)
                )
        return tuple(entries)

    # Of the whole project, deleted articles included: what an edit of the schema has to change

    def mentions_labelled(self, label_id: str) -> tuple[Mention, ...]:
        return self._mentions(q.MENTIONS_LABELLED, id=label_id)

    def frames_typed(self, type_id: str) -> tuple[Frame, ...]:
        return tuple(self._frames(q.FRAMES_TYPED, id=type_id).values())

    def frames_filled(self, mention_ids: Sequence[str]) -> dict[str, Frame]:
        """The frames that mentions fill a role of, by id."""
        found: dict[str, Frame] = {}
        for batch in batched(mention_ids):
            found |= self._frames(q.FRAMES_FILLED, ids=batch)
        return found

    def totals_typed(self, type_id: str) -> tuple[StatedTotal, ...]:
        return tuple(map(total_of, self._rows(q.TOTALS_TYPED, id=type_id)))

    # By id, those of deleted articles too: whether what a change wants to replace is still so

    def articles_named(self, ids: Sequence[str]) -> dict[str, Article]:
        rows = self._batches(q.ARTICLES_NAMED, ids)
        return {row[0]: article_of(row) for row in rows}

    def mentions_named(self, ids: Sequence[str]) -> dict[str, Mention]:
        rows = list(self._batches(q.MENTIONS_NAMED, ids))
        spans: defaultdict[str, list[Span]] = defaultdict(list)
        for mention_id, *_, start, end in rows:
            spans[mention_id].append(Span(start, end))
        return {
            mention_id: Mention(
                mention_id,
                article,
                tuple(spans[mention_id]),
                label,
                author,
                time,
                ORIGINS[origin],
                note,
            )
            for mention_id, article, label, author, time, origin, note, _, _ in rows
        }

    def links_named(self, ids: Sequence[str]) -> dict[str, Link]:
        return {row[0]: Link(*row) for row in self._batches(q.LINKS_NAMED, ids)}

    def entities_named(self, ids: Sequence[str]) -> dict[str, Entity]:
        found: dict[str, Entity] = {}
        for batch in batched(ids):
            found |= self._entities(q.ENTITIES_NAMED, ids=batch)
        return found

    def frames_named(self, ids: Sequence[str]) -> dict[str, Frame]:
        found: dict[str, Frame] = {}
        for batch in batched(ids):
            found |= self._frames(q.FRAMES_NAMED, ids=batch)
        return found

    def totals_named(self, ids: Sequence[str]) -> dict[str, StatedTotal]:
        rows = self._batches(q.TOTALS_NAMED, ids)
        return {row[0]: total_of(row) for row in rows}

    def apart_named(self, ids: Sequence[str]) -> dict[str, Apart]:
        firsts = list({pair.split("|")[0] for pair in ids})
        rows = self._batches(q.APART_NAMED, firsts)
        found = (Apart(*row) for row in rows)
        return {apart.id: apart for apart in found}

    def kept_text(self, article_id: str) -> tuple[str, int] | None:
        """The SHA-256 and the length of a text that is kept, be its article deleted or not."""
        rows = self._rows(q.KEPT, id=article_id)
        return (rows[0][0], rows[0][1]) if rows else None
