"""Which articles of a project are meant, as one writes it on the command line."""

import re
from collections.abc import Sequence

from desktop.annotations.values import Article
from desktop.formats.errors import FormatError
from desktop.text.errors import QT_TRANSLATE_NOOP

_NUMBERS = re.compile(r"(\d+)(?:-(\d+))?", re.ASCII)


def chosen(articles: Sequence[Article], wanted: str | None) -> list[Article]:
    """The articles that `wanted` names, in the order of the project; all where it is None.

    Numbers count from 1 and may be ranges (1-3,7); else an id or a title, which may hold commas.
    """
    if wanted is None:
        return list(articles)
    found: set[int] = set()
    for part in [wanted] if _named(articles, wanted) else wanted.split(","):
        places = _named(articles, part.strip()) or _numbered(articles, part.strip())
        if not places:
            raise FormatError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "There is no article {which}; numbers go from 1 to {last}.",
                ),
                which=part.strip(),
                last=len(articles),
            )
        found |= places
    return [articles[place] for place in sorted(found)]


def _named(articles: Sequence[Article], name: str) -> set[int]:
    return {place for place, each in enumerate(articles) if name in (each.id, each.title)}


def _numbered(articles: Sequence[Article], part: str) -> set[int]:
    numbers = _NUMBERS.fullmatch(part)
    if not numbers:
        return set()
    first, last = int(numbers[1]), int(numbers[2] or numbers[1])
    return set(range(first - 1, last)) if 1 <= first <= last <= len(articles) else set()
