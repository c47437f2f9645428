"""What can be wrong with a project file, said in one sentence."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from desktop.text.errors import QT_TRANSLATE_NOOP, WorldError


class StoreError(WorldError):
    """A project file can't be opened, read or written; nothing in it was changed."""


FULL = QT_TRANSLATE_NOOP(
    "errors", "There is no room left on the disk of {path}; nothing was changed."
)
PROTECTED = QT_TRANSLATE_NOOP("errors", "{path} is write-protected; nothing was changed.")
BUSY = QT_TRANSLATE_NOOP("errors", "Another program is using {path}; try again in a moment.")
DAMAGED = QT_TRANSLATE_NOOP(
    "errors", "{path} is damaged, and there is no backup of it in {folder}."
)
DAMAGED_WITH_BACKUP = QT_TRANSLATE_NOOP(
    "errors", "{path} is damaged; open its newest backup, {backup}, instead."
)
FOREIGN = QT_TRANSLATE_NOOP("errors", "{path} is not a Quandian project.")
UNREADABLE = QT_TRANSLATE_NOOP("errors", "{path} can't be read or written: {reason}.")


def backups_of(path: Path) -> Path:
    """The folder that holds the backups of a project."""
    return path.with_name(f"{path.name}-backups")


def damaged(path: Path) -> StoreError:
    """The sentence about a damaged file, which names its newest backup if there is one."""
    folder = backups_of(path)
    backups = sorted(folder.glob("*.quandian")) if folder.is_dir() else []
    if backups:
        return StoreError(DAMAGED_WITH_BACKUP, path=path, backup=backups[-1])
    return StoreError(DAMAGED, path=path, folder=folder)


@contextmanager
def sentences(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say of the file at `path` into a StoreError.

    What SQLite says of our own statements (a constraint, a wrong column) goes through unchanged.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        sentence = _sentence(path, cause) if isinstance(cause, sqlite3.Error) else None
        if sentence is None:
            raise
        raise sentence from error
    except OSError as error:
        raise StoreError(UNREADABLE, path=path, reason=error.strerror or error) from error


def lacks_something(error: BaseException) -> bool:
    """Whether SQLite misses a table or a column."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return getattr(cause, "sqlite_errorcode", 0) == sqlite3.SQLITE_ERROR


def is_changing_hands(error: DBAPIError) -> bool:
    """Whether the log beside a file was made or taken away just as it was wanted."""
    return getattr(error.orig, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_PROTOCOL


def _sentence(path: Path, error: sqlite3.Error) -> StoreError | None:
    # The low byte is the kind of error: SQLITE_IOERR_WRITE is one of SQLITE_IOERR.
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_FULL:
            return StoreError(FULL, path=path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return StoreError(PROTECTED, path=path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED | sqlite3.SQLITE_PROTOCOL:
            return StoreError(BUSY, path=path)
        case sqlite3.SQLITE_CORRUPT:
            return damaged(path)
        case sqlite3.SQLITE_NOTADB:
            # What was a project once has a backup more often than not.
            return damaged(path) if backups_of(path).is_dir() else StoreError(FOREIGN, path=path)
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN:
            return StoreError(UNREADABLE, path=path, reason=error)
        case _:
            return None
