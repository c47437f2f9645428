"""Folders that some service copies elsewhere are known by their names."""

import os
from pathlib import Path

import pytest

from desktop.store.syncing import synced_within


@pytest.mark.parametrize(
    ("folder", "wanted"),
    [
        ("王小明/OneDrive/標註𠮷", "OneDrive"),
        ("王小明/OneDrive - 圈點公司/標註", "OneDrive - 圈點公司"),
        ("王小明/Dropbox (個人)", "Dropbox (個人)"),
        ("王小明/我的坚果云/標註", "我的坚果云"),
        ("王小明/onedrives", None),
        ("王小明/𠮷 OneDrive", None),
        ("王小明/Documents", None),
    ],
)
def test_a_folder_that_is_synchronized_is_known_by_name(
    tmp_path: Path, folder: str, wanted: str | None
) -> None:
    assert synced_within(tmp_path / folder, {}) == wanted


def test_what_onedrive_took_over_is_known_too(tmp_path: Path) -> None:
    told = {"OneDriveCommercial": os.fspath(tmp_path / "雲端𠮷")}
    assert synced_within(tmp_path / "雲端𠮷" / "Documents", told) == "雲端𠮷"
    assert synced_within(tmp_path / "Documents", told) is None
