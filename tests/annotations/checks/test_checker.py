"""All rules together: switched per project, in slices, and as the guide lists them."""

from pathlib import Path

from desktop.annotations import checks
from desktop.annotations.checks import RULES, Checker
from tests.annotations.desk import Desk

GUIDE = Path(__file__).resolve().parents[3] / "docs" / "findings.md"


def test_every_rule_has_an_id_of_its_own_and_a_line_in_the_guide() -> None:
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    listed = [line.split("`")[1] for line in GUIDE.read_text("utf-8").splitlines() if "| `" in line]
    assert listed == ids
    assert all(checks.rule_named(rule.id) is rule for rule in RULES)


def test_a_fresh_project_checks_all_but_pairings(desk: Desk) -> None:
    assert checks.switched_off(desk.bench.project.settings) == {"uncertain"}


def test_a_rule_is_switched_off_and_on_for_the_project(desk: Desk) -> None:
    desk.do(checks.switch, "unlabelled", False)
    assert "unlabelled" in checks.switched_off(desk.bench.project.settings)
    assert desk.bench.do(checks.switch, "unlabelled", False) is None
    desk.do(checks.switch, "unlabelled", True)
    desk.do(checks.switch, "uncertain", True)
    assert checks.switched_off(desk.bench.project.settings) == frozenset()


def test_a_check_in_slices_finds_what_one_at_once_finds(desk: Desk) -> None:
    for nth in range(2):
        desk.agreement(desk.mark("唐山高新區", "place" if nth else "organization", nth=nth))
    checker = Checker(desk.bench.readings)
    assert not any(checker.warm())
    sliced = checker.check(desk.state)
    slices = 0
    while not sliced.work(0):
        slices += 1
    assert slices > 20
    assert sliced.is_done
    assert sliced.found == checker.check(desk.state).whole()
    assert {found.rule for found in sliced.found} == {
        "role_missing",
        "one_party",
        "duplicate",
        "two_labels",
        "unlabelled",
    }


def test_an_empty_article_has_no_findings(desk: Desk) -> None:
    assert list(checks.findings(desk.state, desk.bench.readings)) == []
