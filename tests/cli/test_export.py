"""`quandian export`: what is labelled, in files and on standard output."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.given import Run, lines


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
