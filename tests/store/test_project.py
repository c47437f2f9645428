"""What is written to a project file is read back, by another opening of it."""

import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from desktop.annotations.steps import Change
from desktop.annotations.values import Apart, Link, Nesting, Origin, Setting, State
from desktop.store.backups import back_up
from desktop.store.project import Project
from desktop.text.paths import reachable
from desktop.text.span import Span
from tests.store.samples import (
    COMPANY,
    DEAL,
    ME,
    OTHER,
    PERSON,
    PLAN,
    SCHEMA,
    SUBJECT,
    TEXT,
    TIME,
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
    step_of,
    total_of,
)


def reopened(project: Project) -> Project:
    """A second opening, for reading, while the first is still open."""
    return Project.open(project.path, ME, read_only=True)


def test_a_new_project_has_its_schema_and_nothing_else(project: Project) -> None:
    assert project.schema == SCHEMA
    assert not project.is_read_only
    assert project.read_only_reason is None
    assert (project.articles(), project.entities(), project.counts()) == ((), (), {})
    assert (project.undo_step, project.redo_step) == (None, None)
    assert project.authors() == (ME,)


def test_a_text_comes_back_character_for_character(project: Project) -> None:
    article = add_text(project)
    with reopened(project) as again:
        assert again.raw(article.id) == TEXT
        assert again.articles() == (article,)
        assert again.article(article.id) == article


def test_an_empty_text_is_a_text(project: Project) -> None:
    article = add_text(project, "")
    assert project.raw(article.id) == ""


def test_all_that_is_said_of_an_article_comes_back(project: Project) -> None:
    project.add_author(OTHER)
    article = add_text(project)
    whole = mention_at(article, (0, 4))
    parts = replace(
        mention_at(article, (0, 2), (5, 6), (7, 8), label=PERSON),
        author=OTHER.id,
        origin=Origin.IMPORT,
        note="見\x00\udfff",
    )
    subject = mention_at(article, (10, 13), label=SUBJECT)
    entity = replace(entity_named("甲\ud842\udfb7公司", "甲", "😀"), note="註", external_id="Q1")
    other = entity_named("乙公司")
    first, second = sorted((entity.id, other.id))
    said = added(
        # In the order of nobody's convenience: what refers comes before what is referred to.
        deal_of(article, whole, parts, subject=subject),
        replace(deal_of(article), type=PLAN.id, evidence=(), position=1),
        link_of(whole, entity),
        Apart(first, second, ME.id, TIME),
        total_of(article),
        subject,
        parts,
        whole,
        other,
        entity,
        Setting("rules_off", '["glosses\ud800"]'),
    )
    project.apply(said)
    with reopened(project) as again:
        assert again.mentions(article.id) == (parts, whole, subject)
        assert set(again.frames(article.id)) == {said.changes[0].after, said.changes[1].after}
        assert again.links(article.id) == (link_of(whole, entity),)
        assert again.apart() == (said.changes[3].after,)
        assert again.stated_totals(article.id) == (said.changes[4].after,)
        assert set(again.entities()) == {entity, other}
        assert again.entities_linked(article.id) == (entity,)
        assert again.entity(entity.id) == entity
        assert again.entity("none") is None
        assert again.settings == {"rules_off": said.changes[-1].after}
        assert again.authors() == (ME, OTHER)
        assert again.counts() == {article.id: (3, {DEAL.id: 1, PLAN.id: 1})}


def test_mentions_come_as_the_text_has_them_the_longer_first(project: Project) -> None:
    article = add_text(project)
    places: list[list[tuple[int, int]]] = [[(3, 4)], [(0, 2)], [(0, 1), (5, 6)], [(0, 4)], [(2, 3)]]
    mentions = [mention_at(article, *places_of) for places_of in places]
    project.apply(added(*mentions))
    found = project.mentions(article.id)
    assert [mention.hull for mention in found] == [
        Span(0, 6),
        Span(0, 4),
        Span(0, 2),
        Span(2, 3),
        Span(3, 4),
    ]


def test_a_window_of_the_text_gives_the_mentions_that_reach_into_it(project: Project) -> None:
    article = add_text(project)
    before, into, apart, after = (
        mention_at(article, (0, 2)),
        mention_at(article, (1, 3)),
        mention_at(article, (0, 1), (3, 4)),
        mention_at(article, (4, 6)),
    )
    project.apply(added(before, into, apart, after))
    assert set(project.mentions_within(article.id, Span(2, 4))) == {into, apart}
    assert project.mentions_within(article.id, Span(6, 7)) == ()


def test_names_are_found_by_their_folded_forms(project: Project) -> None:
    from desktop.text.folding import fold

    entity, other = entity_named("羅克佳華", "罗克", "Ｒ科"), entity_named("甲\udc00乙")
    project.apply(added(entity, other))
    assert project.entities_folded(fold("罗克佳华")) == (entity,)
    assert project.entities_folded(fold("羅克")) == (entity,)
    assert project.entities_folded(fold("甲\udc00乙")) == (other,)
    assert project.entities_folded(fold("罗")) == ()
    project.apply(changed(entity, replace(entity, name="新名", aliases=("羅克佳華",))))
    assert project.entities_folded(fold("羅克")) == ()
    assert project.entities_folded(fold("羅克佳華")) == (
        replace(entity, name="新名", aliases=("羅克佳華",)),
    )


def test_an_edit_of_the_schema_can_take_things_away_and_be_undone(project: Project) -> None:
    less = replace(
        SCHEMA,
        version=2,
        nesting=Nesting.ALL,
        labels=(replace(COMPANY, name="公司𠮷", key=9), PERSON),
        frame_types=(PLAN,),
    )
    project.apply(changed(SCHEMA, less))
    assert project.schema == less
    with reopened(project) as again:
        assert again.schema == less
    project.undo()
    with reopened(project) as again:
        assert again.schema == project.schema == SCHEMA


def test_a_label_in_use_stays(project: Project) -> None:
    article = add_text(project)
    project.apply(added(mention_at(article, (0, 2))))
    before = all_of(project)
    without = replace(SCHEMA, version=2, labels=(PERSON, SUBJECT))
    with pytest.raises(ValueError, match="FOREIGN KEY"):
        project.apply(changed(SCHEMA, without))
    assert all_of(project) == before


def test_a_deleted_article_is_hidden_and_comes_back_with_all_that_was_said_of_it(
    project: Project,
) -> None:
    article = add_text(project)
    mention, entity = mention_at(article, (0, 4)), entity_named("甲")
    project.apply(added(mention, entity, link_of(mention, entity), deal_of(article, mention)))
    project.apply(added(total_of(article)))
    before = all_of(project)
    project.apply(removed(article))
    for read in (project.mentions, project.links, project.frames, project.stated_totals):
        assert read(article.id) == ()
    assert project.entities_linked(article.id) == ()
    assert project.articles() == ()
    assert project.article(article.id) is None
    assert project.counts() == {}
    with pytest.raises(KeyError):
        project.raw(article.id)
    project.undo()
    assert all_of(project) == before


def test_a_name_that_a_deleted_article_uses_is_not_lost(project: Project) -> None:
    article = add_text(project)
    mention, entity = mention_at(article, (0, 4)), entity_named("甲")
    project.apply(added(mention, entity, link_of(mention, entity)))
    project.apply(removed(article))
    assert project.link_count(entity.id) == 1
    assert project.links_to(entity.id) == (link_of(mention, entity),)
    with pytest.raises(ValueError, match="FOREIGN KEY"):
        project.apply(removed(entity))
    project.apply(removed(*project.links_to(entity.id), entity))
    project.undo()
    project.undo()
    assert project.links(article.id) == (link_of(mention, entity),)


def test_a_text_that_was_deleted_comes_back_when_it_is_added_again(project: Project) -> None:
    article = add_text(project)
    mention = mention_at(article, (0, 4))
    project.apply(added(mention))
    project.apply(removed(article))
    new = replace(article, title="新", position=7)
    project.apply(added(new), {article.id: TEXT})
    assert project.articles() == (new,)
    assert project.mentions(article.id) == (mention,)
    project.undo()
    project.undo()
    assert project.articles() == (article,)


def test_a_value_is_edited_in_place(project: Project) -> None:
    article = add_text(project)
    mention, other = mention_at(article, (0, 4)), mention_at(article, (5, 6))
    entity = entity_named("甲", "乙", "丙")
    deal, link = deal_of(article, mention, other), link_of(mention, entity)
    project.apply(added(mention, other, entity, deal, link))
    moved = replace(mention, spans=(Span(1, 3), Span(5, 6)), label=PERSON.id, note="改😀")
    swapped = replace(deal, fillers=deal.fillers[::-1], evidence=(Span(1, 2), Span(3, 4)), note="")
    renamed = replace(entity, name="丁", aliases=("丙",))
    relinked = replace(link, time="2027")
    done = replace(article, state=State.DONE, assignee="阿😀", notes="好", title="")
    project.apply(
        step_of(
            Change(mention, moved),
            Change(deal, swapped),
            Change(entity, renamed),
            Change(link, relinked),
            Change(article, done),
        )
    )
    with reopened(project) as again:
        assert set(again.mentions(article.id)) == {moved, other}
        assert again.frames(article.id) == (swapped,)
        assert again.entities() == (renamed,)
        assert again.links(article.id) == (relinked,)
        assert again.articles() == (done,)


@pytest.mark.parametrize("case", range(10))
def test_a_step_that_does_not_fit_changes_nothing(project: Project, case: int) -> None:
    article = add_text(project)
    mention = mention_at(article, (0, 4))
    project.apply(added(mention))
    other = article_of("別的𠮷")
    steps = [
        added(mention),
        removed(mention_at(article, (0, 4))),
        changed(replace(mention, note="x"), mention),
        added(mention_at(article, (0, len(TEXT) + 1))),
        added(mention_at(article, (2, 3), (0, 1))),
        added(mention_at(article, (0, 2), (2, 3))),
        added(replace(mention_at(article, (0, 2)), label="none")),
        added(Link(mention.id, "none", ME.id, TIME)),
        added(other),
        changed(article, replace(article, length=1)),
    ]
    before, top = all_of(project), project.undo_step
    with pytest.raises(ValueError, match="step"):
        project.apply(steps[case])
    assert all_of(project) == before
    assert project.undo_step == top
    project.apply(added(mention_at(article, (5, 6))))


def test_a_new_mention_never_takes_over_the_link_of_one_that_goes(project: Project) -> None:
    article = add_text(project)
    mention, entity = mention_at(article, (0, 4)), entity_named("甲")
    project.apply(added(mention, entity, link_of(mention, entity)))
    careless = step_of(Change(mention, None), Change(None, mention_at(article, (5, 6))))
    with pytest.raises(ValueError, match="FOREIGN KEY"):
        project.apply(careless)


def test_a_text_that_is_not_the_one_of_its_article_is_refused(project: Project) -> None:
    article = article_of(TEXT)
    with pytest.raises(ValueError, match="does not have this text"):
        project.apply(added(article), {article.id: TEXT + "x"})
    assert project.articles() == ()


def test_what_is_remembered_of_the_view_is_no_step(project: Project) -> None:
    project.remember("article", '"x𠮷\ud800"')
    project.remember("article", '"y𠮷\ud800"')
    assert project.remembered("article") == '"y𠮷\ud800"'
    assert project.remembered("reading") is None
    assert project.undo_step is None
    with reopened(project) as again:
        assert again.remembered("article") == '"y𠮷\ud800"'
        again.remember("article", '""')
        assert again.remembered("article") == '""'
    assert project.remembered("article") == '"y𠮷\ud800"'


def test_a_new_name_of_the_author_is_known_at_the_next_opening(path: Path) -> None:
    with Project.create(path, SCHEMA, ME):
        pass
    with Project.open(path, replace(ME, name="新名")) as project:
        assert project.authors() == (replace(ME, name="新名"),)


def test_another_thread_reads_over_a_connection_of_its_own(project: Project) -> None:
    article = add_text(project)
    read: list[str] = []

    def look() -> None:
        with project.reader() as reader:
            read.append(reader.raw(article.id))

    thread = Thread(target=look)
    thread.start()
    thread.join()
    assert read == [TEXT]


def test_a_reader_sees_one_moment_while_others_write(project: Project) -> None:
    article = add_text(project)
    mention, other = mention_at(article, (0, 2)), mention_at(article, (3, 4))
    project.apply(added(mention))
    with project.reader() as reader:
        assert reader.mentions(article.id) == (mention,)
        project.apply(added(other, deal_of(article, mention, other)))
        assert reader.mentions(article.id) == (mention,)
        assert reader.frames(article.id) == ()
    with project.reader() as reader:
        assert len(reader.frames(article.id)) == 1


def test_a_closed_project_is_one_file_and_its_lock(path: Path) -> None:
    project = Project.create(path, SCHEMA, ME)
    add_text(project)
    project.close()
    project.close()
    there = sorted(each.name for each in path.parent.iterdir())
    # On Windows nobody can take what another has open, so that the lock need not stay.
    assert there in ([path.name], [path.name, f"{path.name}.lock"])
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def test_opening_a_project_imports_neither_the_orm_nor_alembic(path: Path) -> None:
    Project.create(path, SCHEMA, ME).close()
    program = (
        "import sys; from pathlib import Path\n"
        "from desktop.annotations.values import Author\n"
        "from desktop.store.project import Project\n"
        "project = Project.open(Path(sys.argv[1]), Author('x', 'y')); project.articles(); project.close()\n"
        "print(sorted(name for name in ('sqlalchemy.orm', 'alembic', 'opencc') if name in sys.modules))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
    )
    assert ran.stdout == "[]\n"


@pytest.mark.skipif(sys.platform != "win32", reason="SQLite takes 512 bytes elsewhere")
def test_a_project_may_lie_as_deep_as_folders_can_be_made(tmp_path: Path) -> None:
    deep = reachable(tmp_path.joinpath(*["資料夾𠮷" * 8] * 8))
    deep.mkdir(parents=True)
    path = deep / "很遠.quandian"
    with Project.create(path, SCHEMA, ME) as project:
        article = add_text(project)
        back_up(project.path, "test")
    with Project.open(path, ME) as project:
        assert project.raw(article.id) == TEXT
