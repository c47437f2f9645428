"""Random mentions over a text: where they are drawn, and where they are pressed."""

import random

import pytest
from PySide6.QtCore import QPoint, QPointF

from desktop.annotations.values import Mention
from desktop.text.span import Span
from desktop.ui.article.typography import type_of
from desktop.ui.article.view import ArticleView
from tests.bench.view import most_beside_doccano, row_heights
from tests.ui.article.conftest import Show, mention
from tests.ui.article.pixels import before

TEXT = (
    "河北省唐山市高新技術產業開發區管委會主任𠮷田先生😀陪同調研，北京理工大學唐山研究院與鷹眼智能科技就激光視覺"
    "產學研合作簽約；IP knowledge 2026, 與凈天環保就高效節能環保等項目進行簽約。"
)


def at_random(chance: random.Random, count: int) -> list[Mention]:
    """Mentions of any length, nested, crossing, equal, some in two pieces."""
    made = []
    for _ in range(count):
        start = chance.randrange(len(TEXT) - 1)
        end = min(len(TEXT), start + chance.choice((1, 1, 2, 3, 5, 9, 20, 60)))
        spans = [(start, end)]
        if chance.random() < 0.15 and end + 3 < len(TEXT):
            spans.append((end + 1, end + 3))
        made.append(mention(*spans, label=f"l{chance.randint(1, 9)}"))
    return made


@pytest.mark.parametrize("seed", range(25))
def test_what_is_under_the_pixel_is_the_innermost_mention(show: Show, seed: int) -> None:
    chance = random.Random(seed)
    some = {each.id: each for each in at_random(chance, chance.randint(0, 14))}
    view = show(TEXT, list(some.values()))
    for place in range(len(TEXT) - 1):
        left, right = before(view, TEXT, place), before(view, TEXT, place + 1)
        if right.y() != left.y() or right.x() - left.x() < 4:
            continue
        under = view.mention_under(QPointF((left + right) / 2))
        at = view.mentions_at(place)
        if not at:
            assert under is None
        else:
            assert under is not None
            # Of two that are equally long either will do.
            length = sum(map(len, some[at[0]].spans))
            assert under.id in at
            assert sum(map(len, under.spans)) == length


@pytest.mark.parametrize("seed", range(25))
def test_every_mention_can_be_pressed_at_its_name_tag(show: Show, seed: int) -> None:
    chance = random.Random(100 + seed)
    some = at_random(chance, chance.randint(1, 10))
    view = show(TEXT, some)
    view.resize(640, 900)
    pressed = set()
    port = view.viewport()
    for y in range(0, port.height(), 2):
        for x in range(0, port.width(), 6):
            under = view.mention_under(QPointF(QPoint(x, y)))
            if under is not None:
                pressed.add(under.id)
    assert pressed == {each.id for each in some}


@pytest.mark.parametrize("points", [9, 13.5, 20, 27])
def test_one_lane_with_a_tag_fits_the_room_that_is_always_there(points: float) -> None:
    measures = type_of(("Noto Sans CJK TC",), points)
    assert measures.tagged <= measures.reserve
    assert measures.tag_font.pixelSize() >= 10
    assert measures.row < 2.4 * measures.em + 4


def test_a_row_is_three_quarters_as_high_as_doccanos_at_any_depth(view: ArticleView) -> None:
    heights = row_heights(view, 6)
    assert heights == sorted(heights)
    assert all(height <= most_beside_doccano(depth) for depth, height in enumerate(heights))


def test_the_name_of_a_mention_at_a_line_end_moves_to_the_next_line(show: Show) -> None:
    text = "唐山高新區與羅克佳華科技集團就雙碳智慧服務平臺項目簽約𠮷" * 6
    view = show(text)
    lefts = [before(view, text, place).x() for place in range(len(text))]
    wrap = next(place for place in range(1, len(text)) if lefts[place] < lefts[place - 1])
    view = show(text, [mention((wrap - 1, wrap + 4))])
    tail, head = before(view, text, wrap - 1), before(view, text, wrap)
    below = QPoint(4, 22)
    assert view.mention_under(QPointF(tail + below)) is None
    assert view.mention_under(QPointF(head + below)) is not None
    assert Span(wrap - 1, wrap + 4).holds(wrap)
