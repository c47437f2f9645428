"""Code points and UTF-16 units."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.text.span import Span
from desktop.text.units import Units, count

TEXT = "𠮷野😀家"


def test_a_character_beyond_the_bmp_is_two_units() -> None:
    assert count(TEXT) == 6
    assert [Units(TEXT).to_units(place) for place in range(5)] == [0, 2, 3, 5, 6]


def test_within_a_pair_the_place_is_before_the_character() -> None:
    assert [Units(TEXT).to_place(units) for units in range(7)] == [0, 0, 1, 2, 2, 3, 4]


def test_a_range_that_cuts_a_pair_takes_the_whole_character() -> None:
    assert Units(TEXT).span_of_units(1, 4) == Span(0, 3)
    assert Units(TEXT).span_to_units(Span(0, 3)) == (0, 5)


def test_lone_surrogates_and_nul_are_one_unit_each() -> None:
    assert count("\ud800\0\udfff") == 3


@given(st.text(st.sampled_from("a中𠮷😀\ud83d\ude00\0\u0301"), max_size=40))
def test_places_and_units_agree_with_utf_16(text: str) -> None:
    units = Units(text)
    for place in range(len(text) + 1):
        assert units.to_units(place) == len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
        assert units.to_place(units.to_units(place)) == place
    assert (units.length, units.units) == (len(text), count(text))
