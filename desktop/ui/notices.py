"""One line that says what was refused or done, and goes by itself."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from desktop.ui.icons import icon
from desktop.ui.shelf import Card
from desktop.ui.theme import Theme, sans

_SHORTEST = 5_000
_A_CHARACTER = 90


class Hint(Card):
    """What goes on and which keys it takes, as long as it does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(self)
        self._label.setFont(sans(13))
        self._label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 10, 7)
        row.addWidget(self._label)

    def say(self, words: str) -> None:
        """Show some words; "" takes the card away."""
        self.bar = self.theme.accent
        self._label.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))


class Notice(Card):
    """A sentence at the bottom of the article; nothing waits for it to be answered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_error = False
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setFont(sans(13))
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Close the notice"))
        self._close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 6, 6)
        row.addWidget(self._label)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)

    @property
    def text(self) -> str:
        """What is said now; "" when nothing is."""
        return "" if self.isHidden() else self._label.text()

    def say(self, sentence: str, *, is_error: bool = False) -> None:
        """Show a sentence for as long as it takes to read it, and let a screen reader say it."""
        self._is_error = is_error
        self._label.setText(sentence)
        self.bar = self.theme.warning if is_error else self.theme.good
        self.setAccessibleName(sentence)
        self.update()
        self.show()
        self._timer.start(_SHORTEST + _A_CHARACTER * len(sentence))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def settle(self) -> None:
        """Something was done since: what was refused before does not matter any more."""
        if self._is_error:
            self.dismiss()

    def dismiss(self) -> bool:
        """Take the sentence away; False when there was none."""
        self._timer.stop()
        was_there = not self.isHidden()
        self.hide()
        return was_there

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.bar = theme.warning if self._is_error else theme.good
        self._close.setIcon(icon("close", theme.soft))
