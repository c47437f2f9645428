"""The first letters of how a name is read find it, in either script."""

import pytest

from desktop.text.common import simplified_ranks, traditional_ranks
from desktop.text.pinyin import has_initials, initials, matches_initials


@pytest.mark.parametrize("name", ["呂先志", "吕先志", "呂(lǚ)先志", "主任呂先志", "呂·先志"])
def test_initials_find_a_name_however_it_is_spelled(name: str) -> None:
    assert matches_initials("lxz", name)
    assert matches_initials(" LXZ ", name)


@pytest.mark.parametrize("typed", ["lzx", "lxzz", "", "l z", "呂", "l.", "ü"])
def test_other_letters_do_not(typed: str) -> None:
    assert not matches_initials(typed, "呂先志")


def test_a_character_of_several_readings_is_found_by_each() -> None:
    assert matches_initials("cq", "重慶")
    assert matches_initials("zq", "重慶")


def test_letters_and_digits_stand_for_themselves() -> None:
    assert initials("北京IP８") == ("b", "j", "i", "p", "8")
    assert matches_initials("jip", "北京IP")


def test_what_has_no_reading_is_left_out() -> None:
    assert initials("甲😀·人") == ("j", "r")
    assert not has_initials("a", initials("😀"))


def test_every_common_character_has_a_letter() -> None:
    assert all(initials(character) for character in (*simplified_ranks(), *traditional_ranks()))
