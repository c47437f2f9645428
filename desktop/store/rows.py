"""How rows become the values that they are of."""

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Executable, Select, SelectBase

from desktop.annotations.values import (
    Article,
    Entity,
    Filler,
    Frame,
    Mention,
    Origin,
    Pairing,
    State,
    StatedTotal,
)
from desktop.store import queries as q
from desktop.store import tables as t
from desktop.store.errors import sentences
from desktop.store.prepared import answer, bare_answer, driver
from desktop.text.span import Span

_BATCH = 500
ORIGINS = {origin.value: origin for origin in Origin}
_STATES = {state.value: state for state in State}
_PAIRINGS = {pairing.value: pairing for pairing in Pairing}


class Rows:
    """Reads rows over one connection, and makes the values of them that they are of."""

    def __init__(self, path: Path, connection: Connection) -> None:
        self.path = path
        self._connection = connection

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """All that is read within is of one moment, whatever another connection commits."""
        with sentences(self.path):
            inner = driver(self._connection)
            if inner.in_transaction:
                yield
                return
            inner.execute("BEGIN")
            try:
                yield
            finally:
                if inner.in_transaction:
                    inner.execute("ROLLBACK")

    def _rows(self, statement: Executable, **parts: object) -> Sequence[Any]:
        with sentences(self.path):
            return answer(self._connection, statement, parts)

    def _bare_rows(self, statement: Executable, **parts: object) -> Sequence[Any]:
        """Rows as SQLite gives them, where there may be very many."""
        with sentences(self.path):
            return bare_answer(self._connection, statement, parts)

    def _named_rows(self, statement: Executable) -> Sequence[Any]:
        """Rows that know their columns by name."""
        with sentences(self.path):
            return self._connection.execute(statement).fetchall()

    def _batches(self, statement: Executable, ids: Sequence[str]) -> Iterator[Any]:
        for batch in batched(ids):
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
                        ORIGINS[origin],
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
            for batch in batched(list(numbers))
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


def article_of(row: Sequence[Any]) -> Article:
    article_id, title, sha256, length, position, state, assignee, notes, author, time = row
    return Article(
        article_id, title, sha256, length, position, _STATES[state], assignee, notes, author, time
    )


def total_of(row: Sequence[Any]) -> StatedTotal:
    total_id, article, start, end, stated, exact, kind, author, time = row
    return StatedTotal(total_id, article, Span(start, end), stated, exact, kind, author, time)


def _grouped(rows: Iterable[Sequence[Any]]) -> dict[int, list[Sequence[Any]]]:
    """Rows by their first column, without it."""
    groups: defaultdict[int, list[Sequence[Any]]] = defaultdict(list)
    for number, *rest in rows:
        groups[number].append(rest)
    return groups


def batched(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
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
