"""Selecting and pressing in the article, by mouse."""

import random

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.text.span import Span
from desktop.ui.article.view import ArticleView
from tests.ui.article.conftest import Show, mention, of
from tests.ui.article.pixels import before, on

TEXT = (
    "工信部火炬中心的𠮷田先生，與呂先志一行到唐山高新區調研😀。隨後召開座談會！\n"
    "\n"
    "　　北京理工大學唐山研究院與鷹眼智能科技就激光視覺產學研合作簽約；北京交通大學唐山研究院與凈天環保就高效節能環保等項目進行簽約。"
)
LEFT = Qt.MouseButton.LeftButton


def drag(view: ArticleView, start: QPoint, end: QPoint) -> None:
    port = view.viewport()
    QTest.mousePress(port, LEFT, pos=start)
    QTest.mouseMove(port, (start + end) / 2)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, LEFT, pos=end)


@pytest.mark.parametrize("seed", range(12))
def test_a_drag_selects_what_is_between_the_pixels(show: Show, seed: int) -> None:
    chance = random.Random(seed)
    view = show(TEXT, [of(TEXT, "唐山高新區"), of(TEXT, "唐山"), of(TEXT, "𠮷田", "l1")])
    ends = [i for i in range(len(TEXT)) if TEXT[i] != "\n"]
    start, end = chance.sample(ends, 2)
    drag(view, before(view, TEXT, start), before(view, TEXT, end))
    assert view.selection() == Span(min(start, end), max(start, end))
    assert view.raw_selection() == view.selection()


def test_a_drag_to_the_right_of_a_line_takes_its_last_character(show: Show) -> None:
    view = show(TEXT)
    start = before(view, TEXT, 3)
    drag(view, start, QPoint(view.viewport().width() - 2, start.y()))
    selected = view.selection()
    assert selected is not None
    assert before(view, TEXT, selected.end).y() > start.y()
    assert before(view, TEXT, selected.end - 1).y() == start.y()


def test_a_drag_inside_a_selection_selects_anew(show: Show) -> None:
    view = show(TEXT)
    view.select_raw(Span(2, 20))
    drag(view, before(view, TEXT, 5), before(view, TEXT, 9))
    assert view.selection() == Span(5, 9)


def test_a_drag_beyond_the_lower_edge_scrolls(show: Show, qtbot: QtBot) -> None:
    view = show("\n".join([TEXT] * 20))
    port = view.viewport()
    QTest.mousePress(port, LEFT, pos=QPoint(100, 100))
    QTest.mouseMove(port, QPoint(100, port.height() - 5))
    below = QPoint(100, port.height() + 60)
    QCursor.setPos(port.mapToGlobal(below))
    QTest.mouseMove(port, below)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 60)
    QTest.mouseRelease(port, LEFT, pos=below)


@pytest.mark.parametrize("selected", [Span(3, 9), None])
def test_a_press_far_from_the_caret_is_where_the_pointer_is(
    show: Show, selected: Span | None
) -> None:
    text = "".join(f"第{n}段𠮷，" + "文字" * 40 + "\n" for n in range(300))
    view = show(text)
    if selected is not None:
        view.select_raw(selected)
    bar, port = view.verticalScrollBar(), view.viewport()
    for share in (0.7, 0.3):
        bar.setValue(round(bar.maximum() * share))
        # The row below is cut in two by the lower edge.
        for y in (port.height() // 2, port.height() - 3):
            at = bar.value()
            QTest.mousePress(port, LEFT, pos=QPoint(200, y))
            assert bar.value() == at
            rect = view._caret_rect()
            assert rect is not None and abs(rect.center().y() - at - y) < view._layout.type.row
            QTest.mouseRelease(port, LEFT, pos=QPoint(200, y))
            assert bar.value() == at


def test_shift_and_a_click_extend_the_selection(show: Show) -> None:
    view = show(TEXT)
    QTest.mouseClick(view.viewport(), LEFT, pos=before(view, TEXT, 4))
    QTest.mouseClick(
        view.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, before(view, TEXT, 11)
    )
    assert view.selection() == Span(4, 11)


def test_a_click_presses_the_innermost_mention_under_the_pixel(show: Show, qtbot: QtBot) -> None:
    outer, inner = of(TEXT, "唐山高新區"), of(TEXT, "唐山", "l3")
    view = show(TEXT, [outer, inner])
    start = TEXT.index("唐山高新區")
    for place, pressed in ((start, inner), (start + 1, inner), (start + 2, outer)):
        with qtbot.waitSignal(view.mention_pressed) as caught:
            QTest.mouseClick(view.viewport(), LEFT, pos=on(view, TEXT, place))
        assert caught.args == [pressed.id]


def test_a_click_beside_all_mentions_presses_none(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT, [of(TEXT, "唐山高新區")])
    start = TEXT.index("唐山高新區")
    with qtbot.assertNotEmitted(view.mention_pressed):
        for place in (start - 1, start + 5):
            QTest.mouseClick(view.viewport(), LEFT, pos=on(view, TEXT, place))


def test_a_drag_over_a_mention_does_not_press_it(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT, [of(TEXT, "唐山高新區")])
    start = TEXT.index("唐山高新區")
    with qtbot.assertNotEmitted(view.mention_pressed), qtbot.waitSignal(view.selection_made):
        drag(view, before(view, TEXT, start + 1), before(view, TEXT, start + 4))


def test_a_click_on_the_lower_of_two_name_tags_presses_the_outer_mention(
    show: Show, qtbot: QtBot
) -> None:
    outer, inner = of(TEXT, "唐山高新區"), of(TEXT, "唐山", "l3")
    view = show(TEXT, [outer, inner])
    point = on(view, TEXT, TEXT.index("唐山高新區"))
    pressed: list[str] = []
    view.mention_pressed.connect(pressed.append)
    for y in range(point.y(), point.y() + 60):
        QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(point.x(), y))
    assert list(dict.fromkeys(pressed)) == [inner.id, outer.id]


def test_a_double_click_takes_the_mention_under_it(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT, [of(TEXT, "唐山高新區"), of(TEXT, "唐山", "l3")])
    start = TEXT.index("唐山高新區")
    with qtbot.waitSignal(view.selection_made):
        QTest.mouseDClick(view.viewport(), LEFT, pos=on(view, TEXT, start + 3))
        QTest.mouseRelease(view.viewport(), LEFT, pos=on(view, TEXT, start + 3))
    assert view.selection() == Span(start, start + 5)


def test_a_double_click_elsewhere_asks_for_the_word(show: Show) -> None:
    view = show(TEXT)
    asked: list[int] = []

    def word_at(place: int) -> Span:
        asked.append(place)
        return Span(8, 11)

    view.word_at = word_at
    QTest.mouseDClick(view.viewport(), LEFT, pos=on(view, TEXT, 9))
    QTest.mouseRelease(view.viewport(), LEFT, pos=on(view, TEXT, 9))
    assert asked == [9]
    assert view.selection() == Span(8, 11)


def test_a_double_click_never_splits_a_character(show: Show) -> None:
    view = show(TEXT)
    place = TEXT.index("𠮷")
    QTest.mouseDClick(view.viewport(), LEFT, pos=on(view, TEXT, place))
    QTest.mouseRelease(view.viewport(), LEFT, pos=on(view, TEXT, place))
    selected = view.selection()
    assert selected is not None
    assert selected.holds(place)


def test_a_triple_click_takes_the_sentence(show: Show) -> None:
    view = show(TEXT)
    port = view.viewport()
    point = on(view, TEXT, TEXT.index("隨後") + 1)
    QTest.mouseDClick(port, LEFT, pos=point)
    QTest.mouseRelease(port, LEFT, pos=point)
    QTest.mouseClick(port, LEFT, pos=point)
    selected = view.selection()
    assert selected is not None
    assert selected.of(TEXT) == "隨後召開座談會！"


@pytest.mark.parametrize("on_sign", [False, True])
def test_a_triple_click_parts_no_row_of_marks(show: Show, on_sign: bool) -> None:
    text = "李四走了！真的？！」是……的！！！好。"
    view = show(text)
    port = view.viewport()
    for words in ("真的？！」", "是……的！！！"):
        start = text.index(words)
        point = on(view, text, start + len(words) - 1 if on_sign else start)
        QTest.mouseDClick(port, LEFT, pos=point)
        QTest.mouseRelease(port, LEFT, pos=point)
        QTest.mouseClick(port, LEFT, pos=point)
        selected = view.selection()
        assert selected is not None
        assert selected.of(text) == words


def test_a_triple_click_leaves_the_indent_of_a_paragraph_out(show: Show) -> None:
    view = show(TEXT)
    port = view.viewport()
    point = on(view, TEXT, TEXT.index("北京理工") + 1)
    QTest.mouseDClick(port, LEFT, pos=point)
    QTest.mouseRelease(port, LEFT, pos=point)
    QTest.mouseClick(port, LEFT, pos=point)
    selected = view.selection()
    assert selected is not None
    assert selected.of(TEXT) == "北京理工大學唐山研究院與鷹眼智能科技就激光視覺產學研合作簽約；"


def test_a_drag_after_a_double_click_goes_on_by_words(show: Show) -> None:
    view = show(TEXT)
    view.word_at = lambda place: Span(place - place % 3, place - place % 3 + 3)
    port, made = view.viewport(), []
    view.selection_made.connect(lambda: made.append(view.selection()))
    QTest.mouseDClick(port, LEFT, pos=on(view, TEXT, 10))
    for place, selected in (
        (13, Span(9, 15)),
        (16, Span(9, 18)),
        (7, Span(6, 12)),
        (10, Span(9, 12)),
    ):
        QTest.mouseMove(port, on(view, TEXT, place))
        assert view.selection() == selected
        assert view.caret() == (selected.start if place < 9 else selected.end)
    QTest.mouseMove(port, on(view, TEXT, 13))
    QTest.mouseRelease(port, LEFT, pos=on(view, TEXT, 13))
    assert made == [Span(9, 12), Span(9, 15)]
    QTest.mouseMove(port, on(view, TEXT, 20))
    assert view.selection() == Span(9, 15)


def test_a_hand_that_trembles_takes_no_more_than_was_double_clicked(show: Show) -> None:
    view = show(TEXT, [mention((10, 12))])
    view.word_at = lambda _place: Span(9, 15)
    port = view.viewport()
    QTest.mouseDClick(port, LEFT, pos=on(view, TEXT, 10))
    QTest.mouseMove(port, on(view, TEXT, 11))
    assert view.selection() == Span(10, 12)
    QTest.mouseMove(port, on(view, TEXT, 13))
    assert view.selection() == Span(10, 15)
    QTest.mouseMove(port, on(view, TEXT, 8))
    assert view.selection() == Span(9, 12)
    QTest.mouseRelease(port, LEFT, pos=on(view, TEXT, 13))


def test_a_drag_ends_with_the_reading_that_it_began_in(show: Show) -> None:
    view = show(TEXT)
    port = view.viewport()
    QTest.mouseDClick(port, LEFT, pos=on(view, TEXT, 10))
    show("短")
    QTest.mouseMove(port, QPoint(40, 40))
    QTest.mouseRelease(port, LEFT, pos=QPoint(40, 40))
    assert view.selection() is None


def test_a_drag_after_a_triple_click_goes_on_by_sentences(show: Show) -> None:
    view = show(TEXT)
    port, point = view.viewport(), on(view, TEXT, TEXT.index("隨後") + 1)
    QTest.mouseDClick(port, LEFT, pos=point)
    QTest.mouseRelease(port, LEFT, pos=point)
    QTest.mousePress(port, LEFT, pos=point)
    QTest.mouseMove(port, on(view, TEXT, 3))
    QTest.mouseRelease(port, LEFT, pos=on(view, TEXT, 3))
    assert view.selection() == Span(0, TEXT.index("\n"))


def test_what_was_double_clicked_grows_beyond_the_lower_edge(show: Show, qtbot: QtBot) -> None:
    view = show("\n".join([TEXT] * 20))
    port, below = view.viewport(), QPoint(100, view.viewport().height() + 60)
    QTest.mouseDClick(port, LEFT, pos=QPoint(100, 100))
    QTest.mouseMove(port, below)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 200)
    QTest.mouseRelease(port, LEFT, pos=below)
    there = view.verticalScrollBar().value()
    selected = view.selection()
    assert selected is not None
    assert len(selected) > 200
    qtbot.wait(120)
    assert view.verticalScrollBar().value() == there


def test_the_wheel_with_ctrl_is_left_to_the_window(show: Show) -> None:
    view = show("\n".join([TEXT] * 20))
    size = view.document().defaultFont().pointSizeF()
    event = QWheelEvent(
        QPointF(100, 100),
        QPointF(100, 100),
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    assert not event.isAccepted()
    assert view.document().defaultFont().pointSizeF() == size


def test_discontinuous_mentions_are_pressed_in_both_pieces(show: Show, qtbot: QtBot) -> None:
    apart = mention((2, 4), (6, 8))
    view = show(TEXT, [apart])
    for place in (3, 6):
        with qtbot.waitSignal(view.mention_pressed):
            QTest.mouseClick(view.viewport(), LEFT, pos=on(view, TEXT, place))
    with qtbot.assertNotEmitted(view.mention_pressed):
        QTest.mouseClick(view.viewport(), LEFT, pos=on(view, TEXT, 4))


@pytest.mark.parametrize(
    ("pressed", "word"),
    [
        ("高新", "高"),
        ("uan", "Quandian2"),
        ("２", "２０"),
        ("𠮷", "𠮷"),
        ("，", "，"),
        ("か", "か"),
    ],
)
def test_without_known_words_a_double_click_takes_a_character_or_a_latin_word(
    show: Show, pressed: str, word: str
) -> None:
    text = "在高新區用Quandian2標註，𠮷野か２０年。"
    view = show(text)
    place = text.index(pressed)
    point = (view.point_of(place) + view.point_of(place + 1)) / 2
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point.toPoint())
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=point.toPoint())
    assert view.selected_text() == word
