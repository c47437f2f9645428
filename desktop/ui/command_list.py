"""All commands in a list to search, each with its keys."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.text.folding import fold
from desktop.ui.articles_model import Index
from desktop.ui.popover import Popover
from desktop.ui.theme import Theme, inked, sans

_ID = Qt.ItemDataRole.UserRole
_KEYS = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Offer:
    """A line of the list: what is run by it, what it says, and the keys that do it at once."""

    id: str
    title: str
    keys: str


class _Lines(QStyledItemDelegate):
    """Paints a command with its keys at the right."""

    def __init__(self, card: Popover) -> None:
        super().__init__(card)
        self._card = card

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, 30)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._card.theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selected))
            painter.drawRoundedRect(rect.adjusted(2, 0, -2, 0), 5, 5)
        inner = rect.adjusted(12, 0, -12, 0)
        painter.setFont(sans(13))
        painter.setPen(QColor(theme.ink))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, middle, index.data())
        painter.setPen(QColor(theme.faint))
        painter.setFont(sans(12))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, index.data(_KEYS))
        painter.restore()


class CommandList(Popover):
    """A field to search in and the commands it leaves; `chosen` carries the id of one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._offers: list[Offer] = []
        self.setAccessibleName(self.tr("All commands"))
        self.field = QLineEdit(self)
        self.field.setFont(sans(15))
        self.field.setPlaceholderText(self.tr("Type what you want to do"))
        self.field.setAccessibleName(self.tr("Search the commands"))
        self.field.textChanged.connect(self._sift)
        self._model = QStandardItemModel(self)
        self.view = QListView(self)
        self.view.setModel(self._model)
        self.view.setItemDelegate(_Lines(self))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName(self.tr("Commands"))
        self.view.viewport().setAutoFillBackground(False)
        self.view.clicked.connect(lambda _index: self._choose())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 10, 10, 10)
        self.nothing = QLabel(self.tr("No command is called that."), self)
        self.nothing.setFont(sans(13))
        self.nothing.setContentsMargins(12, 6, 12, 6)
        whole.addWidget(self.field)
        whole.addWidget(self.nothing)
        whole.addWidget(self.view, 1)

    @property
    def titles(self) -> list[str]:
        """What is listed now."""
        return [self._model.item(row).text() for row in range(self._model.rowCount())]

    def open_with(self, offers: list[Offer]) -> None:
        """Show these commands and wait for words."""
        self._offers = offers
        self.field.clear()
        self._sift("")
        self.open_top(56, 520, 480)
        self.field.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.view.currentIndex().row()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose()
            case Qt.Key.Key_Down:
                self._go(row + 1)
            case Qt.Key.Key_Up:
                self._go(row - 1)
            case Qt.Key.Key_PageDown:
                self._go(row + 12)
            case Qt.Key.Key_PageUp:
                self._go(row - 12)
            case _:
                super().keyPressEvent(event)

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        inked(self.nothing, theme.faint)
        self.view.viewport().update()

    def _go(self, row: int) -> None:
        last = self._model.rowCount() - 1
        if last >= 0:
            self.view.setCurrentIndex(self._model.index(max(0, min(row, last)), 0))

    def _sift(self, words: str) -> None:
        wanted = fold(words).split()
        self._model.clear()
        for offer in self._offers:
            folded = fold(f"{offer.title} {offer.keys}")
            if all(word in folded for word in wanted):
                item = QStandardItem(offer.title)
                item.setData(offer.id, _ID)
                item.setData(offer.keys, _KEYS)
                item.setData(f"{offer.title} {offer.keys}", Qt.ItemDataRole.AccessibleTextRole)
                self._model.appendRow(item)
        self.nothing.setVisible(not self._model.rowCount())
        self._go(0)

    def _choose(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            command_id = index.data(_ID)
            self.close_it()
            self.chosen.emit(command_id)
