"""A reading is corrected cell by cell: what is dealt out anew is lost nowhere."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from desktop.annotations.values import Pairing
from desktop.suggest import draft
from desktop.suggest.distribution import Distribution, ProposedFiller, distributions
from desktop.text.readings import Readings
from desktop.text.span import Span

TEXT = "𠮷縣與甲協會、乙科技、丙設備就智慧平臺、科技服務、數字停車等項目簽約。"


def aligned() -> Distribution:
    return distributions(Readings(TEXT), [Span(0, len(TEXT))])[0]


def rows(distribution: Distribution) -> list[list[str]]:
    return [[each.span.of(TEXT) for each in frame.fillers] for frame in distribution.frames]


def filler(words: str, role: str = "party") -> ProposedFiller:
    start = TEXT.index(words)
    return ProposedFiller(role, Span(start, start + len(words)), "organization")


def test_a_cell_is_swapped_with_the_one_below() -> None:
    found = draft.swapped(aligned(), 0, 1, "subject", 0)
    assert rows(found)[:2] == [["𠮷縣", "甲協會", "科技服務"], ["𠮷縣", "乙科技", "智慧平臺"]]
    found = draft.swapped(aligned(), 0, 1, "party", 1)
    assert rows(found)[0] == ["𠮷縣", "乙科技", "智慧平臺"]


def test_a_swap_that_would_name_one_twice_changes_nothing() -> None:
    distribution = aligned()
    odd = draft.filled(distribution, 1, filler("𠮷縣"), 1)
    odd = draft.filled(odd, 1, filler("丙設備"), 0)
    assert draft.swapped(odd, 0, 1, "party", 1) == odd


def test_a_filler_takes_the_place_of_another_or_comes_last() -> None:
    assert rows(draft.filled(aligned(), 0, filler("丙設備"), 1))[0][1] == "丙設備"
    assert rows(draft.filled(aligned(), 0, filler("丙設備"), 2))[0][:3] == [
        "𠮷縣",
        "甲協會",
        "丙設備",
    ]


def test_below_the_last_row_begins_a_new_and_certain_one() -> None:
    found = draft.filled(aligned(), 3, filler("𠮷縣"), 0)
    assert rows(found)[3:] == [["𠮷縣"]]
    assert found.frames[3].pairing is Pairing.CERTAIN


def test_a_row_goes_with_its_last_filler_but_one_row_stays() -> None:
    distribution = aligned()
    for role, at in (("subject", 0), ("party", 1), ("party", 0)):
        distribution = draft.emptied(distribution, 1, role, at)
    assert [row[1] for row in rows(distribution)] == ["甲協會", "丙設備"]
    distribution = draft.without_row(draft.without_row(distribution, 0), 0)
    assert [row[1] for row in rows(distribution)] == ["丙設備"]


def test_a_row_is_added_with_the_same_first_party() -> None:
    assert rows(draft.with_row(aligned(), 0, "party"))[1] == ["𠮷縣"]


def test_pairings_are_confirmed_row_by_row() -> None:
    found = draft.with_pairing(aligned(), [1], Pairing.CERTAIN)
    assert [frame.pairing is Pairing.CERTAIN for frame in found.frames] == [False, True, False]


def test_the_names_of_a_sentence_come_in_the_order_of_the_text() -> None:
    swapped = draft.swapped(aligned(), 0, 2, "subject", 0)
    assert [each.span.of(TEXT) for each in draft.names([swapped], "subject")] == [
        "智慧平臺",
        "科技服務",
        "數字停車",
    ]


@given(
    st.lists(
        st.tuples(
            st.integers(0, 2),
            st.integers(0, 2),
            st.sampled_from([("party", 0), ("party", 1), ("subject", 0)]),
        ),
        max_size=12,
    )
)
def test_swaps_lose_nothing_and_each_is_its_own_inverse(
    moves: list[tuple[int, int, tuple[str, int]]],
) -> None:
    def held(distribution: Distribution) -> Counter[ProposedFiller]:
        return Counter(each for frame in distribution.frames for each in frame.fillers)

    distribution = aligned()
    for row, other, (role, at) in moves:
        if row != other:
            after = draft.swapped(distribution, row, other, role, at)
            assert draft.swapped(after, row, other, role, at) == distribution
            distribution = after
        assert held(distribution) == held(aligned())
        assert len(distribution.frames) == 3
