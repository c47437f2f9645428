"""The tables of scenarios and agreements: what they show, and what keys do to a row."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from desktop.annotations import frames
from desktop.annotations.values import Pairing
from desktop.text.readings import ReadingKind
from desktop.ui.panel import Panel
from desktop.ui.panel.frames import FramesPage
from tests.ui.panel.desk import Desk
from tests.ui.panel.table import agreement, at, cells, headers, spoken

pytestmark = pytest.mark.usefixtures("testers")


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
