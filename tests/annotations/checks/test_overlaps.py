"""Mentions across and within one another are told apart."""

from dataclasses import replace

from desktop.annotations.steps import Change
from desktop.annotations.values import Nesting
from desktop.text.span import Span
from tests.annotations.desk import TEXT, Desk

ZONE = Span(TEXT.index("唐山"), TEXT.index("與𠮷"))


def test_mentions_that_cross_are_found_by_either_pair_once(desk: Desk) -> None:
    first = desk.put(ZONE)
    second = desk.put(Span(ZONE.start + 2, ZONE.end + 2))
    (found,) = desk.found("crossing")
    assert (found.span, found.mentions) == (second.hull, (first.id, second.id))
    assert found.message == "“唐山高新區” and “高新區與𠮷” cross each other."
    assert desk.found("nested") == []


def test_pieces_that_leave_a_gap_for_another_mention_do_not_cross_it(desk: Desk) -> None:
    desk.put(Span(ZONE.start, ZONE.start + 2), Span(ZONE.end, ZONE.end + 2))
    desk.put(Span(ZONE.start + 2, ZONE.end))
    assert desk.found("crossing") == desk.found("nested") == []


def test_a_mention_in_another_is_found_unless_the_schema_nests(desk: Desk) -> None:
    outer = desk.put(ZONE)
    inner = desk.put(Span(ZONE.start, ZONE.start + 2), name="place")
    (found,) = desk.found("nested")
    assert found.mentions == (inner.id, outer.id)
    assert desk.found("crossing") == []
    schema = desk.bench.schema
    desk.state.follow([Change(schema, replace(schema, nesting=Nesting.ALL))])
    assert desk.found("nested") == []
