"""The text as it was before a page rewriter damaged it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from desktop.text.span import Span

RULES = (
    "glosses",
    "shifted_punctuation",
    "shifted_runs",
    "stray_blanks",
    "half_width",
    "invisibles",
)


@dataclass(frozen=True, slots=True)
class Repair:
    """What a rule replaces, as a span of the raw text; not `sure`: offered, and not done."""

    rule: str
    raw: Span
    before: str
    after: str
    sure: bool


def find_repairs(
    text: str, off: Collection[str] = frozenset(), *, assume_damaged: bool = False
) -> Sequence[Repair]:
    """All repairs of a text, sorted and disjoint; those of the rules in `off` are left out."""
    return ()
