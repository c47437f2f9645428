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

import wine
from product import MADE, product
from windows import make_installer
from wine import WORK, Prefix

PICTURES = MADE / "windows"
USER, OTHER_USER = "王小明", "annotator"
TEXT = "圈點電子與𠮷川大學簽約😀。\n王小明參加了簽約。\n"
# What the keyboard labels of it, from the start: the selection is as long as this.
FIRST = "圈點電子"
_EXE = "quandian.exe"
_CLASSES = (".quandian", "Quandian.Project")
_UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Quandian"


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
        ("the silent installer", lambda: _install(windows, folder, installer)),
        ("the installer's pages", lambda: _install_by_pages(windows, installer)),
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


def _home(windows: Prefix) -> Path:
    return windows.home / "圈點 測試"


def _project(windows: Prefix) -> Path:
    return _home(windows) / "專案 %41.quandian"


def _selftests(windows: Prefix, folder: Path) -> Iterator[str]:
    """From a folder with a Chinese name, without a Python, on both platforms, for two users."""
    home = _home(windows)
    shutil.copytree(folder, home, dirs_exist_ok=True)
    for platform, user in (("windows", USER), ("offscreen", USER), ("offscreen", OTHER_USER)):
        name = f"selftest-{platform}-{'1' if user == USER else '2'}"
        report, picture = PICTURES / f"{name}.json", PICTURES / f"{name}.png"
        words: list[str | Path] = ["selftest", "--out", report, "--screenshot", picture]
        # Wine takes only these of what is set outside.
        ended = windows.run(
            home / _EXE, *words, timeout=180, WINEQT_QPA_PLATFORM=platform, USER=user
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
    """Words work without a window, and what they say can be caught."""
    program, project = _home(windows) / _EXE, _project(windows)
    text = _home(windows) / "文章.txt"
    # Wine can't name what lies deeper than 260 characters.
    deep = windows.home.joinpath(*["資料夾" * 10] * 6)
    deep.mkdir(parents=True)
    text.write_bytes(TEXT.encode("gb18030"))
    imports: list[str | Path] = ["import", project, text]
    far: list[str | Path] = ["new", deep / "很遠.quandian"]
    for words in (["new", project], imports, far):
        ended = windows.run(program, *words)
        if ended.returncode:
            yield f"{words[0]}: {ended.stdout}"
    ended = windows.run(program, "info", project, "--json")
    if not ended.stdout.startswith("{") or json.loads(ended.stdout)["counts"]["articles"] != 1:
        yield f"info says {ended.stdout!r}"
    ended = windows.run(program, "info", "C:\\沒有.quandian")
    if ended.returncode != 2 or "沒有.quandian" not in ended.stdout:
        yield f"a missing project: {ended.returncode}, {ended.stdout!r}"


def _label_and_kill(windows: Prefix) -> Iterator[str]:
    """A label from the keyboard is in the file, also when the program is killed right after."""
    project = _project(windows)
    program = windows.start(_home(windows) / _EXE, project)
    _focus(project.stem)
    wine.photograph(PICTURES / "window.png")
    wine.xdo("key", "--delay", "120", *["shift+Right"] * len(FIRST), "2")
    _wait("the label is in the file", lambda: _labels(project) == ["organization"])
    wine.photograph(PICTURES / "label.png")
    wine.xdo("key", "--delay", "60", *["Right"] * 2, *["shift+Right"] * 4, "2")
    windows.end()
    wine.ended(program)
    kept = _labels(project)
    if kept[:1] != ["organization"]:
        yield f"after a kill there are {kept}"
    program = windows.start(_home(windows) / _EXE, project)
    _focus(project.stem)
    wine.photograph(PICTURES / "reopened.png")
    wine.xdo("key", "ctrl+z")
    _wait("undo goes on after a kill", lambda: len(_labels(project)) == len(kept) - 1)
    _quit(program)
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


# Installed


def _install(windows: Prefix, folder: Path, installer: Path) -> Iterator[str]:
    """Silently: an older version, this one over it, projects by double click, and off again."""
    place = windows.local / "Programs" / "Quandian"
    _forget(windows)
    old = WORK / "old"
    shutil.rmtree(old, ignore_errors=True)
    shutil.copytree(folder, old)
    (old / "_internal" / "stale.dll").write_bytes(b"of the version before")
    older = make_installer(old, version="0.0.1", out=WORK / "old-setup.exe", is_quick=True)
    before = _files(windows)
    for setup, version in ((older, "0.0.1"), (installer, product().version)):
        ended = windows.run(setup, "/S", own_runtime=False)
        windows.settle()
        if ended.returncode or not (place / _EXE).exists():
            raise TimeoutError(f"version {version} did not install: {ended.stdout}")
        if _registered(windows, "DisplayVersion") != version:
            yield f"Windows knows version {_registered(windows, 'DisplayVersion')}"
        if setup == older:
            yield from _first_start(windows, place)
            data = _data(windows)
    if (place / "_internal" / "stale.dll").exists():
        yield "a file of the version before is still there"
    if not data or _data(windows) != data:
        yield "the upgrade changed what belongs to the user"
    yield from _open_by_name(windows)
    yield from _refuse_while_running(windows, place, installer)
    windows.run(place / "uninstall.exe", "/S", own_runtime=False)
    windows.settle()
    _wait("the program is gone", lambda: not place.exists())
    left = {file for file in _files(windows) - before if not _is_data(windows, file)}
    if left:
        yield f"uninstalling leaves {sorted(map(str, left))[:5]}"
    if not _data(windows):
        yield "uninstalling took what belongs to the user"
    keys = [_UNINSTALL, r"HKCU\Software\Quandian"]
    for key in [*keys, *(rf"HKCU\Software\Classes\{name}" for name in _CLASSES)]:
        if windows.run("reg", "query", key, own_runtime=False).returncode == 0:
            yield f"uninstalling leaves {key}"


def _first_start(windows: Prefix, place: Path) -> Iterator[str]:
    """The first start opens the sample, in the user's own folder."""
    program = windows.start(place / _EXE)
    _focus("圈點範例")
    wine.photograph(PICTURES / "installed.png")
    _quit(program)
    if not (windows.local / "Quandian" / "圈點範例.quandian").exists():
        yield "the sample is not where projects belong"


def _open_by_name(windows: Prefix) -> Iterator[str]:
    """A project opens the program, as by a double click on it."""
    project = _project(windows)
    # Windows looks there before it looks at what is for everybody; Wine 8 looks only at that.
    for name in _CLASSES:
        one, all_users = (rf"{root}\Software\Classes\{name}" for root in ("HKCU", "HKLM"))
        windows.run("reg", "copy", one, all_users, "/s", "/f", own_runtime=False)
    opened = windows.start("start", "/wait", project)
    _focus(project.stem)
    wine.photograph(PICTURES / "opened-by-name.png")
    _quit(opened)
    yield from ()


def _refuse_while_running(windows: Prefix, place: Path, installer: Path) -> Iterator[str]:
    """While it runs, a second start shows the window that is there, and nothing is replaced."""
    program = windows.start(place / _EXE, _project(windows))
    _focus(_project(windows).stem)
    second = windows.start(place / _EXE, _project(windows))
    if not wine.ended(second, 20):
        yield "a second start of a project does not leave it to the first"
    ended = windows.run(installer, "/S", own_runtime=False)
    if ended.returncode == 0:
        yield "the installer takes no notice of a running program"
    _quit(program)


def _install_by_pages(windows: Prefix, installer: Path) -> Iterator[str]:
    """By its pages: the folder, what to install, the end with the program started."""
    place = windows.local / "Programs" / "Quandian"
    _forget(windows)
    setup = windows.start(installer, own_runtime=False)
    for number in range(1, 4):
        _focus("Quandian.*(Setup|安裝|安装)")
        wine.photograph(PICTURES / f"installer-{number}.png")
        wine.xdo("key", "Return")
        if number == 2:
            _wait("all files are there", (place / "uninstall.exe").exists)
        time.sleep(2)
    _focus("圈點範例")
    wine.photograph(PICTURES / "installer-started.png")
    wine.xdo("key", "ctrl+q")
    wine.ended(setup)
    windows.settle()
    uninstall = windows.start(place / "uninstall.exe", own_runtime=False)
    for number in range(1, 3):
        _focus("Quandian.*(Uninstall|解除安裝|卸载)")
        wine.photograph(PICTURES / f"uninstaller-{number}.png")
        wine.xdo("key", "Return")
        _wait("the program is gone", lambda: not (place / _EXE).exists())
        time.sleep(1)
    wine.ended(uninstall)
    if place.exists():
        yield "uninstalling by its pages leaves the folder"


def _portable(windows: Prefix, portable: Path) -> Iterator[str]:
    """On a stick it writes nothing outside its own folder."""
    stick = windows.drive / "隨身碟"
    with zipfile.ZipFile(portable) as archive:
        archive.extractall(stick)
    _forget(windows)
    before = _files(windows)
    program = windows.start(stick / "Quandian" / _EXE)
    _focus("圈點範例")
    wine.photograph(PICTURES / "portable.png")
    _quit(program)
    new = _files(windows) - before
    outside = {file for file in new if not file.is_relative_to(stick / "Quandian" / "data")}
    if outside:
        yield f"the portable program wrote {sorted(map(str, outside))[:5]}"
    if not any(file.name == "圈點範例.quandian" for file in new):
        yield "the portable program keeps its sample elsewhere"


# What is there, and what a person does


def _files(windows: Prefix) -> set[Path]:
    """All files on the drive but those of Windows itself and what is only for a moment."""
    passing = {"windows", "Temp", "INetCache", "ProgramData"}
    return {
        file
        for file in windows.drive.rglob("*")
        if file.is_file() and not passing & set(file.relative_to(windows.drive).parts)
    }


def _is_data(windows: Prefix, file: Path) -> bool:
    return file.is_relative_to(windows.local / "Quandian") or file.is_relative_to(_home(windows))


def _data(windows: Prefix) -> dict[str, bytes]:
    """The projects of the user, byte for byte."""
    folder = windows.local / "Quandian"
    return {file.name: file.read_bytes() for file in folder.glob("*.quandian")}


def _forget(windows: Prefix) -> None:
    """Make the next start the first one of this user."""
    shutil.rmtree(windows.local / "Quandian", ignore_errors=True)


def _registered(windows: Prefix, name: str) -> str:
    told = windows.run("reg", "query", _UNINSTALL, "/v", name, own_runtime=False).stdout
    return told.split()[-1] if "REG_SZ" in told else ""


def _focus(title: str) -> None:
    """Wait for a window and give it the keyboard."""
    window = wine.wait_for_window(title)
    wine.xdo("windowactivate", "--sync", window)
    # It is on the screen before it has painted, and before it takes keys.
    time.sleep(2)


def _quit(program: subprocess.Popen[bytes]) -> None:
    wine.xdo("key", "ctrl+q")
    if not wine.ended(program):
        raise TimeoutError("the program does not end")


def _wait(what: str, is_so: Callable[[], bool], seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > until:
            raise TimeoutError(f"waited {seconds:.0f} s in vain: {what}")
        time.sleep(0.2)
