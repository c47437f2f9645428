"""An older project file is copied aside, brought up to date, or left as it was."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from textwrap import dedent

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from desktop.store import tables as t
from desktop.store.errors import StoreError, backups_of
from desktop.store.files import connected
from desktop.store.migrate import SCRIPTS, migrate, upgrade
from desktop.store.project import Project
from tests.store.samples import (
    ME,
    SCHEMA,
    add_text,
    added,
    all_of,
    deal_of,
    entity_named,
    link_of,
    mention_at,
)

FORMAT_1 = Path(__file__).parent / "format_1.sql"


def described(path: Path) -> dict[str, list[str]]:
    """What SQLite has written down of each table and index, in no order and without quotes."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {
            name: sorted(
                " ".join(re.sub(r"[\"()]", " ", part).split())
                for part in sql.replace("WITHOUT ROWID", ", WITHOUT ROWID").split(",")
            )
            for name, sql in rows
        }


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """The revisions of this program and one that rebuilds the table of mentions."""
    folder = tmp_path / "revisions %d"
    (folder / "versions").mkdir(parents=True)
    for file in [SCRIPTS / "env.py", *(SCRIPTS / "versions").glob("*.py")]:
        copy = folder / file.relative_to(SCRIPTS)
        copy.write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    write_revision(folder, "")
    return folder


def write_revision(scripts: Path, more: str) -> None:
    revision = f"""
        import sqlalchemy as sa
        from alembic import op

        revision = "0002"
        down_revision = "{t.REVISION}"


        def upgrade() -> None:
            with op.batch_alter_table("mention") as mention:
                mention.add_column(sa.Column("sure", sa.Integer(), nullable=False, server_default="1"))
                mention.alter_column("note", new_column_name="remark")
            {more}
    """
    (scripts / "versions" / "0002_test.py").write_text(dedent(revision), encoding="utf-8")


def fill(project: Project) -> None:
    article = add_text(project)
    mention, other, entity = (
        mention_at(article, (0, 2)),
        mention_at(article, (3, 4)),
        entity_named("甲𠮷"),
    )
    project.apply(added(mention, other, entity, link_of(mention, entity)))
    project.apply(added(deal_of(article, mention, other)))


def test_a_new_project_has_the_very_tables_that_the_revisions_make(
    project: Project, tmp_path: Path
) -> None:
    path = tmp_path / "by revisions"
    path.touch()
    with connected(path, read_only=False) as connection:
        upgrade(connection)
    assert described(path) == described(project.path)


def test_the_revisions_leave_nothing_of_the_tables_to_be_made(tmp_path: Path) -> None:
    path = tmp_path / "by revisions"
    path.touch()
    with connected(path, read_only=False) as connection:
        upgrade(connection)
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, t.metadata) == []
        assert context.get_current_revision() == t.REVISION


def test_the_version_of_a_project_is_in_its_header(project: Project) -> None:
    with closing(sqlite3.connect(project.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (t.FORMAT,)
        assert connection.execute("PRAGMA application_id").fetchone() == (t.APPLICATION_ID,)


def test_a_migration_keeps_every_row_and_a_copy_of_before(path: Path, scripts: Path) -> None:
    with Project.create(path, SCHEMA, ME) as project:
        fill(project)
        before = all_of(project)
    counts = rows_of(path)
    backup = migrate(path, scripts, version=2)
    with connected(path, read_only=True) as connection:
        columns = {column["name"] for column in inspect(connection).get_columns("mention")}
        assert {"sure", "remark"} < columns
        assert "note" not in columns
    assert rows_of(path) == counts
    with Project.open(backup, ME) as project:
        assert all_of(project) == before
    with pytest.raises(StoreError, match="newer version"):
        Project.open(path, ME)


@pytest.mark.parametrize(
    "more",
    ["raise ZeroDivisionError", 'op.execute("DELETE FROM entity")'],
    ids=["fails", "leaves links to nothing"],
)
def test_a_migration_that_goes_wrong_leaves_the_project_as_it_was(
    path: Path, scripts: Path, more: str
) -> None:
    with Project.create(path, SCHEMA, ME) as project:
        fill(project)
        before = all_of(project)
    write_revision(scripts, more)
    with pytest.raises((StoreError, ZeroDivisionError)):
        migrate(path, scripts, version=2)
    with Project.open(path, ME) as project:
        assert all_of(project) == before


def test_a_project_of_format_1_opens_with_its_journal(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(FORMAT_1.read_text(encoding="utf-8"))
    with Project.open(path, ME) as project:
        (article,) = project.articles()
        assert project.raw(article.id) == "甲😀公司與𠮷野家\x00簽約\ud800"
        assert len(project.mentions(article.id)) == 2
        assert len(project.frames(article.id)) == 1
        assert project.redo_step is not None
        while project.undo():
            pass
        assert (project.articles(), project.entities(), project.settings) == ((), (), {})


def test_an_older_project_is_not_read_before_it_is_migrated(path: Path) -> None:
    Project.create(path, SCHEMA, ME).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 0")
    with pytest.raises(StoreError, match="older version"):
        Project.open(path, ME, read_only=True)


def test_an_older_project_is_migrated_when_it_is_opened(path: Path) -> None:
    with Project.create(path, SCHEMA, ME) as project:
        fill(project)
        before = all_of(project)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 0")
    with Project.open(path, ME) as project:
        assert all_of(project) == before
    assert len(list(backups_of(path).iterdir())) == 1


def rows_of(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in t.metadata.tables
        }
