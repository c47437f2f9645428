"""Hint letters are few, easy to reach and never in the way of other keys."""

from itertools import pairwise

import pytest

from desktop.annotations.hints import LETTERS, codes, hints, missing, role_for, role_of
from desktop.annotations.values import Filler, Frame, FrameType, Pairing, Role

FREE = [letter for letter in LETTERS if letter not in "ASDX"]
PARTY = Role("party", "簽約方", "party", ("organization", "place"), 2, None)
SUBJECT = Role("subject", "標的", "subject", ("subject",), 1, 1)
BACKER = Role("backer", "見證方", "backer", ("organization",), 0, 1)
AGREEMENT = FrameType("agreement", "簽約", "agreement", "A", (PARTY, SUBJECT, BACKER))


def frame(*fillers: Filler) -> Frame:
    return Frame(
        "f", "a", "agreement", fillers, Pairing.CERTAIN, (), 0, "me", "2026-11-22T00:00:00Z"
    )


def test_the_first_mentions_get_the_letters_of_the_home_row() -> None:
    assert list(hints(list("mnop"), FREE).values()) == ["F", "J", "K", "L"]


def test_a_letter_that_is_not_free_is_never_a_hint() -> None:
    found = hints([str(n) for n in range(300)], FREE)
    assert not set("".join(found.values())) & set("ASDX")


def test_twenty_two_mentions_need_one_letter_each() -> None:
    found = hints([str(n) for n in range(22)], FREE)
    assert {len(hint) for hint in found.values()} == {1}
    assert len(set(found.values())) == 22


@pytest.mark.parametrize("count", [23, 60, 483, 484, 485, 1500])
def test_no_hint_is_the_beginning_of_another(count: int) -> None:
    found = sorted(hints([str(n) for n in range(count)], FREE).values())
    assert len(set(found)) == count
    assert not any(after.startswith(before) for before, after in pairwise(found))


def test_with_one_mention_too_many_only_the_last_need_two_letters() -> None:
    found = list(hints([str(n) for n in range(23)], FREE).values())
    assert [len(hint) for hint in found].count(2) == 2
    assert all(len(hint) == 1 for hint in found[:21])


def test_a_mention_that_comes_later_takes_no_letter_from_another() -> None:
    before = hints(["m", "n"], FREE)
    after = hints(["new", "m", "n"], FREE, before)
    assert (after["m"], after["n"]) == (before["m"], before["n"])
    assert after["new"] not in before.values()


def test_hints_are_given_anew_when_the_kept_ones_would_be_in_the_way() -> None:
    before = hints([str(n) for n in range(22)], FREE)
    after = hints([str(n) for n in range(40)], FREE, before)
    assert len(set(after.values())) == 40


def test_codes_need_two_letters_at_least() -> None:
    with pytest.raises(ValueError, match="two letters"):
        codes(3, ["F"])


def test_a_label_fits_the_first_role_with_room() -> None:
    assert role_for(AGREEMENT, None, "organization") is PARTY
    assert (
        role_for(AGREEMENT, frame(*[Filler("party", str(n)) for n in range(5)]), "place") is PARTY
    )


def test_a_second_subject_fits_where_the_first_one_is() -> None:
    assert role_for(AGREEMENT, frame(Filler("subject", "m")), "subject") is SUBJECT


def test_a_full_role_leaves_a_mention_to_the_next_that_takes_it() -> None:
    pair = Role("party", "簽約方", "party", ("organization",), 2, 2)
    kind = FrameType("agreement", "簽約", "agreement", "A", (pair, BACKER))
    full = frame(Filler("party", "m"), Filler("party", "n"))
    assert role_for(kind, full, "organization") is BACKER


def test_a_label_that_no_role_takes_fits_nowhere() -> None:
    assert role_for(AGREEMENT, None, "person") is None


def test_a_mention_that_fills_nothing_has_no_role() -> None:
    assert role_of(AGREEMENT, frame(Filler("subject", "m")), "n") is None
    assert role_of(AGREEMENT, frame(Filler("subject", "m")), "m") is SUBJECT


def test_a_role_is_missing_as_often_as_it_wants_a_filler() -> None:
    one, two, three = Filler("party", "m"), Filler("party", "n"), Filler("subject", "x")
    assert missing(AGREEMENT, ()) == [PARTY, PARTY, SUBJECT]
    assert missing(AGREEMENT, (one,)) == [PARTY, SUBJECT]
    assert missing(AGREEMENT, (one, two, three)) == []
