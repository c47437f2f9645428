"""What a project holds, read as plain values; what deleted articles hold is passed over."""

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from operator import itemgetter
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Executable, Select, SelectBase, select

from desktop.annotations.history import Deed, Entry
from desktop.annotations.schema_touch import Uses
from desktop.annotations.steps import StepName
from desktop.annotations.values import (
    Apart,
    Article,
    Author,
    Entity,
    Filler,
    Frame,
    Link,
    Mention,
    Origin,
    Pairing,
    Schema,
    Setting,
    State,
    StatedTotal,
)
from desktop.store import files
from desktop.store import queries as q
from desktop.store import tables as t
from desktop.store.errors import sentences
from desktop.store.journal_search import changes_of
from desktop.store.schema_rows import read_schema
from desktop.text.span import Span

_BATCH = 500
_ORIGINS = {origin.value: origin for origin in Origin}
_STATES = {state.value: state for state in State}
_PAIRINGS = {pairing.value: pairing for pairing in Pairing}


class Reader:
    """Reads a project over one connection, for the thread that made it."""

    def __init__(self, path: Path, connection: Connection) -> None:
        self.path = path
        self._connection = connection

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """All that is read within is of one moment, whatever another connection commits."""
        with sentences(self.path):
            inner = files.driver(self._connection)
            if inner.in_transaction:
                yield
                return
            self._connection.exec_driver_sql("BEGIN")
            try:
                yield
            finally:
                if inner.in_transaction:
                    self._connection.exec_driver_sql("ROLLBACK")

    @property
    def schema(self) -> Schema:
        with self.at_once():
            return read_schema(self._rows)

    @property
    def settings(self) -> dict[str, Setting]:
        rows = self._rows(select(t.setting.c.id, t.setting.c.value))
        return {setting_id: Setting(setting_id, value) for setting_id, value in rows}

    def remembered(self, key: str) -> str | None:
        """What `remember` kept under a key; None when nothing."""
        rows = self._rows(select(t.remembered.c.value).where(t.remembered.c.key == q.ID), id=key)
        return rows[0][0] if rows else None

    def authors(self) -> tuple[Author, ...]:
        rows = self._rows(select(t.author.c.id, t.author.c.name).order_by(t.author.c.number))
        return tuple(Author(*row) for row in rows)

    def articles(self) -> tuple[Article, ...]:
        """All articles, in the order of the list."""
        return tuple(map(_article, self._rows(q.ARTICLES)))

    def article(self, article_id: str) -> Article | None:
        """One article; None when there is none, or when it was deleted."""
        return self.articles_named([article_id]).get(article_id)

    def raw(self, article_id: str) -> str:
        """The text of an article, exactly as it was received; KeyError when there is none."""
        rows = self._rows(q.RAW, id=article_id)
        if not rows:
            raise KeyError(article_id)
        # A query copies a long text twice.
        inner = files.driver(self._connection)
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
        return tuple(map(_total, self._rows(q.TOTALS_HERE, id=article_id)))

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
        for batch in _batched(mention_ids):
            found |= self._frames(q.FRAMES_FILLED, ids=batch)
        return found

    def totals_typed(self, type_id: str) -> tuple[StatedTotal, ...]:
        return tuple(map(_total, self._rows(q.TOTALS_TYPED, id=type_id)))

    # By id, those of deleted articles too: whether what a change wants to replace is still so

    def articles_named(self, ids: Sequence[str]) -> dict[str, Article]:
        rows = self._batches(q.ARTICLES_NAMED, ids)
        return {row[0]: _article(row) for row in rows}

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
                _ORIGINS[origin],
                note,
            )
            for mention_id, article, label, author, time, origin, note, _, _ in rows
        }

    def links_named(self, ids: Sequence[str]) -> dict[str, Link]:
        return {row[0]: Link(*row) for row in self._batches(q.LINKS_NAMED, ids)}

    def entities_named(self, ids: Sequence[str]) -> dict[str, Entity]:
        found: dict[str, Entity] = {}
        for batch in _batched(ids):
            found |= self._entities(q.ENTITIES_NAMED, ids=batch)
        return found

    def frames_named(self, ids: Sequence[str]) -> dict[str, Frame]:
        found: dict[str, Frame] = {}
        for batch in _batched(ids):
            found |= self._frames(q.FRAMES_NAMED, ids=batch)
        return found

    def totals_named(self, ids: Sequence[str]) -> dict[str, StatedTotal]:
        rows = self._batches(q.TOTALS_NAMED, ids)
        return {row[0]: _total(row) for row in rows}

    def apart_named(self, ids: Sequence[str]) -> dict[str, Apart]:
        firsts = list({pair.split("|")[0] for pair in ids})
        rows = self._batches(q.APART_NAMED, firsts)
        found = (Apart(*row) for row in rows)
        return {apart.id: apart for apart in found}

    def kept_text(self, article_id: str) -> tuple[str, int] | None:
        """The SHA-256 and the length of a text that is kept, be its article deleted or not."""
        rows = self._rows(q.KEPT, id=article_id)
        return (rows[0][0], rows[0][1]) if rows else None

    # Inside

    def _rows(self, statement: Executable, **parts: object) -> Sequence[Any]:
        with sentences(self.path):
            return self._connection.execute(statement, parts).fetchall()

    def _bare_rows(self, statement: Executable, **parts: object) -> Sequence[Any]:
        """Rows as SQLite gives them, where there may be so many that SQLAlchemy's take too long."""
        with sentences(self.path), self._connection.execute(statement, parts) as result:
            assert result.cursor is not None
            return result.cursor.fetchall()

    def _batches(self, statement: Executable, ids: Sequence[str]) -> Iterator[Any]:
        for batch in _batched(ids):
            yield from self._rows(statement, ids=batch)

    def _mentions(
        self, statements: tuple[Executable, Executable], **parts: object
    ) -> tuple[Mention, ...]:
        with _no_pauses(), self.at_once():
            rows = self._bare_rows(statements[0], **parts)
            if not rows:
                return ()
            articles = self._ids(t.article, {row[2] for row in rows})
            labels = self._ids(t.label)
            authors = self._ids(t.author)
            spans_of: dict[int, list[Span]] = {}
            for number, start, end in self._bare_rows(statements[1], **parts):
                spans_of.setdefault(number, []).append(Span(start, end))
            row_of = {row[0]: row for row in rows}
            found = []
            for number, spans in spans_of.items():
                _, mention_id, article, label, author, time, origin, note = row_of[number]
                found.append(
                    Mention(
                        mention_id,
                        articles[article],
                        tuple(spans),
                        labels[label],
                        authors[author],
                        time,
                        _ORIGINS[origin],
                        t.text_of(note),
                    )
                )
        if any(len(mention.spans) > 1 for mention in found):
            found.sort(key=lambda mention: (mention.hull.start, -mention.hull.end))
        return tuple(found)

    def _ids(self, table: Any, numbers: Iterable[int] | None = None) -> Mapping[int, str]:
        """The ids of rows by their number: one string each, however many values hold it."""
        if numbers is None:
            return dict(self._rows(q.ids(table, of_all=True)))
        return {
            number: row_id
            for batch in _batched(list(numbers))
            for number, row_id in self._rows(q.ids(table, of_all=False), ids=batch)
        }

    def _entities(self, numbers: SelectBase | None, **parts: object) -> dict[str, Entity]:
        """Entities by id: all, or those whose number a query gives."""
        rows = self._rows(q.entities(numbers), **parts)
        aliases: defaultdict[int, list[str]] = defaultdict(list)
        for number, *_, alias in rows:
            if alias is not None:
                aliases[number].append(alias)
        return {
            entity_id: Entity(
                entity_id,
                name,
                tuple(aliases[number]) if number in aliases else (),
                note,
                external_id,
                author,
                time,
            )
            for number, entity_id, name, note, external_id, author, time, _ in rows
        }

    def _frames(self, numbers: Select[Any], **parts: object) -> dict[str, Frame]:
        with self.at_once():
            frames, fillers_of, evidence_of = q.frames(numbers)
            rows = self._rows(frames, **parts)
            if not rows:
                return {}
            fillers = _grouped(self._rows(fillers_of, **parts))
            evidence = _grouped(self._rows(evidence_of, **parts))
        return {
            frame_id: Frame(
                frame_id,
                article,
                kind,
                tuple(Filler(*filler) for filler in fillers.get(number, ())),
                _PAIRINGS[pairing],
                tuple(Span(*span) for span in evidence.get(number, ())),
                position,
                author,
                time,
                note,
            )
            for number, frame_id, article, kind, pairing, position, author, time, note in rows
        }


def _article(row: Sequence[Any]) -> Article:
    article_id, title, sha256, length, position, state, assignee, notes, author, time = row
    return Article(
        article_id, title, sha256, length, position, _STATES[state], assignee, notes, author, time
    )


def _total(row: Sequence[Any]) -> StatedTotal:
    total_id, article, start, end, stated, exact, kind, author, time = row
    return StatedTotal(total_id, article, Span(start, end), stated, exact, kind, author, time)


def _grouped(rows: Iterable[Sequence[Any]]) -> dict[int, list[Sequence[Any]]]:
    """Rows by their first column, without it."""
    groups: defaultdict[int, list[Sequence[Any]]] = defaultdict(list)
    for number, *rest in rows:
        groups[number].append(rest)
    return groups


def _batched(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(items), _BATCH):
        yield items[start : start + _BATCH]


@contextmanager
def _no_pauses() -> Iterator[None]:
    """Keep the collector from walking over ever more values while many are made."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
