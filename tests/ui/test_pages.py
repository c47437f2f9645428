"""The pages of the panel by their keys, and the way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.window import Window

ALT = Qt.KeyboardModifier.AltModifier
KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


@pytest.mark.parametrize("at", range(5))
def test_a_page_has_its_key_and_the_same_key_leads_back(window: Window, at: int) -> None:
    press(KEYS[at], ALT)
    page = window.panel.pages[at]
    focus = QApplication.focusWidget()
    assert window.panel.page is page
    assert focus is not None
    assert window.panel.isAncestorOf(focus)
    press(KEYS[at], ALT)
    assert window.view.hasFocus()


def test_a_key_without_a_page_does_nothing(window: Window) -> None:
    press(Qt.Key.Key_9, ALT)
    assert window.view.hasFocus()


def test_a_page_is_shown_in_place_of_the_search(window: Window) -> None:
    window.side.ask("😀")
    press(Qt.Key.Key_1, ALT)
    assert window.panel.isVisible()
    press(Qt.Key.Key_2, ALT)
    assert window.panel.page is window.panel.pages[1]


@pytest.mark.parametrize("at", range(5))
def test_escape_leads_back_to_the_article(window: Window, at: int) -> None:
    press(KEYS[at], ALT)
    press(Qt.Key.Key_Escape)
    assert window.view.hasFocus()


def test_the_list_of_commands_leads_to_a_page_and_arms_nothing(window: Window) -> None:
    window.command_list.chosen.emit("page 2")
    assert window.panel.page is window.panel.pages[1]
    assert window.marking.label is None


def test_the_keyboard_goes_on_from_a_page_that_lists_nothing(window: Window) -> None:
    press(Qt.Key.Key_4, ALT)
    assert window.panel.tabs.hasFocus()
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_F6)
    assert window.panel.tabs.hasFocus()
    press(Qt.Key.Key_F6)
    assert not window.view.hasFocus()
    assert not window.panel.tabs.hasFocus()
