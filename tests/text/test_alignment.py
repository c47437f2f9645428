"""Alignments, one by one; what holds for all of them is in tests/laws."""

import pytest

from desktop.text.alignment import Alignment, Section, rewrite
from desktop.text.span import Span

# 𠮷野區(qū)的,京 -> 𠮷野區的，京
GLOSSED = Alignment.from_edits(10, [(2, 7, 1), (8, 9, 1)])


def test_an_identity_is_one_linear_section() -> None:
    assert list(Alignment.identity(4).sections) == [Section(0, 4, 0, 4, False)]


def test_an_empty_text_has_no_sections_and_one_border() -> None:
    empty = Alignment.from_edits(0, [])
    assert list(empty.sections) == []
    assert empty.length == empty.source_length == 0
    assert empty.map_place(0, up=True) == 0
    assert empty == Alignment.identity(0)


def test_a_replacement_of_another_length_is_a_block() -> None:
    assert [section.is_block for section in GLOSSED.sections] == [False, True, False]
    assert GLOSSED.map(Span(2, 7)) == Span(2, 3)
    assert GLOSSED.unmap(Span(2, 3)) == Span(2, 7)


def test_a_replacement_of_one_character_by_one_is_linear() -> None:
    assert Alignment.from_edits(3, [(1, 2, 1)]) == Alignment.identity(3)


def test_an_edge_inside_a_block_moves_outwards() -> None:
    assert GLOSSED.map(Span(4, 5)) == Span(2, 3)
    assert GLOSSED.map(Span(0, 3)) == Span(0, 3)
    assert GLOSSED.widen(Span(0, 3)) == Span(0, 7)
    assert not GLOSSED.is_border(3)
    assert GLOSSED.is_border(8)


@pytest.mark.parametrize(
    ("length", "edits", "block"),
    [
        pytest.param(4, [(1, 2, 0)], Section(0, 2, 0, 1, True), id="to the left"),
        pytest.param(4, [(0, 2, 0)], Section(0, 3, 0, 1, True), id="to the right at the start"),
        pytest.param(4, [(0, 1, 2), (1, 3, 0)], Section(0, 3, 0, 2, True), id="to a block"),
        pytest.param(4, [(0, 1, 0), (1, 2, 3)], Section(0, 2, 0, 3, True), id="to a block behind"),
        pytest.param(4, [(0, 4, 0)], Section(0, 4, 0, 1, True), id="to what has to stay"),
        pytest.param(4, [(2, 2, 3)], Section(1, 2, 1, 5, True), id="put in, to the left"),
        pytest.param(4, [(0, 0, 3)], Section(0, 1, 0, 4, True), id="put in at the start"),
    ],
)
def test_what_has_no_counterpart_is_glued(
    length: int, edits: list[tuple[int, int, int]], block: Section
) -> None:
    sections = list(Alignment.from_edits(length, edits).sections)
    assert [section for section in sections if section.is_block] == [block]


def test_where_everything_is_deleted_the_last_character_stays() -> None:
    text, alignment = rewrite("?\ufeff𠮷", [(0, 2, ""), (2, 3, "")])
    assert text == "𠮷"
    assert list(alignment.sections) == [Section(0, 3, 0, 1, True)]


def test_composing_keeps_only_the_borders_that_both_have() -> None:
    other = Alignment.from_edits(6, [(1, 3, 1)])
    both = GLOSSED.then(other)
    assert list(both.sections) == [
        Section(0, 1, 0, 1, False),
        Section(1, 7, 1, 2, True),
        Section(7, 10, 2, 5, False),
    ]


def test_composing_with_an_identity_costs_nothing() -> None:
    assert GLOSSED.then(Alignment.identity(6)) is GLOSSED
    assert Alignment.identity(10).then(GLOSSED) is GLOSSED


def test_texts_of_other_lengths_do_not_compose() -> None:
    with pytest.raises(ValueError, match="do not follow"):
        GLOSSED.then(GLOSSED)


@pytest.mark.parametrize(
    "edits",
    [[(2, 1, 1)], [(0, 2, 1), (1, 3, 1)], [(3, 5, 1)]],
    ids=["reversed", "overlap", "behind"],
)
def test_edits_must_be_in_order_and_in_the_text(edits: list[tuple[int, int, int]]) -> None:
    with pytest.raises(ValueError, match="edit"):
        Alignment.from_edits(4, edits)


def test_nothing_can_be_put_into_an_empty_text() -> None:
    with pytest.raises(ValueError, match="empty"):
        Alignment.from_edits(0, [(0, 0, 2)])


def test_places_outside_the_text_are_refused() -> None:
    with pytest.raises(ValueError, match="no place 11"):
        GLOSSED.map_place(11, up=False)


def test_only_the_sections_of_a_stretch_are_given() -> None:
    assert [section.start for section in GLOSSED.sections_in(Span(2, 3))] == [2]
    assert [section.start for section in GLOSSED.sections_in(Span(1, 6))] == [0, 2, 3]
