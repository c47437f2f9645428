"""Offsets in every unit, over more than one stride."""

import pytest

from desktop.formats.offsets import Offsets, OffsetUnit
from desktop.text.span import Span


@pytest.mark.parametrize(
    ("unit", "offsets"),
    [
        (OffsetUnit.CODEPOINTS, [2048, 2050]),
        (OffsetUnit.UTF16, [3072, 3074]),
        (OffsetUnit.UTF8, [7168, 7171]),
    ],
)
def test_offsets_far_into_a_text_count_all_before(unit: OffsetUnit, offsets: list[int]) -> None:
    text = "𠮷字" * 1024 + "éx😀"
    assert Offsets(text, unit).of(Span(2048, 2050)) == offsets
    assert Offsets(text, unit).span(*offsets) == Span(2048, 2050)


def test_a_lone_surrogate_has_three_bytes() -> None:
    assert Offsets("\ud800𠮷", OffsetUnit.UTF8).of(Span(1, 2)) == [3, 7]
