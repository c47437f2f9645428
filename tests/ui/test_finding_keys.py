"""F8 goes from one finding of the article to the next, wherever the keyboard is."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.text.span import Span
from desktop.ui.window import Window
from tests.ui.conftest import TEXT


def test_f8_walks_the_findings_from_the_caret_and_shift_f8_back(
    window: Window, qtbot: QtBot
) -> None:
    start = TEXT.index("臨嶼高新區")
    window.view.select_raw(Span(start, start + 5))
    QTest.keyClicks(window.view, "2")
    window.view.select_raw(Span(TEXT.index("𠮷野"), TEXT.index("𠮷野") + 2))
    QTest.keyClicks(window.view, "1")
    model = window.panel.findings.model
    qtbot.waitUntil(lambda: not model.is_looking and len(model.findings) == 1)
    window.view.place_caret(0)
    QTest.keyClick(window.view, Qt.Key.Key_F8)
    again = TEXT.index("臨嶼高新區", start + 1)
    assert window.panel.page is window.panel.findings
    assert window.view.raw_selection() == Span(again, again + 5)
    QTest.keyClick(window.view, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert window.view.raw_selection() == Span(again, again + 5)
