"""A mention gets another shape by keys and by the mouse, each time in one step."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.annotations.values import Mention
from desktop.text.readings import ReadingKind
from desktop.text.span import Span
from desktop.ui.window import Window
from tests.ui.conftest import TEXT
from tests.ui.test_marking import labelled, span_of

ODD = "🇯🇵🇹🇼か\u3099呂𠮷。\r\n👩\u200d🚀e\u0301🇹🇼"
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def pieces(window: Window, mention: Mention) -> list[str]:
    """The texts of the pieces of a mention, as a second look at the project finds them."""
    found = window.workbench.project.mentions_named([mention.id])[mention.id]
    return [span.of(TEXT) for span in found.spans]


def pull(window: Window, raw: Span) -> None:
    """Drag with Ctrl over a raw span of one line."""
    port = window.view.viewport()
    start, end = (window.view.point_of(place).toPoint() for place in (raw.start, raw.end))
    QTest.mousePress(port, LEFT, CTRL, start)
    for place in ((start + end) / 2, end):
        QTest.mouseMove(port, place)
    QTest.mouseRelease(port, LEFT, CTRL, end)


@pytest.mark.parametrize("kind", [ReadingKind.REPAIRED, ReadingKind.RAW, ReadingKind.SIMPLIFIED])
def test_a_drag_with_ctrl_adds_a_piece_in_one_step_in_any_reading(
    window: Window, kind: ReadingKind
) -> None:
    window.workbench.use_reading(kind)
    mention = labelled(window, "遠岫環保", "2")
    pull(window, span_of("近岸監測簽約。"))
    assert pieces(window, mention) == ["遠岫環保", "近岸監測簽約"]
    assert window.marking.mention is not None and window.marking.mention.id == mention.id
    assert (f"{mention.hull.start}–{mention.hull.end}, ") in window.status.text
    QTest.keyClick(window.view, Qt.Key.Key_Z, CTRL)
    assert pieces(window, mention) == ["遠岫環保"]


def test_plus_adds_the_selected_words_to_the_mention_selected_last(window: Window) -> None:
    mention = labelled(window, "遠岫環保", "2")
    for _ in "與澄光":
        QTest.keyClick(window.view, Qt.Key.Key_Right)
    for _ in "機器人":
        QTest.keyClick(window.view, Qt.Key.Key_Right, SHIFT)
    assert window.marking.mention is None
    QTest.keyClicks(window.view, "+")
    assert pieces(window, mention) == ["遠岫環保", "機器人"]
    assert window.marking.mention is not None and window.marking.mention.id == mention.id
    assert window.view.selection() is None
    QTest.keyClicks(window.view, "-")
    assert pieces(window, mention) == ["遠岫環保"]


def test_plus_without_a_mention_or_words_says_what_it_needs(window: Window) -> None:
    window.view.select_raw(span_of("機器人"))
    QTest.keyClicks(window.view, "+")
    assert "Select a mention" in window.middle.notice.text
    mention = labelled(window, "遠岫環保", "2")
    QTest.keyClicks(window.view, "+")
    assert "Select a mention" in window.middle.notice.text
    assert pieces(window, mention) == ["遠岫環保"]


def test_only_the_pieces_are_announced_not_what_lies_between(window: Window) -> None:
    labelled(window, "遠岫環保", "2")
    pull(window, span_of("機器人"))
    QAccessible.setActive(True)
    try:
        window.view.place_caret(0)
        window.view.place_caret(span_of("機器人").start + 1)
        assert window.aids.announcer.said == "機構 遠岫環保…機器人"
        window.view.place_caret(span_of("與澄光").start + 1)
        window.view.place_caret(0)
        assert window.aids.announcer.said == "機構 遠岫環保…機器人"
    finally:
        QAccessible.setActive(False)


def test_the_last_piece_stays_until_the_mention_is_deleted(window: Window) -> None:
    mention = labelled(window, "遠岫環保", "2")
    QTest.keyClicks(window.view, "-")
    assert pieces(window, mention) == ["遠岫環保"]
    assert "delete it" in window.middle.notice.text


def test_a_click_with_ctrl_takes_a_piece_away(window: Window) -> None:
    mention = labelled(window, "遠岫環保", "2")
    pull(window, span_of("機器人"))
    start = window.view.point_of(span_of("機器人").start).toPoint()
    QTest.mouseClick(window.view.viewport(), LEFT, CTRL, start + QPoint(6, 0))
    assert pieces(window, mention) == ["遠岫環保"]


def test_a_double_click_takes_all_pieces_of_a_mention(window: Window) -> None:
    mention = labelled(window, "遠岫環保", "2")
    pull(window, span_of("機器人"))
    window.marking.select(None)
    start = window.view.point_of(span_of("機器人").start).toPoint()
    QTest.mouseDClick(window.view.viewport(), LEFT, pos=start + QPoint(6, 0))
    assert window.view.selection() is None
    QTest.keyClicks(window.view, "3")
    assert pieces(window, mention) == ["遠岫環保", "機器人"]
    (only,) = window.workbench.state.mentions.values()
    assert window.workbench.schema.label(only.label).export_name == "place"


def test_an_inner_edge_of_a_mention_in_two_pieces_follows_the_mouse(window: Window) -> None:
    mention = labelled(window, "遠岫環保", "2")
    pull(window, span_of("機器人"))
    port = window.view.viewport()
    start, end = (
        window.view.point_of(place).toPoint()
        for place in (span_of("機器人").start, span_of("器人").start)
    )
    QTest.mousePress(port, LEFT, pos=start)
    for place in ((start + end) / 2, end):
        QTest.mouseMove(port, place)
    QTest.mouseRelease(port, LEFT, pos=end)
    assert pieces(window, mention) == ["遠岫環保", "器人"]


def test_brackets_shorten_the_last_piece_away_and_leave_the_gap_open(window: Window) -> None:
    mention = labelled(window, "遠岫環保", "2")
    pull(window, span_of("器人"))
    for left in (["遠岫環保", "器"], ["遠岫環保"], ["遠岫環"]):
        QTest.keyClicks(window.view, "[")
        assert pieces(window, mention) == left


@pytest.fixture
def odd(window: Window) -> Window:
    """The window on a text of characters that are several code points each."""
    bench = window.workbench
    (article,) = bench.add_texts([("異", ODD)]).articles
    bench.open_article(article.id)
    bench.use_reading(ReadingKind.RAW)
    QApplication.processEvents()
    window.view.select_raw(Span(ODD.index("呂"), ODD.index("。")))
    QTest.keyClicks(window.view, "1")
    return window


def words(window: Window) -> str:
    mention = window.marking.mention
    assert mention is not None
    return mention.hull.of(ODD)


def test_an_edge_goes_by_what_is_seen_as_one_character(odd: Window) -> None:
    assert words(odd) == "呂𠮷"
    seen = []
    for _ in range(5):
        QTest.keyClicks(odd.view, "]")
        seen.append(words(odd).removeprefix("呂𠮷"))
    assert seen == [
        "。",
        "。\r\n",
        "。\r\n👩\u200d🚀",
        "。\r\n👩\u200d🚀e\u0301",
        ODD[ODD.index("。") :],
    ]
    for left in (*reversed(seen[:-1]), ""):
        QTest.keyClicks(odd.view, "[")
        assert words(odd) == "呂𠮷" + left
    seen = []
    for _ in range(3):
        QTest.keyClicks(odd.view, "{")
        seen.append(words(odd).removesuffix("呂𠮷"))
    assert seen == ["か\u3099", "🇹🇼か\u3099", "🇯🇵🇹🇼か\u3099"]
    for left in (*reversed(seen[:-1]), ""):
        QTest.keyClicks(odd.view, "}")
        assert words(odd) == left + "呂𠮷"


def test_brackets_leave_more_than_punctuation(odd: Window) -> None:
    QTest.keyClicks(odd.view, "]]}")
    assert words(odd) == "𠮷。\r\n"
    QTest.keyClicks(odd.view, "}")
    assert words(odd) == "𠮷。\r\n"
    odd.set_trimming(trims=False)
    QTest.keyClicks(odd.view, "}")
    assert words(odd) == "。\r\n"


def test_escape_leaves_a_piece_that_is_being_drawn(window: Window) -> None:
    mention = labelled(window, "遠岫環保", "2")
    port = window.view.viewport()
    start, end = (window.view.point_of(at).toPoint() for at in (span_of("機器").start, len(TEXT)))
    QTest.mousePress(port, LEFT, CTRL, start)
    QTest.mouseMove(port, end)
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert window.view.outlined is None
    QTest.mouseRelease(port, LEFT, CTRL, end)
    assert pieces(window, mention) == ["遠岫環保"]
    assert window.marking.mention is not None
