"""Where cards lie over the bottom of the article: notices, progress, a preview."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from desktop.ui.theme import LIGHT, Theme

_MARGIN = 16
_GAP = 8
_CARD_CHANGES = (
    QEvent.Type.ShowToParent,
    QEvent.Type.HideToParent,
    QEvent.Type.LayoutRequest,
)


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
    """Lies over the lower edge of its parent, as high as the cards that have something to say.

    `covers` carries how much of that edge it hides, in pixels.
    """

    covers = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._below = parent
        self._cards: list[Card] = []
        self.hide()
        parent.installEventFilter(self)

    def add(self, card: Card) -> None:
        """Put a card on, below the others; it is hidden until it has something to say."""
        card.hide()
        card.installEventFilter(self)
        self._cards.append(card)

    def set_theme(self, theme: Theme) -> None:
        for card in self._cards:
            card.set_theme(theme)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if (kind is QEvent.Type.Resize) if watched is self._below else (kind in _CARD_CHANGES):
            self._place()
        return False

    def _place(self) -> None:
        """Lie where the cards now fit, one below the other."""
        shown = [card for card in self._cards if not card.isHidden()]
        width = self._below.width() - 2 * _MARGIN
        top = 0
        for card in shown:
            is_wrapping = card.hasHeightForWidth()
            height = card.heightForWidth(width) if is_wrapping else card.sizeHint().height()
            card.setGeometry(0, top, width, height)
            top += height + _GAP
        top -= _GAP
        self.setGeometry(_MARGIN, self._below.height() - top - _MARGIN, width, max(0, top))
        self.setVisible(bool(shown))
        self.raise_()
        self.covers.emit(top + 2 * _MARGIN if shown else 0)
