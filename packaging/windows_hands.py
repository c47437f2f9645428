"""What a person does at a Windows screen, and what is there afterwards."""

import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import wine
from product import MADE
from wine import Prefix

PICTURES = MADE / "windows"
USER, OTHER_USER = "王小明", "annotator"
TEXT = "圈點電子與𠮷川大學簽約😀。\n王小明參加了簽約。\n"
EXE, CONSOLE = "quandian.exe", "quandian-cli.exe"


def home(windows: Prefix) -> Path:
    return windows.home / "圈點 測試"


def project(windows: Prefix) -> Path:
    return home(windows) / "專案 %41.quandian"


def files(windows: Prefix) -> set[Path]:
    """All files on the drive but those of Windows itself and what is only for a moment."""
    passing = {"windows", "Temp", "INetCache", "ProgramData"}
    return {
        file
        for file in windows.drive.rglob("*")
        if file.is_file() and not passing & set(file.relative_to(windows.drive).parts)
    }


def keys(windows: Prefix) -> set[str]:
    """What this user has in the registry for programs, but for what Wine notes there itself."""
    told = windows.run("reg", "query", r"HKCU\Software", "/s", own_runtime=False).stdout
    lines = (line.strip() for line in told.splitlines())
    return {line for line in lines if line.startswith("HKEY") and r"\Wine" not in line}


def forget(windows: Prefix) -> None:
    """Make the next start the first one of this user."""
    shutil.rmtree(windows.local / "Quandian", ignore_errors=True)


def focus(title: str) -> None:
    """Wait for a window and give it the keyboard."""
    window = wine.wait_for_window(title)
    wine.xdo("windowactivate", "--sync", window)
    # It is on the screen before it has painted, and before it takes keys.
    time.sleep(2)


def leave(program: subprocess.Popen[bytes]) -> None:
    wine.xdo("key", "ctrl+q")
    if not wine.ended(program):
        raise TimeoutError("the program does not end")


def wait(what: str, is_so: Callable[[], bool], seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > until:
            raise TimeoutError(f"waited {seconds:.0f} s in vain: {what}")
        time.sleep(0.2)
