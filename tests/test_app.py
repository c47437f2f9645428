"""The program as a whole: what starts, what is shared by its windows, what is said when it can't."""

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.app import Program, fit, main
from desktop.places import places
from desktop.settings import SettingsFile, Theme
from desktop.ui.theme import DARK, LIGHT
from desktop.ui.trouble import Trouble


@pytest.fixture
def program(qapp: QApplication, home: Path) -> Iterator[Program]:
    program = Program(qapp, places())
    yield program
    for window in list(program.windows.values()):
        window.close()
    program.end()
    QApplication.processEvents()


def test_a_project_has_one_window(program: Program) -> None:
    window = program.start(None)
    path = window.workbench.project.path
    assert program.open(path) is window
    assert len(program.windows) == 1


def test_another_project_has_a_window_of_its_own(program: Program, tmp_path: Path) -> None:
    first = program.start(None)
    other = program.create(tmp_path / "另一個𠮷.quandian")
    assert other is not first
    assert len(program.windows) == 2
    assert not other.workbench.articles
    other.close()
    assert len(program.windows) == 1


def test_a_window_larger_than_its_screen_is_made_to_fit(program: Program) -> None:
    window = program.start(None)
    room = window.screen().availableGeometry()
    window.setGeometry(40, 40, room.width() + 100, room.height() + 300)
    fit(window)
    assert (window.pos(), window.size()) == (room.topLeft(), room.size())
    window.move(30, 50)
    before = window.geometry()
    fit(window)
    assert window.geometry() == before
    window.setMinimumSize(room.width() + 100, room.height() + 100)
    window.showMaximized()
    fit(window)
    assert window.isMaximized()


def test_the_last_project_opens_again_and_stands_first_among_the_recent(
    program: Program, tmp_path: Path
) -> None:
    program.start(None)
    path = tmp_path / "昨天.quandian"
    program.create(path).close()
    settings = SettingsFile(places().config).read()
    assert settings.last_project == path
    assert settings.recent[0] == path
    window = program.start(None)
    assert window.workbench.project.path == path


def test_a_project_that_has_gone_is_told_and_the_sample_opens(
    program: Program, tmp_path: Path
) -> None:
    gone = tmp_path / "不見了.quandian"
    SettingsFile(places().config).change(lambda now: replace(now, last_project=gone))
    window = program.start(None)
    assert "不見了.quandian" in window.middle.notice.text


def test_a_synchronized_folder_is_told_of_once(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive - 𠮷"
    folder.mkdir()
    path = folder / "標註.quandian"
    window = program.create(path)
    assert "OneDrive - 𠮷" in window.middle.notice.text
    window.close()
    assert program.open(path).middle.notice.text == ""


def test_a_network_drive_is_told_of(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.store.project.is_local", lambda folder: False)
    assert "network" in program.create(tmp_path / "標註𠮷.quandian").middle.notice.text


def test_a_new_project_never_replaces_a_file(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "有了.quandian"
    path.write_text("😀", encoding="utf-8")
    window = program.start(None)
    window.new_project_wanted.emit(path)
    assert window.middle.notice.text
    assert path.read_text(encoding="utf-8") == "😀"


def test_a_theme_that_is_chosen_dresses_all_windows_and_is_kept(
    program: Program, tmp_path: Path
) -> None:
    window = program.start(None)
    window.commands.run("theme dark")
    assert window.theme is DARK
    assert program.create(tmp_path / "夜.quandian").theme is DARK
    assert SettingsFile(places().config).read().theme is Theme.DARK
    assert window.actions_by_name["theme dark"].isChecked()
    window.commands.run("theme light")
    assert window.theme is LIGHT


def test_a_language_that_is_chosen_is_kept_for_the_next_start(
    program: Program, tmp_path: Path
) -> None:
    window = program.start(None)
    other = program.create(tmp_path / "語言.quandian")
    window.menu.language_wanted.emit("zh_CN")
    assert SettingsFile(places().config).read().language == "zh_CN"
    assert window.middle.notice.text == "The language changes at the next start."
    for each in (window, other):
        checked = [a.text() for a in each.menu.languages.actions() if a.isChecked()]
        assert checked == ["简体中文"]


def test_who_reads_simplified_starts_with_simplified_labels(
    qapp: QApplication, home: Path, tmp_path: Path
) -> None:
    SettingsFile(places().config).change(lambda now: replace(now, language="zh_CN"))
    program = Program(qapp, places())
    sample, new = program.start(None), program.create(tmp_path / "新𠮷.quandian")
    for window in (sample, new):
        assert window.workbench.schema.labels[1].name == "机构"
        window.close()
    program.end()
    QApplication.processEvents()


def test_chosen_keys_reach_the_window(program: Program) -> None:
    SettingsFile(places().config).change(lambda now: replace(now, keys={"find": ("Ctrl+G",)}))
    window = program.start(None)
    assert window.actions_by_name["find"].shortcut().toString() == "Ctrl+G"


def test_an_error_of_ours_is_shown_beside_the_work(program: Program, qtbot: QtBot) -> None:
    program.start(None)
    try:
        raise ValueError("𠮷")
    except ValueError as error:
        program.report(error)
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, Trouble)]
    assert len(shown) == 1
    assert not shown[0].isModal()
    assert "ValueError: 𠮷" in shown[0].text.toPlainText()
    assert "Traceback" in shown[0].text.toPlainText()
    shown[0].close()


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    without = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    without.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, *words],
        env={**without, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a display")
def test_a_missing_display_is_a_sentence() -> None:
    done = run("-m", "desktop")
    assert done.returncode == 2
    assert done.stderr.startswith("quandian: there is no display")
    assert "screenshot" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_command_line_needs_no_widgets() -> None:
    program = (
        "import sys; from desktop.__main__ import main\n"
        "try: main(['--version'])\n"
        "except SystemExit: pass\n"
        "print('PySide6.QtWidgets' in sys.modules)"
    )
    done = run("-c", program)
    assert done.stdout.splitlines()[-1] == "False", done.stderr


def test_where_no_project_can_be_opened_it_says_why_and_ends(
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,
    capfd: pytest.CaptureFixture[str],
) -> None:
    blocked = home / "voll"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("QUANDIAN_HOME", str(blocked))
    QTimer.singleShot(300, _close_boxes)
    assert main([]) == 2
    assert "sample" in capfd.readouterr().err


def _close_boxes() -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QMessageBox):
            widget.reject()


def test_nobody_reads_the_sources_of_what_is_imported(home: Path) -> None:
    """PySide6 would, of every module that is imported after it; SQLAlchemy's alone are 3 MB."""
    program = (
        "import builtins, linecache; ours = builtins.__import__\n"
        "from desktop.__main__ import windows; windows()\n"
        "print('window.py' in str(list(linecache.cache)), builtins.__import__ is ours)"
    )
    done = run("-c", program)
    assert done.stdout.splitlines()[-1] == "False True", done.stderr


def test_garbage_is_collected_once_the_window_is_there(
    home: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    collecting: list[bool] = []

    def execute(_app: QApplication) -> int:
        collecting.append(gc.isenabled())
        for widget in QApplication.topLevelWidgets():
            widget.close()
        return 0

    monkeypatch.setattr(QApplication, "exec", execute)
    gc.disable()
    assert main([]) == 0
    assert collecting == [True]
    gc.unfreeze()
