"""A reading of a sentence corrected cell by cell, before anybody accepts it."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from desktop.annotations.frames import exchanged
from desktop.annotations.values import Pairing
from desktop.suggest.distribution import Distribution, ProposedFiller, ProposedFrame


def filled(distribution: Distribution, row: int, filler: ProposedFiller, at: int) -> Distribution:
    """Put a filler at place `at` of its role, or behind the last; of the row after all: a new one.

    A row that is written by hand is certain.
    """
    frames = list(distribution.frames)
    if row >= len(frames):
        like = frames[-1]
        frames.append(ProposedFrame((filler,), Pairing.CERTAIN, like.group, like.evidence))
    else:
        own = list(frames[row].of(filler.role))
        own[at : at + 1] = [filler]
        frames[row] = _with(frames[row], filler.role, own)
    return replace(distribution, frames=tuple(frames))


def emptied(distribution: Distribution, row: int, role: str, at: int) -> Distribution:
    """Take a filler out; a row without any goes, but the last row stays as it is."""
    frames = list(distribution.frames)
    own = list(frames[row].of(role))
    del own[at : at + 1]
    left = _with(frames[row], role, own)
    if not left.fillers:
        return without_row(distribution, row)
    frames[row] = left
    return replace(distribution, frames=tuple(frames))


def swapped(distribution: Distribution, row: int, other: int, role: str, at: int) -> Distribution:
    """Exchange what stands at a place of a role in two rows; where one has none, the other's moves.

    Nothing changes where a row would name one filler twice in the role, or hold none at all.
    """
    frames = list(distribution.frames)
    mine, theirs = exchanged(frames[row].of(role), frames[other].of(role), at)
    for place, own in ((row, mine), (other, theirs)):
        frames[place] = _with(frames[place], role, own)
        spans = [each.span for each in own]
        if len(set(spans)) < len(spans) or not frames[place].fillers:
            return distribution
    return replace(distribution, frames=tuple(frames))


def with_row(distribution: Distribution, row: int, role: str) -> Distribution:
    """Add a row below one, with the same first filler of a role, if it has any."""
    frames = list(distribution.frames)
    like = frames[row]
    first = like.of(role)[:1] or like.fillers[:1]
    frames.insert(row + 1, replace(like, fillers=first, pairing=Pairing.CERTAIN))
    return replace(distribution, frames=tuple(frames))


def without_row(distribution: Distribution, row: int) -> Distribution:
    """Leave a row out; the last one stays."""
    frames = distribution.frames
    if len(frames) < 2:
        return distribution
    return replace(distribution, frames=frames[:row] + frames[row + 1 :])


def with_pairing(
    distribution: Distribution, rows: Collection[int], pairing: Pairing
) -> Distribution:
    """Confirm that the fillers of these rows belong together, or doubt it."""
    frames = tuple(
        replace(frame, pairing=pairing) if at in rows else frame
        for at, frame in enumerate(distribution.frames)
    )
    return replace(distribution, frames=frames)


def names(distributions: Iterable[Distribution], role: str) -> tuple[ProposedFiller, ...]:
    """What fills a role anywhere in some readings, each once, in the order of the text."""
    frames = (frame for distribution in distributions for frame in distribution.frames)
    found = {each.span: each for frame in frames for each in frame.of(role)}
    return tuple(found[span] for span in sorted(found))


def _with(
    frame: ProposedFrame, role: str, own: tuple[ProposedFiller, ...] | list[ProposedFiller]
) -> ProposedFrame:
    """A row with a role filled by these, in the place where the role stood."""
    first = next((at for at, each in enumerate(frame.fillers) if each.role == role), None)
    rest = [each for each in frame.fillers if each.role != role]
    at = len(rest) if first is None else first
    return replace(frame, fillers=(*rest[:at], *own, *rest[at:]))
