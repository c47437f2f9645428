"""Short words for what is done in the place of the schema."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.annotations.values import Label, Schema
from desktop.text.span import Span
from desktop.ui.window import Window
from tests.ui.conftest import TEXT

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def mark(window: Window, words: str, key: str) -> None:
    start = TEXT.index(words)
    window.view.select_raw(Span(start, start + len(words)))
    QTest.keyClicks(window.view, key)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        QTest.keyClick(focused(), key, modifier)
        QApplication.processEvents()


def write(words: str) -> None:
    """Write where the keyboard is, as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(focused(), event)


def type_into(line: QLineEdit, words: str) -> None:
    """Write over what is in a field."""
    line.setFocus()
    line.selectAll()
    write(words)


def label(schema: Schema, export_name: str) -> Label:
    return next(each for each in schema.labels if each.export_name == export_name)
