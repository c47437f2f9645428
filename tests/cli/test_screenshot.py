"""`quandian screenshot`: the window as a picture."""

import errno
import os
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median

import pytest
from PySide6.QtGui import QImage

from desktop.places import places
from desktop.settings import SettingsFile
from desktop.store.project import Project
from tests.cli.given import AUTHOR, Run


def typical(picture: QImage) -> int:
    """How light most of a picture is: its paper, not its letters."""
    pixels = ((x, y) for x in range(picture.width()) for y in range(0, picture.height(), 5))
    return int(median(picture.pixelColor(*pixel).lightness() for pixel in pixels))


def test_a_screenshot_has_the_size_and_the_theme_that_are_wanted(
    sample: Path, run: Run, tmp_path: Path, qapp: object
) -> None:
    light, dark = tmp_path / "亮.png", tmp_path / "暗.png"
    assert run("screenshot", sample, "--out", light, "--size", "1000x700") == (0, "", "")
    words = ("--article", "2", "--as", "raw", "--size", "1000x700", "--theme", "dark")
    with Project.open(sample, AUTHOR):
        assert run("screenshot", sample, "--out", dark, *words) == (0, "", "")
    bright, dim = (QImage(str(path)) for path in (light, dark))
    assert (bright.width(), bright.height()) == (1000, 700)
    for name, left in (("list", 20), ("article", 300), ("panel", 720)):
        paper = (left, 560, 100, 100)
        assert typical(bright.copy(*paper)) > 200, name
        assert typical(dim.copy(*paper)) < 80, name


def test_a_screenshot_speaks_the_language_that_was_chosen(
    sample: Path, run: Run, tmp_path: Path, qapp: object
) -> None:
    pictures = []
    for language in ("en", "zh_CN", "en"):
        SettingsFile(places().config).change(partial(replace, language=language))
        assert run("screenshot", sample, "--out", tmp_path / "圖.png") == (0, "", "")
        pictures.append(QImage(str(tmp_path / "圖.png")))
    assert pictures[0] != pictures[1]
    assert pictures[0] == pictures[2]


def test_a_full_disk_leaves_the_picture_before(
    sample: Path, run: Run, tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "圖" / "舊.png"
    out.parent.mkdir()
    out.write_bytes(b"old")

    def full(_number: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    code, _, err = run("screenshot", sample, "--out", out)
    assert (code, err) == (2, f"quandian: {out} can't be written: No space left on device.\n")
    assert out.read_bytes() == b"old"
    assert list(out.parent.iterdir()) == [out]


@pytest.mark.parametrize("size", ["319x240", "320x239", "4097x4096", "99999x99999", "0x0"])
def test_a_picture_of_an_absurd_size_is_refused(sample: Path, run: Run, size: str) -> None:
    code, _, err = run("screenshot", sample, "--out", "𠮷.png", "--size", size)
    assert code == 2
    assert f"{size} is no size from 320x240 to 4096x4096" in err


def test_a_picture_is_called_one(sample: Path, run: Run) -> None:
    code, _, err = run("screenshot", sample, "--out", "𠮷.jpg")
    assert (code, err) == (2, "quandian: The name of a picture ends in .png, unlike 𠮷.jpg.\n")
