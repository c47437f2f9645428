"""How the journal writes what a step changed: as JSON, in a format of its own with a version.

A change is `[kind, before, after]`, a value an object of its fields; empty notes and lists are left
out. Never give a key another meaning: the journals of old projects are read by it.
"""

import json
from collections.abc import Callable, Iterable
from typing import Any

from desktop.annotations.steps import Change
from desktop.annotations.values import (
    Apart,
    Article,
    Entity,
    Filler,
    Frame,
    FrameType,
    Label,
    Link,
    Mention,
    Nesting,
    Origin,
    Pairing,
    Role,
    Schema,
    Setting,
    State,
    StatedTotal,
    Value,
)
from desktop.text.span import Span

JOURNAL_FORMAT = 1

Plain = dict[str, Any]


def to_json(changes: Iterable[Change]) -> str:
    """Write changes as JSON; lone surrogates stand in it as they are."""
    plain = [
        [_KIND_OF[type(change.value)], _plain(change.before), _plain(change.after)]
        for change in changes
    ]
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str, version: int) -> tuple[Change, ...]:
    """Read changes back; ValueError when the format is one that this program does not know."""
    if version != JOURNAL_FORMAT:
        raise ValueError(f"journal format {version}")
    return tuple(
        Change(
            _READ[kind](before) if before is not None else None,
            _READ[kind](after) if after is not None else None,
        )
        for kind, before, after in json.loads(text)
    )


def _plain(value: Value | None) -> Plain | None:
    return None if value is None else _WRITE[type(value)](value)


def _given(**fields: Any) -> Plain:
    """The fields that say something; the others are read back as empty."""
    return {key: value for key, value in fields.items() if value}


def _of_spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _to_spans(plain: Iterable[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in plain)


def _of_schema(schema: Schema) -> Plain:
    return {
        "version": schema.version,
        "nesting": schema.nesting.value,
        "labels": [_of_label(label) for label in schema.labels],
        "frame_types": [_of_frame_type(kind) for kind in schema.frame_types],
    }


def _to_schema(plain: Plain) -> Schema:
    return Schema(
        plain["version"],
        Nesting(plain["nesting"]),
        tuple(_to_label(label) for label in plain["labels"]),
        tuple(_to_frame_type(kind) for kind in plain["frame_types"]),
    )


def _of_label(label: Label) -> Plain:
    return {
        "id": label.id,
        "name": label.name,
        "export_name": label.export_name,
        "color": label.color,
        "dark_color": label.dark_color,
        "key": label.key,
        "is_name": label.is_name,
    }


def _to_label(plain: Plain) -> Label:
    return Label(
        plain["id"],
        plain["name"],
        plain["export_name"],
        plain["color"],
        plain["dark_color"],
        plain["key"],
        plain["is_name"],
    )


def _of_frame_type(kind: FrameType) -> Plain:
    return {
        "id": kind.id,
        "name": kind.name,
        "export_name": kind.export_name,
        "key": kind.key,
        "roles": [_of_role(role) for role in kind.roles],
    }


def _to_frame_type(plain: Plain) -> FrameType:
    roles = tuple(_to_role(role) for role in plain["roles"])
    return FrameType(plain["id"], plain["name"], plain["export_name"], plain["key"], roles)


def _of_role(role: Role) -> Plain:
    return {
        "id": role.id,
        "name": role.name,
        "export_name": role.export_name,
        "labels": list(role.labels),
        "least": role.least,
        "most": role.most,
    }


def _to_role(plain: Plain) -> Role:
    return Role(
        plain["id"],
        plain["name"],
        plain["export_name"],
        tuple(plain["labels"]),
        plain["least"],
        plain["most"],
    )


def _of_article(article: Article) -> Plain:
    return {
        "id": article.id,
        "title": article.title,
        "sha256": article.sha256,
        "length": article.length,
        "position": article.position,
        "state": article.state.value,
        "assignee": article.assignee,
        "author": article.author,
        "time": article.time,
        **_given(notes=article.notes),
    }


def _to_article(plain: Plain) -> Article:
    return Article(
        plain["id"],
        plain["title"],
        plain["sha256"],
        plain["length"],
        plain["position"],
        State(plain["state"]),
        plain["assignee"],
        plain.get("notes", ""),
        plain["author"],
        plain["time"],
    )


def _of_mention(mention: Mention) -> Plain:
    return {
        "id": mention.id,
        "article": mention.article,
        "spans": _of_spans(mention.spans),
        "label": mention.label,
        "author": mention.author,
        "time": mention.time,
        "origin": mention.origin.value,
        **_given(note=mention.note),
    }


def _to_mention(plain: Plain) -> Mention:
    return Mention(
        plain["id"],
        plain["article"],
        _to_spans(plain["spans"]),
        plain["label"],
        plain["author"],
        plain["time"],
        Origin(plain["origin"]),
        plain.get("note", ""),
    )


def _of_entity(entity: Entity) -> Plain:
    return {
        "id": entity.id,
        "name": entity.name,
        "author": entity.author,
        "time": entity.time,
        **_given(aliases=list(entity.aliases), note=entity.note, external_id=entity.external_id),
    }


def _to_entity(plain: Plain) -> Entity:
    return Entity(
        plain["id"],
        plain["name"],
        tuple(plain.get("aliases", ())),
        plain.get("note", ""),
        plain.get("external_id", ""),
        plain["author"],
        plain["time"],
    )


def _of_link(link: Link) -> Plain:
    return {
        "mention": link.mention,
        "entity": link.entity,
        "author": link.author,
        "time": link.time,
    }


def _to_link(plain: Plain) -> Link:
    return Link(plain["mention"], plain["entity"], plain["author"], plain["time"])


def _of_frame(frame: Frame) -> Plain:
    return {
        "id": frame.id,
        "article": frame.article,
        "type": frame.type,
        "fillers": [[filler.role, filler.mention] for filler in frame.fillers],
        "pairing": frame.pairing.value,
        "position": frame.position,
        "author": frame.author,
        "time": frame.time,
        **_given(evidence=_of_spans(frame.evidence), note=frame.note),
    }


def _to_frame(plain: Plain) -> Frame:
    return Frame(
        plain["id"],
        plain["article"],
        plain["type"],
        tuple(Filler(role, mention) for role, mention in plain["fillers"]),
        Pairing(plain["pairing"]),
        _to_spans(plain.get("evidence", ())),
        plain["position"],
        plain["author"],
        plain["time"],
        plain.get("note", ""),
    )


def _of_total(total: StatedTotal) -> Plain:
    return {
        "id": total.id,
        "article": total.article,
        "span": [total.span.start, total.span.end],
        "number": total.number,
        "exact": total.exact,
        "frame_type": total.frame_type,
        "author": total.author,
        "time": total.time,
    }


def _to_total(plain: Plain) -> StatedTotal:
    return StatedTotal(
        plain["id"],
        plain["article"],
        Span(*plain["span"]),
        plain["number"],
        plain["exact"],
        plain["frame_type"],
        plain["author"],
        plain["time"],
    )


def _of_apart(apart: Apart) -> Plain:
    return {
        "first": apart.first,
        "second": apart.second,
        "author": apart.author,
        "time": apart.time,
    }


def _to_apart(plain: Plain) -> Apart:
    return Apart(plain["first"], plain["second"], plain["author"], plain["time"])


def _of_setting(setting: Setting) -> Plain:
    return {"id": setting.id, "value": setting.value}


def _to_setting(plain: Plain) -> Setting:
    return Setting(plain["id"], plain["value"])


_KIND_OF: dict[type, str] = {
    Schema: "schema",
    Article: "article",
    Mention: "mention",
    Entity: "entity",
    Link: "link",
    Frame: "frame",
    StatedTotal: "stated_total",
    Apart: "apart",
    Setting: "setting",
}
KINDS = tuple(_KIND_OF.values())
_WRITE: dict[type, Callable[[Any], Plain]] = {
    Schema: _of_schema,
    Article: _of_article,
    Mention: _of_mention,
    Entity: _of_entity,
    Link: _of_link,
    Frame: _of_frame,
    StatedTotal: _of_total,
    Apart: _of_apart,
    Setting: _of_setting,
}
_READ: dict[str, Callable[[Plain], Value]] = {
    "schema": _to_schema,
    "article": _to_article,
    "mention": _to_mention,
    "entity": _to_entity,
    "link": _to_link,
    "frame": _to_frame,
    "stated_total": _to_total,
    "apart": _to_apart,
    "setting": _to_setting,
}
