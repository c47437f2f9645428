"""The labels above the article: pressed, armed, and with room for their names."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.text.span import Span
from desktop.ui.labels import Chip
from desktop.ui.window import Window


def test_a_chip_labels_the_selection_and_shift_arms_it(window: Window) -> None:
    chip = window.middle.labels.findChildren(Chip)[1]
    window.view.select_raw(Span(0, 5))
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert [each.label for each in window.workbench.state.mentions.values()] == [chip.label.id]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)
    assert window.marking.label == chip.label
    assert chip.isChecked()
    assert window.view.hasFocus()


def test_a_chip_arms_its_label_where_nothing_is_selected(window: Window) -> None:
    chip = window.middle.labels.findChildren(Chip)[1]
    window.view.place_caret(0)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert window.marking.label == chip.label


def test_a_label_with_a_long_name_stays_within_the_bar(window: Window) -> None:
    bar, schema = window.middle.labels, window.workbench.schema
    labels = (
        replace(schema.labels[0], name="Organization or institution " * 6),
        *schema.labels[1:],
    )
    bar.set_schema(replace(schema, labels=labels))
    for width in (1280, 760):
        window.resize(width, 800)
        QApplication.processEvents()
        for chip in bar._chips.values():
            assert bar.rect().contains(chip.geometry())


def test_the_labels_take_two_rows_at_most_in_a_narrow_window(window: Window) -> None:
    for width in (800, 1280, 760):
        window.resize(width, 600)
        QApplication.processEvents()
        chips = window.middle.labels.findChildren(Chip)
        assert len({chip.y() for chip in chips}) <= 2
        assert all(window.middle.labels.rect().contains(chip.geometry()) for chip in chips)
