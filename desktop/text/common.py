"""Which characters are common in Chinese, and which form of the script they belong to."""

from functools import cache

from desktop.text.resources import resource

RARE = 10_000
"""The rank of a character that is in no table."""


@cache
def simplified_ranks() -> dict[str, int]:
    """The common characters of Simplified text, 0 the most common."""
    return _ranks(0)


@cache
def traditional_ranks() -> dict[str, int]:
    """The common characters of Traditional text, 0 the most common."""
    return _ranks(1)


def _ranks(line: int) -> dict[str, int]:
    # Source: packaging/tables/build_common.py.
    lines = resource("tables", "common.txt").read_text(encoding="utf-8").splitlines()
    tables = [text for text in lines if not text.startswith("#")]
    return {character: rank for rank, character in enumerate(tables[line])}
