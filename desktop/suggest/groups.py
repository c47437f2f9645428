"""What a sentence says at once of several: the lists it names, role by role."""

from dataclasses import dataclass
from itertools import product
from math import prod

from desktop.text.span import Span

Rows = list[tuple[tuple[str, Span], ...]]


@dataclass(frozen=True, slots=True)
class Listed:
    """The items that a clause names for one role (its export name), as spans of the passage."""

    role: str
    items: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """「A與B1、B2就X1、X2」: the lists of one statement, and the clause that makes it.

    `is_respective`: the text says that the lists belong together item by item (分別).
    """

    clause: Span
    lists: tuple[Listed, ...]
    is_respective: bool = False

    @property
    def long_lists(self) -> int:
        return sum(len(listed.items) > 1 for listed in self.lists)

    @property
    def size(self) -> int:
        """How many rows each with each would be."""
        return prod(len(listed.items) for listed in self.lists)

    def items_of(self, role: str) -> tuple[Span, ...]:
        return tuple(item for each in self.lists if each.role == role for item in each.items)

    def together(self) -> Rows:
        """One row for all."""
        return [tuple((each.role, item) for each in self.lists for item in each.items)]

    def aligned(self) -> Rows | None:
        """The first with the first, the second with the second; None when the lists don't match."""
        lengths = {len(listed.items) for listed in self.lists} - {1}
        if len(lengths) != 1:
            return None
        return [
            tuple((each.role, each.items[row if len(each.items) > 1 else 0]) for each in self.lists)
            for row in range(lengths.pop())
        ]

    def pairs(self) -> Rows:
        """Each with each."""
        roles = [listed.role for listed in self.lists]
        rows = product(*(listed.items for listed in self.lists))
        return [tuple(zip(roles, row, strict=True)) for row in rows]

    def shared(self, role: str) -> Rows:
        """A row for each item of one role, all others in each of them."""
        return [
            tuple(
                (each.role, item)
                for each in self.lists
                for item in ((own,) if each.role == role else each.items)
            )
            for own in self.items_of(role)
        ]
