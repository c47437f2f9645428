"""Everything that is said of an article, as an object of JSON (see docs/formats.md)."""

from collections.abc import Iterator
from typing import Any

from desktop.annotations.bundle import Bundle
from desktop.annotations.values import (
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
    State,
    StatedTotal,
)
from desktop.formats.offsets import Offsets, OffsetUnit
from desktop.formats.options import Options
from desktop.text.span import Span


def object_of(bundle: Bundle, options: Options) -> dict[str, Any]:
    """The object that stands for a bundle."""
    article, schema, text = bundle.article, bundle.schema, bundle.text
    offsets = Offsets(text, options.unit)
    links = {link.mention: link for link in bundle.links}
    return {
        "id": article.id,
        "title": article.title,
        "sha256": article.sha256,
        "reading": options.reading.value,
        "text": text,
        "offset_unit": options.unit.value,
        "schema_version": schema.version,
        "mentions": [
            {
                "id": mention.id,
                "label": schema.label(mention.label).export_name,
                "spans": [offsets.of(span) for span in mention.spans],
                "text": "".join(span.of(text) for span in mention.spans),
                "repaired": bundle.repaired[mention.id],
                "entity": links[mention.id].entity if mention.id in links else None,
                "author": mention.author,
                "origin": mention.origin.value,
                "time": mention.time,
                "note": mention.note,
                "link": _link(links.get(mention.id)),
            }
            for mention in bundle.mentions
        ],
        "entities": [
            {
                "id": entity.id,
                "name": entity.name,
                "aliases": list(entity.aliases),
                "note": entity.note,
                "external_id": entity.external_id,
                "author": entity.author,
                "time": entity.time,
            }
            for entity in bundle.entities
        ],
        "frames": [_frame(frame, schema, offsets) for frame in bundle.frames],
        "stated_totals": [
            {
                "id": total.id,
                "span": offsets.of(total.span),
                "text": total.span.of(text),
                "number": total.number,
                "exact": total.exact,
                "type": schema.frame_type(total.frame_type).export_name,
                "author": total.author,
                "time": total.time,
            }
            for total in bundle.totals
        ],
        "state": article.state.value,
        "assignee": article.assignee,
        "notes": article.notes,
        "position": article.position,
        "author": article.author,
        "time": article.time,
        "authors": [{"id": each.id, "name": each.name} for each in authors_of(bundle)],
    }


def bundle_of(line: dict[str, Any], schema: Schema) -> Bundle:
    """The bundle that an object stands for, of a project with this schema."""
    text: str = line["text"]
    offsets = Offsets(text, OffsetUnit(line["offset_unit"]))
    article_id: str = line["id"]
    labels = {label.export_name: label.id for label in schema.labels}
    kinds = {kind.export_name: kind for kind in schema.frame_types}

    def frame(each: dict[str, Any]) -> Frame:
        kind = kinds[each["type"]]
        fillers = (
            Filler(role.id, mention)
            for role in kind.roles
            for mention in each["roles"][role.export_name]
        )
        return Frame(
            each["id"],
            article_id,
            kind.id,
            tuple(fillers),
            Pairing(each["pairing"]),
            _spans(each["evidence"], offsets),
            each["position"],
            each["author"],
            each["time"],
            each["note"],
        )

    return Bundle(
        schema,
        Article(
            article_id,
            line["title"],
            line["sha256"],
            len(text),
            line["position"],
            State(line["state"]),
            line["assignee"],
            line["notes"],
            line["author"],
            line["time"],
        ),
        text,
        {each["id"]: each["repaired"] for each in line["mentions"]},
        tuple(
            Mention(
                each["id"],
                article_id,
                _spans(each["spans"], offsets),
                labels[each["label"]],
                each["author"],
                each["time"],
                Origin(each["origin"]),
                each["note"],
            )
            for each in line["mentions"]
        ),
        tuple(
            Link(each["id"], each["entity"], each["link"]["author"], each["link"]["time"])
            for each in line["mentions"]
            if each["link"] is not None
        ),
        tuple(
            Entity(
                each["id"],
                each["name"],
                tuple(each["aliases"]),
                each["note"],
                each["external_id"],
                each["author"],
                each["time"],
            )
            for each in line["entities"]
        ),
        tuple(frame(each) for each in line["frames"]),
        tuple(
            StatedTotal(
                each["id"],
                article_id,
                offsets.span(*each["span"]),
                each["number"],
                each["exact"],
                kinds[each["type"]].id,
                each["author"],
                each["time"],
            )
            for each in line["stated_totals"]
        ),
        tuple(Author(each["id"], each["name"]) for each in line["authors"]),
    )


def authors_of(bundle: Bundle) -> Iterator[Author]:
    """Those of the authors who did something here."""
    here = {bundle.article.author, bundle.article.assignee}
    here.update(each.author for each in bundle.mentions)
    here.update(each.author for each in bundle.links)
    here.update(each.author for each in bundle.entities)
    here.update(each.author for each in bundle.frames)
    here.update(each.author for each in bundle.totals)
    return (author for author in bundle.authors if author.id in here)


def _link(link: Link | None) -> dict[str, str] | None:
    return {"author": link.author, "time": link.time} if link else None


def _frame(frame: Frame, schema: Schema, offsets: Offsets) -> dict[str, Any]:
    kind = schema.frame_type(frame.type)
    return {
        "id": frame.id,
        "type": kind.export_name,
        "roles": {role.export_name: list(frame.mentions_of(role.id)) for role in kind.roles},
        "pairing": frame.pairing.value,
        "evidence": [offsets.of(span) for span in frame.evidence],
        "position": frame.position,
        "author": frame.author,
        "time": frame.time,
        "note": frame.note,
    }


def _spans(pairs: list[list[int]], offsets: Offsets) -> tuple[Span, ...]:
    return tuple(offsets.span(start, end) for start, end in pairs)
