"""The colors of the article, light and dark."""

from dataclasses import dataclass
from functools import lru_cache

from desktop.annotations.contrast import ratio


@dataclass(frozen=True, slots=True)
class ArticleColors:
    """Colors as "#rrggbb"; `is_dark` says which color of a label goes with them.

    `tint` is how opaque a mention's fill is, of 255; `faint` is for what must not be noticed first.
    """

    is_dark: bool
    paper: str
    ink: str
    faint: str
    accent: str
    selection: str
    found: str
    proposal: str
    tint: int


LIGHT = ArticleColors(
    is_dark=False,
    paper="#fdfbf7",
    ink="#1f1e1b",
    faint="#8d877b",
    accent="#c0392b",
    selection="#cfe0f5",
    found="#fbe69b",
    proposal="#b8860b",
    tint=40,
)
DARK = ArticleColors(
    is_dark=True,
    paper="#212429",
    ink="#e6e3dc",
    faint="#858a93",
    accent="#ee5f4f",
    selection="#33507a",
    found="#6b5a1d",
    proposal="#ddb22f",
    tint=66,
)


@lru_cache(maxsize=256)
def legible_on(background: str) -> str:
    """White or a near black, whichever can be read better."""
    return max("#ffffff", "#16181c", key=lambda ink: ratio(ink, background))
