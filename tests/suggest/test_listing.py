"""What `quandian propose` prints is true of the raw text, in JSON and in lines."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import main

ROOT = Path(__file__).resolve().parents[2]
TEXT = (
    "區(qū)創(chuàng)業(yè)發(fā)展,創(chuàng)新發(fā)展。"
    * 3
    + "𠮷縣發(fā)布2個應用場景😀,3個創(chuàng)業(yè)項目簽約。\n"
    "高新區(qū)與甲協(xié)會、乙環(huán)保就光學、養老等項目簽約;丙公司與丁公司就水電簽約。\n"
    "甲協(xié)會、乙環(huán)保先后發(fā)布了“一區(qū)多園”“智慧工地”等2項應用場景。"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "文 章.txt"
    path.write_bytes(TEXT.encode())
    return path


def told(capsys: pytest.CaptureFixture[str], *words: object) -> str:
    assert main(["propose", *map(str, words)]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return said.out


def objects(capsys: pytest.CaptureFixture[str], *words: object) -> list[dict[str, Any]]:
    return [json.loads(line) for line in told(capsys, "--json", *words).splitlines()]


def test_stated_totals_are_listed_with_raw_offsets(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (found,) = objects(capsys, file)
    assert found["file"] == str(file)
    assert found["names"] == []
    assert [
        (total["text"], total["repaired"], total["number"], total["exact"], total["frame_type"])
        for total in found["stated_totals"]
    ] == [
        ("2個應用場景", "2個應用場景", 2, True, "scenario"),
        ("3個", "3個", 3, True, "agreement"),
        ("2項應用場景", "2項應用場景", 2, True, "scenario"),
    ]
    for total in found["stated_totals"]:
        start, end = total["span"]
        assert TEXT[start:end] == total["text"]


def test_readings_are_listed_with_what_fills_their_roles(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (found,) = objects(capsys, file)
    kinds = [(each["kind"], each["total"], each["pairing"]) for each in found["agreements"]]
    assert kinds == [
        ("aligned", 3, "uncertain"),
        ("one_per_clause", 2, "uncertain"),
        ("pairs", 5, "uncertain"),
    ]
    frame = found["agreements"][0]["frames"][0]
    assert frame["pairing"] == "uncertain"
    assert [piece["text"] for piece in frame["roles"]["party"]] == ["高新區(qū)", "甲協(xié)會"]
    assert [piece["repaired"] for piece in frame["roles"]["party"]] == ["高新區", "甲協會"]
    assert frame["roles"]["subject"][0]["label"] == "subject"
    start, end = frame["evidence"]
    assert TEXT[start:end].startswith("高新區")
    scenarios = found["scenarios"][0]
    assert [each["roles"]["name"][0]["text"] for each in scenarios["frames"]] == [
        "一區(qū)多園",
        "智慧工地",
    ]


def test_each_file_is_an_object_on_a_line_and_a_dash_is_standard_input(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.TextIOWrapper(io.BytesIO("𠮷縣8個項目簽約".encode()), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", stream)
    first, second = objects(capsys, file, "-")
    assert (first["file"], second["file"]) == (str(file), "-")
    assert second["stated_totals"][0]["span"] == [2, 6]


def test_without_json_each_proposal_is_a_line_to_read(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = told(capsys, file).splitlines()
    start = TEXT.index("2個應")
    assert lines[0] == f"{file}:{start}-{start + 6}: scenario 2: 2個應用場景"
    assert len(lines) == 3 + 3 + 2
    assert lines[3].endswith(
        "agreement (aligned 3, one_per_clause 2, pairs 5; uncertain): "
        "party 高新區 | party 甲協會 | subject 光學"
    )


def test_at_least_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text("𠮷縣逾三十個項目簽約", encoding="utf-8")
    assert told(capsys, path) == f"{path}:2-8: agreement at least 30: 逾三十個項目\n"


def test_the_frame_types_of_a_project_are_counted(
    tmp_path: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    schema = tmp_path / "schema.toml"
    project = tmp_path / "p.quandian"
    whole = (ROOT / "resources" / "schema.toml").read_text(encoding="utf-8")
    labels, _, frame_types = whole.partition("[[frame_types]]")
    show = frame_types.partition("[[frame_types]]")[0].replace("場景", "展演")
    show = show.replace('export_name = "scenario"', 'export_name = "show"')
    schema.write_text(f"{labels}[[frame_types]]{show}", encoding="utf-8")
    text = tmp_path / "t.txt"
    text.write_text("𠮷縣8個項目簽約，举办3场展演", encoding="utf-8")
    assert main(["new", str(project), "--schema", str(schema)]) == 0
    (found,) = objects(capsys, text, "--project", project)
    assert [total["frame_type"] for total in found["stated_totals"]] == ["show"]
    assert (found["agreements"], found["scenarios"]) == ([], [])


def test_a_file_that_is_not_there_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["propose", "--json", str(tmp_path / "none.txt")]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1


def test_an_empty_file_has_no_proposals(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    (found,) = objects(capsys, path)
    assert (found["stated_totals"], found["agreements"], found["scenarios"]) == ([], [], [])
