"""Where cards lie over the bottom of the article: notices, progress, a preview."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.theme import LIGHT, Theme

_MARGIN = 16


class Card(QFrame):
    """A raised slip with a bar on its left in a color that says how much it matters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = LIGHT
        self.bar = ""
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.line), 1))
        painter.setBrush(QColor(self.theme.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self.bar:
            painter.fillRect(0, 4, 3, self.height() - 8, QColor(self.bar))


class Shelf(QWidget):
    """Lies over the lower edge of its parent, as high as its cards."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._below = parent
        self._cards = QVBoxLayout(self)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(8)
        parent.installEventFilter(self)

    def add(self, card: Card) -> None:
        """Put a card on; it is hidden until it has something to say."""
        card.hide()
        card.installEventFilter(self)
        self._cards.addWidget(card)

    def set_theme(self, theme: Theme) -> None:
        for card in self.findChildren(Card):
            card.set_theme(theme)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (
            QEvent.Type.Resize,
            QEvent.Type.ShowToParent,
            QEvent.Type.HideToParent,
            QEvent.Type.LayoutRequest,
        ):
            self.place()
        return False

    def place(self) -> None:
        """Lie where the cards now fit."""
        self.setVisible(any(card.isVisibleTo(self) for card in self.findChildren(Card)))
        height = self._cards.totalSizeHint().height()
        width = self._below.width() - 2 * _MARGIN
        self.setGeometry(_MARGIN, self._below.height() - height - _MARGIN, width, height)
        self.raise_()
