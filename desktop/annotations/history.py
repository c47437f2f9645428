"""What happened to a value: who did what to it, and when."""

from dataclasses import dataclass
from enum import StrEnum

from desktop.annotations.steps import StepName
from desktop.annotations.values import Value


class Deed(StrEnum):
    """Whether a step was done, taken back, or done again."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Entry:
    """One time when a value changed; `author` is the id of who did it, `step` what it was part of.

    `before` and `after` are as it took effect; None: it was not there.
    """

    time: str
    author: str
    deed: Deed
    step: StepName
    before: Value | None
    after: Value | None
