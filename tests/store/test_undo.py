"""Undo and redo live in the file: over restarts, in one order, and nothing undone is ever lost."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.annotations.steps import Change, StepName
from desktop.annotations.values import Setting
from desktop.store import journal
from desktop.store.errors import StoreError
from desktop.store.journal_format import from_json
from desktop.store.project import Project
from tests.store.samples import (
    ME,
    OTHER,
    SCHEMA,
    add_text,
    added,
    all_of,
    article_of,
    changed,
    deal_of,
    entity_named,
    link_of,
    mention_at,
    removed,
)


def test_an_undo_gives_the_step_as_it_took_effect(project: Project) -> None:
    article = add_text(project)
    step = replace(added(mention_at(article, (0, 2))), name=StepName.MARK, article=article.id)
    project.apply(step)
    assert project.undo_step == step
    undone = project.undo()
    assert undone is not None
    assert (undone.id, undone.name, undone.article) == (step.id, StepName.MARK, article.id)
    assert undone.changes == step.inverse().changes
    assert project.redo_step == step
    redone = project.redo()
    assert redone is not None
    assert redone.changes == step.changes


def test_undo_and_redo_go_on_after_the_project_was_closed(path: Path) -> None:
    with Project.create(path, SCHEMA, ME) as project:
        states = [all_of(project)]
        article = add_text(project)
        states.append(all_of(project))
        for start in range(3):
            project.apply(added(mention_at(article, (start, start + 1))))
            states.append(all_of(project))
    for state in reversed(states[:-1]):
        with Project.open(path, ME) as project:
            project.undo()
            assert all_of(project) == state
    with Project.open(path, OTHER) as project:
        assert project.undo() is None
    for state in states[1:]:
        with Project.open(path, ME) as project:
            project.redo()
            assert all_of(project) == state
    with Project.open(path, ME) as project:
        assert project.redo() is None


def test_a_new_step_leaves_what_was_undone_to_be_done_again(project: Project) -> None:
    article = add_text(project)
    first, second = mention_at(article, (0, 2)), mention_at(article, (2, 4))
    project.apply(added(first))
    project.undo()
    project.apply(added(second))
    project.redo()
    assert set(project.mentions(article.id)) == {first, second}
    project.undo()
    assert project.mentions(article.id) == (second,)
    project.undo()
    assert project.mentions(article.id) == ()


def test_what_was_undone_last_is_done_again_first(project: Project) -> None:
    article = add_text(project)
    mentions = [mention_at(article, (at, at + 1)) for at in range(3)]
    for mention in mentions:
        project.apply(added(mention))
    project.undo()
    project.undo()
    project.redo()
    assert project.mentions(article.id) == tuple(mentions[:2])
    project.undo()
    project.undo()
    project.redo()
    assert project.mentions(article.id) == tuple(mentions[:1])


def test_a_step_whose_ground_has_changed_is_not_done_again_and_stays(path: Path) -> None:
    with Project.create(path, SCHEMA, ME) as project:
        one, two, three = (Setting("rules_off", f'"{number}"') for number in "123")
        project.apply(added(one))
        project.apply(changed(one, two))
        project.undo()
        project.apply(changed(one, three))
        waiting = project.redo_step
        with pytest.raises(StoreError, match="has changed since"):
            project.redo()
        assert project.settings == {"rules_off": three}
    with Project.open(path, ME) as project:
        assert project.redo_step == waiting
        project.undo()
        assert project.redo_step != waiting
        project.redo()
        assert project.redo_step == waiting
        assert project.settings == {"rules_off": three}


def test_a_mention_is_not_marked_again_in_an_article_that_was_deleted(project: Project) -> None:
    article = add_text(project)
    project.apply(added(mention_at(article, (0, 2))))
    project.undo()
    project.apply(removed(article))
    with pytest.raises(StoreError, match="has changed since"):
        project.redo()
    project.undo()
    assert project.mentions(article.id) == ()


def test_a_link_is_not_made_again_to_a_name_that_is_gone(project: Project) -> None:
    article = add_text(project)
    mention, entity = mention_at(article, (0, 2)), entity_named("甲𠮷")
    project.apply(added(mention, entity))
    project.apply(added(link_of(mention, entity)))
    project.undo()
    project.apply(removed(entity))
    with pytest.raises(StoreError, match="has changed since"):
        project.redo()
    assert project.links(article.id) == ()


def test_undoing_an_import_of_articles_hides_them_and_redoing_needs_no_text(
    project: Project,
) -> None:
    texts = {article_of(text).id: text for text in ("一😀", "二", "三\ud800")}
    project.apply(added(*(article_of(text) for text in texts.values())), texts)
    assert len(project.articles()) == 3
    project.undo()
    assert project.articles() == ()
    project.redo()
    assert {article.id: project.raw(article.id) for article in project.articles()} == texts


def test_a_mention_that_was_deleted_takes_its_place_in_frames_and_names_again(
    project: Project,
) -> None:
    article = add_text(project)
    mention, other, entity = (
        mention_at(article, (0, 2)),
        mention_at(article, (3, 4)),
        entity_named("甲"),
    )
    deal = deal_of(article, mention, other)
    project.apply(added(mention, other, entity, link_of(mention, entity), deal))
    before = all_of(project)
    smaller = replace(deal, fillers=deal.fillers[1:])
    gone = removed(mention, link_of(mention, entity))
    project.apply(replace(gone, changes=(*gone.changes, *changed(deal, smaller).changes)))
    project.undo()
    assert all_of(project) == before


def test_a_project_that_is_only_read_offers_no_undo(project: Project) -> None:
    add_text(project)
    with Project.open(project.path, ME) as again:
        assert again.is_read_only
        assert again.undo_step is None
        with pytest.raises(StoreError, match="another window"):
            again.undo()


def test_a_closed_horizon_parts_what_was_from_what_can_be_undone(path: Path) -> None:
    with Project.create(path, SCHEMA, ME) as project:
        article = add_text(project)
        project.apply(added(mention_at(article, (0, 1))))
        project.apply(added(mention_at(article, (1, 2))))
        project.undo()
        project.close_undo()
        assert (project.undo_step, project.redo_step) == (None, None)
    with Project.open(path, ME) as project:
        kept = all_of(project)
        assert project.undo() is None
        assert project.redo() is None
        project.apply(added(mention_at(article, (2, 3))))
        assert project.undo() is not None
        assert project.undo() is None
        assert all_of(project) == kept
        assert project.redo() is not None


def test_steps_are_remembered_beside_one_that_is_very_large(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "_CHANGES", 20)
    article = add_text(project)
    many = [mention_at(article, (0, 2)) for _ in range(50)]
    project.apply(added(*many))
    project.undo()
    asked: list[str] = []

    def read(changes: str, version: int) -> tuple[Change, ...]:
        asked.append(changes)
        return from_json(changes, version)

    monkeypatch.setattr(journal, "from_json", read)
    for _ in range(5):
        project.apply(added(mention_at(article, (2, 4))))
        assert project.redo_step is not None
        assert project.undo_step is not None
    for _ in range(5):
        project.undo()
    assert not asked


def test_what_is_no_longer_remembered_is_read(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("_KNOWN", "_STEPS", "_CHANGES"):
        monkeypatch.setattr(journal, name, 2)
    article = add_text(project)
    states = [all_of(project)]
    for start in range(8):
        project.apply(added(mention_at(article, (start, start + 1))))
        states.append(all_of(project))
    for state in reversed(states[:-1]):
        project.undo()
        assert all_of(project) == state
    for state in states[1:]:
        project.redo()
        assert all_of(project) == state
