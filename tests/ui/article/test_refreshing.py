"""What is painted anew: the rows that a change touched, and no others; some are only moved."""

import math
import random
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from desktop.annotations.steps import Change
from desktop.annotations.values import Mention
from desktop.text.span import Span
from desktop.ui.article.view import ArticleView
from tests.ui.article.conftest import Show, mention

# Signs that reach beyond their row, above and below.
HIGH = ("唐山高新區Ẫ́́́與g̱̱̱佳華{科技}就|雙碳|平臺、區(qū)😀數據ǗÅ底座簽約，" * 9 + "กี้ฎุ\n") * 8
TEXT = ("唐山高新區𠮷與佳華科技就雙碳平臺、數據底座簽約，" * 9 + "😀\n") * 8
# As high as a row that the lower edge of a view may cut off, in pixels.
_EDGE = 60


class _Painted(QObject):
    """How high the stretches are that are painted of a widget."""

    def __init__(self) -> None:
        super().__init__()
        self.heights: list[int] = []
        """One for each stretch."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            stretches = list(event.region())  # type: ignore[call-overload]  # the stub knows none
            self.heights += [each.height() for each in stretches]
        return False


@contextmanager
def painted(view: ArticleView) -> Iterator[list[int]]:
    """What of the view is painted for what is done meanwhile."""
    QApplication.processEvents()
    watch = _Painted()
    view.viewport().installEventFilter(watch)
    yield watch.heights
    QApplication.processEvents()
    view.viewport().removeEventFilter(watch)


def on_screen(view: ArticleView) -> QImage:
    """What stands on the (offscreen) screen, nothing painted for it."""
    QApplication.processEvents()
    seen = view.screen().grabWindow(view.winId()).toImage()
    port, ratio = view.viewport().geometry(), seen.devicePixelRatio()
    sides = (port.x(), port.y(), port.width(), port.height())
    return seen.copy(*(math.floor(each * ratio) for each in sides))


def assert_alike(one: QImage, other: QImage) -> None:
    """Two pictures are the same to the eye.

    Qt rounds what is moved by a shade, and begins dashes anew where the edge cuts them off.
    """
    high = math.floor(one.height() - _EDGE * one.devicePixelRatio())
    some, others = (bytes(each.copy(0, 0, each.width(), high).constBits()) for each in (one, other))
    if some != others:
        assert max(abs(a - b) for a, b in zip(some, others, strict=True)) <= 2


def test_a_new_mention_has_its_row_painted_and_no_page(show: Show) -> None:
    view = show(TEXT, [mention((30, 34)), mention((200, 230))])
    view.resize(700, 600)
    with painted(view) as heights:
        view.follow([Change(None, mention((60, 62)))])
        view.select_raw(Span(60, 62))
    assert heights and max(heights) < 150


def test_what_makes_a_row_higher_has_it_painted_and_the_rows_below_moved(show: Show) -> None:
    view = show(TEXT, [])
    view.resize(700, 600)
    more = [mention((60 - at, 64 + at)) for at in range(4)]
    with painted(view) as heights:
        view.follow([Change(None, each) for each in more])
    assert heights and max(heights) < 200
    with painted(view) as heights:
        view.follow([Change(each, None) for each in more])
    assert heights and sum(heights) < 300


def test_a_mention_above_the_view_moves_nothing_in_it(show: Show) -> None:
    view = show(TEXT, [])
    view.resize(700, 400)
    view.setFocus()
    view.place_caret(5)
    view.show_middle(900)
    before = on_screen(view)
    view.follow([Change(None, mention((20 - at, 24 + at))) for at in range(5)])
    assert on_screen(view) == before


def test_rows_that_change_all_over_have_all_painted(show: Show) -> None:
    view = show(TEXT, [])
    view.resize(700, 600)
    with painted(view) as heights:
        view.follow(
            [Change(None, mention((at - by, at + 4 + by))) for at in (40, 400) for by in range(4)]
        )
    assert max(heights) == view.viewport().height()


def test_the_selected_mention_and_its_kin_are_painted_where_they_are(show: Show) -> None:
    every = [mention((at, at + 4)) for at in range(0, 1600, 200)]
    view = show(TEXT, every)
    view.resize(700, 600)
    with painted(view) as heights:
        view.select_mention(every[1].id)
    assert heights and max(heights) < 150
    with painted(view) as heights:
        view.select_mention(every[1].id)
        view.set_related(())
    assert not heights


def test_marks_that_stay_have_nothing_painted_and_others_their_rows(show: Show) -> None:
    view = show(TEXT, [mention((30, 34))])
    view.resize(700, 600)
    some = [Span(40, 46), Span(900, 910)]
    view.set_marks("proposal", some, ["l1", "l2"])
    with painted(view) as heights:
        view.set_marks("proposal", some, ["l1", "l2"])
    assert not heights
    for spans, labels in (([some[0]], ["l1"]), (some[:1], ["l2"]), (some, ["l2", "l1"])):
        with painted(view) as heights:
            view.set_marks("proposal", spans, labels)
        assert heights and max(heights) < 150


@pytest.mark.parametrize(
    ("seed", "points"), [*zip(range(8), (13.5, 13.5, 6, 6, 9, 9, 20, 33), strict=True)]
)
def test_painting_parts_gives_the_same_picture_as_painting_all(
    show: Show, seed: int, points: float
) -> None:
    chance = random.Random(seed)
    every = [mention((at, at + chance.randrange(2, 40))) for at in range(0, 1500, 23)]
    view = show(TEXT if seed % 2 else HIGH, every)
    view.resize(620, 640)
    view.set_text_size(points)
    view.setFocus()
    known: list[Mention] = list(every)
    for _ in range(25):
        place = chance.randrange(0, 700)
        span = Span(place, place + chance.randrange(1, 60))
        match chance.randrange(11):
            case 0:
                known.append(mention((span.start, span.end), label=f"l{chance.randrange(1, 9)}"))
                view.follow([Change(None, known[-1])])
            case 1:
                view.follow([Change(known.pop(chance.randrange(len(known))), None)])
            case 2:
                view.select_mention(chance.choice(known).id)
            case 3:
                view.set_related(each.id for each in chance.sample(known, 5))
            case 4:
                view.select_raw(span)
            case 5:
                view.set_outline(span)
            case 6:
                some = chance.sample(known, 3)
                view.set_hints({each.id: letter for each, letter in zip(some, "abc", strict=True)})
            case 7:
                kind = chance.choice(["found", "total", "proposal"])
                view.set_marks(kind, [span] if chance.random() < 0.7 else [])
            case 8 | 9:
                bar = view.verticalScrollBar()
                bar.setValue(bar.value() + chance.randrange(-90, 120))
            case _:
                view.place_caret(span.start)
                view.set_outline(None)
        parts = on_screen(view)
        view.viewport().update()
        assert_alike(on_screen(view), parts)
        # Rows where the same hangs as before keep their bars, which are those one would make anew.
        layout = view._layout
        for number in layout.in_sight(view._offset(), view.viewport().height()):
            rows = layout.ready(number)
            for row in rows.rows:
                row.worn = None
            rows.dressed = False
        view.viewport().update()
        assert_alike(on_screen(view), parts)
