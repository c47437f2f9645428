"""What was written ahead goes into the file by itself, and none of it is ever lost."""

import sqlite3
import time
from pathlib import Path
from threading import Thread

import pytest

from desktop.store import files, wal
from desktop.store.files import wal_of
from desktop.store.project import Project
from tests.store.samples import TEXT, add_text, added, mention_at


def label(project: Project, count: int) -> None:
    article = add_text(project)
    for at in range(count):
        start = at % (len(TEXT) - 1)
        project.apply(added(mention_at(article, (start, start + 1))))


def mentions_without_log(path: Path, tmp_path: Path) -> int:
    """How many mentions one finds in the file alone, as a copy of it would have them."""
    alone = tmp_path / "alone.sqlite"
    alone.write_bytes(path.read_bytes())
    # What is there already is not to be taken for a log that one lost.
    connection = sqlite3.connect(f"{alone.as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        (count,) = connection.execute("SELECT count(*) FROM mention").fetchone()
    finally:
        connection.close()
    return int(count)


def test_the_log_is_brought_in_while_one_goes_on(
    project: Project, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wal, "_CHANGES", 20)
    label(project, 30)
    until = time.monotonic() + 20
    while mentions_without_log(path, tmp_path) < 10 and time.monotonic() < until:
        time.sleep(0.02)
    assert mentions_without_log(path, tmp_path) >= 10
    assert len(project.mentions(project.articles()[0].id)) == 30


def test_what_is_few_stays_in_the_log(project: Project, path: Path, tmp_path: Path) -> None:
    label(project, 3)
    time.sleep(0.1)
    assert mentions_without_log(path, tmp_path) == 0


def test_a_project_closed_meanwhile_is_one_whole_file(
    project: Project, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wal, "_CHANGES", 1)
    label(project, 30)
    project.close()
    assert not wal_of(path).exists()
    assert mentions_without_log(path, tmp_path) == 30


def test_a_text_counts_by_its_length(project: Project, path: Path, tmp_path: Path) -> None:
    add_text(project, "長" * (wal._TEXT * wal._CHANGES))
    assert project._log is not None
    project._log.rest()
    assert mentions_without_log(path, tmp_path) == 0
    alone = sqlite3.connect(tmp_path / "alone.sqlite")
    assert alone.execute("SELECT count(*) FROM article").fetchone() == (1,)
    alone.close()


def test_where_there_can_be_no_more_threads_steps_are_done_all_the_same(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_thread: Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(wal, "_CHANGES", 1)
    monkeypatch.setattr(Thread, "start", fails)
    label(project, 5)
    assert project.undo() is not None
    project.close()


def test_a_log_that_can_not_be_brought_in_is_left(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_parts: object, **_named: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(wal, "_CHANGES", 1)
    monkeypatch.setattr(files, "connected", fails)
    label(project, 5)
    assert project.undo() is not None
    assert len(project.mentions(project.articles()[0].id)) == 4
