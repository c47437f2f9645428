"""One undoable change, and the small changes that it is made of."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from desktop.annotations.values import Value


class StepName(StrEnum):
    """What a step does, for the menu; the window has the words for each."""

    MARK = "mark"
    RELABEL = "relabel"
    MARK_ALL = "mark all"
    MOVE_EDGE = "move edge"
    ADD_PIECE = "add piece"
    TAKE_PIECE = "take piece"
    DELETE_MENTION = "delete mention"
    NOTE = "note"
    START_FRAME = "start frame"
    FILL = "fill"
    UNFILL = "unfill"
    ACCEPT_FRAMES = "accept frames"
    SET_PAIRING = "set pairing"
    SET_EVIDENCE = "set evidence"
    SWAP_FILLERS = "swap fillers"
    MOVE_FRAME = "move frame"
    DELETE_FRAME = "delete frame"
    BIND_TOTAL = "bind total"
    EDIT_TOTAL = "edit total"
    DELETE_TOTAL = "delete total"
    REJECT_PROPOSAL = "reject proposal"
    NAME_ENTITY = "name entity"
    JOIN_ENTITIES = "join entities"
    PART_ENTITIES = "part entities"
    KEEP_APART = "keep apart"
    LET_JOIN = "let join"
    ADD_ARTICLES = "add articles"
    DELETE_ARTICLE = "delete article"
    RENAME_ARTICLE = "rename article"
    SET_STATE = "set state"
    EDIT_SCHEMA = "edit schema"
    SET_RULE = "set rule"
    WRITE_GUIDELINES = "write guidelines"


@dataclass(frozen=True, slots=True)
class Change:
    """One value as it was and as it becomes; None: it did not exist, or no longer does.

    `value` is what there is after it, or was before it: for the kind and the id.
    """

    before: Value | None
    after: Value | None
    # Kept, not found each time: a step of thousands of changes is asked for them by twenty parts.
    value: Value = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        value = self.after if self.after is not None else self.before
        if value is None:
            raise ValueError("a change of nothing to nothing")
        object.__setattr__(self, "value", value)
        if None not in (self.before, self.after) and _name(self.before) != _name(self.after):
            raise ValueError("a change keeps the kind and the id")

    @property
    def id(self) -> str:
        return self.value.id

    def inverse(self) -> "Change":
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable change; `article` is the one that it shows, None when it shows no single one.

    `kinds` are those of the values that it changes.
    """

    id: str
    name: StepName
    article: str | None
    author: str
    time: str
    changes: tuple[Change, ...]
    kinds: frozenset[type[Value]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        kinds = frozenset(type(change.value) for change in self.changes)
        object.__setattr__(self, "kinds", kinds)

    def inverse(self) -> "Step":
        """The step that takes this one back; it keeps the id and the name."""
        return replace(self, changes=tuple(change.inverse() for change in reversed(self.changes)))


def merged(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Join changes of the same value into one, in the order in which each is first touched."""
    ends: dict[tuple[type, str], tuple[Value | None, Value | None]] = {}
    for change in changes:
        key = (type(change.value), change.id)
        ends[key] = (ends[key][0] if key in ends else change.before, change.after)
    return tuple(Change(before, after) for before, after in ends.values() if before != after)


def _name(value: Value | None) -> tuple[type, str] | None:
    return (type(value), value.id) if value else None
