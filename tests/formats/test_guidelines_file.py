"""Guidelines are read from Markdown files in any encoding and written whole or not at all."""

import sys
from pathlib import Path

import pytest

from desktop.formats import guidelines_file
from desktop.formats.errors import FormatError

TEXT = "# 標註準則😀\n\n- 𠮷野家是機構\n"


def test_what_is_written_reads_back_the_same(tmp_path: Path) -> None:
    path = tmp_path / "準則𠮷.md"
    path.write_text("old", encoding="utf-8")
    guidelines_file.write(path, TEXT)
    assert guidelines_file.read(path) == TEXT
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@pytest.mark.skipif(sys.platform == "win32", reason="links and modes are of other systems")
def test_a_link_stays_a_link_and_others_may_read_what_is_written(tmp_path: Path) -> None:
    usual, link = tmp_path / "usual😀.md", tmp_path / "link.md"
    usual.write_text("old", encoding="utf-8")
    link.symlink_to(tmp_path / "a.md")
    guidelines_file.write(link, TEXT)
    assert link.is_symlink()
    assert guidelines_file.read(tmp_path / "a.md") == TEXT
    assert (tmp_path / "a.md").stat().st_mode == usual.stat().st_mode


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_other_encodings_and_line_ends_are_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode(encoding))
    assert guidelines_file.read(path) == TEXT


def test_what_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="can't be read"):
        guidelines_file.read(tmp_path / "none.md")
    large = tmp_path / "large.md"
    large.write_bytes(b"x" * 1_000_001)
    with pytest.raises(FormatError, match="too large"):
        guidelines_file.read(large)
    with pytest.raises(FormatError, match="can't be written"):
        guidelines_file.write(tmp_path / "none" / "a.md", TEXT)
