"""A role has as many columns as it has or wants fillers, and a narrow one where it takes more."""

from desktop.annotations.values import Filler, Frame, FrameType, Pairing, Role
from desktop.ui.panel.columns import Fullest, columns

PARTY = Role("party", "簽約方", "party", ("organization",), 2, None)
PAIR = Role("pair", "雙方😀", "pair", ("organization",), 1, 2)
SUBJECT = Role("subject", "標的", "subject", ("subject",), 1, 1)


def kind(*roles: Role) -> FrameType:
    return FrameType("k", "簽約", "agreement", "A", roles)


def frame(**fillers: int) -> Frame:
    filled = tuple(
        Filler(role, f"{role}{number}")
        for role, count in fillers.items()
        for number in range(count)
    )
    return Frame("f", "a", "k", filled, Pairing.CERTAIN, (), 0, "me", "2026-11-22T00:00:00Z")


def titles(laid: FrameType, *frames: Frame) -> list[str]:
    return [column.title for column in columns(laid, Fullest(frames))]


def test_a_role_that_wants_two_has_two_columns_and_room_for_more() -> None:
    assert titles(kind(PARTY, SUBJECT)) == ["簽約方 1", "簽約方 2", "+", "標的"]


def test_the_fullest_frame_says_how_many_columns() -> None:
    assert titles(kind(PARTY), frame(party=1), frame(party=4), frame()) == [
        "簽約方 1",
        "簽約方 2",
        "簽約方 3",
        "簽約方 4",
        "+",
    ]


def test_a_role_that_is_full_has_no_room_for_more() -> None:
    assert titles(kind(PAIR), frame(pair=1)) == ["雙方😀", "+"]
    assert titles(kind(PAIR), frame(pair=2)) == ["雙方😀 1", "雙方😀 2"]


def test_more_fillers_than_a_role_takes_are_shown_all_the_same() -> None:
    laid = columns(kind(SUBJECT), Fullest([frame(subject=2)]))
    assert [column.filler(frame(subject=2)) for column in laid] == ["subject0", "subject1"]


def test_only_what_a_role_wants_is_missing() -> None:
    laid = columns(kind(PARTY, SUBJECT), Fullest())
    assert [column.is_wanted(frame(party=1)) for column in laid] == [False, True, False, True]


def test_the_columns_shrink_with_the_fullest_frame() -> None:
    fullest = Fullest([frame(party=1), frame(party=4)])
    fullest.remove(frame(party=4))
    assert fullest.of(PARTY) == 1
    fullest.remove(frame(party=1))
    assert fullest.of(PARTY) == 0
