"""How many keys and mouse actions an article takes, annotated whole through the real window.

The article is the one beside the project where there is one, else the first of the sample. All that
is done is done by events of keys and mouse; the end is read from the project file.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from desktop.formats.schema_toml import default_schema
from desktop.store.project import Project
from desktop.ui.window import Window
from desktop.workbench import Workbench
from tests.bench.annotating import annotate
from tests.bench.figures import Figure
from tests.bench.hands import Hands
from tests.bench.outcome import differences
from tests.bench.wanted import Wanted, article
from tests.store.samples import ME

WITH_MOUSE, KEYS_ALONE = 200, 400
KINDS = ("select", "label", "same", "totals", "frames", "names", "pairings", "findings")


def measure() -> list[Figure]:
    app = QApplication.instance() or QApplication(["quandian"])
    assert isinstance(app, QApplication)
    wanted = article()
    return [
        *counted(wanted, "mouse and keys", WITH_MOUSE, has_mouse=True),
        *counted(wanted, "keys alone", KEYS_ALONE, has_mouse=False),
    ]


def counted(wanted: Wanted, name: str, limit: int, *, has_mouse: bool) -> list[Figure]:
    """The actions of each kind and of all, and what is not as it should be in the end."""
    with TemporaryDirectory(prefix="bench-") as folder:
        path = Path(folder) / "keys😀.quandian"
        counts = replay(path, wanted, has_mouse=has_mouse)
        wrong = differences(path, wanted)
    for each in wrong:
        print(f"{name}: {each}", file=sys.stderr)
    title = f"{wanted.title}, {name}"
    return [
        *(Figure(f"{title}: {kind}", counts.get(kind, 0), "acts") for kind in KINDS),
        Figure(f"{title}: all", sum(counts.values()), "acts", limit),
        Figure(f"{title}: not as it should be", len(wrong), "", 0),
    ]


def replay(path: Path, wanted: Wanted, *, has_mouse: bool) -> dict[str, int]:
    """Annotate an article in a new project; gives the actions by what they were for."""
    with Project.create(path, default_schema(), ME) as project:
        bench = Workbench(project, ME)
        bench.add_texts([(wanted.title, wanted.text)])
        bench.open_first()
        window = Window(bench)
        try:
            window.resize(1440, 900)
            window.show()
            window.activateWindow()
            window.view.setFocus()
            QApplication.processEvents()
            hands = Hands(window, has_mouse=has_mouse)
            annotate(hands, wanted)
            return dict(hands.counts)
        finally:
            window.close()
            window.deleteLater()
            QApplication.processEvents()
