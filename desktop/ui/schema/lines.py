"""The parts of a schema as a list: color, key, name, export name and how often each is used."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop.ui.article.colors import legible_on
from desktop.ui.articles_model import Index
from desktop.ui.panel.names_list import chorded
from desktop.ui.theme import LIGHT, Theme, mono, sans

_LINE = Qt.ItemDataRole.UserRole
_ROW = 34
_DISC = 20
_INDENT = 26


@dataclass(frozen=True, slots=True)
class Line:
    """A part of the schema in the list; `color` and `key` are "" where it has none.

    `told` says all of it to those who hear it.
    """

    id: str
    name: str
    export_name: str
    color: str
    key: str
    uses: str
    told: str
    is_within: bool = False


class _Look(QStyledItemDelegate):
    """Paints a line."""

    def __init__(self, parent: "PartList") -> None:
        super().__init__(parent)
        self._list = parent

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(_LINE)
        theme = self._list.theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            has_focus = self._list.hasFocus()
            painter.setPen(QColor(theme.accent) if has_focus else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selected))
            painter.drawRoundedRect(QRectF(rect).adjusted(4.5, 1.5, -4.5, -1.5), 5, 5)
        left = rect.left() + 14 + (_INDENT if line.is_within else 0)
        if not line.is_within:
            self._paint_sign(painter, line, left, rect.center())
            left += _DISC + 10
        uses = self._paint_uses(painter, line, rect)
        room = QRect(left, rect.top(), rect.right() - uses - left, rect.height())
        self._paint_names(painter, line, room)
        painter.restore()

    def _paint_sign(self, painter: QPainter, line: Line, left: int, middle: QPoint) -> None:
        """A disc in the color of a label, a quiet square for a frame type; both hold the key."""
        theme = self._list.theme
        sign = QRectF(left, middle.y() - _DISC / 2 + 0.5, _DISC, _DISC)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(line.color or theme.badge))
        if line.color:
            painter.drawEllipse(sign)
        else:
            painter.drawRoundedRect(sign, 4, 4)
        font = sans(11)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(legible_on(line.color) if line.color else theme.ink))
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, line.key)

    def _paint_uses(self, painter: QPainter, line: Line, rect: QRect) -> int:
        """How often it is used, at the right; gives the room that this takes."""
        painter.setFont(sans(12))
        painter.setPen(QColor(self._list.theme.soft))
        inner = rect.adjusted(0, 0, -16, 0)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, right, line.uses)
        return 16 + painter.fontMetrics().horizontalAdvance(line.uses) + 10

    def _paint_names(self, painter: QPainter, line: Line, room: QRect) -> None:
        theme = self._list.theme
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(sans(14))
        painter.setPen(QColor(theme.ink))
        metrics = painter.fontMetrics()
        name = metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle, name)
        room.setLeft(room.left() + metrics.horizontalAdvance(name) + 10)
        painter.setFont(mono(11))
        painter.setPen(QColor(theme.faint))
        metrics = painter.fontMetrics()
        if room.width() > 30:
            export_name = metrics.elidedText(
                line.export_name, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, middle, export_name)


class PartList(QListWidget):
    """The list, walked with the arrow keys.

    `visited` carries the id of the line that became the current one, `moved` one and by how many
    places; `key_pressed` a key that asks for something: F2, Delete, Insert, or a letter.
    """

    visited = Signal(str)
    moved = Signal(str, int)
    key_pressed = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self._lines: list[Line] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Look(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleDescription(
            self.tr(
                "F2 goes to the name, Alt and the arrows up and down move, Delete deletes, "
                "Insert adds."
            )
        )
        self.currentItemChanged.connect(self._visit)

    @property
    def current_id(self) -> str | None:
        item = self.currentItem()
        return self._lines[self.row(item)].id if item is not None else None

    @property
    def lines(self) -> list[Line]:
        """What is listed now."""
        return self._lines

    def show_lines(self, lines: Sequence[Line]) -> None:
        """List other lines; the current one stays the current one where it is still there.

        Where it has gone, the one at its place is, and that is told.
        """
        here, at = self.current_id, self.currentRow()
        self.blockSignals(True)
        if len(lines) != len(self._lines):
            self.clear()
            for _ in lines:
                QListWidgetItem(self)
        self._lines = list(lines)
        for row, line in enumerate(lines):
            item = self.item(row)
            item.setData(_LINE, line)
            item.setText(line.name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, line.told)
        ids = [line.id for line in lines]
        row = ids.index(here) if here in ids else max(0, min(at, len(ids) - 1))
        self.setCurrentRow(row if ids else -1)
        self.blockSignals(False)
        if self.current_id is not None and self.current_id != here:
            self.visited.emit(self.current_id)

    def go_to(self, part_id: str) -> None:
        """Make a line the current one."""
        for row, line in enumerate(self._lines):
            if line.id == part_id:
                self.setCurrentRow(row)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.setStyleSheet(f"QListWidget {{ background: {theme.side}; }}")
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        is_arrow = key in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if is_arrow and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if self.current_id is not None:
                self.moved.emit(self.current_id, -1 if key == Qt.Key.Key_Up else 1)
        elif chorded(event):
            event.ignore()
        elif key in _ASKING or (event.text().isprintable() and event.text().strip()):
            self.key_pressed.emit(key)
        else:
            super().keyPressEvent(event)

    def _visit(self) -> None:
        if self.current_id is not None:
            self.visited.emit(self.current_id)


_ASKING = (
    Qt.Key.Key_F2,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Insert,
)
