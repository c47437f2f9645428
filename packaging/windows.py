"""The folder, the installer and the portable zip for Windows, made on Debian through Wine."""

import filecmp
import hashlib
import os
import shlex
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import wine
import wine_python
from build import MIB, environment, prepare, pyinstaller_words
from product import DIST, HERE, MADE, ROOT, product
from wine import WORK, Prefix

FOLDER = DIST / "windows"
LARGEST = {"folder": 75 * MIB, "installer": 26 * MIB, "portable": 36 * MIB}


def make(*, is_checking: bool) -> int:
    """Make all three; with `is_checking` also build twice and try everything under Wine."""
    bring_programs()
    with wine.screen():
        wine.compile_standins()
        wine.compile_locales()
        maker = Prefix("maker", own_runtime=False)
        try:
            python = wine_python.install(maker)
            folder = build_folder(maker, python, FOLDER)
            installer, portable = pack(folder)
            if not is_checking:
                return 0
            other = build_folder(maker, python, WORK / "again")
            same = differing(folder, other)
        finally:
            maker.end()
        import windows_check
        import windows_static

        faults = [f"two builds differ in {name}" for name in same]
        faults += windows_static.faults(folder)
        faults += windows_check.faults(folder, installer, portable)
    for fault in faults:
        print(f"build: {fault}")
    print(f"build: the Windows build is {'wrong' if faults else 'as it should be'}")
    return int(bool(faults))


def pack(folder: Path) -> tuple[Path, Path]:
    """Make the installer and the portable zip out of the folder, and what they must be."""
    installer, portable = make_installer(folder), make_portable(folder)
    sums(installer, portable)
    return installer, portable


def bring_programs() -> None:
    """Install what is missing where that can be done without asking; else say the line."""
    packages = wine.missing()
    if not packages:
        return
    line = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise SystemExit(f"build: programs are missing; this line brings them: sudo {line}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.check_call(["sh", "-c", f"apt-get update; {line}"], env=quiet, stdout=sys.stderr)


def build_folder(maker: Prefix, python: str, out: Path) -> Path:
    """Let PyInstaller make the folder within Wine."""
    start = time.perf_counter()
    prepare()
    shutil.rmtree(out, ignore_errors=True)
    words = pyinstaller_words(maker.path(out), "C:\\work")
    words[-1] = maker.path(HERE / "quandian.spec")
    fixed = {
        name: value
        for name, value in environment().items()
        if name in {"SOURCE_DATE_EPOCH", "PYTHONHASHSEED", "PYTHONUTF8"}
    }
    told = maker.run(python, *words, timeout=900, own_runtime=False, **fixed)
    (MADE / "pyinstaller-windows.log").write_text(told.stdout, encoding="utf-8")
    folder = out / product().name
    if told.returncode or not (folder / "quandian.exe").exists():
        sys.stderr.write("\n".join(told.stdout.splitlines()[-30:]) + "\n")
        raise SystemExit(
            "build: PyInstaller failed; all it said is in build/pyinstaller-windows.log"
        )
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    tell("folder", folder, size, time.perf_counter() - start)
    return folder


def make_installer(
    folder: Path, *, version: str = "", out: Path | None = None, is_quick: bool = False
) -> Path:
    """Wrap the folder in an installer; QUANDIAN_SIGN names the program that signs, if any."""
    start = time.perf_counter()
    told = product()
    version = version or told.version
    out = out or DIST / f"Quandian-{version}-setup.exe"
    signer = os.environ.get("QUANDIAN_SIGN")
    if signer:
        for name in (told.name, told.console_name):
            subprocess.check_call([*shlex.split(signer), str(folder / f"{name}.exe")])
    given = {
        "VERSION": version,
        "NUMBERS": ".".join(map(str, told.numbers)),
        "TITLE": told.title,
        "PUBLISHER": told.publisher,
        "COPYRIGHT": told.copyright,
        "ICON": str(MADE / "quandian.ico"),
        "BANNER": str(MADE / "banner.bmp"),
        "SOURCE": str(folder),
        "OUT": str(out),
        **({"SIGN": signer} if signer else {}),
        **({"QUICK": "1"} if is_quick else {}),
    }
    words = [f"-D{name}={value}" for name, value in given.items()]
    # On Windows the installer of NSIS does not put it on the path.
    usual = Path(os.environ.get("PROGRAMFILES(X86)", "")) / "NSIS" / "makensis.exe"
    maker = shutil.which("makensis") or str(usual)
    subprocess.check_call(
        [maker, "-V2", "-INPUTCHARSET", "UTF8", *words, str(HERE / "installer.nsi")],
        env={**os.environ, **environment()},
    )
    if not is_quick:
        tell("installer", out, out.stat().st_size, time.perf_counter() - start)
    return out


def make_portable(folder: Path) -> Path:
    """Zip the folder with the mark that lets it keep its data beside itself."""
    start = time.perf_counter()
    out = DIST / f"Quandian-{product().version}-portable.zip"
    moment = time.gmtime(int(environment()["SOURCE_DATE_EPOCH"]))[:6]
    with zipfile.ZipFile(out, "w") as archive:
        files = {
            str(Path("Quandian", file.relative_to(folder))): file.read_bytes()
            for file in sorted(folder.rglob("*"))
            if file.is_file()
        }
        files["Quandian/portable.txt"] = (HERE / "portable.txt").read_bytes()
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, moment)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED, 9)
    tell("portable", out, out.stat().st_size, time.perf_counter() - start)
    return out


def sums(*files: Path) -> None:
    """Write down what the files must be, for whoever downloads them."""
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (DIST / "SHA256SUMS").write_text("".join(lines), encoding="ascii", newline="\n")


def differing(one: Path, other: Path) -> list[str]:
    """The files that two folders do not both have, byte for byte."""
    names = {
        str(file.relative_to(folder))
        for folder in (one, other)
        for file in folder.rglob("*")
        if file.is_file()
    }
    _, wrong, absent = filecmp.cmpfiles(one, other, sorted(names), shallow=False)
    return [*wrong, *absent]


def tell(what: str, file: Path, size: int, seconds: float) -> None:
    """Say how large something is; it may not be larger than what was decided."""
    print(
        f"build: {file.relative_to(ROOT)}: {size / MIB:.1f} MiB, made in {seconds:.0f} s",
        flush=True,
    )
    if size > LARGEST[what]:
        raise SystemExit(f"build: that is more than {LARGEST[what] // MIB} MiB")
