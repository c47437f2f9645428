"""Statements as SQLAlchemy writes them, handed to SQLite by the driver itself.

What SQLAlchemy does each time around a statement takes longer than SQLite takes to carry it out,
and a label waits for nine of them. So each is written once and kept; it has to be one that is kept
anyway, as those of `queries` and `writes` are. What the driver raises is not wrapped.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Executable
from sqlalchemy.dialects import sqlite
from sqlalchemy.types import TypeEngine

Processor = Callable[[Any], Any]

_DIALECT = sqlite.dialect()


class _Written(NamedTuple):
    """The SQL, its parts in order with what makes them fit for the driver, and the columns."""

    sql: str
    parts: tuple[tuple[str, Processor | None], ...]
    given: Mapping[str, Any]
    columns: tuple[Processor | None, ...]

    def fill(self, parts: Mapping[str, Any]) -> tuple[Any, ...]:
        """The values of all parts; KeyError when one is missing."""
        values = {**self.given, **parts} if self.given else parts
        return tuple(values[name] if fit is None else fit(values[name]) for name, fit in self.parts)


def driver(connection: Connection) -> sqlite3.Connection:
    """The connection of the sqlite3 module that is under one of SQLAlchemy."""
    inner = connection.connection.driver_connection
    assert isinstance(inner, sqlite3.Connection)
    return inner


def answer(
    connection: Connection, statement: Executable, parts: Mapping[str, Any]
) -> list[tuple[Any, ...]]:
    """The rows that a query finds, each value as its column says."""
    columns = _written(statement, tuple(parts)).columns
    rows = bare_answer(connection, statement, parts)
    if not any(columns):
        return rows
    return [
        tuple(value if fit is None else fit(value) for value, fit in zip(row, columns, strict=True))
        for row in rows
    ]


def bare_answer(
    connection: Connection, statement: Executable, parts: Mapping[str, Any]
) -> list[tuple[Any, ...]]:
    """The rows that a query finds, as SQLite gives them."""
    written = _written(statement, tuple(parts))
    return driver(connection).execute(written.sql, written.fill(parts)).fetchall()


def carry_out(
    connection: Connection, statement: Executable, rows: Sequence[Mapping[str, Any]]
) -> None:
    """Do what a statement says for each of some rows, which all have the same parts."""
    if not rows:
        return
    written = _written(statement, tuple(rows[0]))
    inner = driver(connection)
    if len(rows) == 1:
        inner.execute(written.sql, written.fill(rows[0]))
    else:
        inner.executemany(written.sql, map(written.fill, rows))


@lru_cache(maxsize=1024)
def _written(statement: Executable, names: tuple[str, ...]) -> _Written:
    clause: Any = statement  # all that can be carried out can be written
    compiled = clause.compile(dialect=_DIALECT, column_keys=names, for_executemany=True)
    binds = {name: compiled.binds[name] for name in compiled.positiontup}
    columns: Iterable[Any] = getattr(statement, "selected_columns", ())
    return _Written(
        compiled.string,
        tuple((name, _kind(binds[name]).bind_processor(_DIALECT)) for name in compiled.positiontup),
        {name: bind.effective_value for name, bind in binds.items() if not bind.required},
        tuple(_kind(column).result_processor(_DIALECT, None) for column in columns),
    )


def _kind(part: Any) -> TypeEngine[Any]:
    found: TypeEngine[Any] = part.type.dialect_impl(_DIALECT)
    return found
