"""What the list of names shows of the open article, and how it follows every step."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from typing_extensions import override

from desktop.annotations.state import Place, place_of
from desktop.annotations.values import Entity, Mention, Schema
from desktop.kept import keep
from desktop.text.stages import go_on
from desktop.ui.panel.groups import Group, Groups, Key, Row, entity_of
from desktop.ui.panel.names_rows import NamesRows
from desktop.ui.panel.surfaces import Surfaces
from desktop.ui.words import noted
from desktop.workbench import Workbench

AnyIndex = QModelIndex | QPersistentModelIndex
# Put together once: Qt asks for the flags of every row that it paints, more than once.
_LISTED = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
)
_NAMED = _LISTED | Qt.ItemFlag.ItemIsEditable
# More changes than this in one step are taken over by groups, of more groups by all rows.
_MANY = 100
# So many mentions are grouped before it is looked whether it is another's turn.
_FEW = 100


class NamesModel(QAbstractTableModel):
    """The names of the open article in the order of their first mentions, filtered by a text.

    Many mentions are grouped by and by; there are no rows until all of them are: then `filled`.
    """

    filled = Signal()

    def __init__(self, workbench: Workbench, surfaces: Surfaces) -> None:
        super().__init__()
        self._workbench = workbench
        self.surfaces = surfaces
        self.groups = Groups(surfaces)
        self._wanted = ""
        self._rows = NamesRows(self.groups)
        self.is_full = True
        self._last: Place | None = None
        self._grouping: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._group_on)

    # What there is

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        if parent.isValid():
            return 0
        return len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else 1

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.row(index.row())
        if role == Qt.ItemDataRole.EditRole and (entity := self.entity(row)) is not None:
            return entity.name
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (self._spoken(row), self.note(row))))
        if role == Qt.ItemDataRole.ToolTipRole and row.mention is not None:
            before, after = self.surfaces.around(self.mention(row.mention))
            return "\n".join(filter(None, (f"{before}{self.text(row)}{after}", self.note(row))))
        if role == Qt.ItemDataRole.ToolTipRole:
            entity = self.entity(row)
            called = "、".join((self.text(row), *(entity.aliases if entity else ())))
            return "\n".join(filter(None, (called, self.note(row))))
        return None

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        row = self.row(index.row())
        return _NAMED if row.mention is None and self.entity(row) is not None else _LISTED

    @property
    def schema(self) -> Schema:
        return self._workbench.schema

    def entity(self, row: Row) -> Entity | None:
        """The entity that a row is of; None where mentions only read alike."""
        return entity_of(self._workbench.state, row.group)

    def row(self, number: int) -> Row:
        """Find what stands in a row."""
        return self._rows.row(number)

    def mention(self, mention_id: str) -> Mention:
        """A mention as it is listed."""
        return self.groups.mentions[mention_id]

    def text(self, row: Row) -> str:
        if row.mention is None:
            return self.groups.name(self._workbench.state, row.group)
        return self.surfaces.shown(self.mention(row.mention))

    def note(self, row: Row) -> str:
        """The note on the name or the mention of a row, said to be one; "" where there is none."""
        value = self.entity(row) if row.mention is None else self.mention(row.mention)
        return noted(value) if value else ""

    def labels(self, row: Row) -> tuple[str, ...]:
        """The ids of the labels of a row."""
        if row.mention is None:
            return self.groups.labels(row.group)
        return (self.mention(row.mention).label,)

    def is_open(self, group: Group) -> bool:
        return self._rows.is_open(group)

    def row_of(self, mention_id: str) -> int | None:
        """Find the row of a mention: its own, in a closed group the group's; None: filtered out."""
        group = self.groups.group_of(mention_id)
        if group is None:
            return None
        return self._rows.of_mention(group, self.groups.place(mention_id))

    def row_of_group(self, key: Key) -> int | None:
        group = self.groups.by_key.get(key)
        return self._rows.of_group(group) if group else None

    # What changes it

    def refill(self) -> None:
        """Take up another article; nothing is grouped before all of its mentions are read."""
        self.beginResetModel()
        self.groups.clear()
        self._rows.show(())
        self.is_full = False
        self._last = None
        self.endResetModel()
        self._timer.stop()
        if self._workbench.state.is_whole:
            self._grouping = self._group_all()
            self._group_on()

    def _group_on(self) -> None:
        """Group the next few mentions."""
        if not go_on(self._grouping):
            keep()
            if not self._timer.isActive():
                self._timer.start()
            return
        self._timer.stop()
        self.is_full = True
        self._make_rows()
        self.filled.emit()

    def _group_all(self) -> Iterator[None]:
        """Group all mentions, but for those that a step has brought already."""
        state = self._workbench.state
        while some := state.following(self._last, _FEW):
            for mention in some:
                if self.groups.group_of(mention.id) is None:
                    self.groups.add(state, mention.id)
            self._last = place_of(some[-1])
            yield

    def _make_rows(self) -> None:
        self.beginResetModel()
        self._rows.close_gone()
        self._filter()
        self.endResetModel()

    def reread(self) -> None:
        """The same article in another reading: other texts, the same rows."""
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def filter(self, folded: str) -> None:
        """Show only the groups that a folded text stands in; all for ""."""
        if folded != self._wanted:
            self.beginResetModel()
            self._wanted = folded
            self._filter()
            self.endResetModel()

    def set_open(self, group: Group, is_open: bool) -> None:
        """Show the mentions of a group below it, or no longer."""
        row = self._rows.of_group(group)
        if row is None or is_open == self.is_open(group):
            return
        if is_open:
            self.beginInsertRows(QModelIndex(), row + 1, row + len(group))
        else:
            self.beginRemoveRows(QModelIndex(), row + 1, row + len(group))
        self._rows.set_open(group, is_open=is_open)
        (self.endInsertRows if is_open else self.endRemoveRows)()
        self._touch(row)

    def follow(self, mention_ids: Collection[str], entity_ids: Iterable[str]) -> None:
        """Take over that these mentions (or their links) and these entities have changed."""
        state = self._workbench.state
        if not self.is_full and self._last is None:
            return
        if not self.is_full:
            self.groups.follow(state, mention_ids)
            return
        moved = [each for each in mention_ids if self.groups.has_moved(state, each)]
        if len(moved) > _MANY:
            self._move(moved)
        else:
            for mention_id in moved:
                if self.groups.group_of(mention_id) is not None:
                    self._remove(mention_id)
            for mention_id in moved:
                if mention_id in state.mentions:
                    self._add(mention_id)
        for mention_id in set(mention_ids) - set(moved):
            if mention_id in state.mentions:
                self.groups.mentions[mention_id] = state.mentions[mention_id]
                group = self.groups.group_of(mention_id)
                # Its own row, and the one of its name, which has dots for its label too.
                rows = {self.row_of(mention_id), self.row_of_group(group.key) if group else None}
                for row in rows:
                    if row is not None:
                        self._touch(row)
        for entity_id in entity_ids:
            row = self.row_of_group(("entity", entity_id))
            if row is not None:
                self._touch(row)

    def _move(self, mention_ids: Collection[str]) -> None:
        """Take over that many mentions are elsewhere: group by group, or all rows anew."""
        state, groups = self._workbench.state, self.groups
        before = (groups.group_of(each) for each in mention_ids)
        keys = {group.key for group in before if group is not None}
        keys |= {groups.key_for(state, each) for each in mention_ids if each in state.mentions}
        if len(keys) > _MANY:
            groups.follow(state, mention_ids)
            self._make_rows()
            return
        there = [group for key in keys if (group := groups.by_key.get(key)) is not None]
        for group in there:
            if self._rows.of_group(group) is not None:
                self._take_out(group)
        groups.follow(state, mention_ids)
        self._rows.close_gone()
        for key in keys:
            changed = groups.by_key.get(key)
            if changed is None:
                continue
            if not self._wanted or groups.matches(state, changed, self._wanted):
                self._put_in(changed)

    def _remove(self, mention_id: str) -> None:
        group = self.groups.group_of(mention_id)
        assert group is not None
        row = self._rows.of_group(group)
        place = self.groups.place(mention_id)
        if row is None:
            self.groups.remove(mention_id)
        elif group.places[0] == place:
            self._take_out(group)
            self.groups.remove(mention_id)
            if group.places:
                self._put_in(group)
            else:
                self._rows.set_open(group, is_open=False)
        else:
            if self.is_open(group):
                below = row + 1 + bisect_left(group.places, place)
                self.beginRemoveRows(QModelIndex(), below, below)
                self.groups.remove(mention_id)
                self._rows.grew()
                self.endRemoveRows()
            else:
                self.groups.remove(mention_id)
            self._touch(row)

    def _add(self, mention_id: str) -> None:
        state = self._workbench.state
        group = self.groups.by_key.get(self.groups.key_for(state, mention_id))
        row = self._rows.of_group(group) if group else None
        place = place_of(state.mentions[mention_id])
        if group is None or row is None or place < group.places[0]:
            if group is not None and row is not None:
                self._take_out(group)
            group = self.groups.add(state, mention_id)
            if not self._wanted or self.groups.matches(state, group, self._wanted):
                self._put_in(group)
            return
        if self.is_open(group):
            below = row + 1 + bisect_left(group.places, place)
            self.beginInsertRows(QModelIndex(), below, below)
            self.groups.add(state, mention_id)
            self._rows.grew()
            self.endInsertRows()
        else:
            self.groups.add(state, mention_id)
        self._touch(row)

    def _take_out(self, group: Group) -> None:
        row = self._rows.of_group(group)
        assert row is not None
        self.beginRemoveRows(QModelIndex(), row, row + self._rows.below(group))
        self._rows.take_out(group)
        self.endRemoveRows()

    def _put_in(self, group: Group) -> None:
        row = self._rows.row_for(group)
        self.beginInsertRows(QModelIndex(), row, row + self._rows.below(group))
        self._rows.put_in(group)
        self.endInsertRows()

    def _filter(self) -> None:
        state, wanted, groups = self._workbench.state, self._wanted, self.groups
        every = groups.by_key.values()
        self._rows.show(
            [each for each in every if groups.matches(state, each, wanted)] if wanted else every
        )

    def _touch(self, row: int) -> None:
        index = self.index(row, 0)
        self.dataChanged.emit(index, index)

    def _spoken(self, row: Row) -> str:
        schema = self._workbench.schema
        labels = "、".join(schema.label(label_id).name for label_id in self.labels(row))
        if row.mention is not None:
            before, after = self.surfaces.around(self.mention(row.mention))
            return self.tr("{name}, {labels}; {text}").format(
                name=self.text(row), labels=labels, text=f"{before}{self.text(row)}{after}"
            )
        count = self.tr("%n mention(s)", "", len(row.group))
        state = self.tr("open") if self.is_open(row.group) else self.tr("closed")
        return self.tr("{name}, {labels}, {count}, {state}").format(
            name=self.text(row), labels=labels, count=count, state=state
        )
