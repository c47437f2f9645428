"""The schema of a project as rows, written and read."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, Executable, delete, insert, select

from desktop.annotations.values import FrameType, Label, Nesting, Role, Schema
from desktop.store import tables as t
from desktop.store.statements import number, put

_PUT_META = put(t.meta, "key")
_PUT_LABEL = put(t.label)
_PUT_TYPE = put(t.frame_type)
_PUT_ROLE = put(t.role, frame_type=number(t.frame_type, "type_id"))
_PUT_ROLE_LABEL = insert(t.role_label).values(
    role=number(t.role, "role_id"), label=number(t.label, "label_id")
)

_LABELS = select(t.label).order_by(t.label.c.position)
_TYPES = select(t.frame_type).order_by(t.frame_type.c.position)
_ROLES = select(t.role).order_by(t.role.c.frame_type, t.role.c.position)
_ROLE_LABELS = (
    select(t.role_label.c.role, t.label.c.id)
    .join(t.label, t.label.c.number == t.role_label.c.label)
    .order_by(t.role_label.c.role, t.role_label.c.position)
)
_META = select(t.meta.c.key, t.meta.c.value)


def write_schema(connection: Connection, schema: Schema) -> None:
    """Make the rows say what `schema` says; what it lacks is removed last."""
    kinds = schema.frame_types
    roles = [role for kind in kinds for role in kind.roles]
    _many(
        connection,
        _PUT_META,
        [
            {"key": "schema_version", "value": str(schema.version)},
            {"key": "nesting", "value": schema.nesting.value},
        ],
    )
    _many(connection, _PUT_LABEL, [_label(at, label) for at, label in enumerate(schema.labels)])
    _many(connection, _PUT_TYPE, [_frame_type(at, kind) for at, kind in enumerate(kinds)])
    _many(
        connection,
        _PUT_ROLE,
        [_role(kind, at, role) for kind in kinds for at, role in enumerate(kind.roles)],
    )
    connection.execute(delete(t.role_label))
    _many(
        connection,
        _PUT_ROLE_LABEL,
        [
            {"role_id": role.id, "position": at, "label_id": label}
            for role in roles
            for at, label in enumerate(role.labels)
        ],
    )
    kept: tuple[tuple[Any, list[str]], ...] = (
        (t.role, [role.id for role in roles]),
        (t.frame_type, [kind.id for kind in kinds]),
        (t.label, [label.id for label in schema.labels]),
    )
    for table, ids in kept:
        connection.execute(delete(table).where(table.c.id.not_in(ids)))


def read_schema(rows: Callable[[Executable], Sequence[Any]]) -> Schema:
    """Make the schema of what `rows` gives for a statement."""
    labels_of: defaultdict[int, list[str]] = defaultdict(list)
    for role, label in rows(_ROLE_LABELS):
        labels_of[role].append(label)
    roles_of: defaultdict[int, list[Role]] = defaultdict(list)
    for row in rows(_ROLES):
        labels = tuple(labels_of[row.number])
        role = Role(row.id, row.name, row.export_name, labels, row.least, row.most)
        roles_of[row.frame_type].append(role)
    meta = dict(rows(_META))
    return Schema(
        int(meta["schema_version"]),
        Nesting(meta["nesting"]),
        tuple(
            Label(
                row.id, row.name, row.export_name, row.color, row.dark_color, row.key, row.is_name
            )
            for row in rows(_LABELS)
        ),
        tuple(
            FrameType(row.id, row.name, row.export_name, row.key, tuple(roles_of[row.number]))
            for row in rows(_TYPES)
        ),
    )


def _many(connection: Connection, statement: Executable, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(statement, rows)


def _label(position: int, label: Label) -> dict[str, Any]:
    return {
        "id": label.id,
        "position": position,
        "name": label.name,
        "export_name": label.export_name,
        "color": label.color,
        "dark_color": label.dark_color,
        "key": label.key,
        "is_name": label.is_name,
    }


def _frame_type(position: int, kind: FrameType) -> dict[str, Any]:
    return {
        "id": kind.id,
        "position": position,
        "name": kind.name,
        "export_name": kind.export_name,
        "key": kind.key,
    }


def _role(kind: FrameType, position: int, role: Role) -> dict[str, Any]:
    return {
        "id": role.id,
        "type_id": kind.id,
        "position": position,
        "name": role.name,
        "export_name": role.export_name,
        "least": role.least,
        "most": role.most,
    }
