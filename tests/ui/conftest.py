"""The window of a small project, on the screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.annotations.values import Author
from desktop.formats.schema_toml import default_schema
from desktop.store.project import Project
from desktop.ui.window import Window
from desktop.workbench import Workbench

AUTHOR = Author("5a0c2c8e-0d65-4b8a-9a3e-3f1d3c1b7a11", "林木")
TEXT = (
    "臨嶼高新區發布創新應用場景😀\n"
    "高新區主任呂先志出席，𠮷野與何景嵐同行。\n"
    "臨嶼高新區與數衡信息就城市數據底座簽約；遠岫環保與澄光機器人就近岸監測簽約。\n"
)
OTHER = "禾川县农业项目\n禾川县与𠮷禾科技就智慧农业签约。\n"


@pytest.fixture
def bench(tmp_path: Path, qapp: QApplication) -> Iterator[Workbench]:
    """A project with two articles, the first open, nothing labelled."""
    project = Project.create(tmp_path / "產業𠮷.quandian", default_schema(), AUTHOR)
    bench = Workbench(project, AUTHOR)
    bench.add_texts([("臨嶼高新區發布創新應用場景😀", TEXT), ("禾川县农业项目", OTHER)])
    bench.open_article(next(iter(bench.articles)))
    yield bench
    project.close()


@pytest.fixture
def window(bench: Workbench, qtbot: object) -> Iterator[Window]:
    window = Window(bench)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    window.view.setFocus()
    QApplication.processEvents()
    yield window
    window.close()
    window.deleteLater()
    QApplication.processEvents()
