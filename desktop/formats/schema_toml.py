"""The labels and frames of a project as a TOML file that people write by hand."""

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop.annotations import schema_rules
from desktop.annotations.values import FrameType, Label, Nesting, Role, Schema
from desktop.formats.errors import FormatError
from desktop.formats.placing import placed
from desktop.formats.toml_tables import Table, quoted
from desktop.text.conversion import convert
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.resources import resource

NESTING = QT_TRANSLATE_NOOP(
    "errors",
    'In {place}, {key} must be "none", "places_in_organizations" or "all", not {value}.',
)
COLOR = QT_TRANSLATE_NOOP("errors", "In {place}, {key} must be a color like #4477aa, not {value}.")
LETTER = QT_TRANSLATE_NOOP("errors", "In {place}, {key} must be one capital letter, not {value}.")
EXPORT_NAME = QT_TRANSLATE_NOOP(
    "errors",
    "In {place}, {key} must be ASCII letters, digits, - and _ after a first letter, not {value}.",
)
TAKES = QT_TRANSLATE_NOOP(
    "errors", "In {place}, {key} must be the export names of labels, each once, not {value}."
)

_LABEL_KEYS = ("id", "name", "export_name", "color", "dark_color", "key", "is_name")
_KIND_KEYS = ("id", "name", "export_name", "key", "roles")
_ROLE_KEYS = ("id", "name", "export_name", "labels", "least", "most")


def default_schema(*, simplified: bool = False) -> Schema:
    """The schema that a new project starts with; its names are Traditional, or Simplified."""
    schema = read(resource("schema.toml"))
    return _simplified(schema) if simplified else schema


def read(path: Path) -> Schema:
    """Read a schema from a TOML file; a mistake in it is a FormatError that names its place."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise FormatError(
            QT_TRANSLATE_NOOP("errors", "{path} can't be read: {reason}."),
            path=path,
            reason=error.strerror or error,
        ) from None
    except UnicodeDecodeError:
        raise FormatError(
            QT_TRANSLATE_NOOP("errors", "{path} is not UTF-8 text."), path=path
        ) from None
    return parse(text)


def parse(text: str) -> Schema:
    """Make a schema of TOML text."""
    try:
        top = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FormatError(
            QT_TRANSLATE_NOOP("errors", "The schema is not TOML: {reason}."), reason=error
        ) from None
    table = Table(top, "schema", ("version", "nesting", "labels", "frame_types"))
    version = table.whole("version", 1)
    if table.there("nesting") not in tuple(Nesting):
        raise table.wrong("nesting", NESTING)
    labels = _labels(table.tables("labels"))
    kinds = _frame_types(table.tables("frame_types"), labels) if "frame_types" in top else ()
    _once("id", (*labels, *kinds, *(role for kind in kinds for role in kind.roles)), "schema")
    return Schema(version, Nesting(table.text("nesting")), labels, kinds)


def write(schema: Schema) -> str:
    """Write TOML that `parse` makes the same schema of."""
    names = {label.id: label.export_name for label in schema.labels}
    lines = [f"version = {schema.version}", f"nesting = {quoted(schema.nesting.value)}"]
    for label in schema.labels:
        lines += ["", "[[labels]]"]
        lines += _lines(*_LABEL_KEYS, of=label)
    for kind in schema.frame_types:
        lines += ["", "[[frame_types]]"]
        lines += _lines("id", "name", "export_name", "key", of=kind)
        for role in kind.roles:
            lines += ["", "[[frame_types.roles]]"]
            lines += _lines("id", "name", "export_name", of=role)
            lines.append(f"labels = [{', '.join(quoted(names[each]) for each in role.labels)}]")
            lines += _lines("least", "most", of=role)
    return "\n".join(lines) + "\n"


def save(schema: Schema, out: Path) -> None:
    """Write a schema to a TOML file; where that fails, what was there before still is."""
    with placed(out) as part:
        part.write_text(write(schema), encoding="utf-8", newline="\n")


def _simplified(schema: Schema) -> Schema:
    """The same labels, frame types and roles, called in Simplified characters."""
    return replace(
        schema,
        labels=tuple(replace(label, name=convert(label.name, "tw2s")) for label in schema.labels),
        frame_types=tuple(
            replace(
                kind,
                name=convert(kind.name, "tw2s"),
                roles=tuple(replace(role, name=convert(role.name, "tw2s")) for role in kind.roles),
            )
            for kind in schema.frame_types
        ),
    )


def _labels(tables: list[Mapping[str, Any]]) -> tuple[Label, ...]:
    labels = []
    for number, each in enumerate(tables, 1):
        table = _named(each, f"labels {number}", _LABEL_KEYS)
        labels.append(
            Label(
                table.text("id"),
                table.text("name"),
                table.shaped("export_name", schema_rules.EXPORT_NAME, EXPORT_NAME),
                table.shaped("color", schema_rules.COLOR, COLOR),
                table.shaped("dark_color", schema_rules.COLOR, COLOR),
                table.whole("key", 1, 9) if "key" in each else None,
                table.claim("is_name"),
            )
        )
    for field in ("name", "export_name", "key"):
        _once(field, labels, "labels")
    return tuple(labels)


def _frame_types(
    tables: list[Mapping[str, Any]], labels: tuple[Label, ...]
) -> tuple[FrameType, ...]:
    kinds = []
    for number, each in enumerate(tables, 1):
        table = _named(each, f"frame_types {number}", _KIND_KEYS)
        kinds.append(
            FrameType(
                table.text("id"),
                table.text("name"),
                table.shaped("export_name", schema_rules.EXPORT_NAME, EXPORT_NAME),
                table.shaped("key", schema_rules.LETTER, LETTER) if "key" in each else None,
                _roles(table, labels),
            )
        )
    for field in ("name", "export_name", "key"):
        _once(field, kinds, "frame_types")
    return tuple(kinds)


def _roles(kind: Table, labels: tuple[Label, ...]) -> tuple[Role, ...]:
    roles = []
    for number, each in enumerate(kind.tables("roles"), 1):
        table = _named(each, f"{kind.place}, roles {number}", _ROLE_KEYS)
        least = table.whole("least", 0)
        roles.append(
            Role(
                table.text("id"),
                table.text("name"),
                table.shaped("export_name", schema_rules.EXPORT_NAME, EXPORT_NAME),
                _takes(table, labels),
                least,
                table.whole("most", max(least, 1)) if "most" in each else None,
            )
        )
    for field in ("name", "export_name"):
        _once(field, roles, kind.place)
    return tuple(roles)


def _takes(role: Table, labels: tuple[Label, ...]) -> tuple[str, ...]:
    """The ids of the labels that a role names."""
    ids = {label.export_name: label.id for label in labels}
    names = role.there("labels")
    if not isinstance(names, list) or not names or any(names.count(each) > 1 for each in names):
        raise role.wrong("labels", TAKES)
    for name in names:
        if not isinstance(name, str):
            raise role.wrong("labels", TAKES)
        if name not in ids:
            raise FormatError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "In {place}, {label} is not the export name of a label; there are {known}.",
                ),
                place=role.place,
                label=quoted(name),
                known=", ".join(ids),
            )
    return tuple(ids[name] for name in names)


def _named(each: Mapping[str, Any], place: str, keys: tuple[str, ...]) -> Table:
    """A table, whose place says its name too where it has one."""
    name = each.get("name")
    return Table(each, f"{place} ({name})" if isinstance(name, str) else place, keys)


def _once(field: str, values: Iterable[Label | FrameType | Role], place: str) -> None:
    """Refuse a value that two of `values` have in `field`."""
    found = schema_rules.twice(field, values)
    if found is not None:
        raise FormatError(
            QT_TRANSLATE_NOOP(
                "errors", "In {place}, {first} and {second} have the same {field}, {value}."
            ),
            place=place,
            first=found.first,
            second=found.second,
            field=field,
            value=json.dumps(found.value, ensure_ascii=False),
        )


def _lines(*fields: str, of: Label | FrameType | Role) -> Iterator[str]:
    for field in fields:
        value = getattr(of, field)
        if value is not None:
            yield f"{field} = {quoted(value) if isinstance(value, str) else json.dumps(value)}"
