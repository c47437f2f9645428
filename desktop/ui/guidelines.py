"""The guidelines of the project, below the lists when they are wanted."""

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.annotations.notes import GUIDELINES, guidelines, write_guidelines
from desktop.annotations.steps import Step
from desktop.annotations.values import Setting
from desktop.formats import guidelines_file
from desktop.store.targets import refuse_projects, spare_projects
from desktop.text.errors import WorldError
from desktop.ui.file_dialog import FileDialog
from desktop.ui.guidelines_pane import GuidelinesPane
from desktop.ui.keys import Bindings
from desktop.ui.theme import LIGHT, Theme
from desktop.workbench import Workbench

_REMEMBERED = "guidelines pane"
_HEIGHT = 300
_LEAST = 120


class Guidelines(QObject):
    """Opens and closes the pane, which is made when it is wanted first.

    Whether it is open is remembered with the project. `refused` carries an error of the world,
    `said` words for a notice, `left` tells that the keyboard may go back to the article.
    """

    refused = Signal(object)
    said = Signal(str)
    left = Signal()

    def __init__(
        self, workbench: Workbench, above: QWidget, bindings: Bindings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workbench = workbench
        self._bindings = bindings
        self._window = window
        self._theme = LIGHT
        self.pane: GuidelinesPane | None = None
        self.column = QSplitter(Qt.Orientation.Vertical, window)
        self.column.setHandleWidth(1)
        self.column.setChildrenCollapsible(False)
        self.column.addWidget(above)
        self.room = QWidget(self.column)
        self.room.setMinimumHeight(_LEAST)
        self.room.hide()
        self.column.addWidget(self.room)
        self.column.setStretchFactor(0, 1)
        self.column.setStretchFactor(1, 0)
        remembered = json.loads(workbench.project.remembered(_REMEMBERED) or "{}")
        self._height = int(remembered.get("height", _HEIGHT))
        if remembered.get("open"):
            self._open()

    @property
    def is_open(self) -> bool:
        return not self.room.isHidden()

    def switch(self) -> None:
        """Show the guidelines, or put them away."""
        if self.is_open:
            self.close()
        else:
            self._open()
            self._remember()

    def close(self) -> None:
        """Put the guidelines away; what was typed is kept."""
        if not self.is_open:
            return
        focus = self._window.focusWidget()
        had_focus = focus is not None and self.room.isAncestorOf(focus)
        self.leave()
        self.room.hide()
        self._remember()
        if had_focus:
            self.left.emit()

    def leave(self) -> None:
        """Keep what was typed, and how high the pane is."""
        if self.pane is not None and self.is_open:
            self.pane.keep()
            if self.room.isVisible() and self.room.height() != self._height:
                self._height = self.room.height()
                self._remember()

    def focus_first(self) -> None:
        """Give the keyboard to the guidelines."""
        if self.pane is not None:
            self.pane.focus_first()

    def follow(self, step: Step) -> None:
        if Setting in step.kinds and any(each.id == GUIDELINES for each in step.changes):
            self._fill()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self.pane is not None:
            self.pane.set_theme(theme)

    # Files

    def choose_import(self) -> None:
        """Ask for a Markdown file to take the guidelines from."""
        folder = self._workbench.project.path.parent
        dialog = FileDialog(self._window, self.tr("Import guidelines"), folder)
        dialog.setNameFilters(
            [self.tr("Markdown") + " (*.md *.markdown *.txt)", self.tr("All files") + " (*)"]
        )
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def choose_export(self) -> None:
        """Ask where to write the guidelines to."""
        path = self._workbench.project.path.with_suffix(".md")
        dialog = FileDialog(self._window, self.tr("Export guidelines"), path.parent)
        dialog.ask_target(path.name)
        dialog.fileSelected.connect(lambda name: self.give(Path(name)))
        dialog.open()

    def take(self, path: Path) -> None:
        """Let a file say what the guidelines are; one step."""

        def load() -> None:
            refuse_projects(path)
            self._write(guidelines_file.read(path))

        if self._door(load) and not self.is_open:
            self.switch()

    def give(self, path: Path) -> None:
        """Write the guidelines to a file."""

        def save() -> None:
            spare_projects(path)
            guidelines_file.write(path, self._text)

        self.leave()
        if self._door(save):
            self.said.emit(self.tr("The guidelines are written to {path}.").format(path=path))

    # Inside

    @property
    def _text(self) -> str:
        return guidelines(self._workbench.project.settings)

    def _open(self) -> None:
        if self.pane is None:
            self.pane = GuidelinesPane(self._bindings, self.room)
            inside = QVBoxLayout(self.room)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(self.pane)
            self.pane.written.connect(lambda text: self._door(lambda: self._write(text)))
            self.pane.left.connect(self.left)
            self.pane.close_wanted.connect(self.close)
            self.pane.import_wanted.connect(self.choose_import)
            self.pane.export_wanted.connect(self.choose_export)
            self.pane.set_theme(self._theme)
        self._fill()
        self.room.show()
        room = max(self.column.height(), 2 * self._height)
        self.column.setSizes([room - self._height, self._height])

    def _fill(self) -> None:
        if self.pane is not None:
            can_write = not self._workbench.project.is_read_only
            self.pane.show_text(self._text, can_write=can_write)

    def _write(self, markdown: str) -> None:
        self._workbench.do(write_guidelines, markdown)

    def _remember(self) -> None:
        said = json.dumps({"open": self.is_open, "height": self._height})
        self._door(lambda: self._workbench.project.remember(_REMEMBERED, said))

    def _door(self, action: Callable[[], object]) -> bool:
        """Do something that the world may refuse; False when it did."""
        try:
            action()
        except WorldError as error:
            self.refused.emit(error)
            return False
        return True
