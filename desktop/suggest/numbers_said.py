"""The number that a piece of text says, or what somebody typed, however it is written."""

from dataclasses import dataclass

from desktop.suggest.numerals import ARABIC, CHINESE, least_of, number_of
from desktop.text.conversion import convert
from desktop.text.patterns import Pattern

_NUMBER = Pattern(rf"{ARABIC}|{CHINESE}")
_AT_LEAST = Pattern("[余多几+＋≥]|>=|以上|左右|至少|不少于|不低于|超过|突破|近|接近|约|逾|上[百千]")


@dataclass(frozen=True, slots=True)
class Said:
    """A number; not `exact` is at least."""

    number: int
    exact: bool


def said_in(text: str) -> Said | None:
    """The first number in a text of either script; None when it holds none."""
    simplified = convert(text, "tw2s")
    for found in _NUMBER.finditer(simplified):
        exact, least = number_of(found[0]), least_of(found[0])
        number = exact if exact is not None else least
        if number is not None:
            return Said(number, exact is not None and not _AT_LEAST.search(simplified))
    return None
