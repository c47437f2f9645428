"""Long work shown while it goes on, with a way to stop it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from desktop.ui.shelf import Card
from desktop.ui.theme import Theme, sans


class Progress(Card):
    """What is being done, how far it is, and Stop; `stopped` is emitted once a stop is wanted."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(self)
        self._label.setFont(sans(13))
        self._bar = _Bar(self)
        self.stop_button = QPushButton(self.tr("Stop"), self)
        self.stop_button.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(14)
        row.addWidget(self._label)
        row.addWidget(self._bar, 1)
        row.addWidget(self.stop_button)

    def start(self, words: str, most: int) -> None:
        """Say what begins, in how many parts."""
        self._label.setText(words)
        self.setAccessibleName(words)
        self.stop_button.setEnabled(True)
        self._bar.show_part(0, most)
        self.show()

    def go(self, done: int, most: int) -> None:
        """Say how many parts are done."""
        self._bar.show_part(done, most)

    def end(self) -> None:
        self.hide()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._bar.theme = theme

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.stopped.emit()


class _Bar(QWidget):
    """A thin bar, the accent on a line."""

    def __init__(self, parent: Card) -> None:
        super().__init__(parent)
        self.theme = parent.theme
        self._share = 0.0
        self.setFixedHeight(6)

    def show_part(self, done: int, most: int) -> None:
        self._share = done / most if most else 0.0
        self.setAccessibleName(f"{self._share:.0%}")
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.line))
        painter.drawRoundedRect(self.rect(), 3, 3)
        painter.setBrush(QColor(self.theme.accent))
        painter.drawRoundedRect(0, 0, round(self.width() * self._share), self.height(), 3, 3)
