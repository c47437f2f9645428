"""Cards over the lower edge of the article, and what one works on below them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier
LINES = 60


@pytest.fixture
def long(window: Window) -> Window:
    text = "𠮷野家與臨嶼高新區簽約😀。\n" * LINES
    (article,) = window.workbench.add_texts([("長", text)]).articles
    window.workbench.open_article(article.id)
    window.view.setFocus()
    QApplication.processEvents()
    return window


def lowest(window: Window) -> int:
    """The raw place at the last line that is in sight whole."""
    view = window.view
    line = window.workbench.readings.raw.index("\n") + 1
    seen = [
        at * line
        for at in range(LINES)
        if view.point_of(at * line).y() < view.viewport().height() - 20
    ]
    return seen[-1]


def is_clear(window: Window) -> bool:
    """Whether the line of the caret is above the cards."""
    view = window.view
    there = view.viewport().mapTo(window, view.point_of(view.caret()).toPoint()).y()
    return there < window.middle.shelf.mapTo(window, QPoint()).y() - 10


@pytest.mark.parametrize("scrolled", [0, 400])
def test_a_notice_does_not_hide_the_line_one_is_in(long: Window, scrolled: int) -> None:
    long.view.verticalScrollBar().setValue(scrolled)
    long.view.place_caret(lowest(long))
    QTest.keyClicks(long.view, "3")
    QApplication.processEvents()
    assert long.middle.notice.isVisible()
    assert is_clear(long)


def test_the_places_to_label_do_not_hide_the_mention_they_are_of(long: Window) -> None:
    place = lowest(long)
    long.view.place_caret(place)
    for _ in range(3):
        QTest.keyClick(long.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    long.view.setFocus()
    QTest.keyClick(long.view, Qt.Key.Key_D, CONTROL)
    QApplication.processEvents()
    assert long.same.isVisible()
    assert is_clear(long)


def test_the_text_stays_where_it_is_while_the_caret_is_elsewhere(long: Window) -> None:
    long.view.place_caret(0)
    before = long.view.verticalScrollBar().value()
    QTest.keyClicks(long.view, "3")
    QApplication.processEvents()
    assert long.middle.notice.isVisible()
    assert long.view.verticalScrollBar().value() == before


def test_the_caret_walks_no_further_down_than_the_cards(long: Window) -> None:
    QTest.keyClicks(long.view, "3")
    QApplication.processEvents()
    for _ in range(40):
        QTest.keyClick(long.view, Qt.Key.Key_Down)
        assert is_clear(long)
