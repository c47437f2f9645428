"""Colors and fonts that widgets take from the theme."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.theme import DARK, LIGHT, inked


def test_a_label_is_written_again_in_the_color_it_had_before(qtbot: QtBot) -> None:
    label = QLabel("𠮷野家")
    qtbot.addWidget(label)
    for theme in (LIGHT, DARK, LIGHT):
        inked(label, theme.ink)
        assert label.palette().color(QPalette.ColorRole.WindowText).name() == theme.ink
