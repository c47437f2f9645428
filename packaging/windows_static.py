"""What can be read off a made Windows folder without running it."""

import hashlib
import struct
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pefile
from drawings import ICO_SIZES
from licences import shipped
from product import product
from PyInstaller.archive.readers import CArchiveReader
from wine import STANDINS

X64 = 0x8664
_ICON, _MANIFEST = 3, 24
_WITH_WINDOWS, _WITH_CONSOLE = 2, 3
# With the folder of an installation before it, a path stays far below the 260 of old programs.
_LONGEST = 120
# What Windows 10 1903 brings itself.
_SYSTEM = frozenset(
    {
        *(
            "advapi32",
            "authz",
            "bcrypt",
            "bcryptprimitives",
            "cfgmgr32",
            "comctl32",
            "comdlg32",
            "crypt32",
            "d2d1",
        ),
        *("d3d11", "d3d12", "d3d9", "dbghelp", "dnsapi", "dwmapi", "dwrite", "dxgi", "gdi32"),
        *("icu", "icuin", "icuuc", "imm32", "iphlpapi", "kernel32", "mpr", "mscms", "msvcrt"),
        *("netapi32", "ntdll", "ole32", "oleaut32", "opengl32", "powrprof", "propsys", "psapi"),
        *("rpcrt4", "secur32", "setupapi", "shcore", "shell32", "shlwapi", "ucrtbase"),
        *("uiautomationcore", "user32", "userenv", "uxtheme", "version", "winmm", "winspool.drv"),
        *("ws2_32", "wsock32", "wtsapi32"),
    }
)
_NEVER_SHIPPED = frozenset({f"{name}.dll" for name in _SYSTEM} | {"windows.ui.dll"})
_MANIFEST_WORDS = ("PerMonitorV2", "longPathAware", "activeCodePage", "asInvoker")


def faults(folder: Path) -> list[str]:
    """All that is wrong with a folder for Windows, a sentence each."""
    return [
        *_faults_of_programs(folder),
        *_faults_of_resources(folder / f"{product().name}.exe", _WITH_WINDOWS),
        *_faults_of_resources(folder / f"{product().console_name}.exe", _WITH_CONSOLE),
        *_faults_of_names(folder),
        *_faults_of_licences(folder),
    ]


def _faults_of_programs(folder: Path) -> Iterator[str]:
    programs = [
        file
        for file in sorted(folder.rglob("*"))
        if file.suffix.lower() in {".dll", ".exe", ".pyd"}
    ]
    inside = {file.name.lower() for file in programs}
    standins = {_digest(file) for file in STANDINS.glob("*.dll")}
    for file in programs:
        name = file.relative_to(folder)
        if _digest(file) in standins or file.name.lower() in _NEVER_SHIPPED:
            yield f"{name} belongs to Windows or stands in for it"
        if b"Wine " in file.read_bytes()[:512]:
            yield f"{name} belongs to Wine"
        with pefile.PE(str(file), fast_load=True) as program:
            if program.FILE_HEADER.Machine != X64:
                yield f"{name} is not for x64"
            for library in _imported(program):
                stem = library.removesuffix(".dll")
                is_system = stem in _SYSTEM or stem.startswith(("api-ms-win-", "ext-ms-"))
                if not is_system and library not in inside:
                    yield f"{name} asks for {library}, which is nowhere"


def _imported(program: pefile.PE) -> list[str]:
    entries = pefile.DIRECTORY_ENTRY
    kinds = ("IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT")
    program.parse_data_directories(directories=[entries[kind] for kind in kinds])
    found = [*getattr(program, "DIRECTORY_ENTRY_IMPORT", [])]
    found += getattr(program, "DIRECTORY_ENTRY_DELAY_IMPORT", [])
    return [entry.dll.decode().lower() for entry in found]


def _faults_of_resources(file: Path, kind: int) -> Iterator[str]:
    with pefile.PE(str(file)) as program:
        if program.OPTIONAL_HEADER.Subsystem != kind:
            yield f"{file.name} has a console, or none, unlike what it is for"
        told = {
            name.decode(): value.decode()
            for info in program.FileInfo[0]
            for table in getattr(info, "StringTable", [])
            for name, value in table.entries.items()
        }
        kinds = {entry.id: entry.directory for entry in program.DIRECTORY_ENTRY_RESOURCE.entries}
        icons = [_data(program, entry) for entry in kinds[_ICON].entries]
        manifest = _data(program, kinds[_MANIFEST].entries[0]).decode()
    if (told["ProductName"], told["ProductVersion"]) != (product().title, product().version):
        yield f"{file.name} calls itself {told['ProductName']} {told['ProductVersion']}"
    sizes = sorted(_size(icon) for icon in icons)
    if sizes != list(ICO_SIZES):
        yield f"{file.name} has icons of {sizes}"
    for word in _MANIFEST_WORDS:
        if word not in manifest:
            yield f"the manifest of {file.name} says nothing of {word}"


def _data(program: pefile.PE, entry: pefile.ResourceDirEntryData) -> bytes:
    place = entry.directory.entries[0].data.struct
    return bytes(program.get_data(place.OffsetToData, place.Size))


def _size(icon: bytes) -> int:
    if icon.startswith(b"\x89PNG"):
        return int(struct.unpack(">I", icon[16:20])[0])
    return int(struct.unpack("<I", icon[4:8])[0])


def _faults_of_names(folder: Path) -> Iterator[str]:
    names = [str(file.relative_to(folder)) for file in folder.rglob("*")]
    longest = max(names, key=len)
    if len(longest) > _LONGEST:
        yield f"{longest} is longer than {_LONGEST} characters"


def _faults_of_licences(folder: Path) -> Iterator[str]:
    """Nothing ships whose licence is not told."""
    file = folder / "_internal" / "resources" / "licences.txt"
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    packages = {package.name for package in shipped()}
    wanted = [product().title, "Python", "The common licences", "GNU Lesser General Public License"]
    for name in [*wanted, *packages]:
        if f"\n{name}" not in text:
            yield f"there is no licence of {name}"
    archive = CArchiveReader(str(folder / f"{product().name}.exe"))
    modules = archive.open_embedded_archive(next(each for each in archive.toc if "PYZ" in each)).toc
    brought = packages_distributions()
    known = sys.stdlib_module_names | {"desktop", "_pyi_rth_utils"}
    for name in sorted({each.partition(".")[0] for each in modules} - known):
        if not packages & set(brought.get(name, [])):
            yield f"{name} ships, and nothing tells whose it is"


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
