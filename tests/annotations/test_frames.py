"""Frames are paired, swapped, ordered, and accepted many at once."""

from dataclasses import dataclass

import pytest

from desktop.annotations import frames
from desktop.annotations.rules import Refusal
from desktop.annotations.values import Frame, Origin, Pairing
from desktop.suggest.distribution import distributions
from desktop.text.span import Span
from tests.annotations.desk import TEXT, Desk


@dataclass(frozen=True)
class Filling:
    role: str
    span: Span
    label: str
    mention: str | None = None


@dataclass(frozen=True)
class Row:
    fillers: tuple[Filling, ...]
    evidence: Span
    pairing: Pairing = Pairing.UNCERTAIN


@dataclass(frozen=True)
class Reading:
    frames: tuple[Row, ...]
    frame_type: str = "agreement"


def reading(desk: Desk) -> Reading:
    """高新區 with 𠮷野家 on the platform, and with 佳華 on the services."""
    evidence = Span(desk.raw("唐山高新區").start, desk.raw("簽約").end)
    first = Filling("party", desk.raw("唐山高新區"), "organization")
    rows = tuple(
        Row(
            (
                first,
                Filling("party", desk.raw(party), "organization"),
                Filling("subject", desk.raw(subject), "subject"),
            ),
            evidence,
        )
        for party, subject in (("𠮷野家", "雙碳平臺"), ("佳華科技集團", "科技服務"))
    )
    return Reading(rows)


def said(desk: Desk, frame: Frame, role: str) -> list[str]:
    role_id = desk.role("agreement", role).id
    return [
        desk.bench.ground.mention_text(desk.state.mentions[each])
        for each in frame.mentions_of(role_id)
    ]


def rows(desk: Desk) -> list[Frame]:
    return desk.state.frames_of(desk.kind("agreement").id)


def test_a_reading_is_accepted_in_one_step_with_the_mentions_that_are_not_there(
    desk: Desk,
) -> None:
    there = desk.mark("唐山高新區")
    desk.do(frames.accept, reading(desk))
    first, second = rows(desk)
    assert said(desk, first, "party") == ["唐山高新區", "𠮷野家"]
    assert said(desk, second, "subject") == ["科技服務"]
    assert first.pairing is Pairing.UNCERTAIN
    assert first.evidence[0].of(TEXT).startswith("唐山")
    assert len(desk.state.mentions) == 5
    assert there.id in first.mentions_of(desk.role("agreement", "party").id)
    made = [each for each in desk.state.mentions.values() if each != there]
    assert {each.origin for each in made} == {Origin.PROPOSAL}
    assert len(desk.state.links) == 3


def test_a_reading_accepted_twice_is_refused_and_rows_that_are_there_stay(desk: Desk) -> None:
    both = reading(desk)
    desk.bench.do(frames.accept, Reading(both.frames[:1]))
    desk.bench.do(frames.accept, both)
    assert [frame.position for frame in rows(desk)] == [0, 1]
    with pytest.raises(Refusal, match="簽約 already"):
        desk.bench.do(frames.accept, both)


def test_what_the_program_reads_in_a_sentence_is_accepted_as_it_is(desk: Desk) -> None:
    text = "𠮷野家與唐山大學、佳華科技有限公司就智慧停車平臺、節水灌溉系統等項目簽約。"
    desk.bench.open_article(desk.bench.add_texts([("句", text)]).articles[0].id)
    found = distributions(
        desk.bench.readings, [Span(0, len(text))], stated=[2], frame_type="agreement"
    )
    assert found[0].total == 2
    desk.do(frames.accept, found[0])
    assert [said(desk, frame, "subject") for frame in rows(desk)] == [
        ["智慧停車平臺"],
        ["節水灌溉系統"],
    ]


def test_a_reading_that_cuts_a_mention_is_refused_as_a_whole(desk: Desk) -> None:
    desk.mark("、佳華科技集團就雙碳", "event")
    with pytest.raises(Refusal, match="overlaps"):
        desk.bench.do(frames.accept, reading(desk))
    assert not desk.state.frames


def test_a_pairing_is_confirmed_for_many_and_doubted_again(desk: Desk) -> None:
    desk.bench.do(frames.accept, reading(desk))
    desk.do(frames.set_pairing, rows(desk), Pairing.CERTAIN)
    assert {frame.pairing for frame in rows(desk)} == {Pairing.CERTAIN}
    assert desk.bench.do(frames.set_pairing, rows(desk), Pairing.CERTAIN) is None
    desk.do(frames.set_pairing, rows(desk)[:1], Pairing.UNCERTAIN)


def test_cells_are_swapped_with_the_row_below_and_back_with_the_row_above(desk: Desk) -> None:
    desk.bench.do(frames.accept, reading(desk))
    subject = desk.role("agreement", "subject")
    desk.do(frames.swap, subject, rows(desk)[0], up=False)
    assert said(desk, rows(desk)[0], "subject") == ["科技服務"]
    assert said(desk, rows(desk)[0], "party") == ["唐山高新區", "𠮷野家"]
    desk.do(frames.swap, subject, rows(desk)[1], up=True)
    assert said(desk, rows(desk)[0], "subject") == ["雙碳平臺"]
    with pytest.raises(Refusal, match="no row above"):
        desk.bench.do(frames.swap, subject, rows(desk)[0], up=True)
    with pytest.raises(Refusal, match="no row below"):
        desk.bench.do(frames.swap, subject, rows(desk)[1], up=False)


def test_one_cell_is_swapped_and_the_others_of_its_role_stay(desk: Desk) -> None:
    desk.bench.do(frames.accept, reading(desk))
    party = desk.role("agreement", "party")
    before = [said(desk, frame, "party") for frame in rows(desk)]
    desk.do(frames.swap, party, rows(desk)[0], up=False, at=1)
    after = [said(desk, frame, "party") for frame in rows(desk)]
    assert after == [[before[0][0], before[1][1]], [before[1][0], before[0][1]]]
    third = desk.agreement(desk.mark("產業", "place"))
    desk.do(frames.swap, party, third, up=True, at=1)
    assert [len(frame.mentions_of(party.id)) for frame in rows(desk)] == [2, 1, 2]


def test_a_swap_that_would_name_one_party_twice_is_refused(desk: Desk) -> None:
    one, two, three = (desk.mark(name) for name in ("唐山高新區", "𠮷野家", "佳華科技集團"))
    first = desk.agreement(one, two)
    desk.agreement(three, one)
    with pytest.raises(Refusal, match="already"):
        desk.bench.do(frames.swap, desk.role("agreement", "party"), first, up=False, at=1)


def test_a_row_is_moved_among_its_like(desk: Desk) -> None:
    desk.bench.do(frames.accept, reading(desk))
    first, second = rows(desk)
    desk.do(frames.move_frame, second, 0)
    assert [frame.id for frame in rows(desk)] == [second.id, first.id]
    assert desk.bench.do(frames.move_frame, rows(desk)[1], 9) is None


def test_the_evidence_of_a_frame_is_set_and_taken_away(desk: Desk) -> None:
    frame = desk.agreement(desk.mark("𠮷野家"))
    start = TEXT.index("(qū)與")
    desk.do(frames.set_evidence, frame, [Span(start, start + 2), desk.raw("簽約")])
    frame = desk.state.frames[frame.id]
    assert [span.of(TEXT) for span in frame.evidence] == ["區(qū)", "簽約"]
    desk.do(frames.set_evidence, frame, [])
    assert desk.state.frames[frame.id].evidence == ()


def test_a_mention_fills_roles_of_several_frames(desk: Desk) -> None:
    zone = desk.mark("唐山高新區")
    for other in (desk.mark("𠮷野家"), desk.mark("佳華科技集團")):
        desk.agreement(zone, other)
    assert len(desk.state.frames_with(zone.id)) == 2
