"""Looking through all articles for places where a text stands again, in a thread of its own."""

from collections.abc import Sequence
from threading import Event

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from desktop.annotations.ground import rules_off
from desktop.annotations.same import Same, same_in
from desktop.store.project import Project
from desktop.text.errors import WorldError


class _Signals(QObject):
    """The number of the look comes first: one that was given up may still be heard of."""

    went = Signal(int, int)
    ended = Signal(int, object)
    failed = Signal(int, object)


class _Work(QRunnable):
    """Reads the project over a connection of its own."""

    def __init__(self, number: int, project: Project, articles: Sequence[str], wanted: str) -> None:
        super().__init__()
        self.signals = _Signals()
        self.number = number
        self.stop = Event()
        self._project = project
        self._schema = project.schema
        self._off = rules_off(project.settings)
        self._articles = articles
        self._wanted = wanted
        self.setAutoDelete(False)

    def run(self) -> None:
        found: list[Same] = []
        try:
            with self._project.reader() as reader:
                each = same_in(reader, self._schema, self._off, self._articles, self._wanted)
                for done, places in enumerate(each, 1):
                    if self.stop.is_set():
                        break
                    found += places
                    self.signals.went.emit(self.number, done)
        except WorldError as error:
            self.signals.failed.emit(self.number, error)
        else:
            self.signals.ended.emit(self.number, found)


class SameFinder(QObject):
    """One look at a time; `went` carries how many articles are done, `ended` a list of Same."""

    went = Signal(int)
    ended = Signal(object)
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
        if self.is_busy:
            self._works[self._current].stop.set()
        self._current += 1

    def _go(self, number: int, done: int) -> None:
        if number == self._current:
            self.went.emit(done)

    def _end(self, number: int, found: list[Same]) -> None:
        del self._works[number]
        if number == self._current:
            self.ended.emit(found)

    def _fail(self, number: int, error: WorldError) -> None:
        del self._works[number]
        if number == self._current:
            self.failed.emit(error)
