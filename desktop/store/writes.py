"""How the changes of a step become rows.

What is new or different is written first and what is gone is removed last, so that no row gets
the number of a row that another one still refers to.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Executable, bindparam, delete, insert, update
from sqlalchemy.dialects import sqlite

from desktop.annotations.steps import Change
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
    Value,
)
from desktop.store import tables as t
from desktop.store.prepared import carry_out
from desktop.store.schema_rows import write_schema
from desktop.store.statements import add, drop, drop_of, number, put

Row = dict[str, Any]
Texts = Mapping[str, str]
V = TypeVar("V", bound=Value)

_AUTHOR = number(t.author, "author_id")
_ARTICLE = number(t.article, "article_id")
_LABEL = number(t.label, "label_id")
_MENTION = number(t.mention, "mention_id")
_ENTITY = number(t.entity, "entity_id")
_FRAME = number(t.frame, "frame_id")
_TYPE = number(t.frame_type, "type_id")
_ROLE = number(t.role, "role_id")
_PAIR = {"first": number(t.entity, "first_id"), "second": number(t.entity, "second_id")}

_PUT_AUTHOR = put(t.author)
_PUT_ARTICLE = put(t.article, author=_AUTHOR)
_PUT_RAW = sqlite.insert(t.raw).values(article=_ARTICLE).on_conflict_do_nothing()
_ADD_MENTION = add(t.mention, article=_ARTICLE, label=_LABEL, author=_AUTHOR)
_PUT_MENTION = put(t.mention, article=_ARTICLE, label=_LABEL, author=_AUTHOR)
_ADD_SPAN = insert(t.mention_span).values(article=_ARTICLE, mention=_MENTION)
_DROP_SPANS = drop_of(t.mention_span, "mention", t.mention)
_ADD_ENTITY = add(t.entity, author=_AUTHOR)
_PUT_ENTITY = put(t.entity, author=_AUTHOR)
_ADD_ALIAS = insert(t.entity_alias).values(entity=_ENTITY)
_DROP_ALIASES = drop_of(t.entity_alias, "entity", t.entity)
_ADD_LINK = add(t.link, mention=_MENTION, entity=_ENTITY, author=_AUTHOR)
_PUT_LINK = put(t.link, "mention", mention=_MENTION, entity=_ENTITY, author=_AUTHOR)
_ADD_FRAME = add(t.frame, article=_ARTICLE, frame_type=_TYPE, author=_AUTHOR)
_PUT_FRAME = put(t.frame, article=_ARTICLE, frame_type=_TYPE, author=_AUTHOR)
_ADD_FILLER = insert(t.filler).values(frame=_FRAME, role=_ROLE, mention=_MENTION)
_DROP_FILLERS = drop_of(t.filler, "frame", t.frame)
_ADD_EVIDENCE = insert(t.evidence).values(frame=_FRAME)
_DROP_EVIDENCE = drop_of(t.evidence, "frame", t.frame)
_ADD_TOTAL = add(t.stated_total, article=_ARTICLE, frame_type=_TYPE, author=_AUTHOR)
_PUT_TOTAL = put(t.stated_total, article=_ARTICLE, frame_type=_TYPE, author=_AUTHOR)
_ADD_APART = insert(t.apart).values(**_PAIR, author=_AUTHOR)
_DROP_APART = delete(t.apart).where(*(t.apart.c[name] == each for name, each in _PAIR.items()))
_PUT_SETTING = put(t.setting)

_REMOVALS: dict[type, tuple[Executable, ...]] = {
    Setting: (drop(t.setting),),
    StatedTotal: (drop(t.stated_total),),
    Frame: (_DROP_FILLERS, _DROP_EVIDENCE, drop(t.frame)),
    Link: (drop_of(t.link, "mention", t.mention),),
    Mention: (_DROP_SPANS, drop(t.mention)),
    Entity: (_DROP_ALIASES, drop(t.entity)),
    # A deleted article stays, hidden, with its text and all that is said of it.
    Article: (update(t.article).where(t.article.c.id == bindparam("of")).values(is_deleted=True),),
}


def write(connection: Connection, changes: Sequence[Change], texts: Texts) -> None:
    """Write what changes say; whether they may be made was found out before."""
    after: dict[type, list[Change]] = {}
    gone: list[Value] = []
    for change in changes:
        if change.after is None:
            gone.append(change.value)
        else:
            after.setdefault(type(change.after), []).append(change)
    for kind, writer in _WRITERS.items():
        if kind in after:
            writer(connection, after[kind])
    for article_id, text in texts.items():
        raw = text.encode("utf-8", "surrogatepass")
        carry_out(connection, _PUT_RAW, [{"article_id": article_id, "bytes": raw}])
    if gone:
        _remove(connection, gone)


def _remove(connection: Connection, gone: Sequence[Value]) -> None:
    carry_out(connection, _DROP_APART, [_pair(each) for each in gone if isinstance(each, Apart)])
    for kind, statements in _REMOVALS.items():
        ids = [{"of": each.id} for each in gone if isinstance(each, kind)]
        for statement in statements:
            carry_out(connection, statement, ids)


def write_author(connection: Connection, author: Author) -> None:
    carry_out(connection, _PUT_AUTHOR, [{"id": author.id, "name": author.name}])


def _write_schema(connection: Connection, changes: Sequence[Change]) -> None:
    for schema in _after(Schema, changes):
        write_schema(connection, schema)


def _write_articles(connection: Connection, changes: Sequence[Change]) -> None:
    rows = [
        {
            "id": each.id,
            "sha256": each.sha256,
            "title": each.title,
            "length": each.length,
            "position": each.position,
            "state": each.state.value,
            "assignee": each.assignee,
            "notes": each.notes,
            "author_id": each.author,
            "time": each.time,
            "is_deleted": False,
        }
        for each in _after(Article, changes)
    ]
    carry_out(connection, _PUT_ARTICLE, rows)


def _write_mentions(connection: Connection, changes: Sequence[Change]) -> None:
    mentions = _after(Mention, changes)
    rows = [
        {
            "id": each.id,
            "article_id": each.article,
            "label_id": each.label,
            "author_id": each.author,
            "time": each.time,
            "origin": each.origin.value,
            "note": each.note,
        }
        for each in mentions
    ]
    spans = [
        {"article_id": each.article, "mention_id": each.id, "start": span.start, "end": span.end}
        for each in mentions
        for span in each.spans
    ]
    edited = _edited(changes)
    _set(connection, _ADD_MENTION, _PUT_MENTION, changes, rows)
    carry_out(connection, _DROP_SPANS, edited)
    carry_out(connection, _ADD_SPAN, spans)


def _write_entities(connection: Connection, changes: Sequence[Change]) -> None:
    # Folding reads its tables when it is imported, and opening a project must not wait for that.
    from desktop.text.folding import fold

    entities = _after(Entity, changes)
    rows = [
        {
            "id": each.id,
            "name": each.name,
            "folded": fold(each.name),
            "note": each.note,
            "external_id": each.external_id,
            "author_id": each.author,
            "time": each.time,
        }
        for each in entities
    ]
    aliases = [
        {"entity_id": each.id, "position": at, "name": alias, "folded": fold(alias)}
        for each in entities
        for at, alias in enumerate(each.aliases)
    ]
    _set(connection, _ADD_ENTITY, _PUT_ENTITY, changes, rows)
    carry_out(connection, _DROP_ALIASES, _edited(changes))
    carry_out(connection, _ADD_ALIAS, aliases)


def _write_links(connection: Connection, changes: Sequence[Change]) -> None:
    rows = [
        {
            "mention_id": each.mention,
            "entity_id": each.entity,
            "author_id": each.author,
            "time": each.time,
        }
        for each in _after(Link, changes)
    ]
    _set(connection, _ADD_LINK, _PUT_LINK, changes, rows)


def _write_frames(connection: Connection, changes: Sequence[Change]) -> None:
    frames = _after(Frame, changes)
    rows = [
        {
            "id": each.id,
            "article_id": each.article,
            "type_id": each.type,
            "pairing": each.pairing.value,
            "position": each.position,
            "author_id": each.author,
            "time": each.time,
            "note": each.note,
        }
        for each in frames
    ]
    fillers = [
        {"frame_id": each.id, "position": at, "role_id": filler.role, "mention_id": filler.mention}
        for each in frames
        for at, filler in enumerate(each.fillers)
    ]
    evidence = [
        {"frame_id": each.id, "position": at, "start": span.start, "end": span.end}
        for each in frames
        for at, span in enumerate(each.evidence)
    ]
    edited = _edited(changes)
    _set(connection, _ADD_FRAME, _PUT_FRAME, changes, rows)
    carry_out(connection, _DROP_FILLERS, edited)
    carry_out(connection, _DROP_EVIDENCE, edited)
    carry_out(connection, _ADD_FILLER, fillers)
    carry_out(connection, _ADD_EVIDENCE, evidence)


def _write_totals(connection: Connection, changes: Sequence[Change]) -> None:
    rows = [
        {
            "id": each.id,
            "article_id": each.article,
            "start": each.span.start,
            "end": each.span.end,
            "stated": each.number,
            "exact": each.exact,
            "type_id": each.frame_type,
            "author_id": each.author,
            "time": each.time,
        }
        for each in _after(StatedTotal, changes)
    ]
    _set(connection, _ADD_TOTAL, _PUT_TOTAL, changes, rows)


def _write_apart(connection: Connection, changes: Sequence[Change]) -> None:
    pairs = _after(Apart, changes)
    rows = [{**_pair(each), "author_id": each.author, "time": each.time} for each in pairs]
    carry_out(connection, _DROP_APART, [_pair(each) for each in pairs])
    carry_out(connection, _ADD_APART, rows)


def _write_settings(connection: Connection, changes: Sequence[Change]) -> None:
    rows = [{"id": each.id, "value": each.value} for each in _after(Setting, changes)]
    carry_out(connection, _PUT_SETTING, rows)


def _after(kind: type[V], changes: Iterable[Change]) -> list[V]:
    return [change.after for change in changes if isinstance(change.after, kind)]


def _pair(apart: Apart) -> Row:
    return {"first_id": apart.first, "second_id": apart.second}


def _edited(changes: Iterable[Change]) -> list[Row]:
    return [{"of": change.id} for change in changes if change.before is not None]


def _set(
    connection: Connection,
    new: Executable,
    known: Executable,
    changes: Sequence[Change],
    rows: Sequence[Row],
) -> None:
    """Insert what is new, where a row that is there already speaks up, and change the others."""
    sides: tuple[list[Row], list[Row]] = [], []
    for change, row in zip(changes, rows, strict=True):
        sides[change.before is not None].append(row)
    carry_out(connection, new, sides[0])
    carry_out(connection, known, sides[1])


_WRITERS: dict[type, Callable[[Connection, Sequence[Change]], None]] = {
    Schema: _write_schema,
    Article: _write_articles,
    Entity: _write_entities,
    Mention: _write_mentions,
    Link: _write_links,
    Frame: _write_frames,
    StatedTotal: _write_totals,
    Apart: _write_apart,
    Setting: _write_settings,
}
