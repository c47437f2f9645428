"""The tabs of the panel stand beside each other as long as there is room for their words."""

from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from desktop.ui.panel.tabs import Tabs
from desktop.ui.theme import LIGHT


def width(tabs: QTabBar) -> int:
    return tabs.tabRect(tabs.count() - 1).right() + 1


def test_tabs_take_less_room_where_there_is_less(qtbot: object) -> None:
    tabs = Tabs(LIGHT)
    for at, word in enumerate(("名稱", "場景", "簽約", "建議", "檢查")):
        tabs.add(word)
        tabs.set_count(at, "6/8")
    tabs.resize(900, 44)
    tabs.show()
    widest = width(tabs)
    tabs.resize(widest - 1, 44)
    assert width(tabs) < widest
    tabs.resize(320, 44)
    assert width(tabs) <= 320
    tabs.resize(900, 44)
    assert width(tabs) == widest


def test_a_longer_count_makes_the_tabs_draw_together(qtbot: object) -> None:
    tabs = Tabs(LIGHT)
    for word in ("名稱", "𠮷場景", "簽約"):
        tabs.add(word)
    tabs.show()
    tabs.resize(width(tabs), 44)
    for at in range(3):
        tabs.set_count(at, "10/12")
        before = width(tabs)
    tabs.resize(900, 44)
    assert width(tabs) > before


def test_a_tab_is_as_wide_as_what_it_counts_and_no_wider(qtbot: QtBot) -> None:
    tabs = Tabs(LIGHT)
    qtbot.addWidget(tabs)
    tabs.resize(600, 44)
    for word in ("𠮷 Names", "場景"):
        tabs.add(word)
    tabs.show()
    for count in ("…", "6", "36", "1", "…"):
        tabs.set_count(0, count)
        assert tabs.tabRect(0).width() == tabs.tabSizeHint(0).width()
