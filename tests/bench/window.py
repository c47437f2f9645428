"""How fast the whole window is with a real project file: start, open, label, undo, next article."""

import os
import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from PySide6.QtWidgets import QApplication

from desktop.annotations.values import Nesting
from desktop.formats.schema_toml import default_schema
from desktop.store.project import Project
from desktop.text.span import Span
from desktop.ui.theme import LIGHT, apply
from desktop.ui.window import Window
from desktop.workbench import Workbench
from tests.bench.figures import Figure, median, milliseconds, p95
from tests.bench.start import ROOT
from tests.bench.store import SEED, fill
from tests.bench.using import (
    HITS,
    NAME,
    gone_about,
    labelled,
    labelled_alike,
    painted,
    settled,
    switched,
)
from tests.bench.view import article as text_of
from tests.bench.view import mentions as mentions_in
from tests.store.samples import ME, TIME, article_of
from tests.text.rewriter import rewrite_page

# Name, characters, mentions, and the most milliseconds until the first painting.
_SIZES = (
    ("100 k / 2 k", 100_000, 2_000, 60.0),
    ("1 M / 20 k", 1_000_000, 20_000, 100.0),
    ("1 M / 20 k, one paragraph", 1_000_000, 20_000, 100.0),
    ("10 M / 200 k", 10_000_000, 200_000, 150.0),
)
_IMPORTS = "import PySide6.QtWidgets, sqlalchemy, opencc; print(flush=True)"
_START = """
import sys
from desktop.__main__ import windows
app = windows()
start = app.Program.start
def started(program, path):
    from PySide6.QtCore import QTimer
    QTimer.singleShot(0, shown)
    return start(program, path)
def shown():
    from PySide6.QtWidgets import QApplication
    QApplication.processEvents()
    print(flush=True)
    QApplication.quit()
app.Program.start = started
sys.exit(app.main([]))
"""
_OPEN = """
import gc
import sys
from pathlib import Path
from desktop.__main__ import windows
windows()
gc.enable()
from PySide6.QtWidgets import QApplication
from desktop.store.project import Project
from desktop.text.span import Span
from desktop.ui.window import Window
from desktop.workbench import Workbench
from tests.store.samples import ME
app = QApplication(["quandian"])
bench = Workbench(Project.open(Path(sys.argv[1]), ME), ME)
bench.open_first()
window = Window(bench)
window.resize(1440, 900)
window.show()
names = window.panel.names.model
while not (bench.state.is_whole and names.is_full) or window.is_working:
    app.processEvents()
status = Path("/proc/self/status")
if status.exists():
    print(next(line for line in status.read_text().splitlines() if line.startswith("VmRSS")))
"""


def measure() -> list[Figure]:
    app = QApplication.instance() or QApplication(["quandian"])
    assert isinstance(app, QApplication)
    apply(app, LIGHT)  # as the program does: its style sheet takes time too
    with TemporaryDirectory(prefix="bench-") as folder:
        home = Path(folder)
        figures = started(home)
        for name, length, count, limit in _SIZES:
            path = home / f"{len(figures)}.quandian"
            make(path, length, count, one_paragraph="paragraph" in name)
            figures += used(path, name, limit)
            if length == 1_000_000:
                figures += remembered(path, name)
            if name == "1 M / 20 k":
                make(path.with_name("damaged.quandian"), length, count, damaged=True)
                figures += read_otherwise(
                    path.with_name("damaged.quandian"), f"{name}, damaged", limit
                )
        return [*figures, *gone_through(home / "many.quandian")]


def started(home: Path) -> list[Figure]:
    """From the start of the process until the sample is painted, next to bare imports."""
    environment = {
        **os.environ,
        "HOME": str(home),
        "QUANDIAN_HOME": str(home),
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(home / "bytecode"),
    }
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        environment.pop(name, None)
    # Users have the modules compiled, from their first start on; some test machines never.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    until_line(_START, environment)  # makes the sample, and compiles
    bare, ours = [], []
    for _ in range(7):
        bare.append(until_line(_IMPORTS, environment))
        ours.append(until_line(_START, environment))
    imports, start = median("bare imports", bare), median("start to sample painted", ours)
    return [imports, start, Figure("of bare imports", start.value / imports.value, "times", 2.5)]


def until_line(code: str, environment: dict[str, str]) -> float:
    """Milliseconds from the start of a process until it writes its first line."""
    began = time.perf_counter()
    command = [sys.executable, "-X", "utf8", "-c", code]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        return (time.perf_counter() - began) * 1000


def make(
    path: Path, length: int, count: int, *, damaged: bool = False, one_paragraph: bool = False
) -> None:
    """A project with one long article: nested and crossing mentions, ten of each name."""
    chance = random.Random(SEED)
    schema = replace(default_schema(), nesting=Nesting.ALL)
    Project.create(path, schema, ME).close()
    text = text_of(length, one_paragraph=one_paragraph)
    text = planted(rewrite_page(text)[:length] if damaged else text)
    article = article_of(text, 1, "長文😀")
    names = [Span(at, at + len(NAME)) for at in places(length)]
    every = [
        each
        for each in mentions_in(length, count, schema)
        if not any(each.hull.overlaps(names[at]) for at in near(each.hull, length))
    ]
    count = len(every)
    numbers = {label.id: number for number, label in enumerate(schema.labels, 1)}
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute(
            "INSERT INTO article VALUES (1, ?, ?, ?, ?, 1, 'new', NULL, '', 1, ?, 0)",
            (article.id, article.sha256, article.title, length, TIME),
        )
        connection.execute("INSERT INTO raw VALUES (1, ?)", (text.encode(),))
        connection.executemany(
            "INSERT INTO entity VALUES (?, ?, ?, ?, '', '', 1, ?)",
            ((at, uuid_of(chance), f"名{at}", f"名{at}", TIME) for at in range(1, count // 10 + 2)),
        )
        connection.executemany(
            "INSERT INTO mention VALUES (?, ?, 1, ?, 1, ?, 'hand', '')",
            ((at, uuid_of(chance), numbers[each.label], TIME) for at, each in enumerate(every, 1)),
        )
        connection.executemany(
            "INSERT INTO mention_span VALUES (1, ?, ?, ?)",
            ((span.start, span.end, at) for at, each in enumerate(every, 1) for span in each.spans),
        )
        connection.executemany(
            "INSERT INTO link VALUES (?, ?, 1, ?)",
            ((at, at // 10 + 1, TIME) for at in range(1, count + 1)),
        )
        connection.commit()


def places(length: int) -> list[int]:
    """Where NAME stands in a text of this length, with no mention at it."""
    return [at * length // HITS for at in range(HITS)]


def near(hull: Span, length: int) -> range:
    """Which of these places a span may reach."""
    return range(hull.start * HITS // length, min(HITS, hull.end * HITS // length + 2))


def planted(text: str) -> str:
    """A text in which NAME stands HITS times instead of what stood there."""
    pairs = pairwise([*places(len(text)), len(text)])
    return "".join(f"{NAME}{text[one + len(NAME) : other]}" for one, other in pairs)


def uuid_of(chance: random.Random) -> str:
    return str(UUID(int=chance.getrandbits(128)))


def used(path: Path, name: str, limit: float) -> list[Figure]:
    """Open, label, undo, go about, label all the same and read otherwise: in one article."""
    with Project.open(path, ME) as project:
        bench = Workbench(project, ME)
        window = Window(bench)
        window.resize(1440, 900)
        window.show()
        window.view.setFocus()
        QApplication.processEvents()
        figures = [
            *opened(window, name, limit),
            *labelled(window, name),
            *gone_about(window, name),
            *labelled_alike(window, name),
            *switched(window, name),
        ]
        window.close()
        return figures


def opened(window: Window, name: str, limit: float) -> list[Figure]:
    """Open the one article of a project until it is painted, and let the rest come."""
    bench = window.workbench
    (article,) = bench.articles

    def open_it() -> None:
        bench.open_article(article)
        painted()

    taken = []
    for _ in range(3):
        bench.open_article(None)
        painted()
        taken += milliseconds(open_it, 1)
    stalls = settled(window)
    return [
        median(f"{name}: open, read from the project, painted", taken, limit),
        Figure(f"{name}: longest stall after", max(stalls, default=0.0), "ms", 50.0),
    ]


def read_otherwise(path: Path, name: str, limit: float) -> list[Figure]:
    """Open an article that was damaged, and show all its readings."""
    with Project.open(path, ME) as project:
        window = Window(Workbench(project, ME))
        window.resize(1440, 900)
        window.show()
        QApplication.processEvents()
        figures = [*opened(window, name, limit), *switched(window, name)]
        window.close()
        return figures


def remembered(path: Path, name: str) -> list[Figure]:
    """What memory the process has once a project is open and nothing is left to do; on Linux."""
    if not Path("/proc/self/status").exists():
        return []
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", _OPEN, str(path)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return [Figure(f"{name}: memory", int(done.stdout.split()[1]) / 1024, "MB", 200.0)]


def gone_through(path: Path) -> list[Figure]:
    """The next article of a project with 20,000 of them and a million mentions."""
    fill(path, articles=20_000, characters=500, mentions=50)
    with Project.open(path, ME) as project:
        bench = Workbench(project, ME)
        bench.open_first()
        window = Window(bench)
        window.resize(1440, 900)
        window.show()
        QApplication.processEvents()

        def go() -> None:
            window.commands.run("next article")
            painted()

        taken = milliseconds(go, 40)
        window.close()
        return [
            median("20,000 articles, 1 M mentions: next article", taken, 100.0),
            p95("20,000 articles, 1 M mentions: next article", taken),
        ]
