"""The dialog that asks for a file, without touching the files that it lists."""

import sys
from functools import cache
from pathlib import Path

from PySide6.QtCore import QFileInfo, Qt
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget
from typing_extensions import override


class FileDialog(QFileDialog):
    """Asks for one file that is there, until it is told otherwise; gone when it is closed.

    Qt's own dialog, and GTK's, look into files to choose icons for them. On POSIX whoever closes a
    file loses all locks of the process on it: those of SQLite on the open project too, whose log
    another process would then take away (https://sqlite.org/howtocorrupt.html, section 2.2).
    """

    def __init__(self, parent: QWidget, title: str, folder: Path, kinds: str = "") -> None:
        super().__init__(parent, title, str(folder), kinds)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if sys.platform == "linux":
            self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self.setIconProvider(_icons())
        self.setFileMode(QFileDialog.FileMode.ExistingFile)

    def ask_target(self, proposed: str) -> None:
        """Ask for the name of a file to write; `proposed` has the suffix that is meant."""
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setDefaultSuffix(Path(proposed).suffix[1:])
        self.selectFile(proposed)


class _Icons(QAbstractFileIconProvider):
    """Knows files by their names alone; Qt asks for them in another thread."""

    def __init__(self) -> None:
        super().__init__()
        standard = QFileIconProvider()
        kinds = QAbstractFileIconProvider.IconType
        self._icons = {kind: standard.icon(kind) for kind in (kinds.Folder, kinds.File)}
        self._other = standard

    @override
    def icon(self, of: QAbstractFileIconProvider.IconType | QFileInfo) -> QIcon:
        kinds = QAbstractFileIconProvider.IconType
        if isinstance(of, QFileInfo):
            return self._icons[kinds.Folder if of.isDir() else kinds.File]
        return self._other.icon(of)

    @override
    def type(self, info: QFileInfo) -> str:
        return "" if info.isDir() else info.suffix()


@cache
def _icons() -> _Icons:
    """One for all dialogs: it has to outlive the threads that ask it."""
    return _Icons()
