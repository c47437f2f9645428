"""What the installer does with Windows, and takes away again."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import windows_hands as hands
import wine
from product import product
from windows import make_installer
from windows_hands import CONSOLE, EXE, PICTURES, TEXT
from wine import WORK, Prefix

# Exit codes of the installer, as the guide has them.
_TOO_OLD, _IS_OPEN = 4, 5
_CLASSES = (".quandian", "Quandian.Project")
_UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Quandian"


def silently(windows: Prefix, folder: Path, installer: Path) -> Iterator[str]:
    """Silently: an older version, this one over it, projects by double click, and off again."""
    place = windows.local / "Programs" / "Quandian"
    hands.forget(windows)
    old = WORK / "old"
    shutil.rmtree(old, ignore_errors=True)
    shutil.copytree(folder, old)
    (old / "_internal" / "stale.dll").write_bytes(b"of the version before")
    older = make_installer(old, version="0.0.1", out=WORK / "old-setup.exe", is_quick=True)
    before = hands.files(windows)
    for setup, version in ((older, "0.0.1"), (installer, product().version)):
        ended = windows.run(setup, "/S", own_runtime=False)
        windows.settle()
        if ended.returncode or not (place / EXE).exists():
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
    yield from _from_a_script(windows)
    yield from _open_by_name(windows)
    yield from _refuse_while_running(windows, place, installer)
    yield from _refuse_old_windows(windows, installer)
    windows.run(place / "uninstall.exe", "/S", own_runtime=False)
    windows.settle()
    hands.wait("the program is gone", lambda: not place.exists())
    left = {file for file in hands.files(windows) - before if not _is_data(windows, file)}
    if left:
        yield f"uninstalling leaves {sorted(map(str, left))[:5]}"
    if not set(data) <= set(_data(windows)):
        yield "uninstalling took what belongs to the user"
    keys = [_UNINSTALL, r"HKCU\Software\Quandian"]
    for key in [*keys, *(rf"HKCU\Software\Classes\{name}" for name in _CLASSES)]:
        if windows.run("reg", "query", key, own_runtime=False).returncode == 0:
            yield f"uninstalling leaves {key}"


def _first_start(windows: Prefix, place: Path) -> Iterator[str]:
    """The first start opens the sample, in the user's own folder."""
    program = windows.start(place / EXE)
    hands.focus("圈點範例")
    wine.photograph(PICTURES / "installed.png")
    hands.leave(program)
    if not (windows.local / "Quandian" / "圈點範例.quandian").exists():
        yield "the sample is not where projects belong"


def _from_a_script(windows: Prefix) -> Iterator[str]:
    """A batch file gets UTF-8 into a file, what is wrong into another, and the exit code."""
    text, said, wrong = (windows.drive / name for name in ("in.txt", "out.txt", "wrong.txt"))
    text.write_bytes(TEXT.encode("gb18030"))
    # Wine reads batch files in the code page of an American Windows, so they hold ASCII only.
    place = r"%LOCALAPPDATA%\Programs\Quandian"
    script = windows.drive / "script.bat"
    for name in (EXE, CONSOLE):
        for words, wanted in ((r"reading - < C:\in.txt", 0), (r"info C:\none.quandian", 2)):
            line = rf'"{place}\{name}" {words} > C:\out.txt 2> C:\wrong.txt'
            script.write_bytes(f"@{line}\r\n@exit /b %errorlevel%\r\n".encode("ascii"))
            code = windows.run("cmd", "/c", script).returncode
            right = (said, TEXT) if wanted == 0 else (wrong, "none.quandian")
            told = right[0].read_text(encoding="utf-8")
            if code != wanted or right[1] not in told:
                yield f"{name} {words} in a batch file: {code}, {told!r}"
    for file in (text, said, wrong, script):
        file.unlink()


def _open_by_name(windows: Prefix) -> Iterator[str]:
    """A project opens the program, as by a double click on it."""
    project = hands.project(windows)
    # Windows looks there before it looks at what is for everybody; Wine 8 looks only at that.
    for name in _CLASSES:
        one, all_users = (rf"{root}\Software\Classes\{name}" for root in ("HKCU", "HKLM"))
        windows.run("reg", "copy", one, all_users, "/s", "/f", own_runtime=False)
    opened = windows.start("start", "/wait", project)
    hands.focus(project.stem)
    wine.photograph(PICTURES / "opened-by-name.png")
    hands.leave(opened)
    yield from ()


def _refuse_while_running(windows: Prefix, place: Path, installer: Path) -> Iterator[str]:
    """While it runs, a second start shows the window that is there, and nothing is replaced."""
    program = windows.start(place / EXE, hands.project(windows))
    hands.focus(hands.project(windows).stem)
    second = windows.start(place / EXE, hands.project(windows))
    if not wine.ended(second, 20):
        yield "a second start of a project does not leave it to the first"
    ended = windows.run(installer, "/S", own_runtime=False)
    if ended.returncode != _IS_OPEN:
        yield f"over a running program the installer ends with {ended.returncode}"
    hands.leave(program)


def _refuse_old_windows(windows: Prefix, installer: Path) -> Iterator[str]:
    """On a Windows that Qt can't run on, nothing is installed."""
    _call_it(windows, "win81")
    ended = windows.run(installer, "/S", own_runtime=False)
    _call_it(windows, "win10")
    if ended.returncode != _TOO_OLD:
        yield f"on an old Windows the installer ends with {ended.returncode}"


def _call_it(windows: Prefix, version: str) -> None:
    key = ["reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", version, "/f"]
    windows.run(*key, own_runtime=False)
    windows.settle()


def by_pages(windows: Prefix, installer: Path) -> Iterator[str]:
    """By its pages: the folder, what to install, the end with the program started, and off again.

    In each language of Windows; the program that is started speaks it too.
    """
    titles = {"en": "Quandian", "zh_TW": "圈點", "zh_CN": "圈点"}
    place = windows.local / "Programs" / "Quandian"
    for language, title in titles.items():
        spoken = {} if language == "en" else wine.speaking(language)
        hands.forget(windows)
        setup = windows.start(installer, own_runtime=False, **spoken)
        for number in range(1, 4):
            hands.focus("Quandian.*(Setup|安裝|安装)")
            wine.photograph(PICTURES / f"installer-{language}-{number}.png")
            wine.xdo("key", "Return")
            if number == 2:
                hands.wait("all files are there", (place / "uninstall.exe").exists)
            time.sleep(2)
        hands.focus(f" (-|–) {title}$")
        wine.photograph(PICTURES / f"installed-{language}.png")
        wine.xdo("key", "ctrl+q")
        wine.ended(setup)
        windows.settle()
        uninstall = windows.start(place / "uninstall.exe", own_runtime=False, **spoken)
        for number in range(1, 3):
            hands.focus("Quandian.*(Uninstall|解除安裝|卸载)")
            wine.photograph(PICTURES / f"uninstaller-{language}-{number}.png")
            wine.xdo("key", "Return")
            hands.wait("the program is gone", lambda: not (place / EXE).exists())
            time.sleep(1)
        wine.ended(uninstall)
        if place.exists():
            yield f"uninstalling by its pages in {language} leaves the folder"


def _is_data(windows: Prefix, file: Path) -> bool:
    return file.is_relative_to(windows.local / "Quandian") or file.is_relative_to(
        hands.home(windows)
    )


def _data(windows: Prefix) -> dict[str, bytes]:
    """The projects and settings of the user, byte for byte."""
    folder = windows.local / "Quandian"
    files = [*folder.glob("*.quandian"), *folder.glob("*.json")]
    return {file.name: file.read_bytes() for file in files}


def _registered(windows: Prefix, name: str) -> str:
    told = windows.run("reg", "query", _UNINSTALL, "/v", name, own_runtime=False).stdout
    return told.split()[-1] if "REG_SZ" in told else ""
