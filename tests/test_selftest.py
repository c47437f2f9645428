"""The self-test: it passes here, and says so when something differs."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop import selftest
from desktop.app import Program
from desktop.text.readings import ReadingKind

STEPS = [
    "languages",
    "open a project",
    "migrate",
    "import GB18030",
    *(f"read {kind.value}" for kind in ReadingKind),
    *("label", "agreement", "undo", "redo", "export", "reopen"),
]


def test_the_whole_job_can_be_done_here(tmp_path: Path, home: Path) -> None:
    folder = tmp_path / "王小明😀"
    folder.mkdir()
    command = [sys.executable, "-m", "desktop", "selftest"]
    command += ["--out", "報告.json", "--screenshot", "圖.png"]
    ended = subprocess.run(command, cwd=folder, capture_output=True, timeout=120, check=False)
    report = json.loads((folder / "報告.json").read_bytes())
    assert report["differences"] == []
    # Without a screen Qt on Windows looks for fonts in a folder that never was.
    assert [each for each in report["messages"] if "font directory" not in each] == []
    assert [step["name"] for step in report["steps"]] == [*STEPS, "screenshot"]
    assert all(step["seconds"] >= 0 for step in report["steps"])
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")
    assert (folder / "圖.png").read_bytes().startswith(b"\x89PNG")
    assert not any(home.iterdir())


def test_a_reading_that_differs_is_reported_and_ends_with_1(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = {**selftest.SHOWN, ReadingKind.TAIWAN: "別的文字𠮷"}
    monkeypatch.setattr(selftest, "SHOWN", other)
    out = tmp_path / "報告.json"
    assert selftest.run(out) == 1
    report = json.loads(out.read_bytes())
    assert [step["name"] for step in report["steps"]] == STEPS
    assert len(report["differences"]) == 2
    assert all("別的文字𠮷" in each for each in report["differences"])


def test_a_translation_that_is_not_there_is_reported(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.language._folders_of_qt", lambda: [tmp_path / "𠮷"])
    assert selftest.run(tmp_path / "報告.json") == 1
    report = json.loads((tmp_path / "報告.json").read_bytes())
    assert report["differences"] == [
        f"Cancel in {language}: 'Cancel' instead of '取消'" for language in ("zh_TW", "zh_CN")
    ]


def test_what_can_not_be_done_ends_it_and_is_told(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.app.Program.create", _fail)
    out = tmp_path / "報告.json"
    assert selftest.run(out) == 1
    report = json.loads(out.read_bytes())
    assert [step["name"] for step in report["steps"]] == STEPS[:2]
    (said,) = report["differences"]
    assert "IsADirectoryError" in said


def test_what_fails_while_it_cleans_up_is_told_too(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    end = Program.end

    def fail(program: Program) -> None:
        end(program)
        raise IsADirectoryError

    monkeypatch.setattr(Program, "end", fail)
    assert selftest.run(tmp_path / "報告.json") == 1
    (said,) = json.loads((tmp_path / "報告.json").read_bytes())["differences"]
    assert "IsADirectoryError" in said


def _fail(*_: object) -> None:
    raise IsADirectoryError
