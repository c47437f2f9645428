"""A project of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.store.project import Project
from tests.store.samples import ME, SCHEMA


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "標註 𠮷 50% (a?b#c).quandian"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with Project.create(path, SCHEMA, ME) as project:
        yield project
