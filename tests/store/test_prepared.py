"""Statements that go past SQLAlchemy say the same as with it."""

import sqlite3

import pytest
from sqlalchemy import insert, select

from desktop.annotations.values import Nesting
from desktop.store import queries as q
from desktop.store import tables as t
from desktop.store.prepared import answer, bare_answer, carry_out
from desktop.store.project import Project
from tests.store.samples import ME, OTHER, add_text


def test_rows_are_as_sqlalchemy_gives_them(project: Project) -> None:
    project.add_author(OTHER)
    add_text(project)
    connection = project._connection
    labels = select(t.label).order_by(t.label.c.position)
    for statement in (labels, q.AUTHORS, q.ARTICLES, q.ARTICLE_IDS, q.LABEL_USES, q.FOLDED):
        parts = {"folded": "x"} if statement is q.FOLDED else {}
        theirs = [tuple(row) for row in connection.execute(statement, parts)]
        assert answer(connection, statement, parts) == theirs
    assert answer(connection, labels, {})[0][-1] is True
    # A lone surrogate, which SQLite has no text for, is kept as bytes.
    assert (OTHER.id, OTHER.name) in answer(connection, q.AUTHORS, {})
    assert (OTHER.id, OTHER.name.encode("utf-8", "surrogatepass")) in bare_answer(
        connection, q.AUTHORS, {}
    )


def test_a_list_of_any_length_is_one_part(project: Project) -> None:
    article = add_text(project)
    for ids in ([], [article.id], (article.id, "\ud800", '"', *map(str, range(5_000)))):
        found = answer(project._connection, q.ARTICLES_NAMED, {"ids": ids})
        assert [row[0] for row in found] == ([article.id] if ids else [])


def test_what_a_statement_gives_itself_is_there(project: Project) -> None:
    statement = select(t.label.c.id).where(t.label.c.key == 2).limit(1)
    assert answer(project._connection, statement, {}) == [("l-company",)]


def test_a_part_that_is_missing_or_wrong_speaks_up(project: Project) -> None:
    connection = project._connection
    with pytest.raises(KeyError):
        answer(connection, q.KEPT, {})
    row = {"id": ME.id, "name": "another"}
    with pytest.raises(sqlite3.IntegrityError):
        carry_out(connection, insert(t.author), [row])
    carry_out(connection, insert(t.author), [])
    assert [author.id for author in project.authors()] == [ME.id]


def test_several_rows_are_written_by_one_statement(project: Project) -> None:
    rows = [{"key": f"k{at}", "value": f"𠮷{at}"} for at in range(3)]
    carry_out(project._connection, insert(t.meta), rows)
    found = dict(answer(project._connection, select(t.meta.c.key, t.meta.c.value), {}))
    assert {row["key"]: row["value"] for row in rows}.items() <= found.items()
    assert found["nesting"] == Nesting.NONE.value
