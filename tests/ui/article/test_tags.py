"""A name tag holds the name on it, which can be read."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from desktop.annotations.contrast import ratio
from desktop.annotations.values import Label
from desktop.formats.schema_toml import default_schema
from desktop.text.readings import ReadingKind, Readings
from desktop.ui.article.colors import legible_on
from desktop.ui.article.typography import type_of
from desktop.ui.article.view import ArticleView
from tests.ui.article.conftest import SCHEMA, mention


@pytest.mark.parametrize("label", default_schema().labels, ids=lambda label: label.export_name)
def test_the_name_on_a_tag_can_be_read(label: Label) -> None:
    for background in (label.color, label.dark_color):
        ink = legible_on(background)
        assert ratio(ink, background) >= max(3.5, ratio("#ffffff", background))


def test_a_long_name_has_the_room_of_its_mention_or_little(view: ArticleView) -> None:
    name = "Organization or institution, including zones"
    labels = (replace(SCHEMA.labels[0], name=name), *SCHEMA.labels[1:])
    text = "唐山高新技術產業開發區管理委員會辦公室與甲"
    mentions = [mention((0, 19), label=labels[0].id), mention((20, 21), label=labels[0].id)]
    view.resize(900, 480)
    view.show_reading(Readings(text).of(ReadingKind.RAW), replace(SCHEMA, labels=labels), mentions)
    long, short = view._layout.ready(0).rows[0].bars
    measures = view._layout.type
    wanted = QFontMetricsF(measures.tag_font).horizontalAdvance(name)
    assert wanted < long.tag_width < long.right - long.left
    assert short.right - short.left < short.tag_width <= measures.tag_most < wanted


@pytest.mark.parametrize("percent", [60, 100, 125, 150, 200, 300])
def test_no_tag_cuts_the_name_on_it(qapp: QApplication, percent: int) -> None:
    measures = type_of(("Noto Sans CJK TC", "Noto Sans TC"), 13.5 * percent / 100)
    metrics = QFontMetricsF(measures.tag_font)
    baseline = measures.tag_line + metrics.ascent()
    ink = metrics.tightBoundingRect("機構職務國pgy𠮷").translated(0, baseline)
    assert ink.top() >= 1  # the first row of pixels is the bar's
    assert ink.bottom() <= measures.tagged


def test_the_frame_of_the_selected_mention_goes_behind_the_tags_of_others(
    view: ArticleView,
) -> None:
    text = "唐山市高新技術產業開發區"
    one, other = mention((0, 1), label="l3"), mention((1, 3), label="l2")
    view.show_reading(Readings(text).of(ReadingKind.RAW), SCHEMA, [one, other])
    bar = next(bar for bar in view._layout.ready(0).rows[0].bars if bar.mention == one)
    assert bar.top is not None
    assert bar.tag_width > bar.right - bar.left
    left, top = view._layout.left + bar.tag_left + 1, view._layout.top + bar.top
    tag = QRect(left + 1, top + 2, bar.tag_width - 4, bar.height - 5)
    before = view.viewport().grab(tag).toImage()
    view.select_mention(other.id)
    assert view.viewport().grab(tag).toImage() == before
