"""On a full disk a step is refused in one sentence, and what was saved stays."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from desktop.annotations.values import Article, Mention
from desktop.store.errors import StoreError, backups_of
from desktop.store.files import wal_of
from desktop.store.prepared import driver
from desktop.store.project import Project
from tests.store.samples import (
    ME,
    SCHEMA,
    TEXT,
    add_text,
    added,
    all_of,
    article_of,
    mention_at,
)


@contextmanager
def full_disk(project: Project) -> Iterator[None]:
    """SQLite's own limit: not one page more."""
    connection = driver(project._connection)
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    yield
    connection.execute("PRAGMA max_page_count = 1073741823")


@contextmanager
def limited_files(project: Project) -> Iterator[None]:
    """The system's limit for the size of a file."""
    if sys.platform == "win32":
        pytest.skip("Windows has no such limit")
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (wal_of(project.path).stat().st_size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("trouble", [full_disk, limited_files])
def test_without_room_a_step_is_refused_and_the_work_goes_on_when_there_is_room(
    project: Project, trouble: object
) -> None:
    assert callable(trouble)
    article = add_text(project)
    mention = mention_at(article, (0, 2))
    project.apply(added(mention))
    before, top = all_of(project), project.undo_step
    big = "很長😀" * 100_000
    with trouble(project):
        for _ in range(2):
            with pytest.raises(StoreError) as refused:
                project.apply(added(article_of(big, 1)), {article_of(big).id: big})
            assert str(project.path) in str(refused.value)
            assert all_of(project) == before
            assert project.undo_step == top
    with Project.open(project.path, ME, read_only=True) as again:
        assert all_of(again) == before
    project.undo()
    project.redo()
    project.apply(added(article_of(big, 1)), {article_of(big).id: big})
    with Project.open(project.path, ME, read_only=True) as again:
        assert len(again.articles()) == 2


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(folder)]
    if (
        sys.platform != "linux"
        or os.geteuid() != 0
        or subprocess.run(command, check=False).returncode
    ):
        pytest.skip("only root can mount a tiny disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def mark_without_end(project: Project, article: Article, saved: list[Mention]) -> None:
    while True:
        mention = mention_at(article, (0, 2))
        project.apply(added(mention))
        saved.append(mention)


def test_a_full_disk_is_said_and_loses_nothing(tiny_disk: Path) -> None:
    path = tiny_disk / "full.quandian"
    with Project.create(path, SCHEMA, ME) as project:
        article = add_text(project)
        saved: list[Mention] = []
        with pytest.raises(StoreError, match="no room left"):
            mark_without_end(project, article, saved)
        assert set(project.mentions(article.id)) == set(saved)
        with pytest.raises(StoreError):
            project.backup("import")
        assert list(backups_of(path).iterdir()) == []
    with Project.open(path, ME) as project:
        assert set(project.mentions(article.id)) == set(saved)
    fresh = tiny_disk / "fresh.quandian"
    with pytest.raises(StoreError, match="no room left"):
        Project.create(fresh, SCHEMA, ME)
    assert not [each for each in tiny_disk.iterdir() if "fresh" in each.name]


def test_on_a_full_disk_a_project_can_still_be_read(tiny_disk: Path) -> None:
    path = tiny_disk / "full.quandian"
    with Project.create(path, SCHEMA, ME) as project:
        article = add_text(project)
    with suppress(OSError), (tiny_disk / "ballast").open("wb", buffering=0) as ballast:
        while ballast.write(b"x" * 1000):
            pass
    with Project.open(path, ME) as project:
        assert project.raw(article.id) == TEXT
        assert "no room left" in str(project.read_only_reason)
    (tiny_disk / "ballast").unlink()
    with Project.open(path, ME) as project:
        assert not project.is_read_only
