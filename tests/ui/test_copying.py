"""Copying a piece of the article with its labels, through the clipboard."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.annotations.mentions import marked
from desktop.annotations.schema_edits import revise
from desktop.annotations.steps import StepName
from desktop.annotations.values import Nesting
from desktop.text.readings import ReadingKind
from desktop.text.span import Span
from desktop.ui.window import Window
from tests.ui.conftest import TEXT
from tests.ui.test_marking import labelled, span_of


def copied(window: Window) -> str:
    """What is on the clipboard after the keys for copying with labels."""
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.view, Qt.Key.Key_C, both)
    return QApplication.clipboard().text(QClipboard.Mode.Clipboard)


def label_crosswise(window: Window) -> None:
    """Label two mentions that cross, and one in two pieces."""
    bench = window.workbench
    bench.do(revise, replace(bench.schema, nesting=Nesting.ALL))
    labelled(window, "創新應用場景😀", "6")
    labelled(window, "發布創新", "9")
    labelled(window, "𠮷野", "1")
    window.view.select_raw(span_of("何景嵐"))
    QTest.keyClicks(window.view, "+")


def test_a_copy_with_labels_is_markdown(window: Window) -> None:
    labelled(window, "呂先志", "1")
    labelled(window, "𠮷野", "1")
    window.view.select_raw(span_of("呂先志出席，𠮷野"))
    assert copied(window) == "[呂先志]{.person}出席，[𠮷野]{.person}"


def test_a_copy_has_each_mention_once_though_they_cross_or_stand_in_pieces(window: Window) -> None:
    label_crosswise(window)
    window.view.select_raw(Span(0, TEXT.index("\n")))
    assert copied(window) == (
        "臨嶼高新區[發布[創新]{mention=1}]{.event}[應用場景😀]{mention=1}\n"
        "\n"
        "- [創新應用場景😀]{.scenario mention=1}"
    )
    window.view.select_raw(span_of("，𠮷野與何景嵐同行"))
    assert copied(window) == (
        "，[𠮷野]{mention=1}與[何景嵐]{mention=1}同行\n\n- [𠮷野…何景嵐]{.person mention=1}"
    )


def test_a_copy_has_of_a_mention_what_is_selected(window: Window) -> None:
    label_crosswise(window)
    window.view.select_raw(span_of("新應用"))
    assert copied(window) == "[[新]{.event}應用]{.scenario}"
    window.view.select_raw(span_of("布創新應"))
    assert copied(window) == (
        "[布[創新]{mention=1}]{.event}[應]{mention=1}\n\n- [創新應]{.scenario mention=1}"
    )
    window.view.select_raw(span_of("𠮷野與"))
    assert copied(window) == "[𠮷野]{.person}與"
    window.view.select_raw(span_of("𠮷野與何"))
    assert copied(window) == (
        "[𠮷野]{mention=1}與[何]{mention=1}\n\n- [𠮷野…何]{.person mention=1}"
    )


def test_pieces_that_touch_once_the_text_is_repaired_are_copied_as_one(window: Window) -> None:
    bench = window.workbench
    text = "唐山高新區(qū)的發(fā)展,𠮷野家實現(xiàn)產業(yè)創(chuàng)新😀。\n"
    bench.add_texts([("損", text)])
    bench.open_article(list(bench.articles)[-1])
    pieces = (Span(0, 5), Span(text.index("的"), text.index("的") + 1))
    place = bench.schema.labels[2].id
    bench.do(lambda ground: ground.step(StepName.MARK, marked(ground, pieces, place)))
    window.view.select_raw(Span(0, text.index("展")))
    assert copied(window) == "[唐山高新區的]{.place}發"
    bench.use_reading(ReadingKind.RAW)
    window.view.select_raw(Span(0, text.index("展")))
    assert copied(window) == (
        "[唐山高新區]{mention=1}(qū)[的]{mention=1}發(fā)\n\n- [唐山高新區…的]{.place mention=1}"
    )


def test_copying_with_labels_without_a_selection_says_what_it_needs(window: Window) -> None:
    window.view.place_caret(0)
    copied(window)
    assert window.middle.notice.text == "Select words or a mention first."
