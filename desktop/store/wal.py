"""The log beside a project file: what was written ahead goes into the file while nobody waits."""

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from threading import Thread

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from desktop.store import files

# So many changed values, and the log is brought in; a label changes three, of which each takes a
# few pages, and a thousand characters of a text count as much as a value.
_CHANGES = 250
_TEXT = 1_000
# So many pages, and SQLite does it within a commit after all, which waits for it.
_PAGES = 16_000


class Log:
    """Brings the log into the file by a connection and a thread of its own."""

    def __init__(self, path: Path, connection: Connection) -> None:
        self._path = path
        self._changes = 0
        self._thread: Thread | None = None
        connection.exec_driver_sql(f"PRAGMA wal_autocheckpoint = {_PAGES}")

    def grew(self, changes: int, texts: Iterable[str] = ()) -> None:
        """So many changed values were committed, and these new texts."""
        self._changes += changes + sum(map(len, texts)) // _TEXT
        if self._changes >= _CHANGES and not (self._thread and self._thread.is_alive()):
            thread = Thread(target=self._bring_in, name="log", daemon=True)
            # Where there can be no more threads, the log waits for the next step.
            with suppress(RuntimeError):
                thread.start()
                self._thread = thread
                self._changes = 0

    def rest(self) -> None:
        """Wait until nothing of it goes on any more."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _bring_in(self) -> None:
        # What can't be brought in now stays in the log, which is as safe.
        with suppress(DBAPIError, sqlite3.Error, OSError):
            connection = files.connected(self._path, read_only=False)
            try:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(PASSIVE)")
            finally:
                connection.close()
