"""What holds for every alignment."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop.text.alignment import Alignment, rewrite
from desktop.text.span import Span

# Han in and beyond the BMP, line ends, NUL, a byte order mark, a lone mark, an emoji, a surrogate.
CHARACTERS = "區區业𠮷𬭸😀\r\n\0\ufeff\u0301a?, \ud800"
Edits = list[tuple[int, int, str]]


@st.composite
def edited(draw: st.DrawFn, least: int = 0) -> tuple[str, Edits]:
    """A text, and edits of it in order."""
    text = draw(st.text(CHARACTERS, min_size=least, max_size=30))
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12)))
    edits: Edits = []
    for start, end in zip(places[::2], places[1::2], strict=False):
        new = draw(st.text(CHARACTERS, max_size=4))
        if (edits and edits[-1][1] > start) or (start == end and not (new and text)):
            continue
        edits.append((start, end, new))
    return text, edits


def borders(alignment: Alignment) -> list[tuple[int, int]]:
    pairs = [(0, 0)]
    for section in alignment.sections:
        if section.is_block:
            pairs.append((section.source_end, section.end))
        else:
            places = range(section.source_start + 1, section.source_end + 1)
            offset = section.start - section.source_start
            pairs += ((place, place + offset) for place in places)
    return pairs


@st.composite
def aligned(draw: st.DrawFn) -> tuple[Alignment, Span]:
    """An alignment of a text that isn't empty, and a span of the source."""
    text, edits = draw(edited(least=1))
    _, alignment = rewrite(text, edits)
    start = draw(st.integers(0, alignment.source_length - 1))
    return alignment, Span(start, draw(st.integers(start + 1, alignment.source_length)))


@given(edited())
def test_borders_increase_strictly_from_the_start_to_both_ends(case: tuple[str, Edits]) -> None:
    text, edits = case
    shown, alignment = rewrite(text, edits)
    pairs = borders(alignment)
    assert (alignment.source_length, alignment.length) == (len(text), len(shown)) == pairs[-1]
    assert all(one < other and a < b for (one, a), (other, b) in pairwise(pairs))


@given(edited())
def test_linear_characters_are_those_that_no_edit_touched_or_one_for_one(
    case: tuple[str, Edits],
) -> None:
    text, edits = case
    shown, alignment = rewrite(text, edits)
    touched = {place for start, end, _ in edits for place in range(start, end)}
    for section in alignment.sections:
        assert section.source_start < section.source_end
        assert section.start < section.end
        if not section.is_block:
            for place in range(section.source_start, section.source_end):
                if place not in touched:
                    assert text[place] == shown[place - section.source_start + section.start]


@given(aligned())
def test_there_and_back_covers_a_span_and_equals_it_on_borders(
    case: tuple[Alignment, Span],
) -> None:
    alignment, span = case
    back = alignment.unmap(alignment.map(span))
    assert back.covers(span)
    if alignment.is_border(span.start) and alignment.is_border(span.end):
        assert back == span
    assert back == alignment.widen(span)


@given(aligned())
def test_an_edge_goes_to_the_nearest_border_outside(case: tuple[Alignment, Span]) -> None:
    alignment, span = case
    pairs = borders(alignment)
    floor = max(pair for pair in pairs if pair[0] <= span.start)
    ceiling = min(pair for pair in pairs if pair[0] >= span.end)
    assert alignment.map(span) == Span(floor[1], ceiling[1])
    assert alignment.widen(span) == Span(floor[0], ceiling[0])
    assert alignment.is_border(span.start) == (floor[0] == span.start)


@given(aligned())
def test_the_inverse_swaps_the_texts(case: tuple[Alignment, Span]) -> None:
    alignment, span = case
    inverse = alignment.inverse()
    assert borders(inverse) == [(target, source) for source, target in borders(alignment)]
    assert inverse.unmap(span) == alignment.map(span)
    assert inverse.inverse() == alignment


@given(edited(), st.data())
def test_composing_keeps_the_borders_that_both_have(
    case: tuple[str, Edits], data: st.DataObject
) -> None:
    text, edits = case
    middle, first = rewrite(text, edits)
    starts = sorted(data.draw(st.sets(st.integers(0, max(0, len(middle) - 1)), max_size=4)))
    again = [(start, start + 1, data.draw(st.sampled_from(("", "甲", "甲乙")))) for start in starts]
    _, second = rewrite(middle, again if middle else [])
    forward = dict(borders(second))
    expected = [(source, forward[target]) for source, target in borders(first) if target in forward]
    assert borders(first.then(second)) == expected


@given(edited())
def test_one_alignment_has_one_form(case: tuple[str, Edits]) -> None:
    text, edits = case
    _, alignment = rewrite(text, edits)
    sections = list(alignment.sections)
    for one, other in pairwise(sections):
        assert one.is_block or other.is_block, "two linear sections would be one"
    assert all(
        (section.source_end - section.source_start, section.end - section.start) != (1, 1)
        for section in sections
        if section.is_block
    )


@given(edited(), edited(), st.booleans(), st.data())
def test_two_begin_alike_just_where_all_places_before_have_the_same_counterparts(
    case: tuple[str, Edits], other: tuple[str, Edits], is_same_start: bool, data: st.DataObject
) -> None:
    text, edits = case
    more = [edit for edit in other[1] if edit[1] <= len(text)]
    if is_same_start and edits:
        more = [*edits[:1], *(edit for edit in more if edit[0] >= edits[0][1])]
    one, two = rewrite(text, edits)[1], rewrite(text, more if text else [])[1]
    place = data.draw(st.integers(0, min(one.length, two.length)))
    pairs = [
        [(each.unmap_place(at, up=False), each.unmap_place(at, up=True)) for at in range(place + 1)]
        for each in (one, two)
    ]
    assert one.begins_like(two, place) == two.begins_like(one, place) == (pairs[0] == pairs[1])
    assert one.begins_like(one, one.length)
    assert not one.begins_like(one, one.length + 1)
