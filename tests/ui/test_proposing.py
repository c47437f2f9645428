"""Stated totals bound by a key, and the readings of a sentence accepted as one step."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.annotations.values import Pairing
from desktop.text.span import Span
from desktop.ui.panel.frames import FramesPage
from desktop.ui.theme import DARK
from desktop.ui.window import Window
from desktop.workbench import Workbench

TEXT = (
    "😀發布會現場發布了2個應用場景，4個項目進行簽約。\n"
    "臨嶼高新區與數衡信息、𠮷野環保就城市數據底座、近岸水質監測等項目進行簽約；"
    "望潮研究院與澄光機器人就水下機器人、深海採樣等項目進行簽約。\n"
    "當日天氣晴朗。\n"
)
ESCAPE = Qt.Key.Key_Escape


def place(words: str) -> int:
    return TEXT.index(words)


def stated(bench: Workbench) -> list[tuple[str, int, str]]:
    return [
        (total.span.of(TEXT), total.number, bench.schema.frame_type(total.frame_type).export_name)
        for total in sorted(bench.state.totals.values(), key=lambda each: each.span)
    ]


def said(bench: Workbench) -> list[list[str]]:
    mentions = bench.state.mentions
    return [
        [mentions[filler.mention].hull.of(TEXT) for filler in frame.fillers]
        for kind in bench.schema.frame_types
        for frame in bench.state.frames_of(kind.id)
    ]


def lines(window: Window) -> Sequence[str]:
    """The offers as they are said, whether or not the plural forms of English are loaded."""
    said = (line.accessibleName() for line in window.panel.offers.lines)
    return [line.replace("row(s)", "rows") for line in said]


@pytest.fixture
def window(window: Window) -> Window:
    (article,) = window.workbench.add_texts([("發布會", TEXT)]).articles
    window.workbench.open_article(article.id)
    window.view.setFocus()
    return window


def test_t_binds_the_total_at_the_caret_and_lets_it_go_again(window: Window) -> None:
    bench = window.workbench
    window.view.place_caret(place("個項目進行"))
    QTest.keyClicks(window.view, "t")
    assert stated(bench) == [("4個項目", 4, "agreement")]
    assert "0 / 4" in window.status.text
    QTest.keyClicks(window.view, "t")
    assert stated(bench) == []
    QTest.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert stated(bench) == [("4個項目", 4, "agreement")]


def test_t_goes_on_to_the_totals_that_follow(window: Window) -> None:
    window.view.place_caret(0)
    QTest.keyClicks(window.view, "tt")
    assert [number for _, number, _ in stated(window.workbench)] == [2, 4]
    QTest.keyClicks(window.view, "t")
    assert window.middle.notice.text == "The article states no other total."
    assert len(stated(window.workbench)) == 2


def test_only_totals_that_nobody_bound_are_marked_as_proposed(window: Window) -> None:
    marked: list[list[str]] = []
    window.proposing.marked.connect(lambda spans: marked.append([each.of(TEXT) for each in spans]))
    window.workbench.read.emit()
    window.view.place_caret(0)
    QTest.keyClicks(window.view, "t")
    assert marked == [["2個應用場景", "4個項目"], ["4個項目"]]


def test_d_offers_the_readings_and_the_one_that_meets_the_total_first(window: Window) -> None:
    window.view.place_caret(place("數衡信息"))
    QTest.keyClicks(window.view, "d")
    assert lines(window) == [
        "Enter, One to one, in order 4 rows pairing not sure 4 in all, as the article states",
        "2, One for each clause 2 rows pairing not sure 2 in all",
        "3, Each with each 6 rows pairing not sure 6 in all",
    ]
    page = window.panel.page
    assert isinstance(page, FramesPage)
    assert page.kind.export_name == "agreement"
    assert said(window.workbench) == []


def test_enter_accepts_the_first_reading_as_one_step(window: Window) -> None:
    bench = window.workbench
    window.view.place_caret(place("個項目進行"))
    QTest.keyClicks(window.view, "t")
    window.view.place_caret(place("數衡信息"))
    QTest.keyClicks(window.view, "d")
    QTest.keyClick(window.view, Qt.Key.Key_Return)
    rows = said(bench)
    assert len(rows) == 4
    assert ["臨嶼高新區", "數衡信息", "城市數據底座"] in [
        sorted(row, key=TEXT.index) for row in rows
    ]
    (page,) = (each for each in window.panel.frame_pages if each.count == "4/4")
    pairings = [frame.pairing for frame in page.model.frames]
    assert pairings.count(Pairing.UNCERTAIN) == 2
    assert window.panel.offers.isHidden()
    assert "4 / 4" in window.status.text
    QTest.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert said(bench) == []
    assert not bench.state.mentions


def test_a_digit_chooses_that_reading_and_a_click_too(window: Window) -> None:
    window.view.place_caret(place("數衡信息"))
    QTest.keyClicks(window.view, "d2")
    assert said(window.workbench) == []
    assert lines(window)[:2] == [
        "1, One to one, in order 4 rows pairing not sure 4 in all, as the article states",
        "Enter, One for each clause 2 rows pairing not sure 2 in all",
    ]
    QTest.keyClick(window.view, Qt.Key.Key_Return)
    assert len(said(window.workbench)) == 2
    QTest.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.view, "d")
    window.panel.set_theme(DARK)
    QTest.mouseClick(window.panel.offers.lines[2], Qt.MouseButton.LeftButton)
    QTest.keyClick(window.view, Qt.Key.Key_Return)
    assert len(said(window.workbench)) == 6


def test_escape_closes_the_readings_and_changes_nothing(window: Window) -> None:
    window.view.place_caret(place("數衡信息"))
    QTest.keyClicks(window.view, "d")
    assert window.panel.offers.isVisible()
    QTest.keyClick(window.view, ESCAPE)
    assert window.panel.offers.isHidden()
    QTest.keyClicks(window.view, "2")
    assert said(window.workbench) == []


def test_a_selected_clause_is_read_alone(window: Window) -> None:
    clause = "望潮研究院與澄光機器人就水下機器人、深海採樣等項目進行簽約"
    window.view.select_raw(Span(place(clause), place(clause) + len(clause)))
    QTest.keyClicks(window.view, "d")
    assert {line.offer.new for line in window.panel.offers.lines} == {1, 2}


def test_of_a_selected_name_the_sentence_around_it_is_read(window: Window) -> None:
    start = place("數衡信息")
    window.view.select_raw(Span(start, start + 4))
    QTest.keyClicks(window.view, "d")
    assert [line.offer.new for line in window.panel.offers.lines] == [4, 2, 6]


def test_a_sentence_that_tells_of_nothing_is_a_notice(window: Window) -> None:
    window.view.place_caret(place("天氣"))
    QTest.keyClicks(window.view, "d")
    assert "does not say who signed" in window.middle.notice.text
    assert window.panel.offers.isHidden()


def test_another_article_takes_the_readings_away(window: Window) -> None:
    window.view.place_caret(place("數衡信息"))
    QTest.keyClicks(window.view, "d")
    window.workbench.open_article(next(iter(window.workbench.articles)))
    assert window.panel.offers.isHidden()
