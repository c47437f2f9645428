"""How much two names have in common: the runs of characters that stand in both."""

from collections.abc import Sequence

SHORTEST = 2


def shared_runs(one: str, other: str) -> tuple[str, ...]:
    """The longest runs of two characters or more that stand in both, each once, in order."""
    found: list[str] = []
    place = 0
    while place + SHORTEST <= len(one):
        end = place + SHORTEST
        if one[place:end] not in other:
            place += 1
            continue
        while end < len(one) and one[place : end + 1] in other:
            end += 1
        if one[place:end] not in found:
            found.append(one[place:end])
        place = end
    return tuple(found)


def likeness(one: str, other: str, among: Sequence[str]) -> float:
    """The length of what two names share; a run that many names hold counts for less.

    `among` are all the names in question.
    """
    return sum(
        len(run) / max(1, sum(run in name for name in among) - 1) for run in shared_runs(one, other)
    )
