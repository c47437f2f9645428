"""Sorting the mentions of a label by their text, in a thread of its own."""

from threading import Event

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from desktop.annotations.schema_split import spellings
from desktop.store.project import Project
from desktop.text.errors import WorldError


class _Signals(QObject):
    """The number of the look comes first: one that was given up may still be heard of."""

    ended = Signal(int, object)
    failed = Signal(int, object)


class _Work(QRunnable):
    """Reads the project over a connection of its own."""

    def __init__(self, number: int, project: Project, label_id: str) -> None:
        super().__init__()
        self.signals = _Signals()
        self.number = number
        self.stop = Event()
        self._project = project
        self._label_id = label_id
        self.setAutoDelete(False)

    def run(self) -> None:
        try:
            with self._project.reader() as reader:
                found = spellings(reader, self._label_id, lambda: not self.stop.is_set())
        except WorldError as error:
            self.signals.failed.emit(self.number, error)
        else:
            self.signals.ended.emit(self.number, found)


class SpellingFinder(QObject):
    """One look at a time; `ended` carries a list of Spelling."""

    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._works: dict[int, _Work] = {}
        self._current = 0

    def start(self, label_id: str) -> None:
        """Look through the mentions of a label, and no longer through those of another."""
        self.stop()
        work = _Work(self._current, self._project, label_id)
        self._works[work.number] = work
        work.signals.ended.connect(self._end)
        work.signals.failed.connect(self._fail)
        QThreadPool.globalInstance().start(work)

    def stop(self) -> None:
        """Give up what is looked for; nothing more is told of it."""
        if self._current in self._works:
            self._works[self._current].stop.set()
        self._current += 1

    def _end(self, number: int, found: object) -> None:
        del self._works[number]
        if number == self._current:
            self.ended.emit(found)

    def _fail(self, number: int, error: WorldError) -> None:
        del self._works[number]
        if number == self._current:
            self.failed.emit(error)
