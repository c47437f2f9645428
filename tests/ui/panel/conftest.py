"""A project with two articles, and the panel beside the first."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.formats.schema_toml import read as read_schema
from desktop.store.project import Project
from desktop.text.errors import WorldError
from desktop.text.resources import resource
from desktop.ui.choice import Choice
from desktop.ui.panel import Panel
from desktop.ui.panel.frames import FramesPage
from desktop.ui.theme import LIGHT
from desktop.workbench import Workbench
from tests.ui.panel.desk import AUTHOR, OTHER, TEXT, Desk


@pytest.fixture
def desk(tmp_path: Path, qapp: object) -> Iterator[Desk]:
    schema = read_schema(resource("schema.toml"))
    project = Project.create(tmp_path / "𠮷.quandian", schema, AUTHOR)
    bench = Workbench(project, AUTHOR)
    bench.add_texts([("簽約", TEXT), ("另一篇", OTHER)])
    bench.open_article(next(iter(bench.articles)))
    yield Desk(bench)
    project.close()


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> Panel:
    """The panel on the screen, wired as in the window."""
    panel = Panel(desk.bench, LIGHT)
    qtbot.addWidget(panel)
    desk.bench.changed.connect(panel.follow)
    desk.bench.opened.connect(panel.refill)
    desk.bench.read.connect(panel.refill)
    panel.resize(459, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    return panel


@pytest.fixture
def page(panel: Panel) -> FramesPage:
    """The page of the agreements, shown."""
    panel.tabs.setCurrentIndex(2)
    panel.focus_first()
    return panel.frame_pages[1]


@pytest.fixture
def testers(panel: Panel) -> list[QAbstractItemModelTester]:
    """Qt's own look at the models of the tables."""
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    return [QAbstractItemModelTester(page.model, mode) for page in panel.frame_pages]


@pytest.fixture
def choice(desk: Desk) -> Choice:
    choice = Choice(desk.bench)
    desk.bench.changed.connect(choice.follow)
    desk.bench.opened.connect(choice.end)
    return choice


@pytest.fixture
def refusals(panel: Panel) -> list[str]:
    """What the panel refused so far, as sentences."""
    said: list[str] = []

    def note(error: WorldError) -> None:
        said.append(str(error))

    panel.refused.connect(note)
    return said
