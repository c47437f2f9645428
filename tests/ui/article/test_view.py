"""Mentions, marks and readings in the article view."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QCursor, QImage, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.annotations.steps import Change
from desktop.annotations.values import Label, Mention, Nesting, Schema
from desktop.text.alignment import rewrite
from desktop.text.readings import Reading, ReadingKind, Readings
from desktop.text.span import Span
from desktop.ui.article.colors import DARK, LIGHT
from desktop.ui.article.view import ArticleView
from tests.ui.article.conftest import SCHEMA, Show, mention, of
from tests.ui.article.pixels import before, on

TEXT = (
    "工信部火炬中心的𠮷田先生，與呂先志一行到唐山高新區調研😀。隨後召開座談會！\n"
    "　　北京理工大學唐山研究院與鷹眼智能科技就激光視覺產學研合作簽約。"
)
LONG = "\n".join(
    f"第{i}段：唐山高新區與𠮷田先生就雙碳智慧服務平臺項目簽約，隨後召開座談會。" for i in range(200)
)


class Whole:
    """A text that is there as a whole."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.draft = text

    def stretch(self, span: Span) -> str:
        return span.of(self.text)


def rewritten(raw: str, *edits: tuple[str, str]) -> Reading:
    """A repaired reading in which each of these pieces is replaced, wherever it is."""
    places = sorted(
        (at, at + len(old), new)
        for old, new in edits
        for at in range(len(raw))
        if raw.startswith(old, at)
    )
    text, alignment = rewrite(raw, places)
    return Reading(ReadingKind.REPAIRED, raw, Whole(text), alignment)


def top_of(view: ArticleView, text: str, place: int) -> int:
    return before(view, text, place).y()


def caret_top(view: ArticleView) -> float:
    """How far below the top of the view the row of the caret begins."""
    rect = view._caret_rect()
    assert rect is not None
    return rect.top() - view._layout.type.box_top - view.verticalScrollBar().value()


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


def test_a_mention_made_in_raw_is_shown_over_what_stands_for_it() -> None:
    reading = rewritten("唐山高新區(qū)𠮷調研", ("區(qū)", "區"))
    assert reading.shown(Span(2, 9)) == Span(2, 5)


def test_selecting_in_a_repaired_reading_gives_raw_places(view: ArticleView) -> None:
    raw = "𠮷唐山高新區(qū)調研,發(fā)布"
    view.show_reading(rewritten(raw, ("區(qū)", "區"), ("發(fā)", "發")), SCHEMA, [])
    view.select_raw(Span(1, 10))
    assert view.selection() == Span(1, 6)
    assert view.raw_selection() == Span(1, 10)
    assert view.createMimeDataFromSelection().text() == "唐山高新區"


def test_the_raw_form_shows_on_hover(view: ArticleView, qtbot: QtBot) -> None:
    raw = "𠮷唐山高新區(qū)調研"
    view.show_reading(rewritten(raw, ("區(qū)", "區")), SCHEMA, [])
    shown = "𠮷唐山高新區調研"
    assert view.received_under(QPointF(on(view, shown, 5))) == "區(qū)"
    assert view.received_under(QPointF(on(view, shown, 4))) is None


@pytest.mark.parametrize("place", [0, 30, 3000, 6000])
def test_changing_the_reading_keeps_selection_caret_and_place(
    view: ArticleView, qtbot: QtBot, place: int
) -> None:
    raw = LONG.replace("區", "區(qū)").replace("發", "發(fā)")
    readings = Readings(raw)
    repaired = rewritten(raw, ("區(qū)", "區"))
    view.show_reading(readings.of(ReadingKind.RAW), SCHEMA, [])
    qtbot.waitUntil(lambda: not view.is_working())
    view.select_raw(Span(place, place + 9))
    view.reveal(Span(place, place + 9), center=True)
    for reading in (repaired, readings.of(ReadingKind.SIMPLIFIED), readings.of(ReadingKind.RAW)):
        above = view.cursorRect().top()
        view.show_reading(reading, SCHEMA, [], keep_place=True)
        selected = view.raw_selection()
        assert selected is not None
        assert selected.start == place
        assert view.viewport().rect().contains(view.cursorRect().center())
        assert abs(view.cursorRect().top() - above) < 200
        qtbot.waitUntil(lambda: not view.is_working())
        assert view.raw_selection() == selected
    assert view.raw_selection() == Span(place, place + 9)  # not what covers it in the others


def test_a_simplified_reading_is_converted_to_the_end(view: ArticleView, qtbot: QtBot) -> None:
    readings = Readings(LONG)
    reading = readings.of(ReadingKind.SIMPLIFIED)
    view.show_reading(reading, SCHEMA, [])
    qtbot.waitUntil(lambda: not view.is_working())
    assert view.document().toPlainText() == reading.text
    assert "项目签约" in view.document().toPlainText()


def test_what_is_in_sight_is_converted_at_once(view: ArticleView) -> None:
    view.show_reading(Readings(LONG).of(ReadingKind.SIMPLIFIED), SCHEMA, [])
    assert "项目签约" in view.document().firstBlock().text()
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert "项目签约" in view.document().lastBlock().text()


def test_converting_the_rest_moves_neither_selection_nor_caret(
    view: ArticleView, qtbot: QtBot
) -> None:
    # In Simplified 𫍯 stands for a character of one unit.
    text = "諰諰諰唐山高新區與𠮷田先生簽約。\n" * 400
    view.show_reading(Readings(text).of(ReadingKind.SIMPLIFIED), SCHEMA, [])
    span = Span(3, len(text) - 5)
    view.select_raw(span)
    view.reveal(Span(0, 1))
    with qtbot.assertNotEmitted(view.selection_changed):
        qtbot.waitUntil(lambda: not view.is_working())
    assert view.raw_selection() == span


def test_resizing_keeps_what_is_at_the_top(show: Show) -> None:
    view = show(LONG)
    view.reveal(Span(3000, 3001), center=True)
    cursor = QTextCursor(view.document())
    top = view.cursorForPosition(QPoint(60, 5)).position()
    for width in (420, 900, 640):
        view.resize(width, 480)
        cursor.setPosition(top)
        assert -60 <= view.cursorRect(cursor).top() < 60


def test_a_larger_text_keeps_what_is_at_the_top(show: Show) -> None:
    view = show(LONG)
    view.reveal(Span(3000, 3001), center=True)
    top = view.cursorForPosition(QPoint(60, 5)).position()
    view.set_text_size(27)
    cursor = QTextCursor(view.document())
    cursor.setPosition(top)
    assert -100 <= view.cursorRect(cursor).top() < 100
    assert view.text_size() == 27


@pytest.mark.parametrize("is_by_mouse", [False, True])
def test_lanes_that_grow_above_move_neither_the_pointers_row_nor_the_carets(
    show: Show, is_by_mouse: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "".join(f"第{n}段𠮷，" + "文字" * 60 + "\n" for n in range(60))
    start = text.index("第30段")
    inner = mention((start, start + 3))
    view = show(text, [inner])
    view.show_middle(start + 60)
    view.place_caret(start + 90)
    point = view.point_of(start + 60 if is_by_mouse else start + 90)
    where = view.viewport().mapToGlobal(point.toPoint())
    monkeypatch.setattr(view.viewport(), "underMouse", lambda: is_by_mouse)
    monkeypatch.setattr(QCursor, "pos", lambda: where)
    place = start + 60 if is_by_mouse else start + 90
    outer = mention((start, start + 90), label="l1")
    for change in (Change(None, outer), Change(outer, None)):
        view.follow([change])
        assert view.point_of(place) == point


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
@pytest.mark.parametrize("points", [8.0, 18.0, 27.0])
def test_another_size_keeps_the_row_of_the_caret_where_it_is(
    show: Show, points: float, share: float
) -> None:
    text = "".join(f"第{n}段𠮷，" + "文字" * 60 + "\n" for n in range(300))
    view = show(text, [mention((n, n + 9)) for n in range(0, len(text) - 9, 40)])
    view.show_middle(len(text) // 2)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, int(share * view.height()))
    )
    before = caret_top(view)
    for size in (points, 13.5, points):
        view.set_text_size(size)
        assert abs(caret_top(view) - before) <= 1


@pytest.mark.parametrize("step", [37, 150, 300])
def test_scrolling_up_over_what_was_never_seen_does_not_jump(show: Show, step: int) -> None:
    deep = [mention((i * 37 + 5, i * 37 + 6 + k)) for i in range(200) for k in range(4)]
    view = show(LONG, deep)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    for _ in range(20):
        seen = view.cursorForPosition(QPoint(100, 100)).position()
        cursor = QTextCursor(view.document())
        cursor.setPosition(seen)
        above = view.cursorRect(cursor).top()
        offset = bar.value()
        bar.setValue(offset - step)
        assert view.cursorRect(cursor).top() == above + step


def test_selecting_far_above_moves_nothing_in_sight(show: Show, qtbot: QtBot) -> None:
    deep = [mention((i * 37 + 5, i * 37 + 6 + k)) for i in range(200) for k in range(4)]
    view = show(LONG, deep)
    view.reveal(Span(5000, 5001), center=True)
    view.grab()
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.cursorForPosition(QPoint(100, 100)).position())
    above = view.cursorRect(cursor).top()
    for place in range(1000, 4000, 500):
        view.select_raw(Span(place, place + 60))
    bar = view.verticalScrollBar()
    with qtbot.waitSignal(bar.rangeChanged, raising=False, timeout=50):
        view.document().documentLayout().documentSize()
    assert view.cursorRect(cursor).top() == above


def test_the_selection_is_reported_once_for_each_change(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT)
    reports: list[None] = []
    view.selection_changed.connect(lambda: reports.append(None))
    view.select_raw(Span(1, 5))
    view.select_raw(Span(1, 5))
    view.place_caret(5)
    assert len(reports) == 2


def test_a_reveal_in_the_middle_of_a_long_article_brings_it_into_sight(show: Show) -> None:
    view = show(LONG)
    for place in (len(LONG) - 2, 10, 4000):
        view.reveal(Span(place, place + 1))
        cursor = QTextCursor(view.document())
        cursor.setPosition(view.document().characterCount() - 1)
        view.place_caret(place)
        assert view.viewport().rect().contains(view.cursorRect().center())


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_what_is_selected_stays_in_sight_when_the_view_is_resized(show: Show, share: float) -> None:
    text = "\n".join([TEXT * 4] * 12)
    view = show(text)
    view.verticalScrollBar().setValue(900)
    point = QPoint(view.viewport().width() // 2, round(view.viewport().height() * share))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    for size in (QSize(640, 200), QSize(260, 300), QSize(1200, 260), QSize(300, 150)):
        view.resize(size)
        assert view.viewport().rect().contains(view.point_of(view.caret()).toPoint())


def test_resizing_brings_nothing_into_sight_that_was_not(show: Show) -> None:
    text = "\n".join([TEXT * 4] * 12)
    view = show(text)
    view.verticalScrollBar().setValue(900)
    view.resize(640, 200)
    assert view.caret() == 0
    assert view.verticalScrollBar().value() == 900


def test_filling_in_the_rest_of_a_text_shapes_no_end_of_it(view: ArticleView, qtbot: QtBot) -> None:
    view.show_reading(Readings("甲😀乙\n" * 150_000).of(ReadingKind.RAW), SCHEMA, [])
    qtbot.waitUntil(lambda: not view.is_working(), timeout=20_000)
    count = view.document().blockCount()
    assert count == 150_001
    shaped = [at for at in range(100, count) if view._layout.shaped(at) is not None]
    assert len(shaped) <= 1  # Qt asks once for the end of what is put in first
