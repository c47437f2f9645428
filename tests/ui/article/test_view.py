"""Mentions, marks and the selection in the article view."""

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop.annotations.steps import Change
from desktop.annotations.values import Label, Mention, Nesting, Schema
from desktop.text.readings import ReadingKind, Readings
from desktop.text.span import Span
from desktop.ui.article.colors import DARK, LIGHT
from desktop.ui.article.view import ArticleView
from tests.ui.article.conftest import LONG, SCHEMA, TEXT, Show, mention, of
from tests.ui.article.pixels import before


def top_of(view: ArticleView, text: str, place: int) -> int:
    return before(view, text, place).y()


def color_at(view: ArticleView, point: QPoint) -> str:
    image: QImage = view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    return QColor(image.pixel(QPointF(point * ratio).toPoint())).name()


def test_mentions_at_a_place_come_innermost_first(show: Show) -> None:
    outer, inner, other = of(TEXT, "唐山高新區"), of(TEXT, "唐山"), of(TEXT, "呂先志")
    view = show(TEXT, [outer, other, inner])
    start = TEXT.index("唐山高新區")
    assert view.mentions_at(start) == [inner.id, outer.id]
    assert view.mentions_at(start + 4) == [outer.id]
    assert view.mentions_at(start + 5) == []


def test_going_through_mentions_takes_each_once_the_outer_first(show: Show) -> None:
    outer, inner, far = of(TEXT, "唐山高新區"), of(TEXT, "唐山"), of(TEXT, "鷹眼智能科技")
    same = mention((outer.hull.start, outer.hull.end), label="l3")
    view = show(TEXT, [far, inner, outer, same])
    order = [*sorted([outer.id, same.id]), inner.id, far.id]
    went = []
    while (following := view.next_mention(True)) is not None:
        went.append(following)
        view.select_mention(following)
    assert went == order
    back = []
    while (previous := view.next_mention(False)) is not None:
        back.append(previous)
        view.select_mention(previous)
    assert back == order[-2::-1]


def test_without_a_selected_mention_the_caret_decides(show: Show) -> None:
    first, second = of(TEXT, "呂先志"), of(TEXT, "唐山高新區")
    view = show(TEXT, [first, second])
    view.place_caret(first.hull.end)
    assert view.next_mention(True) == second.id
    assert view.next_mention(False) == first.id


def test_adding_a_first_mention_moves_no_text(show: Show) -> None:
    view = show(TEXT)
    tops = [top_of(view, TEXT, place) for place in range(len(TEXT))]
    view.follow([Change(None, of(TEXT, "唐山高新區")), Change(None, of(TEXT, "呂先志"))])
    assert [top_of(view, TEXT, place) for place in range(len(TEXT))] == tops


def test_more_lanes_make_only_their_line_taller(show: Show) -> None:
    view = show(TEXT)
    line_end = TEXT.index("\n")
    above = [top_of(view, TEXT, place) for place in range(10)]
    below = top_of(view, TEXT, line_end + 3)
    start = TEXT.index("北京")
    deep = [mention((start, start + 2 + depth)) for depth in range(4)]
    view.follow([Change(None, each) for each in deep])
    assert [top_of(view, TEXT, place) for place in range(10)] == above
    assert top_of(view, TEXT, line_end + 3) == below
    view.follow([Change(each, None) for each in deep])
    assert top_of(view, TEXT, line_end + 3) == below


def test_a_mention_is_painted_when_it_comes_and_gone_when_it_goes(show: Show) -> None:
    view = show(TEXT)
    point = before(view, TEXT, TEXT.index("高新區")) - QPoint(0, 9)
    plain = color_at(view, point)
    added = of(TEXT, "唐山高新區")
    view.follow([Change(None, added)])
    filled = color_at(view, point)
    assert filled != plain
    relabelled = Mention(added.id, "a", added.spans, "l1", "me", added.time)
    view.follow([Change(added, relabelled)])
    assert color_at(view, point) not in {plain, filled}
    assert view.mentions_at(added.hull.start) == [added.id]
    view.follow([Change(relabelled, None)])
    assert color_at(view, point) == plain
    assert view.mentions_at(added.hull.start) == []


def test_mentions_of_another_article_are_not_followed(view: ArticleView) -> None:
    view.show_reading(Readings(TEXT).of(ReadingKind.RAW), SCHEMA, [], article="a")
    view.follow([Change(None, mention((0, 3), article="b")), Change(None, mention((4, 6)))])
    assert view.mentions_at(1) == []
    assert len(view.mentions_at(4)) == 1


def test_a_mention_deleted_before_it_was_sorted_in_stays_away(view: ArticleView) -> None:
    many = [mention((i % 7000, i % 7000 + 2)) for i in range(60_000)]
    gone = many[-1]
    view.show_reading(Readings(LONG).of(ReadingKind.RAW), SCHEMA, many)
    view.follow([Change(gone, None)])
    view.next_mention(True)
    assert gone.id not in view.mentions_at(gone.hull.start)


def test_a_changed_label_is_shown_with_its_new_color(show: Show) -> None:
    view = show(TEXT, [of(TEXT, "唐山高新區")])
    point = before(view, TEXT, TEXT.index("高新區")) - QPoint(0, 9)
    old = color_at(view, point)
    labels = [
        Label(x.id, x.name, x.export_name, "#000000", "#ffffff", x.key, x.is_name)
        for x in SCHEMA.labels
    ]
    view.follow([Change(SCHEMA, Schema(2, Nesting.ALL, tuple(labels), ()))])
    assert color_at(view, point) != old


def test_the_selected_mention_looks_different(show: Show) -> None:
    chosen = of(TEXT, "唐山高新區")
    view = show(TEXT, [chosen])
    plain = view.grab().toImage()
    view.select_mention(chosen.id)
    selected = view.grab().toImage()
    view.select_mention(None)
    view.set_related([chosen.id])
    related = view.grab().toImage()
    view.set_related([])
    assert plain not in (selected, related)
    assert selected != related
    assert view.grab().toImage() == plain


@pytest.mark.parametrize("kind", ["found", "total", "proposal"])
def test_marks_are_painted_and_can_be_taken_away(show: Show, kind: str) -> None:
    view = show(TEXT)
    plain = view.grab().toImage()
    view.set_marks(kind, [Span(3, 7), Span(40, 60)])
    assert view.grab().toImage() != plain
    view.set_marks(kind, [])
    assert view.grab().toImage() == plain


def test_hints_are_painted_until_they_are_taken_away(show: Show) -> None:
    hinted = of(TEXT, "唐山高新區")
    view = show(TEXT, [hinted])
    plain = view.grab().toImage()
    view.set_hints({hinted.id: "F"})
    assert view.grab().toImage() != plain
    view.set_hints({})
    assert view.grab().toImage() == plain


def test_dark_is_dark(show: Show) -> None:
    view = show(TEXT)
    corner = QPoint(2, 2)
    assert color_at(view, corner) == LIGHT.paper
    view.set_theme(DARK)
    assert color_at(view, corner) == DARK.paper


def test_the_selection_is_reported_once_for_each_change(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT)
    reports: list[None] = []
    view.selection_changed.connect(lambda: reports.append(None))
    view.select_raw(Span(1, 5))
    view.select_raw(Span(1, 5))
    view.place_caret(5)
    assert len(reports) == 2
