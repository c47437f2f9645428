"""Names that may be longer than Windows likes, and names for people."""

import sys
from pathlib import Path

import pytest

from desktop.text.errors import WorldError
from desktop.text.paths import is_unlimited, plain, reachable, resolved, unlimited


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        (r"C:\王小明\𠮷.quandian", r"\\?\C:\王小明\𠮷.quandian"),
        (r"\\server\共享\𠮷.quandian", r"\\?\UNC\server\共享\𠮷.quandian"),
        (r"\\?\C:\𠮷.quandian", r"\\?\C:\𠮷.quandian"),
    ],
)
def test_a_name_without_a_limit_is_said_without_what_lifts_it(name: str, wanted: str) -> None:
    assert unlimited(name) == wanted
    assert plain(wanted) == name.removeprefix("\\\\?\\")


def test_a_sentence_names_a_file_as_people_do() -> None:
    path = Path(unlimited(r"C:\𠮷.quandian"))
    assert (
        str(WorldError("There is no file {path}.", path=path))
        == r"There is no file C:\𠮷.quandian."
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has a limit")
def test_elsewhere_names_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path.joinpath(*["資料夾𠮷" * 10] * 8)
    assert reachable(path) == path
    (tmp_path / "link").symlink_to(tmp_path)
    assert resolved(tmp_path / "link" / "𠮷") == tmp_path / "𠮷"


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows has a limit")
def test_a_long_name_and_only_that_has_its_limit_lifted(tmp_path: Path) -> None:
    assert not is_unlimited(reachable(Path("𠮷.quandian")))
    assert is_unlimited(reachable(tmp_path / ("𠮷" * 100) / "𠮷.quandian"))
    assert is_unlimited(resolved(tmp_path / ("𠮷" * 100) / "𠮷.quandian"))
