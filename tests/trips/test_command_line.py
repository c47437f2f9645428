"""From a text file to an export, through the real main, in its own process."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
TEXT = "𠮷野家開幕😀\r\n今天，𠮷野家在舊港開幕。"

Quandian = Callable[..., subprocess.CompletedProcess[bytes]]
Shell = Callable[[str], subprocess.CompletedProcess[bytes]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with blanks and Chinese."""
    made = tmp_path / "標註 工具 (測試)"
    made.mkdir()
    return made


@pytest.fixture
def environment(home: Path) -> dict[str, str]:
    """A locale that knows no Chinese."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    return {
        **kept,
        "LC_ALL": "C",
        "PYTHONPATH": str(ROOT),
        "PYTHONWARNINGS": "error",
        "PYTHON": sys.executable,
        "QUANDIAN_HOME": str(home),
    }


@pytest.fixture
def quandian(folder: Path, environment: dict[str, str]) -> Quandian:
    def quandian(*words: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "desktop", *words]
        return subprocess.run(
            command, cwd=folder, env=environment, input=stdin, capture_output=True, timeout=60
        )

    return quandian


@pytest.fixture
def shell(folder: Path, environment: dict[str, str]) -> Shell:
    def shell(script: str) -> subprocess.CompletedProcess[bytes]:
        command = ["bash", "-c", f'quandian() {{ "$PYTHON" -m desktop "$@"; }}; {script}']
        return subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=60)

    return shell


def test_a_text_goes_in_and_comes_out_as_it_was(quandian: Quandian, folder: Path) -> None:
    (folder / "新聞.txt").write_bytes(TEXT.encode())
    for words, said in (
        (("new", "專案.quandian"), ""),
        (("import", "專案.quandian", "新聞.txt"), "1 article imported\n"),
        (("import", "專案.quandian", "-"), "𠮷野家開幕😀: is in the project already\n0 articles imported\n"),
        (("export", "專案.quandian", "--format", "jsonl", "--out", "輸出.jsonl"), "1 article written to 輸出.jsonl\n"),
    ):  # fmt: skip
        ended = quandian(*words, stdin=TEXT.encode())
        assert (ended.returncode, ended.stdout.decode(), ended.stderr) == (0, said, b"")
    assert json.loads((folder / "輸出.jsonl").read_bytes())["text"] == TEXT
    info = json.loads(quandian("info", "專案.quandian", "--json").stdout)
    assert info["articles"][0]["title"] == "𠮷野家開幕😀"


def test_a_reading_of_standard_input_is_printed_byte_for_byte(quandian: Quandian) -> None:
    ended = quandian("reading", "-", "--as", "raw", stdin=TEXT.encode())
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, TEXT.encode(), b"")
    mapped = quandian("reading", "-", "--as", "simplified", "--map", stdin=TEXT.encode())
    assert json.loads(mapped.stdout) == {
        "file": "-",
        "reading": "simplified",
        "text": "𠮷野家开幕😀\r\n今天，𠮷野家在旧港开幕。",
        "sections": [[0, len(TEXT), 0, len(TEXT), "linear"]],
        "repairs": [],
    }


def test_a_picture_needs_no_display(quandian: Quandian, folder: Path) -> None:
    quandian("new", "專案.quandian")
    quandian("import", "專案.quandian", "-", stdin=TEXT.encode())
    ended = quandian("screenshot", "專案.quandian", "--out", "圖.png", "--size", "900x600")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")
    picture = (folder / "圖.png").read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert [int.from_bytes(picture[at : at + 4]) for at in (16, 20)] == [900, 600]


def test_a_mistake_is_one_sentence_in_utf8(quandian: Quandian) -> None:
    ended = quandian("info", "沒有.quandian")
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert ended.stderr.decode().startswith("quandian: There is no file ")
    assert "沒有.quandian" in ended.stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
def test_a_reader_that_has_enough_ends_it_quietly(shell: Shell, folder: Path) -> None:
    (folder / "長.txt").write_text(TEXT * 20_000, encoding="utf-8")
    for reader in ("head -c 4", "true"):
        ended = shell(f"quandian reading 長.txt | {reader}; exit ${{PIPESTATUS[0]}}")
        assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
def test_an_export_that_does_not_fit_leaves_the_one_before(
    quandian: Quandian, shell: Shell, folder: Path
) -> None:
    quandian("new", "專案.quandian")
    quandian("import", "專案.quandian", "-", stdin=(TEXT * 500).encode())
    old = folder / "輸出.jsonl"
    old.write_text("昨天的😀\n", encoding="utf-8")
    export = "quandian export 專案.quandian --format jsonl --out"
    for command, sentence in (
        (f"ulimit -f 4; {export} 輸出.jsonl", "輸出.jsonl can't be written: File too large.\n"),
        (f"{export} /dev/full", "There is no room left on the disk of /dev/full"),
        (f"{export} - >/dev/full", "nothing more can be written: No space left on device\n"),
    ):
        ended = shell(command)
        assert ended.returncode == 2
        assert ended.stderr.decode().startswith(f"quandian: {sentence}")
        assert ended.stderr.count(b"\n") == 1
    assert old.read_text(encoding="utf-8") == "昨天的😀\n"
    assert not list(folder.glob("*.part"))


def test_a_long_article_is_imported_without_a_word_too_many(quandian: Quandian) -> None:
    text = "唐山高新區與北京大學簽約。\n" * 5000
    quandian("new", "長.quandian")
    done = quandian("import", "長.quandian", "-", stdin=text.encode())
    assert done.returncode == 0, done.stderr
    assert done.stderr == b""
