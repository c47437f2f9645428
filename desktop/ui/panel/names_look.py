"""How the rows of the list of names look, and the field in which a name is changed."""

from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPolygon
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from desktop.ui.note_mark import paint_note_mark
from desktop.ui.panel.groups import Row
from desktop.ui.panel.names_model import AnyIndex, NamesModel
from desktop.ui.theme import Theme, color, sans
from desktop.ui.writing import RIGHT, write
from desktop.workbench import Workbench

SIDE = 10
CHEVRON = 16
_DOT = 8
# How many characters stand before a mention in its row.
_BEFORE = 6
_FLAT = QPolygon([QPoint(-4, -2), QPoint(0, 2), QPoint(4, -2)])
_UPRIGHT = QPolygon([QPoint(-2, -4), QPoint(2, 0), QPoint(-2, 4)])


class NameLook(QStyledItemDelegate):
    """How a name looks: dots in the colors of its labels, the name, how often it stands there.

    It is renamed in place: `renamed` carries its row and the new name. `drop_row` is the row that
    something would be dropped on.
    """

    renamed = Signal(object, str)

    def __init__(
        self, model: NamesModel, workbench: Workbench, theme: Theme, view: QTableView
    ) -> None:
        super().__init__(view)
        self.drop_row: int | None = None
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
            painter.fillRect(rect, color(theme.selected))
            if self._view.hasFocus():
                bar = QRect(rect.left(), rect.top(), 3, rect.height())
                painter.fillRect(bar, color(theme.accent))
        if index.row() == self.drop_row:
            painter.setPen(color(theme.accent))
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 4, 4)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, color(theme.hairline))
        if self._model.note(row):
            paint_note_mark(painter, QRectF(rect).adjusted(0, 2, -2, 0), color(theme.accent))
        inside = rect.adjusted(SIDE, 0, -SIDE, -1)
        if row.mention is None:
            self._paint_group(painter, inside, row)
        else:
            self._paint_mention(painter, inside.adjusted(CHEVRON + _DOT + 8, 0, 0, 0), row.mention)
        painter.restore()

    def _paint_group(self, painter: QPainter, inside: QRect, row: Row) -> None:
        theme = self.theme
        self._paint_chevron(painter, inside, is_open=self._model.is_open(row.group))
        dot = QRectF(inside.left() + CHEVRON, inside.center().y() - _DOT / 2 + 0.5, _DOT, _DOT)
        painter.setPen(Qt.PenStyle.NoPen)
        for label_id in self._model.labels(row):
            label = self._workbench.schema.label(label_id)
            painter.setBrush(color(label.dark_color if theme.is_dark else label.color))
            painter.drawEllipse(dot)
            dot.translate(_DOT + 3, 0)
        left = round(dot.left()) + 5
        room = inside.right() - left - 10
        if len(row.group) > 1:
            count = str(len(row.group))
            room -= painter.fontMetrics().horizontalAdvance(count)
            painter.setPen(color(theme.faint))
            painter.drawText(inside, RIGHT, count)
        painter.setPen(color(theme.ink))
        write(painter, QRect(left, inside.top(), room, inside.height()), self._model.text(row))

    def _paint_mention(self, painter: QPainter, inside: QRect, mention_id: str) -> None:
        theme, surfaces = self.theme, self._model.surfaces
        mention = self._model.mention(mention_id)
        before, after = surfaces.around(mention)
        metrics = painter.fontMetrics()
        left = inside.left()
        for text, ink in (
            (before[-_BEFORE:], theme.faint),
            (surfaces.shown(mention), theme.ink),
            (after, theme.faint),
        ):
            room = inside.right() - left
            if room <= metrics.averageCharWidth():
                break
            painter.setPen(color(ink))
            left += write(painter, QRect(left, inside.top(), room, inside.height()), text)

    def _paint_chevron(self, painter: QPainter, inside: QRect, *, is_open: bool) -> None:
        x, y = inside.left() + 4, inside.center().y()
        painter.setPen(color(self.theme.faint))
        painter.translate(x, y)
        painter.drawPolyline(_FLAT if is_open else _UPRIGHT)
        painter.translate(-x, -y)

    @override
    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        field = QLineEdit(parent)
        field.setFont(sans(14))
        field.setAccessibleName(self.tr("The name"))
        return field

    @override
    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        assert isinstance(editor, QLineEdit)
        if not editor.isModified():  # a step elsewhere must not undo what was typed
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        assert isinstance(editor, QLineEdit)
        name = editor.text().strip()
        if name and name != index.data(Qt.ItemDataRole.EditRole):
            self.renamed.emit(self._model.row(index.row()), name)

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(SIDE + CHEVRON + _DOT + 1, 2, -2, -2))
