"""The command line: what each word does, says and gives back."""

import errno
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from desktop.annotations.values import Author
from desktop.cli import main
from desktop.formats.schema_toml import default_schema, parse, write
from desktop.places import places
from desktop.sample import open_or_make_sample
from desktop.settings import SettingsFile
from desktop.store.project import Project

DAMAGED = (
    "高新區(qū)創(chuàng)新發(fā)展😀\n"
    + "高新區(qū)與𠮷野家就發(fā)展項目簽約,創(chuàng)新發(fā)展。" * 3
)
REPAIRED = "高新區創新發展😀\n" + "高新區與𠮷野家就發展項目簽約，創新發展。" * 3
CLEAN = "𠮷野家開幕\n今天，𠮷野家在舊港開幕😀。\r\n明天也開。"
AUTHOR = Author("00000000-0000-4000-8000-000000000001", "王小明")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: object) -> tuple[int, str, str]:
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def texts(tmp_path: Path) -> dict[str, Path]:
    folder = tmp_path / "文 本"
    folder.mkdir()
    made = {"damaged": folder / "受損.txt", "clean": folder / "乾淨.txt"}
    made["damaged"].write_bytes(DAMAGED.encode())
    made["clean"].write_bytes(CLEAN.encode())
    return made


@pytest.fixture
def project(tmp_path: Path, run: Run, texts: dict[str, Path]) -> Path:
    path = tmp_path / "專案 𠮷.quandian"
    assert run("new", path) == (0, "", "")
    assert run("import", path, *texts.values())[0] == 0
    return path


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return open_or_make_sample(tmp_path / "範例", AUTHOR)


def lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


# new


def test_a_new_project_has_the_default_schema_and_no_articles(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "新.quandian"
    assert run("new", path) == (0, "", "")
    with Project.open(path, AUTHOR, read_only=True) as project:
        assert project.schema == default_schema()
        assert project.articles() == ()


def test_a_new_project_takes_the_schema_of_a_file(tmp_path: Path, run: Run) -> None:
    file, path = tmp_path / "綱要.toml", tmp_path / "新.quandian"
    text = write(default_schema()).replace('"人名"', '"人名😀"')
    file.write_text(text, encoding="utf-8")
    assert run("new", path, "--schema", file)[0] == 0
    with Project.open(path, AUTHOR, read_only=True) as project:
        assert project.schema == parse(text)
    file.write_text(text.replace("key = 1", "key = 0"), encoding="utf-8")
    code, out, err = run("new", tmp_path / "二.quandian", "--schema", file)
    assert (code, out) == (2, "")
    assert err == (
        "quandian: In labels 1 (人名😀), key must be a whole number from 1 to 9, not 0.\n"
    )
    assert not (tmp_path / "二.quandian").exists()


def test_a_project_that_is_there_is_not_made_anew(project: Path, run: Run) -> None:
    before = project.read_bytes()
    code, out, err = run("new", project)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert project.read_bytes() == before


def test_the_name_of_a_project_has_its_suffix(tmp_path: Path, run: Run) -> None:
    code, _, err = run("new", tmp_path / "專案")
    assert code == 2
    assert "ends in .quandian" in err
    assert list(tmp_path.iterdir()) == []


# import


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


# info


def test_info_counts_what_is_in_a_project(sample: Path, run: Run) -> None:
    code, out, err = run("info", sample, "--json")
    found = json.loads(out)
    assert (code, err, out.count("\n")) == (0, "", 1)
    assert found["counts"]["articles"] == len(found["articles"]) == 3
    assert found["counts"]["frames"] == {"scenario": 1, "agreement": 2}
    assert found["articles"][0]["frames"] == found["counts"]["frames"]
    assert found["counts"]["mentions"] == found["articles"][0]["mentions"] > 20
    assert found["articles"][2]["title"] == "𠮷光社區咖啡節週末登場😀"
    assert found["schema"]["version"] == 1
    assert found["schema"]["labels"][0] == {"export_name": "person", "name": "人名", "key": 1}
    assert set(found["versions"]) == {"program", "project", "schema"}


def test_info_for_people_names_each_article(project: Path, run: Run) -> None:
    code, out, _ = run("info", project)
    assert code == 0
    assert out.splitlines()[1].startswith("2  𠮷野家開幕  [new, ")


# export


def test_an_export_says_what_is_labelled_in_raw_and_repaired_words(sample: Path, run: Run) -> None:
    code, out, err = run("export", sample, "--format", "jsonl", "--out", "-", "--articles", "1")
    (article,) = lines(out)
    assert (code, err) == (0, "")
    by_id = {each["id"]: each for each in article["mentions"]}
    agreement = next(each for each in article["frames"] if each["type"] == "agreement")
    parties = [by_id[each] for each in agreement["roles"]["party"]]
    assert [each["text"] for each in parties] == ["臨嶼高新區(qū)", "數(shù)衡信息"]
    assert [each["repaired"] for each in parties] == ["臨嶼高新區", "數衡信息"]
    for mention in article["mentions"]:
        pieces = (article["text"][start:end] for start, end in mention["spans"])
        assert "".join(pieces) == mention["text"]
    entities = {each["id"]: each["name"] for each in article["entities"]}
    assert entities[parties[0]["entity"]] == "臨嶼高新區"
    assert [each["number"] for each in article["stated_totals"]] == [4, 6]


@pytest.mark.parametrize(
    ("units", "cut"),
    [
        ("codepoints", lambda text, start, end: text[start:end]),
        ("utf16", lambda text, start, end: text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")),
        ("utf8", lambda text, start, end: text.encode()[start:end].decode()),
    ],
)  # fmt: skip
def test_an_export_counts_in_the_units_that_are_wanted(
    sample: Path, run: Run, tmp_path: Path, units: str, cut: Callable[[str, int, int], str]
) -> None:
    out = tmp_path / "輸出.jsonl"
    words = ("export", sample, "--format", "jsonl", "--out", out, "--units", units)
    assert run(*words, "--as", "simplified") == (0, f"3 articles written to {out}\n", "")
    article = json.loads(out.read_text(encoding="utf-8").split("\n")[0])
    assert (article["offset_unit"], article["reading"]) == (units, "simplified")
    found = [cut(article["text"], *each["spans"][0]) for each in article["mentions"]]
    assert found == [each["text"] for each in article["mentions"]]
    assert "临屿高新区" in found


def test_an_export_to_a_file_is_what_goes_to_standard_output(
    project: Path, run: Run, tmp_path: Path
) -> None:
    out = tmp_path / "輸出.jsonl"
    printed = run("export", project, "--format", "jsonl", "--out", "-")[1]
    assert run("export", project, "--format", "jsonl", "--out", out)[0] == 0
    assert out.read_bytes() == printed.encode()


def test_an_export_of_articles_that_are_not_there_writes_nothing(
    project: Path, run: Run, tmp_path: Path
) -> None:
    out = tmp_path / "輸出.jsonl"
    words = ("export", project, "--format", "jsonl", "--out", out, "--articles", "2-3")
    code, _, err = run(*words)
    assert code == 2
    assert err == "quandian: There is no article 2-3; numbers go from 1 to 2.\n"
    assert not out.exists()


@pytest.mark.parametrize("words", [("export", "--format", "jsonl"), ("screenshot",)])
def test_no_output_takes_the_place_of_a_project(
    project: Path, run: Run, tmp_path: Path, words: tuple[str, ...]
) -> None:
    other, picture = tmp_path / "另 𠮷.quandian", tmp_path / "圖.png"
    other.write_bytes(project.read_bytes())
    os.link(other, picture)
    before = project.read_bytes()
    for out in (project, other, picture):
        code, said, err = run(words[0], project, *words[1:], "--out", out)
        assert (code, said) == (2, "")
        assert err.startswith(f"quandian: {out} is a Quandian project")
    lock = tmp_path / f"{project.name}.lock"
    assert run(words[0], project, *words[1:], "--out", lock)[0] == 2
    assert project.read_bytes() == other.read_bytes() == before
    assert not lock.exists() or lock.read_bytes() == b""


# reading


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("raw", DAMAGED),
        ("repaired", REPAIRED),
        ("simplified", "高新区创新发展😀\n" + "高新区与𠮷野家就发展项目签约，创新发展。" * 3),
        ("taiwan", REPAIRED),
        ("hongkong", REPAIRED),
    ],
)
def test_a_reading_is_printed_exactly(
    run: Run, texts: dict[str, Path], kind: str, text: str
) -> None:
    assert run("reading", texts["damaged"], "--as", kind) == (0, text, "")


def test_a_reading_keeps_line_ends_and_is_repaired_by_default(
    run: Run, texts: dict[str, Path]
) -> None:
    assert run("reading", *texts.values()) == (0, f"{REPAIRED}\n{CLEAN}", "")


def test_texts_are_parted_where_one_does_not_end_its_line(run: Run, tmp_path: Path) -> None:
    files = [tmp_path / name for name in "甲乙丙丁"]
    for file, text in zip(files, ("𠮷", "", "乙\n", "丁"), strict=True):
        file.write_text(text, encoding="utf-8", newline="\n")
    assert run("reading", *files) == (0, "𠮷\n乙\n丁", "")


@pytest.mark.parametrize("kind", ["raw", "repaired", "simplified", "taiwan", "hongkong"])
def test_a_map_ties_a_reading_to_the_raw_text(run: Run, texts: dict[str, Path], kind: str) -> None:
    code, out, err = run("reading", *texts.values(), "--map", "--as", kind)
    assert (code, err) == (0, "")
    found = lines(out)
    assert [each["file"] for each in found] == [str(path) for path in texts.values()]
    for each, raw in zip(found, (DAMAGED, CLEAN), strict=True):
        assert set(each) == {"file", "reading", "text", "sections", "repairs"}
        assert each["reading"] == kind
        place = (0, 0)
        for raw_start, raw_end, start, end, sort in each["sections"]:
            assert (raw_start, start) == place
            assert sort in {"linear", "block"}
            assert sort == "block" or raw_end - raw_start == end - start > 0
            place = (raw_end, end)
        assert place == (len(raw), len(each["text"]))
        for repair in each["repairs"]:
            assert set(repair) == {"rule", "raw", "from", "to", "sure"}
            assert raw[slice(*repair["raw"])] == repair["from"]
    assert bool(found[0]["repairs"]) == (kind != "raw")


def test_a_text_is_repaired_against_its_looks_where_that_is_wanted(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "短.txt"
    file.write_text("高新區(qū)與𠮷野家", encoding="utf-8")
    assert run("reading", file)[1] == "高新區(qū)與𠮷野家"
    assert run("reading", file, "--assume-damaged")[1] == "高新區與𠮷野家"


# screenshot


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
        assert bright.copy(*paper).scaled(1, 1).pixelColor(0, 0).lightness() > 200, name
        assert dim.copy(*paper).scaled(1, 1).pixelColor(0, 0).lightness() < 80, name


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


# all of them


def test_an_option_that_is_none_is_named(run: Run) -> None:
    assert run("--nope")[::2] == (
        2,
        "quandian: unrecognized arguments: --nope (quandian --help tells more)\n",
    )
    assert run()[::2] == (2, "quandian: a COMMAND is missing (quandian --help tells more)\n")


def test_settings_that_can_not_be_kept_are_said_once_and_only_where_they_matter(
    sample: Path, tmp_path: Path
) -> None:
    home = tmp_path / "家"
    home.write_text("no folder 𠮷", encoding="utf-8")

    def said(*words: object) -> str:
        ended = subprocess.run(
            [sys.executable, "-m", "desktop", *map(str, words)],
            cwd=Path(__file__).parent.parent,
            env={**os.environ, "QUANDIAN_HOME": str(home)},
            capture_output=True,
            encoding="utf-8",
        )
        assert ended.returncode == 0
        return ended.stderr

    assert said("info", sample) == ""
    assert said("export", sample, "--format", "jsonl", "--out", "-") == ""
    err = said("new", tmp_path / "新.quandian")
    assert err.startswith("quandian: the settings can't be ")
    assert err.count("\n") == 1
    assert "Errno" not in err


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("propose", "𠮷.txt"),
        ("export", "p.quandian", "--out", "-"),
        ("export", "p.quandian", "--format", "brat", "--out", "-"),
        ("reading", "𠮷.txt", "--as", "klingon"),
        ("screenshot", "p.quandian", "--out", "x.png", "--size", "big"),
        ("info", "no such 𠮷.quandian"),
    ],
)
def test_what_can_not_be_done_is_one_sentence_and_exit_code_2(
    run: Run, words: tuple[str, ...]
) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err.startswith("quandian: ")
    assert err.count("\n") == 1


def test_a_file_that_is_no_project_is_left_alone(run: Run, texts: dict[str, Path]) -> None:
    for words in (("info",), ("export", "--format", "jsonl", "--out", "-")):
        code, out, err = run(words[0], texts["clean"], *words[1:])
        assert (code, out, err.count("\n")) == (2, "", 1)
    assert texts["clean"].read_bytes() == CLEAN.encode()


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    for name in ("new", "import", "export", "reading", "info", "screenshot"):
        assert re.search(rf"^    {name}\b", said, re.MULTILINE)


@pytest.mark.parametrize("command", ["info", "reading", "export"])
def test_commands_without_a_window_leave_widgets_alone(
    sample: Path, texts: dict[str, Path], command: str
) -> None:
    words = {
        "info": ["info", str(sample)],
        "export": ["export", str(sample), "--format", "jsonl", "--out", "-"],
        "reading": ["reading", str(texts["damaged"]), "--map", "--as", "taiwan"],
    }[command]
    script = (
        "import sys; from desktop.cli import main; code = main(sys.argv[1:]);"
        "unwanted = {'PySide6.QtWidgets', 'PySide6.QtGui'};"
        "unwanted |= {'sqlalchemy', 'PySide6.QtCore'} if sys.argv[1] == 'reading' else set();"
        "sys.exit(code or ' '.join(unwanted & set(sys.modules)) or 0)"
    )
    root = Path(__file__).parent.parent
    ended = subprocess.run([sys.executable, "-c", script, *words], cwd=root, capture_output=True)
    assert (ended.returncode, ended.stderr) == (0, b"")
