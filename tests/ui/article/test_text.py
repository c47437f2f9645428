"""What is shown of a text, whatever it holds."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QPalette, QTextCursor, QTextLayout
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.text.readings import ReadingKind, Readings
from desktop.text.span import Span
from desktop.text.units import Units
from desktop.ui.article.text_shown import LONGEST, cut, displayed, may_part
from desktop.ui.article.view import ArticleView
from tests.ui.article.conftest import SCHEMA, Show, mention, of
from tests.ui.article.pixels import units

ODD = {
    "cr lf": "一\r\n二𠮷\r\n",
    "cr alone": "一\r二\r\r三",
    "no-break space": "一\u00a0二\u00a0",
    "line separator": "一\u2028二\u2028\u2028三",
    "paragraph separator": "一\u2029二\u2029",
    "nul": "\0一\0\0二",
    "noncharacters": "一\ufdd0二\ufdd1\ufffe三\uffff",
    "object": "一\ufffc二",
    "lone surrogates": "一\ud800二\udc00\ud83d三",
    "tabs": "\t一\t\t二\n\t三",
    "controls": "一\x07二\x1b\x7f三\x85四\x0b五\x0c六",
    "marks": "e\u0301一\u3099\u0301\n\u0301",
    "emoji": "😀👨\u200d👩\u200d👧一🇹🇼𠮷\ufe0f",
    "byte order mark": "\ufeff一\ufeff",
    "turned around": "一\u202e二𠮷\u202c三\u2066四\u2069五\u200f",
    "without width": "一\u200b二\u2060𠮷\u200e三\u200d四\u180e\r\n",
    "empty lines": "\n\n一\n\n",
    "blanks": "　　一 二  \n ",
    "right to left": "一שלום二 مرحبا三",
    "nothing": "",
    "a line end": "\n",
}


@pytest.mark.parametrize("name", ODD)
def test_every_place_is_kept_whatever_the_text_holds(show: Show, name: str) -> None:
    text = ODD[name]
    view = show(text)
    assert view.document().characterCount() - 1 == units(text, len(text))
    for start in range(len(text)):
        view.place_caret(start)
        assert view.caret() == start
        for end in range(start + 1, len(text) + 1):
            view.select_raw(Span(start, end))
            assert view.raw_selection() == Span(start, end)


@pytest.mark.parametrize("name", ODD)
def test_a_copy_is_the_text_as_received(show: Show, name: str) -> None:
    text = ODD[name]
    view = show(text)
    if text:
        view.select_raw(Span(0, len(text)))
        copied = view.createMimeDataFromSelection().text()
        # No clipboard holds half a character; Qt drops a byte order mark at the start.
        whole = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
        assert copied == whole.removeprefix("\ufeff")


@pytest.mark.parametrize("name", ODD)
def test_what_qt_holds_is_as_long_as_the_text_is(name: str) -> None:
    text = ODD[name]
    shown = displayed(text)
    assert len(shown) == len(text)
    assert not any(c in shown for c in "\r\u2028\u2029\0\ufdd0\ufdd1\ufffc")
    assert displayed(shown) == shown


def test_characters_that_turn_the_text_around_leave_it_in_order(show: Show) -> None:
    text = ODD["turned around"]
    view = show(text)
    lefts = []
    for place in range(len(text) + 1):
        view.place_caret(place)
        lefts.append(view.point_of(place).x())
    # What has no width by itself is seen, so that the caret goes on at each.
    assert all(left + 3 < after for left, after in pairwise(lefts))


@pytest.mark.parametrize("odd", ["\0", "\x07", "\x0b", "\x0c", "\x7f", "\x85", "\u200b", "\u202e"])
def test_a_character_that_cannot_be_shown_has_a_faint_sign(show: Show, odd: str) -> None:
    sign = displayed(odd)
    view = show(f"𠮷 {odd} 一")
    font = view.document().defaultFont()
    shaped = QTextLayout(sign, font)
    shaped.beginLayout()
    shaped.createLine().setLineWidth(100)
    shaped.endLayout()
    assert all(glyph for run in shaped.glyphRuns() for glyph in run.glyphIndexes())
    start, end = view.point_of(2).x(), view.point_of(3).x()
    picture = view.grab().toImage()
    y = round(view.point_of(1).y())
    ink = view.palette().color(QPalette.ColorRole.Text)
    seen = {
        picture.pixelColor(x, row).name()
        for x in range(round(start), round(end))
        for row in range(y - 10, y + 11)
    }
    assert len(seen) > 1
    assert ink.name() not in seen


def test_nothing_is_selected_or_pressed_in_an_empty_article(show: Show, qtbot: QtBot) -> None:
    view = show("")
    assert view.selection() is None
    assert view.raw_selection() is None
    assert view.caret() == 0
    assert view.mentions_at(0) == []
    assert view.next_mention(True) is None
    view.grab()


def test_a_view_without_an_article_answers_too(view: ArticleView) -> None:
    view.clear()
    assert view.reading() is None
    assert view.selection() is None
    assert view.caret() == 0
    assert view.next_mention(False) is None
    view.reveal(Span(3, 5))
    view.set_text_size(20)
    view.grab()


def test_however_large_the_text_no_line_is_wider_than_the_view(show: Show) -> None:
    view = show("唐山高新區與𠮷禾科技就雙碳智慧服務平臺項目簽約。" * 3)
    view.resize(330, 480)
    for points in (13.5, 27.0, 40.5):
        view.set_text_size(points)
        layout = view._layout
        assert all(
            layout.left + row.right <= view.viewport().width() for row in layout.ready(0).rows
        )


@pytest.mark.parametrize("place", [0, 1, LONGEST, 5 * LONGEST, -1])
def test_a_paragraph_of_any_length_is_cut_without_a_break(place: int) -> None:
    sentence = "唐山高新區與羅克佳華科技集團就雙碳智慧服務平臺𠮷項目簽約，Quandian 2026。"
    text = "短\n" + sentence * 500 + "\n短"
    pieces = cut(displayed(text))
    ends = [*pieces.starts[1:], len(text) + 1]
    assert pieces.starts[0] == 0
    assert sum(pieces.ends) == 3
    assert all(
        may_part(text, end) and end - start <= LONGEST + 1
        for start, end, is_end in zip(pieces.starts, ends, pieces.ends, strict=True)
        if not is_end
    )


def test_a_long_paragraph_goes_on_in_the_same_row(show: Show) -> None:
    text = "唐山高新區與羅克佳華科技集團就雙碳智慧服務平臺項目簽約。" * 300
    view = show(text)
    document = view.document()
    assert document.blockCount() > 4
    for number in range(1, 4):
        block = document.findBlockByNumber(number)
        end = QTextCursor(block.previous())
        end.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        view.setTextCursor(end)
        tail = view.cursorRect(end)
        head = view.cursorRect(QTextCursor(block))
        assert head.top() == tail.top() or head.top() > tail.top() + 20
        if head.top() == tail.top():
            assert abs(head.left() - tail.left()) <= 2


def test_a_mention_behind_a_seam_is_where_its_text_is(show: Show) -> None:
    text = "唐山高新區與羅克佳華科技集團就雙碳智慧服務平臺項目簽約。" * 300
    names = [i for i in range(len(text)) if text.startswith("羅克佳華科技集團", i)]
    view = show(text, [mention((start, start + 8)) for start in names])
    document = view.document()
    indented = 0
    for number in range(1, 6):
        block = document.findBlockByNumber(number)
        # The ends of blocks within the paragraph count for Qt, not for the text.
        seam = block.position() - number
        view.reveal(Span(seam, seam + 1), center=True)
        cursor = QTextCursor(block)
        indented += view.cursorRect(cursor).left() > 100
        for _ in range(20):
            left = view.cursorRect(cursor)
            place = view.mention_under(QPointF(left.center()) + QPointF(6, 0))
            inside = text[cursor.position() - number] in "羅克佳華科技集團"
            assert (place is not None) == inside
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    assert indented


def test_the_caret_steps_over_the_seams_of_a_long_paragraph(show: Show) -> None:
    text = "唐山高新區與羅克佳華科技集團就雙碳智慧服務平臺項目簽約。" * 300
    view = show(text)
    assert view.document().blockCount() > 4
    seam = view.document().findBlockByNumber(1).position() - 1
    view.place_caret(seam - 3)
    for key, places in ((Qt.Key.Key_Right, range(-2, 4)), (Qt.Key.Key_Left, range(2, -4, -1))):
        for place in places:
            QTest.keyClick(view, key)
            assert view.caret() == seam + place
    view.select_raw(Span(seam - 3, seam + 3))
    assert view.raw_selection() == Span(seam - 3, seam + 3)
    copied = view.createMimeDataFromSelection().text()
    assert copied == text[seam - 3 : seam + 3]


def test_the_accessible_text_is_complete(show: Show) -> None:
    text = "𠮷田先生到唐山高新區。\n第二段😀"
    view = show(text, [of(text, "唐山高新區")])
    view.select_raw(Span(2, 6))
    interface = QAccessible.queryAccessibleInterface(view)
    accessible = interface.textInterface()
    assert accessible.text(0, accessible.characterCount()) == text
    assert accessible.cursorPosition() == 7
    assert accessible.selectionCount() == 1
    assert interface.text(QAccessible.Text.Name) == "Article"


def test_punctuation_does_not_start_a_line(show: Show) -> None:
    text = (
        "中國計算機行業協會，弗拉基·普京。“打造和開放”的「場景」、十～十一點！與（圈點）——𠮷；" * 40
    )
    view = show(text)
    for width in range(300, 420, 7):
        view.resize(width, 400)
        view.grab()
        layout = view.document().firstBlock().layout()
        shown = view.document().firstBlock().text()
        to_place = Units(shown).to_place
        places = [to_place(layout.lineAt(i).textStart()) for i in range(1, layout.lineCount())]
        assert not {shown[place] for place in places} & set("，。、；！）」”·～—")
        ends = [line.textStart() + line.textLength() for line in map(layout.lineAt, range(6))]
        assert ends[:-1] == [layout.lineAt(i).textStart() for i in range(1, 6)]


def test_a_line_of_signs_alone_is_broken_where_it_ends(show: Show) -> None:
    view = show("很" + "·" * 400)
    layout = view.document().firstBlock().layout()
    assert layout.lineCount() > 2
    last = layout.lineAt(layout.lineCount() - 1)
    assert last.textStart() + last.textLength() == 401


def test_a_part_of_a_word_from_right_to_left_is_marked_where_its_letters_are(show: Show) -> None:
    text = "阿拉伯文：مرحبا بالعالم 與𠮷"
    start, end = text.index("م"), text.index(" 與")
    whole, first, last = (
        mention(span) for span in ((start, end), (start, start + 3), (end - 3, end))
    )
    view = show(text, [whole, first, last])
    bars = {
        bar.mention.id: (bar.left, bar.right)
        for bar in view._layout.ready(0).rows[0].bars
        if bar.mention is not None
    }
    left, right = bars[whole.id]
    assert bars[first.id][1] == right and bars[last.id][0] == left
    assert bars[last.id][1] < bars[first.id][0]
    box = view.boxes_of(Span(start, start + 3))[0]
    assert (round(box.left()) - view._layout.left, round(box.right()) - view._layout.left) == bars[
        first.id
    ]


def test_painting_never_changes_the_document(show: Show) -> None:
    text = "唐山高新區與𠮷田先生簽約。\n" * 300
    view = show(text, [mention((i * 14, i * 14 + 5)) for i in range(300)])
    document = view.document()
    before = document.revision(), document.toPlainText(), document.blockCount()
    bar = view.verticalScrollBar()
    for value in range(0, bar.maximum(), bar.maximum() // 9):
        bar.setValue(value)
        view.grab()
    view.resize(500, 300)
    view.grab()
    assert (document.revision(), document.toPlainText(), document.blockCount()) == before


def test_a_million_characters_in_one_paragraph_are_there_to_the_end(
    view: ArticleView, qtbot: QtBot
) -> None:
    text = "唐山高新區與羅克佳華科技集團就雙碳智慧服務平臺𠮷項目簽約。" * 34_500
    assert len(text) > 1_000_000
    view.show_reading(Readings(text).of(ReadingKind.RAW), SCHEMA, [])
    view.place_caret(len(text))
    view.reveal(Span(len(text) - 1, len(text)))
    assert view.caret() == len(text)
    assert view.viewport().rect().contains(view.cursorRect())
    view.grab()


def test_a_text_filled_in_stages_is_whole_in_the_end(view: ArticleView, qtbot: QtBot) -> None:
    paragraph = "唐山高新區與羅克佳華科技𠮷集團簽約。" * 10 + "\r\n"
    text = paragraph * 11_000
    view.show_reading(Readings(text).of(ReadingKind.RAW), SCHEMA, [])
    assert view.document().characterCount() < len(text)
    maximum = view.verticalScrollBar().maximum()
    view.select_raw(Span(2, 5))
    with qtbot.waitSignal(view.verticalScrollBar().rangeChanged, raising=False, timeout=1):
        pass
    qtbot.waitUntil(lambda: not view.is_working(), timeout=20_000)
    assert view.document().characterCount() > len(text)
    assert view.raw_selection() == Span(2, 5)
    assert abs(view.verticalScrollBar().maximum() - maximum) < maximum // 10
