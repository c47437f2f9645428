"""How a sentence can be read, a line for each reading."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.annotations.values import Pairing
from desktop.suggest.distribution import DistributionKind
from desktop.ui.drafting import Offer
from desktop.ui.theme import Theme, sans

_HEIGHT = 30
_SIDE = 8
_GAP = 10


class OfferLine(QAbstractButton):
    """A reading of the sentence: its key, what it is, its rows, and the total they come to."""

    def __init__(
        self,
        theme: Theme,
        key: str,
        offer: Offer,
        kind: str,
        parent: QWidget,
        *,
        is_chosen: bool,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self.is_chosen = is_chosen
        self._kind = kind
        self.offer = offer
        is_uncertain = offer.distribution.pairing is Pairing.UNCERTAIN
        self.rows = self.tr("%n row(s)", "", offer.new)
        self.pairing = self.tr("pairing not sure") if is_uncertain else ""
        if offer.is_corrected:
            self.pairing = self.tr("corrected")
        self.total = self.tr("{total} in all").format(total=offer.total)
        self.setFont(sans(13))
        self.setText(" ".join(filter(None, (kind, self.rows, self.pairing, self.total))))
        met = self.tr("as the article states") if offer.is_met else ""
        self.setAccessibleName(", ".join(filter(None, (key, self.text(), met))))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.is_chosen or self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.setBrush(QColor(theme.paper))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setFont(sans(11))
        width = painter.fontMetrics().horizontalAdvance(self._key) + 12
        cap = QRectF(_SIDE, (self.height() - 20) / 2, width, 20)
        painter.setPen(QColor(theme.line))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(QColor(theme.soft))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        total = self.total + (" ✓" if self.offer.is_met else "")
        painter.setFont(sans(13))
        right = self.width() - _SIDE - painter.fontMetrics().horizontalAdvance(total)
        left = cap.right() + _GAP
        pieces = ((self._kind, theme.ink, 13), (self.rows, theme.ink, 13))
        for words, color, size in (*pieces, (self.pairing, theme.soft, 11)):
            painter.setFont(sans(size))
            metrics = painter.fontMetrics()
            room = int(right - _GAP - left)
            if words and room > 20:
                painter.setPen(QColor(color))
                said = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
                box = QRectF(left, 0, room, self.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, said)
                left += metrics.horizontalAdvance(said) + _GAP
        painter.setFont(sans(13))
        painter.setPen(QColor(theme.good if self.offer.is_met else theme.soft))
        box = QRectF(right, 0, self.width() - right, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, total)


class OfferLines(QWidget):
    """The readings of a sentence, the likeliest first; `chosen` carries the place of one."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Sequence[Offer], int] = ((), 0)
        self.lines: list[OfferLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_offers(self, offers: Sequence[Offer], chosen: int) -> None:
        """Show these readings; none: nothing."""
        if (offers, chosen) == self._shown and self.lines:
            return
        self._shown = offers, chosen
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        several = len({offer.kind.id for offer in offers}) > 1
        self.lines = []
        for at, offer in enumerate(offers):
            kind = self._kind(offer.distribution.kind)
            if several:
                kind = self.tr("{type}: {reading}").format(type=offer.kind.name, reading=kind)
            key = self.tr("Enter") if at == chosen else str(at + 1)
            line = OfferLine(self._theme, key, offer, kind, self, is_chosen=at == chosen)
            line.clicked.connect(lambda _on=False, place=at: self.chosen.emit(place))
            self._column.addWidget(line)
            self.lines.append(line)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        offers, chosen = self._shown
        self._shown = ((), 0)
        self.show_offers(offers, chosen)

    def _kind(self, kind: DistributionKind) -> str:
        match kind:
            case DistributionKind.ALIGNED:
                return self.tr("One to one, in order")
            case DistributionKind.ONE_PER_CLAUSE:
                return self.tr("One for each clause")
            case DistributionKind.SHARED:
                return self.tr("Each by all of them")
            case DistributionKind.PAIRS:
                return self.tr("Each with each")
