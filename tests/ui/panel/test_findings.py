"""The page of findings follows the article, jumps to places and mends what has one way."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.annotations.checks import RULES, Finding, switched_off
from desktop.text.span import Span
from desktop.ui.panel import Panel
from tests.ui.panel.desk import TEXT, Desk


def settled(panel: Panel, qtbot: QtBot) -> list[Finding]:
    """Wait until the look is done; gives what was found."""
    qtbot.waitUntil(lambda: not panel.findings.model.is_looking)
    return panel.findings.model.findings


def rules(found: list[Finding]) -> list[str]:
    return [finding.rule for finding in found]


def test_an_article_without_mentions_has_no_findings(panel: Panel, qtbot: QtBot) -> None:
    assert settled(panel, qtbot) == []
    assert panel.tabs.count_of(panel.pages.index(panel.findings)) == "0"


def test_a_name_left_unlabelled_is_found_and_mended_with_one_key(
    panel: Panel, desk: Desk, qtbot: QtBot
) -> None:
    desk.mark("青禾科技")
    (finding,) = settled(panel, qtbot)
    assert finding.rule == "unlabelled"
    assert finding.span.of(TEXT) == "青禾科技"
    assert panel.tabs.count_of(panel.pages.index(panel.findings)) == "1"
    panel.next_finding(0)
    assert panel.page is panel.findings
    QTest.keyClick(panel.findings.list, Qt.Key.Key_F)
    assert settled(panel, qtbot) == []
    assert [mention.hull.of(TEXT) for mention in desk.bench.state.in_order()] == ["青禾科技"] * 2
    desk.bench.undo()
    assert rules(settled(panel, qtbot)) == ["unlabelled"]


def test_enter_asks_the_article_for_the_place_and_f8_goes_round(
    panel: Panel, desk: Desk, qtbot: QtBot
) -> None:
    desk.mark("青禾科技")
    desk.mark("西河高新區")
    first, second = settled(panel, qtbot)
    wanted: list[Span] = []
    panel.span_wanted.connect(wanted.append)
    panel.next_finding(0)
    panel.next_finding(first.span.start, first.span)
    panel.next_finding(second.span.start, second.span)
    QTest.keyClick(panel.findings.list, Qt.Key.Key_Return)
    assert wanted == [first.span, second.span, first.span, first.span]


def test_an_agreement_without_a_subject_is_found_until_it_has_one(
    panel: Panel, desk: Desk, qtbot: QtBot
) -> None:
    names = desk.mark_first_clause()
    frame = desk.put(None, "A", "party", names["西河高新區"])
    frame = desk.put(frame, "A", "party", names["𠮷野電子"])
    assert "role_missing" in rules(settled(panel, qtbot))
    desk.put(frame, "A", "subject", names["智慧停車平臺"])
    assert "role_missing" not in rules(settled(panel, qtbot))


def test_another_article_has_its_own_findings(panel: Panel, desk: Desk, qtbot: QtBot) -> None:
    desk.mark("青禾科技")
    assert len(settled(panel, qtbot)) == 1
    desk.bench.open_article(list(desk.bench.articles)[1])
    assert settled(panel, qtbot) == []


def test_a_rule_is_switched_off_with_the_keyboard_and_undo_brings_it_back(
    panel: Panel, desk: Desk, qtbot: QtBot
) -> None:
    desk.mark("青禾科技")
    assert rules(settled(panel, qtbot)) == ["unlabelled"]
    panel.next_finding(0)
    switches = panel.findings.switches
    switches.button.setFocus()
    QTest.keyClick(switches.button, Qt.Key.Key_Space)
    assert switches.list.hasFocus()
    switches.list.setCurrentRow([rule.id for rule in RULES].index("unlabelled"))
    QTest.keyClick(switches.list, Qt.Key.Key_Space)
    assert "unlabelled" in switched_off(desk.bench.project.settings)
    assert settled(panel, qtbot) == []
    desk.bench.undo()
    assert rules(settled(panel, qtbot)) == ["unlabelled"]
    assert switches.list.currentItem().checkState() == Qt.CheckState.Checked
    QTest.keyClick(switches.list, Qt.Key.Key_Escape)
    assert switches.list.isHidden()
    assert switches.button.hasFocus()
