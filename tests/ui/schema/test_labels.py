"""Labels are renamed, recolored, moved, added, deleted, merged and split by keys, each one step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.annotations.contrast import LEAST, ratio
from desktop.ui.schema.place import SchemaPlace
from desktop.ui.theme import LIGHT
from desktop.ui.window import Window
from desktop.workbench import Workbench
from tests.ui.schema.desk import ALT, CTRL, focused, label, press, type_into, write

KEY = Qt.Key


def names(bench: Workbench) -> list[str]:
    return [each.export_name for each in bench.schema.labels]


def test_the_list_tells_each_label_with_its_key_and_how_often_it_is_used(
    place: SchemaPlace,
) -> None:
    lines = place.labels.list.lines
    assert [(line.name, line.key, line.uses) for line in lines[:3]] == [
        ("人名", "1", "2"),
        ("機構", "2", "2"),
        ("地名", "3", "0"),
    ]
    assert lines[0].told == "人名, person, key 1, mentions: 2"


def test_f2_renames_a_label_and_enter_applies_it_as_one_step(
    bench: Workbench, place: SchemaPlace
) -> None:
    press(KEY.Key_Down, KEY.Key_F2)
    form = place.labels.label_form
    assert focused() is form.name
    write("公司𠮷")
    assert "2" in form.words.text()
    assert bench.schema.version == 1
    press(KEY.Key_Return)
    assert label(bench.schema, "organization").name == "公司𠮷"
    assert bench.schema.version == 2
    assert place.labels.list.hasFocus()
    assert place.labels.list.lines[1].name == "公司𠮷"
    press(KEY.Key_Z, modifier=CTRL)
    assert label(bench.schema, "organization").name == "機構"
    assert form.name.text() == "機構"
    press(KEY.Key_Y, modifier=CTRL)
    assert place.labels.list.lines[1].name == "公司𠮷"


def test_esc_in_a_field_takes_back_what_was_typed(bench: Workbench, place: SchemaPlace) -> None:
    press(KEY.Key_F2)
    write("別的")
    press(KEY.Key_Escape)
    assert place.labels.list.hasFocus()
    assert place.labels.label_form.name.text() == "人名"
    assert bench.schema.version == 1


def test_going_to_another_label_does_what_was_typed_and_keeps_what_is_wrong(
    bench: Workbench, place: SchemaPlace
) -> None:
    page = place.labels
    press(KEY.Key_F2)
    write("人物")
    page.list.setFocus()
    press(KEY.Key_Down)
    assert bench.schema.labels[0].name == "人物"
    assert page.label_form.name.text() == "機構"
    type_into(page.label_form.export_name, "不行")
    page.list.setFocus()
    press(KEY.Key_Down)
    assert page.list.current_id == bench.schema.labels[1].id
    assert page.label_form.export_name.text() == "不行"
    assert "can't be the export name" in page.label_form.export_field.note
    press(KEY.Key_Escape)
    assert page.label_form.export_name.text() == "organization"


def test_a_key_that_is_taken_is_told_in_line_and_can_be_swapped(
    bench: Workbench, place: SchemaPlace
) -> None:
    form = place.labels.label_form
    type_into(form.key, "3")
    assert form.key_field.note == "3 is the key of 地名."
    assert not form.apply_button.isEnabled()
    press(KEY.Key_Return)
    assert bench.schema.version == 1
    QTest.mouseClick(form.key_field.button, Qt.MouseButton.LeftButton)
    assert "地名 gets the key 1" in form.key_field.note
    press(KEY.Key_Return)
    assert [each.key for each in bench.schema.labels[:3]] == [3, 2, 1]
    press(KEY.Key_Z, modifier=CTRL)
    assert [each.key for each in bench.schema.labels[:3]] == [1, 2, 3]


def test_a_changed_export_name_warns_that_exports_change(place: SchemaPlace) -> None:
    form = place.labels.label_form
    type_into(form.export_name, "human")
    assert form.export_field.note == "Exports will say human where they said person."
    assert "Proposals know it as person" in form.words.text()
    type_into(form.export_name, "place")
    assert "same export name" in form.export_field.note
    assert not form.apply_button.isEnabled()


def test_a_faint_color_is_told_with_the_nearest_that_stands_out(
    bench: Workbench, place: SchemaPlace
) -> None:
    form = place.labels.label_form
    type_into(form.colors.light.line, "ffdddd")
    field = form.colors.light_field
    assert field.note.startswith("Hard to see on the paper: 1.2 : 1")
    QTest.mouseClick(field.button, Qt.MouseButton.LeftButton)
    chosen = form.label.color
    assert ratio(chosen, LIGHT.paper) >= LEAST
    assert field.note.startswith("Stands out")
    assert field.button.isHidden()
    form.name.setFocus()
    press(KEY.Key_Return)
    assert bench.schema.labels[0].color == chosen


def test_colors_are_taken_from_the_swatches_by_keys(bench: Workbench, place: SchemaPlace) -> None:
    form = place.labels.label_form
    form.colors.swatches.setFocus()
    press(KEY.Key_Right, KEY.Key_Space)
    assert form.label.color == "#c2562d"
    press(KEY.Key_Down, KEY.Key_Space)
    chosen = form.label.color
    assert chosen == "#7e4aa8"
    press(KEY.Key_Return)
    assert bench.schema.labels[0].color == chosen
    assert bench.schema.version == 2


def test_a_color_that_another_label_has_is_told(place: SchemaPlace) -> None:
    form = place.labels.label_form
    type_into(form.colors.light.line, "#4477AA")
    assert form.colors.choice.note == "機構 has the same color."


def test_alt_and_arrows_move_a_label(bench: Workbench, place: SchemaPlace) -> None:
    press(KEY.Key_Down, modifier=ALT)
    assert names(bench)[:2] == ["organization", "person"]
    assert place.labels.list.current_id == label(bench.schema, "person").id
    press(KEY.Key_Up, modifier=ALT)
    press(KEY.Key_Up, modifier=ALT)
    assert names(bench)[:2] == ["person", "organization"]
    assert bench.schema.version == 3


def test_insert_adds_a_label_that_is_there_once_it_is_applied(
    bench: Workbench, place: SchemaPlace
) -> None:
    press(KEY.Key_Insert)
    form = place.labels.label_form
    assert focused() is form.name
    write("產品😀")
    assert len(bench.schema.labels) == 9
    press(KEY.Key_Return)
    new = bench.schema.labels[-1]
    assert (new.name, new.export_name, new.key) == ("產品😀", "new_label", None)
    assert place.labels.list.current_id == new.id
    press(KEY.Key_Insert, KEY.Key_Escape)
    assert len(bench.schema.labels) == 10
    press(KEY.Key_Z, modifier=CTRL)
    assert len(bench.schema.labels) == 9


def test_delete_says_what_goes_and_enter_does_it(bench: Workbench, place: SchemaPlace) -> None:
    press(KEY.Key_Down, KEY.Key_Delete)
    card = place.labels.delete_card
    assert place.labels.card is card
    assert "2 mention(s) are deleted." in card.words.text()
    assert "發布方、簽約方" in card.words.text()
    press(KEY.Key_Escape)
    assert place.labels.card is None
    assert bench.schema.version == 1
    press(KEY.Key_Delete, KEY.Key_Return)
    assert "organization" not in names(bench)
    assert len(bench.state.mentions) == 3
    assert place.labels.list.hasFocus()
    assert place.labels.list.current_id == label(bench.schema, "place").id
    press(KEY.Key_Z, modifier=CTRL)
    assert len(bench.state.mentions) == 5


def test_an_undo_puts_a_card_away_and_leaves_the_keyboard_in_the_list(
    bench: Workbench, place: SchemaPlace
) -> None:
    press(KEY.Key_Down, modifier=ALT)
    press(KEY.Key_Delete)
    assert place.labels.card is not None
    press(KEY.Key_Z, modifier=CTRL)
    assert place.labels.card is None
    assert place.labels.list.hasFocus()


def test_a_label_that_a_role_can_not_spare_says_so_and_stays(
    bench: Workbench, place: SchemaPlace
) -> None:
    place.labels.list.go_to(label(bench.schema, "subject").id)
    press(KEY.Key_Delete)
    card = place.labels.delete_card
    assert "標的 has to take at least one label" in card.words.text()
    assert not card.do_button.isEnabled()
    press(KEY.Key_Return)
    assert bench.schema.version == 1


def test_m_merges_a_label_into_the_chosen_one(bench: Workbench, place: SchemaPlace) -> None:
    press(KEY.Key_M, KEY.Key_Down)
    card = place.labels.merge_card
    assert focused() is card.choice
    assert card.choice.currentText() == "地名"
    assert "2 mention(s) get the other label." in card.words.text()
    press(KEY.Key_Return)
    place_id = label(bench.schema, "place").id
    assert [each.label for each in bench.state.in_order()].count(place_id) == 2
    assert "person" not in names(bench)
    press(KEY.Key_Z, modifier=CTRL)
    assert names(bench)[0] == "person"


def test_p_splits_off_what_is_checked(bench: Workbench, place: SchemaPlace, qtbot: QtBot) -> None:
    press(KEY.Key_Down, KEY.Key_P)
    card = place.labels.split_card
    qtbot.waitUntil(lambda: card.list.count() == 2)
    assert focused() is card.list
    assert card.words.text() == "Nothing is checked yet."
    texts = [card.list.item(row).text() for row in range(2)]
    card.list.setCurrentRow(next(at for at, text in enumerate(texts) if "高新區" in text))
    press(KEY.Key_Space)
    assert "1 mention(s) get the other label." in card.words.text()
    type_into(card.name, "Zone")
    assert card.export_name.text() == "zone"
    press(KEY.Key_Return)
    zone = label(bench.schema, "zone")
    mentions = [each for each in bench.state.in_order() if each.label == zone.id]
    assert [bench.surface(each.hull) for each in mentions] == ["臨嶼高新區"]
    press(KEY.Key_Z, modifier=CTRL)
    assert "zone" not in names(bench)


def test_the_selected_mention_is_checked_when_its_label_is_split(
    labelled: Window, bench: Workbench, qtbot: QtBot
) -> None:
    mentions = list(bench.state.in_order())
    mention = next(each for each in mentions if bench.surface(each.hull) == "數衡信息")
    labelled.marking.select(mention.id)
    QTest.keyClick(labelled.view, KEY.Key_L, CTRL)
    page = labelled.schema.place.labels
    assert page.list.current_id == mention.label
    press(KEY.Key_P)
    qtbot.waitUntil(lambda: page.split_card.list.count() == 2)
    assert [spelling.text for spelling in page.split_card.chosen] == ["數衡信息"]
    press(KEY.Key_Escape)
    assert page.card is None


def test_mentions_can_be_split_off_to_a_label_that_is_there(
    bench: Workbench, place: SchemaPlace, qtbot: QtBot
) -> None:
    press(KEY.Key_P)
    card = place.labels.split_card
    qtbot.waitUntil(lambda: card.list.count() == 2)
    press(KEY.Key_Space)
    card.target.setFocus()
    press(KEY.Key_Down)
    assert card.target.currentText() == "機構"
    assert card.name_field.isHidden()
    press(KEY.Key_Return)
    organization = label(bench.schema, "organization").id
    assert [each.label for each in bench.state.in_order()].count(organization) == 3
    assert len(bench.schema.labels) == 9


@pytest.mark.parametrize("key", [KEY.Key_Delete, KEY.Key_M, KEY.Key_P])
def test_the_last_label_is_not_taken_away(bench: Workbench, place: SchemaPlace, key: KEY) -> None:
    for _ in range(8):
        press(KEY.Key_M, KEY.Key_Return)
    assert len(bench.schema.labels) == 1
    press(key)
    assert place.labels.card is None
