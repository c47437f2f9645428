"""Looking for a text in all articles of the project."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.annotations.ground import rules_off
from desktop.store.project import Project
from desktop.store.reads import Reader
from desktop.text.readings import Readings
from desktop.text.sought import Hit, Sought
from desktop.ui.looking import Look

MOST = 2_000
"""Nobody walks through more places than this; the search stops there."""
_SECONDS = 0.05
"""What was found is told as often as this: each time the list is laid out again."""


@dataclass(frozen=True, slots=True)
class Found:
    """What an article holds of what is sought: one place at least."""

    article: str
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How many articles are read, and what they hold beyond what was told before."""

    articles: int
    found: list[Found]


def hits_in(
    project: Project, articles: Sequence[str], wanted: str
) -> Callable[[Reader, Look], bool]:
    """What to read for the places of a text: it tells of Progress, the first places at once.

    Gives False when it stopped at so many. The settings are those of now.
    """
    off = rules_off(project.settings)

    def read(reader: Reader, look: Look) -> bool:
        sought = Sought(wanted)
        fresh: list[Found] = []
        count, done, told = 0, 0, 0.0
        for done, article in enumerate(articles, 1):
            hits = _hits(reader, article, sought, off)[: MOST - count]
            count += len(hits)
            fresh += [Found(article, hits)] if hits else []
            if look.is_stopped or count >= MOST:
                break
            if time.monotonic() - told >= _SECONDS:
                look.tell(Progress(done, fresh))
                fresh, told = [], time.monotonic()
        look.tell(Progress(done, fresh))
        return count < MOST

    return read


def _hits(reader: Reader, article: str, sought: Sought, off: frozenset[str]) -> tuple[Hit, ...]:
    try:
        raw = reader.raw(article)
    except KeyError:  # deleted since the search began
        return ()
    if not sought.may_be_in(raw):
        return ()
    return tuple(sought.hits(Readings(raw, off=off)))
