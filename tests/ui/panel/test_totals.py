"""What the article states is measured against what is marked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.annotations.steps import Change, Step, StepName
from desktop.annotations.values import StatedTotal
from desktop.text.readings import ReadingKind
from desktop.ui.panel import Panel
from desktop.ui.theme import DARK
from tests.ui.panel.desk import AUTHOR, Desk

TIME = "2026-11-22T00:00:00Z"


@pytest.fixture
def total(desk: Desk, panel: Panel) -> StatedTotal:
    """「2個應用場景」 bound to the scenarios."""
    bench = desk.bench
    assert bench.article is not None
    span = bench.reading.raw(desk.shown("2個應用場景"))
    scenario = desk.kind("S").id
    total = StatedTotal("t", bench.article.id, span, 2, True, scenario, AUTHOR.id, TIME)
    change = Change(None, total)
    bench.project.apply(
        Step("s", StepName.BIND_TOTAL, bench.article.id, AUTHOR.id, TIME, (change,))
    )
    bench.open_article(bench.article.id)
    return total


def test_without_a_stated_total_there_is_only_a_count(desk: Desk, panel: Panel) -> None:
    assert panel.tabs.count_of(1) == "0"
    assert panel.frame_pages[0].totals.isHidden()


def test_a_stated_total_is_met_when_as_many_are_marked(
    desk: Desk, panel: Panel, total: StatedTotal
) -> None:
    assert panel.tabs.count_of(1) == "0/2"
    totals = panel.frame_pages[0].totals
    assert not totals.lines[0].is_met
    for name in ("水務大腦", "低空物流"):
        desk.put(None, "S", "name", desk.mark(name, "scenario"))
    assert panel.tabs.count_of(1) == "2/2"
    assert totals.lines[0].is_met
    assert totals.lines[0].accessibleName() == (
        "The article states 2個應用場景; 2 of 2 are marked."
    )
    desk.put(None, "S", "name", desk.mark("先後", "scenario"))
    assert not totals.lines[0].is_met


def test_a_row_that_lacks_its_name_does_not_count(
    desk: Desk, panel: Panel, total: StatedTotal
) -> None:
    frame = desk.put(None, "S", "publisher", desk.mark("西河高新區", nth=1))
    assert panel.tabs.count_of(1) == "0/2"
    assert panel.frame_pages[0].totals.lines[0].count == 0
    desk.put(frame, "S", "name", desk.mark("水務大腦", "scenario"))
    assert panel.tabs.count_of(1) == "1/2"


def test_a_press_on_a_stated_total_asks_where_it_stands(
    desk: Desk, panel: Panel, total: StatedTotal
) -> None:
    asked: list[object] = []
    panel.span_wanted.connect(asked.append)
    QTest.keyClick(panel.frame_pages[0].totals.lines[0], Qt.Key.Key_Space)
    assert asked == [total.span]


def test_a_stated_total_reads_as_the_article_reads(
    desk: Desk, panel: Panel, total: StatedTotal
) -> None:
    desk.bench.use_reading(ReadingKind.SIMPLIFIED)
    assert panel.frame_pages[0].totals.lines[0].text() == "2个应用场景"
    panel.set_theme(DARK)
    assert len(panel.frame_pages[0].totals.lines) == 1


def test_the_word_of_a_tab_is_spoken_with_its_count(
    desk: Desk, panel: Panel, total: StatedTotal
) -> None:
    assert panel.tabs.accessibleTabName(1) == "場景 0/2"
