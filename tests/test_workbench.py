"""The workbench: one way through to the project, for every change."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.annotations import mentions, totals
from desktop.annotations.rules import Refusal
from desktop.annotations.steps import Step
from desktop.annotations.values import Author, Entity, Link, Mention, Schema, State
from desktop.formats.schema_toml import read as read_schema
from desktop.store.errors import backups_of
from desktop.store.prepared import driver
from desktop.store.project import Project
from desktop.text.readings import ReadingKind
from desktop.text.resources import resource
from desktop.text.span import Span
from desktop.workbench import Workbench

AUTHOR = Author("5b1f2c3e-0000-4000-8000-000000000001", "王小明")
DAMAGED = (
    "產業(yè)要聞😀\n唐山高新區(qū)與𠮷野家就雙碳平臺項目簽約,創(chuàng)新發(fā)展;"
    "唐山高新區(qū)與佳華科技就科技服務簽約。\n唐山高新區(qū)繼續(xù)發(fā)展。"
)


def schema() -> Schema:
    return read_schema(resource("schema.toml"))


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Workbench]:
    project = Project.create(tmp_path / "𠮷.quandian", schema(), AUTHOR)
    workbench = Workbench(project, AUTHOR)
    workbench.add_texts([("產業", DAMAGED)])
    yield workbench
    project.close()


def label(bench: Workbench, name: str) -> str:
    return next(each.id for each in bench.schema.labels if each.export_name == name)


def shown(bench: Workbench, text: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = bench.reading.text.index(text, start + 1)
    return Span(start, start + len(text))


def marked(bench: Workbench, text: str, name: str = "organization", nth: int = 0) -> Mention:
    return bench.mark(shown(bench, text, nth), label(bench, name))


def test_a_name_marked_in_any_reading_is_the_same_raw_span(bench: Workbench) -> None:
    raws = set()
    for kind, text in (
        (ReadingKind.RAW, "唐山高新區"),
        (ReadingKind.REPAIRED, "唐山高新區"),
        (ReadingKind.SIMPLIFIED, "唐山高新区"),
        (ReadingKind.TAIWAN, "唐山高新區"),
        (ReadingKind.HONGKONG, "唐山高新區"),
    ):
        bench.use_reading(kind)
        mention = marked(bench, text)
        raws.add(mention.spans[0].of(DAMAGED))
        bench.delete(mention)
    assert raws == {"唐山高新區(qū)"}


def test_edges_are_trimmed_before_they_are_stored(bench: Workbench) -> None:
    assert marked(bench, "𠮷野家就雙碳平臺項目簽約，", "subject").hull.of(DAMAGED).endswith("簽約")
    with pytest.raises(Refusal, match="nothing to label"):
        marked(bench, "；", "subject")


def test_marking_the_same_text_again_with_another_label_relabels_it(bench: Workbench) -> None:
    first = marked(bench, "𠮷野家")
    again = marked(bench, "𠮷野家", "person")
    assert again.id == first.id
    assert [mention.label for mention in bench.state.in_order()] == [label(bench, "person")]


def test_the_same_surface_joins_its_entity_and_the_last_mention_takes_it_along(
    bench: Workbench,
) -> None:
    first, second = marked(bench, "唐山高新區"), marked(bench, "唐山高新區", nth=1)
    entity = bench.state.entity_of(first.id)
    assert entity is not None
    assert entity.name == "唐山高新區"
    assert bench.state.entity_of(second.id) == entity
    bench.delete(first)
    assert bench.project.entities() == (entity,)
    bench.delete(second)
    assert bench.project.entities() == ()
    bench.undo()
    assert bench.project.entities() == (entity,)


def test_every_change_can_be_undone_after_a_restart(bench: Workbench, tmp_path: Path) -> None:
    mention = marked(bench, "唐山高新區")
    party = bench.schema.frame_types[1].roles[0]
    (candidate,) = [each for each in bench.candidates(party, "唐山") if each.mention]
    bench.fill(None, bench.schema.frame_types[1], party, candidate)
    bench.project.close()
    with Project.open(tmp_path / "𠮷.quandian", AUTHOR) as project:
        again = Workbench(project, AUTHOR)
        again.open_first()
        assert list(again.state.mentions) == [mention.id]
        assert len(again.state.frames) == 1
        again.undo()
        again.undo()
        assert not again.state.frames
        assert not again.state.mentions
        again.redo()
        again.redo()
        assert len(again.state.frames) == 1


def test_undo_in_another_article_shows_that_article(bench: Workbench) -> None:
    marked(bench, "𠮷野家")
    assert bench.article is not None
    first = bench.article.id
    (added,) = bench.add_texts([("另一篇", "另一篇𠮷。")]).articles
    bench.open_article(added.id)
    bench.undo()
    assert added.id not in bench.articles
    assert bench.article.id == first
    bench.redo()
    bench.open_article(added.id)
    bench.undo()
    bench.undo()
    assert bench.article.id == first
    assert not bench.state.mentions


def test_the_same_text_is_not_added_twice(bench: Workbench) -> None:
    added = bench.add_texts([("又一次", DAMAGED), ("新的", "新的😀"), ("新的", "新的😀")])
    assert [article.title for article in added.articles] == ["新的"]
    assert added.known == ("又一次", "新的")


def test_typed_text_becomes_a_mention_when_it_fills_a_role(bench: Workbench) -> None:
    agreement = bench.schema.frame_types[1]
    subject = agreement.roles[1]
    (candidate,) = bench.candidates(subject, "双碳平台")
    assert candidate.mention is None
    frame = bench.fill(None, agreement, subject, candidate)
    (mention,) = bench.state.mentions.values()
    assert mention.hull.of(DAMAGED) == "雙碳平臺"
    assert frame.mentions_of(subject.id) == (mention.id,)
    bench.undo()
    assert not bench.state.mentions
    assert bench.candidates(subject, "不在文中") == []


def test_the_clause_of_a_place_is_found_through_the_damage(bench: Workbench) -> None:
    clause = bench.clause(DAMAGED.index("佳華"))
    assert clause is not None
    assert clause.of(DAMAGED) == "唐山高新區(qū)與佳華科技就科技服務簽約。"


def test_followers_hear_of_a_step_only_when_it_is_in_the_file(
    bench: Workbench, tmp_path: Path
) -> None:
    seen: list[tuple[Step, int]] = []

    def follow(step: Step) -> None:
        with Project.open(tmp_path / "𠮷.quandian", AUTHOR, read_only=True) as other:
            assert bench.article is not None
            seen.append((step, len(other.mentions(bench.article.id))))

    bench.changed.connect(follow)
    marked(bench, "𠮷野家")
    bench.undo()
    assert [count for _, count in seen] == [1, 0]


def test_a_copy_of_the_project_precedes_every_import_but_the_first(bench: Workbench) -> None:
    folder = backups_of(bench.project.path)
    assert not folder.exists()
    bench.add_texts([("又一次", DAMAGED)])
    assert not folder.exists()
    bench.add_texts([("新的", "新的😀")])
    (copy,) = folder.iterdir()
    with Project.open(copy, AUTHOR, read_only=True) as before:
        assert [article.title for article in before.articles()] == ["產業"]


def test_a_planned_step_is_not_done(bench: Workbench) -> None:
    mention = marked(bench, "𠮷野家")
    step = bench.plan(mentions.delete_all, [mention.id])
    assert {type(change.value) for change in step.changes} == {Mention, Link, Entity}
    assert mention.id in bench.state.mentions
    assert bench.do(mentions.delete_all, []) is None


def test_a_name_of_another_article_is_known_when_a_mention_joins_it(bench: Workbench) -> None:
    entity = bench.state.entity_of(marked(bench, "𠮷野家").id)
    (added,) = bench.add_texts([("另一篇", "𠮷野家在另一篇😀。")]).articles
    bench.open_article(added.id)
    assert bench.state.entity_of(marked(bench, "𠮷野家").id) == entity
    bench.undo()
    bench.redo()
    assert [bench.state.entity_of(each) for each in bench.state.mentions] == [entity]


def test_a_state_of_an_article_is_a_step(bench: Workbench) -> None:
    assert bench.article is not None
    bench.do(totals.finish)
    assert bench.articles[bench.article.id].state is State.DONE
    bench.undo()
    assert bench.article.state is State.NEW


def test_the_first_annotation_begins_an_article_and_goes_with_it(bench: Workbench) -> None:
    assert bench.article is not None
    article_id = bench.article.id
    marked(bench, "𠮷野家")
    assert bench.articles[article_id].state is State.IN_PROGRESS
    assert bench.articles[article_id] == bench.article == bench.project.articles()[0]
    bench.undo()
    assert bench.articles[article_id].state is State.NEW
    bench.redo()
    marked(bench, "佳華科技")
    bench.undo()
    assert bench.project.articles()[0].state is State.IN_PROGRESS


def test_a_first_annotation_comes_back_though_another_began_the_article(bench: Workbench) -> None:
    marked(bench, "𠮷野家")
    bench.undo()
    marked(bench, "佳華科技")
    bench.redo()
    assert len(bench.state.mentions) == 2
    bench.undo()
    bench.undo()
    assert not bench.state.mentions
    assert bench.project.articles()[0].state is State.NEW


def test_an_article_that_is_done_stays_so_when_it_is_annotated(bench: Workbench) -> None:
    assert bench.article is not None
    bench.do(totals.finish)
    marked(bench, "𠮷野家")
    assert bench.article.state is State.DONE


def test_switching_a_repair_rule_off_shows_the_damage_again_and_can_be_undone(
    bench: Workbench,
) -> None:
    bench.set_rules_off(["glosses"])
    assert "區(qū)" in bench.reading.text
    bench.undo()
    assert "區(qū)" not in bench.reading.text


def test_after_a_commit_nothing_is_asked_of_the_project(bench: Workbench) -> None:
    """What a new name brings stands in the step itself; its key press must not wait for more."""
    marked(bench, "唐山高新區")
    said: list[str] = []
    driver(bench.project._connection).set_trace_callback(said.append)
    marked(bench, "𠮷野家")
    assert said.count("COMMIT") == 1 and said[-1] == "COMMIT"
    assert len(said) < 20


def test_what_was_read_is_not_looked_through_for_garbage(bench: Workbench) -> None:
    marked(bench, "唐山高新區")
    bench.open_article(next(iter(bench.articles)))
    watched = {id(each) for each in gc.get_objects()}
    assert bench.state.mentions
    assert not any(id(each) in watched for each in bench.state.mentions.values())
    gc.unfreeze()
