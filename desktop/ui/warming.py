"""Loading what a first change of the reading would have to wait for, once somebody is about to."""

from threading import Event

from PySide6.QtCore import QEvent, QObject, QRunnable, QThreadPool
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.text.readings import load_dictionaries


class _Work(QRunnable):
    def __init__(self, done: Event) -> None:
        super().__init__()
        self._done = done

    @override
    def run(self) -> None:
        load_dictionaries()
        self._done.set()


class Warming(QObject):
    """Loads the dictionaries of the readings, 80 ms and 40 MB, for those who want them.

    That is when the pointer comes to the `readings`, or `begin` is told that Ctrl is held. In a
    thread: OpenCC lets the window go on for part of that.
    """

    def __init__(self, readings: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._done = Event()
        self._has_begun = False
        readings.installEventFilter(self)

    @property
    def is_done(self) -> bool:
        return self._done.is_set()

    def begin(self) -> None:
        """Load them, if nobody has."""
        if not self._has_begun:
            self._has_begun = True
            QThreadPool.globalInstance().start(_Work(self._done))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Enter:
            self.begin()
        return False
