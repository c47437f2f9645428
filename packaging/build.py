"""Make what users install, out of this checkout: run.py build [--windows] [--check]."""

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from product import DIST, HERE, ICON, MADE, ROOT, product

MIB = 1 << 20
# How large the folder may be; a dependency that needs more says so where it is decided.
LARGEST = {"linux": 130 * MIB, "win32": 75 * MIB}


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="run.py build", description=__doc__, allow_abbrev=False)
    parser.add_argument(
        "--windows",
        action="store_true",
        help="folder, installer and portable zip for Windows, on Debian through Wine",
    )
    parser.add_argument("--check", action="store_true", help="and try whether it all works")
    choices = parser.parse_args(words)
    if choices.windows and sys.platform != "win32":
        from windows import make

        return make(is_checking=choices.check)
    folder = make_folder()
    if choices.windows:
        from windows import pack

        pack(folder)
    return selftests(folder) if choices.check else 0


def make_folder() -> Path:
    """Make the folder for the system this runs on."""
    start = time.perf_counter()
    prepare()
    if sys.platform == "linux" and not (shutil.which("objdump") and shutil.which("strip")):
        raise SystemExit("build: objdump and strip are missing: apt-get install -y binutils")
    command = [sys.executable, *pyinstaller_words(str(DIST), str(MADE / "work"))]
    log = MADE / "pyinstaller.log"
    with log.open("w", encoding="utf-8") as file:
        code = subprocess.call(command, cwd=ROOT, env=environment(), stdout=file, stderr=file)
    if code:
        sys.stderr.write("".join(log.read_text(encoding="utf-8").splitlines(True)[-30:]))
        raise SystemExit(f"build: PyInstaller failed; all it said is in {log}")
    folder = DIST / product().name
    if sys.platform == "linux":
        slim(folder)
    tell(folder, time.perf_counter() - start)
    return folder


def prepare() -> None:
    """Draw the icons that the spec wants."""
    import drawings

    MADE.mkdir(exist_ok=True)
    drawings.write_ico(ICON, MADE / "quandian.ico")
    drawings.write_icns(ICON, MADE / "quandian.icns")
    drawings.write_banner(ICON, MADE / "banner.bmp")


def pyinstaller_words(dist: str, work: str) -> list[str]:
    spec = HERE / "quandian.spec"
    words = ["-m", "PyInstaller", "--noconfirm", "--clean"]
    return [*words, "--distpath", dist, "--workpath", work, str(spec)]


def environment() -> dict[str, str]:
    """What makes two builds of one commit the same, byte for byte."""
    told = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, check=False
    )
    epoch = told.stdout.decode().strip() or "1700000000"
    return {"SOURCE_DATE_EPOCH": epoch, **os.environ, "PYTHONHASHSEED": "1", "PYTHONUTF8": "1"}


def slim(folder: Path) -> None:
    """On Linux, take out debugging tables, and what of the system nothing left asks for."""
    inside = folder / "_internal"
    for library in inside.rglob("*.so*"):
        if not {"PySide6", "shiboken6", "opencc"} & set(library.parts):
            subprocess.check_call(["strip", "--strip-unneeded", str(library)])
    while orphans := [
        library
        for needed in [_needed(folder)]
        for library in inside.glob("lib*.so*")
        if library.name not in needed
    ]:
        for library in orphans:
            library.unlink()


def _needed(folder: Path) -> set[str]:
    """The libraries that some file in a folder asks for; those of Python are asked for by name."""
    found = {file.name for file in folder.rglob("libpython3*")}
    for file in [starter(folder), *folder.rglob("*.so*")]:
        told = subprocess.run(
            ["objdump", "-p", str(file)], capture_output=True, check=True, text=True
        )
        found.update(re.findall(r"^ +NEEDED +(\S+)", told.stdout, re.MULTILINE))
    return found


def tell(folder: Path, seconds: float) -> None:
    """Say how large a folder is; it may not be larger than what was decided."""
    size = sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file())
    print(f"build: {folder}: {size / MIB:.1f} MiB, made in {seconds:.0f} s")
    limit = LARGEST.get(sys.platform)
    if limit is not None and size > limit:
        raise SystemExit(f"build: that is more than {limit // MIB} MiB")


def starter(folder: Path) -> Path:
    """The program in its folder."""
    return folder / (product().name + (".exe" if sys.platform == "win32" else ""))


def selftests(folder: Path) -> int:
    """Let a made program do the whole job once, on Windows also on the screen.

    The reports and pictures stay in build/selftest; 1 when anything differs.
    """
    platforms = ["offscreen", "windows"] if sys.platform == "win32" else ["offscreen"]
    return max(_selftest(folder, platform) for platform in platforms)


def _selftest(folder: Path, platform: str) -> int:
    out = MADE / "selftest" / platform
    out.mkdir(parents=True, exist_ok=True)
    report, picture = out / "selftest.json", out / "selftest.png"
    report.unlink(missing_ok=True)
    words = ["selftest", "--out", str(report), "--screenshot", str(picture)]
    bare = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    bare["QT_QPA_PLATFORM"] = platform
    code = subprocess.call([str(starter(folder)), *words], env=bare, timeout=300)
    print(f"build: self-test on {platform} {'failed' if code else 'passed'}: {report}")
    if code and report.exists():
        print(report.read_text(encoding="utf-8"))
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
