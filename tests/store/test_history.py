"""Who did what to a mention, and when, is told from the journal."""

from dataclasses import replace
from pathlib import Path

from desktop.annotations.history import Deed
from desktop.annotations.steps import Change, StepName
from desktop.store.project import Project
from tests.store.samples import (
    ME,
    OTHER,
    PERSON,
    add_text,
    added,
    changed,
    deal_of,
    entity_named,
    link_of,
    mention_at,
    removed,
    step_of,
)


def test_a_mention_is_told_from_its_making_to_its_end(path: Path, project: Project) -> None:
    article = add_text(project)
    mention, other = mention_at(article, (0, 2)), mention_at(article, (3, 5))
    entity = entity_named("甲😀")
    link = link_of(mention, entity)
    project.apply(added(mention, other))
    project.apply(added(entity, link))
    relabelled = replace(mention, label=PERSON.id)
    project.apply(step_of(Change(mention, relabelled), name=StepName.RELABEL))
    project.close()
    with Project.open(path, OTHER) as again:
        again.undo()
        again.redo()
        again.apply(removed(link, relabelled))
        told = again.history(mention.id)
    assert [(each.deed, each.step, each.author) for each in told] == [
        (Deed.DO, StepName.MARK, ME.id),
        (Deed.DO, StepName.MARK, ME.id),
        (Deed.DO, StepName.RELABEL, ME.id),
        (Deed.UNDO, StepName.RELABEL, OTHER.id),
        (Deed.REDO, StepName.RELABEL, OTHER.id),
        (Deed.DO, StepName.MARK, ME.id),
        (Deed.DO, StepName.MARK, ME.id),
    ]
    assert [(each.before, each.after) for each in told] == [
        (None, mention),
        (None, link),
        (mention, relabelled),
        (relabelled, mention),
        (mention, relabelled),
        (link, None),
        (relabelled, None),
    ]


def test_what_only_refers_to_a_value_is_no_change_of_it(project: Project) -> None:
    article = add_text(project)
    mention = mention_at(article, (0, 2))
    project.apply(added(mention))
    frame = deal_of(article, mention)
    project.apply(added(frame))
    project.apply(changed(frame, replace(frame, note="備註𠮷")))
    assert len(project.history(mention.id)) == 1
    assert len(project.history(frame.id)) == 2


def test_a_reader_in_another_thread_tells_it_too_and_of_nobody_nothing(project: Project) -> None:
    article = add_text(project)
    mention = mention_at(article, (0, 2))
    project.apply(added(replace(mention, note="\ud800😀")))
    with project.reader() as reader:
        (entry,) = reader.history(mention.id)
        assert entry.after == replace(mention, note="\ud800😀")
        assert reader.history("nobody") == ()
