"""What an article states is bound to frames, and has to add up or be explained."""

import pytest

from desktop.annotations import totals
from desktop.annotations.candidates import Candidate
from desktop.annotations.rules import Refusal
from desktop.annotations.values import State, StatedTotal
from tests.annotations.desk import Desk


def bound(desk: Desk, number: int = 2, exact: bool = True) -> StatedTotal:
    desk.do(totals.bind, desk.raw("5個場景"), number, exact, desk.kind("agreement").id)
    (total,) = desk.state.totals.values()
    return total


def complete(desk: Desk) -> None:
    """Make an agreement that lacks nothing."""
    parties = desk.mark("𠮷野家"), desk.mark("佳華科技集團")
    desk.agreement(*parties, desk.mark("雙碳平臺", "subject"))


def test_a_total_is_bound_edited_and_unbound(desk: Desk) -> None:
    total = bound(desk, 5)
    assert (total.number, total.exact) == (5, True)
    desk.do(totals.edit, total, number=4, exact=False, type_id=desk.kind("scenario").id)
    (total,) = desk.state.totals.values()
    assert (total.number, total.exact, total.frame_type) == (4, False, desk.kind("scenario").id)
    desk.do(totals.unbind, total)
    assert not desk.state.totals


def test_the_same_count_bound_again_is_corrected_not_doubled(desk: Desk) -> None:
    bound(desk, 5)
    desk.do(totals.bind, desk.raw("5個"), 6, True, desk.kind("agreement").id)
    (total,) = desk.state.totals.values()
    assert (total.number, len(total.span)) == (6, 2)


def test_a_negative_total_is_refused(desk: Desk) -> None:
    total = bound(desk)
    with pytest.raises(Refusal, match="less than nothing"):
        desk.bench.do(totals.edit, total, number=-1)


def agree(desk: Desk) -> None:
    """One agreement with all that it wants."""
    parties = (desk.mark("𠮷野家"), desk.mark("佳華科技集團"))
    desk.agreement(*parties, desk.mark("雙碳平臺", "subject"))


@pytest.mark.parametrize(
    ("number", "exact", "is_met"),
    [(1, True, True), (2, True, False), (0, True, False), (0, False, True)],
)
def test_a_total_is_met_exactly_or_at_least(
    desk: Desk, number: int, exact: bool, is_met: bool
) -> None:
    bound(desk, number, exact)
    complete(desk)
    scenario, agreement = totals.tally(desk.state)
    assert (agreement.kind.export_name, agreement.count, agreement.is_met) == (
        "agreement",
        1,
        is_met,
    )
    assert scenario.is_met and not scenario.totals


def test_a_row_that_lacks_a_filler_does_not_count(desk: Desk) -> None:
    bound(desk, 1)
    frame = desk.agreement(desk.mark("𠮷野家"), desk.mark("佳華科技集團"))
    assert totals.told(totals.tally(desk.state)[1:2]) == "簽約 0/1"
    assert desk.found("total")
    subject, role = desk.mark("雙碳平臺", "subject"), desk.role("agreement", "subject")
    desk.bench.fill(frame, desk.kind("agreement"), role, Candidate(subject, subject.hull, ""))
    assert totals.told(totals.tally(desk.state)[1:2]) == "簽約 1/1"
    assert not desk.found("total")


def test_several_totals_of_a_type_are_each_checked(desk: Desk) -> None:
    bound(desk, 1)
    desk.bench.do(totals.bind, desk.raw("項目"), 3, False, desk.kind("agreement").id)
    complete(desk)
    agreement = totals.tally(desk.state)[1]
    assert [total.number for total in agreement.unmet] == [3]
    assert totals.told([agreement]) == "簽約 1/3+"


def test_an_article_whose_totals_add_up_is_done_without_a_reason(desk: Desk) -> None:
    bound(desk, 1)
    complete(desk)
    desk.do(totals.finish)
    assert desk.bench.article is not None
    assert (desk.bench.article.state, desk.bench.article.notes) == (State.DONE, "")


def test_an_unmet_total_takes_a_reason_which_joins_the_notes_once(desk: Desk) -> None:
    bound(desk, 8)
    with pytest.raises(Refusal, match="簽約 0/8"):
        desk.bench.do(totals.finish, "  ")
    desk.do(totals.finish, "其餘見另一篇\n😀")
    article = desk.bench.article
    assert article is not None
    assert (article.state, article.notes) == (State.DONE, "簽約 0/8: 其餘見另一篇 😀")
    assert desk.bench.do(totals.finish, "其餘見另一篇 😀") is None
