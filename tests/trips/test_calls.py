"""A project that is opened a second time: its window comes, and no other."""

import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.ui.calls import Calls, call
from tests.trips.conftest import Start

CALLER = "import sys; from pathlib import Path; from desktop.ui.calls import call; sys.exit(not call(Path(sys.argv[1]), Path(sys.argv[2])))"


def _called(folder: Path, project: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", CALLER, str(folder), str(project)])


def test_who_has_the_project_hears_the_call(qtbot: QtBot, tmp_path: Path) -> None:
    folder, project = tmp_path / "呼叫", tmp_path / "圈點𠮷.quandian"
    calls = Calls(folder, [tmp_path / "別的.quandian", project])
    with qtbot.waitSignal(calls.wanted) as heard:
        process = _called(folder, project)
    assert heard.args == [project]
    assert process.wait(10) == 0
    assert not any(folder.iterdir())


def test_a_call_for_what_nobody_has_is_in_vain_and_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "呼叫"
    calls = Calls(folder, [tmp_path / "別的.quandian"])
    assert not call(folder, tmp_path / "圈點𠮷.quandian")
    assert not any(folder.iterdir())
    calls.deleteLater()


def test_a_call_where_nothing_can_be_written_is_in_vain(tmp_path: Path) -> None:
    (tmp_path / "檔案").touch()
    assert not call(tmp_path / "檔案" / "呼叫", tmp_path / "圈點.quandian")


def test_a_second_start_shows_the_window_of_the_first(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    window = start()
    path = window.workbench.project.path
    window.showMinimized()
    process = subprocess.Popen(
        [sys.executable, "-m", "desktop", str(path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
    assert process.returncode == 0
    assert not window.isMinimized()
