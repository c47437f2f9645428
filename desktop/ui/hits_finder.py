"""Looking for a text in all articles of the project, in a thread of its own."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Event

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from desktop.annotations.ground import rules_off
from desktop.store.project import Project
from desktop.store.reads import Reader
from desktop.text.errors import WorldError
from desktop.text.readings import Readings
from desktop.text.sought import Hit, Sought

MOST = 2_000
"""Nobody walks through more places than this; the search stops there."""
_SECONDS = 0.05
"""What was found is told as often as this: each time the list is laid out again."""


@dataclass(frozen=True, slots=True)
class Found:
    """What an article holds of what is sought: one place at least."""

    article: str
    hits: tuple[Hit, ...]


class _Signals(QObject):
    """The number of the look comes first: one that was given up may still be heard of."""

    went = Signal(int, int, object)
    ended = Signal(int, bool)
    failed = Signal(int, object)


class _Work(QRunnable):
    """Reads the project over a connection of its own."""

    def __init__(self, number: int, project: Project, articles: Sequence[str], wanted: str) -> None:
        super().__init__()
        self.signals = _Signals()
        self.number = number
        self.stop = Event()
        self._project = project
        self._off = rules_off(project.settings)
        self._articles = articles
        self._wanted = wanted
        self.setAutoDelete(False)

    def run(self) -> None:
        try:
            is_whole = self._look()
        except WorldError as error:
            self.signals.failed.emit(self.number, error)
        else:
            self.signals.ended.emit(self.number, is_whole)

    def _look(self) -> bool:
        """Tell what is found, the first at once; False when it stopped at so many."""
        sought = Sought(self._wanted)
        fresh: list[Found] = []
        count, done, told = 0, 0, 0.0
        with self._project.reader() as reader:
            for done, article in enumerate(self._articles, 1):
                hits = self._hits(reader, article, sought)[: MOST - count]
                count += len(hits)
                fresh += [Found(article, hits)] if hits else []
                if self.stop.is_set() or count >= MOST:
                    break
                if time.monotonic() - told >= _SECONDS:
                    self.signals.went.emit(self.number, done, fresh)
                    fresh, told = [], time.monotonic()
        self.signals.went.emit(self.number, done, fresh)
        return count < MOST

    def _hits(self, reader: Reader, article: str, sought: Sought) -> tuple[Hit, ...]:
        try:
            raw = reader.raw(article)
        except KeyError:  # deleted since the search began
            return ()
        if not sought.may_be_in(raw):
            return ()
        return tuple(sought.hits(Readings(raw, off=self._off)))


class HitsFinder(QObject):
    """One look at a time.

    `went` carries how many articles are read and a list of Found, `ended` whether all were.
    """

    went = Signal(int, object)
    ended = Signal(bool)
    failed = Signal(object)

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._works: dict[int, _Work] = {}
        self._current = 0

    @property
    def is_busy(self) -> bool:
        return self._current in self._works

    def start(self, articles: Sequence[str], wanted: str) -> None:
        """Look through these articles, and no longer for what was wanted before."""
        self.stop()
        work = _Work(self._current, self._project, articles, wanted)
        self._works[work.number] = work
        work.signals.went.connect(self._go)
        work.signals.ended.connect(self._end)
        work.signals.failed.connect(self._fail)
        QThreadPool.globalInstance().start(work)

    def stop(self) -> None:
        """Give up what is looked for; nothing more is told of it."""
        work = self._works.get(self._current)
        if work is not None:
            work.stop.set()
            # What waits for its turn in the pool would be gone with us when that comes.
            if QThreadPool.globalInstance().tryTake(work):
                del self._works[work.number]
        self._current += 1

    def _go(self, number: int, done: int, found: list[Found]) -> None:
        if number == self._current:
            self.went.emit(done, found)

    def _end(self, number: int, is_whole: bool) -> None:
        del self._works[number]
        if number == self._current:
            self.ended.emit(is_whole)

    def _fail(self, number: int, error: WorldError) -> None:
        del self._works[number]
        if number == self._current:
            self.failed.emit(error)
