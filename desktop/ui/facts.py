"""A line of small facts, each in its own color, cut short where there is no room."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from desktop.ui.theme import color
from desktop.ui.writing import write


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in a color; `gap` is the distance to what stands before, in pixels."""

    text: str
    color: str
    gap: int = 0


def pieces_width(metrics: QFontMetrics, pieces: Sequence[Piece]) -> int:
    # One pixel more each: advances are fractions, and a text in too little room is cut.
    return sum(piece.gap + metrics.horizontalAdvance(piece.text) + 1 for piece in pieces)


def paint_pieces(painter: QPainter, rect: QRect, pieces: Sequence[Piece]) -> None:
    """Write pieces one after another, the last that fits elided."""
    metrics = painter.fontMetrics()
    left = rect.left()
    for piece in pieces:
        left += piece.gap
        room = rect.right() + 1 - left
        if room < metrics.averageCharWidth():
            return
        painter.setPen(color(piece.color))
        left += write(painter, QRect(left, rect.top(), room, rect.height()), piece.text) + 1


class Facts(QWidget):
    """A line of facts; what it says is also its accessible name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: tuple[Piece, ...] = ()
        self._width = 0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    @property
    def text(self) -> str:
        return " ".join(piece.text for piece in self._pieces)

    def say(self, *pieces: Piece) -> None:
        """Show these facts, and none when there are none."""
        if pieces == self._pieces:
            return
        self._pieces = pieces
        self.setAccessibleName(self.text)
        self._measure()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width, self.fontMetrics().height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_pieces(painter, self.rect(), self._pieces)

    def _measure(self) -> None:
        width = pieces_width(self.fontMetrics(), self._pieces)
        if width != self._width:
            self._width = width
            self.updateGeometry()


class FactButton(QAbstractButton):
    """A fact that can be pressed; underlined while the pointer or the focus is on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.color = "#000000"
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 1, metrics.height())

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self.font()
        font.setUnderline(self.underMouse() or self.hasFocus() or self.isDown())
        painter.setFont(font)
        paint_pieces(painter, self.rect(), (Piece(self.text(), self.color),))
