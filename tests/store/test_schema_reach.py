"""What an edit of the schema has to reach is read whole, deleted articles included."""

from dataclasses import replace

import pytest

from desktop.annotations.schema_touch import Uses
from desktop.annotations.steps import Change
from desktop.store.project import Project
from tests.store.samples import (
    COMPANY,
    DEAL,
    PARTY,
    PERSON,
    SCHEMA,
    TEXT,
    add_text,
    added,
    all_of,
    changed,
    deal_of,
    mention_at,
    removed,
    step_of,
    total_of,
)


def test_mentions_frames_and_totals_are_found_by_their_kind_in_every_article(
    project: Project,
) -> None:
    here, gone = add_text(project), add_text(project, f"{TEXT}二", 1)
    company, person = mention_at(here, (0, 2)), mention_at(gone, (0, 1), (3, 5), label=PERSON)
    deal, far = deal_of(here, company), deal_of(gone, person)
    total = total_of(gone)
    project.apply(added(company, person, deal, far, total))
    project.apply(removed(gone))
    assert project.mentions_labelled(COMPANY.id) == (company,)
    assert project.mentions_labelled(PERSON.id) == (person,)
    assert set(project.frames_typed(DEAL.id)) == {deal, far}
    assert project.frames_filled([person.id]) == {far.id: far}
    assert project.totals_typed(DEAL.id) == (total,)
    assert project.mentions_labelled("nobody") == ()
    assert project.frames_typed("nobody") == ()


def test_what_is_used_is_counted_by_label_type_and_role_without_deleted_articles(
    project: Project,
) -> None:
    here, there, gone = (add_text(project, f"{TEXT}{at}", at) for at in range(3))
    companies = [mention_at(here, (0, 2)), mention_at(here, (3, 5)), mention_at(there, (0, 2))]
    far = mention_at(gone, (0, 1), label=PERSON)
    project.apply(added(*companies, far, deal_of(here, *companies[:2]), deal_of(gone, far)))
    project.apply(removed(gone))
    uses = project.uses()
    assert uses[COMPANY.id] == Uses(3, 2)
    assert uses[DEAL.id] == Uses(1, 1)
    assert uses[PARTY.id] == Uses(2, 1)
    assert PERSON.id not in uses


def test_only_an_edit_of_the_schema_changes_what_a_deleted_article_holds(project: Project) -> None:
    article = add_text(project)
    person = mention_at(article, (0, 1), label=PERSON)
    project.apply(added(person))
    project.apply(removed(article))
    relabelled = Change(person, replace(person, label=COMPANY.id))
    with pytest.raises(ValueError, match="is not there"):
        project.apply(step_of(relabelled))
    schema = Change(SCHEMA, replace(SCHEMA, version=2))
    project.apply(step_of(schema, relabelled))
    project.undo()
    project.undo()
    assert project.mentions(article.id) == (person,)


def test_an_article_that_comes_and_goes_is_known_to_be_there_or_not(project: Project) -> None:
    article = add_text(project)
    project.apply(added(mention_at(article, (0, 1), label=PERSON)))
    project.apply(removed(article))
    mention = mention_at(article, (2, 4))
    with pytest.raises(ValueError, match="is not there"):
        project.apply(added(mention))
    project.undo()
    project.apply(added(mention))
    noted = replace(article, notes="𠮷")
    project.apply(step_of(Change(article, noted)))
    with pytest.raises(ValueError, match="not as it was"):
        project.apply(step_of(Change(article, replace(article, notes="😀"))))
    assert project.article(article.id) == noted
    assert mention in project.mentions(article.id)


def test_a_schema_against_the_keys_is_refused_as_a_whole(project: Project) -> None:
    before = all_of(project)
    unknown = replace(PARTY, labels=("nobody",))
    kinds = (replace(SCHEMA.frame_types[0], roles=(unknown,)), *SCHEMA.frame_types[1:])
    with pytest.raises(ValueError, match="NOT NULL"):
        project.apply(changed(SCHEMA, replace(SCHEMA, version=2, frame_types=kinds)))
    assert all_of(project) == before
