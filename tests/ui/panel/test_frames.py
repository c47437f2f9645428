"""The tables of scenarios and agreements: what they show, and how a row is typed."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop.annotations import frames
from desktop.annotations.values import Frame, Pairing
from desktop.text.readings import ReadingKind
from desktop.ui.panel import Panel
from desktop.ui.panel.editor import CellEditor
from desktop.ui.panel.frames import FramesPage
from desktop.ui.panel.table import FramesTable
from tests.ui.panel.desk import Desk


@pytest.fixture
def page(panel: Panel) -> FramesPage:
    """The page of the agreements, shown."""
    panel.tabs.setCurrentIndex(2)
    panel.focus_first()
    return panel.frame_pages[1]


@pytest.fixture(autouse=True)
def testers(panel: Panel) -> list[QAbstractItemModelTester]:
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    return [QAbstractItemModelTester(page.model, mode) for page in panel.frame_pages]


def cells(page: FramesPage) -> list[list[str]]:
    model = page.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def headers(page: FramesPage) -> list[object]:
    horizontal = Qt.Orientation.Horizontal
    return [page.model.headerData(at, horizontal) for at in range(page.model.columnCount())]


def spoken(page: FramesPage, row: int, column: int) -> str:
    return str(page.model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))


def editor(table: FramesTable) -> CellEditor:
    focused = QApplication.focusWidget()
    assert isinstance(focused, CellEditor)
    assert table.is_editing()
    return focused


def type_in(table: FramesTable, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Compose a text with an input method in the current cell, and end with a key."""
    focused = QApplication.focusWidget()
    assert focused is not None
    commit = QInputMethodEvent()
    commit.setCommitString(text)
    QApplication.sendEvent(focused, commit)
    QTest.keyClick(editor(table), key)


def at(table: FramesTable) -> tuple[int, int]:
    index: QModelIndex = table.currentIndex()
    return index.row(), index.column()


def agreement(desk: Desk) -> Frame:
    names = desk.mark_first_clause()
    frame = desk.put(None, "A", "party", names["西河高新區"])
    frame = desk.put(frame, "A", "party", names["𠮷野電子"])
    return desk.put(frame, "A", "subject", names["智慧停車平臺"])


def test_a_row_is_a_frame_and_a_cell_a_filler(desk: Desk, page: FramesPage) -> None:
    agreement(desk)
    assert headers(page) == ["簽約方 1", "簽約方 2", "+", "標的", "日期", "金額"]
    assert cells(page) == [
        ["西河高新區", "𠮷野電子", "", "智慧停車平臺", "", ""],
        ["", "", "", "", "", ""],
    ]


def test_the_names_of_the_columns_of_an_empty_table_are_whole(desk: Desk, panel: Panel) -> None:
    for page in panel.frame_pages:
        words = page.table.horizontalHeader().fontMetrics()
        for column, title in enumerate(headers(page)):
            if title != "+":
                assert page.table.columnWidth(column) >= words.horizontalAdvance(str(title)) + 10


def test_cells_read_as_the_article_reads(desk: Desk, page: FramesPage) -> None:
    agreement(desk)
    desk.bench.use_reading(ReadingKind.SIMPLIFIED)
    assert cells(page)[0][:2] == ["西河高新区", "𠮷野电子"]


def test_another_reading_leaves_the_current_cell(desk: Desk, page: FramesPage) -> None:
    agreement(desk)
    page.table.go_to(0, 3)
    desk.bench.use_reading(ReadingKind.TAIWAN)
    assert at(page.table) == (0, 3)


def test_a_third_party_makes_a_column(desk: Desk, page: FramesPage) -> None:
    frame = agreement(desk)
    desk.put(frame, "A", "party", desk.mark("東山大學"))
    assert headers(page)[:4] == ["簽約方 1", "簽約方 2", "簽約方 3", "+"]
    assert cells(page)[0][2] == "東山大學"
    desk.bench.undo()
    assert headers(page)[:3] == ["簽約方 1", "簽約方 2", "+"]


def test_a_row_without_its_subject_says_so(desk: Desk, page: FramesPage) -> None:
    agreement(desk)
    assert page.model.is_settled(0)
    desk.bench.undo()
    assert not page.model.is_settled(0)
    assert spoken(page, 0, 3) == "標的 is missing"
    assert spoken(page, 0, 4) == "日期, empty"
    assert spoken(page, 0, 0) == "西河高新區, 簽約方 1"


def test_a_deleted_mention_leaves_its_cell(desk: Desk, page: FramesPage) -> None:
    frame = agreement(desk)
    desk.bench.delete(desk.bench.state.mentions[frame.fillers[0].mention])
    assert cells(page)[0][:2] == ["𠮷野電子", ""]
    desk.bench.undo()
    assert cells(page)[0][:2] == ["西河高新區", "𠮷野電子"]


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


def test_going_to_a_cell_asks_for_its_mention(desk: Desk, panel: Panel, page: FramesPage) -> None:
    frame = agreement(desk)
    page.table.go_to(0, 0)
    asked: list[str] = []
    panel.mention_wanted.connect(asked.append)
    QTest.keyClick(page.table, Qt.Key.Key_Right)
    QTest.keyClick(page.table, Qt.Key.Key_Right)
    assert asked == [frame.mentions_of(desk.kind("A").roles[0].id)[1]]


def test_showing_a_mention_goes_to_its_cell_and_asks_for_nothing(
    desk: Desk, panel: Panel, page: FramesPage
) -> None:
    frame = agreement(desk)
    asked: list[str] = []
    panel.mention_wanted.connect(asked.append)
    panel.show_mention(frame.fillers[-1].mention)
    assert at(page.table) == (0, 3)
    assert asked == []


def test_showing_a_frame_shows_its_page(desk: Desk, panel: Panel) -> None:
    scenario = desk.put(None, "S", "name", desk.mark("水務大腦", "scenario"))
    agreement(desk)
    panel.show_frame(scenario.id)
    assert panel.page is panel.frame_pages[0]
    assert at(panel.frame_pages[0].table) == (0, 0)


def test_an_empty_table_teaches_its_key(page: FramesPage, desk: Desk) -> None:
    assert page.lesson.startswith("Press A in a clause of the article")
    assert page.is_teaching
    agreement(desk)
    assert not page.is_teaching


def test_the_current_cell_stays_when_a_row_goes(desk: Desk, page: FramesPage) -> None:
    first = agreement(desk)
    second = desk.put(None, "A", "party", desk.mark("東山大學"))
    page.table.go_to(1, 0)
    desk.bench.delete_frame(desk.bench.state.frames[first.id])
    assert page.model.frame(at(page.table)[0]) == second


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


ALT = Qt.KeyboardModifier.AltModifier


def doubtful(desk: Desk) -> None:
    """Two agreements of the first clause whose pairing nobody has confirmed."""
    names = desk.mark_first_clause()
    for other, subject in (("𠮷野電子", "智慧停車平臺"), ("青禾科技", "節水灌溉系統")):
        frame = desk.put(None, "A", "party", names["西河高新區"])
        frame = desk.put(frame, "A", "party", names[other])
        desk.put(frame, "A", "subject", names[subject])
    desk.bench.do(frames.set_pairing, desk.frames(), Pairing.UNCERTAIN)


def test_alt_and_an_arrow_swap_a_cell_with_its_neighbour_as_one_step(
    desk: Desk, page: FramesPage
) -> None:
    doubtful(desk)
    page.table.setCurrentIndex(page.model.index(0, 1))
    QTest.keyClick(page.table, Qt.Key.Key_Down, ALT)
    assert [row[1] for row in cells(page)[:2]] == ["青禾科技", "𠮷野電子"]
    assert at(page.table) == (1, 1)
    QTest.keyClick(page.table, Qt.Key.Key_Up, ALT)
    assert [row[1] for row in cells(page)[:2]] == ["𠮷野電子", "青禾科技"]
    assert at(page.table) == (0, 1)
    desk.bench.undo()
    assert [row[1] for row in cells(page)[:2]] == ["青禾科技", "𠮷野電子"]


def test_the_last_row_has_none_below_to_swap_with(
    desk: Desk, page: FramesPage, refusals: list[str]
) -> None:
    doubtful(desk)
    page.table.setCurrentIndex(page.model.index(1, 1))
    QTest.keyClick(page.table, Qt.Key.Key_Down, ALT)
    assert refusals == ["There is no row below to swap with."]


def test_a_key_confirms_a_row_and_another_all_rows(desk: Desk, page: FramesPage) -> None:
    doubtful(desk)
    page.table.setCurrentIndex(page.model.index(1, 0))
    QTest.keyClick(page.table, Qt.Key.Key_F9)
    assert [page.model.is_doubtful(row) for row in range(3)] == [True, False, False]
    QTest.keyClick(page.table, Qt.Key.Key_F9)
    assert page.model.is_doubtful(1)
    QTest.keyClick(page.table, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert not any(page.model.is_doubtful(row) for row in range(3))
    desk.bench.undo()
    assert [frame.pairing for frame in desk.frames()] == [Pairing.UNCERTAIN] * 2
    assert "not certain which belongs to which" in spoken(page, 0, 0)


def test_all_rows_are_confirmed_from_the_row_for_a_new_one_too(
    desk: Desk, page: FramesPage
) -> None:
    doubtful(desk)
    page.table.setCurrentIndex(page.model.index(2, 0))
    assert page.model.frame(2) is None
    QTest.keyClick(page.table, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert not any(page.model.is_doubtful(row) for row in range(2))


def test_the_menu_of_a_row_does_what_the_keys_do(desk: Desk, page: FramesPage) -> None:
    doubtful(desk)
    place = page.table.visualRect(page.model.index(0, 0)).center()
    page.table.customContextMenuRequested.emit(place)
    (menu,) = (each for each in page.table.findChildren(QMenu) if each.isVisible())
    titles = [action.text().split("\t")[0] for action in menu.actions()]
    assert titles[3:] == [
        "Confirm the pairing",
        "Confirm the pairing of all rows",
        "Delete the row",
    ]
    assert not menu.actions()[1].isEnabled()
    menu.actions()[3].trigger()
    menu.close()
    assert not page.model.is_doubtful(0)
