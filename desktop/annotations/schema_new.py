"""New parts of a schema, that contradict nothing which is there."""

import re
from collections.abc import Iterable

from desktop.annotations.edits import new_id
from desktop.annotations.schema_parts import unlike
from desktop.annotations.schema_rules import EXPORT_NAME, KEYS
from desktop.annotations.values import FrameType, Label, Role, Schema

COLORS = (
    ("#ee6677", "#f08a96"),
    ("#c2562d", "#ee8866"),
    ("#b8860b", "#ddb22f"),
    ("#7a7f1f", "#c5c04a"),
    ("#228833", "#5fbf6c"),
    ("#00857a", "#44bb99"),
    ("#399dbb", "#7fd0ea"),
    ("#4477aa", "#79aee5"),
    ("#5b68c4", "#9aa4f5"),
    ("#7e4aa8", "#c49bea"),
    ("#aa3377", "#d873aa"),
    ("#882255", "#e08ab0"),
    ("#9e4f2c", "#d98b5c"),
    ("#6b5b4b", "#c2ae98"),
    ("#777777", "#a3a3a3"),
    ("#2b3a55", "#b4c3de"),
)
"""Colors to choose from, light and dark: Tol bright and muted first, all seen on both papers."""

_REST = re.compile("[^a-z0-9]+")


def new_label(schema: Schema, name: str) -> Label:
    """A label with a free key, a color of its own and an export name that can be typed over."""
    taken = {label.key for label in schema.labels}
    used = {label.color for label in schema.labels}
    color, dark = next((each for each in COLORS if each[0] not in used), COLORS[0])
    export_name = export_name_of(name, "label", (each.export_name for each in schema.labels))
    key = next((key for key in KEYS if key not in taken), None)
    name = unlike(name, {each.name for each in schema.labels})
    return Label(new_id(), name, export_name, color, dark, key, False)


def new_frame_type(schema: Schema, name: str, role_name: str) -> FrameType:
    """A frame type without a key, with one role that takes the first label."""
    kinds = schema.frame_types
    export_name = export_name_of(name, "frame", (each.export_name for each in kinds))
    name = unlike(name, {each.name for each in kinds})
    kind = FrameType(new_id(), name, export_name, None, ())
    return FrameType(kind.id, name, export_name, None, (new_role(schema, kind, role_name),))


def new_role(schema: Schema, kind: FrameType, name: str) -> Role:
    """A role of a frame type that may stay empty and takes the first label."""
    export_name = export_name_of(name, "role", (each.export_name for each in kind.roles))
    name = unlike(name, {each.name for each in kind.roles})
    return Role(new_id(), name, export_name, (schema.labels[0].id,), 0, None)


def export_name_of(name: str, otherwise: str, taken: Iterable[str]) -> str:
    """An ASCII name like `name` where that is ASCII, else like `otherwise`; none of `taken`."""
    plain = _REST.sub("_", name.lower()).strip("_") if name.isascii() else ""
    made = plain if EXPORT_NAME.fullmatch(plain) else otherwise
    return unlike(made, set(taken), "_")
