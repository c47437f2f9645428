"""Edges of the selected mention follow the mouse; what would come of it has an outline."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.annotations.values import Mention
from desktop.text.readings import ReadingKind
from desktop.text.span import Span
from desktop.ui.article.view import ArticleView
from tests.ui.article.conftest import Show, mention, of
from tests.ui.article.pixels import before, on

TEXT = "𠮷田先生與呂先志一行到唐山高新區調研😀。隨後召開座談會！\n" * 3
LEFT = Qt.MouseButton.LeftButton
SIZE = Qt.CursorShape.SizeHorCursor
BEAM = Qt.CursorShape.IBeamCursor


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


def test_a_dragged_edge_shows_where_it_would_be_and_is_told_once(show: Show, qtbot: QtBot) -> None:
    view, one = selected(show, "唐山高新區")
    port = view.viewport()
    told: list[tuple[str, Span]] = []
    view.edge_dragged.connect(lambda name, span: told.append((name, span)))
    QTest.mousePress(port, LEFT, pos=before(view, TEXT, one.hull.end))
    end = TEXT.index("研😀")
    for place in (one.hull.end + 1, end):
        QTest.mouseMove(port, before(view, TEXT, place))
        assert view.outlined == Span(one.hull.start, place)
    assert told == []
    QTest.mouseRelease(port, LEFT, pos=before(view, TEXT, end))
    assert told == [(one.id, Span(one.hull.start, end))]
    assert view.outlined is None
    assert view.selection() is None


def test_an_edge_never_passes_the_other_one(show: Show) -> None:
    view, one = selected(show, "呂先志")
    port = view.viewport()
    told: list[Span] = []
    view.edge_dragged.connect(lambda _name, span: told.append(span))
    for place, to, now in (
        (one.hull.start, one.hull.end + 6, Span(one.hull.end - 1, one.hull.end)),
        (one.hull.end, 0, Span(one.hull.start, one.hull.start + 1)),
    ):
        QTest.mousePress(port, LEFT, pos=before(view, TEXT, place))
        QTest.mouseMove(port, before(view, TEXT, to))
        QTest.mouseRelease(port, LEFT, pos=before(view, TEXT, to))
        assert told.pop() == now


def test_a_drag_that_is_stopped_or_comes_back_changes_nothing(show: Show) -> None:
    view, one = selected(show, "呂先志")
    port = view.viewport()
    told: list[Span] = []
    view.edge_dragged.connect(lambda _name, span: told.append(span))
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


def test_edges_of_a_mention_in_two_pieces_stay(show: Show) -> None:
    one = mention((0, 2), (4, 6))
    view = show(TEXT, [one])
    view.select_mention(one.id)
    QTest.mouseMove(view.viewport(), before(view, TEXT, 6))
    assert view.viewport().cursor().shape() is BEAM


def test_a_double_click_takes_the_known_name_before_the_word(show: Show) -> None:
    view = show(TEXT, kind=ReadingKind.REPAIRED)
    name = TEXT.index("座談會")
    view.name_at = lambda place: Span(name - 2, name + 3) if place >= name else None
    QTest.mouseDClick(view.viewport(), LEFT, pos=on(view, TEXT, name))
    assert view.selection() == Span(name - 2, name + 3)
    view.name_at = lambda _place: None
    view.word_at = lambda place: Span(place, place + 1)
    QTest.mouseDClick(view.viewport(), LEFT, pos=on(view, TEXT, name))
    assert view.selection() == Span(name, name + 1)


def test_a_point_is_given_where_a_place_is_seen(show: Show) -> None:
    view = show(TEXT)
    for place in (0, 5, TEXT.index("座談")):
        near = view.point_of(place) - before(view, TEXT, place)
        assert abs(near.x()) <= 2 and abs(near.y()) <= 8
        assert view.row_box(view.point_of(place)).contains(view.point_of(place))
