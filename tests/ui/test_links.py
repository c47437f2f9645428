"""A row that is selected shows its pieces in the article, and the other way round."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.text.span import Span
from desktop.ui.theme import DARK
from desktop.ui.window import Window
from tests.pointing import click
from tests.ui.conftest import TEXT

PIECES = ["臨嶼高新區", "數衡信息", "城市數據底座"]


def span_of(words: str) -> Span:
    start = TEXT.rindex(words)
    return Span(start, start + len(words))


def linked(window: Window) -> list[str]:
    assert window.links.isVisible() == bool(window.links.mentions)
    return [each.hull.of(TEXT) for each in window.links.mentions]


@pytest.fixture
def window(window: Window) -> Window:
    """An agreement of three pieces, made by letters, nothing selected."""
    for words, digit in zip(PIECES, "227", strict=True):
        window.view.select_raw(span_of(words))
        QTest.keyClicks(window.view, digit)
    QTest.keyClicks(window.view, "afjk")
    assert linked(window) == PIECES
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    window.marking.select(None)
    assert linked(window) == []
    return window


def test_four_keys_make_an_agreement_of_three_labelled_names(window: Window) -> None:
    (frame,) = window.workbench.state.frames.values()
    assert len(frame.fillers) == 3


def test_a_cell_that_one_goes_to_shows_the_pieces_of_its_row(window: Window) -> None:
    table = window.panel.frame_pages[1].table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 1))
    assert linked(window) == PIECES
    window.set_theme(DARK)
    assert not window.links.grab().isNull()


def test_a_mention_that_is_pressed_on_shows_its_row(window: Window) -> None:
    click(window.view, span_of("數衡信息").start + 1)
    assert linked(window) == PIECES
    assert window.panel.frame_pages[1].table.currentIndex().row() == 0
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert linked(window) == []


def test_a_piece_over_a_line_end_has_a_box_on_each_row(window: Window) -> None:
    click(window.view, span_of("數衡信息").start + 1)
    last = window.links.mentions[2]
    (box,) = window.links.boxes(last)
    assert abs(box.left() - window.view.point_of(last.hull.start).x()) <= 2
    rows = 1
    for width in range(1280, 760, -20):
        window.resize(width, 800)
        QApplication.processEvents()
        boxes = window.links.boxes(last)
        rows = max(rows, len(boxes))
        layout = window.view._layout
        for one in boxes:
            assert layout.left - 2 <= one.left() <= one.right() <= layout.left + layout.width + 2
        assert abs(sum(one.width() - 2 for one in boxes) - box.width() + 2) <= 2
    assert rows == 2


def test_a_row_that_goes_takes_its_links_along(window: Window) -> None:
    click(window.view, span_of("數衡信息").start + 1)
    (frame,) = window.workbench.state.frames.values()
    window.workbench.delete_frame(frame)
    assert linked(window) == []
