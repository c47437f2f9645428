"""A schema with one of its parts added, changed or taken away; plain values in and out."""

from dataclasses import replace
from typing import TypeVar

from desktop.annotations.values import FrameType, Label, Role, Schema

V = TypeVar("V", Label, FrameType, Role)


def with_label(schema: Schema, label: Label) -> Schema:
    """Put a label in the place of the one with its id, else last."""
    return replace(schema, labels=_with(schema.labels, label))


def without_label(schema: Schema, label_id: str, instead: str | None = None) -> Schema:
    """Take a label away, also from the roles; those take `instead` where that is given."""
    kinds = []
    for kind in schema.frame_types:
        roles = tuple(replace(role, labels=_labels(role, label_id, instead)) for role in kind.roles)
        kinds.append(replace(kind, roles=roles))
    labels = tuple(label for label in schema.labels if label.id != label_id)
    return replace(schema, labels=labels, frame_types=tuple(kinds))


def with_frame_type(schema: Schema, kind: FrameType) -> Schema:
    """Put a frame type in the place of the one with its id, else last."""
    return replace(schema, frame_types=_with(schema.frame_types, kind))


def without_frame_type(schema: Schema, type_id: str) -> Schema:
    kinds = tuple(kind for kind in schema.frame_types if kind.id != type_id)
    return replace(schema, frame_types=kinds)


def with_role(schema: Schema, type_id: str, role: Role) -> Schema:
    """Put a role of a frame type in the place of the one with its id, else last."""
    kind = schema.frame_type(type_id)
    return with_frame_type(schema, replace(kind, roles=_with(kind.roles, role)))


def without_role(schema: Schema, type_id: str, role_id: str) -> Schema:
    kind = schema.frame_type(type_id)
    roles = tuple(role for role in kind.roles if role.id != role_id)
    return with_frame_type(schema, replace(kind, roles=roles))


def adopted(schema: Schema, other: Schema) -> Schema:
    """Another schema, say of a file, with the ids that `schema` has for the same export names.

    So what is labelled stays labelled where the names agree.
    """
    labels = {each.export_name: each.id for each in schema.labels}
    new = {each.id: labels.get(each.export_name, each.id) for each in other.labels}
    kinds = {each.export_name: each for each in schema.frame_types}
    return replace(
        other,
        labels=tuple(replace(each, id=new[each.id]) for each in other.labels),
        frame_types=tuple(
            _adopted(each, kinds.get(each.export_name), new) for each in other.frame_types
        ),
    )


def _adopted(kind: FrameType, known: FrameType | None, labels: dict[str, str]) -> FrameType:
    ids = {role.export_name: role.id for role in known.roles} if known else {}
    roles = tuple(
        replace(
            role,
            id=ids.get(role.export_name, role.id),
            labels=tuple(labels[each] for each in role.labels),
        )
        for role in kind.roles
    )
    return replace(kind, id=known.id if known else kind.id, roles=roles)


def _with(values: tuple[V, ...], value: V) -> tuple[V, ...]:
    if any(each.id == value.id for each in values):
        return tuple(value if each.id == value.id else each for each in values)
    new: tuple[V, ...] = (value,)
    return values + new


def _labels(role: Role, label_id: str, instead: str | None) -> tuple[str, ...]:
    if label_id not in role.labels:
        return role.labels
    kept = (instead if each == label_id else each for each in role.labels)
    return tuple(dict.fromkeys(each for each in kept if each is not None))
