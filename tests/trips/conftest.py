"""The program as a person starts it, without a screen."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.places import places
from desktop.ui.window import Window

Start = Callable[..., Window]


@pytest.fixture
def start(qapp: QApplication, home: Path) -> Iterator[Start]:
    """Start the program as its main does; starting it again closes it first, as a person would."""
    running: list[Program] = []

    def stop() -> None:
        for program in running:
            for window in list(program.windows.values()):
                window.close()
            program.end()
        running.clear()
        QApplication.processEvents()

    def begin(path: Path | None = None) -> Window:
        stop()
        program = Program(qapp, places())
        running.append(program)
        window = program.start(path)
        window.activateWindow()
        QApplication.processEvents()
        return window

    yield begin
    stop()
