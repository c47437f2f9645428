"""Mentions have edges and pieces, and several are changed at once."""

from dataclasses import replace

import pytest

from desktop.annotations import mentions, names
from desktop.annotations.rules import Refusal
from desktop.text.span import Span
from tests.annotations.desk import TEXT, Desk


def test_a_mention_in_two_pieces_is_read_joined(desk: Desk) -> None:
    mention = desk.mark("雙碳", "subject")
    desk.do(mentions.add_piece, mention, desk.raw("項目"))
    whole = desk.state.mentions[mention.id]
    assert [span.of(TEXT) for span in whole.spans] == ["雙碳", "項目"]
    assert desk.bench.ground.mention_text(whole) == "雙碳項目"


def test_a_piece_is_widened_to_whole_characters_of_the_repaired_text(desk: Desk) -> None:
    mention = desk.mark("𠮷野家")
    start = TEXT.index("區(qū)")
    desk.do(mentions.add_piece, mention, Span(start, start + 1))
    assert desk.state.mentions[mention.id].spans[0].of(TEXT) == "區(qū)"


def test_a_piece_that_touches_becomes_one_with_its_neighbour(desk: Desk) -> None:
    mention = desk.mark("雙碳", "subject")
    desk.bench.do(mentions.add_piece, mention, desk.raw("平臺"))
    assert [span.of(TEXT) for span in desk.state.mentions[mention.id].spans] == ["雙碳平臺"]


def test_a_piece_may_not_lie_in_another_mention(desk: Desk) -> None:
    mention = desk.mark("𠮷野家")
    desk.mark("佳華科技集團")
    with pytest.raises(Refusal, match="overlaps"):
        desk.bench.do(mentions.add_piece, mention, desk.raw("佳華"))


def test_a_piece_is_taken_away_but_not_the_last(desk: Desk) -> None:
    mention = desk.mark("雙碳", "subject")
    desk.bench.do(mentions.add_piece, mention, desk.raw("項目"))
    mention = desk.state.mentions[mention.id]
    desk.do(mentions.take_piece, mention, desk.raw("項目"))
    mention = desk.state.mentions[mention.id]
    assert len(mention.spans) == 1
    with pytest.raises(Refusal, match="delete it"):
        desk.bench.do(mentions.take_piece, mention, mention.hull)
    assert desk.bench.do(mentions.take_piece, mention, desk.raw("項目")) is None


def test_moving_the_edges_of_pieces_moves_the_outer_ones(desk: Desk) -> None:
    mention = desk.mark("碳", "subject")
    desk.bench.do(mentions.add_piece, mention, desk.raw("項"))
    mention = desk.state.mentions[mention.id]
    wider = Span(desk.raw("雙碳").start, desk.raw("項目").end)
    desk.do(mentions.move, mention, wider)
    mention = desk.state.mentions[mention.id]
    assert [span.of(TEXT) for span in mention.spans] == ["雙碳", "項目"]
    desk.do(mentions.move, mention, desk.raw("項目"))
    assert [span.of(TEXT) for span in desk.state.mentions[mention.id].spans] == ["項目"]


@pytest.mark.parametrize(
    ("of_hull", "left"), [((0, -1), ["雙", "項"]), ((0, -2), ["雙"]), ((1, 0), ["項目"])]
)
def test_an_edge_that_moves_into_a_gap_leaves_it_open(
    desk: Desk, of_hull: tuple[int, int], left: list[str]
) -> None:
    mention = desk.mark("雙", "subject")
    desk.bench.do(mentions.add_piece, mention, desk.raw("項目"))
    mention = desk.state.mentions[mention.id]
    hull = Span(mention.hull.start + of_hull[0], mention.hull.end + of_hull[1])
    desk.bench.do(mentions.move, mention, hull)
    assert [span.of(TEXT) for span in desk.state.mentions[mention.id].spans] == left


def test_several_mentions_go_at_once_with_the_frame_they_leave_empty(desk: Desk) -> None:
    first, second = desk.mark("𠮷野家"), desk.mark("佳華科技集團")
    desk.agreement(first, second)
    desk.do(mentions.delete_all, [first.id, second.id])
    assert not desk.state.frames
    assert desk.bench.project.entities() == ()


def test_several_mentions_of_one_text_become_names_of_one_entity(desk: Desk) -> None:
    ids = [desk.mark("唐山高新區", "event", nth=nth).id for nth in range(3)]
    desk.do(mentions.relabel_all, ids, desk.label("organization"))
    assert len({link.entity for link in desk.state.links.values()}) == 1
    assert len(desk.state.links) == 3


def test_what_is_no_longer_there_is_said(desk: Desk) -> None:
    with pytest.raises(Refusal, match="no longer there"):
        desk.bench.do(mentions.set_spans, "nobody", [Span(0, 1)])


def test_a_name_is_corrected_with_the_edges_of_its_only_mention(desk: Desk) -> None:
    mention = desk.mark("與𠮷野家")
    entity = desk.entity(mention)
    desk.do(mentions.move, mention, desk.raw("𠮷野家"))
    assert desk.entity(desk.state.mentions[mention.id]) == replace(entity, name="𠮷野家")


def test_a_corrected_name_that_is_known_is_that_one(desk: Desk) -> None:
    known = desk.entity(desk.mark("唐山高新區", nth=1))
    mention = desk.mark("唐山高新")
    mistaken = desk.entity(mention)
    desk.do(mentions.move, mention, desk.raw("唐山高新區"))
    assert desk.entity(mention) == known
    assert mistaken.id not in desk.bench.project.entities_named([mistaken.id])


def test_a_mention_that_reads_otherwise_leaves_the_name_of_others(desk: Desk) -> None:
    one, other = desk.mark("佳華科技"), desk.mark("佳華科技", nth=1)
    shared = desk.entity(other)
    desk.do(mentions.move, one, desk.raw("佳華科技集團"))
    assert desk.entity(one).name == "佳華科技集團"
    assert desk.entity(other) == shared
    # On its way an edge may pass a name that is known.
    desk.do(mentions.move, desk.state.mentions[one.id], desk.raw("佳華科技"))
    assert desk.entity(one) == shared
    desk.do(mentions.move, desk.state.mentions[one.id], desk.raw("佳華"))
    assert desk.entity(one).name == "佳華"


def test_a_name_that_a_person_gave_stays(desk: Desk) -> None:
    alone = desk.mark("𠮷野家")
    desk.do(names.rename, desk.entity(alone), "某家𠮷野")
    given = desk.entity(alone)
    desk.do(mentions.move, alone, desk.raw("與𠮷野家"))
    assert desk.entity(alone) == given
