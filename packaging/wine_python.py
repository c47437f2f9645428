"""A Python for Windows within Wine, with the packages that a build needs."""

import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pefile
from packaging.markers import Marker
from product import HERE, ROOT
from wine import WORK, Prefix

_VERSION = "311"
# Those that lie beside the program; all others are found in DLLs.
_LIBRARY = f"python{_VERSION}.dll"
_MUST_BE_SIGNED = (
    *(_LIBRARY, "_sqlite3.pyd", "sqlite3.dll", "_ctypes.pyd", "libffi-8.dll", "_lzma.pyd"),
    *("_bz2.pyd", "_decimal.pyd", "unicodedata.pyd", "_uuid.pyd"),
)
_LEFT_OUT = (
    *("site-packages", "test", "tests", "lib-dynload", "__pycache__", "idlelib", "turtledemo"),
    *("tkinter", "config-*", "_sysconfigdata*", "ensurepip"),
)
_ROOTS = Path("/etc/ssl/certs/ca-certificates.crt")
# PyInstaller and what it needs on Windows; the program's own are in requirements.txt.
_MAKER = {
    *("altgraph", "packaging", "pefile", "pyinstaller", "pyinstaller-hooks-contrib"),
    *("pywin32-ctypes", "setuptools"),
}


def install(prefix: Prefix) -> str:
    """Put Python and the packages into a prefix; gives the program's name there."""
    home = prefix.drive / f"py{_VERSION}"
    stamp = home / "made.txt"
    wanted = _requirements() + (HERE / "windows_python.txt").read_text(encoding="utf-8")
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        shutil.rmtree(home, ignore_errors=True)
        _install_python(home)
        _install_packages(home)
        stamp.write_text(wanted, encoding="utf-8")
    return prefix.path(home / "python.exe")


def _install_python(home: Path) -> None:
    signed = _signed_libraries()
    (home / "DLLs").mkdir(parents=True)
    for file in signed.iterdir():
        if file.name == _LIBRARY:
            shutil.copy(file, home)
        elif file.suffix == ".pyd" or file.name in {"sqlite3.dll", "libffi-8.dll"}:
            shutil.copy(file, home / "DLLs")
    shutil.copytree(_standard_library(), home / "Lib", ignore=shutil.ignore_patterns(*_LEFT_OUT))
    (home / "Lib" / "site-packages").mkdir()
    _make_forwarder(home)
    _make_starter(home)


def _signed_libraries() -> Path:
    """Unpack Python's own libraries; every one that is used has to be signed by its makers."""
    folder = WORK / "signed"
    wheels = WORK / "wheels"
    if not list(wheels.glob("panda3d-*.whl")):
        words = ["download", "-q", "--no-deps", "--require-hashes", "--only-binary=:all:"]
        words += ["--platform", "win_amd64", "--python-version", "3.11", "-d", str(wheels)]
        _pip(*words, "-r", str(HERE / "windows_python.txt"))
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with zipfile.ZipFile(next(wheels.glob("panda3d-*.whl"))) as wheel:
        for name in wheel.namelist():
            if re.fullmatch(r"deploy_libs/[^/]+\.(dll|pyd)", name):
                (folder / Path(name).name).write_bytes(wheel.read(name))
    for name in _MUST_BE_SIGNED:
        _verify(folder / name)
    return folder


def _verify(file: Path) -> None:
    told = subprocess.run(
        [
            *("osslsigncode", "verify", "-ignore-cdp", "-ignore-crl"),
            *("-CAfile", _ROOTS, "-TSA-CAfile", _ROOTS, file),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    if told.returncode or "CN=Python Software Foundation" not in told.stdout:
        raise SystemExit(f"build: {file.name} is not signed by the Python Software Foundation")


def _standard_library() -> Path:
    """The part of Python that is written in Python, of a Python 3.11 of this machine."""
    if sys.version_info[:2] == (3, 11):
        return Path(sys.base_prefix) / "lib" / "python3.11"
    other = shutil.which("python3.11")
    if other is None:
        raise SystemExit("build: the Windows build needs a Python 3.11 on this machine")
    told = subprocess.check_output([other, "-c", "import os; print(os.__file__)"], text=True)
    return Path(told.strip()).parent


def _make_forwarder(home: Path) -> None:
    """Make python3.dll, the part of Python that does not change and that PySide6 asks for."""
    with pefile.PE(str(home / _LIBRARY)) as library:
        code = [
            range(part.VirtualAddress, part.VirtualAddress + part.Misc_VirtualSize)
            for part in library.sections
            if part.Characteristics & 0x20000000
        ]
        lines = ['LIBRARY "python3.dll"', "EXPORTS"]
        for symbol in library.DIRECTORY_ENTRY_EXPORT.symbols:
            name = (symbol.name or b"").decode()
            if name.startswith(("Py", "_Py")):
                kind = "" if any(symbol.address in part for part in code) else " DATA"
                lines.append(f"  {name} = python{_VERSION}.{name}{kind}")
    definition, empty = WORK / "python3.def", WORK / "empty.c"
    definition.write_text("\n".join([*lines, ""]), encoding="ascii")
    empty.write_text("int __stdcall DllMain(void *m, unsigned r, void *p) { return 1; }\n", "ascii")
    options = ["-shared", "-nostdlib", "-s", "-Wl,--no-insert-timestamp,--image-base,0x1e0000000"]
    _gcc(*options, "-e", "DllMain", "-o", str(home / "python3.dll"), str(empty), str(definition))


def _make_starter(home: Path) -> None:
    definition, library = WORK / "python.def", WORK / "libpython.a"
    definition.write_text(f'LIBRARY "{_LIBRARY}"\nEXPORTS\n  Py_Main\n', encoding="ascii")
    subprocess.check_call(["x86_64-w64-mingw32-dlltool", "-d", str(definition), "-l", str(library)])
    source = HERE / "standins" / "python.c"
    _gcc("-O2", "-s", "-municode", "-o", str(home / "python.exe"), str(source), str(library))


def _install_packages(home: Path) -> None:
    target = home / "Lib" / "site-packages"
    _install_listed(_requirements(), target)
    for name in ("vcruntime140.dll", "vcruntime140_1.dll"):
        shutil.copy(target / "PySide6" / name, home)


def _install_listed(requirements: str, target: Path) -> None:
    listed = WORK / "requirements-windows.txt"
    listed.write_text(requirements, encoding="utf-8")
    words = ["install", "-q", "--target", str(target), "--require-hashes", "--no-deps"]
    words += ["--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp"]
    _pip(*words, "--no-compile", "--only-binary=:all:", "-r", str(listed))


def add(prefix: Prefix, name: str, packages: set[str]) -> Path:
    """Put packages of developers into a folder of their own within a prefix."""
    target = prefix.drive / name
    wanted = _requirements(packages, of_users=False)
    stamp = target / "made.txt"
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        shutil.rmtree(target, ignore_errors=True)
        _install_listed(wanted, target)
        stamp.write_text(wanted, encoding="utf-8")
    return target


def _requirements(of_developers: set[str] = _MAKER, *, of_users: bool = True) -> str:
    """The packages for Windows with their hashes, from the lists that everybody installs from.

    pip reads the conditions in those for the system it runs on, so they are read here.
    """
    system = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"}
    found: dict[str, str] = {}
    for name, every in (("requirements.txt", of_users), ("requirements-dev.txt", False)):
        text = (ROOT / name).read_text(encoding="utf-8")
        for block in re.findall(r"^[a-z].*(?:\n +--hash.*)*", text, re.MULTILINE):
            line, _, hashes = block.partition("\\\n")
            pinned, _, condition = line.partition(";")
            package = pinned.partition("==")[0]
            holds = not condition.strip() or Marker(condition).evaluate(
                {**system, "python_version": "3.11", "python_full_version": "3.11.9"}
            )
            if holds and (every or package in of_developers):
                found[package] = f"{pinned.strip()} \\\n{hashes}"
    return "\n".join([*found.values(), ""])


def _pip(*words: str) -> None:
    subprocess.check_call([sys.executable, "-m", "pip", "--disable-pip-version-check", *words])


def _gcc(*words: str) -> None:
    subprocess.check_call(["x86_64-w64-mingw32-gcc", *words])
