"""A schema with one of its parts added, changed or taken away; plain values in and out."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TypeVar

from desktop.annotations.values import FrameType, Label, Role, Schema

V = TypeVar("V", Label, FrameType, Role)
K = TypeVar("K", Label, FrameType)


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


def moved(values: tuple[V, ...], value_id: str, by: int) -> tuple[V, ...]:
    """Put one of some values further on by some places, or back; it stops at the ends."""
    ids = [each.id for each in values]
    at = ids.index(value_id)
    rest = values[:at] + values[at + 1 :]
    to = max(0, min(at + by, len(ids) - 1))
    return rest[:to] + values[at : at + 1] + rest[to:]


def with_key_of(schema: Schema, label: Label) -> Schema:
    """Put a label in its place with its key; the one that had this key gets the old one of it."""
    old = next((each.key for each in schema.labels if each.id == label.id), None)
    others = (each for each in schema.labels if each.id != label.id)
    for other in others:
        if label.key is not None and other.key == label.key:
            schema = with_label(schema, replace(other, key=old))
    return with_label(schema, label)


def beside(schema: Schema, other: Schema) -> Schema:
    """Another schema, and behind its parts those of `schema` that it lacks, told by their ids.

    What is kept so gives its key and its name to the other's, where both want the same.
    """
    known = {each.id for each in other.labels}
    labels = _kept(other.labels, (each for each in schema.labels if each.id not in known))
    ours = {kind.id: kind for kind in schema.frame_types}
    kinds = tuple(
        replace(kind, roles=_kept_roles(kind, ours[kind.id]) if kind.id in ours else kind.roles)
        for kind in other.frame_types
    )
    known = {each.id for each in kinds}
    kinds = _kept(kinds, (each for each in schema.frame_types if each.id not in known))
    return replace(other, labels=labels, frame_types=kinds)


def _kept_roles(kind: FrameType, known: FrameType) -> tuple[Role, ...]:
    ids = {role.id for role in kind.roles}
    return _renamed(kind.roles, (role for role in known.roles if role.id not in ids))


def _kept(values: tuple[K, ...], others: Iterable[K]) -> tuple[K, ...]:
    keys = {each.key for each in values}
    bare = (replace(each, key=None) if each.key in keys else each for each in others)
    return _renamed(values, bare)


def _renamed(values: tuple[V, ...], others: Iterable[V]) -> tuple[V, ...]:
    """Some values, and behind them others, with another name where one has it already."""
    names = {each.name for each in values}
    kept = list(values)
    for each in others:
        kept.append(replace(each, name=unlike(each.name, names)))
        names.add(kept[-1].name)
    return tuple(kept)


def unlike(name: str, taken: Collection[str], joint: str = " ") -> str:
    """A name that nobody has: this one, or with the first number from 2 that makes it new."""
    number, made = 1, name
    while made in taken:
        number += 1
        made = f"{name}{joint}{number}"
    return made


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
