"""Names are joined, parted, called and kept apart in the list, with keys and by dragging."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.annotations.edits import new_id
from desktop.annotations.ground import Ground
from desktop.annotations.names import linked as linked_names
from desktop.annotations.steps import Change, Step, StepName
from desktop.annotations.values import Entity, Mention
from desktop.store.project import Project
from desktop.text.span import Span
from desktop.ui.panel import Panel
from desktop.ui.panel.names_list import NameList
from tests.ui.panel.desk import AUTHOR, Desk

_SHIFT = Qt.KeyboardModifier.ShiftModifier


def entities(desk: Desk) -> list[tuple[str, tuple[str, ...]]]:
    """The entities that are stored, with their aliases."""
    with Project.open(desk.bench.project.path, AUTHOR, read_only=True) as project:
        return [(each.name, each.aliases) for each in project.entities()]


def linked(desk: Desk) -> list[str]:
    """The entity of each mention, in order."""
    state = desk.bench.state
    found = [state.entity_of(mention.id) for mention in state.in_order()]
    return [each.name if isinstance(each, Entity) else "" for each in found]


@pytest.fixture
def names(desk: Desk, panel: Panel) -> NameList:
    """西河高新區, 𠮷野電子 and 青禾科技 twice, the first current."""
    desk.mark("西河高新區")
    desk.mark("𠮷野電子")
    desk.mark("青禾科技")
    desk.mark("青禾科技", nth=1)
    panel.names.list.setFocus()
    QTest.keyClick(panel.names.list, Qt.Key.Key_Home)
    return panel.names.list


def at_row(names: NameList, row: int) -> QPoint:
    return names.visualRect(names.model().index(row, 0)).center()


def drag_row(names: NameList, row: int, onto: int) -> None:
    left, view = Qt.MouseButton.LeftButton, names.viewport()
    QTest.mousePress(view, left, pos=at_row(names, row))
    QTest.mouseMove(view, (at_row(names, row) + at_row(names, onto)) / 2)
    QTest.mouseMove(view, at_row(names, onto))
    QTest.mouseRelease(view, left, pos=at_row(names, onto))


def test_g_makes_the_selected_names_one_and_undo_parts_them(desk: Desk, names: NameList) -> None:
    before = entities(desk)
    QTest.keyClick(names, Qt.Key.Key_Down, _SHIFT)
    QTest.keyClick(names, Qt.Key.Key_G)
    assert entities(desk) == [("西河高新區", ("𠮷野電子",)), ("青禾科技", ())]
    assert linked(desk) == ["西河高新區", "西河高新區", "青禾科技", "青禾科技"]
    assert names.currentIndex().row() == 0
    desk.bench.undo()
    assert sorted(entities(desk)) == sorted(before)


def test_rows_picked_with_ctrl_are_joined_too(desk: Desk, names: NameList) -> None:
    QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=at_row(names, 0))
    QTest.mouseClick(
        names.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ControlModifier,
        at_row(names, 2),
    )
    QTest.keyClick(names, Qt.Key.Key_G)
    assert linked(desk) == ["西河高新區", "𠮷野電子", "西河高新區", "西河高新區"]


def test_g_on_one_name_filters_as_any_letter_does(
    desk: Desk, names: NameList, panel: Panel
) -> None:
    QTest.keyClick(names, Qt.Key.Key_G)
    assert panel.names.field.text() == "g"
    assert len(entities(desk)) == 3


def test_a_name_dragged_on_another_becomes_one_with_it(desk: Desk, names: NameList) -> None:
    drag_row(names, 2, 1)
    assert linked(desk) == ["西河高新區", "𠮷野電子", "𠮷野電子", "𠮷野電子"]


def test_a_name_let_go_where_it_was_stays(desk: Desk, names: NameList) -> None:
    drag_row(names, 2, 2)
    assert len(entities(desk)) == 3


def test_u_takes_a_mention_out_of_its_name(desk: Desk, names: NameList) -> None:
    QTest.keyClick(names, Qt.Key.Key_Down, _SHIFT)
    QTest.keyClick(names, Qt.Key.Key_G)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_U):
        QTest.keyClick(names, key)
    assert linked(desk) == ["西河高新區", "𠮷野電子", "青禾科技", "青禾科技"]
    assert ("西河高新區", ()) in entities(desk)


def test_a_mention_dragged_on_a_name_refers_to_it(desk: Desk, names: NameList) -> None:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(names, key)
    drag_row(names, 4, 0)
    assert linked(desk) == ["西河高新區", "𠮷野電子", "青禾科技", "西河高新區"]


def test_f2_renames_in_place_and_the_old_name_stays_an_alias(
    desk: Desk, names: NameList, qtbot: QtBot
) -> None:
    QTest.keyClick(names, Qt.Key.Key_Down)
    QTest.keyClick(names, Qt.Key.Key_F2)
    field = names.viewport().findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.text() == "𠮷野電子"
    field.setText("𠮷野電子公司")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert names.model().rowCount() == 3
    qtbot.waitUntil(lambda: ("𠮷野電子公司", ("𠮷野電子",)) in entities(desk))


def test_esc_leaves_a_name_as_it_was(desk: Desk, names: NameList) -> None:
    QTest.keyClick(names, Qt.Key.Key_F2)
    field = names.viewport().findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "abc")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert entities(desk)[0] == ("西河高新區", ())


def test_names_kept_apart_are_not_joined(desk: Desk, names: NameList, refusals: list[str]) -> None:
    QTest.keyClick(names, Qt.Key.Key_Down, _SHIFT)
    QTest.keyClick(names, Qt.Key.Key_N)
    assert len(desk.bench.project.apart()) == 1
    QTest.keyClick(names, Qt.Key.Key_G)
    assert len(refusals) == 1
    assert "kept apart" in refusals[0]
    assert len(entities(desk)) == 3


def test_a_likely_alias_is_joined_with_enter(desk: Desk, panel: Panel, qtbot: QtBot) -> None:
    desk.mark("西河高新區")
    desk.mark("高新區", nth=1)
    line = panel.names.likely
    qtbot.waitUntil(line.isVisible)
    assert line.accessibleName() == "西河高新區 · 高新區: one name?"
    panel.names.field.setFocus()
    QTest.keyClick(panel.names.field, Qt.Key.Key_Tab)
    assert line.hasFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert entities(desk) == [("西河高新區", ("高新區",))]
    qtbot.waitUntil(line.isHidden)
    assert panel.names.list.hasFocus()
    desk.bench.undo()
    qtbot.waitUntil(line.isVisible)


def test_a_likely_alias_is_never_proposed_again_after_n(
    desk: Desk, panel: Panel, qtbot: QtBot
) -> None:
    desk.mark("西河高新區")
    desk.mark("高新區", nth=1)
    line = panel.names.likely
    qtbot.waitUntil(line.isVisible)
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_N)
    qtbot.waitUntil(line.isHidden)
    assert len(entities(desk)) == 2
    desk.bench.open_article(list(desk.bench.articles)[1])
    desk.bench.open_article(next(iter(desk.bench.articles)))
    qtbot.waitUntil(lambda: not panel.names.is_thinking)
    assert line.isHidden()


def test_the_first_letters_of_how_a_name_is_read_find_it(
    desk: Desk, names: NameList, panel: Panel
) -> None:
    panel.names.field.setText("qhkj")
    assert [panel.names.model.text(panel.names.model.row(0))] == ["青禾科技"]
    assert panel.names.model.rowCount() == 1
    panel.names.field.setText("gxq")
    assert panel.names.model.text(panel.names.model.row(0)) == "西河高新區"


def test_home_and_end_lead_to_the_first_name_and_the_last(names: NameList, panel: Panel) -> None:
    QTest.keyClick(names, Qt.Key.Key_End)
    assert names.currentIndex().row() == panel.names.model.rowCount() - 1
    QTest.keyClick(names, Qt.Key.Key_Home)
    assert names.currentIndex().row() == 0
    QTest.keyClick(names, Qt.Key.Key_End, _SHIFT)
    assert len(names.selected()) == 3


def test_likely_names_are_found_among_more_than_two_thousand(
    desk: Desk, panel: Panel, qtbot: QtBot
) -> None:
    stock = "東西南北河海青禾電子智能天元華信數據雲網通達金石水木火土大中小"
    names = [f"{one}{two}{three}𠮷" for one in stock for two in stock for three in stock[:3]]
    desk.bench.add_texts([("很多", "。".join([*names, "羅克佳華科技", "羅克佳華科技集團"]))])
    desk.bench.open_article(list(desk.bench.articles)[-1])
    article = desk.bench.article
    assert article is not None
    label, stamp = desk.label("organization"), desk.bench.ground.stamp
    text = desk.bench.readings.raw
    starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == "。")]
    ends = [*starts[1:], len(text) + 1]
    spans = [Span(start, end - 1) for start, end in zip(starts, ends, strict=True)]
    mentions = [
        Mention(new_id(), article.id, (span,), label, stamp.author, stamp.time) for span in spans
    ]

    def make(ground: Ground) -> Step:
        changes = tuple(Change(None, mention) for mention in mentions)
        return ground.step(StepName.MARK_ALL, changes + linked_names(ground, mentions))

    desk.bench.do(make)
    assert panel.names.model.rowCount() > 2000
    qtbot.waitUntil(lambda: not panel.names.is_thinking)
    pair = panel.names.likely.pair
    assert pair is not None
    assert [each.name for each in pair] == ["羅克佳華科技集團", "羅克佳華科技"]


def test_n_keeps_each_two_of_several_names_apart(desk: Desk, names: NameList) -> None:
    QTest.keyClick(names, Qt.Key.Key_End, _SHIFT)
    QTest.keyClick(names, Qt.Key.Key_N)
    assert len(desk.bench.project.apart()) == 3
    desk.bench.undo()
    assert desk.bench.project.apart() == ()


def test_what_is_no_name_is_not_joined_and_it_says_why(
    desk: Desk, names: NameList, refusals: list[str]
) -> None:
    desk.mark("智慧停車平臺", "subject")
    desk.mark("節水灌溉系統", "subject")
    QTest.keyClick(names, Qt.Key.Key_End)
    QTest.keyClick(names, Qt.Key.Key_Up, _SHIFT)
    for key in (Qt.Key.Key_G, Qt.Key.Key_N):
        QTest.keyClick(names, key)
    assert len(refusals) == 2
    assert "label is for names" in refusals[0]
