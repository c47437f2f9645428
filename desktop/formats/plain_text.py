"""A text file as an article: its title and its text."""

from pathlib import PurePath

from desktop.text.readings import Readings

_LOOKED_AT = 20_000
_HEADLINE_MOST = 60
_BEGINNING = 20
_STOPS = "。！？!?；;，,：:、.…"


def title_of(name: str, text: str) -> str:
    """The headline that a text begins with, repaired, else the name of its file without the suffix.

    A headline is a short first line that ends without a stop and has more text below it. A text
    without a name is called by how it begins.
    """
    repaired = Readings(text[:_LOOKED_AT]).repaired.text
    first, _, rest = repaired.lstrip("\ufeff \t\r\n\u3000").partition("\n")
    line = first.strip()
    if 0 < len(line) <= _HEADLINE_MOST and line[-1] not in _STOPS and rest.strip():
        return _plain(line)
    return PurePath(name).stem or _plain(line[:_BEGINNING])


def _plain(line: str) -> str:
    """A line without what can't be seen."""
    return " ".join("".join(c if c.isprintable() else " " for c in line).split())
