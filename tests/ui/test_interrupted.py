"""What is under way ends, or goes on rightly, when what it is about is no longer shown or there."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.annotations.schema_edits import revise
from desktop.annotations.schema_new import new_frame_type
from desktop.annotations.schema_parts import with_frame_type, without_frame_type
from desktop.text.readings import ReadingKind
from desktop.text.span import Span
from desktop.ui.panel.editor import CellEditor
from desktop.ui.window import Window
from tests.ui.conftest import OTHER
from tests.ui.test_marking import labelled, mentions

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


def at(window: Window, raw: int) -> QPoint:
    return window.view.point_of(raw).toPoint()


def recolored(window: Window) -> None:
    """A step of the schema that everything outlives."""
    schema = window.workbench.schema
    other = "#123456" if schema.labels[0].color != "#123456" else "#654321"
    first = replace(schema.labels[0], color=other)
    window.workbench.do(revise, replace(schema, labels=(first, *schema.labels[1:])))
    QApplication.processEvents()


def editing(window: Window) -> CellEditor:
    """A field that is open over a cell of the agreements."""
    window.panel.tabs.setCurrentIndex(2)
    page = window.panel.frame_pages[1]
    page.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    QApplication.processEvents()
    field = QApplication.focusWidget()
    assert isinstance(field, CellEditor)
    return field


@pytest.mark.parametrize("is_double", [False, True])
@pytest.mark.parametrize("is_armed", [False, True])
def test_a_drag_ends_with_its_article(window: Window, is_armed: bool, is_double: bool) -> None:
    view, port = window.view, window.view.viewport()
    if is_armed and not is_double:
        window.marking.arm(window.workbench.schema.labels[0])
    if is_double:
        QTest.mouseDClick(port, LEFT, pos=at(window, 3))
    else:
        QTest.mousePress(port, LEFT, pos=at(window, 3))
    QTest.mouseMove(port, at(window, 6))
    window.commands.run("next article")
    assert window.workbench.readings.raw == OTHER
    QTest.mouseMove(port, at(window, 5))
    QTest.mouseRelease(port, LEFT, pos=at(window, 5))
    QApplication.processEvents()
    assert view.selection() is None
    assert not window.workbench.state.mentions
    QTest.mousePress(port, LEFT, pos=at(window, 1))
    QTest.mouseMove(port, at(window, 4))
    assert view.selection() == Span(1, 4)


def test_a_drag_ends_with_what_an_undo_brings_back(window: Window) -> None:
    port = window.view.viewport()
    labelled(window, "數衡信息", "2")
    QTest.keyClick(window.view, Qt.Key.Key_Delete)
    window.marking.arm(window.workbench.schema.labels[0])
    QTest.mousePress(port, LEFT, pos=at(window, 3))
    QTest.mouseMove(port, at(window, 6))
    QTest.keyClick(window.view, Qt.Key.Key_Z, CTRL)
    QTest.mouseMove(port, at(window, 8))
    QTest.mouseRelease(port, LEFT, pos=at(window, 8))
    QApplication.processEvents()
    assert mentions(window) == [("數衡信息", "organization")]


@pytest.mark.parametrize("command", ["go to", "commands"])
def test_from_a_field_of_the_panel_the_keyboard_comes_back_to_it(
    window: Window, command: str
) -> None:
    editing(window)
    window.commands.run(command)
    QApplication.processEvents()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert QApplication.focusWidget() is window.panel.frame_pages[1].table


def test_from_a_table_that_goes_the_keyboard_comes_to_the_article(window: Window) -> None:
    recolored(window)
    window.panel.tabs.setCurrentIndex(2)
    window.panel.frame_pages[1].setFocus()
    window.commands.run("schema")
    window.workbench.undo()
    QApplication.processEvents()
    window.schema.leave()
    focused = QApplication.focusWidget()
    assert focused is not None and focused.isVisible()
    assert focused is window.view or window.panel.isAncestorOf(focused)


@pytest.mark.parametrize("goes", [False, True])
def test_where_the_tables_are_made_anew_the_keyboard_stays_near(window: Window, goes: bool) -> None:
    bench = window.workbench
    recolored(window)
    editing(window)
    if goes:
        bench.do(revise, without_frame_type(bench.schema, bench.schema.frame_types[1].id))
    else:
        bench.undo()
    QApplication.processEvents()
    focused = QApplication.focusWidget()
    assert focused is not None and focused.isVisible()
    assert focused is window.view or window.panel.isAncestorOf(focused)


def test_the_card_of_a_mention_goes_with_its_article(window: Window, qtbot: QtBot) -> None:
    mention = labelled(window, "呂先志", "1")
    card = window.aids.card
    card.show_for(mention)
    assert card.mention is not None
    window.workbench.use_reading(ReadingKind.SIMPLIFIED)
    assert card.mention is None
    card.show_for(mention)
    window.commands.run("next article")
    assert card.mention is None and card.isHidden()


def test_a_choice_ends_with_its_kind_of_row(window: Window) -> None:
    bench = window.workbench
    labelled(window, "臨嶼高新區", "2")
    kind = new_frame_type(bench.schema, "測試", "角")
    labels = tuple(label.id for label in bench.schema.labels)
    roles = tuple(replace(role, labels=labels) for role in kind.roles)
    bench.do(revise, with_frame_type(bench.schema, replace(kind, key="Z", roles=roles)))
    QTest.keyClick(window.view, Qt.Key.Key_Z)
    assert window.choice.is_open
    QTest.keyClick(window.view, Qt.Key.Key_Z, CTRL)
    assert len(bench.schema.frame_types) == 2
    assert not window.choice.is_open
    assert window.middle.hint.isHidden()


def test_a_choice_follows_its_kind_of_row(window: Window) -> None:
    bench = window.workbench
    labelled(window, "臨嶼高新區", "2")
    kind = next(kind for kind in bench.schema.frame_types if kind.key == "A")
    QTest.keyClick(window.view, Qt.Key.Key_A)
    assert window.choice.summary().startswith(kind.name)
    bench.do(revise, with_frame_type(bench.schema, replace(kind, name="新簽約", roles=kind.roles)))
    assert window.choice.summary().startswith("新簽約")
    nobody = tuple(replace(role, labels=(bench.schema.labels[4].id,)) for role in kind.roles)
    bench.do(revise, with_frame_type(bench.schema, replace(kind, roles=nobody)))
    letters = "".join(map(chr, range(ord("B"), ord("Z") + 1)))
    for letter in letters:
        window.choice.take(letter)
    assert not bench.state.frames


def test_a_field_offers_no_mention_that_is_gone(window: Window) -> None:
    bench = window.workbench
    labelled(window, "數衡信息", "2")
    field = editing(window)
    field.setText("數衡")
    first = field.chosen()
    assert first is not None
    window.actions_by_name["undo"].trigger()
    assert not bench.state.mentions
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    for frame in bench.state.frames.values():
        assert all(filler.mention in bench.state.mentions for filler in frame.fillers)


def test_a_note_on_an_article_that_is_deleted_is_not_lost(window: Window) -> None:
    bench = window.workbench
    mention = labelled(window, "呂先志", "1")
    window.commands.run("note")
    note = window.remarks.note
    QTest.keyClicks(note.field, "hello")
    article = bench.article
    assert article is not None
    bench.delete_article(article)
    QApplication.processEvents()
    assert note.isHidden()
    assert bench.readings.raw == OTHER
    bench.undo()
    bench.open_article(article.id)
    assert bench.state.mentions[mention.id].note == ""
    window.marking.select(mention.id)
    window.view.setFocus()
    window.commands.run("note")
    assert note.field.toPlainText() == "hello"


@pytest.mark.parametrize("command", ["undo", "next article"])
def test_no_cell_waits_for_a_press_in_another_article_or_schema(
    window: Window, command: str
) -> None:
    mention = labelled(window, "呂先志", "1")
    recolored(window)
    editing(window)
    window.view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert window.pointing.is_waiting
    window.commands.run(command)
    QApplication.processEvents()
    assert not window.pointing.is_waiting
    window.view.mention_pressed.emit(mention.id)
    assert not window.workbench.state.frames


def test_a_drag_in_the_list_of_names_ends_when_mentions_go(window: Window) -> None:
    labelled(window, "臨嶼高新區", "2")
    names = window.panel.names.list
    names._pressed, names._dragged = QPoint(5, 5), names._names.row(0)
    window.workbench.undo()
    assert names._dragged is None


def test_the_repairs_that_are_listed_are_those_there_are(window: Window) -> None:
    bench = window.workbench
    bench.add_texts(
        [("損", "區(qū)發(fā)展與創(chuàng)新，設(shè)施；區(qū)發(fā)展與創(chuàng)新。" * 9)]
    )
    bench.open_article(list(bench.articles)[-1])
    window.commands.run("repairs")
    shown = window.repairs
    before = shown.view.model().rowCount()
    bench.set_rules_off({"glosses"})
    assert shown.view.model().rowCount() != before
    bench.undo()
    assert shown.isVisible()
    assert shown.view.model().rowCount() == before
    window.commands.run("previous article")
    assert shown.view.model().rowCount() < before


def test_where_to_go_is_asked_of_the_article_that_is_shown(window: Window) -> None:
    window.commands.run("go to")
    assert window.ways.going.isVisible()
    window.commands.run("next article")
    assert not window.ways.going.isVisible()
    assert QApplication.focusWidget() is window.view


@pytest.mark.parametrize("way", ["next", "delete"])
def test_the_keyboard_stays_near_a_field_whose_article_goes(window: Window, way: str) -> None:
    editing(window)
    article = window.workbench.article
    assert article is not None
    if way == "next":
        window.commands.run("next article")
    else:
        window.workbench.delete_article(article)
    QApplication.processEvents()
    assert QApplication.focusWidget() in (window.panel.frame_pages[1].table, window.view)


def test_a_row_of_the_list_is_painted_anew_when_a_kind_of_frame_goes(window: Window) -> None:
    bench = window.workbench
    kind = bench.schema.frame_types[0]
    touched = window.articles._model.follow
    bench.do(revise, without_frame_type(bench.schema, kind.id))
    step = bench.project.undo_step
    assert step is not None
    assert touched(step) >= set(bench.articles)
