"""How the cells of a table of frames look, and the field that is typed into."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop.annotations.candidates import Candidate
from desktop.annotations.rules import Refusal
from desktop.annotations.values import Role
from desktop.text.errors import QT_TRANSLATE_NOOP, WorldError
from desktop.text.span import Span
from desktop.ui.note_mark import paint_note_mark
from desktop.ui.panel.columns import Column
from desktop.ui.panel.editor import CellEditor, Offered
from desktop.ui.panel.rows_model import AnyIndex, RowsModel
from desktop.ui.panel.surfaces import Surfaces
from desktop.ui.theme import Theme
from desktop.workbench import Workbench

_SIDE = 8


class Cells(QStyledItemDelegate):
    """Paints the cells and opens the field.

    `taken` carries a cell, a candidate (None: leave it as it is) and 1 or -1 for where to go next;
    `refused` why a text can't be taken; `waiting` the cell of a field that was left by pressing on
    something else, which may be what it is to hold. `selected` gives the raw span that is selected
    in the article, `find` what a typed text may mean in a role.
    """

    taken = Signal(object, object, int)
    refused = Signal(object)
    waiting = Signal(object)

    def __init__(
        self, view: QAbstractItemView, workbench: Workbench, surfaces: Surfaces, theme: Theme
    ) -> None:
        super().__init__(view)
        self._view = view
        self._workbench = workbench
        self._surfaces = surfaces
        self.theme = theme
        self.selected: Callable[[], Span | None] = lambda: None
        self.find: Callable[[Role, str], Sequence[Candidate]] = workbench.candidates

    # The field

    @override
    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        model = _model(index.model())
        column = model.columns[index.column()]
        editor = CellEditor(parent, self.theme, lambda typed: self._offer(column.role, typed))
        editor.setAccessibleName(column.role.name)
        editor.taken.connect(lambda step: self._take(editor, column, step))
        editor.left.connect(lambda: self.close_editor(editor))
        kept = QPersistentModelIndex(index)
        editor.pointed_away.connect(lambda: self.waiting.emit(kept))
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        if isinstance(editor, CellEditor):
            editor.begin(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Nothing: what is typed counts only when it is taken."""

    @override
    def destroyEditor(self, editor: QWidget, index: AnyIndex) -> None:
        if isinstance(editor, CellEditor):
            editor.is_done = True
            editor.close_list()
        super().destroyEditor(editor, index)

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Let the field have all its keys; Qt's own rules would store on leaving it."""
        return False

    def close_editor(self, editor: CellEditor) -> None:
        if not editor.is_done:
            editor.is_done = True
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def _take(self, editor: CellEditor, column: Column, step: int) -> None:
        index = self._view.currentIndex()
        if editor.is_untouched:
            self.close_editor(editor)
            self.taken.emit(index, None, step)
            return
        chosen = editor.chosen()
        if chosen is None:
            self.refused.emit(self._refusal(editor.text().strip(), column.role))
            return
        self.close_editor(editor)
        self.taken.emit(index, chosen.value, step)

    def _refusal(self, text: str, role: Role) -> WorldError:
        if self._workbench.readings.folded.find(text):
            return Refusal(
                QT_TRANSLATE_NOOP(
                    "errors", "“{text}” is part of another mention, or can't be {role}."
                ),
                text=text,
                role=role.name,
            )
        return Refusal(QT_TRANSLATE_NOOP("errors", "“{text}” isn't in this article."), text=text)

    def _offer(self, role: Role, typed: str) -> list[Offered]:
        offers = [self._offered(role, candidate) for candidate in self.find(role, typed)]
        span = self.selected() if not typed.strip() else None
        if span is not None:
            first = self._offered(role, self._workbench.candidate(role, span))
            note = ", ".join(filter(None, (self.tr("selected"), first.note)))
            offers.insert(0, replace(first, note=note, is_ready=True))
        return offers

    def _offered(self, role: Role, candidate: Candidate) -> Offered:
        mention, schema = candidate.mention, self._workbench.schema
        is_fitting = mention is not None and mention.label in role.labels
        label = schema.label(mention.label if mention and is_fitting else role.labels[0])
        color = label.dark_color if self.theme.is_dark else label.color
        text = self._surfaces.shown(mention) if mention else self._surfaces.of_span(candidate.span)
        note = "" if is_fitting else self.tr("becomes {label}").format(label=label.name)
        if mention is not None and not is_fitting:
            before = schema.label(mention.label).name
            note = self.tr("{before} becomes {label}").format(before=before, label=label.name)
        return Offered(candidate, text, color, note)

    # The look

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        model, theme = _model(index.model()), self.theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_settled = model.is_settled(index.row())
        is_new = index.row() >= model.count
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.selected))
        self._draw_line(painter, rect, is_dashed=not is_settled and not is_new)
        text = str(index.data() or "")
        column = model.columns[index.column()]
        if is_new and not text and index.column() == 0:
            text = self.tr("New…")
        inside = rect.adjusted(_SIDE, 0, -_SIDE, -1)
        if index.column() == 0 and model.is_doubtful(index.row()):
            inside = self._draw_doubt(painter, inside)
        if text:
            painter.setPen(QColor(theme.ink if is_settled else theme.faint))
            words = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, inside.width()
            )
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, words)
        elif model.is_wanted(index):
            self._draw_missing(painter, inside)
        if index.column() == 0 and model.has_note(index.row()):
            paint_note_mark(painter, QRectF(rect).adjusted(0, 1, -1, 0), QColor(theme.accent))
        if index == self._view.currentIndex() and self._view.hasFocus():
            self._draw_frame(painter, rect, column)

    def _draw_line(self, painter: QPainter, rect: QRect, *, is_dashed: bool) -> None:
        pen = QPen(QColor(self.theme.line), 1)
        if is_dashed:
            pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())

    def _draw_doubt(self, painter: QPainter, inside: QRect) -> QRect:
        """A question mark where nobody has confirmed the pairing; gives what room is left."""
        painter.setPen(QColor(self.theme.accent))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, "?")
        return inside.adjusted(painter.fontMetrics().horizontalAdvance("?") + 5, 0, 0, 0)

    def _draw_missing(self, painter: QPainter, inside: QRect) -> None:
        pen = QPen(QColor(self.theme.faint), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle = inside.center().y() + 8
        painter.drawLine(inside.left(), middle, min(inside.right(), inside.left() + 56), middle)

    def _draw_frame(self, painter: QPainter, rect: QRect, column: Column) -> None:
        labels = column.role.labels
        color = self.theme.accent
        if len(labels) == 1:
            label = self._workbench.schema.label(labels[0])
            color = label.dark_color if self.theme.is_dark else label.color
        painter.setPen(QPen(QColor(color), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -2))


def _model(model: QAbstractItemModel) -> RowsModel:
    assert isinstance(model, RowsModel)
    return model
