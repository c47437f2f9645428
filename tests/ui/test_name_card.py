"""All that is said of a name is edited below the list, by keys and by mouse, a step each."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.annotations.values import Entity
from desktop.store.project import Project
from desktop.text.span import Span
from desktop.ui.panel.name_card import NameCard
from desktop.ui.window import Window
from tests.ui.conftest import AUTHOR, TEXT

_ALT = Qt.KeyboardModifier.AltModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_LEFT = Qt.MouseButton.LeftButton


def label(window: Window, words: str, key: str, nth: int = 0) -> None:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    window.view.select_raw(Span(start, start + len(words)))
    QTest.keyClicks(window.view, key)


def stored(window: Window) -> list[Entity]:
    with Project.open(window.workbench.project.path, AUTHOR, read_only=True) as project:
        return sorted(project.entities(), key=lambda each: each.name)


@pytest.fixture
def card(window: Window) -> NameCard:
    """The card of 高新區, opened from its mention."""
    label(window, "臨嶼高新區", "2")
    label(window, "高新區", "2", nth=1)
    QTest.keyClick(window.view, Qt.Key.Key_Return, _ALT)
    return window.panel.names.card


def test_the_card_of_a_mentions_name_opens_with_the_name_selected(
    window: Window, card: NameCard
) -> None:
    assert card.isVisible()
    assert card.name.hasFocus()
    assert card.name.selectedText() == "高新區"
    assert not card.pair_buttons
    QTest.keyClick(card.name, Qt.Key.Key_Escape)
    assert card.isHidden()
    assert window.panel.names.list.hasFocus()


def test_each_field_is_a_step_of_its_own(window: Window, card: NameCard) -> None:
    card.name.insert("高新技術區𠮷")
    QTest.keyClick(card.name, Qt.Key.Key_Tab)
    assert card.aliases.hasFocus()
    assert card.aliases.toPlainText() == "高新區"
    card.aliases.appendPlainText("開發區")
    QTest.keyClick(card.aliases, Qt.Key.Key_Tab)
    card.note.insertPlainText("管委會亦稱此😀")
    QTest.keyClick(card.note, Qt.Key.Key_Return, _CTRL)
    assert card.note.hasFocus()
    QTest.keyClick(card.note, Qt.Key.Key_Tab)
    QTest.keyClicks(card.external_id, "Q42")
    QTest.keyClick(card.external_id, Qt.Key.Key_Return)
    entity = stored(window)[1]
    assert (entity.name, entity.aliases) == ("高新技術區𠮷", ("高新區", "開發區"))
    assert (entity.note, entity.external_id) == ("管委會亦稱此😀", "Q42")
    window.workbench.undo()
    assert card.external_id.text() == ""
    window.workbench.undo()
    window.workbench.undo()
    assert card.aliases.toPlainText() == "高新區"
    window.workbench.undo()
    assert card.name.text() == "高新區"
    assert stored(window)[1].aliases == ()


def test_an_alias_is_taken_away_by_its_line(window: Window, card: NameCard) -> None:
    card.aliases.setFocus()
    card.aliases.insertPlainText("甲\n乙\n甲")
    window.view.setFocus()
    assert stored(window)[1].aliases == ("甲", "乙")
    card.aliases.setFocus()
    card.aliases.selectAll()
    card.aliases.insertPlainText("乙")
    QTest.keyClick(card.aliases, Qt.Key.Key_Return, _CTRL)
    assert stored(window)[1].aliases == ("乙",)


def test_esc_gives_up_a_field_before_it_closes(window: Window, card: NameCard) -> None:
    card.name.insert("錯")
    QTest.keyClick(card.name, Qt.Key.Key_Escape)
    assert card.isVisible()
    assert card.name.text() == "高新區"
    assert len(stored(window)) == 2


def test_an_empty_name_is_refused_and_the_old_one_stays(window: Window, card: NameCard) -> None:
    card.name.clear()
    card.name.setModified(True)
    QTest.keyClick(card.name, Qt.Key.Key_Return)
    assert "can't be empty" in window.middle.notice.text
    assert card.name.text() == "高新區"


def test_never_the_same_is_taken_back_in_the_card(window: Window, card: NameCard) -> None:
    names = window.panel.names.list
    QTest.keyClick(card.name, Qt.Key.Key_Escape)
    QTest.keyClick(names, Qt.Key.Key_Home)
    QTest.keyClick(names, Qt.Key.Key_Down, _SHIFT)
    QTest.keyClick(names, Qt.Key.Key_N)
    assert len(window.workbench.project.apart()) == 1
    QTest.keyClick(names, Qt.Key.Key_Return, _ALT)
    (button,) = card.pair_buttons
    QApplication.processEvents()
    assert card.verticalScrollBar().maximum() == 0
    assert button.accessibleName().endswith("join again")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert window.workbench.project.apart() == ()
    assert not card.pair_buttons
    window.workbench.undo()
    assert len(card.pair_buttons) == 1


def test_what_is_typed_is_written_when_another_article_comes(
    window: Window, card: NameCard
) -> None:
    card.note.setFocus()
    card.note.insertPlainText("未完")
    QTest.keyClick(card.note, Qt.Key.Key_PageDown, _CTRL)
    assert card.isHidden()
    assert stored(window)[1].note == "未完"


def test_the_card_goes_with_its_name(window: Window, card: NameCard) -> None:
    bench = window.workbench
    last = list(bench.state.in_order())[-1]
    bench.delete(last)
    assert card.isHidden()


def test_a_mention_dropped_on_the_strip_gets_a_name_of_its_own(window: Window) -> None:
    label(window, "高新區", "2", nth=1)
    label(window, "高新區", "2", nth=0)
    names = window.panel.names.list
    names.setFocus()
    QTest.keyClick(names, Qt.Key.Key_Home)
    QTest.keyClick(names, Qt.Key.Key_Return)
    assert window.panel.names.model.rowCount() == 3
    view = names.viewport()
    start = names.visualRect(names.model().index(2, 0)).center()
    end = QPoint(start.x(), view.height() - 12)
    QTest.mousePress(view, _LEFT, pos=start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, _LEFT, pos=end)
    assert [each.name for each in stored(window)] == ["高新區", "高新區"]
    window.workbench.undo()
    assert len(stored(window)) == 1


def test_the_right_mouse_button_offers_what_the_keys_do(window: Window, card: NameCard) -> None:
    names = window.panel.names.list
    menu = window.remarks.name_menu.menu_at(names.visualRect(names.model().index(0, 0)).center())
    assert menu is not None
    actions = {each.text().split("\t")[0]: each for each in menu.actions()}
    assert {"Edit the name", "Write a note", "History"} <= set(actions)
    assert not actions["Make one name of them"].isEnabled()
    menu.deleteLater()
    names.selectAll()
    menu = window.remarks.name_menu.menu_at(names.visualRect(names.model().index(0, 0)).center())
    assert menu is not None
    joining = next(each for each in menu.actions() if each.text().startswith("Make one"))
    joining.trigger()
    assert len(stored(window)) == 1
    menu.deleteLater()
    QApplication.processEvents()


def test_without_a_name_it_says_what_to_do(window: Window) -> None:
    window.view.place_caret(0)
    QTest.keyClick(window.view, Qt.Key.Key_Return, _ALT)
    assert window.panel.names.card.isHidden()
    assert "Select a name" in window.middle.notice.text
