"""Finding names by the first letters of how they are read: lxz finds 呂先志."""

from functools import cache

from desktop.text.folding import fold
from desktop.text.resources import resource

_FIRST = 0x4E00


def initials(text: str) -> tuple[str, ...]:
    """The letters with which each character of a text may be read, one string for each.

    Letters and digits stand for themselves; what has no reading, such as a dot, is left out.
    """
    return tuple(letters for character in fold(text) if (letters := _letters(character)))


def matches_initials(typed: str, text: str) -> bool:
    """Whether letters stand for characters of a text that follow one another."""
    return has_initials(typed, initials(text))


def has_initials(typed: str, known: tuple[str, ...]) -> bool:
    """The same, for a text whose `initials` are known."""
    wanted = typed.strip().lower()
    if not wanted or not wanted.isascii() or not wanted.isalnum():
        return False
    return any(
        all(letter in known[start + at] for at, letter in enumerate(wanted))
        for start in range(len(known) - len(wanted) + 1)
    )


def _letters(character: str) -> str:
    if character.isascii():
        return character if character.isalnum() else ""
    return _table().get(character, "")


@cache
def _table() -> dict[str, str]:
    # Source: packaging/tables/build_initials.py.
    lines = resource("tables", "initials.txt").read_text(encoding="utf-8").splitlines()
    usual, more = (line for line in lines if not line.startswith("#"))
    table = {chr(code): letter for code, letter in enumerate(usual, _FIRST) if letter != "-"}
    for each in more.split(" "):
        table[each[0]] = table.get(each[0], "") + each[1:]
    return table
