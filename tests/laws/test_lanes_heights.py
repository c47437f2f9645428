"""Blocks of any height: where one begins, and which one lies at a place."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.article.heights import Heights

heights = st.lists(st.integers(0, 500), min_size=1, max_size=80)


@given(heights, st.data())
def test_sums_are_those_of_a_list_after_every_change(some: list[int], data: st.DataObject) -> None:
    parted = data.draw(st.integers(0, len(some)))
    fenwick = Heights(some[:parted])
    fenwick.extend(some[parted:])
    plain = list(some)
    for _ in range(data.draw(st.integers(0, 8))):
        index = data.draw(st.integers(0, len(plain) - 1))
        height = data.draw(st.integers(0, 500))
        assert fenwick.change(index, height) == height - plain[index]
        plain[index] = height
    assert [fenwick.top(i) for i in range(len(plain) + 1)] == [
        sum(plain[:i]) for i in range(len(plain) + 1)
    ]
    assert fenwick.total == sum(plain)


@given(heights, st.integers(-10, 41_000))
def test_what_lies_at_a_place_begins_at_or_above_it(some: list[int], y: int) -> None:
    fenwick = Heights(some)
    index = fenwick.at(y)
    if 0 <= y < fenwick.total:
        assert fenwick.top(index) <= y < fenwick.top(index + 1)
    else:
        assert index == (0 if y < 0 else len(some) - 1)
