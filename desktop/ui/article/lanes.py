"""Which underline goes how far below its line, so that every name tag can be read."""

from collections.abc import Sequence
from dataclasses import dataclass

GAP = 3
"""Pixels between a tag and what stands beside it in its lane."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A piece of an underline on one line, in pixels from the left end of the line.

    `rank`: the smaller, the nearer to the text (the length of what is underlined).
    `tag`: how wide its name tag is, 0 without one. `height` is that of the bar and the tag with it.
    """

    left: int
    right: int
    rank: int
    tag: int
    height: int


@dataclass(frozen=True, slots=True)
class Track:
    """Where a stroke goes: its lane, the top of that below the text, the left end of its tag."""

    lane: int
    top: int
    tag_left: int


def tracks(strokes: Sequence[Stroke], width: int) -> tuple[list[Track], int]:
    """Give each stroke a lane: the tracks in the order of the strokes, and the height of all lanes.

    A stroke lies below all shorter ones that it overlaps; tags stay between 0 and `width` where
    they fit at all, and never touch another tag or bar of their lane.
    """
    lanes: list[list[tuple[int, int]]] = []
    heights: list[int] = []
    placed: list[tuple[Stroke, int]] = []
    found: dict[int, tuple[int, int]] = {}
    order = sorted(range(len(strokes)), key=lambda i: (strokes[i].rank, strokes[i].left, i))
    for index in order:
        stroke = strokes[index]
        tag_left = max(0, min(stroke.left, width - stroke.tag)) if stroke.tag else stroke.left
        left, right = stroke.left, stroke.right
        if stroke.tag:
            left = min(left, tag_left - (GAP if tag_left < left else 0))
            right = max(right, tag_left + stroke.tag + GAP)
        lane = 0
        for other, taken in placed:
            if taken >= lane and stroke.left < other.right and other.left < stroke.right:
                lane = taken + 1
        while lane < len(lanes) and any(left < end and start < right for start, end in lanes[lane]):
            lane += 1
        if lane == len(lanes):
            lanes.append([])
            heights.append(0)
        lanes[lane].append((left, right))
        heights[lane] = max(heights[lane], stroke.height)
        placed.append((stroke, lane))
        found[index] = (lane, tag_left)
    tops = [0]
    for height in heights:
        tops.append(tops[-1] + height)
    return [Track(found[i][0], tops[found[i][0]], found[i][1]) for i in range(len(strokes))], tops[
        -1
    ]
