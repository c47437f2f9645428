"""The columns of a table of frames: one for each filler that a role has or wants."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from desktop.annotations.values import Frame, FrameType, Role


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the filler at place `at` of a role. `of` is how many columns the role has.

    `is_spare`: the narrow one after the others of a role, where one more filler can be put.
    """

    role: Role
    at: int
    of: int
    is_spare: bool

    @property
    def title(self) -> str:
        if self.is_spare:
            return "+"
        return self.role.name if self.of == 1 else f"{self.role.name} {self.at + 1}"

    def filler(self, frame: Frame) -> str | None:
        """The id of the mention that stands here in a frame, None when none does."""
        there = frame.mentions_of(self.role.id)
        return there[self.at] if self.at < len(there) else None

    def is_wanted(self, frame: Frame) -> bool:
        """Whether the role wants a filler here and has none."""
        return self.at < self.role.least and self.filler(frame) is None


class Counts(Protocol):
    """Says how many fillers a role has in the row that has most of them."""

    def of(self, role: Role) -> int: ...


class Fullest:
    """How many fillers a role has in the frame that has most of them, kept up to date."""

    def __init__(self, frames: Iterable[Frame] = ()) -> None:
        self._counts: Counter[tuple[str, int]] = Counter()
        for frame in frames:
            self.add(frame)

    def add(self, frame: Frame) -> None:
        for role_id, count in _counts(frame).items():
            self._counts[role_id, count] += 1

    def remove(self, frame: Frame) -> None:
        for role_id, count in _counts(frame).items():
            self._counts[role_id, count] -= 1
            if not self._counts[role_id, count]:
                del self._counts[role_id, count]

    def of(self, role: Role) -> int:
        return max((count for role_id, count in self._counts if role_id == role.id), default=0)


def _counts(frame: Frame) -> dict[str, int]:
    counts: dict[str, int] = {}
    for filler in frame.fillers:
        counts[filler.role] = counts.get(filler.role, 0) + 1
    return counts


def columns(kind: FrameType, fullest: Counts) -> tuple[Column, ...]:
    """Lay out a frame type: as many columns as the fullest frame needs."""
    laid: list[Column] = []
    for role in kind.roles:
        count = max(1, role.least, fullest.of(role))
        laid += (Column(role, at, count, is_spare=False) for at in range(count))
        if role.most is None or count < role.most:
            laid.append(Column(role, count, count, is_spare=True))
    return tuple(laid)
