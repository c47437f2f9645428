"""The list of names: walked with the arrow keys, opened with → and closed with ←."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QLabel,
    QTableView,
    QWidget,
)
from typing_extensions import override

from desktop.ui.panel.groups import Row
from desktop.ui.panel.names_look import CHEVRON, ROW, SIDE, NameLook, State
from desktop.ui.panel.names_model import NamesModel
from desktop.ui.scroll_bar import ThinBar
from desktop.ui.theme import Theme, color, sans, styled


class NameList(QTableView):
    """The list, a row for each row of its model.

    `visited` carries the row that a person went to, `pressed_on` one that was pressed, `turned` one
    and whether to open it, `deleted` one to delete; `filter_wanted` what was typed. `joined` and
    `kept_apart` carry the selected rows, the uppermost first, `parted` the selected mentions,
    `dropped` what was dragged and the row it was let go on.
    """

    visited = Signal(object)
    pressed_on = Signal(object)
    turned = Signal(object, bool)
    filter_wanted = Signal(str)
    deleted = Signal(object)
    joined = Signal(object)
    kept_apart = Signal(object)
    parted = Signal(object)
    dropped = Signal(object, object)

    def __init__(self, model: NamesModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._names = model
        self._theme = theme
        self._look = NameLook(model, theme, sans(14), self)
        self._drop_row: int | None = None
        self.is_quiet = False
        self._pressed: QPoint | None = None
        self._dragged: Row | None = None
        self._strip = QLabel(self.tr("A name of its own"), self.viewport())
        self._strip.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._strip.setFont(sans(13))
        self._strip.hide()
        self.setModel(model)
        self.setVerticalScrollBar(ThinBar(self))
        self.setFont(sans(14))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setAccessibleName(self.tr("Names"))
        self.setAccessibleDescription(
            self.tr(
                "Enter or the right arrow shows the mentions of a name, / filters, F2 renames. "
                "Of several names G makes one, N remembers that they never are; "
                "U takes a mention out of its name."
            )
        )
        self.selectionModel().currentChanged.connect(self._current_changed)

    def go_to(self, row: int) -> None:
        """Make a row the current one, without telling anyone; out of sight it comes to the middle.

        At the edge, where Qt brings it, each label would move the whole list by one row.
        """
        self.is_quiet = True
        self.setAutoScroll(False)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        index = self._names.index(row, 0)
        self.selectionModel().setCurrentIndex(index, flag)
        self.setAutoScroll(True)
        if not self.viewport().rect().contains(self.visualRect(index)):
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.is_quiet = False

    def go_nowhere(self) -> None:
        self.is_quiet = True
        self.selectionModel().clear()
        self.is_quiet = False

    def current_row(self) -> Row | None:
        index = self.currentIndex()
        return self._names.row(index.row()) if index.isValid() else None

    def selected(self) -> list[Row]:
        """The selected rows, the uppermost first."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._names.row(row) for row in rows]

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self._names.rowCount():
            self.go_to(0)
        super().focusInEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in sight when there is less room."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are to be; Qt would ask for much more of each than is seen of it."""
        port, region = self.viewport(), event.region()
        area, width = event.rect(), port.width()
        painter = QPainter(port)
        top, number = self._first_row(area.top())
        has_keys = self.hasFocus()
        ranges = list(
            self.selectionModel().selection()  # type: ignore[call-overload]  # the stub knows no list
        )
        chosen = [(each.top(), each.bottom()) for each in ranges]
        self._look.fit(width, port.devicePixelRatio(), port.height() // ROW + 2)
        plain, marked, count = State(False, False), State(True, has_keys), self._names.rowCount()
        is_one = region.rectCount() == 1
        while top <= area.bottom() and number < count:
            if is_one or region.intersects(QRect(0, top, width, ROW)):
                is_selected = any(one <= number <= last for one, last in chosen)
                picture = self._look.picture(number, marked if is_selected else plain)
                painter.drawPixmap(0, top, picture)
                if number == self._drop_row:
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                    painter.setPen(color(self._theme.accent))
                    painter.drawRoundedRect(1, top + 1, width - 3, ROW - 3, 4, 4)
            number, top = number + 1, top + ROW
        painter.fillRect(0, top, width, area.bottom() + 1 - top, color(self._theme.paper))

    def _first_row(self, y: int) -> tuple[int, int]:
        """Where the row at a height of the viewport begins, and its number; behind all, the end."""
        number = self.rowAt(y)
        if number < 0:
            return y, self._names.rowCount()
        return self.rowViewportPosition(number), number

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            return  # a field hands Enter on to what lies below it
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
        elif row is not None and key == Qt.Key.Key_F2:
            if row.mention is None:
                self.edit(self.currentIndex())
        elif not chorded(event) and self._gather(key):
            pass
        elif text.isprintable() and text.strip() and not chorded(event):
            self.filter_wanted.emit("" if text == "/" else text)
        elif key == Qt.Key.Key_Escape and self._dragged is not None:
            self.stop_drag()
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End mean the first row and the last; Qt takes them for those of a row."""
        rows = self._names.rowCount()
        if rows and action is QAbstractItemView.CursorAction.MoveHome:
            return self._names.index(0, 0)
        if rows and action is QAbstractItemView.CursorAction.MoveEnd:
            return self._names.index(rows - 1, 0)
        return super().moveCursor(action, modifiers)

    def _gather(self, key: int) -> bool:
        """Do what a letter does to the selected rows; False when it would do nothing to them."""
        rows = self.selected()
        groups = {row.group.key for row in rows}
        if key == Qt.Key.Key_U and rows and all(row.mention is not None for row in rows):
            self.parted.emit(rows)
        elif key == Qt.Key.Key_G and len(groups) > 1:
            self.joined.emit(rows)
        elif key == Qt.Key.Key_N and len(groups) > 1:
            self.kept_apart.emit(rows)
        else:
            return False
        return True

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        is_plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = event.position().toPoint() if is_plain else None

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the row that was pressed; Shift and Ctrl select several."""
        here = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        far = (here - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        index = self.indexAt(self._pressed)
        if self._dragged is None and far and index.isValid():
            self._dragged = self._names.row(index.row())
            self.viewport().setCursor(Qt.CursorShape.DragMoveCursor)
            self._show_strip()
        if self._dragged is not None:
            self._show_drop(self._target(here))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        dragged = self._dragged
        if dragged is not None:
            here = event.position().toPoint()
            is_parted = self._strip.isVisible() and self._strip.geometry().contains(here)
            number = self._target(here)
            target = None if number is None else self._names.row(number)
            self.stop_drag()
            if is_parted:
                self.parted.emit([dragged])
            elif target is not None:
                self.dropped.emit(dragged, target)
            return
        self._pressed = None
        row = self.current_row()
        on_chevron = event.position().x() < SIDE + CHEVRON
        if row is not None and row.mention is None and on_chevron:
            self.turned.emit(row, not self._names.is_open(row.group))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        row = self.current_row()
        if row is not None and event.position().x() >= SIDE + CHEVRON:
            self.pressed_on.emit(row)

    def stop_drag(self) -> None:
        """Let go of what is dragged, where it was."""
        if self._pressed is None and self._dragged is None:
            return
        self._pressed = self._dragged = None
        self._strip.hide()
        self.viewport().unsetCursor()
        self._show_drop(None)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._look.set_theme(theme)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, color(theme.paper))
        self.setPalette(palette)
        styled(
            self._strip,
            f"background: {theme.card}; color: {theme.ink};"
            f" border: 1px dashed {theme.accent}; border-radius: 5px;",
        )

    def _show_strip(self) -> None:
        """Offer a place to drop a mention on that is to leave its name."""
        row = self._dragged
        if row is not None and row.mention is not None and self._names.entity(row) is not None:
            port = self.viewport()
            self._strip.setGeometry(4, port.height() - ROW - 4, port.width() - 8, ROW)
            self._strip.show()
            self._strip.raise_()

    def _target(self, place: QPoint) -> int | None:
        """The row under the mouse, when it is of another name than what is dragged."""
        index = self.indexAt(place)
        on_strip = self._strip.isVisible() and self._strip.geometry().contains(place)
        if self._dragged is None or not index.isValid() or on_strip:
            return None
        is_other = self._names.row(index.row()).group.key != self._dragged.group.key
        return index.row() if is_other else None

    def _show_drop(self, row: int | None) -> None:
        if self._drop_row != row:
            self._drop_row = row
            self.viewport().update()

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not self.is_quiet and current.isValid():
            self.visited.emit(self._names.row(current.row()))


def chorded(event: QKeyEvent) -> bool:
    """Whether a key was pressed with Ctrl, Alt or Meta."""
    modifier = Qt.KeyboardModifier
    chords = modifier.ControlModifier | modifier.AltModifier | modifier.MetaModifier
    return bool(event.modifiers() & chords)
