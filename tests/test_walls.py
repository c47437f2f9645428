"""The walls between the packages stand, and each of them would notice somebody climbing it."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CHECK = "from importlinter.cli import lint_imports_command as check; check()"

PLANTED = [
    ("text/span.py", "import desktop.annotations.values"),
    ("annotations/values.py", "from desktop.store import errors"),
    ("store/__init__.py", "import desktop.formats"),
    ("suggest/__init__.py", "import desktop.store"),
    ("formats/__init__.py", "from desktop import workbench"),
    ("workbench.py", "import desktop.settings"),
    ("settings.py", "import desktop.annotations.values"),
    ("ui/__init__.py", "import sqlalchemy"),
    ("workbench.py", "import sqlite3"),
    ("annotations/values.py", "from PySide6.QtCore import QObject"),
    ("log.py", "import appdirs"),
    ("loose.py", "import json"),
]


def walls(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CHECK, "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program once more, to be spoilt."""
    folder = tmp_path_factory.mktemp("walls")
    shutil.copytree(
        ROOT / "desktop", folder / "desktop", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_nothing_climbs_a_wall() -> None:
    done = walls(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("file", "line"), PLANTED)
def test_a_planted_import_is_found(copy: Path, file: str, line: str) -> None:
    path = copy / "desktop" / file
    before = path.read_text(encoding="utf-8") if path.exists() else None
    path.write_text(f"{before or ''}\n{line}\n", encoding="utf-8")
    try:
        done = walls(copy)
    finally:
        if before is None:
            path.unlink()
        else:
            path.write_text(before, encoding="utf-8")
    assert done.returncode == 1
    assert "BROKEN" in done.stdout or "not defined" in done.stdout, done.stdout


def imported(path: Path) -> set[str]:
    """The modules that a file imports, and what it takes from them."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            names |= {node.module or "", *(each.name for each in node.names)}
        elif isinstance(node, ast.Import):
            names |= {each.name for each in node.names}
    return names


@pytest.mark.parametrize("module", ["workbench.py", "opening.py"])
def test_the_workbench_knows_qt_without_windows(module: str) -> None:
    names = imported(ROOT / "desktop" / module)
    assert {name for name in names if name.startswith("PySide6")} <= {"PySide6.QtCore"}


def test_files_are_asked_for_only_where_their_locks_are_kept() -> None:
    asking = [path.name for path in ROOT.glob("desktop/**/*.py") if "QFileDialog" in imported(path)]
    assert asking == ["file_dialog.py"]
