"""Writing a project out: gathered in small slices, written in the pool, stopped when wanted."""

import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from desktop.annotations.bundle import Bundle
from desktop.formats.export import Written, export
from desktop.formats.options import Options
from desktop.store.targets import spare_projects
from desktop.text.errors import WorldError
from desktop.workbench import Workbench

_SLICE = 0.02


class _Signals(QObject):
    ended = Signal(object)
    failed = Signal(object)


class _Stopped(Exception):  # noqa: N818 - a person's wish, no error
    """The writing was given up halfway; the exporter leaves nothing behind then."""


class _Work(QRunnable):
    """Writes what was gathered."""

    def __init__(self, name: str, bundles: Iterable[Bundle], out: Path, stop: Event) -> None:
        super().__init__()
        self.signals = _Signals()
        self._name = name
        self._bundles = bundles
        self._out = out
        self._stop = stop

    def run(self) -> None:
        try:
            spare_projects(self._out)
            written = export(self._name, self._watched(), self._out, Options())
        except WorldError as error:
            self.signals.failed.emit(error)
        except _Stopped:
            self.signals.ended.emit(None)
        else:
            self.signals.ended.emit(written)

    def _watched(self) -> Iterator[Bundle]:
        for bundle in self._bundles:
            if self._stop.is_set():
                raise _Stopped
            yield bundle


class Exporter(QObject):
    """One export at a time; `went` carries how many articles of how many are gathered.

    `ended` carries a Written, None when it was stopped; `failed` a WorldError.
    """

    began = Signal(int)
    went = Signal(int, int)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._stop = Event()
        self._bundles: list[Bundle] = []
        self._waiting: list[str] = []
        self._target = ("", Path())
        self._work: _Work | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._gather)

    @property
    def is_busy(self) -> bool:
        return self._timer.isActive() or self._work is not None

    def start(self, name: str, out: Path) -> None:
        """Write all articles in a format."""
        self._stop = Event()
        self._bundles = []
        self._waiting = list(reversed(self._workbench.articles))
        self._target = (name, out)
        self.began.emit(len(self._waiting))
        self._timer.start()

    def stop(self) -> None:
        self._stop.set()

    def _gather(self) -> None:
        """Read articles for a moment; the window stays alive between two moments."""
        if self._stop.is_set():
            self._end(None)
            return
        until = time.monotonic() + _SLICE
        while self._waiting and time.monotonic() < until:
            article_id = self._waiting.pop()
            if article_id in self._workbench.articles:
                self._bundles.append(self._workbench.bundle(article_id))
        done = len(self._bundles)
        self.went.emit(done, done + len(self._waiting))
        if not self._waiting:
            self._timer.stop()
            self._work = work = _Work(self._target[0], self._bundles, self._target[1], self._stop)
            work.setAutoDelete(False)
            work.signals.ended.connect(self._end)
            work.signals.failed.connect(self._fail)
            QThreadPool.globalInstance().start(work)

    def _end(self, written: Written | None) -> None:
        self._forget()
        self.ended.emit(written)

    def _fail(self, error: WorldError) -> None:
        self._forget()
        self.failed.emit(error)

    def _forget(self) -> None:
        self._timer.stop()
        self._work = None
        self._bundles = []
        self._waiting = []
