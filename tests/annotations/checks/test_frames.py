"""Rows that lack, repeat or mistake something are found, and totals that they do not meet."""

from dataclasses import replace

from desktop.annotations import frames, totals
from desktop.annotations.values import Filler, Pairing
from tests.annotations.desk import Desk
from tests.store.samples import changed


def test_a_total_is_found_until_it_is_met(desk: Desk) -> None:
    kind = desk.kind("agreement")
    desk.bench.do(totals.bind, desk.raw("5個場景"), 1, True, kind.id)
    (found,) = desk.found("total")
    assert found.message == "The article states “5個場景” (1); 簽約 has 0."
    assert found.span == desk.raw("5個場景")
    parties = (desk.mark("𠮷野家"), desk.mark("佳華科技集團"))
    desk.agreement(*parties, desk.mark("雙碳平臺", "subject"))
    assert desk.found("total") == []


def test_a_role_that_has_nothing_is_missing_and_one_party_is_too_few(desk: Desk) -> None:
    party = desk.mark("𠮷野家")
    frame = desk.agreement(party)
    (missing,) = desk.found("role_missing")
    assert missing.message == "簽約 “𠮷野家”: 標的 is missing."
    (one,) = desk.found("one_party")
    assert one.message == "簽約 “𠮷野家”: 簽約方 has 1, not 2."
    assert (one.frames, one.mentions, one.span) == ((frame.id,), (party.id,), party.hull)
    desk.bench.fill(
        frame,
        desk.kind("agreement"),
        desk.role("agreement", "subject"),
        desk.bench.candidates(desk.role("agreement", "subject"), "雙碳平臺")[0],
    )
    assert desk.found("role_missing") == []


def test_a_frame_without_any_party_lacks_them_and_has_not_just_one(desk: Desk) -> None:
    desk.agreement(desk.mark("雙碳平臺", "subject"))
    assert len(desk.found("role_missing")) == 1
    assert desk.found("one_party") == []


def test_a_filler_with_a_label_that_its_role_does_not_take_is_found(desk: Desk) -> None:
    mention = desk.mark("𠮷野家")
    desk.agreement(mention)
    desk.bench.relabel(mention, desk.label("event"))
    (found,) = desk.found("role_label")
    assert found.message == "“𠮷野家” is 簽約方 in 簽約, but labelled 事件."
    assert found.fix is None


def test_a_filler_gets_the_one_label_that_its_role_takes(desk: Desk) -> None:
    mention = desk.mark("雙碳平臺", "subject")
    desk.agreement(mention)
    desk.bench.relabel(mention, desk.label("event"))
    desk.mend("role_label")
    assert desk.state.mentions[mention.id].label == desk.label("subject")


def test_more_fillers_than_a_role_takes_are_found(desk: Desk) -> None:
    frame = desk.agreement(desk.mark("雙碳平臺", "subject"))
    role = desk.role("agreement", "subject")
    more = desk.mark("科技服務", "subject")
    both = (*frame.fillers, Filler(role.id, more.id))
    desk.bench.project.apply(changed(frame, replace(frame, fillers=both)))
    desk.open(0)
    (found,) = desk.found("too_many")
    assert found.message == "簽約 “雙碳平臺 · 科技服務”: 標的 has 2, more than 1."


def test_the_same_said_by_other_mentions_of_the_names_is_a_duplicate(desk: Desk) -> None:
    zone, other = desk.mark("唐山高新區"), desk.mark("𠮷野家")
    first = desk.agreement(zone, other)
    second = desk.agreement(other, desk.mark("唐山高新區", nth=1))
    desk.agreement(zone)
    (found,) = desk.found("duplicate")
    assert found.frames == (second.id, first.id)
    desk.mend("duplicate")
    assert first.id in desk.state.frames


def test_a_pairing_that_nobody_confirmed_is_found_where_that_is_asked_for(desk: Desk) -> None:
    frame = desk.agreement(desk.mark("𠮷野家"))
    desk.bench.do(frames.set_pairing, [frame], Pairing.UNCERTAIN)
    desk.mend("uncertain")
    assert desk.state.frames[frame.id].pairing is Pairing.CERTAIN
