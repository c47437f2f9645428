"""The settings file, as it is written, read, damaged and shared."""

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.settings import Settings, SettingsFile, Theme

EVERYTHING = Settings(
    author_id="5f1c7a0e-0f43-4a44-9a55-6f0a2d6f4f10",
    author_name="𠮷田 李垚",
    last_project=Path("標註 𠮷") / "a.quandian",
    theme=Theme.DARK,
    language="zh_TW",
    text_size=125,
    geometry="AdnQywAD",
    panes="AAAA/w==",
    recent=(Path("標註 𠮷") / "a.quandian", Path("b.quandian")),
    keys={"undo": ("Ctrl+Z", "Alt+Backspace"), "armed": ()},
    unknown={"from a later version": {"deep": [1, "😀"]}},
)


def test_everything_is_there_again_in_another_window(tmp_path: Path) -> None:
    SettingsFile(tmp_path / "new" / "folder").change(lambda now: EVERYTHING)
    assert SettingsFile(tmp_path / "new" / "folder").read() == EVERYTHING


def test_the_first_start_makes_an_author_who_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "王小明")
    first = SettingsFile(tmp_path).read()
    assert first.author_name == "王小明"
    assert SettingsFile(tmp_path).read() == first


def test_a_change_keeps_what_another_window_changed(tmp_path: Path) -> None:
    one, other = SettingsFile(tmp_path), SettingsFile(tmp_path)
    one.read()
    other.change(lambda now: replace(now, text_size=150))
    one.change(lambda now: replace(now, theme=Theme.LIGHT))
    assert (other.read().text_size, other.read().theme) == (150, Theme.LIGHT)


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"\xff\xfe\x00", b'"\\ud800"'])
def test_a_damaged_file_is_set_aside(
    tmp_path: Path, damage: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    file = SettingsFile(tmp_path)
    file.path.write_bytes(damage)
    settings = file.read()
    assert settings.theme is Theme.SYSTEM
    assert (tmp_path / "settings.damaged.json").read_bytes() == damage
    assert "damaged" in caplog.text
    assert file.read() == settings


def test_a_value_that_makes_no_sense_leaves_the_others(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    found: dict[str, object] = {"author_id": "a", "author_name": "b", "theme": ["dark"]}
    found |= {"text_size": "large", "keys": {"undo": "Ctrl+Z"}, "language": "zh_CN"}
    file.path.write_text(json.dumps(found), encoding="utf-8")
    assert file.read() == Settings("a", "b", language="zh_CN")


def test_a_path_that_is_no_text_is_kept(tmp_path: Path) -> None:
    odd = Path(os.fsdecode(b"caf\xe9.quandian") if os.name != "nt" else "\ud800.quandian")
    file = SettingsFile(tmp_path)
    file.change(lambda now: replace(now, last_project=odd))
    assert file.read().last_project == odd


@pytest.mark.skipif(sys.platform == "win32", reason="a file stands in the way of a folder")
def test_a_folder_that_cannot_be_written_stops_nobody(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    assert SettingsFile(tmp_path / "file" / "config").read().author_id
    assert "the settings can't be" in caplog.text


def test_nothing_is_left_beside_the_file(tmp_path: Path) -> None:
    SettingsFile(tmp_path).read()
    SettingsFile(tmp_path).change(lambda now: replace(now, geometry="x"))
    assert [left.name for left in tmp_path.iterdir()] == ["settings.json"]
