"""The card below the tables: the readings of a sentence, and the rows of the one that is chosen."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.ui.drafting import Drafting, Offer
from desktop.ui.keys import Bindings
from desktop.ui.panel.draft_table import CHOOSE, TAKE_BACK, DraftTable
from desktop.ui.panel.offers import OfferLine, OfferLines
from desktop.ui.panel.surfaces import Surfaces
from desktop.ui.theme import Theme, inked, sans
from desktop.workbench import Workbench

_LEAST_ROWS, _MOST_ROWS = 2, 9


class DraftCard(QFrame):
    """What a sentence may mean, to be chosen, corrected and accepted.

    `chosen` carries the place of a reading, `paired` 1 or -1 for another pairing, `changed` a
    corrected reading; `accepted`, `taken_back` and `left` say what was asked for, `visited` carries
    the raw span of the cell that a person went to.
    """

    chosen = Signal(int)
    paired = Signal(int)
    changed = Signal(object)
    accepted = Signal()
    taken_back = Signal()
    left = Signal()
    visited = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        workbench: Workbench,
        surfaces: Surfaces,
        bindings: Bindings,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heading = QLabel(self.tr("The sentence can be read as"), self)
        self._heading.setFont(sans(12))
        self._heading.setContentsMargins(4, 0, 4, 2)
        self._readings = OfferLines(theme, self)
        self.table = DraftTable(workbench, surfaces, bindings, theme, self)
        self._keys = QLabel(self._lesson(bindings), self)
        self._keys.setFont(sans(11))
        self._keys.setWordWrap(True)
        self._keys.setContentsMargins(4, 0, 4, 0)
        self._pairing = QLabel(self)
        self._pairing.setFont(sans(12))
        self._before = self._turner("‹", self.tr("Pairing before"), -1)
        self._after = self._turner("›", self.tr("Next likely pairing"), 1)
        self._accept = QPushButton(self.tr("Accept the rows"), self)
        self._accept.setFont(sans(13))
        self._accept.clicked.connect(lambda _on=False: self.accepted.emit())
        foot = QHBoxLayout()
        foot.setSpacing(4)
        for widget in (self._before, self._pairing, self._after):
            foot.addWidget(widget)
        foot.addStretch()
        foot.addWidget(self._accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._readings)
        column.addWidget(self.table)
        column.addWidget(self._keys)
        column.addLayout(foot)
        self.setAccessibleName(self._heading.text())
        self._readings.chosen.connect(self.chosen)
        self.table.changed.connect(self.changed)
        self.table.visited.connect(self.visited)
        self.table.refused.connect(self.refused)
        self.table.asked.connect(self.run)
        self.hide()

    @property
    def lines(self) -> list[OfferLine]:
        """The lines of the readings."""
        return self._readings.lines

    def show_draft(self, drafting: Drafting) -> None:
        """Show what is offered now; nothing: nothing."""
        offer = drafting.offer
        self._readings.show_offers(drafting.offers, drafting.at)
        self.table.view.can_take_back = drafting.can_take_back
        self.table.show_offer(offer)
        if offer is not None:
            self._fit(offer)
        self.setVisible(offer is not None)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        inked(self._heading, theme.soft)
        inked(self._pairing, theme.soft)
        inked(self._keys, theme.faint)
        self._readings.set_theme(theme)
        self.table.set_theme(theme)

    def run(self, command_id: str) -> None:
        """Do what a command asks of the card, or of its current cell."""
        if command_id.startswith(CHOOSE):
            self.chosen.emit(int(command_id.removeprefix(CHOOSE)) - 1)
            return
        match command_id:
            case "accept rows":
                self.accepted.emit()
            case "next pairing" | "previous pairing":
                self.paired.emit(1 if command_id == "next pairing" else -1)
            case _ if command_id == TAKE_BACK:
                self.taken_back.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.line))
        painter.setBrush(QColor(self._theme.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _fit(self, offer: Offer) -> None:
        rows = min(_MOST_ROWS, len(offer.distribution.frames) + 1)
        self.table.fit(rows, _LEAST_ROWS)
        several = len(offer.ways) > 1
        for widget in (self._before, self._pairing, self._after):
            widget.setVisible(several)
        words = self.tr("Pairing {at} of {count}")
        self._pairing.setText(words.format(at=offer.way + 1, count=len(offer.ways)))

    def _lesson(self, bindings: Bindings) -> str:
        words = self.tr("{swap} swaps with the row below, {name} next name, {confirm} confirms.")
        return words.format(
            swap=bindings.shown("swap down"),
            name=bindings.shown("next name"),
            confirm=bindings.shown("confirm row"),
        )

    def _turner(self, sign: str, name: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(sign)
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda _on=False: self.paired.emit(by))
        return button
