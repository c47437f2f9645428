"""T on selected words in which the program sees no count asks for the number, in line."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.suggest.numbers_said import Said, said_in
from desktop.text.span import Span
from desktop.ui.window import Window

TEXT = "😀簽約方共計一打，另有十餘家觀望。\n"


@pytest.fixture
def window(window: Window) -> Window:
    (article,) = window.workbench.add_texts([("𠮷", TEXT)]).articles
    window.workbench.open_article(article.id)
    window.view.setFocus()
    return window


def select(window: Window, words: str) -> None:
    start = TEXT.index(words)
    window.view.select_raw(Span(start, start + len(words)))
    QTest.keyClicks(window.view, "t")


def bound(window: Window) -> list[tuple[str, int, bool, str]]:
    bench = window.workbench
    return [
        (each.span.of(TEXT), each.number, each.exact, bench.schema.frame_type(each.frame_type).name)
        for each in bench.state.totals.values()
    ]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_the_number_is_asked_in_line_and_enter_binds_it(window: Window) -> None:
    select(window, "共計一打")
    card = window.counting
    assert card.words == "How many does “共計一打” state?"
    assert focused() is card.field
    card.field.clear()
    QTest.keyClicks(card.field, "12")
    QTest.keyClick(card.field, Qt.Key.Key_Down)
    QTest.keyClick(card.field, Qt.Key.Key_Return)
    assert bound(window) == [("共計一打", 12, True, "簽約")]
    assert card.isHidden()
    assert focused() is window.view
    window.workbench.undo()
    assert bound(window) == []


def test_a_guess_is_there_already_and_says_at_least(window: Window) -> None:
    select(window, "十餘家")
    assert (window.counting.field.text(), window.counting.least.isChecked()) == ("10", True)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert [each[1:3] for each in bound(window)] == [(10, False)]


@pytest.mark.parametrize("typed", ["20+", "≥20", "二十餘", "至少 20"])
def test_at_least_may_be_typed(window: Window, typed: str) -> None:
    select(window, "共計一打")
    window.counting.field.setText(typed)
    QTest.keyClick(window.counting.field, Qt.Key.Key_Return)
    assert [each[1:3] for each in bound(window)] == [(20, False)]


def test_what_is_no_number_is_refused_and_escape_leaves(window: Window) -> None:
    select(window, "共計一打")
    window.counting.field.setText("許多")
    QTest.keyClick(window.counting.field, Qt.Key.Key_Return)
    assert window.middle.notice.text == "“許多” is no number."
    QTest.keyClick(window.counting.field, Qt.Key.Key_Escape)
    assert window.counting.isHidden()
    assert bound(window) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("８個", Said(8, True)),
        ("〇八", Said(8, True)),
        ("廿三项", Said(23, True)),
        ("兩三個", Said(2, False)),
        ("數十家", Said(20, False)),
        ("近百個", Said(100, False)),
        ("8 大場景", Said(8, True)),
        ("𠮷", None),
    ],
)
def test_numbers_are_read_however_they_are_written(text: str, said: Said | None) -> None:
    assert said_in(text) == said
