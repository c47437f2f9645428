"""What a build is made from: the icon, the version, what is left out, the licences."""

import os
import re
import struct
import subprocess
import sys
from pathlib import Path

import drawings
import licences
import product
import pruning
import pytest
import version_resource

from desktop import __version__

ROOT = Path(__file__).resolve().parents[2]


def test_the_version_comes_from_the_package_alone() -> None:
    told = product.product()
    assert told.version == __version__
    assert ".".join(map(str, told.numbers)).startswith(__version__)
    written = version_resource.version_resource(told, "quandian-cli")
    assert f"StringStruct('ProductVersion', '{__version__}')" in written
    assert "圈點" in written
    assert "quandian-cli.exe" in written
    compile(written, "version", "eval")


def test_the_windows_icon_has_six_sizes(tmp_path: Path) -> None:
    out = tmp_path / "圈點😀.ico"
    drawings.write_ico(product.ICON, out)
    data = out.read_bytes()
    _, kind, count = struct.unpack_from("<HHH", data)
    assert (kind, count) == (1, 6)
    sizes = []
    for number in range(count):
        side, *_, length, place = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        sizes.append(side or 256)
        image = data[place : place + length]
        assert len(image) == length
        if side:
            width, height = struct.unpack_from("<ii", image, 4)
            assert (width, height) == (side, 2 * side)
        else:
            assert image.startswith(b"\x89PNG")
    assert sizes == [16, 24, 32, 48, 64, 256]


def test_the_icon_is_not_upside_down(tmp_path: Path) -> None:
    image = drawings.drawn(product.ICON, 64)
    red = sum(
        image.pixelColor(x, y).red() > 150 > image.pixelColor(x, y).green()
        for x in range(64)
        for y in range(32)
    )
    assert 0 < red < 64 * 32
    assert image.pixelColor(46, 46).green() < 100
    assert image.pixelColor(0, 0).alpha() == 0


def test_nothing_that_the_program_imports_is_left_out() -> None:
    imported = set()
    for file in (ROOT / "desktop").rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        imported.update(re.findall(r"^\s*(?:from|import) ([\w.]+)", text, re.MULTILINE))
    for name in imported:
        parents = {name[:at] for at in range(len(name) + 1) if name[at : at + 1] in {"", "."}}
        assert not parents & set(pruning.EXCLUDED), name


@pytest.mark.parametrize(
    ("name", "is_kept"),
    [
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6\\plugins\\imageformats\\qtiff.dll", False),
        ("PySide6/translations/qtbase_zh_TW.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("resources/translations/quandian_zh_CN.qm", True),
        ("PySide6\\opengl32sw.dll", False),
        ("desktop/store/migrations/versions/0001_first_tables.py", True),
        ("opencc/clib/share/opencc/TWVariants.ocd2", True),
        ("opencc/clib/lib/opencc.lib", False),
        ("libcrypto-3.dll", False),
    ],
)
def test_only_what_is_used_is_kept(name: str, is_kept: bool) -> None:
    assert pruning.is_kept(name) is is_kept


def test_the_licence_of_everything_that_ships_is_collected() -> None:
    text = licences.collected()
    names = {package.name for package in licences.shipped()}
    assert {"PySide6_Essentials", "SQLAlchemy", "alembic", "Mako", "OpenCC", "pyinstaller"} <= names
    for name in names:
        assert f"\n{name} " in text
    assert "Permission is hereby granted" in text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "  jieba-rs " in text, "what is compiled into a package"
    assert "HarfBuzz (MIT)" in text
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in text


def test_what_ends_a_made_program_at_once_is_kept(tmp_path: Path) -> None:
    script = (
        "import runpy, desktop.app; del desktop.app.main; "
        f"runpy.run_path({str(ROOT / 'packaging' / 'start.py')!r})"
    )
    home = {**os.environ, "QUANDIAN_HOME": str(tmp_path / "𠮷"), "PYTHONPATH": str(ROOT)}
    for words in ([], ["標註𠮷.quandian"]):
        command = [sys.executable, "-c", script, *words]
        ended = subprocess.run(command, env=home, capture_output=True, check=False)
        assert ended.returncode == 1
        assert b"AttributeError" in ended.stderr
    told = (tmp_path / "𠮷" / "log" / "crash.log").read_text(encoding="utf-8")
    assert told.count("\nAttributeError") == 2
