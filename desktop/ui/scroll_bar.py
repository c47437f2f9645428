"""A thin scroll bar that paints itself: a style sheet takes longer for it than for a whole row."""

from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QCursor, QGuiApplication, QPainter, QPaintEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget
from typing_extensions import override

from desktop.ui.theme import paints_all

_MARGIN = 2
_RADIUS = 3


class ThinBar(QScrollBar):
    """An upright bar; its handle darkens under the pointer and while it is dragged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        paints_all(self)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            paints_all(self)  # a style sheet takes that back from every scroll bar

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        # Not its own: the style sheet gives that a color one can see through.
        palette = QGuiApplication.palette()
        painter.fillRect(event.rect(), palette.color(QPalette.ColorRole.Window))
        if self.minimum() == self.maximum():
            return
        handle = self._handle()
        is_lit = self.isSliderDown() or handle.contains(self.mapFromGlobal(QCursor.pos()))
        role = QPalette.ColorRole.PlaceholderText if is_lit else QPalette.ColorRole.Mid
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(role))
        inner = QRectF(handle).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.drawRoundedRect(inner, _RADIUS, _RADIUS)

    def _handle(self) -> QRect:
        """Where the style has the handle, and takes hold of it."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar,
            option,
            QStyle.SubControl.SC_ScrollBarSlider,
            self,
        )
