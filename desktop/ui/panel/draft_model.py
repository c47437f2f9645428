"""The rows of a reading that nobody has accepted yet, for a table like those of frames."""

from PySide6.QtCore import Qt
from typing_extensions import override

from desktop.annotations.values import FrameType, Pairing, Role
from desktop.suggest.distribution import Distribution, ProposedFiller, ProposedFrame
from desktop.ui.panel.columns import Column, columns
from desktop.ui.panel.rows_model import AnyIndex, RowsModel
from desktop.ui.panel.surfaces import Surfaces


class DraftModel(RowsModel):
    """A reading as rows and cells; it is replaced as a whole by each correction."""

    def __init__(self, kind: FrameType, surfaces: Surfaces) -> None:
        super().__init__(kind)
        self._surfaces = surfaces
        self._frames: tuple[ProposedFrame, ...] = ()

    def show(self, kind: FrameType, distribution: Distribution | None) -> None:
        """Show a reading for frames of a type; None: no row."""
        self.beginResetModel()
        self.kind = kind
        self._frames = distribution.frames if distribution else ()
        self.columns = columns(kind, self)
        self.endResetModel()

    def of(self, role: Role) -> int:
        """How many fillers a role has in the row that has most of them."""
        return max((len(frame.of(role.export_name)) for frame in self._frames), default=0)

    def filler(self, index: AnyIndex) -> ProposedFiller | None:
        """What stands in a cell, None where nothing does."""
        if index.row() >= len(self._frames):
            return None
        column = self.columns[index.column()]
        there = self._frames[index.row()].of(column.role.export_name)
        return there[column.at] if column.at < len(there) else None

    @property
    @override
    def count(self) -> int:
        return len(self._frames)

    @override
    def is_filled(self, column: Column) -> bool:
        return column.at < self.of(column.role)

    @override
    def is_wanted(self, index: AnyIndex) -> bool:
        column = self.columns[index.column()]
        is_row = index.row() < self.count
        return is_row and column.at < column.role.least and self.filler(index) is None

    @override
    def is_settled(self, row: int) -> bool:
        return row < self.count and not (self.is_doubtful(row) or self._is_incomplete(row))

    @override
    def is_doubtful(self, row: int) -> bool:
        return row < self.count and self._frames[row].pairing is Pairing.UNCERTAIN

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        filler = self.filler(index)
        text = self._surfaces.of_span(filler.span) if filler else ""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return text or self._asked(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(index, text)
        return None

    def _is_incomplete(self, row: int) -> bool:
        frame = self._frames[row]
        return any(len(frame.of(role.export_name)) < role.least for role in self.kind.roles)
