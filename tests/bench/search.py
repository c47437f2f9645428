"""How fast the search in the whole project is: first places, all read, and what it holds up."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from desktop.store.project import Project
from desktop.ui.hits_pane import HitsPane
from desktop.ui.window import Window
from desktop.workbench import Workbench
from tests.bench.figures import Figure, milliseconds
from tests.bench.store import fill
from tests.store.samples import ME, add_text

_ARTICLES = 20_000


def measure() -> list[Figure]:
    app = QApplication.instance() or QApplication(["quandian"])
    assert isinstance(app, QApplication)
    with TemporaryDirectory(prefix="bench-") as folder:
        path = Path(folder) / "many.quandian"
        fill(path, _ARTICLES, 500, 1)
        with Project.open(path, ME) as project:
            text = project.raw(project.articles()[0].id)
            add_text(project, "末尾的文章提到錢塘𠮷科技。")
            bench = Workbench(project, ME)
            bench.open_first()
            window = Window(bench)
            window.resize(1440, 900)
            window.show()
            QApplication.processEvents()
            window.side.ask("")
            QApplication.processEvents()
            figures = [*sought(window, "in all articles", text[10:12])]
            figures += sought(window, "in the last article", "钱塘𠮷")
            figures += sought(window, "in none", "无此公司")
            window.close()
            return figures


def sought(window: Window, name: str, words: str) -> list[Figure]:
    """From the key that starts it; the turns are those that the window takes meanwhile."""
    pane = window.side.search
    assert pane is not None
    pane.field.setText(words)
    began = time.perf_counter()
    pane.look()
    turns, first = [], None
    while pane.is_looking:
        turns += milliseconds(QApplication.processEvents, 1)
        if first is None and pane.model.rows:
            first = (time.perf_counter() - began) * 1000
        time.sleep(0.001)
    whole = (time.perf_counter() - began) * 1000
    title = f"{_ARTICLES:,} articles, {name}"
    figures = [
        Figure(f"{title}: {read(pane)}", whole, "ms", 3_000.0),
        Figure("its longest stall", max(turns), "ms", 50.0),
    ]
    if first is not None and name != "in the last article":
        figures.append(Figure("its first places", first, "ms", 100.0))
    return figures


def read(pane: HitsPane) -> str:
    return f"{pane.model.places:,} places"
