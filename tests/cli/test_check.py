"""`quandian check`: what is wrong in a project, for people and for scripts."""

import json
from pathlib import Path

import pytest

from desktop.annotations import checks
from desktop.cli import main
from desktop.store.project import Project
from desktop.workbench import Workbench
from tests.annotations.desk import AUTHOR, OTHER, TEXT, Desk


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "專案 𠮷.quandian"
    assert main(["new", str(path)]) == 0
    with Project.open(path, AUTHOR) as project:
        desk = Desk(Workbench(project, AUTHOR))
        desk.bench.add_texts([("產業", TEXT), ("另一篇", OTHER)])
        desk.open(1)
        desk.mark("佳華科技")
        desk.open(0)
        desk.agreement(desk.mark("𠮷野家"), desk.mark("雙碳平臺", "subject"))
    return path


def test_findings_are_one_object_and_exit_code_1(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(project), "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["articles"] == 2
    one, left = said["findings"]
    assert (one["rule"], one["title"], one["text"]) == ("one_party", "產業", "𠮷野家")
    assert one["message"] == "簽約 “𠮷野家 · 雙碳平臺”: 簽約方 has 1, not 2."
    assert len(one["frames"]) == 1 and len(one["mentions"]) == 2
    assert (left["rule"], left["title"]) == ("unlabelled", "另一篇")
    start, end = left["span"]
    assert OTHER[start:end] == left["text"] == "佳華科技"


def test_each_finding_is_a_line_for_people(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(project)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert lines[1].startswith("另一篇:") and ": unlabelled: “佳華科技”" in lines[1]


def test_a_project_without_findings_says_nothing_and_exits_0(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Project.open(project, AUTHOR) as opened:
        bench = Workbench(opened, AUTHOR)
        for rule in ("one_party", "unlabelled"):
            bench.do(checks.switch, rule, False)
    assert main(["check", str(project)]) == 0
    assert capsys.readouterr().out == ""
    assert main(["check", str(project), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"articles": 2, "findings": []}


def test_checking_writes_nothing(project: Path) -> None:
    before = project.read_bytes()
    assert main(["check", str(project)]) == 1
    assert project.read_bytes() == before


def test_what_is_no_project_is_one_sentence_and_exit_code_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path / "沒有.quandian")]) == 2
    said = capsys.readouterr()
    assert said.out == "" and said.err.count("\n") == 1
