"""Underlines and their name tags share the room below a line."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.article.lanes import Stroke, Track, tracks

WIDTH = 700
BAR = 2


@st.composite
def strokes(draw: st.DrawFn, most: int = 14) -> list[Stroke]:
    """Pieces of underlines on one line, of which the longest lies below the others."""
    made = []
    for _ in range(draw(st.integers(0, most))):
        left = draw(st.integers(0, WIDTH - 1))
        right = draw(st.integers(left + 1, WIDTH))
        tag = draw(st.sampled_from([0, 24, 30, 60, 95]))
        rank = draw(st.integers(1, 60))
        made.append(Stroke(left, right, rank, tag, 14 if tag else 4))
    return made


@st.composite
def nested(draw: st.DrawFn) -> list[Stroke]:
    """Strokes of which each holds the one before, six deep."""
    left = draw(st.integers(200, 400))
    right = left + draw(st.integers(1, 40))
    made = []
    for depth in range(6):
        tag = draw(st.sampled_from([24, 60]))
        made.append(Stroke(left, right, depth + 1, tag, 14))
        left -= draw(st.integers(0, 25))
        right += draw(st.integers(0, 25))
    return draw(st.permutations(made))


Box = tuple[int, int, int, int]


def bar_of(stroke: Stroke, track: Track) -> Box:
    return stroke.left, track.top, stroke.right, track.top + BAR


def tag_of(stroke: Stroke, track: Track) -> Box | None:
    """The room of the name tag, its bar at the top of it included."""
    if not stroke.tag:
        return None
    return track.tag_left, track.top, track.tag_left + stroke.tag, track.top + stroke.height


def meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def check(some: list[Stroke]) -> None:
    placed, height = tracks(some, WIDTH)
    assert len(placed) == len(some)
    drawn = list(zip(some, placed, strict=True))
    for index, (stroke, track) in enumerate(drawn):
        tag = tag_of(stroke, track)
        assert track.top + stroke.height <= height
        if tag:
            assert tag[0] >= 0
            assert tag[2] <= WIDTH
        for other, other_track in drawn[:index]:
            other_tag = tag_of(other, other_track)
            assert not meet(bar_of(stroke, track), bar_of(other, other_track))
            if tag:
                assert not meet(tag, bar_of(other, other_track))
            if other_tag:
                assert not meet(other_tag, bar_of(stroke, track))
            if tag and other_tag:
                assert not meet(tag, other_tag)


@given(strokes())
def test_no_tag_is_clipped_or_meets_a_bar_or_another_tag(some: list[Stroke]) -> None:
    check(some)


@given(nested())
def test_six_nested_mentions_keep_their_tags_apart(some: list[Stroke]) -> None:
    check(some)
    assert len({track.lane for track in tracks(some, WIDTH)[0]}) == 6


@given(strokes())
def test_the_shorter_of_two_that_overlap_is_nearer_to_the_text(some: list[Stroke]) -> None:
    placed, _height = tracks(some, WIDTH)
    for one, above in zip(some, placed, strict=True):
        for other, below in zip(some, placed, strict=True):
            if one.rank < other.rank and one.left < other.right and other.left < one.right:
                assert above.top < below.top


@given(strokes())
def test_the_height_is_that_of_the_lanes(some: list[Stroke]) -> None:
    placed, height = tracks(some, WIDTH)
    lanes: dict[int, int] = {}
    for stroke, track in zip(some, placed, strict=True):
        lanes[track.lane] = max(lanes.get(track.lane, 0), stroke.height)
    assert sorted(lanes) == list(range(len(lanes)))
    assert height == sum(lanes.values())
