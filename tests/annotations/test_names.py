"""Names are joined, parted, called and kept apart, each in one step."""

import pytest

from desktop.annotations import names, notes
from desktop.annotations.rules import Refusal
from desktop.annotations.values import Article
from tests.annotations.desk import Desk


def test_joined_names_are_one_with_all_mentions_and_both_names(desk: Desk) -> None:
    group, short = desk.mark("佳華科技集團"), desk.mark("佳華科技", nth=1)
    keep, other = desk.entity(short), desk.entity(group)
    desk.do(names.join, keep, [other])
    assert desk.entity(group) == desk.entity(short)
    assert desk.entity(short).aliases == ("佳華科技集團",)
    assert [entity.name for entity in desk.bench.project.entities()].count("佳華科技集團") == 0


def test_a_new_mention_joins_by_an_alias(desk: Desk) -> None:
    group, short = desk.mark("佳華科技集團"), desk.mark("佳華科技", nth=1)
    desk.bench.do(names.join, desk.entity(short), [desk.entity(group)])
    desk.bench.delete(group)
    assert desk.entity(desk.mark("佳華科技集團")) == desk.entity(short)


def test_joining_reaches_every_article_even_a_deleted_one(desk: Desk) -> None:
    short = desk.mark("佳華科技", nth=1)
    keep = desk.entity(desk.mark("𠮷野家"))
    desk.open(1)
    desk.mark("佳華科技")
    second = desk.mark("佳華科技", nth=1)
    desk.bench.delete_article(list(desk.bench.articles.values())[1])
    desk.open(0)
    desk.do(names.join, keep, [desk.entity(short)])
    desk.bench.undo()
    desk.bench.redo()
    assert desk.bench.project.link_count(keep.id) == 4
    assert desk.bench.project.links_named([second.id])[second.id].entity == keep.id


def test_an_entity_of_another_article_is_met_when_a_step_links_to_it(desk: Desk) -> None:
    desk.open(1)
    far = desk.entity(desk.mark("佳華科技"))
    desk.open(0)
    here = desk.mark("𠮷野家")
    desk.do(names.part, [here], far)
    assert desk.entity(here) == far


def test_notes_and_the_only_external_id_survive_a_joining(desk: Desk) -> None:
    first, second = desk.mark("𠮷野家"), desk.mark("佳華科技", nth=1)
    desk.bench.do(notes.write_note, desk.entity(first), "牛丼😀")
    desk.bench.do(notes.write_note, desk.entity(second), "科技")
    desk.bench.do(names.set_external_id, desk.entity(second), " Q42 ")
    desk.do(names.join, desk.entity(first), [desk.entity(second)])
    joined = desk.entity(second)
    assert (joined.note, joined.external_id) == ("牛丼😀\n科技", "Q42")


def test_different_external_ids_are_not_joined(desk: Desk) -> None:
    first, second = desk.mark("𠮷野家"), desk.mark("佳華科技", nth=1)
    desk.bench.do(names.set_external_id, desk.entity(first), "Q1")
    desk.bench.do(names.set_external_id, desk.entity(second), "Q2")
    with pytest.raises(Refusal, match="Q1, Q2"):
        desk.bench.do(names.join, desk.entity(first), [desk.entity(second)])


def test_names_kept_apart_are_not_joined_until_they_may(desk: Desk) -> None:
    one, other = desk.entity(desk.mark("𠮷野家")), desk.entity(desk.mark("佳華科技", nth=1))
    desk.do(names.keep_apart, one, other)
    assert desk.bench.do(names.keep_apart, other, one) is None
    with pytest.raises(Refusal, match="kept apart"):
        desk.bench.do(names.join, one, [other])
    desk.do(names.let_join, other, one)
    desk.do(names.join, one, [other])


def test_what_is_kept_apart_from_one_stays_apart_from_the_joined(desk: Desk) -> None:
    one = desk.entity(desk.mark("𠮷野家"))
    two = desk.entity(desk.mark("佳華科技集團"))
    three = desk.entity(desk.mark("唐山高新區"))
    desk.bench.do(names.keep_apart, two, three)
    desk.do(names.join, one, [two])
    (pair,) = desk.bench.project.apart()
    assert {pair.first, pair.second} == {one.id, three.id}


def test_a_name_that_is_kept_apart_outlives_its_last_mention(desk: Desk) -> None:
    mention = desk.mark("𠮷野家")
    one, other = desk.entity(mention), desk.entity(desk.mark("佳華科技", nth=1))
    desk.bench.do(names.keep_apart, one, other)
    desk.bench.delete(mention)
    assert one in desk.bench.project.entities()


def test_a_parted_mention_gets_a_name_of_its_own_and_takes_its_alias_along(desk: Desk) -> None:
    group, short = desk.mark("佳華科技集團"), desk.mark("佳華科技", nth=1)
    desk.bench.do(names.join, desk.entity(short), [desk.entity(group)])
    desk.do(names.part, [group])
    assert desk.entity(group).name == "佳華科技集團"
    assert desk.entity(short).aliases == ()


def test_the_only_mention_of_a_name_is_not_parted_from_it(desk: Desk) -> None:
    mention = desk.mark("𠮷野家")
    with pytest.raises(Refusal, match="𠮷野家 has no other mention"):
        desk.bench.do(names.part, [mention])


def test_the_last_mention_that_goes_to_another_name_takes_the_old_one_away(desk: Desk) -> None:
    first, second = desk.mark("𠮷野家"), desk.mark("佳華科技", nth=1)
    old = desk.entity(first)
    desk.do(names.part, [first], desk.entity(second))
    assert old not in desk.bench.project.entities()


def test_names_aliases_and_external_ids_are_edited(desk: Desk) -> None:
    mention = desk.mark("𠮷野家")
    desk.do(names.rename, desk.entity(mention), " 吉野家 ")
    assert (desk.entity(mention).name, desk.entity(mention).aliases) == ("吉野家", ("𠮷野家",))
    desk.do(
        names.set_aliases, desk.entity(mention), ["𠮷野家", " ", "吉野家", "Yoshinoya😀", "𠮷野家"]
    )
    assert desk.entity(mention).aliases == ("𠮷野家", "Yoshinoya😀")
    desk.do(names.set_external_id, desk.entity(mention), "Q7")
    assert desk.bench.do(names.set_external_id, desk.entity(mention), "Q7") is None
    with pytest.raises(Refusal, match="empty"):
        desk.bench.do(names.rename, desk.entity(mention), " ")


def test_notes_of_all_kinds_are_steps(desk: Desk) -> None:
    mention = desk.mark("𠮷野家")
    frame = desk.agreement(mention)
    article = desk.bench.article
    assert article is not None
    for value in (mention, frame, desk.entity(mention), article):
        desk.do(notes.write_note, value, "備註😀\n二")
    assert isinstance(desk.bench.article, Article)
    assert desk.bench.article.notes == "備註😀\n二"
    assert desk.state.mentions[mention.id].note == "備註😀\n二"


def test_guidelines_are_of_the_project_and_leave_the_reading_alone(desk: Desk) -> None:
    readings = desk.bench.readings
    assert notes.guidelines(desk.bench.project.settings) == ""
    desk.do(notes.write_guidelines, "# 指引\n高新區是機構😀")
    assert notes.guidelines(desk.bench.project.settings) == "# 指引\n高新區是機構😀"
    assert desk.bench.readings is readings
