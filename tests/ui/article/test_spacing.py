"""Between Chinese and numbers or Latin there is a thin gap, in the picture and nowhere else."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.text.span import Span
from desktop.ui.article.spacing import gaps
from tests.ui.article.conftest import Show
from tests.ui.article.pixels import before, units


@pytest.mark.parametrize(
    ("text", "widened"),
    [
        ("11月6日", "1月6"),
        ("𠮷1段", "𠮷1"),
        ("就IP合作", "就P"),
        ("增長5%左右", "長%"),
        ("價格$1,200.50元", "格0"),
        ("學C++及C#語言", "學+及#"),
        ("氣溫25°以上", "溫°"),
        ("甲+乙、丙#丁", ""),
        ("就 IP，2026", ""),
        ("「3」、v2.0", ""),
        ("全是中文😀", ""),
        ("only Latin 12", ""),
    ],
)
def test_the_last_character_before_a_gap_is_widened(text: str, widened: str) -> None:
    found = gaps(text, 18)
    at = {units(text, place): character for place, character in enumerate(text)}
    assert "".join(at[each.start] for each in found) == widened
    assert [each.length for each in found] == [units(at[each.start], 1) for each in found]


def test_a_gap_is_seen_but_neither_selected_alone_nor_copied(show: Show) -> None:
    text = "第6期𠮷與IP合作"
    view = show(text)
    x = [before(view, text, place).x() for place in range(len(text) + 1)]
    em = x[4] - x[3]
    assert x[1] - x[0] > em
    port = view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=before(view, text, 1) - QPoint(1, 0))
    QTest.mouseMove(port, before(view, text, 6))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=before(view, text, 6))
    assert view.selection() == Span(1, 6)
    assert view.selected_text() == "6期𠮷與I"
