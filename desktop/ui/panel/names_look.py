"""How the rows of the list of names look, and the field in which a name is changed."""

from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPolygon
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
from desktop.ui.panel.names_model import AnyIndex, NamesModel, Row
from desktop.ui.theme import Theme, sans
from desktop.workbench import Workbench

SIDE = 10
CHEVRON = 16
_DOT = 8
# How many characters stand before a mention in its row.
_BEFORE = 6


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
            painter.fillRect(rect, QColor(theme.selected))
            if self._view.hasFocus():
                bar = QRect(rect.left(), rect.top(), 3, rect.height())
                painter.fillRect(bar, QColor(theme.accent))
        if index.row() == self.drop_row:
            painter.setPen(QColor(theme.accent))
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 4, 4)
        painter.setPen(QColor(theme.hairline))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        if self._model.note(row):
            paint_note_mark(painter, QRectF(rect).adjusted(0, 2, -2, 0), QColor(theme.accent))
        inside = rect.adjusted(SIDE, 0, -SIDE, -1)
        if row.mention is None:
            self._paint_group(painter, inside, row)
        else:
            self._paint_mention(painter, inside.adjusted(CHEVRON + _DOT + 8, 0, 0, 0), row.mention)
        painter.restore()

    def _paint_group(self, painter: QPainter, inside: QRect, row: Row) -> None:
        theme = self.theme
        self._paint_chevron(painter, inside, is_open=self._model.is_open(row.group))
        left = inside.left() + CHEVRON
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


def _write(painter: QPainter, rect: QRect, text: str) -> int:
    """Write a text, cut short where there is no room; gives its width."""
    words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
    return painter.fontMetrics().horizontalAdvance(words)
