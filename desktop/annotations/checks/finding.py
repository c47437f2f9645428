"""Something found wrong: said in a sentence, with a place to jump to and maybe a way to mend it."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from desktop.annotations.checks.case import Case
from desktop.annotations.ground import Ground
from desktop.annotations.steps import Step
from desktop.text.span import Span


@dataclass(frozen=True, slots=True)
class Fix:
    """The one obvious way to mend a finding: what it does in words, and what makes the step.

    `sentence` is an English template of the context "findings", which `parts` fill.
    """

    sentence: str
    parts: Mapping[str, object]
    make: Callable[[Ground], Step]

    def __str__(self) -> str:
        return self.sentence.format(**self.parts)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found in the open article; `span` is the raw place to jump to.

    `sentence` is an English template of the context "findings", which `parts` fill; `mentions` and
    `frames` are the ids of those concerned. `fix` None: there is more than one way to mend it.
    """

    rule: str
    span: Span
    sentence: str
    parts: Mapping[str, object] = field(hash=False)
    mentions: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    fix: Fix | None = field(default=None, compare=False)

    @property
    def place(self) -> tuple[int, int]:
        """Where the span starts and ends: as a pair, which compares ten times as fast."""
        return self.span.start, self.span.end

    @property
    def message(self) -> str:
        """The sentence in English."""
        return self.sentence.format(**self.parts)


class Rule(ABC):
    """One thing that can be wrong. `told` says it in a few words; a rule not `is_usual` is off
    until a project switches it on."""

    id: ClassVar[str]
    told: ClassVar[str]
    is_usual: ClassVar[bool] = True

    @abstractmethod
    def look(self, case: Case) -> Iterator[Finding | None]:
        """Give what is wrong; None wherever one may pause."""
