"""One window for a project: who opens it a second time is shown the window that is there.

A caller leaves a file in a folder that every running program watches; who has the project takes the
file away, and shows its window. Nothing goes over a network, and nothing stays behind.
"""

import sys
import time
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from desktop.text.paths import resolved

_PATIENCE = 2.0


class Calls(QObject):
    """Listens in a folder; `wanted` carries the path of one of our projects that is called for."""

    wanted = Signal(Path)

    def __init__(
        self, folder: Path, projects: Iterable[Path], parent: QObject | None = None
    ) -> None:
        """`projects` are asked for anew at each call."""
        super().__init__(parent)
        self._folder = folder
        self._projects = projects
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return  # Then nobody can call.
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(self._look)

    def _look(self) -> None:
        for path in list(self._projects):
            left = self._folder / _name(path)
            if left.exists():
                left.unlink(missing_ok=True)
                self.wanted.emit(path)


def call(folder: Path, path: Path) -> bool:
    """Ask whoever has a project open to show its window; False when nobody does."""
    left = folder / _name(path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        left.touch()
    except OSError:
        return False
    if sys.platform == "win32":
        import ctypes

        # Only who was started by a person may put a window in front; this passes it on.
        ctypes.windll.user32.AllowSetForegroundWindow(-1)
    until = time.monotonic() + _PATIENCE
    while left.exists():
        if time.monotonic() > until:
            left.unlink(missing_ok=True)
            return False
        time.sleep(0.02)
    return True


def _name(path: Path) -> str:
    return sha256(str(resolved(path)).encode("utf-8", "surrogatepass")).hexdigest()
