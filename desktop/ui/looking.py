"""One look at a time through the whole project, in a thread of its own."""

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from desktop.store.project import Project
from desktop.store.reads import Reader
from desktop.text.errors import WorldError


class _Signals(QObject):
    """The number of the look comes first: one that was given up may still be heard of."""

    went = Signal(int, object)
    ended = Signal(int, object)
    failed = Signal(int, object)


class Look(QRunnable):
    """What is told and asked while looking; `reads` gets it with a connection of its own."""

    def __init__(
        self, number: int, project: Project, reads: Callable[[Reader, "Look"], object]
    ) -> None:
        super().__init__()
        self.signals = _Signals()
        self.number = number
        self.stop = Event()
        self._project = project
        self._reads = reads
        self.setAutoDelete(False)

    @property
    def is_stopped(self) -> bool:
        """Whether nobody waits for this any more."""
        return self.stop.is_set()

    def tell(self, what: object) -> None:
        """Say what was found so far, or how far it is."""
        self.signals.went.emit(self.number, what)

    def run(self) -> None:
        try:
            with self._project.reader() as reader:
                found = self._reads(reader, self)
        except WorldError as error:
            self.signals.failed.emit(self.number, error)
        else:
            self.signals.ended.emit(self.number, found)


class Looking(QObject):
    """Starts looks; only of the last one is anything heard.

    `went` carries what a look tells meanwhile, `ended` what it found, `failed` an error of the
    world.
    """

    went = Signal(object)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._looks: dict[int, Look] = {}
        self._current = 0

    @property
    def is_busy(self) -> bool:
        return self._current in self._looks

    def start(self, reads: Callable[[Reader, Look], object]) -> None:
        """Have something read in the thread, and no longer what was wanted before."""
        self.stop()
        look = Look(self._current, self._project, reads)
        self._looks[look.number] = look
        look.signals.went.connect(self._go)
        look.signals.ended.connect(self._end)
        look.signals.failed.connect(self._fail)
        QThreadPool.globalInstance().start(look)

    def stop(self) -> None:
        """Give up what is looked for; nothing more is told of it."""
        look = self._looks.get(self._current)
        if look is not None:
            look.stop.set()
            # What waits for its turn in the pool would be gone with us when that comes.
            if QThreadPool.globalInstance().tryTake(look):
                del self._looks[look.number]
        self._current += 1

    def _go(self, number: int, what: object) -> None:
        if number == self._current:
            self.went.emit(what)

    def _end(self, number: int, found: object) -> None:
        del self._looks[number]
        if number == self._current:
            self.ended.emit(found)

    def _fail(self, number: int, error: WorldError) -> None:
        del self._looks[number]
        if number == self._current:
            self.failed.emit(error)
