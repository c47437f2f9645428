"""The rows of a table of frames: one for each, and an empty one to begin another."""

from bisect import bisect_left, insort
from collections.abc import Iterable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop.annotations.steps import Change
from desktop.annotations.values import Frame, FrameType, Mention, Pairing
from desktop.ui.panel.columns import Column, columns, is_complete
from desktop.ui.panel.surfaces import Surfaces
from desktop.workbench import Workbench

AnyIndex = QModelIndex | QPersistentModelIndex
_PARENT = QModelIndex()


class FramesModel(QAbstractTableModel):
    """The frames of one type in the open article, in the order in which they were made."""

    def __init__(self, workbench: Workbench, kind: FrameType, surfaces: Surfaces) -> None:
        super().__init__()
        self._workbench = workbench
        self.kind = kind
        self._surfaces = surfaces
        self.frames: list[Frame] = []
        self.columns: tuple[Column, ...] = columns(kind, ())

    @override
    def rowCount(self, parent: AnyIndex = _PARENT) -> int:
        return 0 if parent.isValid() else len(self.frames) + 1

    @override
    def columnCount(self, parent: AnyIndex = _PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._workbench.article is None or self._workbench.project.is_read_only:
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        mention = self.mention(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._surfaces.shown(mention) if mention else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._surfaces.shown(mention) if mention else self._asked(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index, mention)
        return None

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

    # What stands where

    def frame(self, row: int) -> Frame | None:
        """The frame of a row, None in the empty row."""
        return self.frames[row] if row < len(self.frames) else None

    def mention(self, index: AnyIndex) -> Mention | None:
        """The mention in a cell, None where there is none."""
        frame = self.frame(index.row())
        filler = self.columns[index.column()].filler(frame) if frame else None
        return self._workbench.state.mentions.get(filler) if filler else None

    def is_wanted(self, index: AnyIndex) -> bool:
        """Whether a cell is empty that must not be."""
        frame = self.frame(index.row())
        return frame is not None and self.columns[index.column()].is_wanted(frame)

    def is_settled(self, row: int) -> bool:
        """Whether nothing is missing in a row and it is certain what belongs to what."""
        frame = self.frame(row)
        return (
            frame is not None and frame.pairing is Pairing.CERTAIN and is_complete(self.kind, frame)
        )

    def row_of(self, frame_id: str) -> int | None:
        return next((row for row, frame in enumerate(self.frames) if frame.id == frame_id), None)

    def cell_of(self, mention_id: str, first_row: int = 0) -> QModelIndex | None:
        """The first cell with a mention, looked for in `first_row` before all other rows."""
        for row in (first_row, *range(len(self.frames))):
            frame = self.frame(row)
            if frame is not None and any(each.mention == mention_id for each in frame.fillers):
                return self.index(row, self.column_of(frame, mention_id))
        return None

    def column_of(self, frame: Frame, mention_id: str) -> int:
        """The first column with a mention of a frame."""
        return next(
            (at for at, column in enumerate(self.columns) if column.filler(frame) == mention_id), 0
        )

    # What changes it

    def refill(self) -> None:
        """Take up another article or reading."""
        self.beginResetModel()
        self.frames = self._workbench.state.frames_of(self.kind.id)
        self.columns = columns(self.kind, self.frames)
        self.endResetModel()

    def follow(self, changes: Iterable[Change]) -> None:
        """Take over the changes of a step."""
        article = self._workbench.article
        frames_changed = texts_changed = False
        for change in changes:
            value = change.value
            if isinstance(value, Frame) and article is not None:
                if value.type == self.kind.id and value.article == article.id:
                    self._follow(change)
                    frames_changed = True
            elif isinstance(value, Mention):
                texts_changed = True
        laid = columns(self.kind, self.frames) if frames_changed else self.columns
        if laid != self.columns:
            self.beginResetModel()
            self.columns = laid
            self.endResetModel()
        elif texts_changed and self.frames:
            self._touch(0, len(self.frames) - 1)

    def _follow(self, change: Change) -> None:
        before, after = change.before, change.after
        at = self.row_of(change.id) if isinstance(before, Frame) else None
        if isinstance(after, Frame) and at is not None and _order(after) == _order(self.frames[at]):
            self.frames[at] = after
            self._touch(at, at)
            return
        if at is not None:
            self.beginRemoveRows(QModelIndex(), at, at)
            del self.frames[at]
            self.endRemoveRows()
        if isinstance(after, Frame):
            at = bisect_left(self.frames, _order(after), key=_order)
            self.beginInsertRows(QModelIndex(), at, at)
            insort(self.frames, after, key=_order)
            self.endInsertRows()

    def _touch(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

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

    def _spoken(self, index: AnyIndex, mention: Mention | None) -> str:
        column = self._column_name(self.columns[index.column()])
        if mention is None:
            if self.is_wanted(index):
                return self._asked(index)
            return self.tr("{role}, empty").format(role=column)
        frame = self.frame(index.row())
        text = self._surfaces.shown(mention)
        if frame is not None and frame.pairing is Pairing.UNCERTAIN:
            return self.tr("{text}, {role}, not certain which belongs to which").format(
                text=text, role=column
            )
        return self.tr("{text}, {role}").format(text=text, role=column)


def _order(frame: Frame) -> tuple[int, str, str]:
    return frame.position, frame.time, frame.id
