"""The labels that a role takes, in their order: Space checks, Alt and the arrows move."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from desktop.annotations.values import Schema
from desktop.ui.schema.field import listed
from desktop.ui.theme import Theme, sans

_ID = Qt.ItemDataRole.UserRole
_ROW = 26


class Takes(QListWidget):
    """All labels, those that the role takes checked and first."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_read_only = False
        self.setFont(sans(13))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(lambda _item: self.changed.emit())

    @property
    def labels(self) -> tuple[str, ...]:
        """The ids of the labels that are checked, in the order of the list."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(item.data(_ID) for item in items if item.checkState() == Qt.CheckState.Checked)

    def show_labels(self, schema: Schema, taken: tuple[str, ...]) -> None:
        """List the labels that are taken, then the others."""
        self.blockSignals(True)
        self.clear()
        others = (label.id for label in schema.labels if label.id not in taken)
        for label_id in (*taken, *others):
            item = QListWidgetItem(schema.label(label_id).name, self)
            item.setData(_ID, label_id)
            item.setSizeHint(QSize(0, _ROW))
            if not self.is_read_only:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_taken = label_id in taken
            item.setCheckState(Qt.CheckState.Checked if is_taken else Qt.CheckState.Unchecked)
        self.setCurrentRow(0)
        self.setFixedHeight(min(9, self.count()) * _ROW + 8)
        self.blockSignals(False)

    def set_theme(self, theme: Theme) -> None:
        listed(self, theme)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_arrow = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if is_arrow and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if not self.is_read_only:
                self._move(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _move(self, by: int) -> None:
        at = self.currentRow()
        if 0 <= at < self.count() and 0 <= at + by < self.count():
            self.blockSignals(True)
            item = self.takeItem(at)
            self.insertItem(at + by, item)
            self.setCurrentItem(item)
            self.blockSignals(False)
            self.changed.emit()
