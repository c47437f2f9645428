"""The row that one looks at stays where it is while one labels above it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.annotations.schema_edits import revise
from desktop.annotations.values import Nesting
from desktop.text.span import Span
from desktop.ui.window import Window

Rest = Callable[[int], QPointF]
SENTENCE = (
    "第{n}場😀：臨嶼高新區與數衡信息、𠮷野環保、澄光機器人、遠岫環保就城市數據底座、水質監測、"
    "近岸巡檢、智慧農業等4個項目進行簽約。\n"
)
TEXT = "".join(SENTENCE.format(n=n) for n in range(40))


@pytest.fixture
def window(window: Window, qtbot: QtBot) -> Window:
    """A window on a text in which much is proposed, scrolled to its middle."""
    bench = window.workbench
    bench.do(revise, replace(bench.schema, nesting=Nesting.ALL))
    (article,) = bench.add_texts([("𠮷", TEXT)]).articles
    bench.open_article(article.id)
    (label,) = (each for each in bench.schema.labels if each.export_name == "organization")
    for start in (TEXT.index("臨嶼", TEXT.index(f"第{n}場")) for n in range(18, 24)):
        bench.mark(Span(start, start + 5), label.id)
    window.view.show_middle(TEXT.index("第20場"))
    qtbot.waitUntil(lambda: not window.is_working)
    assert window.touring.proposals.open
    return window


def label(window: Window, words: str, key: str) -> None:
    """Label the first place of some words in the paragraph at the middle of the view."""
    start = TEXT.index(words, TEXT.index("第20場"))
    window.view.select_raw(Span(start, start + len(words)))
    QTest.keyClicks(window.view, key)


@pytest.fixture
def rest_on(window: Window, monkeypatch: pytest.MonkeyPatch) -> Rest:
    """Lets the pointer rest on a raw place; gives where in the view that is."""

    def rest(place: int) -> QPointF:
        point = window.view.point_of(place)
        where = window.view.viewport().mapToGlobal(point.toPoint())
        monkeypatch.setattr(window.view.viewport(), "underMouse", lambda: True)
        monkeypatch.setattr(QCursor, "pos", lambda: where)
        return point

    return rest


def test_no_label_moves_the_row_under_the_pointer(
    window: Window, rest_on: Rest, qtbot: QtBot
) -> None:
    view = window.view
    place = TEXT.index("數衡", TEXT.index("第21場"))
    point = rest_on(place)
    for words, key in (
        ("數衡信息、𠮷野環保", "2"),
        ("數衡信息", "2"),
        ("衡信", "1"),
        ("城市數據底座、水質監測", "6"),
        ("城市數據底座", "7"),
        ("城市", "3"),
    ):
        label(window, words, key)
        assert view.point_of(place) == point, words
        qtbot.waitUntil(lambda: not window.is_working)
        assert view.point_of(place) == point, words
    assert window.middle.notice.text == ""


def test_a_total_that_is_bound_does_not_move_the_row_under_the_pointer(
    window: Window, rest_on: Rest
) -> None:
    view = window.view
    label(window, "4個項目進行簽約", "9")
    place = TEXT.index("數衡", TEXT.index("第21場"))
    point = rest_on(place)
    view.place_caret(TEXT.index("4個", TEXT.index("第20場")))
    QTest.keyClicks(view, "t")
    assert window.workbench.state.totals
    assert view.point_of(place) == point
