"""Work on a text that is done some of it at a time."""

import time
from collections.abc import Generator, Iterable, Iterator
from typing import Generic, TypeVar

from desktop.text.patterns import Pattern

T = TypeVar("T")

Stages = Generator[None, None, T]
"""Work that can be left and taken up again every millisecond or two; it ends with what it gives."""
SLICE = 0.004
"""Seconds that a slice takes: several kinds of work may have one each before the next key."""
STEP = 32_768
"""How much of a text is looked through at a time."""


def whole(going: Stages[T]) -> T:
    """Go on with some work to its end."""
    while True:
        try:
            next(going)
        except StopIteration as done:
            found: T = done.value
            return found


class Shared(Generic[T]):
    """Work that several wait for: each goes on with it, and nothing of it is done twice."""

    def __init__(self, going: Stages[T]) -> None:
        self._going = going
        self._found: tuple[T] | None = None

    @property
    def is_done(self) -> bool:
        """Whether what it gives is at hand."""
        return self._found is not None

    @property
    def value(self) -> T:
        """What it gives; all that is left of it is done now."""
        return whole(self.wait())

    def wait(self) -> Stages[T]:
        """Go on with it to its end, from wherever it is."""
        while self._found is None:
            try:
                next(self._going)
            except StopIteration as done:
                self._found = (done.value,)
            else:
                yield
        return self._found[0]


def go_on(work: Iterable[object], seconds: float = SLICE) -> bool:
    """Take up work again for about so long, one step of it at least; whether all is done."""
    until = time.perf_counter() + seconds
    return not any(time.perf_counter() > until for _ in work)


def stretches(text: str, border: Pattern, step: int = STEP) -> Iterator[tuple[int, int]]:
    """A text from border to border, as starts and ends; `border` finds one, and takes nothing."""
    start = 0
    while start < len(text):
        found = border.search(text, start + step)
        end = found.start() if found else len(text)
        yield start, end
        start = end
