"""The list of names: walked with the arrow keys, opened with → and closed with ←."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPolygon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from desktop.ui.panel.names_model import AnyIndex, NamesModel, Row
from desktop.ui.theme import Theme, sans
from desktop.workbench import Workbench

_ROW = 34
_SIDE = 10
_CHEVRON = 16
_DOT = 8
# How many characters stand before a mention in its row.
_BEFORE = 6


class NameLook(QStyledItemDelegate):
    """How a name looks: dots in the colors of its labels, the name, how often it stands there."""

    def __init__(
        self, model: NamesModel, workbench: Workbench, theme: Theme, view: QTableView
    ) -> None:
        super().__init__(view)
        self._model = model
        self._workbench = workbench
        self._view = view
        self.theme = theme

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, row = self.theme, self._model.row(index.row())
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.selected))
            if self._view.hasFocus():
                bar = QRect(rect.left(), rect.top(), 3, rect.height())
                painter.fillRect(bar, QColor(theme.accent))
        painter.setPen(QColor(theme.hairline))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        inside = rect.adjusted(_SIDE, 0, -_SIDE, -1)
        if row.mention is None:
            self._paint_group(painter, inside, row)
        else:
            self._paint_mention(painter, inside.adjusted(_CHEVRON + _DOT + 8, 0, 0, 0), row.mention)
        painter.restore()

    def _paint_group(self, painter: QPainter, inside: QRect, row: Row) -> None:
        theme = self.theme
        self._paint_chevron(painter, inside, is_open=self._model.is_open(row.group))
        left = inside.left() + _CHEVRON
        for label_id in self._model.labels(row):
            label = self._workbench.schema.label(label_id)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(label.dark_color if theme.is_dark else label.color))
            painter.drawEllipse(QRectF(left, inside.center().y() - _DOT / 2 + 0.5, _DOT, _DOT))
            left += _DOT + 3
        left += 5
        metrics = painter.fontMetrics()
        count = str(len(row.group)) if len(row.group) > 1 else ""
        room = inside.right() - left - metrics.horizontalAdvance(count) - 10
        painter.setPen(QColor(theme.ink))
        _write(painter, QRect(left, inside.top(), room, inside.height()), self._model.text(row))
        painter.setPen(QColor(theme.faint))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)

    def _paint_mention(self, painter: QPainter, inside: QRect, mention_id: str) -> None:
        theme, surfaces = self.theme, self._model.surfaces
        mention = self._model.mention(mention_id)
        before, after = surfaces.around(mention)
        metrics = painter.fontMetrics()
        left = inside.left()
        for text, color in (
            (before[-_BEFORE:], theme.faint),
            (surfaces.shown(mention), theme.ink),
            (after, theme.faint),
        ):
            room = inside.right() - left
            if room <= metrics.averageCharWidth():
                break
            painter.setPen(QColor(color))
            left += _write(painter, QRect(left, inside.top(), room, inside.height()), text)

    def _paint_chevron(self, painter: QPainter, inside: QRect, *, is_open: bool) -> None:
        x, y = inside.left() + 4, inside.center().y()
        flat = [QPoint(x - 4, y - 2), QPoint(x, y + 2), QPoint(x + 4, y - 2)]
        upright = [QPoint(x - 2, y - 4), QPoint(x + 2, y), QPoint(x - 2, y + 4)]
        painter.setPen(QColor(self.theme.faint))
        painter.drawPolyline(QPolygon(flat if is_open else upright))


class NameList(QTableView):
    """The list, a row for each row of its model.

    `visited` carries the row that a person went to, `pressed_on` one that was pressed, `turned` one
    and whether to open it, `deleted` one to delete; `filter_wanted` what was typed.
    """

    visited = Signal(object)
    pressed_on = Signal(object)
    turned = Signal(object, bool)
    filter_wanted = Signal(str)
    deleted = Signal(object)

    def __init__(self, model: NamesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._names = model
        self.is_quiet = False
        self.setModel(model)
        self.setFont(sans(14))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(_ROW)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setAccessibleName(self.tr("Names"))
        self.setAccessibleDescription(
            self.tr("Enter or the right arrow shows the mentions of a name, / filters.")
        )
        self.selectionModel().currentChanged.connect(self._current_changed)

    def go_to(self, row: int) -> None:
        """Make a row the current one, without telling anyone."""
        self.is_quiet = True
        self.setCurrentIndex(self._names.index(row, 0))
        self.is_quiet = False

    def go_nowhere(self) -> None:
        self.is_quiet = True
        self.selectionModel().clear()
        self.is_quiet = False

    def current_row(self) -> Row | None:
        index = self.currentIndex()
        return self._names.row(index.row()) if index.isValid() else None

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self._names.rowCount():
            self.go_to(0)
        super().focusInEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        key = event.key()
        text = event.text()
        if row is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not chorded(event):
            self.pressed_on.emit(row)
        elif row is not None and key == Qt.Key.Key_Right:
            self.turned.emit(row, True)
        elif row is not None and key == Qt.Key.Key_Left:
            self.turned.emit(row, False)
        elif row is not None and key == Qt.Key.Key_Delete and row.mention is not None:
            self.deleted.emit(row)
        elif text.isprintable() and text.strip() and not chorded(event):
            self.filter_wanted.emit("" if text == "/" else text)
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        row = self.current_row()
        on_chevron = event.position().x() < _SIDE + _CHEVRON
        if row is not None and row.mention is None and on_chevron:
            self.turned.emit(row, not self._names.is_open(row.group))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        row = self.current_row()
        if row is not None and event.position().x() >= _SIDE + _CHEVRON:
            self.pressed_on.emit(row)

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not self.is_quiet and current.isValid():
            self.visited.emit(self._names.row(current.row()))


def chorded(event: QKeyEvent) -> bool:
    """Whether a key was pressed with Ctrl, Alt or Meta."""
    modifier = Qt.KeyboardModifier
    chords = modifier.ControlModifier | modifier.AltModifier | modifier.MetaModifier
    return bool(event.modifiers() & chords)


def _write(painter: QPainter, rect: QRect, text: str) -> int:
    """Write a text, cut short where there is no room; gives its width."""
    words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
    return painter.fontMetrics().horizontalAdvance(words)
