"""What a schema must be, wherever it comes from: typed by hand, edited, or read from a file."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from desktop.annotations.rules import Refusal
from desktop.annotations.values import FrameType, Label, Role, Schema
from desktop.text.errors import QT_TRANSLATE_NOOP

LETTER = re.compile("[A-Z]")
EXPORT_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
COLOR = re.compile(r"#[0-9a-fA-F]{6}")
KEYS = range(1, 10)
KNOWN_LABELS = frozenset({"person", "organization", "place", "scenario", "subject"})
KNOWN_FRAMES = frozenset({"scenario", "agreement"})
KNOWN_ROLES = frozenset({"name", "publisher", "party", "subject"})
"""What the program itself looks for by its export name: proposals do, and the rule of nesting."""

_NAMELESS = QT_TRANSLATE_NOOP("errors", "A label, a frame type and a role need a name.")
_EXPORT_NAME = QT_TRANSLATE_NOOP(
    "errors",
    "{value} can't be the export name of {name}: "
    "it takes ASCII letters, digits, - and _ after a first letter.",
)
_COLOR = QT_TRANSLATE_NOOP(
    "errors", "{value} can't be the color of {name}: it takes one like #4477aa."
)
_DIGIT = QT_TRANSLATE_NOOP(
    "errors", "{value} can't be the key of {name}: it takes a digit from 1 to 9."
)
_LETTER = QT_TRANSLATE_NOOP(
    "errors", "{value} can't be the key of {name}: it takes a capital letter."
)
_LABELLESS = QT_TRANSLATE_NOOP("errors", "{name} has to take at least one label.")
_COUNTS = QT_TRANSLATE_NOOP(
    "errors", "{name} can't want at least {least} and at most {most} fillers."
)
_TWICE = {
    "id": QT_TRANSLATE_NOOP("errors", "{first} and {second} have the same id, {value}."),
    "name": QT_TRANSLATE_NOOP("errors", "There are two of the name {value}."),
    "export_name": QT_TRANSLATE_NOOP(
        "errors", "{first} and {second} have the same export name, {value}."
    ),
    "key": QT_TRANSLATE_NOOP("errors", "{first} and {second} have the same key, {value}."),
}


class Twice(NamedTuple):
    """What two values have in one field, and the names of both."""

    value: object
    first: str
    second: str


def twice(field: str, values: Iterable[Label | FrameType | Role]) -> Twice | None:
    """Find what two of `values` have in the same field; None counts as nothing."""
    seen: dict[object, str] = {}
    for each in values:
        value = getattr(each, field)
        if value is not None and value in seen:
            return Twice(value, seen[value], each.name)
        seen[value] = each.name
    return None


def check_schema(schema: Schema) -> None:
    """Refuse a schema that contradicts itself, in one sentence."""
    labels, kinds = schema.labels, schema.frame_types
    roles = [role for kind in kinds for role in kind.roles]
    every: tuple[Label | FrameType | Role, ...] = (*labels, *kinds, *roles)
    for each in every:
        if not each.name.strip():
            raise Refusal(_NAMELESS)
        _fits(EXPORT_NAME, each.export_name, _EXPORT_NAME, each.name)
    for label in labels:
        for color in (label.color, label.dark_color):
            _fits(COLOR, color, _COLOR, label.name)
        if label.key is not None and label.key not in KEYS:
            raise Refusal(_DIGIT, value=label.key, name=label.name)
    for kind in kinds:
        if kind.key is not None:
            _fits(LETTER, kind.key, _LETTER, kind.name)
    known = {label.id for label in labels}
    for role in roles:
        if not role.labels or not known.issuperset(role.labels):
            raise Refusal(_LABELLESS, name=role.name)
        if role.least < 0 or (role.most is not None and role.most < max(role.least, 1)):
            raise Refusal(_COUNTS, name=role.name, least=role.least, most=role.most)
    _once("id", every)
    for field in ("name", "export_name", "key"):
        _once(field, labels)
        _once(field, kinds)
    for kind in kinds:
        for field in ("name", "export_name"):
            _once(field, kind.roles)


def _fits(shape: re.Pattern[str], value: str, sentence: str, name: str) -> None:
    if not shape.fullmatch(value):
        raise Refusal(sentence, value=value, name=name)


def _once(field: str, values: Iterable[Label | FrameType | Role]) -> None:
    found = twice(field, values)
    if found is not None:
        raise Refusal(_TWICE[field], value=found.value, first=found.first, second=found.second)
