"""A name tag holds the name on it, which can be read."""

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from desktop.annotations.contrast import ratio
from desktop.annotations.values import Label
from desktop.formats.schema_toml import default_schema
from desktop.ui.article.colors import legible_on
from desktop.ui.article.typography import type_of


@pytest.mark.parametrize("label", default_schema().labels, ids=lambda label: label.export_name)
def test_the_name_on_a_tag_can_be_read(label: Label) -> None:
    for background in (label.color, label.dark_color):
        ink = legible_on(background)
        assert ratio(ink, background) >= max(3.5, ratio("#ffffff", background))


@pytest.mark.parametrize("percent", [60, 100, 125, 150, 200, 300])
def test_no_tag_cuts_the_name_on_it(qapp: QApplication, percent: int) -> None:
    measures = type_of(("Noto Sans CJK TC", "Noto Sans TC"), 13.5 * percent / 100)
    metrics = QFontMetricsF(measures.tag_font)
    baseline = measures.tag_line + metrics.ascent()
    ink = metrics.tightBoundingRect("機構職務國pgy𠮷").translated(0, baseline)
    assert ink.top() >= 1  # the first row of pixels is the bar's
    assert ink.bottom() <= measures.tagged
