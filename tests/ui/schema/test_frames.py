"""Frame types and roles are edited by keys: names, letters, labels, counts, order, merging."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.annotations.values import FrameType, Role
from desktop.ui.schema.frames_page import FramesPage
from desktop.ui.schema.place import SchemaPlace
from desktop.ui.window import Window
from desktop.workbench import Workbench
from tests.ui.schema.desk import ALT, CTRL, focused, press, type_into, write

KEY = Qt.Key


def kind(bench: Workbench, name: str) -> FrameType:
    return next(each for each in bench.schema.frame_types if each.export_name == name)


def role(bench: Workbench, name: str, of: str = "agreement") -> Role:
    return next(each for each in kind(bench, of).roles if each.export_name == name)


def frames(place: SchemaPlace) -> FramesPage:
    place.tabs.setFocus()
    press(KEY.Key_Right)
    page = place.frames
    assert page.isVisible()
    page.list.setFocus()
    return page


def test_roles_are_listed_below_their_frame_type_with_what_they_want(place: SchemaPlace) -> None:
    lines = frames(place).list.lines
    assert [(line.name, line.key, line.is_within) for line in lines[:3]] == [
        ("場景", "S", False),
        ("名稱", "", True),
        ("發布方", "", True),
    ]
    assert [line.uses for line in lines if line.is_within][:3] == ["1", "0…", "2…"]


def test_a_frame_type_is_renamed_and_gets_a_letter_that_is_free(
    bench: Workbench, place: SchemaPlace
) -> None:
    page = frames(place)
    press(KEY.Key_F2)
    write("應用𠮷")
    form = page.frame_form
    type_into(form.key, "a")
    assert "same key, A" in form.key_field.note
    type_into(form.key, "d")
    assert form.key_field.note.startswith("D means something else in the article already")
    assert not form.apply_button.isEnabled()
    press(KEY.Key_Return)
    assert bench.schema.version == 1
    type_into(form.key, "p")
    press(KEY.Key_Return)
    assert (kind(bench, "scenario").name, kind(bench, "scenario").key) == ("應用𠮷", "P")
    assert bench.schema.version == 2


def test_a_role_takes_other_labels_in_another_order(bench: Workbench, place: SchemaPlace) -> None:
    page = frames(place)
    press(KEY.Key_Down, KEY.Key_Down)
    page.role_form.takes.setFocus()
    press(KEY.Key_Down, modifier=ALT)
    press(KEY.Key_Down, KEY.Key_Space)
    assert "地名" in page.role_form.takes_field.note
    press(KEY.Key_Return)
    names = [
        bench.schema.label(each).export_name for each in kind(bench, "scenario").roles[1].labels
    ]
    assert names == ["place", "organization"]
    press(KEY.Key_Z, modifier=CTRL)
    assert len(kind(bench, "scenario").roles[1].labels) == 3


def test_a_role_without_a_label_or_with_impossible_counts_is_told_in_line(
    bench: Workbench, place: SchemaPlace
) -> None:
    page = frames(place)
    press(KEY.Key_Down)
    page.role_form.takes.setFocus()
    press(KEY.Key_Space)
    assert "has to take at least one label" in page.role_form.takes_field.note
    press(KEY.Key_Space)
    page.role_form.least.setFocus()
    press(KEY.Key_Up)
    assert "at least 2 and at most 1" in page.role_form.most_field.note
    page.role_form.most.setValue(0)
    press(KEY.Key_Return)
    assert (role(bench, "name", "scenario").least, role(bench, "name", "scenario").most) == (
        2,
        None,
    )


def test_a_role_is_added_moved_and_deleted(bench: Workbench, place: SchemaPlace) -> None:
    page = frames(place)
    page.list.go_to(kind(bench, "agreement").id)
    press(KEY.Key_Insert)
    assert focused() is page.role_form.name
    write("見證人😀")
    type_into(page.role_form.export_name, "witness")
    press(KEY.Key_Return)
    assert kind(bench, "agreement").roles[-1].name == "見證人😀"
    press(KEY.Key_Up, modifier=ALT)
    assert kind(bench, "agreement").roles[-2].export_name == "witness"
    press(KEY.Key_Delete)
    assert "Nothing in the articles changes." in page.delete_card.words.text()
    press(KEY.Key_Return)
    assert [each.export_name for each in kind(bench, "agreement").roles][-1] == "amount"
    assert len(kind(bench, "agreement").roles) == 4


def test_t_adds_a_frame_type_that_gets_a_tab_in_the_panel(
    bench: Workbench, labelled: Window, place: SchemaPlace
) -> None:
    page = frames(place)
    press(KEY.Key_T)
    write("考察")
    press(KEY.Key_Return)
    assert bench.schema.frame_types[-1].name == "考察"
    assert page.list.current_id == bench.schema.frame_types[-1].id
    assert labelled.panel.frame_pages[-1].kind.name == "考察"


def test_a_frame_type_is_deleted_with_its_rows_and_comes_back(
    bench: Workbench, labelled: Window, place: SchemaPlace
) -> None:
    press(KEY.Key_Escape)
    labelled.view.place_caret(labelled.workbench.readings.raw.index("與數衡"))
    QTest.keyClicks(labelled.view, "a")
    hint = labelled.choice._hints
    QTest.keyClicks(labelled.view, next(iter(hint.values())).lower())
    press(KEY.Key_Escape, KEY.Key_Escape)
    assert len(bench.state.frames) == 1
    QTest.keyClick(labelled.view, KEY.Key_L, CTRL)
    page = frames(place)
    page.list.go_to(kind(bench, "agreement").id)
    press(KEY.Key_Delete)
    assert "1 row(s) are deleted." in page.delete_card.words.text()
    press(KEY.Key_Return)
    assert not bench.state.frames
    press(KEY.Key_Z, modifier=CTRL)
    assert len(bench.state.frames) == 1


def test_a_role_and_a_frame_type_are_merged(bench: Workbench, place: SchemaPlace) -> None:
    page = frames(place)
    page.list.go_to(role(bench, "date").id)
    press(KEY.Key_M)
    assert [page.merge_card.choice.itemText(at) for at in range(3)] == ["簽約方", "標的", "金額"]
    press(KEY.Key_Return)
    assert len(role(bench, "party").labels) == 4
    page.list.go_to(kind(bench, "agreement").id)
    press(KEY.Key_M, KEY.Key_Return)
    assert [each.export_name for each in bench.schema.frame_types] == ["scenario"]
