"""What is wrong with a project file is said in one sentence, and nothing is changed."""

import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop.store import files
from desktop.store.errors import StoreError
from desktop.store.files import wal_of
from desktop.store.prepared import driver
from desktop.store.project import Project
from tests.store.samples import (
    ME,
    OTHER,
    SCHEMA,
    add_text,
    added,
    mention_at,
)


def said_by(path: Path, *, read_only: bool = False) -> str:
    """The sentence with which a file is refused, in which nothing changed."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(StoreError) as refused:
        Project.open(path, ME, read_only=read_only)
    assert (path.read_bytes() if path.is_file() else None) == before
    sentence = str(refused.value)
    assert str(path) in sentence
    assert sentence.endswith(".")
    return sentence


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    "content",
    [b"", b"\x00", b"SQLite format 3\x00", "甲😀公司".encode() * 1000, b"%PDF-1.7\n" * 99],
)
def test_a_file_that_is_no_project_is_refused(path: Path, content: bytes, read_only: bool) -> None:
    path.write_bytes(content)
    assert "not a Quandian project" in said_by(path, read_only=read_only)
    assert list(path.parent.iterdir()) == [path]


def test_the_database_of_another_program_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE article (id)")
    assert "not a Quandian project" in said_by(path)


def test_a_project_that_lacks_a_table_is_called_damaged(path: Path) -> None:
    Project.create(path, SCHEMA, ME).close()
    for spoil in ("DELETE FROM meta", "DROP TABLE journal"):
        with closing(sqlite3.connect(path)) as connection:
            connection.execute(spoil)
            connection.commit()
        assert "is damaged" in said_by(path, read_only=True)


def test_a_missing_file_and_a_folder_are_refused(path: Path) -> None:
    assert "no file" in said_by(path)
    path.mkdir()
    assert "is a folder" in said_by(path)
    assert "no file" in said_by(path / "in" / "nowhere.quandian")


@pytest.mark.parametrize("read_only", [False, True])
def test_a_project_of_a_newer_program_is_refused(path: Path, read_only: bool) -> None:
    Project.create(path, SCHEMA, ME).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 2")
    assert "newer version" in said_by(path, read_only=read_only)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_project_of_an_unknown_revision_is_refused(path: Path, read_only: bool) -> None:
    Project.create(path, SCHEMA, ME).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    assert "newer version" in said_by(path, read_only=read_only)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE alembic_version")
    assert "is damaged" in said_by(path, read_only=read_only)


def test_a_newer_project_is_told_by_what_is_still_in_its_log(path: Path, tmp_path: Path) -> None:
    with Project.create(path, SCHEMA, ME) as project:
        driver(project._connection).execute("PRAGMA user_version = 2")
        copy = tmp_path / "killed.quandian"
        shutil.copy(path, copy)
        shutil.copy(wal_of(path), wal_of(copy))
    log = wal_of(copy).read_bytes()
    assert "newer version" in said_by(copy)
    assert wal_of(copy).read_bytes() == log


@pytest.mark.parametrize("keep", [0.5, 0.98])
def test_a_file_that_was_cut_short_is_called_damaged(path: Path, keep: float) -> None:
    with Project.create(path, SCHEMA, ME):
        pass
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * keep)])
    assert "damaged, and there is no backup" in said_by(path)


@pytest.mark.parametrize(("start", "length"), [(0, 90), (100, 90), (4096, 100_000)])
def test_a_damaged_file_is_offered_its_newest_backup(path: Path, start: int, length: int) -> None:
    with Project.create(path, SCHEMA, ME) as project:
        project.backup("import")
        newest = project.backup("import")
    damaged = bytearray(path.read_bytes())
    damaged[start : start + length] = b"\xff" * length
    path.write_bytes(damaged)
    assert str(newest) in said_by(path)
    with Project.open(newest, ME) as project:
        assert project.schema == SCHEMA


def test_damage_that_is_met_later_is_said_when_it_is_met(path: Path) -> None:
    with Project.create(path, SCHEMA, ME) as project:
        article = add_text(project, "甲😀乙" * 20_000)
    with closing(sqlite3.connect(path)) as connection:
        root = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'mention'"
        ).fetchone()[0]
    with Project.open(path, ME) as project:
        with path.open("rb+") as file:
            file.seek((root - 1) * 4096)
            file.write(b"\xff" * 4096)
        with pytest.raises(StoreError, match="damaged"):
            project.apply(added(mention_at(article, (0, 1))))
    assert not wal_of(path).exists()


@pytest.mark.parametrize("small", [files._SMALL, 0])
def test_a_damaged_file_can_be_read_and_nothing_is_written_to_it(
    path: Path, monkeypatch: pytest.MonkeyPatch, small: int
) -> None:
    monkeypatch.setattr(files, "_SMALL", small)
    with Project.create(path, SCHEMA, ME) as project:
        article = add_text(project, "甲😀乙" * 20_000)
    with closing(sqlite3.connect(path)) as connection:
        root = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'mention'"
        ).fetchone()[0]
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    with Project.open(path, OTHER) as project:
        assert "damaged" in str(project.read_only_reason)
        assert project.raw(article.id) == "甲😀乙" * 20_000
        with pytest.raises(StoreError, match="damaged"):
            project.apply(added(mention_at(article, (0, 1))))
    assert path.read_bytes() == content
    assert not wal_of(path).exists()


def test_nothing_is_ever_overwritten_by_a_new_project(path: Path) -> None:
    path.write_bytes(b"mine")
    with pytest.raises(StoreError, match="exists already"):
        Project.create(path, SCHEMA, ME)
    assert path.read_bytes() == b"mine"
    assert list(path.parent.iterdir()) == [path]


def test_a_new_project_needs_its_folder(path: Path) -> None:
    with pytest.raises(StoreError, match="No such file or directory"):
        Project.create(path / "x.quandian", SCHEMA, ME)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps open files where they are")
@pytest.mark.parametrize("replaced", [False, True])
def test_nothing_is_said_to_be_saved_in_a_file_that_is_gone(
    project: Project, replaced: bool
) -> None:
    article = add_text(project)
    aside = project.path.with_name("aside.quandian")
    project.path.rename(aside)
    if replaced:
        shutil.copy(aside, project.path)
    with pytest.raises(StoreError, match="moved, deleted or replaced"):
        project.apply(added(mention_at(article, (0, 2))))
    project.path.unlink(missing_ok=True)
    aside.rename(project.path)
    project.apply(added(mention_at(article, (0, 2))))
