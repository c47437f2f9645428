"""The colors that a label can be given at once: walked with the arrow keys, taken with Space."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.annotations.schema_new import COLORS
from desktop.ui.theme import LIGHT, Theme

_CELL = 30
_COLUMNS = 8
_MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_COLUMNS,
    Qt.Key.Key_Down: _COLUMNS,
}


class Swatches(QWidget):
    """Pairs of colors, each drawn with the light one beside the dark one.

    `taken` carries both as "#rrggbb".
    """

    taken = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._at = 0
        self._chosen: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_chosen(self, color: str, dark_color: str) -> None:
        """Ring the pair that is in use, where it is one of these."""
        pair = color.lower(), dark_color.lower()
        self._chosen = COLORS.index(pair) if pair in COLORS else None
        if self._chosen is not None and not self.hasFocus():
            self._at = self._chosen
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_CELL * _COLUMNS, _CELL * (len(COLORS) // _COLUMNS))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            there = self._at + _MOVES[Qt.Key(event.key())]
            self._at = there if 0 <= there < len(COLORS) else self._at
            self.update()
        elif event.key() == Qt.Key.Key_Space:
            self.taken.emit(*COLORS[self._at])
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        column, row = int(place.x() // _CELL), int(place.y() // _CELL)
        at = row * _COLUMNS + column
        if self.isEnabled() and 0 <= column < _COLUMNS and 0 <= at < len(COLORS):
            self._at = at
            self.taken.emit(*COLORS[at])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, (light, dark) in enumerate(COLORS):
            row, column = divmod(at, _COLUMNS)
            cell = QRectF(column * _CELL, row * _CELL, _CELL, _CELL)
            disc = cell.adjusted(6, 6, -6, -6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(light))
            painter.drawPie(disc, 90 * 16, 180 * 16)
            painter.setBrush(QColor(dark))
            painter.drawPie(disc, 270 * 16, 180 * 16)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if at == self._chosen:
                painter.setPen(QPen(QColor(self._theme.ink), 1.6))
                painter.drawEllipse(cell.adjusted(3.5, 3.5, -3.5, -3.5))
            if at == self._at and self.hasFocus():
                painter.setPen(QPen(QColor(self._theme.accent), 1.2))
                painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 5, 5)
