"""What is wrong with a project file is said in one sentence, and nothing is changed."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from desktop.annotations.steps import Change
from desktop.annotations.values import Article, Mention, Setting
from desktop.store import files
from desktop.store.errors import StoreError, backups_of
from desktop.store.files import driver, wal_of
from desktop.store.project import Project
from tests.store.samples import (
    ME,
    OTHER,
    SCHEMA,
    TEXT,
    add_text,
    added,
    all_of,
    article_of,
    changed,
    mention_at,
    step_of,
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
