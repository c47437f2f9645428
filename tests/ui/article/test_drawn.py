"""Whatever is labelled, in a window of any width, at any size: all of it is drawn, nothing twice."""

from dataclasses import dataclass, replace
from itertools import combinations

from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from desktop.annotations.steps import Change
from desktop.annotations.values import Mention
from desktop.text.readings import ReadingKind, Readings
from desktop.text.span import Span, joined
from desktop.ui.article.colors import DARK, LIGHT
from desktop.ui.article.layout import ArticleLayout
from desktop.ui.article.rows import Bar, Row
from desktop.ui.article.view import ArticleView
from tests.ui.article.conftest import ON_SCREEN, SCHEMA, Show, mention

LINE = "臨嶼市高新區管委會產業處主任𠮷田辦公室昨日會同😀禾科技發布了IP knowledge 2026, 場景清單。"
TEXT = f"{LINE}\n{LINE * 3}\n"
LONG_NAMES = replace(
    SCHEMA,
    labels=tuple(
        replace(label, name="名稱長得放不下的一個標籤" if (label.key or 0) % 2 else label.name)
        for label in SCHEMA.labels
    ),
)


@dataclass(frozen=True)
class Screen:
    """How the article is looked at."""

    width: int
    points: float
    scale: int
    is_dark: bool


SCREENS = st.builds(
    Screen,
    st.integers(330, 900),
    st.sampled_from([8.1, 13.5, 27.0]),
    st.sampled_from([1, 2]),
    st.booleans(),
)


@st.composite
def spans(draw: st.DrawFn) -> tuple[Span, ...]:
    """One piece or two, anywhere; none is a line end alone, which is not drawn."""
    pieces = draw(
        st.lists(
            st.tuples(st.integers(0, len(TEXT) - 2), st.sampled_from([1, 1, 2, 3, 5, 9, 40])),
            min_size=1,
            max_size=2,
        )
    )
    made = joined(Span(start, min(len(TEXT) - 1, start + length)) for start, length in pieces)
    assume(all(span.of(TEXT) != "\n" for span in made))
    return made


@st.composite
def nested(draw: st.DrawFn) -> list[tuple[Span, ...]]:
    """Six within one another, all of them on one line or over several."""
    start = draw(st.integers(0, len(TEXT) - 30))
    end = start + draw(st.integers(1, 3))
    made: list[tuple[Span, ...]] = []
    for _ in range(6):
        made.append((Span(start, end),))
        start = max(0, start - draw(st.integers(0, 2)))
        end = min(len(TEXT) - 1, end + draw(st.integers(1, 3)))
    assume(all(span.of(TEXT) != "\n" for (span,) in made))
    return made


LABELLED = st.tuples(st.lists(spans(), max_size=12), nested()).map(
    lambda both: [*both[0], *both[1]]
)


def opened(view: ArticleView, some: list[tuple[Span, ...]], screen: Screen) -> list[Mention]:
    """Show these as mentions; gives them."""
    made = [
        replace(mention((0, 1), label=f"l{at % 9 + 1}"), spans=each) for at, each in enumerate(some)
    ]
    view.resize(screen.width, 1200)
    view.set_theme(DARK if screen.is_dark else LIGHT)
    view.set_text_size(screen.points)
    view.show_reading(Readings(TEXT).of(ReadingKind.RAW), LONG_NAMES, made)
    return made


def drawn_rows(layout: ArticleLayout) -> list[tuple[int, Row]]:
    """All rows, each with where it begins in the document."""
    return [
        (layout.block_top(number) + row.top, row)
        for number in range(len(layout.heights))
        for row in layout.ready(number).rows
    ]


def tag_of(bar: Bar) -> QRect:
    assert bar.top is not None
    return QRect(bar.tag_left, bar.top, bar.tag_width, bar.height)


@ON_SCREEN
@given(LABELLED, SCREENS)
def test_lanes_and_name_tags_never_meet_and_never_leave_their_row(
    show: Show, some: list[tuple[Span, ...]], screen: Screen
) -> None:
    view = show(TEXT)
    made = opened(view, some, screen)
    layout = view._layout
    named = []
    bottom = 0
    for top, row in drawn_rows(layout):
        assert top >= bottom
        bottom = top + row.height
        bars = [bar for bar in row.bars if bar.mention is not None]
        for bar in bars:
            assert bar.top is not None
            assert layout.type.box_bottom < bar.top
            assert bar.top + bar.height <= row.height
            if bar.tag_width:
                named.append(bar.mention.id if bar.mention else "")
                assert bar.tag_left >= 0
                assert bar.tag_left + bar.tag_width <= layout.width
        for one, other in combinations(bars, 2):
            if one.mention is other.mention:
                continue
            assert one.top is not None and other.top is not None
            if one.left < other.right and other.left < one.right:
                assert one.top != other.top
            if one.tag_width and other.tag_width:
                assert not tag_of(one).intersects(tag_of(other))
            for tagged, plain in ((one, other), (other, one)):
                assert plain.top is not None
                under = QRect(plain.left, plain.top, plain.right - plain.left, 2)
                assert not (tagged.tag_width and tag_of(tagged).intersects(under))
    assert sorted(named) == sorted(each.id for each in made)


@ON_SCREEN
@given(LABELLED, SCREENS)
def test_every_bar_and_both_ends_of_every_tag_are_painted(
    show: Show, some: list[tuple[Span, ...]], screen: Screen
) -> None:
    view = show(TEXT)
    opened(view, some, screen)
    image = QImage(view.viewport().size() * screen.scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(screen.scale)
    view.viewport().render(image)
    offset = view.verticalScrollBar().value()
    left = view._layout.left

    def is_painted(x: int, y: int, bar: Bar, *, unseen: bool = True) -> bool:
        color = QColor(view._shown.color_of(bar.piece.label))
        place = (left + x) * screen.scale, (y - offset) * screen.scale
        if not image.rect().contains(*place):
            return unseen
        return abs(QColor(image.pixel(*place)).lightness() - color.lightness()) < 40

    for top, row in drawn_rows(view._layout):
        for bar in row.bars:
            if bar.mention is None or bar.top is None:
                continue
            # Between the uprights of mentions that cross this one.
            clear = [x for x in (bar.left + 3, (bar.left + bar.right) // 2) if x < bar.right - 2]
            assert any(is_painted(x, top + bar.top, bar) for x in clear) or not clear
            if bar.tag_width:
                # Beside its name, which has a margin of four pixels.
                for x in (bar.tag_left + 3, bar.tag_left + bar.tag_width - 3):
                    # A tag begins lower where its mention has ended, so that one sees that.
                    is_beyond = bar.ends and x >= bar.right - 1
                    if is_beyond:
                        assert not is_painted(x, top + bar.top, bar, unseen=False)
                    else:
                        assert is_painted(x, top + bar.top, bar)
                    assert is_painted(x, top + bar.top + bar.height - 4, bar)


@ON_SCREEN
@given(LABELLED, SCREENS)
def test_painting_and_following_steps_never_change_the_document(
    show: Show, some: list[tuple[Span, ...]], screen: Screen
) -> None:
    view = show(TEXT)
    made = opened(view, some, screen)
    document = view.document()
    before, revision = document.toPlainText(), document.revision()
    view.viewport().grab()
    view.follow([Change(each, None) for each in made[::2]])
    view.select_mention(made[-1].id)
    view.viewport().grab()
    assert document.toPlainText() == before
    assert document.revision() == revision


@ON_SCREEN
@given(st.lists(spans(), max_size=8), spans(), SCREENS, st.floats(0.05, 0.95))
def test_labelling_never_moves_the_row_under_the_pointer(
    show: Show,
    some: list[tuple[Span, ...]],
    new: tuple[Span, ...],
    screen: Screen,
    share: float,
) -> None:
    view = show(TEXT)
    opened(view, some, screen)
    start = new[0].start
    view.reveal(Span(start, start + 1))
    number, rows, index, _units = view._layout.row_of(view._places.position(start))
    top = view._layout.block_top(number) + rows.rows[index].top - view.verticalScrollBar().value()
    one = replace(mention((0, 1)), spans=new)
    for change in (Change(None, one), Change(one, None)):
        view.follow([change])
        number, rows, index, _units = view._layout.row_of(view._places.position(start))
        now = view._layout.block_top(number) + rows.rows[index].top
        assert now - view.verticalScrollBar().value() == top
