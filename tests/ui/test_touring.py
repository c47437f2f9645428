"""Tab goes to mentions and proposals; Enter accepts one, X rejects it for good."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.text.span import Span
from desktop.ui.panel.proposals import ProposalsPage
from desktop.ui.theme import DARK
from desktop.ui.window import Window

TEXT = (
    "😀臨嶼高新區現場3個項目進行簽約。\n"
    "臨嶼高新區與數衡信息、𠮷野環保就城市數據底座、水質監測等項目進行簽約。\n"
    "當日發布了2個應用場景。\n"
)
TOTAL, ROWS, LAST = "3個項目", "臨嶼高新區與", "2個應用場景"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(window: Window) -> Window:
    """Two mentions, two totals and a sentence with rows, the caret at the start."""
    bench = window.workbench
    (article,) = bench.add_texts([("𠮷", TEXT)]).articles
    bench.open_article(article.id)
    (label,) = (each for each in bench.schema.labels if each.export_name == "organization")
    for start in (1, TEXT.index("數衡")):
        bench.mark(Span(start, start + 4 + (start == 1)), label.id)
    window.view.setFocus()
    window.view.place_caret(0)
    window.marking.select(None)
    return window


def here(window: Window) -> str:
    """Where one is: the text of the mention or of the total, the start of the sentence."""
    current, mention = window.touring.proposals.current, window.marking.mention
    if current is not None:
        assert mention is None
        return current.span.of(TEXT)[:6]
    return mention.hull.of(TEXT) if mention else ""


def press(window: Window, *keys: Qt.Key | str) -> None:
    for key in keys:
        if isinstance(key, str):
            QTest.keyClicks(window.view, key)
        else:
            QTest.keyClick(window.view, key)


def numbers(window: Window) -> list[int]:
    return sorted(total.number for total in window.workbench.state.totals.values())


def listed(window: Window, qtbot: QtBot) -> list[str]:
    qtbot.waitUntil(lambda: not window.touring.proposals.is_looking)
    page = window.panel.proposals
    texts = [page.list.item(row).text() for row in range(page.list.count())]
    return [text.replace("row(s)", "rows") for text in texts]


WAY = ["臨嶼高新區", TOTAL, ROWS, "數衡信息", LAST]


def test_tab_goes_to_mentions_and_proposals_in_the_order_of_the_text(window: Window) -> None:
    seen = []
    for _ in WAY:
        press(window, Qt.Key.Key_Tab)
        seen.append(here(window))
    assert seen == WAY
    assert window.middle.notice.text == ""
    press(window, Qt.Key.Key_Tab)
    assert here(window) == LAST
    assert window.middle.notice.text == "There is no further mention or proposal."


def test_shift_tab_goes_back_the_same_way(window: Window) -> None:
    press(window, *[Qt.Key.Key_Tab] * 5)
    seen = [here(window)]
    for _ in WAY[1:]:
        press(window, Qt.Key.Key_Backtab)
        seen.append(here(window))
    assert seen == WAY[::-1]


def test_enter_binds_the_total_that_one_came_to(window: Window) -> None:
    press(window, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert "簽約: 3 stated here" in window.touring.hint.accessibleName()
    press(window, Qt.Key.Key_Return)
    assert numbers(window) == [3]
    assert window.touring.hint.isHidden()
    press(window, Qt.Key.Key_Tab)
    assert here(window) == ROWS


def test_enter_accepts_the_rows_that_are_shown_beside(window: Window) -> None:
    press(window, *[Qt.Key.Key_Tab] * 3)
    assert window.panel.offers.isVisible()
    assert QApplication.focusWidget() is window.view
    press(window, Qt.Key.Key_Return)
    assert len(window.workbench.state.frames) == 2
    assert window.panel.offers.isHidden()
    window.view.place_caret(TEXT.index(ROWS) - 1)
    press(window, Qt.Key.Key_Tab)
    assert here(window) == "臨嶼高新區"


def test_d_takes_the_keyboard_to_the_rows(window: Window) -> None:
    press(window, *[Qt.Key.Key_Tab] * 3, "d")
    assert QApplication.focusWidget() is window.panel.offers.table.view


def test_x_rejects_and_what_is_rejected_stays_away(window: Window) -> None:
    press(window, Qt.Key.Key_Tab, Qt.Key.Key_Tab, "x", Qt.Key.Key_Tab)
    assert here(window) == ROWS
    press(window, "x")
    assert window.panel.offers.isHidden()
    bench = window.workbench
    article = bench.article
    assert article is not None
    bench.open_article(next(iter(bench.articles)))
    bench.open_article(article.id)
    window.view.place_caret(0)
    press(window, *[Qt.Key.Key_Tab] * 3)
    assert here(window) == LAST
    QTest.keyClick(window.view, Qt.Key.Key_Z, CONTROL)
    window.view.place_caret(0)
    press(window, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert here(window) == ROWS


def test_enter_and_x_mean_nothing_without_a_proposal(window: Window) -> None:
    press(window, Qt.Key.Key_Tab, Qt.Key.Key_Return, "x")
    assert numbers(window) == []
    assert here(window) == "臨嶼高新區"


def test_escape_leaves_a_proposal_and_changes_nothing(window: Window) -> None:
    for tabs in (2, 3):
        window.view.place_caret(0)
        window.marking.select(None)
        press(window, *[Qt.Key.Key_Tab] * tabs)
        press(window, Qt.Key.Key_Escape)
        assert here(window) == ""
        assert window.touring.hint.isHidden()
    assert not window.workbench.state.frames


def test_the_page_lists_what_is_proposed_and_answers_by_keys(window: Window, qtbot: QtBot) -> None:
    assert listed(window, qtbot) == [
        "簽約 3: “3個項目”",
        "簽約, 2 rows: 臨嶼高新區與數衡信息、𠮷野環保就城市數據底座、水質監測等項目進行簽約。",
        "場景 2: “2個應用場景”",
    ]
    panel = window.panel
    at = panel.pages.index(panel.proposals)
    assert panel.tabs.count_of(at) == "3"
    panel.tabs.setCurrentIndex(at)
    panel.focus_first()
    assert isinstance(panel.page, ProposalsPage)
    rows = panel.proposals.list
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert panel.offers.isVisible()
    assert panel.page is panel.proposals
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert len(window.workbench.state.frames) == 2
    assert len(listed(window, qtbot)) == 2
    rows.setCurrentRow(0)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert numbers(window) == [3]
    QTest.keyClicks(rows, "x")
    assert listed(window, qtbot) == []
    panel.set_theme(DARK)


def test_the_page_answers_to_the_mouse(window: Window, qtbot: QtBot) -> None:
    listed(window, qtbot)
    page = window.panel.proposals
    window.panel.tabs.setCurrentIndex(window.panel.pages.index(page))
    place = page.list.visualItemRect(page.list.item(2)).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert here(window) == LAST
    buttons = {each.accessibleName(): each for each in page.findChildren(QPushButton)}
    QTest.mouseClick(buttons["Accept"], Qt.MouseButton.LeftButton)
    assert numbers(window) == [2]
    page.list.setCurrentRow(0)
    QTest.mouseClick(buttons["Reject"], Qt.MouseButton.LeftButton)
    assert [text[:2] for text in listed(window, qtbot)] == ["簽約"]


def test_what_is_proposed_is_marked_with_the_labels_it_would_get(
    window: Window, qtbot: QtBot
) -> None:
    listed(window, qtbot)
    marked = {each.span.of(TEXT): each.label for each in window.touring.proposals.open[1].pieces}
    assert marked["𠮷野環保"] == "organization"
    assert marked["水質監測"] == "subject"
    assert "數衡信息" not in marked
