"""Statements of the same shape for many tables, built once."""

from typing import Any

from sqlalchemy import Executable, FromClause, bindparam, delete, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import Insert


def number(table: FromClause, part: str) -> Any:
    """The number of the row whose id the part of the statement named `part` gives."""
    return select(table.c.number).where(table.c.id == bindparam(part)).scalar_subquery()


def add(table: Any, **references: Any) -> Executable:
    """Insert a row, which must be new; `references` give columns their numbers."""
    return _insert(table, references)


def put(table: Any, key: str = "id", **references: Any) -> Executable:
    """Insert a row, or change the one that has its key; `references` give columns their numbers."""
    statement = _insert(table, references)
    others = (column.name for column in table.c if column.name not in ("number", key))
    changed = {name: statement.excluded[name] for name in others}
    return statement.on_conflict_do_update(index_elements=[table.c[key]], set_=changed)


def _insert(table: Any, references: dict[str, Any]) -> Insert:
    given: dict[str, Any] = {
        column.name: bindparam(column.name)
        for column in table.c
        if column.name != "number" and column.name not in references
    }
    return sqlite.insert(table).values(**given, **references)


def drop(table: Any) -> Executable:
    """Delete the row whose id is `of`."""
    return delete(table).where(table.c.id == bindparam("of"))


def drop_of(table: Any, column: str, parent: FromClause) -> Executable:
    """Delete the rows that refer to the row of `parent` whose id is `of`."""
    return delete(table).where(table.c[column] == number(parent, "of"))
