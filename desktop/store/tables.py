"""The tables of a project file.

Rows know one another by `number`, which stays within the file; the rest of the program, the
journal and other files know them by `id`. Foreign keys are checked at the end of a step, so that
its changes may come in any order.
"""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator
from typing_extensions import override

FORMAT = 1
"""The version of the file that this program writes: its `user_version`."""

REVISION = "0001"
"""The Alembic revision that makes FORMAT."""

APPLICATION_ID = int.from_bytes(b"QDAN")


class AnyText(TypeDecorator[str]):
    """Text that may hold lone surrogates, which SQLite's TEXT can't: then its bytes, as a BLOB."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | bytes | None:
        if value is None or value.isascii():
            return value
        try:
            value.encode()
        except UnicodeEncodeError:
            return value.encode("utf-8", "surrogatepass")
        return value

    @override
    def process_result_value(self, value: str | bytes | None, dialect: Dialect) -> str | None:
        return None if value is None else text_of(value)


class Listed(TypeDecorator[Sequence[Any]]):
    """Numbers or ids as one part of a statement, for json_each()."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: Sequence[Any] | None, dialect: Dialect) -> str:
        return json.dumps(list(value or ()))


def text_of(stored: str | bytes) -> str:
    """The text that a column of AnyText holds."""
    return stored if isinstance(stored, str) else stored.decode("utf-8", "surrogatepass")


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _number() -> Column[int]:
    return Column("number", Integer, primary_key=True)


def _id() -> Column[str]:
    return Column("id", Text, nullable=False, unique=True)


def _of(table: str, name: str = "", **more: Any) -> Column[int]:
    """A column that refers to a row of another table."""
    target = ForeignKey(f"{table}.number", deferrable=True, initially="DEFERRED")
    return Column(name or table, Integer, target, nullable=False, **more)


def _integer(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _text(name: str) -> Column[str]:
    """ASCII that the program makes itself: ids, times, words."""
    return Column(name, Text, nullable=False)


def _any_text(name: str, **more: Any) -> Column[str]:
    return Column(name, AnyText, nullable=False, **more)


# The project and its people. `meta` holds: project (its UUID), created, schema_version, nesting.
meta = Table("meta", metadata, Column("key", Text, primary_key=True), _any_text("value"))
setting = Table("setting", metadata, Column("id", Text, primary_key=True), _any_text("value"))
remembered = Table(
    "remembered", metadata, Column("key", Text, primary_key=True), _any_text("value")
)
author = Table("author", metadata, _number(), _id(), _any_text("name"))

# The schema.
label = Table(
    "label",
    metadata,
    _number(),
    _id(),
    _integer("position"),
    _any_text("name"),
    _any_text("export_name"),
    _text("color"),
    _text("dark_color"),
    Column("key", Integer),
    Column("is_name", Boolean, nullable=False),
)
frame_type = Table(
    "frame_type",
    metadata,
    _number(),
    _id(),
    _integer("position"),
    _any_text("name"),
    _any_text("export_name"),
    Column("key", Text),
)
role = Table(
    "role",
    metadata,
    _number(),
    _id(),
    _of("frame_type", index=True),
    _integer("position"),
    _any_text("name"),
    _any_text("export_name"),
    _integer("least"),
    Column("most", Integer),
)
role_label = Table(
    "role_label",
    metadata,
    _of("role", primary_key=True),
    Column("position", Integer, primary_key=True),
    _of("label", index=True),
    sqlite_with_rowid=False,
)

# Articles. The text has a table of its own, so that listing articles never passes over it.
article = Table(
    "article",
    metadata,
    _number(),
    _id(),
    _text("sha256"),
    _any_text("title"),
    _integer("length"),
    _integer("position"),
    _text("state"),
    Column("assignee", AnyText),
    _any_text("notes"),
    _of("author"),
    _text("time"),
    Column("is_deleted", Boolean, nullable=False),
)
raw = Table(
    "raw",
    metadata,
    _of("article", primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)

# Mentions and what they refer to.
mention = Table(
    "mention",
    metadata,
    _number(),
    _id(),
    _of("article", index=True),
    _of("label"),
    _of("author"),
    _text("time"),
    _text("origin"),
    _any_text("note"),
)
mention_span = Table(
    "mention_span",
    metadata,
    _of("article", primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, primary_key=True),
    _of("mention", primary_key=True, index=True),
    CheckConstraint('0 <= start AND start < "end"', name="not_empty"),
    sqlite_with_rowid=False,
)
entity = Table(
    "entity",
    metadata,
    _number(),
    _id(),
    _any_text("name"),
    _any_text("folded", index=True),
    _any_text("note"),
    _any_text("external_id"),
    _of("author"),
    _text("time"),
)
entity_alias = Table(
    "entity_alias",
    metadata,
    _of("entity", primary_key=True),
    Column("position", Integer, primary_key=True),
    _any_text("name"),
    _any_text("folded", index=True),
    sqlite_with_rowid=False,
)
link = Table(
    "link",
    metadata,
    _of("mention", primary_key=True),
    _of("entity", index=True),
    _of("author"),
    _text("time"),
    sqlite_with_rowid=False,
)
apart = Table(
    "apart",
    metadata,
    _of("entity", "first", primary_key=True),
    _of("entity", "second", primary_key=True, index=True),
    _of("author"),
    _text("time"),
    sqlite_with_rowid=False,
)

# Frames and stated totals.
frame = Table(
    "frame",
    metadata,
    _number(),
    _id(),
    _of("article"),
    _of("frame_type"),
    _text("pairing"),
    _integer("position"),
    _of("author"),
    _text("time"),
    _any_text("note"),
    Index("ix_frame_article", "article", "frame_type"),
)
filler = Table(
    "filler",
    metadata,
    _of("frame", primary_key=True),
    Column("position", Integer, primary_key=True),
    _of("role"),
    _of("mention", index=True),
    sqlite_with_rowid=False,
)
evidence = Table(
    "evidence",
    metadata,
    _of("frame", primary_key=True),
    Column("position", Integer, primary_key=True),
    _integer("start"),
    _integer("end"),
    CheckConstraint('0 <= start AND start < "end"', name="not_empty"),
    sqlite_with_rowid=False,
)
stated_total = Table(
    "stated_total",
    metadata,
    _number(),
    _id(),
    _of("article", index=True),
    _integer("start"),
    _integer("end"),
    _integer("stated"),
    Column("exact", Boolean, nullable=False),
    _of("frame_type"),
    _of("author"),
    _text("time"),
    CheckConstraint('0 <= start AND start < "end"', name="not_empty"),
)

# The journal; desktop/store/journal.py says what `of`, `done` and `undone` mean.
journal = Table(
    "journal",
    metadata,
    _number(),
    _text("id"),
    _text("action"),
    Column("of", Integer),
    Column("done", Integer),
    Column("undone", Integer),
    _text("name"),
    Column("article", Text),
    _text("author"),
    _text("time"),
    _integer("format"),
    Column("changes", AnyText),
)

# Alembic's own table, made here too so that a new project needs no Alembic.
stamps = MetaData()
alembic_version = Table(
    "alembic_version",
    stamps,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
