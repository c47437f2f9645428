"""The journal: every step that was done, undone or redone, in a row each that never changes.

Undo and redo are rows themselves, which say `of` which row they are, and a new step leaves what
was undone where it is. What can be undone and what can be redone are two piles of rows. Every row
says what lies on top of each after it: `done` and `undone`. What lies below a row of a pile is
what was on top before that row came, which the row before it says; so both piles can be followed
from the last row, however long the journal. A row that closes the undo horizon has nothing on top
of either pile: what came before it stays told, but is past undoing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, Connection, Executable, bindparam, func, insert, select

from desktop.annotations.edits import new_id
from desktop.annotations.history import Deed
from desktop.annotations.steps import Step, StepName
from desktop.store import tables as t
from desktop.store.journal_format import JOURNAL_FORMAT, from_json, to_json
from desktop.store.prepared import carry_out

_CLOSE = "close"
_ADD = insert(t.journal)
_NUMBER: BindParameter[Any] = bindparam("number")
_LAST = select(t.journal.c.number, t.journal.c.done, t.journal.c.undone).order_by(
    t.journal.c.number.desc()
)
_NEWEST = _LAST.limit(1)
_BEFORE = _LAST.where(t.journal.c.number < _NUMBER).limit(1)
_STEP_NUMBER = select(func.coalesce(t.journal.c.of, t.journal.c.number)).where(
    t.journal.c.number == _NUMBER
)
_STEP = select(
    t.journal.c.id,
    t.journal.c.name,
    t.journal.c.article,
    t.journal.c.author,
    t.journal.c.time,
    t.journal.c.format,
    t.journal.c.changes,
).where(t.journal.c.number == _NUMBER)

# How much is remembered of what was written last: rows, and steps with so many changes in all.
_KNOWN = 1_000
_STEPS = 100
_CHANGES = 5_000


@dataclass(frozen=True, slots=True)
class Place:
    """Where the journal is after a row: its number, and what is on top of the two piles."""

    number: int = 0
    done: int | None = None
    undone: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that was written: the place after it, the row with its changes, and what these are."""

    place: Place
    of: int
    step: Step | None = None


class Journal:
    """The end of the journal, and the two piles as far as anyone has asked.

    What was written last is remembered: to undo that, it needn't be read.
    """

    def __init__(self, rows: Callable[..., Sequence[Any]]) -> None:
        self._rows = rows
        self._steps: dict[int, Step] = {}
        self._changes = 0  # of all of these
        # By the number of a row: the row that has its changes, and the place before it.
        self._known: dict[int, tuple[int, Place]] = {}
        self.place = self._place(_NEWEST)

    def done(self) -> Step | None:
        """The step that an undo takes back."""
        return self._step(self.place.done)

    def undone(self) -> Step | None:
        """The step that a redo does again: the one that was undone last."""
        return self._step(self.place.undone)

    def write(self, connection: Connection, deed: Deed, step: Step) -> Entry:
        """Add a row for `step` as it takes effect; gives the entry to `follow` once it is safe."""
        number = self.place.number + 1
        match deed:
            case Deed.DO:
                entry = Entry(Place(number, number, self.place.undone), number, step)
            case Deed.UNDO:
                top = self.place.done
                assert top is not None
                place = Place(number, self._below(top).done, number)
                entry = Entry(place, self._step_number(top), self._step(top))
            case Deed.REDO:
                top = self.place.undone
                assert top is not None
                place = Place(number, number, self._below(top).undone)
                entry = Entry(place, self._step_number(top), self._step(top))
        row = {
            "number": number,
            "id": step.id,
            "action": deed.value,
            "of": None if deed is Deed.DO else entry.of,
            "done": entry.place.done,
            "undone": entry.place.undone,
            "name": step.name.value,
            "article": step.article,
            "author": step.author,
            "time": step.time,
            "format": JOURNAL_FORMAT,
            "changes": to_json(step.changes) if deed is Deed.DO else None,
        }
        carry_out(connection, _ADD, [row])
        return entry

    def close(self, connection: Connection, author: str, time: str) -> Entry:
        """Add a row that closes the undo horizon; gives the entry to `follow`."""
        number = self.place.number + 1
        row = {
            "number": number,
            "id": new_id(),
            "action": _CLOSE,
            "of": None,
            "done": None,
            "undone": None,
            "name": _CLOSE,
            "article": None,
            "author": author,
            "time": time,
            "format": JOURNAL_FORMAT,
            "changes": None,
        }
        carry_out(connection, _ADD, [row])
        return Entry(Place(number), number)

    def follow(self, entry: Entry) -> None:
        """Go on to a row that was committed."""
        self._known[entry.place.number] = entry.of, self.place
        self.place = entry.place
        if entry.step is not None:
            self._remember(entry.place.number, entry.step)
        while len(self._known) > _KNOWN:
            del self._known[next(iter(self._known))]
        self._forget()

    def _remember(self, number: int, step: Step) -> None:
        self._steps[number] = step
        self._changes += len(step.changes)

    def _forget(self) -> None:
        """Remember the last steps only, but for the two that are on top, however large."""
        tops = [
            top
            for top in {self.place.done, self.place.undone}
            if top is not None and top in self._steps
        ]
        kept = sum(len(self._steps[number].changes) for number in tops)
        while len(self._steps) - len(tops) > _STEPS or self._changes - kept > _CHANGES:
            oldest = next(number for number in self._steps if number not in tops)
            self._changes -= len(self._steps.pop(oldest).changes)

    def _step(self, top: int | None) -> Step | None:
        if top is None:
            return None
        if top not in self._steps:
            number = self._step_number(top)
            row = self._rows(_STEP, number=number)[0]
            step_id, name, article, author, time, version, changes = row
            step = Step(step_id, StepName(name), article, author, time, from_json(changes, version))
            self._remember(top, step)
        return self._steps[top]

    def _step_number(self, top: int) -> int:
        """The row that has the changes of a row of a pile."""
        if top in self._known:
            return self._known[top][0]
        number: int = self._rows(_STEP_NUMBER, number=top)[0][0]
        return number

    def _below(self, top: int) -> Place:
        known = self._known.get(top)
        return known[1] if known is not None else self._place(_BEFORE, number=top)

    def _place(self, statement: Executable, **parts: object) -> Place:
        rows = self._rows(statement, **parts)
        return Place(*rows[0]) if rows else Place()
