"""Regular expressions that are compiled when they are first used.

Each class of Han characters takes Python 3.11 a millisecond to compile, and a start, the command
line's too, does without most of them.
"""

import re
from collections.abc import Callable, Iterator
from re import Match
from weakref import WeakSet


class Pattern:
    """What re.compile gives, as far as its methods go; a wrong source is told by the first use."""

    search: Callable[..., Match[str] | None]
    match: Callable[..., Match[str] | None]
    fullmatch: Callable[..., Match[str] | None]
    finditer: Callable[..., Iterator[Match[str]]]
    findall: Callable[..., list[str]]
    split: Callable[..., list[str]]
    sub: Callable[..., str]

    def __init__(self, source: str) -> None:
        self._source = source
        _unused.add(self)

    def __getattr__(self, name: str) -> object:
        # Asked only for what it has not yet.
        return self.ready(name)

    def ready(self, name: str = "search") -> object:
        """Compile it, if it is not, and have this method from now on."""
        value: object = getattr(re.compile(self._source), name)
        setattr(self, name, value)
        _unused.discard(self)
        return value


_unused: WeakSet[Pattern] = WeakSet()


def compiling() -> Iterator[None]:
    """Compile what nobody has used yet, one by one: a slice of other work may use many at first."""
    for pattern in list(_unused):
        pattern.ready()
        yield
