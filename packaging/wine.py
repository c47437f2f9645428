"""Windows as far as Wine has it: a screen, prefixes to run in, and programs that run there."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from product import HERE, MADE

WORK = MADE / "wine"
STANDINS = WORK / "standins"
_GCC = "x86_64-w64-mingw32-gcc"
# Each program with the package of Debian that has it.
PROGRAMS = {
    "wine": "wine wine64",
    "wineserver": "wine",
    "makensis": "nsis",
    _GCC: "gcc-mingw-w64-x86-64",
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "import": "imagemagick",
    "osslsigncode": "osslsigncode",
}
_FONT = "Noto Sans CJK TC"
_FONT_FILE = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
# No dialogs for parts of Windows that are not asked for, no entries in the menus of this machine.
_LEFT_OUT = "mscoree,mshtml=;winemenubuilder.exe=d;mscms,bcryptprimitives=n"
# The program brings the runtime of its compiler; what Wine has must not stand in for it.
_OWN_RUNTIME = "msvcp140,msvcp140_1,msvcp140_2,vcruntime140,vcruntime140_1,concrt140=n"
# What the C library needs to speak as Windows does for Chinese users.
LANGUAGES = ("zh_TW", "zh_CN")
_LOCALES = WORK / "locales"
_LOCALE_SOURCES = Path("/usr/share/i18n/locales")
_FACES = (
    *("Tahoma", "MS Shell Dlg", "MS Shell Dlg 2", "Segoe UI", "Microsoft JhengHei"),
    *("Microsoft JhengHei UI", "Microsoft YaHei", "PMingLiU", "SimSun"),
)
_UI_SETTINGS = (
    r"HKLM\Software\Microsoft\WindowsRuntime\ActivatableClassId"
    r"\Windows.UI.ViewManagement.UISettings"
)


def missing() -> list[str]:
    """The packages of Debian that are not there."""
    packages = [package for program, package in PROGRAMS.items() if not shutil.which(program)]
    packages += [] if _FONT_FILE.exists() else ["fonts-noto-cjk"]
    return packages + ([] if (_LOCALE_SOURCES / LANGUAGES[0]).exists() else ["locales"])


@contextmanager
def screen() -> Iterator[str]:
    """An X server with a window manager; gives its name, which is set as DISPLAY meanwhile."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as told:
        name = f":{told.readline().strip()}"
    before = os.environ.get("DISPLAY")
    os.environ["DISPLAY"] = name
    manager = subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield name
    finally:
        os.environ.pop("DISPLAY")
        if before is not None:
            os.environ["DISPLAY"] = before
        for process in (manager, server):
            process.terminate()
            process.wait()


def compile_standins() -> None:
    """Make the libraries that Wine lacks, for its prefixes only."""
    STANDINS.mkdir(parents=True, exist_ok=True)
    for source in sorted((HERE / "standins").glob("*.c")):
        if source.stem != "python":
            is_whole = "<windows.h>" in source.read_text(encoding="utf-8")
            bare = [] if is_whole else ["-nostdlib", "-e", "DllMain"]
            out = STANDINS / f"{source.stem}.dll"
            command = [_GCC, "-O2", "-s", "-shared", *bare, "-o", str(out), str(source)]
            subprocess.check_call([*command, "-ladvapi32"])


def compile_locales() -> None:
    """Make the Chinese locales, for Wine only."""
    _LOCALES.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        out = _LOCALES / f"{language}.UTF-8"
        if not out.exists():
            subprocess.check_call(["localedef", "-i", language, "-f", "UTF-8", str(out)])


def speaking(language: str) -> dict[str, str]:
    """What to set for a program so that Windows is in this language for it."""
    return {"LC_ALL": f"{language}.UTF-8", "LOCPATH": str(_LOCALES)}


class Prefix:
    """A Windows of its own, made when it is first asked for."""

    def __init__(self, name: str, *, own_runtime: bool, user: str = "maker") -> None:
        self.folder = WORK / name
        self.drive = self.folder / "drive_c"
        self.user = user
        self._own_runtime = own_runtime
        if not (self.folder / "made").exists():
            self._make()

    @property
    def home(self) -> Path:
        """The folder of the user that runs programs here."""
        return self.drive / "users" / self.user

    @property
    def local(self) -> Path:
        """Where programs keep what belongs to that user, on this machine."""
        return self.home / "AppData" / "Local"

    def path(self, place: Path) -> str:
        """A place of this machine as Windows calls it."""
        if place.is_relative_to(self.drive):
            return "C:\\" + str(place.relative_to(self.drive)).replace("/", "\\")
        return "Z:" + str(place).replace("/", "\\")

    def environment(self, own_runtime: bool | None = None, **more: str) -> dict[str, str]:
        is_own = self._own_runtime if own_runtime is None else own_runtime
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PYTHON", "QT_", "WINE", "LC_"))
        }
        return {
            **kept,
            "WINEPREFIX": str(self.folder),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": f"{_LEFT_OUT};{_OWN_RUNTIME}" if is_own else _LEFT_OUT,
            "LC_ALL": "C.UTF-8",
            # The name of the Windows user, too.
            "USER": self.user,
            **more,
        }

    def start(
        self, *words: str | Path, own_runtime: bool | None = None, **more: str
    ) -> subprocess.Popen[bytes]:
        """Start a Windows program; a Path among the words is translated.

        Its streams are pipes: Python for Windows can't use a file of Wine's as one.
        """
        command = ["wine", *(self.path(each) if isinstance(each, Path) else each for each in words)]
        return subprocess.Popen(
            command,
            env=self.environment(own_runtime, **more),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def run(
        self,
        *words: str | Path,
        timeout: float = 300,
        own_runtime: bool | None = None,
        **more: str,
    ) -> subprocess.CompletedProcess[str]:
        """Run a Windows program to its end."""
        process = self.start(*words, own_runtime=own_runtime, **more)
        try:
            said, _ = process.communicate(b"", timeout=timeout)
        except subprocess.TimeoutExpired:
            self.end()
            process.kill()
            raise
        return subprocess.CompletedProcess(
            words, process.returncode, said.decode("utf-8", "replace"), ""
        )

    def settle(self) -> None:
        """Wait until nothing runs here any more."""
        subprocess.call(["wineserver", "-w"], env=self.environment())

    def end(self) -> None:
        """End whatever runs here."""
        subprocess.call(["wineserver", "-k"], env=self.environment(), stderr=subprocess.DEVNULL)

    def _make(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        subprocess.call(
            ["wine", "wineboot", "-i"],
            env=self.environment(own_runtime=False),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=300,
        )
        self.settle()
        for library in STANDINS.glob("*.dll"):
            shutil.copy(library, self.drive / "windows" / "system32")
        # Where programs without a screen look for fonts.
        shutil.copy(_FONT_FILE, self.drive / "windows" / "Fonts")
        entries = [
            (r"HKCU\Software\Wine", "Version", "win10"),
            (_UI_SETTINGS, "DllPath", r"C:\windows\system32\windows.ui.dll"),
            *((r"HKCU\Software\Wine\Fonts\Replacements", face, _FONT) for face in _FACES),
        ]
        script = self.drive / "set.reg"
        lines = ["Windows Registry Editor Version 5.00", ""]
        for key, name, value in entries:
            whole = key.replace("HKCU", "HKEY_CURRENT_USER").replace("HKLM", "HKEY_LOCAL_MACHINE")
            quoted = value.replace("\\", "\\\\")
            lines += [f"[{whole}]", f'"{name}"="{quoted}"', ""]
        # A crashed program must not wait in a dialog for somebody to debug it.
        lines.append(r"[-HKEY_LOCAL_MACHINE\Software\Microsoft\Windows NT\CurrentVersion\AeDebug]")
        script.write_text("\r\n".join([*lines, ""]), encoding="utf-16")
        self.run("regedit", "/S", "C:\\set.reg", own_runtime=False)
        self.settle()
        (self.folder / "made").touch()


def wait_for_window(title: str, seconds: float = 60) -> str:
    """Wait until a window whose title holds `title` is on the screen; gives its number."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        told = xdo("search", "--onlyvisible", "--name", title)
        if told:
            return told.split()[-1]
        time.sleep(0.3)
    raise TimeoutError(f"no window with {title} came in {seconds:.0f} s")


def xdo(*words: str) -> str:
    """Let xdotool do something; gives what it says."""
    told = subprocess.run(["xdotool", *words], capture_output=True, text=True, check=False)
    return told.stdout


def photograph(out: Path) -> None:
    """Keep a picture of the whole screen."""
    out.parent.mkdir(parents=True, exist_ok=True)
    subprocess.check_call(["import", "-window", "root", str(out)])


def ended(process: subprocess.Popen[bytes], seconds: float = 60) -> bool:
    """Whether a program ends in time."""
    try:
        process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        return False
    return True
