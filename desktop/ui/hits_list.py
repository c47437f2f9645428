"""The list of what a search in the whole project found, each place with the words around it."""

from typing import Protocol

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop.text.sought import Hit
from desktop.ui.articles_model import Index
from desktop.ui.facts import Piece, paint_pieces, pieces_width
from desktop.ui.hits_model import HitRow, HitsModel
from desktop.ui.panel.names_list import chorded
from desktop.ui.theme import Theme, sans

_ROW = 28
_SIDE = 14


class Themed(Protocol):
    """What knows the theme of now."""

    theme: Theme


class _Look(QStyledItemDelegate):
    """Paints a title, or a place: the text itself in a tint, in one column."""

    def __init__(self, model: HitsModel, pane: Themed, view: QListView) -> None:
        super().__init__(view)
        self._model = model
        self._pane = pane
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, row = self._pane.theme, self._model.rows[index.row()]
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.selected))
            bar = QColor(theme.accent if self._view.hasFocus() else theme.soft)
            painter.fillRect(QRect(rect.left(), rect.top() + 4, 3, rect.height() - 8), bar)
        inside = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        if row.hit is None:
            self._paint_title(painter, inside, row)
        else:
            self._paint_place(painter, inside, row.hit)
        painter.restore()

    def _paint_title(self, painter: QPainter, inside: QRect, row: HitRow) -> None:
        theme = self._pane.theme
        painter.setFont(sans(12))
        painter.setPen(QColor(theme.faint))
        count = str(row.count)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inside, right, count)
        font = sans(13)
        font.setWeight(QFont.Weight.DemiBold)
        inside.setRight(inside.right() - painter.fontMetrics().horizontalAdvance(count) - 10)
        painter.setFont(font)
        paint_pieces(painter, inside, [Piece(row.title, theme.ink)])

    def _paint_place(self, painter: QPainter, inside: QRect, hit: Hit) -> None:
        theme = self._pane.theme
        painter.setFont(sans(13))
        metrics = painter.fontMetrics()
        # The text itself stands in one column, so that the eye runs down what precedes it.
        before, column = hit.before, inside.width() // 3
        while before and metrics.horizontalAdvance(before) > column:
            before = before[1:]
        inside.setLeft(inside.left() + column - metrics.horizontalAdvance(before))
        pieces = [Piece(before, theme.faint)] if before else []
        mark = QRect(inside)
        mark.setLeft(inside.left() + pieces_width(metrics, pieces) - 2)
        mark.setRight(min(inside.right(), mark.left() + metrics.horizontalAdvance(hit.text) + 3))
        painter.fillRect(mark.adjusted(0, 5, 0, -5), QColor(theme.selection))
        pieces += [Piece(hit.text, theme.ink)]
        pieces += [Piece(hit.after, theme.soft)] if hit.after else []
        paint_pieces(painter, inside, pieces)


class HitsList(QListView):
    """The rows, of which only places are walked. `chosen` carries one to go to."""

    chosen = Signal(object)

    def __init__(self, model: HitsModel, pane: Themed, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(_Look(model, pane, self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Places in the project"))
        self.setAccessibleDescription(self.tr("Enter goes to the place."))
        self.clicked.connect(self._choose)

    def walk(self, by: int) -> None:
        """Go so many places on or back."""
        row = self._model.beside(self.currentIndex().row(), by)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row))

    def choose(self) -> None:
        """Go to the place that is selected, else to the first."""
        if not self.currentIndex().isValid():
            self.walk(1)
        self._choose(self.currentIndex())

    def takes(self, event: QKeyEvent) -> bool:
        """Do what a key asks of the list, wherever it was pressed; False when it is none."""
        page = max(1, self.viewport().height() // _ROW - 1)
        ways = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        ways |= {Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page}
        by = ways.get(Qt.Key(event.key()))
        if chorded(event):
            return False
        if by is not None:
            self.walk(by)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose()
        else:
            return False
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.takes(event):
            if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not chorded(event):
                every = len(self._model.rows)
                self.walk(-every if event.key() == Qt.Key.Key_Home else every)
            else:
                event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.walk(1)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            row = self._model.rows[index.row()]
            if row.hit is not None:
                self.chosen.emit(row)
