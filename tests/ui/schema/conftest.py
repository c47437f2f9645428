"""The place of the schema, open in the window of a small project with mentions and a row."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.schema.place import SchemaPlace
from desktop.ui.window import Window
from tests.ui.conftest import TEXT
from tests.ui.schema.desk import CTRL, mark


@pytest.fixture
def labelled(window: Window) -> Window:
    """臨嶼高新區 and 數衡信息 are organizations, 何景嵐 and 𠮷野 persons, 簽約 an event."""
    mark(window, "臨嶼高新區", "2")
    mark(window, "數衡信息", "2")
    mark(window, "何景嵐", "1")
    mark(window, "𠮷野", "1")
    mark(window, "簽約", "9")
    window.marking.select(None)
    window.view.place_caret(TEXT.index("發布"))
    return window


@pytest.fixture
def place(labelled: Window) -> SchemaPlace:
    QTest.keyClick(labelled.view, Qt.Key.Key_L, CTRL)
    QApplication.processEvents()
    return labelled.schema.place
