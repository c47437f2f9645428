"""Project files on the disk: what they are, how they are made, and how they are opened."""

import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep
from urllib.parse import quote, urlencode
from uuid import uuid4

from sqlalchemy import URL, Connection, create_engine, insert, select
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.pool import NullPool

from desktop.annotations.values import Author, Schema
from desktop.store import tables as t
from desktop.store.disks import is_local
from desktop.store.errors import (
    FOREIGN,
    StoreError,
    damaged,
    is_changing_hands,
    lacks_something,
    sentences,
)
from desktop.store.prepared import driver
from desktop.store.schema_rows import write_schema
from desktop.store.writes import write_author
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.paths import is_unlimited, reachable

_MISSING = QT_TRANSLATE_NOOP("errors", "There is no file {path}.")
_FOLDER = QT_TRANSLATE_NOOP("errors", "{path} is a folder, not a Quandian project.")
_NEWER = QT_TRANSLATE_NOOP(
    "errors", "{path} was written by a newer version of Quandian; open it with that one."
)
_EXISTS = QT_TRANSLATE_NOOP("errors", "{path} exists already; choose another name.")

# Seconds to wait for another process, and between two tries.
_PATIENCE = 5
_PAUSE = 0.02
_SMALL = 32 * 1024 * 1024
"""In bytes: SQLite checks that many in some 30 ms."""


def version_of(path: Path) -> int:
    """Find the format of a project file; StoreError when it is none, or of a newer program.

    SQLite does the reading: to open and close the file ourselves would take away the locks that
    another connection of this process has on it.
    """
    with sentences(path):
        if path.is_dir():
            raise StoreError(_FOLDER, path=path)
        if not path.exists():
            raise StoreError(_MISSING, path=path)
        with connected(path, read_only=True) as connection:
            application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
            version: int = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            if application != t.APPLICATION_ID:
                raise StoreError(FOREIGN, path=path)
            if version > t.FORMAT or (version == t.FORMAT and not _is_known(connection, path)):
                raise StoreError(_NEWER, path=path)
    return version


def _is_known(connection: Connection, path: Path) -> bool:
    """Whether the tables of a file are those of a revision that this program has."""
    try:
        revisions = connection.execute(select(t.alembic_version.c.version_num)).scalars().all()
    except OperationalError as error:
        if lacks_something(error):
            raise damaged(path) from error
        raise
    if not revisions:
        raise damaged(path)
    return revisions == [t.REVISION]


def look_over(path: Path) -> None:
    """Refuse a damaged project before anything is written to it.

    A small one is looked at whole, of a large one the start of each table: opening must be quick.
    """
    with sentences(path), connected(path, read_only=True) as connection:
        if path.stat().st_size <= _SMALL:
            if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one() != "ok":
                raise damaged(path)
            return
        for table in t.metadata.tables.values():
            connection.execute(select(table).limit(1)).all()


def is_project(path: Path) -> bool:
    """Whether a file is a project of whatever version, or was called one; never touches it."""
    if path.suffix == ".quandian":
        return True
    query = urlencode({"mode": "ro", "immutable": "1", **_way(path)})
    try:
        # Nothing is locked or made beside it, and SQLite keeps what locks this process has on it.
        with closing(sqlite3.connect(f"{_uri(path)}?{query}", uri=True)) as connection:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
    except sqlite3.Error:
        return False
    return bool(application == t.APPLICATION_ID)


def wal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def identity(path: Path, is_local: bool) -> tuple[int, int] | None:
    """What tells a file from another of the same name; None when there is none.

    Some shares number their files anew now and then: of theirs it says only that there is one.
    """
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if is_local else (0, 0)


def connected(path: Path, *, read_only: bool) -> Connection:
    """Connect to a file that exists; a transaction is begun and ended only by statements.

    Waits while another process opens or leaves the file, which SQLite's own time-out does not do.
    """
    until = monotonic() + _PATIENCE
    while True:
        try:
            return _connected(path, read_only=read_only)
        except DBAPIError as error:
            if not is_changing_hands(error) or monotonic() > until:
                raise
            sleep(_PAUSE)


def _connected(path: Path, *, read_only: bool) -> Connection:
    query = {"uri": "true", "mode": "ro" if read_only else "rw", **_way(path)}
    if read_only and not wal_of(path).exists() and not os.access(path.parent, os.W_OK):
        # SQLite can't make the files it needs for reading beside this one, and nobody can write it.
        query["immutable"] = "1"
    url = URL.create("sqlite", database=_uri(path), query=query)
    # One connection belongs to one thread; SQLAlchemy would switch that check off.
    arguments = {"timeout": _PATIENCE, "check_same_thread": True}
    engine = create_engine(
        url,
        poolclass=NullPool,
        isolation_level="AUTOCOMMIT",
        connect_args=arguments,
        hide_parameters=True,  # they hold text, which no log may show
    )
    connection = engine.connect()
    try:
        connection.exec_driver_sql("PRAGMA foreign_keys = ON")
        connection.exec_driver_sql("PRAGMA synchronous = FULL")
    except BaseException:
        connection.close()
        raise
    return connection


def begin_writing(connection: Connection, path: Path) -> None:
    """Choose how changes reach the file: written ahead where that is safe."""
    mode = "WAL" if is_local(path.parent) else "DELETE"
    connection.exec_driver_sql(f"PRAGMA journal_mode = {mode}")


def end_writing(connection: Connection) -> None:
    """Bring everything into the one file, so that at rest it can be copied and read anywhere.

    Where another process reads it at this moment, the log beside it stays until the next time.
    """
    inner = driver(connection)
    for pragma in ("busy_timeout = 0", "wal_checkpoint(TRUNCATE)", "journal_mode = DELETE"):
        with suppress(sqlite3.Error):
            inner.execute(f"PRAGMA {pragma}").fetchall()


def create(path: Path, schema: Schema, author: Author) -> None:
    """Make a new project file; StoreError when there is something of that name."""
    path = reachable(path)
    with sentences(path):
        if path.exists() or path.is_symlink():
            raise StoreError(_EXISTS, path=path)
    fresh = path.with_name(f".{path.name}.{uuid4().hex}.new")
    try:
        with sentences(path):
            fresh.touch()
            with connected(fresh, read_only=False) as connection:
                _fill(connection, schema, author)
            with fresh.open("rb+") as file:
                os.fsync(file.fileno())
            _take_name(fresh, path)
    finally:
        fresh.unlink(missing_ok=True)
        fresh.with_name(f"{fresh.name}-journal").unlink(missing_ok=True)


def _fill(connection: Connection, schema: Schema, author: Author) -> None:
    connection.exec_driver_sql("PRAGMA synchronous = OFF")  # it is synchronised once, at the end
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    connection.exec_driver_sql(f"PRAGMA application_id = {t.APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {t.FORMAT}")
    t.metadata.create_all(connection, checkfirst=False)
    t.stamps.create_all(connection, checkfirst=False)
    connection.execute(insert(t.alembic_version).values(version_num=t.REVISION))
    created = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    for key, value in (("project", str(uuid4())), ("created", created)):
        connection.execute(insert(t.meta).values(key=key, value=value))
    write_schema(connection, schema)
    write_author(connection, author)
    connection.exec_driver_sql("COMMIT")


def _take_name(fresh: Path, path: Path) -> None:
    """Give a file its name without ever replacing one that has it."""
    try:
        os.link(fresh, path)
    except FileExistsError:
        raise StoreError(_EXISTS, path=path) from None
    except OSError:
        # No hard links here (exFAT, many shares); Windows refuses to rename onto a file by itself.
        if path.exists():
            raise StoreError(_EXISTS, path=path) from None
        fresh.rename(path)


def _way(path: Path) -> dict[str, str]:
    """Which part of SQLite reaches a file: on Windows the usual one takes no long names."""
    return {"vfs": "win32-longpath"} if is_unlimited(path) else {}


def _uri(path: Path) -> str:
    if is_unlimited(path):
        return f"file:///{quote(os.fsencode(path))}"
    # SQLite takes no host in a file: address, so that of a share goes into the path.
    uri = path.absolute().as_uri()
    return uri if uri.startswith("file:///") else uri.replace("file://", "file:////", 1)
