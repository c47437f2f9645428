"""Edges of the selected mention follow the mouse, Ctrl adds pieces; what would be is outlined."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.annotations.steps import Change
from desktop.annotations.values import Mention
from desktop.text.readings import ReadingKind, Readings
from desktop.text.span import Span
from desktop.ui.article.rows import TAIL
from desktop.ui.article.view import ArticleView
from tests.ui.article.conftest import SCHEMA, Show, mention, of
from tests.ui.article.pixels import before, on

TEXT = "𠮷田先生與呂先志一行到唐山高新區調研😀。隨後召開座談會！\n" * 3
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
SIZE = Qt.CursorShape.SizeHorCursor
BEAM = Qt.CursorShape.IBeamCursor


def near(one: QColor, other: QColor) -> bool:
    return one.hslHue() >= 0 and abs(one.hslHue() - other.hslHue()) < 12 and one.lightness() < 200


def selected(show: Show, word: str) -> tuple[ArticleView, Mention]:
    one = of(TEXT, word)
    view = show(TEXT, [one, of(TEXT, "𠮷田")])
    view.select_mention(one.id)
    return view, one


def test_the_pointer_changes_at_the_edges_of_the_selected_mention_only(show: Show) -> None:
    view, one = selected(show, "唐山高新區")
    port = view.viewport()
    for place, shape in (
        (one.hull.start, SIZE),
        (one.hull.start + 2, BEAM),
        (one.hull.end, SIZE),
        (TEXT.index("先生"), BEAM),
    ):
        QTest.mouseMove(port, before(view, TEXT, place))
        assert port.cursor().shape() is shape, place


@pytest.mark.parametrize(("is_end", "outwards"), [(True, 1), (False, -1)])
def test_an_edge_is_taken_from_inside_the_mention(show: Show, is_end: bool, outwards: int) -> None:
    view, one = selected(show, "唐山高新區")
    port = view.viewport()
    edge = before(view, TEXT, one.hull.end if is_end else one.hull.start)
    for distance, shape in ((-3, SIZE), (0, SIZE), (3, BEAM)):
        QTest.mouseMove(port, edge + QPoint(outwards * distance, 0))
        assert port.cursor().shape() is shape, distance


def test_a_drag_that_begins_beside_the_selected_mention_selects(show: Show) -> None:
    view, one = selected(show, "唐山高新區")
    told: list[Span] = []
    view.edge_dragged.connect(lambda _name, _piece, span: told.append(span))
    port = view.viewport()
    QTest.mousePress(port, LEFT, pos=before(view, TEXT, one.hull.end) + QPoint(3, 0))
    QTest.mouseMove(port, before(view, TEXT, one.hull.end + 1))
    QTest.mouseMove(port, before(view, TEXT, one.hull.end + 2))
    QTest.mouseRelease(port, LEFT, pos=before(view, TEXT, one.hull.end + 2))
    assert told == []
    assert view.selection() == Span(one.hull.end, one.hull.end + 2)


def test_no_edge_is_pulled_while_a_label_is_armed(show: Show) -> None:
    view, one = selected(show, "唐山高新區")
    view.set_armed(is_armed=True)
    port = view.viewport()
    edge = before(view, TEXT, one.hull.end)
    QTest.mouseMove(port, edge)
    assert port.cursor().shape() is BEAM
    QTest.mousePress(port, LEFT, pos=edge)
    QTest.mouseMove(port, before(view, TEXT, one.hull.end + 2))
    assert view.selection() == Span(one.hull.end, one.hull.end + 2)
    view.set_armed(is_armed=False)
    QTest.mouseRelease(port, LEFT, pos=before(view, TEXT, one.hull.end + 2))


def test_a_dragged_edge_shows_where_it_would_be_and_is_told_once(show: Show, qtbot: QtBot) -> None:
    view, one = selected(show, "唐山高新區")
    port = view.viewport()
    told: list[tuple[str, int, Span]] = []
    view.edge_dragged.connect(lambda name, piece, span: told.append((name, piece, span)))
    QTest.mousePress(port, LEFT, pos=before(view, TEXT, one.hull.end))
    end = TEXT.index("研😀")
    for place in (one.hull.end + 1, end):
        QTest.mouseMove(port, before(view, TEXT, place))
        assert view.outlined == Span(one.hull.start, place)
    assert told == []
    QTest.mouseRelease(port, LEFT, pos=before(view, TEXT, end))
    assert told == [(one.id, 0, Span(one.hull.start, end))]
    assert view.outlined is None
    assert view.selection() is None


def test_an_edge_never_passes_the_other_one(show: Show) -> None:
    view, one = selected(show, "呂先志")
    port = view.viewport()
    told: list[Span] = []
    view.edge_dragged.connect(lambda _name, _piece, span: told.append(span))
    for place, to, now in (
        (one.hull.start, one.hull.end + 6, Span(one.hull.end - 1, one.hull.end)),
        (one.hull.end, 0, Span(one.hull.start, one.hull.start + 1)),
    ):
        QTest.mousePress(port, LEFT, pos=before(view, TEXT, place))
        QTest.mouseMove(port, before(view, TEXT, to))
        QTest.mouseRelease(port, LEFT, pos=before(view, TEXT, to))
        assert told.pop() == now


@pytest.mark.parametrize("character", ["🇹🇼", "e\u0301", "👩\u200d🌾", "葛\U000e0100"])
def test_what_an_edge_leaves_at_the_other_one_is_a_whole_character(
    show: Show, character: str
) -> None:
    text = f"甲{character}乙丙{character}丁"
    one = mention((1, len(text) - 1))
    view = show(text, [one])
    view.select_mention(one.id)
    port = view.viewport()
    told: list[Span] = []
    view.edge_dragged.connect(lambda _name, _piece, span: told.append(span))
    size = len(character)
    for place, to, now in (
        (one.hull.start, len(text), Span(one.hull.end - size, one.hull.end)),
        (one.hull.end, 0, Span(one.hull.start, one.hull.start + size)),
    ):
        QTest.mousePress(port, LEFT, pos=before(view, text, place))
        QTest.mouseMove(port, before(view, text, to))
        QTest.mouseRelease(port, LEFT, pos=before(view, text, to))
        assert told.pop() == now


def test_a_drag_that_is_stopped_or_comes_back_changes_nothing(show: Show) -> None:
    view, one = selected(show, "呂先志")
    port = view.viewport()
    told: list[Span] = []
    view.edge_dragged.connect(lambda _name, _piece, span: told.append(span))
    edge = before(view, TEXT, one.hull.end)
    QTest.mousePress(port, LEFT, pos=edge)
    QTest.mouseMove(port, edge + QPoint(60, 0))
    assert view.stop_drag()
    QTest.mouseRelease(port, LEFT, pos=edge + QPoint(60, 0))
    QTest.mousePress(port, LEFT, pos=edge)
    QTest.mouseMove(port, edge + QPoint(60, 0))
    QTest.mouseMove(port, edge)
    QTest.mouseRelease(port, LEFT, pos=edge)
    assert told == [] and view.outlined is None
    assert not view.stop_drag()


@pytest.mark.parametrize(
    ("edge", "to", "piece", "span"),
    [(0, 1, 0, (1, 2)), (2, 3, 0, (0, 3)), (4, 5, 1, (5, 6)), (6, 8, 1, (4, 8))],
)
def test_each_edge_of_a_mention_in_two_pieces_can_be_dragged(
    show: Show, edge: int, to: int, piece: int, span: tuple[int, int]
) -> None:
    one = mention((0, 2), (4, 6))
    view = show(TEXT, [one])
    view.select_mention(one.id)
    told: list[tuple[str, int, Span]] = []
    view.edge_dragged.connect(lambda *what: told.append(what))
    port = view.viewport()
    QTest.mouseMove(port, before(view, TEXT, edge))
    assert port.cursor().shape() is SIZE
    QTest.mousePress(port, LEFT, pos=before(view, TEXT, edge))
    QTest.mouseMove(port, before(view, TEXT, to))
    QTest.mouseRelease(port, LEFT, pos=before(view, TEXT, to))
    assert told == [(one.id, piece, Span(*span))]


def test_a_drag_with_ctrl_draws_a_piece_of_the_selected_mention(show: Show) -> None:
    view, one = selected(show, "呂先志")
    view.would_be = lambda shown: Span(shown.start, shown.end - 1)
    told: list[tuple[str, Span]] = []
    view.piece_dragged.connect(lambda *what: told.append(what))
    port = view.viewport()
    start, end = TEXT.index("唐山"), TEXT.index("😀")
    for first, last in ((start, end), (end, start)):
        QTest.mousePress(port, LEFT, CTRL, before(view, TEXT, first))
        QTest.mouseMove(port, before(view, TEXT, last))
        assert view.outlined == Span(start, end - 1)
        assert view.selection() is None
        QTest.mouseRelease(port, LEFT, CTRL, before(view, TEXT, last))
        assert told.pop() == (one.id, Span(start, end))
    assert view.outlined is None


def test_a_drag_with_ctrl_selects_where_no_mention_is_selected(show: Show) -> None:
    view = show(TEXT, [of(TEXT, "呂先志")])
    port = view.viewport()
    start, end = TEXT.index("唐山"), TEXT.index("😀")
    QTest.mousePress(port, LEFT, CTRL, before(view, TEXT, start))
    QTest.mouseMove(port, before(view, TEXT, end))
    QTest.mouseRelease(port, LEFT, CTRL, before(view, TEXT, end))
    assert view.selection() == Span(start, end)


def test_a_click_with_ctrl_presses_a_piece_of_the_selected_mention_only(show: Show) -> None:
    one = mention((0, 2), (4, 6))
    view = show(TEXT, [one, of(TEXT, "呂先志")])
    view.select_mention(one.id)
    told: list[tuple[str, int]] = []
    view.piece_pressed.connect(lambda *what: told.append(what))
    for place in (5, 1, 3, TEXT.index("先志")):
        QTest.mouseClick(view.viewport(), LEFT, CTRL, on(view, TEXT, place))
    assert told == [(one.id, 1), (one.id, 0)]


def test_a_pull_beyond_the_lower_edge_scrolls_on_without_another_move(
    show: Show, qtbot: QtBot
) -> None:
    text = TEXT * 20
    one = mention((0, 3))
    view = show(text, [one])
    view.select_mention(one.id)
    port = view.viewport()
    told: list[Span] = []
    view.edge_dragged.connect(lambda _name, _piece, span: told.append(span))
    QTest.mousePress(port, LEFT, pos=before(view, text, 3))
    below = QPoint(200, port.height() + 30)
    QTest.mouseMove(port, below)
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 3 * bar.singleStep())
    QTest.mouseRelease(port, LEFT, pos=below)
    assert told[0].end > view.place()[1] > 0
    after = bar.value()
    qtbot.wait(100)
    assert bar.value() == after


def test_a_mention_between_the_pieces_of_another_is_nearer_to_its_text(show: Show) -> None:
    apart, between = mention((0, 1), (9, 10)), mention((3, 7), label="l1")
    view = show(TEXT, [apart, between])
    tops = {
        bar.mention.id: bar.top or 0 for bar in view._layout.ready(0).rows[0].bars if bar.mention
    }
    assert tops[between.id] < tops[apart.id]


def test_the_pieces_of_a_mention_are_joined_by_dots_over_lines_too(show: Show) -> None:
    text = "一二三四五六七八九十" * 12 + "𠮷"
    one = mention((2, 4), (6, 8), (70, 72))
    view = show(text, [one])
    rows = view._layout.ready(0).rows
    held = [(row, bar) for row in rows for bar in row.bars]
    assert [(bar.joins, bar.leads) for _row, bar in held] == [
        (False, True),
        (True, True),
        (True, False),
    ]
    picture = view.viewport().grab().toImage()
    ink = QColor("#4477aa")
    (first, one_bar), (_, other_bar), (last, last_bar) = held
    for row, stretch in (
        (first, range(one_bar.right + 2, other_bar.left)),
        (first, range(other_bar.right + 2, other_bar.right + TAIL - 1)),
        (last, range(last_bar.left - TAIL + 2, last_bar.left - 1)),
    ):
        assert one_bar.top is not None
        y = view._layout.top + row.top + one_bar.top + 1 - view._offset()
        inked = [near(picture.pixelColor(view._layout.left + x, y), ink) for x in stretch]
        assert any(inked) and not all(inked)


def test_a_double_click_takes_the_known_name_before_the_word(show: Show) -> None:
    view = show(TEXT, kind=ReadingKind.REPAIRED)
    name = TEXT.index("座談會")
    view.name_at = lambda place: Span(name - 2, name + 3) if place >= name else None
    QTest.mouseDClick(view.viewport(), LEFT, pos=on(view, TEXT, name))
    QTest.mouseRelease(view.viewport(), LEFT, pos=on(view, TEXT, name))
    assert view.selection() == Span(name - 2, name + 3)
    view.name_at = lambda _place: None
    view.word_at = lambda place: Span(place, place + 1)
    QTest.mouseDClick(view.viewport(), LEFT, pos=on(view, TEXT, name))
    QTest.mouseRelease(view.viewport(), LEFT, pos=on(view, TEXT, name))
    assert view.selection() == Span(name, name + 1)


def test_a_point_is_given_where_a_place_is_seen(show: Show) -> None:
    view = show(TEXT)
    for place in (0, 5, TEXT.index("座談")):
        near = view.point_of(place) - before(view, TEXT, place)
        assert abs(near.x()) <= 2 and abs(near.y()) <= 8
        assert view.row_box(view.point_of(place)).contains(view.point_of(place))


@pytest.mark.parametrize("adds", [False, True])
def test_a_drag_ends_when_another_text_is_shown(show: Show, adds: bool) -> None:
    view, one = selected(show, "呂先志")
    port = view.viewport()
    told: list[object] = []
    view.edge_dragged.connect(lambda *words: told.append(words))
    view.piece_dragged.connect(lambda *words: told.append(words))
    start = before(view, TEXT, one.hull.end + adds * 4)
    QTest.mousePress(port, LEFT, CTRL if adds else Qt.KeyboardModifier.NoModifier, pos=start)
    QTest.mouseMove(port, before(view, TEXT, one.hull.end + 8))
    assert view.outlined is not None
    view.show_reading(Readings("李明").of(ReadingKind.RAW), SCHEMA, [], article="b")
    assert view.outlined is None
    QTest.mouseMove(port, QPoint(300, 40))
    view.grab()
    QTest.mouseRelease(port, LEFT, pos=QPoint(300, 40))
    assert told == []
    assert not view.stop_drag()


def test_a_drag_ends_when_its_mention_changes(show: Show) -> None:
    view, one = selected(show, "唐山高新區")
    port = view.viewport()
    told: list[object] = []
    view.edge_dragged.connect(lambda *words: told.append(words))
    QTest.mousePress(port, LEFT, pos=before(view, TEXT, one.hull.end))
    QTest.mouseMove(port, before(view, TEXT, one.hull.end + 1))
    other = of(TEXT, "先生")
    view.follow([Change(None, other)])
    assert view.outlined is not None
    shorter = replace(one, spans=(Span(one.hull.start + 1, one.hull.end),))
    view.follow([Change(one, shorter)])
    assert view.outlined is None
    QTest.mouseRelease(port, LEFT, pos=before(view, TEXT, one.hull.end + 1))
    assert told == []
