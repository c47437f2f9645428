"""Everything an annotator does with a made Windows program, tried under Wine."""

import json
import shutil
import sqlite3
import subprocess
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import windows_hands as hands
import windows_installed
import wine
from windows_hands import CONSOLE, EXE, OTHER_USER, PICTURES, TEXT, USER
from wine import WORK, Prefix

# What the keyboard labels of it, from the start: the selection is as long as this.
FIRST = "圈點電子"


def faults(folder: Path, installer: Path, portable: Path) -> list[str]:
    """Do all of it, one after another; gives what went wrong, a sentence each."""
    shutil.rmtree(WORK / "user", ignore_errors=True)
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    windows = Prefix("user", own_runtime=True, user=USER)
    found: list[str] = []
    steps: list[tuple[str, Callable[[], Iterator[str]]]] = [
        ("the self-test", lambda: _selftests(windows, folder)),
        ("the command line", lambda: _command_line(windows)),
        ("a label by keyboard, and a kill", lambda: _label_and_kill(windows)),
        ("the silent installer", lambda: windows_installed.silently(windows, folder, installer)),
        ("the installer's pages", lambda: windows_installed.by_pages(windows, installer)),
        ("the portable program", lambda: _portable(windows, portable)),
    ]
    for name, step in steps:
        start = time.perf_counter()
        try:
            wrong = list(step())
        except (TimeoutError, subprocess.TimeoutExpired) as error:
            wine.photograph(PICTURES / f"wrong-{len(found)}.png")
            wrong = [str(error)]
        finally:
            windows.end()
        found += [f"{name}: {each}" for each in wrong]
        result = "wrong" if wrong else "as it should be"
        print(f"build: {name}: {result}, {time.perf_counter() - start:.0f} s", flush=True)
    return found


# The program on its own


def _selftests(windows: Prefix, folder: Path) -> Iterator[str]:
    """From a folder with a Chinese name, without a Python, on both platforms, for two users."""
    home = hands.home(windows)
    shutil.copytree(folder, home, dirs_exist_ok=True)
    for platform, user in (("windows", USER), ("offscreen", USER), ("offscreen", OTHER_USER)):
        name = f"selftest-{platform}-{'1' if user == USER else '2'}"
        report, picture = PICTURES / f"{name}.json", PICTURES / f"{name}.png"
        words: list[str | Path] = ["selftest", "--out", report, "--screenshot", picture]
        # Wine takes only these of what is set outside.
        ended = windows.run(
            home / EXE, *words, timeout=180, WINEQT_QPA_PLATFORM=platform, USER=user
        )
        if not report.exists():
            yield f"no report on {platform}: {ended.stdout}"
            continue
        told = json.loads(report.read_text(encoding="utf-8"))
        if ended.returncode or told["differences"] or told["qt_platform"] != platform:
            yield f"{platform} for {user}: {told['qt_platform']} {str(told['differences'])[:500]}"
        if told["folders"]["data"] != f"C:\\users\\{user}\\AppData\\Local\\Quandian":
            yield f"data of {user} would lie in {told['folders']['data']}"
        if (told["frozen"], told["chinese_font"]) != (True, True):
            yield f"frozen and with a Chinese font: {told['frozen']}, {told['chinese_font']}"
        print(f"build: self-test on {platform}: {told['seconds']} s, Qt {told['qt']}", flush=True)


def _command_line(windows: Prefix) -> Iterator[str]:
    """Words work without a window, in both programs, and what they say can be caught."""
    program, project = hands.home(windows) / CONSOLE, hands.project(windows)
    text = hands.home(windows) / "文章.txt"
    # Longer than old programs of Windows can name, and than SQLite can by itself.
    deep = windows.home.joinpath(*["資料夾" * 10] * 14)
    deep.mkdir(parents=True)
    text.write_bytes(TEXT.encode("gb18030"))
    imports: list[str | Path] = ["import", project, text]
    far = deep / "很遠.quandian"
    commands: list[list[str | Path]] = [["new", project], imports]
    commands += [["new", far], ["import", far, text], ["info", far, "--json"]]
    commands += [["export", far, "--format", "jsonl", "--out", deep / "匯出.jsonl"]]
    for words in commands:
        ended = windows.run(program, *words)
        if ended.returncode:
            yield f"{words[0]}: {ended.stdout}"
    for program in (hands.home(windows) / EXE, hands.home(windows) / CONSOLE):
        ended = windows.run(program, "info", project, "--json")
        if not ended.stdout.startswith("{") or json.loads(ended.stdout)["counts"]["articles"] != 1:
            yield f"info of {program.name} says {ended.stdout!r}"
        ended = windows.run(program, "info", "C:\\沒有.quandian")
        if ended.returncode != 2 or "沒有.quandian" not in ended.stdout:
            yield f"a missing project in {program.name}: {ended.returncode}, {ended.stdout!r}"


def _label_and_kill(windows: Prefix) -> Iterator[str]:
    """A label from the keyboard is in the file, also when the program is killed right after."""
    project = hands.project(windows)
    program = windows.start(hands.home(windows) / EXE, project)
    hands.focus(project.stem)
    wine.photograph(PICTURES / "window.png")
    wine.xdo("key", "--delay", "120", *["shift+Right"] * len(FIRST), "2")
    hands.wait("the label is in the file", lambda: _labels(project) == ["organization"])
    wine.photograph(PICTURES / "label.png")
    wine.xdo("key", "--delay", "60", *["Right"] * 2, *["shift+Right"] * 4, "2")
    windows.end()
    wine.ended(program)
    kept = _labels(project)
    if kept[:1] != ["organization"]:
        yield f"after a kill there are {kept}"
    program = windows.start(hands.home(windows) / EXE, project)
    hands.focus(project.stem)
    wine.photograph(PICTURES / "reopened.png")
    wine.xdo("key", "ctrl+z")
    hands.wait("undo goes on after a kill", lambda: len(_labels(project)) == len(kept) - 1)
    hands.leave(program)
    if _labels(project) != kept[:-1]:
        yield f"after undo and the end there are {_labels(project)}"


def _labels(project: Path) -> list[str]:
    """The labels of all mentions in a project file, read without the program."""
    query = (
        "SELECT label.export_name FROM mention JOIN label ON label.number = mention.label "
        "ORDER BY mention.number"
    )
    with closing(sqlite3.connect(f"{project.as_uri()}?mode=ro", uri=True)) as file:
        return [name for (name,) in file.execute(query)]


def _portable(windows: Prefix, portable: Path) -> Iterator[str]:
    """On a stick it writes nothing outside its own folder."""
    stick = windows.drive / "隨身碟"
    with zipfile.ZipFile(portable) as archive:
        archive.extractall(stick)
    hands.forget(windows)
    before, keys = hands.files(windows), hands.keys(windows)
    program = windows.start(stick / "Quandian" / EXE)
    hands.focus("圈點範例")
    wine.photograph(PICTURES / "portable.png")
    hands.leave(program)
    new = hands.files(windows) - before
    outside = {file for file in new if not file.is_relative_to(stick / "Quandian" / "data")}
    if outside:
        yield f"the portable program wrote {sorted(map(str, outside))[:5]}"
    if hands.keys(windows) != keys:
        yield f"the portable program noted {hands.keys(windows) - keys} in the registry"
    if not any(file.name == "圈點範例.quandian" for file in new):
        yield "the portable program keeps its sample elsewhere"
