"""Regular expressions that are compiled when they are first used.

Each class of Han characters takes Python 3.11 a millisecond to compile, and a start, the command
line's too, does without most of them.
"""

import re
from collections.abc import Callable, Iterator
from re import Match


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

    def __getattr__(self, name: str) -> object:
        # Asked only for what it has not yet: from now on it has this.
        value: object = getattr(re.compile(self._source), name)
        setattr(self, name, value)
        return value
