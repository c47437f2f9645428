"""The folders of a person, which are never those of the one who runs the tests."""

import sys
from pathlib import Path

import pytest

from desktop.places import places


def test_every_folder_lies_in_the_home_of_the_person(home: Path) -> None:
    found = places()
    for folder in (found.data, found.config, found.cache, found.log):
        assert home in (folder, *folder.parents)
        assert "quandian" in str(folder.relative_to(home)).lower() or sys.platform == "win32"


def test_asking_for_the_folders_makes_none(home: Path) -> None:
    places()
    assert not list(home.iterdir())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="XDG is Linux's")
def test_xdg_folders_are_respected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "資料 𠮷"))
    assert tmp_path / "資料 𠮷" in places().data.parents


def test_one_variable_moves_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUANDIAN_HOME", str(tmp_path / "𠮷"))
    found = places()
    for folder in (found.data, found.config, found.cache, found.log):
        assert tmp_path / "𠮷" in (folder, *folder.parents)


def test_a_portable_program_keeps_its_data_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QUANDIAN_HOME", raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "Quandian.exe"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert tmp_path not in places().data.parents
    (tmp_path / "portable.txt").touch()
    assert places().data == tmp_path / "data"


@pytest.mark.skipif(sys.platform != "win32", reason="short names are Windows'")
def test_a_folder_is_never_a_short_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QUANDIAN_HOME")
    assert "~" not in str(places().data)
