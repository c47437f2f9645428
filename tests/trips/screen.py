"""A screen of its own with the real program on it, used by mouse and keys and looked at as a picture."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shutil import which

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

TOOLS = ("Xvfb", "openbox", "xdotool", "import")
SIZE = "1440x900"
_PATIENCE = 30.0


def missing() -> list[str]:
    """The tools that a real window needs here and that are not installed."""
    return [tool for tool in TOOLS if which(tool) is None]


def wait_until(claim: Callable[[], object], what: str) -> None:
    """Wait until a claim holds; fails with `what` when it takes too long."""
    assert comes_true(claim, _PATIENCE), f"waited in vain: {what}"


def comes_true(claim: Callable[[], object], seconds: float) -> bool:
    """Whether a claim comes to hold within some seconds."""
    until = time.monotonic() + seconds
    while not claim():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


@dataclass
class Screen:
    """An X server with a window manager; `environment` is for what shall appear on it."""

    environment: dict[str, str]
    folder: Path
    _shots: int = field(default=0)

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        """Start the program as a person does, and wait for its window."""
        process = subprocess.Popen([sys.executable, "-m", "desktop", *words], env=self.environment)
        visible = ["xdotool", "search", "--onlyvisible", "--name", "Quandian"]

        def is_there() -> bool:
            assert process.poll() is None, "the program ended at once"
            done = subprocess.run(visible, env=self.environment, capture_output=True, check=False)
            return done.returncode == 0

        wait_until(is_there, "the window of the program")
        self.do(*visible[1:], "windowactivate", "--sync")
        return process

    def is_active(self, name: str) -> bool:
        """Whether the window that has the keyboard is called so."""
        done = subprocess.run(
            ["xdotool", "getactivewindow", "getwindowname"],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return name in done.stdout

    def do(self, *words: str) -> str:
        """Move the mouse or press keys with xdotool."""
        done = subprocess.run(
            ["xdotool", *words],
            env=self.environment,
            check=True,
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
        )
        return done.stdout

    def press(self, *keys: str) -> None:
        self.do("key", "--delay", "60", *keys)

    def type(self, words: str) -> None:
        self.do("type", "--delay", "80", words)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag with the left button, as slowly as a hand does."""
        self.do("mousemove", *map(str, start), "mousedown", "1")
        for part in range(1, 6):
            x = start[0] + (end[0] - start[0]) * part // 5
            y = start[1] + (end[1] - start[1]) * part // 5
            self.do("mousemove", str(x), str(y))
        self.do("mouseup", "1")

    def picture(self) -> QImage:
        """What is on the screen now."""
        self._shots += 1
        path = self.folder / f"screen-{self._shots}.png"
        subprocess.run(
            ["import", "-window", "root", f"png24:{path}"], env=self.environment, check=True
        )
        return QImage(str(path))


def area_of(picture: QImage, color: str, within: QRect) -> QRect:
    """The smallest rectangle with all pixels of exactly this color; empty when there is none."""
    wanted = QColor(color).rgb()
    found = QRect()
    for y in range(within.top(), within.bottom() + 1):
        for x in range(within.left(), within.right() + 1):
            if picture.pixel(x, y) == wanted:
                found = found.united(QRect(x, y, 1, 1))
    return found


@contextmanager
def screen(folder: Path) -> Iterator[Screen]:
    """Have an X server of one's own; whatever runs on it ends with it."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{SIZE}x24", "-dpi", "96"]
        + ["-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    environment = {
        **os.environ,
        "DISPLAY": f":{number}",
        "QT_QPA_PLATFORM": "xcb",
        "LANG": "C.UTF-8",
    }
    manager = subprocess.Popen(
        ["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield Screen(environment, folder)
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(10)
