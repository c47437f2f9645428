"""Asking for a file leaves the open project to this process."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from desktop.store.files import wal_of
from desktop.ui.file_dialog import FileDialog
from desktop.ui.window import Window

COME_AND_GO = """
import sqlite3, sys
with sqlite3.connect(sys.argv[1]) as connection:
    connection.execute("select count(*) from mention").fetchone()
connection.close()
"""


def listed(dialog: FileDialog) -> list[str]:
    """What is seen in the dialog's list."""
    view = dialog.findChild(QListView, "listView")
    assert isinstance(view, QListView)
    root = view.rootIndex()
    model = view.model()
    return [str(model.index(row, 0, root).data()) for row in range(model.rowCount(root))]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the locks of each handle apart")
@pytest.mark.parametrize("command", ["import", "open", "export", "new"])
def test_the_log_of_the_open_project_stays_when_its_folder_was_listed(
    window: Window, qtbot: QtBot, command: str
) -> None:
    path = window.workbench.project.path
    assert wal_of(path).exists()
    window.commands.run(command)
    dialog = window.findChild(FileDialog)
    assert dialog is not None
    dialog.setNameFilters(["*"])
    dialog.setDirectory(str(path.parent))
    qtbot.waitUntil(lambda: f"{path.name}-wal" in listed(dialog))
    qtbot.wait(300)  # for the thread that chooses icons
    subprocess.run([sys.executable, "-c", COME_AND_GO, str(path)], check=True)
    assert wal_of(path).exists()
    dialog.close()


def test_a_dialog_closed_while_it_still_lists_goes_quietly(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    many = tmp_path / "多 😀"
    many.mkdir()
    for at in range(500):
        (many / f"{at} 𠮷.txt").touch()
    for _ in range(20):
        dialog = FileDialog(window, "選", many)
        dialog.open()
        QApplication.processEvents()
        with qtbot.waitSignal(dialog.destroyed):
            dialog.close()
    assert window.findChild(FileDialog) is None


def test_a_file_to_write_gets_the_suffix_that_was_proposed(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = FileDialog(window, "存", tmp_path)
    dialog.ask_target("出 𠮷.jsonl")
    dialog.open()
    assert dialog.selectedFiles() == [str(tmp_path / "出 𠮷.jsonl")]
    dialog.selectFile("別的")
    with qtbot.waitSignal(dialog.fileSelected) as chosen:
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert chosen.args == [str(tmp_path / "別的.jsonl")]
