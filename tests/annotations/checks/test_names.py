"""One name has one label, is labelled everywhere, and is one entity."""

from dataclasses import replace

from desktop.annotations import names
from desktop.annotations.values import Entity
from tests.annotations.desk import AUTHOR, OTHER, TEXT, Desk
from tests.store.samples import TIME, changed
from tests.store.samples import added as adding


def test_a_name_with_two_labels_gets_the_usual_one(desk: Desk) -> None:
    for nth in range(3):
        desk.mark("唐山高新區", "place" if nth == 1 else "organization", nth=nth)
    (found,) = desk.found("two_labels")
    assert found.message == "“唐山高新區” is labelled 地名 here and 機構 elsewhere."
    assert found.span.start == desk.raw("唐山高新區", nth=1).start
    desk.mend("two_labels")
    assert {mention.label for mention in desk.state.mentions.values()} == {
        desk.label("organization")
    }


def test_a_name_labelled_in_two_ways_as_often_has_no_obvious_label(desk: Desk) -> None:
    desk.mark("唐山高新區")
    desk.mark("唐山高新區", "place", nth=1)
    (found,) = desk.found("two_labels")
    assert found.fix is None


def test_words_that_are_no_names_may_have_two_labels(desk: Desk) -> None:
    desk.mark("簽約", "event")
    desk.mark("簽約", "subject", nth=1)
    assert desk.found("two_labels") == []


def test_a_name_left_unlabelled_elsewhere_is_labelled_everywhere_as_the_same(desk: Desk) -> None:
    mention = desk.mark("唐山高新區", nth=1)
    (found,) = desk.found("unlabelled")
    assert found.span.of(TEXT) == "唐山高新區(qū)"
    assert found.span.start < mention.hull.start
    assert found.message.endswith("unlabelled here: 2.")
    desk.mend("unlabelled")
    assert len(desk.state.mentions_of(desk.entity(mention).id)) == 3


def test_a_name_in_a_longer_mention_is_not_left_unlabelled(desk: Desk) -> None:
    for nth in range(3):
        desk.mark("唐山高新區", nth=nth)
    desk.mark("高新區", nth=3)
    assert desk.found("unlabelled") == []


def test_text_that_is_no_name_is_not_looked_for(desk: Desk) -> None:
    desk.mark("簽約", "event")
    assert desk.found("unlabelled") == []


def test_one_name_in_two_scripts_is_joined(desk: Desk) -> None:
    desk.open(1)
    first, second = desk.mark("唐山高新区"), desk.mark("佳華科技")
    other = desk.entity(second)
    desk.bench.project.apply(changed(other, replace(other, name="唐山高新區(qū)")))
    desk.open(1)
    (found,) = desk.found("two_scripts")
    assert found.span.of(OTHER) == "唐山高新区"
    desk.mend("two_scripts")
    assert desk.entity(first) == desk.entity(second)


def test_names_kept_apart_are_two(desk: Desk) -> None:
    one = desk.mark("𠮷野家")
    twin = Entity("e", "吉野家", ("𠮷野家",), "", "", AUTHOR.id, TIME)
    other = desk.mark("佳華科技集團")
    desk.bench.project.apply(adding(twin))
    desk.bench.do(names.part, [other], twin)
    assert len(desk.found("two_scripts")) == 1
    desk.bench.do(names.keep_apart, desk.entity(one), twin)
    assert desk.found("two_scripts") == []
