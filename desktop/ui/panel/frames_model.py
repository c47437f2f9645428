"""The rows of a table of frames: one for each, and an empty one to begin another."""

from bisect import bisect_left
from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Qt
from typing_extensions import override

from desktop.annotations.hints import missing
from desktop.annotations.steps import Change
from desktop.annotations.values import Frame, FrameType, Mention, Pairing
from desktop.ui.panel.columns import Fullest, columns
from desktop.ui.panel.rows_model import AnyIndex, RowsModel
from desktop.ui.panel.surfaces import Surfaces
from desktop.ui.words import noted
from desktop.workbench import Workbench


class FramesModel(RowsModel):
    """The frames of one type in the open article, in the order in which they were made."""

    def __init__(self, workbench: Workbench, kind: FrameType, surfaces: Surfaces) -> None:
        super().__init__(kind)
        self._workbench = workbench
        self._surfaces = surfaces
        self.frames: list[Frame] = []
        self._by_id: dict[str, Frame] = {}
        self._frames_with: dict[str, set[str]] = {}

    @property
    @override
    def count(self) -> int:
        return len(self.frames)

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
            said = self._surfaces.shown(mention) if mention else self._asked(index)
            return "\n".join(filter(None, (said, self._note(index))))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = self._said(index, self._surfaces.shown(mention) if mention else "")
            return ", ".join(filter(None, (said, self._note(index))))
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

    @override
    def is_wanted(self, index: AnyIndex) -> bool:
        frame = self.frame(index.row())
        return frame is not None and self.columns[index.column()].is_wanted(frame)

    @override
    def is_settled(self, row: int) -> bool:
        frame = self.frame(row)
        return (
            frame is not None
            and frame.pairing is Pairing.CERTAIN
            and not missing(self.kind, frame.fillers)
        )

    @override
    def is_doubtful(self, row: int) -> bool:
        frame = self.frame(row)
        return frame is not None and frame.pairing is Pairing.UNCERTAIN

    @override
    def has_note(self, row: int) -> bool:
        frame = self.frame(row)
        return bool(frame and frame.note)

    def row_of(self, frame_id: str) -> int | None:
        frame = self._by_id.get(frame_id)
        return bisect_left(self.frames, _order(frame), key=_order) if frame else None

    def cell_of(self, mention_id: str, first_row: int = 0) -> QModelIndex | None:
        """The first cell with a mention, looked for in `first_row` before all other rows."""
        with_it = self._frames_with.get(mention_id)
        if not with_it:
            return None
        frame = self.frame(first_row)
        if frame is None or frame.id not in with_it:
            frame = min((self._by_id[frame_id] for frame_id in with_it), key=_order)
            first_row = bisect_left(self.frames, _order(frame), key=_order)
        return self.index(first_row, self.column_of(frame, mention_id))

    def column_of(self, frame: Frame, mention_id: str) -> int:
        """The first column with a mention of a frame."""
        return next(
            (at for at, column in enumerate(self.columns) if column.filler(frame) == mention_id), 0
        )

    # What changes it

    def refill(self) -> None:
        """Take up another article."""
        self.beginResetModel()
        self.frames = self._workbench.state.frames_of(self.kind.id)
        self._by_id = {}
        self._frames_with = {}
        self._fullest = Fullest()
        for frame in self.frames:
            self._index(frame)
        self.columns = columns(self.kind, self._fullest)
        self.endResetModel()

    def reread(self) -> None:
        """The same article in another reading: other texts, the same cells."""
        last = self.index(len(self.frames), len(self.columns) - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def follow(self, changes: Iterable[Change]) -> None:
        """Take over the changes of a step."""
        for change in changes:
            before, after = change.before, change.after
            if isinstance(before, Mention) and isinstance(after, Mention):
                self._touch_mention(after.id)
            elif isinstance(change.value, Frame) and self._is_mine(change.value):
                self._follow(change)
        laid = columns(self.kind, self._fullest)
        if laid != self.columns:
            self.beginResetModel()
            self.columns = laid
            self.endResetModel()

    def _is_mine(self, frame: Frame) -> bool:
        article = self._workbench.article
        return frame.type == self.kind.id and article is not None and frame.article == article.id

    def _follow(self, change: Change) -> None:
        after = change.after
        known = self._by_id.get(change.id)
        at = self.row_of(change.id)
        if known is not None and at is not None:
            if isinstance(after, Frame) and _order(after) == _order(known):
                self._unindex(known)
                self._index(after)
                self.frames[at] = after
                self._touch(at)
                return
            self.beginRemoveRows(QModelIndex(), at, at)
            del self.frames[at]
            self._unindex(known)
            self.endRemoveRows()
        if isinstance(after, Frame):
            at = bisect_left(self.frames, _order(after), key=_order)
            self.beginInsertRows(QModelIndex(), at, at)
            self.frames.insert(at, after)
            self._index(after)
            self.endInsertRows()

    def _index(self, frame: Frame) -> None:
        self._by_id[frame.id] = frame
        self._fullest.add(frame)
        for filler in frame.fillers:
            self._frames_with.setdefault(filler.mention, set()).add(frame.id)

    def _unindex(self, frame: Frame) -> None:
        del self._by_id[frame.id]
        self._fullest.remove(frame)
        for filler in frame.fillers:
            self._frames_with.get(filler.mention, set()).discard(frame.id)

    def _touch_mention(self, mention_id: str) -> None:
        for frame_id in self._frames_with.get(mention_id, ()):
            row = self.row_of(frame_id)
            if row is not None:
                self._touch(row)

    def _touch(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def _note(self, index: AnyIndex) -> str:
        frame = self.frame(index.row())
        return noted(frame) if frame else ""


def _order(frame: Frame) -> tuple[int, str, str]:
    return frame.position, frame.time, frame.id
