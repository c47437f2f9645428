"""A project of two articles for every test that wants one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.formats.schema_toml import default_schema
from desktop.store.project import Project
from desktop.workbench import Workbench
from tests.annotations.desk import AUTHOR, OTHER, TEXT, Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Project.create(tmp_path / "𠮷.quandian", default_schema(), AUTHOR) as project:
        bench = Workbench(project, AUTHOR)
        bench.add_texts([("產業", TEXT), ("另一篇", OTHER)])
        yield Desk(bench)
