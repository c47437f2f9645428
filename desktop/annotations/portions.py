"""The mentions of an article portion by portion, for one that has too many to read at once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from typing_extensions import override

from desktop.annotations.values import Entity, Link, Mention
from desktop.text.span import Span

V = TypeVar("V", bound=Mention | Link | Entity)


@dataclass(frozen=True, slots=True)
class Portion:
    """Some mentions of an article, with all that is said of each: its link, and its entity.

    `reached`: every mention with a span that starts before it is in this portion or in an earlier
    one; None when these were the last.
    """

    mentions: Sequence[Mention]
    links: Sequence[Link]
    entities: Sequence[Entity]
    reached: int | None


class Portions(Protocol):
    """Where the mentions of one article can be asked for; each answer is as things are then."""

    def following(self) -> Portion:
        """The next ones, in the order of the text."""
        ...

    def within(self, span: Span) -> Portion:
        """Those with a span that overlaps one of the raw text."""
        ...

    def named(self, mention_ids: Sequence[str]) -> Portion:
        """Those with these ids, as far as they are in this article."""
        ...

    def linked_to(self, entity_id: str) -> Portion:
        """Those that refer to an entity."""
        ...


class Asked(Mapping[str, V]):
    """Values by id; one that has not been read is read when it is asked for, and by a walk all."""

    __slots__ = ("_read", "_read_all", "_values")

    def __init__(
        self, values: dict[str, V], read: Callable[[str], None], read_all: Callable[[], None]
    ) -> None:
        self._values: dict[str, V] = values
        self._read = read
        self._read_all = read_all

    @override
    def __getitem__(self, key: str) -> V:
        if key and key not in self._values:
            self._read(key)
        return self._values[key]

    @override
    def __iter__(self) -> Iterator[str]:
        self._read_all()
        return iter(self._values)

    @override
    def __len__(self) -> int:
        self._read_all()
        return len(self._values)
