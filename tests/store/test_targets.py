"""Nothing that is written for others takes the place of a project."""

import os
from pathlib import Path

import pytest

from desktop.store.errors import StoreError
from desktop.store.project import Project
from desktop.store.targets import refuse_projects, spare_projects
from tests.store.samples import ME, SCHEMA


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "專案 𠮷.quandian"
    Project.create(path, SCHEMA, ME).close()
    return path


def test_no_name_of_a_project_can_be_written_to(path: Path) -> None:
    renamed, link, hard = (path.with_name(name) for name in ("改名.txt", "連結", "同一個.png"))
    renamed.write_bytes(path.read_bytes())
    link.symlink_to(path)
    os.link(path, hard)
    for each in (path, renamed, link, hard, path.parent / ".." / path.parent.name / path.name):
        with pytest.raises(StoreError, match="is a Quandian project"):
            spare_projects(each)


def test_what_lies_beside_a_project_can_not_be_written_to(path: Path) -> None:
    for ending in ("-wal", "-shm", "-journal", ".lock"):
        with pytest.raises(StoreError, match="belongs to a Quandian project"):
            spare_projects(path.with_name(path.name + ending))


def test_a_backup_of_a_project_can_not_be_written_to(path: Path) -> None:
    with Project.open(path, ME) as project:
        backup = project.backup("import")
    with pytest.raises(StoreError, match="is a Quandian project"):
        spare_projects(backup)


def test_other_files_can_be_written_to(path: Path) -> None:
    before = sorted(path.parent.iterdir())
    text, wal = path.with_name("文.txt"), path.with_name("文.txt-wal")
    spare_projects(text)
    text.write_text("𠮷", encoding="utf-8")
    for each in (text, wal, path.with_name("-wal"), path.parent, Path(os.devnull)):
        spare_projects(each)
    assert sorted(path.parent.iterdir()) == sorted([*before, text])


def test_asking_leaves_the_lock_of_an_open_project_alone(path: Path) -> None:
    with Project.open(path, ME) as project:
        for each in (path, path.with_name(f"{path.name}-wal")):
            with pytest.raises(StoreError):
                spare_projects(each)
        project.remember("𠮷", "1")
        with Project.open(path, ME) as other:
            assert other.is_read_only
            assert other.remembered("𠮷") == "1"


def test_a_project_and_its_parts_are_not_read_as_something_else(path: Path) -> None:
    renamed = path.with_name("改名 𠮷.txt")
    renamed.write_bytes(path.read_bytes())
    for each in (
        path,
        renamed,
        path.with_name(f"{path.name}-wal"),
        path.with_name(f"{path.name}-shm"),
    ):
        with pytest.raises(StoreError, match="not a file to read here"):
            refuse_projects(each)
    text = path.with_name("文.txt")
    text.write_text("𠮷", encoding="utf-8")
    refuse_projects(text)
