"""Readings in the article view."""

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from desktop.text.alignment import rewrite
from desktop.text.readings import Reading, ReadingKind, Readings
from desktop.text.span import Span
from desktop.ui.article.view import ArticleView
from tests.ui.article.conftest import LONG, SCHEMA
from tests.ui.article.pixels import on


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


def test_filling_in_the_rest_of_a_text_shapes_no_end_of_it(view: ArticleView, qtbot: QtBot) -> None:
    view.show_reading(Readings("甲😀乙\n" * 150_000).of(ReadingKind.RAW), SCHEMA, [])
    qtbot.waitUntil(lambda: not view.is_working(), timeout=20_000)
    count = view.document().blockCount()
    assert count == 150_001
    shaped = [at for at in range(100, count) if view._layout.shaped(at) is not None]
    assert len(shaped) <= 1  # Qt asks once for the end of what is put in first
