"""The schema has the room of the article while it is open, and gives it back."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.annotations.schema_edits import merge_labels, revise
from desktop.annotations.values import Nesting
from desktop.formats import schema_toml
from desktop.store.project import Project
from desktop.ui.schema.place import SchemaPlace
from desktop.ui.schema.swatches import Swatches
from desktop.ui.theme import DARK
from desktop.ui.window import Window
from desktop.workbench import Workbench
from tests.ui.conftest import AUTHOR
from tests.ui.schema.desk import CTRL, focused, label, press, type_into

KEY = Qt.Key


def test_it_opens_over_the_article_and_esc_goes_back_to_it(
    labelled: Window, place: SchemaPlace
) -> None:
    assert place.isVisible()
    assert not labelled.view.isVisible()
    assert place.labels.list.hasFocus()
    press(KEY.Key_Escape)
    assert not place.isVisible()
    assert labelled.view.isVisible()
    assert labelled.view.hasFocus()


def test_the_same_key_closes_it_and_the_menu_and_the_list_of_commands_have_it(
    labelled: Window, place: SchemaPlace
) -> None:
    press(KEY.Key_L, modifier=CTRL)
    assert labelled.view.hasFocus()
    QTest.keyClick(labelled.view, KEY.Key_F1)
    labelled.command_list.field.setText("frames and rules")
    press(KEY.Key_Return)
    assert place.isVisible()


def test_a_command_about_the_article_goes_back_to_it_first(
    labelled: Window, place: SchemaPlace
) -> None:
    press(KEY.Key_F, modifier=CTRL)
    assert not place.isVisible()
    assert labelled.bar.search.hasFocus()


def test_what_is_wrong_keeps_it_open_until_it_is_taken_back(
    labelled: Window, place: SchemaPlace
) -> None:
    type_into(place.labels.label_form.name, " ")
    press(KEY.Key_L, modifier=CTRL)
    assert place.isVisible()
    press(KEY.Key_Escape, KEY.Key_Escape)
    assert not place.isVisible()


def test_an_undo_of_something_else_shows_the_article(
    bench: Workbench, labelled: Window, place: SchemaPlace
) -> None:
    press(KEY.Key_Z, modifier=CTRL)
    assert len(bench.state.mentions) == 4
    assert labelled.view.isVisible()


def test_the_article_shows_what_was_changed(
    bench: Workbench, labelled: Window, place: SchemaPlace
) -> None:
    press(KEY.Key_F2)
    type_into(place.labels.label_form.name, "人物𠮷")
    press(KEY.Key_Return, KEY.Key_Escape)
    chips = labelled.middle.labels.findChildren(QAbstractButton)
    assert "人物𠮷" in {chip.text() for chip in chips}


def test_an_armed_label_that_goes_is_armed_no_longer(bench: Workbench, labelled: Window) -> None:
    event = label(bench.schema, "event")
    labelled.marking.arm(event)
    bench.do(merge_labels, event.id, label(bench.schema, "title").id)
    assert labelled.marking.label is None
    labelled.marking.arm(label(bench.schema, "person"))
    bench.undo()
    assert labelled.marking.label == label(bench.schema, "person")


def test_tab_goes_round_everything_and_ends_where_it_began(
    labelled: Window, place: SchemaPlace
) -> None:
    seen: list[QWidget] = []
    for _ in range(60):
        here = focused()
        if here in seen:
            break
        seen.append(here)
        press(KEY.Key_Tab)
    assert here is seen[0]
    for wanted in (
        place.labels.list,
        place.labels.label_form.name,
        place.labels.label_form.colors.swatches,
        place.tabs,
        place.import_button,
        place.back_button,
    ):
        assert wanted in seen
    press(KEY.Key_Backtab)
    assert focused() is seen[-1]


def test_f6_leads_from_the_schema_to_the_bars_and_back(
    labelled: Window, place: SchemaPlace
) -> None:
    seen = set()
    for _ in range(4):
        press(KEY.Key_F6)
        assert focused().isVisible()
        seen.add(place.isAncestorOf(focused()))
    assert seen == {True, False}


@pytest.mark.parametrize("keys", ["", "m", "p"])
@pytest.mark.parametrize("page", range(3))
def test_all_that_takes_the_keyboard_has_a_name(place: SchemaPlace, page: int, keys: str) -> None:
    place.tabs.setCurrentIndex(page)
    place.focus_first()
    QTest.keyClicks(focused(), keys)
    kinds = (QAbstractButton, QLineEdit, QComboBox, QListWidget, QAbstractSpinBox, Swatches)
    shown = [each for kind in kinds for each in place.findChildren(kind) if each.isVisible()]
    for widget in shown:
        is_inner = isinstance(widget.parent(), QAbstractSpinBox)
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        assert widget.accessibleName() or text or is_inner, widget


def test_nesting_is_chosen_by_keys_and_applied_by_enter(
    bench: Workbench, place: SchemaPlace
) -> None:
    place.tabs.setFocus()
    press(KEY.Key_Right, KEY.Key_Right)
    place.rules.focus_first()
    press(KEY.Key_Down)
    assert "Findings will name" in place.rules.words.text()
    press(KEY.Key_Escape)
    assert place.rules.chosen is Nesting.NONE
    press(KEY.Key_Down, KEY.Key_Down, KEY.Key_Return)
    assert bench.schema.nesting is Nesting.ALL
    press(KEY.Key_Z, modifier=CTRL)
    assert place.rules.chosen is Nesting.NONE


def test_the_schema_is_written_and_taken_back_from_toml(
    bench: Workbench, place: SchemaPlace, tmp_path: Path
) -> None:
    path = tmp_path / "標註𠮷.toml"
    place.files.write(path, bench.schema)
    assert schema_toml.read(path) == bench.schema
    assert str(path) in place.notice.accessibleName()
    person = label(bench.schema, "person")
    other = replace(person, name="人物😀")
    bench.do(revise, replace(bench.schema, labels=(other, *bench.schema.labels[1:])))
    place.files.read(path)
    card = place.take_card
    assert card.isVisible()
    assert card.words.text().startswith("Changed: 人名.")
    press(KEY.Key_Return)
    assert label(bench.schema, "person") == person
    assert not card.isVisible()


def test_what_a_file_lacks_is_kept_unless_that_is_unchecked(
    bench: Workbench, place: SchemaPlace, tmp_path: Path
) -> None:
    path = tmp_path / "schema.toml"
    few = replace(bench.schema, labels=bench.schema.labels[:8])
    path.write_text(schema_toml.write(few), encoding="utf-8")
    place.files.read(path)
    card = place.take_card
    assert card.keeps.isChecked()
    assert card.words.text() == "It is the same as the schema of the project."
    card.keeps.setFocus()
    press(KEY.Key_Space)
    assert card.words.text().startswith("Gone: 事件.\n1 mention(s) are deleted.")
    press(KEY.Key_Return)
    assert len(bench.schema.labels) == 8
    press(KEY.Key_Z, modifier=CTRL)
    assert len(bench.state.mentions) == 5


def test_a_faint_color_in_a_file_is_told_before_it_is_taken(
    bench: Workbench, place: SchemaPlace, tmp_path: Path
) -> None:
    path = tmp_path / "schema.toml"
    pale = replace(bench.schema.labels[3], color="#eeeedd")
    theirs = replace(bench.schema, labels=(*bench.schema.labels[:3], pale))
    alone = replace(theirs, frame_types=())
    path.write_text(schema_toml.write(alone), encoding="utf-8")
    place.files.read(path)
    assert "Hard to see on the paper: 職務." in place.take_card.words.text()


def test_a_file_that_is_no_schema_is_refused_in_one_sentence(
    bench: Workbench, place: SchemaPlace, tmp_path: Path
) -> None:
    path = tmp_path / "壞𠮷.toml"
    path.write_text("labels = 3", encoding="utf-8")
    place.files.read(path)
    assert place.notice.isVisible()
    assert not place.take_card.isVisible()
    before = path.read_bytes()
    place.files.write(bench.project.path, bench.schema)
    assert "project" in place.notice.accessibleName()
    place.files.write(tmp_path / "none" / "a.toml", bench.schema)
    assert "can't be written" in place.notice.accessibleName()
    assert path.read_bytes() == before


def test_a_project_that_can_only_be_read_shows_its_schema_and_says_why(
    bench: Workbench, qtbot: QtBot
) -> None:
    with Project.open(bench.project.path, AUTHOR, read_only=True) as project:
        window = Window(Workbench(project, AUTHOR))
        qtbot.addWidget(window)
        window.workbench.open_first()
        window.show()
        window.activateWindow()
        window.view.setFocus()
        QApplication.processEvents()
        QTest.keyClick(window.view, KEY.Key_L, CTRL)
        place = window.schema.place
        assert place.isVisible()
        assert "reading only" in " ".join(each.text() for each in place.findChildren(QLabel))
        form = place.labels.label_form
        assert form.name.isReadOnly()
        assert not place.labels.delete_card.isVisible()
        press(KEY.Key_Delete, KEY.Key_Insert)
        assert place.labels.card is None
        assert not form.is_new
        assert not place.import_button.isEnabled()
        assert place.export_button.isEnabled()
        window.close()


def test_it_follows_the_theme(labelled: Window, place: SchemaPlace) -> None:
    labelled.set_theme(DARK)
    assert place.labels.list.lines[0].color == label(labelled.workbench.schema, "person").dark_color


@pytest.mark.parametrize("width", [760, 1600])
def test_it_fits_narrow_and_wide_windows(labelled: Window, place: SchemaPlace, width: int) -> None:
    labelled.resize(width, 480)
    QApplication.processEvents()
    assert labelled.width() == width
    assert place.back_button.geometry().right() <= width
    for page in (place.labels, place.frames, place.rules):
        assert page.minimumSizeHint().width() <= width
