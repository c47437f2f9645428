"""Steps are made of changes that can be taken back, and rules refuse what must not be."""

import pytest

from desktop.annotations import edits
from desktop.annotations.edits import Changes, Stamp
from desktop.annotations.rules import Refusal
from desktop.annotations.state import ArticleState
from desktop.annotations.steps import Change, merged
from desktop.annotations.values import (
    Article,
    Filler,
    Frame,
    FrameType,
    Label,
    Mention,
    Nesting,
    Role,
    Schema,
    State,
)
from desktop.text.span import Span

STAMP = Stamp("author-1", "2026-11-22T08:00:00.000Z")
PERSON = Label("l1", "人名", "person", "#ee6677", "#f08a96", 1, True)
ORGANIZATION = Label("l2", "機構", "organization", "#4477aa", "#79aee5", 2, True)
PLACE = Label("l3", "地名", "place", "#228833", "#5fbf6c", 3, True)
SUBJECT = Label("l4", "標的", "subject", "#b8860b", "#ddb22f", 7, False)
PARTY = Role("r1", "簽約方", "party", ("l2", "l3", "l1"), 2, None)
ABOUT = Role("r2", "標的", "subject", ("l4",), 1, 1)
AGREEMENT = FrameType("f1", "簽約", "agreement", "A", (PARTY, ABOUT))


def schema(nesting: Nesting = Nesting.NONE) -> Schema:
    return Schema(1, nesting, (PERSON, ORGANIZATION, PLACE, SUBJECT), (AGREEMENT,))


def state(nesting: Nesting = Nesting.NONE) -> ArticleState:
    article = Article("a1", "𠮷野家簽約", "0" * 64, 2000, 0, State.NEW, None, "", "author-1", "t")
    return ArticleState(schema(nesting), article)


def marked(
    known: ArticleState, start: int, end: int, label: str = "l2", stamp: Stamp = STAMP
) -> Mention:
    changes = edits.mark(known, (Span(start, end),), label, stamp)
    known.follow(changes)
    mention = changes[0].after
    assert isinstance(mention, Mention)
    return mention


def taken_back(changes: Changes) -> Changes:
    return tuple(change.inverse() for change in reversed(changes))


def test_the_same_text_and_label_twice_by_one_author_is_refused() -> None:
    known = state(Nesting.ALL)
    marked(known, 3, 7)
    with pytest.raises(Refusal, match="already labelled 機構"):
        edits.mark(known, (Span(3, 7),), "l2", STAMP)


def test_two_authors_may_label_the_same_text() -> None:
    known = state()
    marked(known, 3, 7)
    marked(known, 3, 7, stamp=Stamp("author-2", "t"))
    assert len(known.mentions) == 2


def test_without_nesting_an_overlap_is_refused() -> None:
    known = state()
    marked(known, 3, 9)
    for start, end in ((4, 6), (1, 4), (8, 12), (3, 9), (1, 12)):
        with pytest.raises(Refusal):
            edits.mark(known, (Span(start, end),), "l1", STAMP)
    marked(known, 9, 12)


def test_a_place_may_lie_in_an_organization_and_nothing_else() -> None:
    known = state(Nesting.PLACES_IN_ORGANIZATIONS)
    marked(known, 3, 9)
    marked(known, 3, 5, "l3")
    with pytest.raises(Refusal):
        edits.mark(known, (Span(7, 8),), "l1", STAMP)
    with pytest.raises(Refusal):
        edits.mark(known, (Span(8, 11),), "l3", STAMP)
    with pytest.raises(Refusal):
        edits.mark(known, (Span(3, 9),), "l3", STAMP)


def test_a_long_mention_is_found_from_its_middle() -> None:
    known = state(Nesting.ALL)
    long = marked(known, 0, 1900)
    inner = marked(known, 1000, 1004)
    assert known.overlapping(Span(1001, 1002)) == [long, inner]
    assert known.overlapping(Span(1900, 1901)) == []


def test_deleting_a_mention_takes_its_link_and_fillers_with_it_and_undo_brings_them_back() -> None:
    known = state()
    first, second = marked(known, 0, 2), marked(known, 4, 8)
    known.follow(edits.join(first, "甲", (), STAMP))
    known.follow(
        edits.start_frame(
            known, AGREEMENT, (Filler("r1", first.id), Filler("r1", second.id)), STAMP
        )
    )
    before = (dict(known.mentions), dict(known.links), dict(known.frames))
    changes = edits.delete_mention(known, first)
    known.follow(changes)
    assert list(known.mentions) == [second.id]
    assert known.links == {}
    (frame,) = known.frames.values()
    assert frame.fillers == (Filler("r1", second.id),)
    known.follow(taken_back(changes))
    assert (known.mentions, known.links, known.frames) == before
    assert [mention.id for mention in known.in_order()] == [first.id, second.id]


def test_a_frame_that_loses_its_last_filler_goes_too() -> None:
    known = state()
    only = marked(known, 0, 2)
    known.follow(edits.start_frame(known, AGREEMENT, (Filler("r1", only.id),), STAMP))
    changes = edits.delete_mention(known, only)
    known.follow(changes)
    assert not known.frames
    known.follow(taken_back(changes))
    assert len(known.frames) == 1


def test_a_role_for_one_has_its_filler_replaced_and_one_for_many_grows() -> None:
    known = state()
    party, other = marked(known, 0, 2), marked(known, 2, 4)
    first, second = marked(known, 4, 6, "l4"), marked(known, 6, 8, "l4")
    changes = edits.start_frame(known, AGREEMENT, (Filler("r1", party.id),), STAMP)
    frame = changes[0].after
    assert isinstance(frame, Frame)
    for role, mention in ((PARTY, other), (ABOUT, first), (ABOUT, second)):
        (change,) = edits.fill(frame, role, mention)
        assert isinstance(change.after, Frame)
        frame = change.after
    assert frame.mentions_of("r1") == (party.id, other.id)
    assert frame.mentions_of("r2") == (second.id,)
    with pytest.raises(Refusal):
        edits.fill(frame, PARTY, party)


def test_a_mention_that_is_no_longer_a_name_loses_its_link() -> None:
    known = state()
    mention = marked(known, 0, 2)
    known.follow(edits.join(mention, "甲", (), STAMP))
    known.follow(edits.relabel(known, mention, "l4"))
    assert known.links == {}
    assert known.label_of(mention.id) == SUBJECT


def test_changes_of_one_value_in_a_step_become_one() -> None:
    mention = Mention("m", "a1", (Span(0, 1),), "l1", "author-1", "t")
    other = Mention("m", "a1", (Span(0, 2),), "l1", "author-1", "t")
    assert merged((Change(None, mention), Change(mention, other))) == (Change(None, other),)
    assert merged((Change(None, mention), Change(mention, None))) == ()
    with pytest.raises(ValueError, match="nothing"):
        Change(None, None)
