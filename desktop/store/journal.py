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


@dataclass(frozen=True, slots=True)
class Place:
    """Where the journal is after a row: its number, and what is on top of the two piles."""

    number: int = 0
    done: int | None = None
    undone: int | None = None


class Journal:
    """The end of the journal, and the two piles as far as anyone has asked."""

    def __init__(self, rows: Callable[..., Sequence[Any]]) -> None:
        self._rows = rows
        self._steps: dict[int, Step] = {}
        self.place = self._place(_NEWEST)

    def done(self) -> Step | None:
        """The step that an undo takes back."""
        return self._step(self.place.done)

    def undone(self) -> Step | None:
        """The step that a redo does again: the one that was undone last."""
        return self._step(self.place.undone)

    def write(self, connection: Connection, deed: Deed, step: Step) -> Place:
        """Add a row for `step` as it takes effect; gives the place to `follow` once it is safe."""
        number = self.place.number + 1
        match deed:
            case Deed.DO:
                of, place = None, Place(number, number, self.place.undone)
            case Deed.UNDO:
                of = self._step_number(self.place.done)
                place = Place(number, self._below(self.place.done).done, number)
            case Deed.REDO:
                of = self._step_number(self.place.undone)
                place = Place(number, number, self._below(self.place.undone).undone)
        row = {
            "number": number,
            "id": step.id,
            "action": deed.value,
            "of": of,
            "done": place.done,
            "undone": place.undone,
            "name": step.name.value,
            "article": step.article,
            "author": step.author,
            "time": step.time,
            "format": JOURNAL_FORMAT,
            "changes": to_json(step.changes) if deed is Deed.DO else None,
        }
        connection.execute(_ADD, row)
        return place

    def close(self, connection: Connection, author: str, time: str) -> Place:
        """Add a row that closes the undo horizon; gives the place to `follow`."""
        place = Place(self.place.number + 1)
        row = {
            "number": place.number,
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
        connection.execute(_ADD, row)
        return place

    def follow(self, place: Place) -> None:
        """Go on to a row that was committed."""
        self.place = place
        self._steps = {
            top: self._steps[top] for top in (place.done, place.undone) if top in self._steps
        }

    def _step(self, top: int | None) -> Step | None:
        if top is None:
            return None
        if top not in self._steps:
            number = self._step_number(top)
            row = self._rows(_STEP, number=number)[0]
            step_id, name, article, author, time, version, changes = row
            self._steps[top] = Step(
                step_id, StepName(name), article, author, time, from_json(changes, version)
            )
        return self._steps[top]

    def _step_number(self, top: int | None) -> int:
        """The row that has the changes of a row of a pile."""
        number: int = self._rows(_STEP_NUMBER, number=top)[0][0]
        return number

    def _below(self, top: int | None) -> Place:
        return self._place(_BEFORE, number=top)

    def _place(self, statement: Executable, **parts: object) -> Place:
        rows = self._rows(statement, **parts)
        return Place(*rows[0]) if rows else Place()
