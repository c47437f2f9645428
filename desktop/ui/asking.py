"""A question over the article that is answered in a line: nothing else waits for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.panel.names_list import chorded
from desktop.ui.shelf import Card
from desktop.ui.theme import Theme, inked, sans


class AskingCard(Card):
    """A sentence, a field below it, and which keys there are.

    `answered` carries what was typed when Enter was pressed, `closed` says that the card has gone.
    """

    answered = Signal(str)
    closed = Signal()

    def __init__(self, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._words.setFont(sans(13))
        self._words.setWordWrap(True)
        self.field = QLineEdit(self)
        self.field.setFont(sans(14))
        self.field.setMinimumWidth(80)
        self._keys = QLabel(keys, self)
        self._keys.setFont(sans(12))
        self.line = QHBoxLayout()
        self.line.setSpacing(10)
        self.line.addWidget(self.field, 1)
        self.line.addWidget(self._keys)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 9, 12, 10)
        whole.setSpacing(7)
        whole.addWidget(self._words)
        whole.addLayout(self.line)

    @property
    def words(self) -> str:
        """What is asked."""
        return self._words.text()

    def open_with(self, words: str, text: str = "") -> None:
        """Ask, with an answer that may be there already."""
        self.say(words)
        self.bar = self.theme.accent
        self.field.setText(text)
        self.field.selectAll()
        self.show()
        self.field.setFocus()

    def show_keys(self, keys: str) -> None:
        """Say which keys there are."""
        self._keys.setText(keys)

    def say(self, words: str) -> None:
        """Ask it in these words."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.field.setAccessibleName(words)
        self.field.setAccessibleDescription(self._keys.text())

    def close_it(self) -> None:
        """Put the card away, if it is there."""
        if not self.isHidden():
            here = QApplication.focusWidget()
            had_focus = here is not None and self.isAncestorOf(here)
            self.hide()
            if had_focus:
                self.closed.emit()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.bar = theme.accent
        inked(self._keys, theme.soft)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_it()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not chorded(event):
            self.answered.emit(self.field.text())
        else:
            super().keyPressEvent(event)
