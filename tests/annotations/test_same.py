"""All places where a text stands are found in any spelling, and labelled in one step."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.annotations import same
from desktop.annotations.rules import Refusal
from desktop.annotations.steps import Change
from desktop.annotations.values import Nesting
from desktop.text.readings import Readings
from tests.annotations.desk import OTHER, TEXT, Desk

TANGSHAN = Path(__file__).resolve().parents[3] / "shared" / "articles" / "tangshan.txt"


def test_every_spelling_in_the_article_is_found_with_what_stands_around(desk: Desk) -> None:
    mention = desk.mark("唐山高新區")
    found = desk.bench.same(mention)
    assert [each.span.of(TEXT) for each in found] == ["唐山高新區(qū)"] * 3
    assert [each.is_labelled for each in found] == [True, False, False]
    assert found[1].before.endswith("創新發展；")
    assert (found[1].text, found[1].after[:5]) == ("唐山高新區", "與佳華科技")


def test_what_lies_in_a_longer_mention_is_told_and_passed_over(desk: Desk) -> None:
    for nth in range(2):
        desk.mark("唐山高新區", nth=nth)
    found = desk.bench.same(desk.raw("高新區", nth=3))
    assert [each.is_within for each in found] == [True, True, False, False]
    desk.do(same.mark_all, found, desk.label("organization"))
    assert [mention.spans[0] for mention in desk.state.in_order()][2:] == [
        each.span for each in found[2:]
    ]
    with pytest.raises(Refusal, match="Nothing of this"):
        desk.bench.do(same.mark_all, found, desk.label("organization"))


def test_where_the_schema_nests_what_lies_in_a_longer_mention_is_labelled_too(desk: Desk) -> None:
    nested = replace(desk.bench.schema, nesting=Nesting.ALL)
    desk.state.follow([Change(desk.bench.schema, nested)])
    desk.mark("唐山高新區")
    found = desk.bench.same(desk.raw("高新區"))
    assert found[0].is_within
    desk.bench.do(same.mark_all, found, desk.label("place"))
    assert len(desk.state.mentions) == 5


def test_all_the_same_in_the_project_is_one_step_and_one_name(desk: Desk) -> None:
    mention = desk.mark("佳華科技", nth=1)
    bench = desk.bench
    with bench.project.reader() as reader:
        lists = list(same.same_in(reader, bench.schema, frozenset(), bench.articles, "佳华科技"))
    assert [len(found) for found in lists] == [2, 2]
    assert [each.span.of(OTHER) for each in lists[1]] == ["佳華科技"] * 2
    choices = [each for found in lists for each in found]
    step = desk.do(same.mark_all, choices, mention.label, desk.entity(mention))
    assert step.article is None
    assert bench.project.link_count(desk.entity(mention).id) == 4
    assert len(bench.project.entities()) == 1


def test_choices_that_overlap_each_other_are_labelled_once(desk: Desk) -> None:
    found = desk.bench.same(desk.raw("唐山高新區")) + desk.bench.same(desk.raw("高新區"))
    desk.do(same.mark_all, found, desk.label("organization"))
    assert len(desk.state.mentions) == 4
    assert len(desk.bench.project.entities()) == 2


def test_a_thousand_places_are_labelled_as_one_step(desk: Desk) -> None:
    added = desk.bench.add_texts([("長", "𠮷野家與唐山高新區簽約😀。\n" * 1000)])
    desk.bench.open_article(added.articles[0].id)
    found = desk.bench.same(desk.raw("唐山高新區"))
    step = desk.bench.do(same.mark_all, found, desk.label("organization"))
    assert step is not None
    assert len(desk.state.mentions) == len(desk.state.links) == 1000
    desk.bench.undo()
    assert not desk.state.mentions


@pytest.mark.skipif(not TANGSHAN.exists(), reason="the article is not in the repository")
def test_gaoxinqu_stands_18_times_of_them_9_in_tangshan_gaoxinqu(desk: Desk) -> None:
    raw = TANGSHAN.read_text(encoding="utf-8")
    readings = Readings(raw)
    found = same.same("a", readings, desk.state, "高新区")
    assert len(found) == 18
    assert sum(each.before.endswith("唐山") for each in found) == 9
    assert sum(each.before.endswith("國家") for each in found) == 3


def test_an_article_that_is_deleted_meanwhile_is_passed_over(desk: Desk) -> None:
    bench = desk.bench
    articles = ["gone", *bench.articles]
    with bench.project.reader() as reader:
        lists = list(same.same_in(reader, bench.schema, frozenset(), articles, "唐山高新區"))
    assert lists[0] == []
    assert any(lists[1:])
