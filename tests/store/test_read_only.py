"""What can only be read is read, says why, and does not change by it."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from desktop.annotations.steps import Change
from desktop.annotations.values import Setting
from desktop.store.errors import StoreError
from desktop.store.files import wal_of
from desktop.store.project import Project
from tests.store.samples import (
    ME,
    OTHER,
    SCHEMA,
    add_text,
    added,
    all_of,
    changed,
    mention_at,
    step_of,
)


def as_nobody(program: str, *arguments: Path) -> str:
    """Run a program as a user who may write only where all may."""
    if not hasattr(os, "setuid") or os.geteuid() != 0:
        pytest.skip("only root can become somebody else")
    start = (
        "import sys; from pathlib import Path\n"
        "from desktop.annotations.values import Author\n"
        "from desktop.store.errors import StoreError\n"
        "from desktop.store.project import Project\n"
        "from tests.store.samples import *\n"
        "import os; os.setgid(65534); os.setuid(65534)\n"
        "path = Path(sys.argv[1])\n"
    )
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", start + program, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


@pytest.fixture
def shown() -> Iterator[Path]:
    """A project that everybody may read and only its owner write, in a folder like that."""
    # Not in tmp_path, which lies in a folder that only its owner may enter.
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "唐山😀.quandian"
        with Project.create(path, SCHEMA, ME) as project:
            add_text(project)
        path.chmod(0o644)
        yield path


REFUSE = "try: Project.open(path, ME)\nexcept StoreError as error: print(error)\n"
LOOK = (
    "with Project.open(path, ME) as project:\n"
    "    assert project.is_read_only and len(project.articles()) == 1\n"
    "    try: project.apply(added(article_of('x')), {article_of('x').id: 'x'})\n"
    "    except StoreError as error: assert error is project.read_only_reason\n"
    "    print(project.read_only_reason)\n"
)


def test_a_write_protected_file_can_be_read(shown: Path) -> None:
    shown.parent.chmod(0o777)
    before = shown.read_bytes()
    assert "write-protected" in as_nobody(LOOK, shown)
    assert shown.read_bytes() == before


def test_a_project_in_a_folder_where_no_lock_can_be_made_can_be_read(shown: Path) -> None:
    shown.chmod(0o666)
    shown.with_name(f"{shown.name}.lock").unlink(missing_ok=True)
    before = shown.read_bytes()
    assert "Nothing can be written in the folder" in as_nobody(LOOK, shown)
    assert shown.read_bytes() == before
    assert list(shown.parent.iterdir()) == [shown]


def test_a_project_written_ahead_can_be_read_from_a_disk_that_nobody_can_write(shown: Path) -> None:
    with closing(sqlite3.connect(shown)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    assert "write-protected" in as_nobody(LOOK, shown)
    assert [each.name for each in shown.parent.iterdir() if each.suffix != ".lock"] == [shown.name]


def test_what_was_killed_on_a_disk_that_nobody_can_write_is_said_to_be_unreadable(
    shown: Path, path: Path
) -> None:
    with Project.open(shown, ME):
        shutil.copy(shown, path)
        shutil.copy(wal_of(shown), wal_of(path))
    shutil.copy(path, shown)
    shutil.copy(wal_of(path), wal_of(shown))
    assert "can't be read" in as_nobody(REFUSE, shown)
    with Project.open(shown, ME) as project:
        assert len(project.articles()) == 1


def test_a_file_that_may_not_be_read_is_refused(shown: Path) -> None:
    shown.chmod(0o600)
    assert "can't be read" in as_nobody(REFUSE, shown)


def test_reading_never_changes_a_byte(path: Path) -> None:
    with Project.create(path, SCHEMA, ME) as project:
        article = add_text(project)
        project.apply(added(mention_at(article, (0, 2))))
    before = path.read_bytes()
    with Project.open(path, OTHER, read_only=True) as project:
        all_of(project)
        project.remember("article", "1")
    assert path.read_bytes() == before
    assert project.read_only_reason is None
    assert {path} <= set(path.parent.iterdir()) <= {path, path.with_name(f"{path.name}.lock")}


def test_an_asked_for_reading_refuses_to_write(path: Path) -> None:
    Project.create(path, SCHEMA, ME).close()
    with Project.open(path, ME, read_only=True) as project:
        one = Setting("x", "1")
        writes: list[Callable[[], object]] = [
            partial(project.apply, added(one)),
            project.undo,
            project.redo,
            partial(project.add_author, OTHER),
        ]
        for write in writes:
            with pytest.raises(StoreError, match="for reading only"):
                write()
    with Project.open(path, ME) as project:
        project.apply(step_of(Change(None, one)))
        project.apply(changed(one, Setting("x", "2")))
