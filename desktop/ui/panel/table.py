"""A table that is walked with the arrow keys and typed into cell by cell."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QInputMethodEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget
from typing_extensions import override

from desktop.ui.keys import COMMANDING, Bindings, Context, pressed
from desktop.ui.panel.editor import CellEditor
from desktop.ui.panel.rows_model import RowsModel
from desktop.ui.theme import Theme, sans, styled

ROW = 36
_HEADER = 30
_SPARE = 22
_OPTIONAL = 38
_LEAST = 84
_SIDE = 8
_AROUND = _SIDE + 4


class _Header(QHeaderView):
    """The names of the columns, small and quiet."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self.setFixedHeight(_HEADER)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(20)
        self.setFont(sans(12))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        title = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        painter.setPen(QColor(self.theme.faint))
        inside = rect.adjusted(_SIDE, 0, -2, 0)
        words = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, words)
        painter.setPen(QColor(self.theme.line))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())


class FramesTable(QTableView):
    """The table of one frame type.

    `visited` carries the cell that a person went to, `asked` what a key asks for at the current
    one.
    """

    visited = Signal(object)
    asked = Signal(str)

    def __init__(
        self,
        model: RowsModel,
        bindings: Bindings,
        theme: Theme,
        parent: QWidget,
        contexts: Sequence[Context] = (Context.ROWS,),
    ) -> None:
        """The keys of the first of these contexts go before those of the next."""
        super().__init__(parent)
        self._rows = model
        self._bindings = bindings
        self._contexts = contexts
        self._is_quiet = False
        self._header = _Header(theme, self)
        self.setHorizontalHeader(self._header)
        self.setModel(model)
        self.setFont(sans(14))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setAccessibleName(model.kind.name)
        self.setAccessibleDescription(
            self.tr(
                "A row for each. Type or press Enter to fill a cell, Delete to empty it, "
                "Shift+Delete to delete the row."
            )
        )
        model.modelReset.connect(self.lay_out)
        self.selectionModel().currentChanged.connect(self._current_changed)

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one, without telling anyone."""
        self._is_quiet = True
        self.setCurrentIndex(self._rows.index(row, column))
        self._is_quiet = False

    def go_nowhere(self) -> None:
        """Leave no cell current."""
        self._is_quiet = True
        self.selectionModel().clear()
        self._is_quiet = False
        self.viewport().update()

    def hold(self, is_held: bool) -> None:
        """Let changes of the model move the current cell without telling anyone."""
        self._is_quiet = is_held

    def set_theme(self, theme: Theme) -> None:
        self._header.theme = theme
        # A palette would be lost when the style sheet of the program changes.
        styled(self, f"QTableView, QHeaderView {{ background: {theme.paper}; }}")
        if (field := self.field) is not None:
            field.left.emit()
        self.viewport().update()
        self._header.viewport().update()

    def height_of_rows(self, count: int) -> int:
        """How high the table is that shows `count` rows."""
        return _HEADER + count * ROW + 2

    @property
    def field(self) -> CellEditor | None:
        """What is typed into, over the current cell; None while nothing is."""
        found = self.indexWidget(self.currentIndex())
        return found if isinstance(found, CellEditor) and not found.is_done else None

    def is_editing(self) -> bool:
        return self.state() == QAbstractItemView.State.EditingState

    def lay_out(self) -> None:
        """Share the width: optional columns get what their names take until they are filled."""
        columns = self._rows.columns
        words = self._header.fontMetrics()
        narrow = {
            at: _SPARE
            if column.is_spare
            else min(_LEAST, max(_OPTIONAL, _AROUND + words.horizontalAdvance(column.title)))
            for at, column in enumerate(columns)
            if column.at >= column.role.least and not self._rows.is_filled(column)
        }
        wide = len(columns) - len(narrow)
        room = self.viewport().width() - sum(narrow.values())
        share = max(_LEAST, room // wide) if wide else 0
        rest = room - share * wide
        for at in range(len(columns)):
            width = narrow.get(at, share)
            if at not in narrow and rest > 0:
                width, rest = width + rest, 0
            self.setColumnWidth(at, width)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    @override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._command(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = self._command(event)
        modifiers = event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | COMMANDING)
        if command is not None and self.currentIndex().isValid():
            self.asked.emit(command)
        elif event.key() == Qt.Key.Key_Escape or (
            event.key() == Qt.Key.Key_Space and not modifiers
        ):
            # Typed blanks mean nothing in a cell, and would open the field.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _command(self, event: QKeyEvent) -> str | None:
        """The command that a key gives here, None when it gives none."""
        found = (self._bindings.command(each, pressed(event)) for each in self._contexts)
        return next((each.id for each in found if each is not None), None)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Begin to type with what an input method gives.

        Qt passes a composition on to the field it opens, but loses a text that comes without one.
        """
        was_editing = self.is_editing()
        super().inputMethodEvent(event)
        field = self.indexWidget(self.currentIndex())
        if not was_editing and event.commitString() and isinstance(field, CellEditor):
            field.insert(event.commitString())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid():
            self.go_to(0, 0)
        super().focusInEvent(event)

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        # The row is selected by the current cell alone; cells beside it look different then.
        self.viewport().update()
        if not self._is_quiet and current.isValid():
            self.visited.emit(current)
