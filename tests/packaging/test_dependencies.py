"""Where the checkout lies does not decide what is found for the folder that users get."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("ldd is of Linux", allow_module_level=True)

from dependencies import read_any_path
from PyInstaller.depend import bindepend


@pytest.mark.parametrize("name", ["標註 工具 (測試)", "plain", "a (b) (0x1)", "😀 𠮷"])
def test_a_library_is_found_in_a_folder_of_any_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    library = tmp_path / name / "libshiboken6.so.6"
    library.parent.mkdir()
    library.touch()
    told = f"\tlibshiboken6.so.6 => {library} (0x00007f09)\n\tlinux-vdso.so.1 (0x00007ffc)\n"
    done = subprocess.CompletedProcess([], 0, told, "")
    monkeypatch.setattr(bindepend.subprocess, "run", lambda *_words, **_options: done)
    monkeypatch.setattr(bindepend, "re", re)
    read_any_path()
    assert bindepend._get_imports_ldd("any", []) == {("libshiboken6.so.6", str(library))}
