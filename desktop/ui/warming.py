"""Loading what a first use would have to wait for, once the window has been there for a while."""

from threading import Event

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer
from typing_extensions import override

from desktop.text.readings import load_dictionaries

# Milliseconds after which nobody waits for the start any more.
_REST = 1000


class _Work(QRunnable):
    def __init__(self, done: Event) -> None:
        super().__init__()
        self._done = done

    @override
    def run(self) -> None:
        load_dictionaries()
        self._done.set()


class Warming(QObject):
    """Loads the dictionaries of the readings, 80 ms each, so that no key waits for them.

    In a thread: OpenCC lets the window go on for part of that.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._done = Event()
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._begin)
        self._rest.start()

    @property
    def is_done(self) -> bool:
        return self._done.is_set()

    def _begin(self) -> None:
        QThreadPool.globalInstance().start(_Work(self._done))
