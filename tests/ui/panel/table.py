"""What the table of the agreements shows, and typing into it."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.annotations.values import Frame
from desktop.ui.panel.editor import CellEditor
from desktop.ui.panel.frames import FramesPage
from desktop.ui.panel.table import FramesTable
from tests.ui.panel.desk import Desk


def cells(page: FramesPage) -> list[list[str]]:
    model = page.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def headers(page: FramesPage) -> list[object]:
    horizontal = Qt.Orientation.Horizontal
    return [page.model.headerData(at, horizontal) for at in range(page.model.columnCount())]


def spoken(page: FramesPage, row: int, column: int) -> str:
    return str(page.model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))


def editor(table: FramesTable) -> CellEditor:
    focused = QApplication.focusWidget()
    assert isinstance(focused, CellEditor)
    assert table.is_editing()
    return focused


def type_in(table: FramesTable, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Compose a text with an input method in the current cell, and end with a key."""
    focused = QApplication.focusWidget()
    assert focused is not None
    commit = QInputMethodEvent()
    commit.setCommitString(text)
    QApplication.sendEvent(focused, commit)
    QTest.keyClick(editor(table), key)


def at(table: FramesTable) -> tuple[int, int]:
    index: QModelIndex = table.currentIndex()
    return index.row(), index.column()


def agreement(desk: Desk) -> Frame:
    names = desk.mark_first_clause()
    frame = desk.put(None, "A", "party", names["西河高新區"])
    frame = desk.put(frame, "A", "party", names["𠮷野電子"])
    return desk.put(frame, "A", "subject", names["智慧停車平臺"])
