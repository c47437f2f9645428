"""One process writes a project; the others read it meanwhile, and say why."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.annotations.values import Author
from desktop.store.errors import StoreError, sentences
from desktop.store.project import Project
from tests.store.samples import ME, SCHEMA, TEXT, add_text, added, mention_at

HOLD = """
import sys
from pathlib import Path
from desktop.store.project import Project
from tests.store.samples import ME
project = Project.open(Path(sys.argv[1]), ME)
print(project.is_read_only, flush=True)
sys.stdin.read()
project.close()
"""

COME_AND_GO = """
import sys
from pathlib import Path
from desktop.store.project import Project
from tests.store.samples import ME
print("here", flush=True)
while True:
    Project.open(Path(sys.argv[1]), ME).close()
"""


@contextmanager
def another_process(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that has the project open until its standard input ends."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "False\n"
        yield process


@pytest.fixture
def filled(path: Path) -> Path:
    with Project.create(path, SCHEMA, ME) as project:
        add_text(project)
    return path


def test_the_second_to_open_can_only_read(filled: Path) -> None:
    with another_process(filled), Project.open(filled, ME) as project:
        assert project.is_read_only
        assert "open in another window" in str(project.read_only_reason)
        (article,) = project.articles()
        assert project.raw(article.id) == TEXT
        with pytest.raises(StoreError, match="open in another window"):
            project.apply(added(mention_at(article, (0, 2))))


def test_a_second_window_of_the_same_program_can_only_read(filled: Path) -> None:
    with Project.open(filled, ME) as first:
        with Project.open(filled, ME) as second:
            assert second.is_read_only
        (article,) = first.articles()
        first.apply(added(mention_at(article, (0, 2))))
        with another_reader(filled) as counted:
            assert counted == "1"


@contextmanager
def another_reader(path: Path) -> Iterator[str]:
    """What a process that only reads counts, while this one writes."""
    program = HOLD.replace("ME)", "ME, read_only=True)").split("print")[0] + (
        "print(len(project.mentions(project.articles()[0].id)))\nproject.close()\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
    )
    yield ran.stdout.strip()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows wants rights for a link")
def test_a_link_to_a_project_leads_to_the_same_lock(filled: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.quandian"
    link.symlink_to(filled)
    with Project.open(filled, ME), Project.open(link, ME) as second:
        assert second.is_read_only


def test_a_project_can_be_read_while_another_opens_and_leaves_it(filled: Path) -> None:
    writer = [sys.executable, "-c", COME_AND_GO, str(filled)]
    with subprocess.Popen(writer, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "here\n"
        for _ in range(150):
            with Project.open(filled, ME, read_only=True) as project:
                assert len(project.articles()) == 1
        process.kill()


def test_a_file_that_changes_hands_is_told_as_in_use(path: Path) -> None:
    error = sqlite3.OperationalError("locking protocol")
    error.sqlite_errorcode = sqlite3.SQLITE_PROTOCOL
    with pytest.raises(StoreError, match="Another program is using"), sentences(path):
        raise error


def test_a_kill_frees_the_lock_and_leaves_what_was_saved(filled: Path) -> None:
    with another_process(filled) as process:
        process.kill()
        process.wait()
        with Project.open(filled, ME) as project:
            assert not project.is_read_only
            (article,) = project.articles()
            project.apply(added(mention_at(article, (0, 2))))


def test_closing_frees_the_lock_for_others(filled: Path) -> None:
    with another_process(filled) as process:
        assert process.stdin is not None
        process.stdin.close()
        process.wait()
        with Project.open(filled, ME) as project:
            assert not project.is_read_only


def test_a_reader_that_stays_does_not_keep_the_writer_from_closing(filled: Path) -> None:
    with Project.open(filled, ME) as writer:
        (article,) = writer.articles()
        reader = Project.open(filled, ME)
        writer.apply(added(mention_at(article, (0, 2))))
        assert len(reader.mentions(article.id)) == 1
    with Project.open(filled, Author(ME.id, "新")) as writer:
        assert not writer.is_read_only
        writer.apply(added(mention_at(article, (0, 2))))
        assert len(reader.mentions(article.id)) == 2
    reader.close()
    with Project.open(filled, ME) as writer:
        assert len(writer.mentions(article.id)) == 2
    names = {each.name for each in filled.parent.iterdir()}
    assert f"{filled.name}-wal" not in names
