"""The armed label at the pointer: what the next selection becomes."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from typing_extensions import override

from desktop.annotations.values import Label
from desktop.ui.article.view import ArticleView
from desktop.ui.hover import Chip

_BESIDE = QPoint(12, 16)


class ArmedTag(Chip):
    """Follows the pointer over the article while a label is armed."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view.viewport())
        self._port = view.viewport()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def arm(self, label: Label | None, *, is_dark: bool) -> None:
        """Show a label from now on; None: no longer."""
        if label is None:
            self._port.removeEventFilter(self)
            self.hide()
            return
        self._port.installEventFilter(self)
        self.show_label(label.name, label.dark_color if is_dark else label.color)
        if self._port.underMouse():
            self._go(self._port.mapFromGlobal(self._port.cursor().pos()))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove:
            self._go(event.position().toPoint())
        elif event.type() is QEvent.Type.Leave:
            self.hide()
        return False

    def _go(self, pointer: QPoint) -> None:
        place = pointer + _BESIDE
        if place.y() + self.height() > self._port.height():
            place.setY(pointer.y() - self.height() - 6)
        place.setX(min(place.x(), self._port.width() - self.width()))
        self.move(place)
        self.show()
