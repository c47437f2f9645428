"""A card over the window that goes when one leaves it."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGraphicsDropShadowEffect, QWidget
from typing_extensions import override

from desktop.ui.shelf import Card

_MARGIN = 12
_GAP = 5


class Popover(Card):
    """Lies over its window; Esc closes it, and so does the focus going elsewhere.

    `closed` says that the focus may return to where it was.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._below = parent
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        self.setGraphicsEffect(shadow)
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._look)

    def open_above(self, place: QPoint, width: int, height: int) -> None:
        """Lie above a place of the window, within its edges."""
        window = self._below.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        width, height = min(width, window.width()), min(height, window.height())
        left = max(window.left(), min(place.x(), window.right() - width))
        top = max(window.top(), place.y() - height)
        self.setGeometry(QRect(left, top, width, height))
        self._open()

    def open_top(self, top: int, width: int, height: int) -> None:
        """Lie in the middle, `top` below the upper edge of the window."""
        window = self._below.rect()
        width = min(width, window.width() - 2 * _MARGIN)
        height = min(height, window.height() - top - _MARGIN)
        self.setGeometry(QRect((window.width() - width) // 2, top, width, height))
        self._open()

    def open_beside(self, place: QRect, width: int, height: int) -> None:
        """Lie below a place on the screen, above it where there is no room; never over it."""
        window = self._below.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        width, height = min(width, window.width()), min(height, window.height())
        corner = self._below.mapFromGlobal(place.topLeft())
        left = max(window.left(), min(corner.x(), window.right() - width))
        top = corner.y() + place.height() + _GAP
        if top + height > window.bottom():
            top = max(window.top(), corner.y() - height - _GAP)
        self.setGeometry(QRect(left, top, width, height))
        self._open()

    def close_it(self) -> None:
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_it()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        # What happens in the card is not for the window below it.
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel):
            return True
        return super().event(event)

    def _open(self) -> None:
        self.show()
        self.raise_()

    def _look(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or self.isHidden():
            return
        if new is not self and not self.isAncestorOf(new) and new.window() is self.window():
            self.hide()
