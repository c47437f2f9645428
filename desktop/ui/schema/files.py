"""The schema as a file: chosen, read and written."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.annotations.values import Schema
from desktop.formats import schema_toml
from desktop.store.targets import refuse_projects, spare_projects
from desktop.text.errors import WorldError
from desktop.ui.file_dialog import FileDialog

_SUFFIX = "toml"


class SchemaFiles(QObject):
    """`came` carries the path and the schema of a file that was read, `written` a path.

    `refused` carries an error of the world.
    """

    came = Signal(object, object)
    written = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent

    def choose_source(self, folder: Path) -> None:
        """Ask which file to read; the window stays alive meanwhile."""
        dialog = self._dialog(self.tr("Import a schema"), folder)
        dialog.fileSelected.connect(lambda name: self.read(Path(name)))
        dialog.open()

    def choose_target(self, proposed: Path, schema: Schema) -> None:
        """Ask where to write a schema."""
        dialog = self._dialog(self.tr("Export the schema"), proposed.parent)
        dialog.ask_target(proposed.name)
        dialog.fileSelected.connect(lambda name: self.write(Path(name), schema))
        dialog.open()

    def read(self, path: Path) -> None:
        def load() -> None:
            refuse_projects(path)
            self.came.emit(path, schema_toml.read(path))

        self._try(load)

    def write(self, path: Path, schema: Schema) -> None:
        def save() -> None:
            spare_projects(path)
            schema_toml.save(schema, path)
            self.written.emit(path)

        self._try(save)

    def _dialog(self, title: str, folder: Path) -> FileDialog:
        kinds = self.tr("Schemas") + f" (*.{_SUFFIX})"
        return FileDialog(self._parent, title, folder, kinds)

    def _try(self, action: Callable[[], object]) -> None:
        try:
            action()
        except WorldError as error:
            self.refused.emit(error)
