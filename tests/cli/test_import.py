"""`quandian import`: texts from files and from standard input."""

import io
import json
import sys
from pathlib import Path

import pytest

from desktop.store.project import Project
from tests.cli.given import AUTHOR, CLEAN, DAMAGED, Run, lines


def test_an_import_keeps_each_text_as_received(project: Path) -> None:
    with Project.open(project, AUTHOR, read_only=True) as opened:
        articles = opened.articles()
        assert [article.title for article in articles] == ["高新區創新發展😀", "𠮷野家開幕"]
        assert [opened.raw(article.id) for article in articles] == [DAMAGED, CLEAN]


def test_an_import_of_many_files_is_one_step(project: Path) -> None:
    with Project.open(project, AUTHOR) as opened:
        assert opened.undo() is not None
        assert opened.articles() == ()
        assert opened.undo() is None


def test_a_second_import_says_so_and_changes_nothing(
    project: Path, run: Run, texts: dict[str, Path]
) -> None:
    code, out, err = run("import", project, texts["clean"])
    assert (code, err) == (0, "")
    assert out == "𠮷野家開幕: is in the project already\n0 articles imported\n"
    with Project.open(project, AUTHOR) as opened:
        assert len(opened.articles()) == 2
        opened.undo()
        assert opened.articles() == ()


# Windows says no more of a folder that is read like a file.
_FOLDER = "Permission denied" if sys.platform == "win32" else "Is a directory"


def test_one_bad_file_leaves_the_others_out_too(project: Path, run: Run, tmp_path: Path) -> None:
    good, empty = tmp_path / "好.txt", tmp_path / "空.txt"
    good.write_text("𠮷光社區今天開幕。", encoding="utf-8")
    empty.write_bytes(b"")
    for bad, sentence in (
        (tmp_path / "無.txt", "cannot read {}: No such file or directory"),
        (tmp_path, f"cannot read {{}}: {_FOLDER}"),
        (empty, "{} is empty."),
    ):
        code, out, err = run("import", project, good, bad)
        assert (code, out) == (2, "")
        assert err == f"quandian: {sentence.format(bad)}\n"
    assert json.loads(run("info", project, "--json")[1])["counts"]["articles"] == 2


def test_standard_input_is_a_file_too(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = io.TextIOWrapper(io.BytesIO("\ufeff𠮷光社區今天開幕。".encode()), encoding="ascii")
    monkeypatch.setattr(sys, "stdin", given)
    assert run("import", project, "-") == (0, "1 article imported\n", "")
    with Project.open(project, AUTHOR, read_only=True) as opened:
        last = opened.articles()[-1]
        assert (last.title, opened.raw(last.id)) == ("𠮷光社區今天開幕。", "𠮷光社區今天開幕。")


@pytest.mark.parametrize("encoding", ["gb18030", "big5hkscs", "utf-16", "utf-8-sig"])
def test_the_encoding_is_found_out_or_taken_as_it_is_given(
    project: Path, run: Run, tmp_path: Path, encoding: str
) -> None:
    text = "今天上午，市長在文化中心參加開幕典禮，並表示將繼續支持地方產業的發展。" * 5
    file = tmp_path / "舊.txt"
    file.write_bytes(text.encode(encoding))
    assert run("import", project, file)[0] == 0
    assert run("import", project, file, "--encoding", encoding)[1].startswith("舊: is in")
    with Project.open(project, AUTHOR, read_only=True) as opened:
        assert opened.raw(opened.articles()[-1].id) == text


def test_a_guess_is_told(project: Path, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "斷.txt"
    text = "今天上午，市長在文化中心參加開幕典禮。" * 5
    file.write_bytes(text.encode("gb18030") + b"\xff\xff")
    code, _, err = run("import", project, file)
    assert code == 0
    assert err.startswith(
        f"quandian: {file} was read as gb18030; 2 bytes made no sense; it may be "
    )
    assert run("import", project, file, "--encoding", "gbk")[1].startswith("斷: is in")


def test_an_unknown_encoding_is_a_sentence(project: Path, run: Run, texts: dict[str, Path]) -> None:
    code, out, err = run("import", project, texts["clean"], "--encoding", "klingon")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "klingon" in err


def test_an_import_into_a_project_that_is_open_elsewhere_is_refused(
    project: Path, run: Run, tmp_path: Path
) -> None:
    new = tmp_path / "新.txt"
    new.write_text("𠮷光社區今天開幕。", encoding="utf-8")
    with Project.open(project, AUTHOR):
        code, out, err = run("import", project, new)
        assert (code, out) == (2, "")
        assert err.startswith(f"quandian: {project} is open in another window")
        assert len(lines(run("export", project, "--format", "jsonl", "--out", "-")[1])) == 2
        assert run("info", project)[0] == 0
