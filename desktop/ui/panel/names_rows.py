"""Where the rows of the list of names are: one for each group, the mentions of open ones below."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable

from desktop.annotations.state import Place
from desktop.ui.panel.groups import Group, Groups, Key, Row


class NamesRows:
    """The groups that are shown, by the places of their first mentions, and which are open."""

    def __init__(self, groups: Groups) -> None:
        self._groups = groups
        self._open: set[Key] = set()
        self._shown: list[tuple[Place, Key]] = []
        # Of the open groups that are shown: the row of each, its place in _shown, its rows below.
        self._blocks: list[tuple[int, int, int]] | None = None

    def __len__(self) -> int:
        return len(self._shown) + sum(count for _, _, count in self._opened())

    def row(self, number: int) -> Row:
        """Find what stands in a row."""
        blocks = self._opened()
        if not blocks:
            return Row(self._group(number), None)
        at = bisect_right(blocks, number, key=lambda block: block[0]) - 1
        if at < 0:
            return Row(self._group(number), None)
        start, shown_at, count = blocks[at]
        if number == start:
            return Row(self._group(shown_at), None)
        group = self._group(shown_at)
        if number <= start + count:
            return Row(group, group.places[number - start - 1][2])
        return Row(self._group(shown_at + number - start - count), None)

    def of_group(self, group: Group) -> int | None:
        """The row of a group; None while it isn't shown."""
        at = self._at(group)
        return None if at is None else self._row_at(at)

    def of_mention(self, group: Group, place: Place) -> int | None:
        """The row of a mention of a group, in a closed one the group's; None: it isn't shown."""
        row = self.of_group(group)
        if row is not None and self.is_open(group):
            row += 1 + bisect_left(group.places, place)
        return row

    def below(self, group: Group) -> int:
        """How many rows a group has below its own."""
        return len(group) if self.is_open(group) else 0

    def is_open(self, group: Group) -> bool:
        return group.key in self._open

    # What changes them

    def show(self, groups: Iterable[Group]) -> None:
        """Show these groups and no others."""
        self._shown = [(group.places[0], group.key) for group in groups]
        self._shown.sort()
        self._blocks = None

    def set_open(self, group: Group, *, is_open: bool) -> None:
        (self._open.add if is_open else self._open.discard)(group.key)
        self._blocks = None

    def close_gone(self) -> None:
        """Let no group be open that is no longer there."""
        self._open &= set(self._groups.by_key)
        self._blocks = None

    def row_for(self, group: Group) -> int:
        """Where the row of a group that isn't shown would be."""
        return self._row_at(bisect_left(self._shown, (group.places[0], group.key)))

    def put_in(self, group: Group) -> None:
        insort(self._shown, (group.places[0], group.key))
        self._blocks = None

    def take_out(self, group: Group) -> None:
        at = self._at(group)
        assert at is not None
        del self._shown[at]
        self._blocks = None

    def grew(self) -> None:
        """An open group has more mentions or fewer."""
        self._blocks = None

    # Inside

    def _group(self, shown_at: int) -> Group:
        return self._groups.by_key[self._shown[shown_at][1]]

    def _at(self, group: Group) -> int | None:
        if not group.places:
            return None
        entry = (group.places[0], group.key)
        at = bisect_left(self._shown, entry)
        return at if at < len(self._shown) and self._shown[at] == entry else None

    def _row_at(self, shown_at: int) -> int:
        row = shown_at
        for _, at, count in self._opened():
            if at >= shown_at:
                break
            row += count
        return row

    def _opened(self) -> list[tuple[int, int, int]]:
        if self._blocks is None:
            opened = (self._groups.by_key.get(key) for key in self._open)
            places = sorted(
                (at, len(group))
                for group in opened
                if group is not None and (at := self._at(group)) is not None
            )
            self._blocks = []
            before = 0
            for at, count in places:
                self._blocks.append((at + before, at, count))
                before += count
        return self._blocks
