"""The rows of a table with a column for each filler, be they frames or not yet accepted."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop.annotations.values import FrameType
from desktop.ui.panel.columns import Column, Fullest, columns

AnyIndex = QModelIndex | QPersistentModelIndex
_PARENT = QModelIndex()


class RowsModel(QAbstractTableModel):
    """Rows of one frame type, and an empty one below them to begin another."""

    def __init__(self, kind: FrameType) -> None:
        super().__init__()
        self.kind = kind
        self._fullest = Fullest()
        self.columns: tuple[Column, ...] = columns(kind, self._fullest)

    @property
    def count(self) -> int:
        """How many rows there are, without the empty one."""
        raise NotImplementedError

    def is_wanted(self, index: AnyIndex) -> bool:
        """Whether a cell is empty that must not be."""
        raise NotImplementedError

    def is_settled(self, row: int) -> bool:
        """Whether nothing is missing in a row and it is certain what belongs to what."""
        raise NotImplementedError

    def is_doubtful(self, row: int) -> bool:
        """Whether nobody has confirmed yet what belongs to what in a row."""
        raise NotImplementedError

    def has_note(self, _row: int) -> bool:
        """Whether somebody wrote a note on a row."""
        return False

    def is_filled(self, column: Column) -> bool:
        """Whether any row has a filler there."""
        return column.at < self._fullest.of(column.role)

    @override
    def rowCount(self, parent: AnyIndex = _PARENT) -> int:
        return 0 if parent.isValid() else self.count + 1

    @override
    def columnCount(self, parent: AnyIndex = _PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._column_name(column)
        return None

    # What it says

    def _column_name(self, column: Column) -> str:
        if column.is_spare:
            return self.tr("One more: {role}").format(role=column.role.name)
        return column.title

    def _asked(self, index: AnyIndex) -> str:
        column = self.columns[index.column()]
        if self.is_wanted(index):
            return self.tr("{role} is missing").format(role=column.title)
        return self._column_name(column)

    def _said(self, index: AnyIndex, text: str) -> str:
        """What a screen reader says of a cell with a text, "" where there is none."""
        column = self._column_name(self.columns[index.column()])
        if not text:
            if self.is_wanted(index):
                return self._asked(index)
            return self.tr("{role}, empty").format(role=column)
        if self.is_doubtful(index.row()):
            return self.tr("{text}, {role}, not certain which belongs to which").format(
                text=text, role=column
            )
        return self.tr("{text}, {role}").format(text=text, role=column)
