"""The places where a text stands again, each with a box to check and the words around it."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop.annotations.same import Same
from desktop.ui.articles_model import Index
from desktop.ui.facts import Piece, paint_pieces
from desktop.ui.panel.names_list import chorded
from desktop.ui.theme import Theme, sans

_ROW = 26
_BOX = 26
_ROWS = 7


class Themed(Protocol):
    """What knows the theme of now."""

    theme: Theme


class SameModel(QAbstractListModel):
    """The places; those within a longer mention are unchecked, and `may_nest` lets one check them.

    `checked_changed` tells that another number of them is checked.
    """

    checked_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.places: list[Same] = []
        self.titles: dict[str, str] = {}
        self.may_nest = False
        self._checked: set[int] = set()

    @property
    def chosen(self) -> list[Same]:
        """The places that are checked, in their order."""
        return [self.places[row] for row in sorted(self._checked)]

    def refill(self, places: Sequence[Same], titles: dict[str, str], *, may_nest: bool) -> None:
        """Show these places; `titles` has those of the articles that are not open."""
        self.beginResetModel()
        self.places = list(places)
        self.titles = titles
        self.may_nest = may_nest
        self._checked = {row for row, place in enumerate(places) if not place.is_within}
        self.endResetModel()
        self.checked_changed.emit()

    def is_checked(self, row: int) -> bool:
        return row in self._checked

    def may_check(self, row: int) -> bool:
        return self.may_nest or not self.places[row].is_within

    def toggle(self, row: int) -> None:
        """Check a place, or no longer; one within a longer mention stays as it is."""
        if self.may_check(row):
            self._checked ^= {row}
            self.dataChanged.emit(self.index(row), self.index(row))
            self.checked_changed.emit()

    def toggle_all(self) -> None:
        """Check all that may be checked; when they are already, none."""
        free = {row for row in range(len(self.places)) if self.may_check(row)}
        self._checked = set() if free <= self._checked else free
        if self.places:
            self.dataChanged.emit(self.index(0), self.index(len(self.places) - 1))
        self.checked_changed.emit()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.places)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        place = self.places[index.row()]
        words = f"{_line(place.before)}{_line(place.text)}{_line(place.after)}"
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.CheckStateRole:
            is_on = self.is_checked(index.row())
            return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if self.may_check(index.row()):
                is_on = self.is_checked(index.row())
                said = self.tr("checked") if is_on else self.tr("not checked")
            else:
                said = self.reason
            return ", ".join(filter(None, (words, self.titles.get(place.article, ""), said)))
        return None

    @property
    def reason(self) -> str:
        """Why a place is left out."""
        return self.tr("in a longer mention")


class _Look(QStyledItemDelegate):
    """Paints a place: its box, the words before it in grey, the text itself, the words after."""

    def __init__(self, model: SameModel, card: Themed, view: QListView) -> None:
        super().__init__(view)
        self._model = model
        self._card = card
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, row = self._card.theme, index.row()
        place = self._model.places[row]
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        may = self._model.may_check(row)
        painter.save()
        painter.setFont(sans(13))
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.selected))
        self._paint_box(painter, rect, is_on=self._model.is_checked(row), may=may)
        inside = rect.adjusted(_BOX, 0, -8, 0)
        note = self._model.titles.get(place.article, "")
        if place.is_within:
            note = self._model.reason
        metrics = painter.fontMetrics()
        note = metrics.elidedText(note, Qt.TextElideMode.ElideRight, inside.width() // 3)
        painter.setPen(QColor(theme.faint))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inside, side, note)
        inside.setRight(inside.right() - metrics.horizontalAdvance(note) - 10)
        around = theme.faint
        # The text itself stands in one column, so that the eye runs down what precedes it.
        before = _line(place.before)
        column = min(150, inside.width() // 3)
        while before and metrics.horizontalAdvance(before) > column:
            before = before[1:]
        inside.setLeft(inside.left() + column - metrics.horizontalAdvance(before))
        pieces = (
            Piece(before, around),
            Piece(_line(place.text), theme.ink if may else theme.faint),
            Piece(_line(place.after), around),
        )
        paint_pieces(painter, inside, [piece for piece in pieces if piece.text])
        painter.restore()

    def _paint_box(self, painter: QPainter, rect: QRect, *, is_on: bool, may: bool) -> None:
        box = QStyleOptionButton()
        flag = QStyle.StateFlag
        box.state = (flag.State_On if is_on else flag.State_Off) | (
            flag.State_Enabled if may else flag.State_None
        )
        box.rect = QRect(rect.left() + 6, rect.center().y() - 6, 14, 14)
        box.palette = self._view.palette()
        element = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
        QApplication.style().drawPrimitive(element, box, painter, self._view)


class SameList(QListView):
    """Space checks a place, A all of them; `accepted` and `left` carry Enter and Esc.

    `looked_at` carries the place that a person went to, `typed` the event of any other sign.
    """

    accepted = Signal()
    left = Signal()
    looked_at = Signal(object)
    typed = Signal(object)

    def __init__(self, model: SameModel, card: Themed, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(_Look(model, card, self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Places to label"))
        self.setAccessibleDescription(
            self.tr("Space checks a place, A all, Enter labels what is checked.")
        )
        self.selectionModel().currentChanged.connect(self._look)

    def fit(self) -> None:
        """Be as high as the rows, up to a limit."""
        self.setFixedHeight(_ROW * max(1, min(_ROWS, self._model.rowCount())))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self.currentIndex().row()
        if chorded(event):
            event.ignore()
        elif key == Qt.Key.Key_Space and row >= 0:
            self._model.toggle(row)
        elif key == Qt.Key.Key_A:
            self._model.toggle_all()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text().isprintable() and event.text():
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < _BOX:
            self._model.toggle(index.row())

    def _look(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and self.hasFocus():
            self.looked_at.emit(self._model.places[current.row()])


def _line(text: str) -> str:
    return " ".join(text.splitlines())
