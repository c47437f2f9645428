"""A line above the names: two that may be one, to be joined or kept apart with one key."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from desktop.annotations.values import Entity
from desktop.ui.panel.names_list import chorded
from desktop.ui.theme import Theme, sans, styled

Pair = tuple[Entity, Entity]


class LikelyLine(QFrame):
    """One pair at a time, the longer name first; hidden where there is none.

    `joined` and `kept_apart` carry both entities; the arrow keys lead to the other pairs.
    """

    joined = Signal(object, object)
    kept_apart = Signal(object, object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pairs: list[Pair] = []
        self._at = 0
        self._words = QLabel(self)
        self._words.setFont(sans(13))
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.join_button = self._button(self.tr("Join  ↵"), self._join)
        self.never_button = self._button(self.tr("Never  N"), self._keep_apart)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 2, 4, 2)
        row.setSpacing(4)
        row.addWidget(self._words, 1)
        row.addWidget(self.join_button)
        row.addWidget(self.never_button)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription(
            self.tr("Enter makes them one name, N remembers that they never are.")
        )
        self.hide()

    @property
    def pair(self) -> Pair | None:
        """The two that are asked about."""
        return self._pairs[self._at] if self._pairs else None

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Ask about these, the one that is asked about now first, if it is still among them."""
        before = {each.id for each in self.pair or ()}
        self._pairs = list(pairs)
        ids = [{longer.id, shorter.id} for longer, shorter in pairs]
        self._at = ids.index(before) if before in ids else min(self._at, max(0, len(pairs) - 1))
        if not pairs and self.hasFocus():
            self.left.emit()
        self.setVisible(bool(pairs))
        self._say()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        style = (
            f"QPushButton {{ border: none; background: transparent; color: {theme.soft};"
            f" padding: 3px 6px; }} QPushButton:hover {{ color: {theme.accent}; }}"
        )
        for button in (self.join_button, self.never_button):
            styled(button, style)
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, super().minimumSizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if chorded(event):
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._join()
        elif key == Qt.Key.Key_N:
            self._keep_apart()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left) and self._pairs:
            by = 1 if key == Qt.Key.Key_Right else -1
            self._at = (self._at + by) % len(self._pairs)
            self._say()
        elif key == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.accent if self.hasFocus() else self._theme.line))
        painter.setBrush(QColor(self._theme.card))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 5, 5)

    def _button(self, words: str, does: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setFont(sans(12))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(does)
        return button

    def _say(self) -> None:
        if self.pair is not None:
            longer, shorter = self.pair
            words = self.tr("{longer} · {shorter}: one name?")
            said = words.format(longer=longer.name, shorter=shorter.name)
            self._words.setText(said)
            self._words.setToolTip(said)
            self.setAccessibleName(said)

    def _join(self) -> None:
        if self.pair is not None:
            self.joined.emit(*self.pair)

    def _keep_apart(self) -> None:
        if self.pair is not None:
            self.kept_apart.emit(*self.pair)
