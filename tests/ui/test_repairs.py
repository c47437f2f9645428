"""The list of repairs: rules on and off, jumps to the places."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.window import Window

DAMAGED = (
    "臨嶼高新區(qū)發(fā)布😀創(chuàng)新應用場景,在當地高新區(qū)發(fā)展專(zhuān)業(yè)。\n"
    "高新區(qū)創(chuàng)新業(yè)態(tài),發(fā)展產(chǎn)業(yè)𠮷。\n"
) * 3


@pytest.fixture
def damaged(window: Window) -> Window:
    added = window.workbench.add_texts([("臨嶼", DAMAGED)])
    window.workbench.open_article(added.articles[0].id)
    return window


def test_the_status_opens_the_list_of_repairs(damaged: Window) -> None:
    assert "repair" in damaged.status.repairs.text()
    QTest.mouseClick(damaged.status.repairs, Qt.MouseButton.LeftButton)
    assert not damaged.repairs.isHidden()
    model = damaged.repairs.view.model()
    assert model.index(0, 0).data() == "區(qū) → 區"
    assert model.rowCount() == len(damaged.workbench.readings.repairs)


def test_enter_jumps_to_a_repair(damaged: Window) -> None:
    damaged.commands.run("repairs")
    repair = sorted(damaged.workbench.readings.repairs, key=lambda each: each.raw)[2]
    view = damaged.repairs.view
    view.setCurrentIndex(view.model().index(2, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert damaged.view.raw_selection() == repair.raw


def test_a_rule_switched_off_is_one_step_and_the_text_shows_it(damaged: Window) -> None:
    damaged.commands.run("repairs")
    assert "(qū)" not in damaged.workbench.reading.text
    QTest.mouseClick(damaged.repairs.boxes["glosses"], Qt.MouseButton.LeftButton)
    assert "(qū)" in damaged.workbench.reading.text
    assert "(qū)" in damaged.view.toPlainText()
    damaged.view.setFocus()
    assert damaged.repairs.isHidden()
    QTest.keyClick(damaged.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "(qū)" not in damaged.view.toPlainText()


def test_the_received_form_of_a_selection_is_told(damaged: Window) -> None:
    damaged.view.select_raw(damaged.workbench.readings.repairs[0].raw)
    assert "區(qū)" in damaged.status.text
