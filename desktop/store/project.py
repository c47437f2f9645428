"""A project file, open."""

import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError
from typing_extensions import override

from desktop.annotations.history import Deed
from desktop.annotations.progress import fitting
from desktop.annotations.steps import Step
from desktop.annotations.values import Article, Author, Schema, Setting
from desktop.store import files
from desktop.store import tables as t
from desktop.store.backups import back_up
from desktop.store.checks import objection
from desktop.store.disks import is_local
from desktop.store.errors import StoreError, damaged, lacks_something, sentences
from desktop.store.journal import Journal
from desktop.store.lock import locked
from desktop.store.portions import AT_ONCE, ArticlePortions
from desktop.store.prepared import carry_out, driver
from desktop.store.reads import Reader
from desktop.store.statements import put
from desktop.store.syncing import synced_within
from desktop.store.wal import Log
from desktop.store.writes import write, write_author
from desktop.text.errors import QT_TRANSLATE_NOOP, WorldError
from desktop.text.paths import resolved

_PROTECTED = QT_TRANSLATE_NOOP("errors", "{path} is write-protected, so it can only be read.")
_READ_ONLY = QT_TRANSLATE_NOOP("errors", "{path} is open for reading only.")
_OLDER = QT_TRANSLATE_NOOP(
    "errors", "{path} was written by an older version of Quandian; open it once for writing."
)
_NO_UNDO = QT_TRANSLATE_NOOP(
    "errors", "The last step can't be undone, because what it changed is no longer as it was."
)
_NO_REDO = QT_TRANSLATE_NOOP(
    "errors", "The step can't be done again, because what it needs has changed since."
)

_MOVED = QT_TRANSLATE_NOOP(
    "errors",
    "{path} was moved, deleted or replaced while it was open, so nothing more is saved in it.",
)

# Of the driver, and of SQLAlchemy, which writes the schema.
_AGAINST_KEYS = (sqlite3.IntegrityError, IntegrityError)
_REMEMBER = put(t.remembered, "key")


class Project(Reader):
    """A project file, open; for the thread that opened it.

    What is read sees every step at once. A step is on the disk when `apply`, `undo` or `redo`
    return; when they raise, the file and the project are as they were. `is_local` says whether it
    lies on a disk of this machine, `synced_within` which folder around it is kept the same on
    others.
    """

    def __init__(
        self,
        path: Path,
        connection: Connection,
        author: Author,
        lock: FileLock | None,
        reason: WorldError | None,
    ) -> None:
        super().__init__(path, connection)
        self._reason = reason
        self._author = author
        self._lock = lock
        self._unsaved: dict[str, str] = {}
        self._articles: dict[str, Article] = {}
        self._schema = super().schema
        self._settings = super().settings
        self._journal = Journal(self._rows)
        self.is_local = is_local(path.parent)
        self.synced_within = synced_within(path.parent)
        self._file = files.identity(path, self.is_local)
        self._log = Log(path, connection) if lock is not None and self.is_local else None

    @classmethod
    def create(cls, path: Path, schema: Schema, author: Author) -> Self:
        """Make a new project and open it; StoreError when there is something of that name."""
        files.create(path, schema, author)
        return cls.open(path, author)

    @classmethod
    def open(cls, path: Path, author: Author, read_only: bool = False) -> Self:
        """Open a project: read only where it can't be written, for the `read_only_reason`.

        StoreError when it can't be read either.
        """
        with sentences(path):
            path = resolved(path)
        version = files.version_of(path)
        lock, reason = (None, None) if read_only else _right_to_write(path)
        if lock is not None:
            try:
                return cls._opened(path, author, version, lock, None)
            except StoreError as error:
                # A full disk, say; the work can still be seen.
                reason = error
                lock.release()
            except BaseException:
                lock.release()
                raise
        return cls._opened(path, author, version, None, reason)

    @classmethod
    def _opened(
        cls,
        path: Path,
        author: Author,
        version: int,
        lock: FileLock | None,
        reason: WorldError | None,
    ) -> Self:
        if version < t.FORMAT:
            if lock is None:
                raise reason or StoreError(_OLDER, path=path)
            from desktop.store.migrate import migrate  # Alembic, which is seldom needed

            migrate(path)
        if lock is not None:
            files.look_over(path)
        with sentences(path):
            connection = files.connected(path, read_only=lock is None)
            try:
                if lock is not None:
                    files.begin_writing(connection, path)
                project = cls(path, connection, author, lock, reason)
                project._know_author()
            except BaseException as error:
                if lock is not None:
                    files.end_writing(connection)
                connection.close()
                # Tables or rows that are not there: what SQLite finds whole need not be a project.
                if isinstance(error, KeyError) or lacks_something(error):
                    raise damaged(path) from error
                raise
        return project

    def close(self) -> None:
        """Leave the file whole and free for others; closing twice does no harm."""
        if self._connection.closed:
            return
        if self._log is not None:
            self._log.rest()
        if self._lock is not None:
            files.end_writing(self._connection)
        self._connection.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def is_open(self) -> bool:
        """Whether it has not been closed yet."""
        return not self._connection.closed

    @property
    def is_read_only(self) -> bool:
        return self._lock is None

    @property
    def read_only_reason(self) -> WorldError | None:
        """Why nothing can be saved, also when that came to be so since it was opened."""
        if self._reason is None and not self.is_read_only and self._is_gone():
            return StoreError(_MOVED, path=self.path)
        return self._reason

    @property
    @override
    def schema(self) -> Schema:
        return self._schema

    @property
    @override
    def settings(self) -> dict[str, Setting]:
        return dict(self._settings)

    @contextmanager
    def reader(self) -> Iterator[Reader]:
        """Read over a connection of its own, in any thread.

        All that is read is of the moment of the first reading; on a share, where that would keep
        steps from being saved meanwhile, only each answer by itself is of one moment.
        """
        with sentences(self.path):
            connection = files.connected(self.path, read_only=True)
        try:
            reader = Reader(self.path, connection)
            with reader.at_once() if self.is_local else nullcontext():
                yield reader
        finally:
            connection.close()

    def portions(self, article_id: str, most: int = AT_ONCE) -> ArticlePortions:
        """The mentions of an article in portions of `most` spans; each sees every step at once."""
        return ArticlePortions(self.path, self._connection, article_id, most)

    def apply(self, step: Step, texts: Mapping[str, str] | None = None) -> None:
        """Do a step; it is on the disk when this returns.

        `texts` has the raw text of each article that the step adds and the project never had.
        ValueError when the step does not fit the project, which is our own fault.
        """
        try:
            said = self._take_effect(Deed.DO, step, texts or {})
        except _AGAINST_KEYS as error:
            cause: object = getattr(error, "orig", None)
            raise ValueError(f"step {step.name}: {cause or error}") from error
        if said is not None:
            raise ValueError(f"step {step.name}: {said}")

    def undo(self) -> Step | None:
        """Take the last step back, and give what was done for it; None when there is none."""
        step = self._journal.done()
        return self._again(Deed.UNDO, step.inverse() if step else None, _NO_UNDO)

    def redo(self) -> Step | None:
        """Do again what was undone last; None when nothing was.

        StoreError when what it needs has changed since; it stays the one to be done again.
        """
        return self._again(Deed.REDO, self._journal.undone(), _NO_REDO)

    def close_undo(self) -> None:
        """Let nothing that was done so far be undone or redone any more; the journal keeps it."""
        self._need_writing()
        now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        with self._transaction():
            entry = self._journal.close(self._connection, self._author.id, now)
        self._journal.follow(entry)

    @property
    def undo_step(self) -> Step | None:
        """The step that `undo` would take back."""
        return None if self.is_read_only else self._journal.done()

    @property
    def redo_step(self) -> Step | None:
        """The step that `redo` would do again."""
        return None if self.is_read_only else self._journal.undone()

    @override
    def articles_named(self, ids: Sequence[str]) -> dict[str, Article]:
        """As `Reader` has it; those asked for are kept while nobody else can change them."""
        if self.is_read_only:
            return super().articles_named(ids)
        unknown = [each for each in ids if each not in self._articles]
        if unknown:
            self._articles |= super().articles_named(unknown)
        return {each: self._articles[each] for each in ids if each in self._articles}

    @override
    def remembered(self, key: str) -> str | None:
        return self._unsaved.get(key) or super().remembered(key)

    def remember(self, key: str, value: str) -> None:
        """Keep JSON about the view, such as the open article; no step, so it can't be undone.

        A project that can only be read keeps it until it is closed.
        """
        if self.is_read_only:
            self._unsaved[key] = value
            return
        with self._transaction():
            carry_out(self._connection, _REMEMBER, [{"key": key, "value": value}])
        if self._log is not None:
            self._log.grew(1)

    def add_author(self, author: Author) -> None:
        """Make a person known whose values a step is going to bring, as an import does."""
        self._need_writing()
        if author not in self.authors():
            with self._transaction():
                write_author(self._connection, author)

    def backup(self, reason: str) -> Path:
        """Copy the project aside, before something that changes much of it; gives the copy."""
        return back_up(self.path, reason)

    # Inside

    def _know_author(self) -> None:
        if not self.is_read_only:
            self.add_author(self._author)

    def _again(self, deed: Deed, step: Step | None, sentence: str) -> Step | None:
        if step is None:
            self._need_writing()
            return None
        now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        articles = [each.id for each in step.changes if isinstance(each.value, Article)]
        step = fitting(step, self.articles_named(articles))
        step = replace(step, author=self._author.id, time=now)
        try:
            said = self._take_effect(deed, step, {})
        except _AGAINST_KEYS as error:
            raise StoreError(sentence) from error
        if said is not None:
            raise StoreError(sentence)
        return step

    def _take_effect(self, deed: Deed, step: Step, texts: Mapping[str, str]) -> str | None:
        """Write a step and its row of the journal; gives the objection when there is one."""
        self._need_writing()
        with self._transaction():
            said = objection(self, step.changes, texts)
            if said is not None:
                return said
            write(self._connection, step.changes, texts)
            entry = self._journal.write(self._connection, deed, step)
        self._journal.follow(entry)
        self._follow(step)
        if self._log is not None:
            self._log.grew(len(step.changes), texts.values())
        return None

    def _follow(self, step: Step) -> None:
        for change in step.changes:
            if isinstance(change.after, Schema):
                self._schema = change.after
            elif isinstance(change.value, Setting):
                self._settings = super().settings
            elif isinstance(change.value, Article):
                self._articles.clear()

    def _need_writing(self) -> None:
        if self.is_read_only:
            raise self._reason or StoreError(_READ_ONLY, path=self.path)
        if self._is_gone():
            raise StoreError(_MOVED, path=self.path)

    def _is_gone(self) -> bool:
        """Whether the file is elsewhere or another: SQLite would go on writing to the old one."""
        return files.identity(self.path, self.is_local) != self._file

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with sentences(self.path):
            inner = driver(self._connection)
            inner.execute("BEGIN IMMEDIATE")
            try:
                yield
                inner.execute("COMMIT")
            finally:
                # A full disk may have ended it already.
                if inner.in_transaction:
                    inner.execute("ROLLBACK")


def _right_to_write(path: Path) -> tuple[FileLock | None, WorldError | None]:
    """The lock of a project, or why it can't be written."""
    if not os.access(path, os.W_OK):
        return None, StoreError(_PROTECTED, path=path)
    try:
        return locked(path), None
    except StoreError as reason:
        return None, reason
