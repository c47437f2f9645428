"""A project of its own for every test."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.store.project import Project
from tests.store.samples import ME, SCHEMA


@pytest.fixture
def path(tmp_path: Path) -> Path:
    mark = "#" if sys.platform == "win32" else "?#"
    return tmp_path / f"標註 𠮷 50% (a{mark}b).quandian"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with Project.create(path, SCHEMA, ME) as project:
        yield project
