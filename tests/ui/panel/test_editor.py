"""Typing into the cells of the tables."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.panel.frames import FramesPage
from tests.ui.panel.desk import Desk
from tests.ui.panel.table import agreement, at, cells, editor, headers, type_in

pytestmark = pytest.mark.usefixtures("testers")


def test_a_row_is_typed_cell_by_cell(desk: Desk, page: FramesPage) -> None:
    desk.mark_first_clause()
    table = page.table
    type_in(table, "西河")
    assert at(table) == (0, 1)
    type_in(table, "𠮷野", Qt.Key.Key_Tab)
    assert at(table) == (0, 3)
    type_in(table, "停車")
    assert [desk.read(frame) for frame in desk.frames()] == [
        {"party": ["西河高新區", "𠮷野電子"], "subject": ["智慧停車平臺"]}
    ]
    QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.keyClick(editor(table), Qt.Key.Key_Return)
    QTest.keyClick(table, Qt.Key.Key_F2)
    QTest.keyClick(editor(table), Qt.Key.Key_Return)
    assert at(table) == (1, 0)


def test_typed_text_that_is_no_mention_becomes_one(desk: Desk, page: FramesPage) -> None:
    type_in(page.table, "東山大學")
    (mention,) = desk.bench.state.in_order()
    assert desk.bench.surface(mention.hull) == "東山大學"
    assert mention.label == desk.label("organization")
    assert desk.read(desk.frames()[0]) == {"party": ["東山大學"]}
    desk.bench.undo()
    assert list(desk.bench.state.in_order()) == []


def test_text_that_is_not_in_the_article_is_refused(
    desk: Desk, page: FramesPage, refusals: list[str]
) -> None:
    type_in(page.table, "南湖公司")
    assert refusals == ["“南湖公司” isn't in this article."]
    assert desk.frames() == []
    assert editor(page.table).text() == "南湖公司"


def test_escape_leaves_the_cell_as_it_was(desk: Desk, page: FramesPage) -> None:
    agreement(desk)
    page.table.go_to(0, 0)
    type_in(page.table, "青禾", Qt.Key.Key_Escape)
    assert not page.table.is_editing()
    assert page.table.hasFocus()
    assert cells(page)[0][0] == "西河高新區"


def test_leaving_the_field_takes_nothing(desk: Desk, page: FramesPage) -> None:
    agreement(desk)
    page.table.go_to(0, 0)
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    editor(page.table).setText("青禾")
    page.window().setFocus()
    assert not page.table.is_editing()
    assert cells(page)[0][0] == "西河高新區"


def test_typing_over_a_filler_replaces_it(desk: Desk, page: FramesPage) -> None:
    agreement(desk)
    page.table.go_to(0, 1)
    type_in(page.table, "青禾")
    assert cells(page)[0][:3] == ["西河高新區", "青禾科技", ""]


def test_the_narrow_column_adds_a_party(desk: Desk, page: FramesPage) -> None:
    agreement(desk)
    page.table.go_to(0, 2)
    type_in(page.table, "青禾")
    assert desk.read(desk.frames()[0])["party"] == ["西河高新區", "𠮷野電子", "青禾科技"]
    assert at(page.table) == (0, 4)


def test_delete_empties_a_cell_and_with_shift_the_row(desk: Desk, page: FramesPage) -> None:
    agreement(desk)
    page.table.go_to(0, 3)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert cells(page)[0][3] == ""
    QTest.keyClick(page.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    assert desk.frames() == []
    desk.bench.undo()
    assert len(desk.frames()) == 1


def test_the_list_is_walked_with_the_arrows(desk: Desk, page: FramesPage) -> None:
    desk.mark_first_clause()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    field = editor(page.table)
    assert field.chosen() is None
    assert [offered.text for offered in field.offers] == ["西河高新區", "𠮷野電子", "青禾科技"]
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert "𠮷野電子" in field.accessibleDescription()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.read(desk.frames()[0]) == {"party": ["𠮷野電子"]}


def test_the_nearest_of_equal_names_is_taken(desk: Desk, page: FramesPage) -> None:
    desk.mark("青禾科技")
    near = desk.mark("青禾科技", nth=1)
    frame = desk.put(None, "A", "subject", desk.mark("機器人實訓基地", "subject"))
    page.table.go_to(0, 0)
    type_in(page.table, "青禾")
    assert near.id in {filler.mention for filler in desk.bench.state.frames[frame.id].fillers}


def test_keys_of_the_field_are_not_those_of_the_window(desk: Desk, page: FramesPage) -> None:
    agreement(desk)
    page.table.go_to(1, 0)
    QTest.keyClick(page.table, Qt.Key.Key_2)
    field = editor(page.table)
    assert field.text() == "2"
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
    assert len(desk.frames()) == 1


def test_composed_text_waits_for_its_commit(desk: Desk, page: FramesPage) -> None:
    desk.mark_first_clause()
    QApplication.sendEvent(page.table, QInputMethodEvent("qing", []))
    assert page.table.is_editing()
    commit = QInputMethodEvent()
    commit.setCommitString("青禾")
    QApplication.sendEvent(page.table, commit)
    assert editor(page.table).text() == "青禾"
    QTest.keyClick(editor(page.table), Qt.Key.Key_Return)
    assert desk.read(desk.frames()[0]) == {"party": ["青禾科技"]}


def test_a_step_that_lays_the_table_out_anew_ends_the_typing(desk: Desk, page: FramesPage) -> None:
    frame = agreement(desk)
    desk.put(frame, "A", "party", desk.mark("東山大學"))
    page.table.go_to(0, 2)
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    editor(page.table).setText("青禾")
    desk.bench.undo()
    assert not page.table.is_editing()
    assert headers(page)[2] == "+"


def test_of_equal_texts_the_one_nearest_to_the_row_becomes_the_mention(
    desk: Desk, page: FramesPage
) -> None:
    desk.put(None, "A", "subject", desk.mark("機器人實訓基地", "subject"))
    page.table.go_to(0, 0)
    type_in(page.table, "青禾科技")
    (party,) = (
        mention
        for mention in desk.bench.state.in_order()
        if mention.label == desk.label("organization")
    )
    assert party.hull.start == desk.place("青禾科技", 1)
