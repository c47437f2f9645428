"""What a first change of the reading would have to wait for is loaded before it, and only then."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.text.conversion import _converter
from desktop.ui.window import Window


@pytest.mark.parametrize("by", ["Ctrl", "the pointer"])
def test_who_is_about_to_change_the_reading_finds_all_dictionaries(
    window: Window, qtbot: QtBot, by: str
) -> None:
    _converter.cache_clear()
    if by == "Ctrl":
        QTest.keyPress(window.view, Qt.Key.Key_Control)
    else:
        QApplication.sendEvent(window.bar.readings, QEvent(QEvent.Type.Enter))
    qtbot.waitUntil(lambda: window.warming.is_done)
    loaded = _converter.cache_info().currsize
    assert loaded >= 3
    for config in ("tw2s", "s2tw", "s2hk"):
        _converter(config)
    assert _converter.cache_info().currsize == loaded


def test_one_reading_costs_no_memory_for_the_others(window: Window, qtbot: QtBot) -> None:
    _converter.cache_clear()
    QTest.keyClicks(window.view, "2")
    qtbot.wait(50)
    assert not window.warming.is_done
    assert _converter.cache_info().currsize < 3
