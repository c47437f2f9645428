"""What happened to a mention, a row, a name or the article is told from the journal."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.annotations import names
from desktop.annotations.notes import write_note
from desktop.annotations.values import Mention
from desktop.text.span import Span
from desktop.ui.window import Window
from tests.ui.conftest import TEXT

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


def label(window: Window, words: str, key: str) -> Mention:
    start = TEXT.index(words)
    window.view.select_raw(Span(start, start + len(words)))
    QTest.keyClicks(window.view, key)
    mention = window.marking.mention
    assert mention is not None
    return mention


def told(window: Window, qtbot: QtBot) -> list[str]:
    """What the card tells, without who did it."""
    card = window.remarks.history
    qtbot.waitUntil(lambda: card.isVisible() and bool(card.lines))
    assert all(line.startswith("林木 ") for line in card.lines)
    return [line.removeprefix("林木 ") for line in card.lines]


def note(window: Window, words: str) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_F2, _SHIFT)
    window.remarks.note.field.setPlainText(words)
    QTest.keyClick(window.remarks.note.field, Qt.Key.Key_Return)


@pytest.fixture
def worked_on(window: Window) -> Window:
    """A mention that was labelled, relabelled, moved, noted, called otherwise, and undone."""
    label(window, "臨嶼高新", "3")
    QTest.keyClicks(window.view, "2")
    QTest.keyClicks(window.view, "]")
    note(window, "另見𠮷野")
    QTest.keyClick(window.view, Qt.Key.Key_Z, _CTRL)
    QTest.keyClick(window.view, Qt.Key.Key_Y, _CTRL)
    QTest.keyClick(window.view, Qt.Key.Key_Z, _CTRL)
    return window


def test_all_that_happened_to_a_mention_is_told_in_words(worked_on: Window, qtbot: QtBot) -> None:
    QTest.keyClick(worked_on.view, Qt.Key.Key_F4)
    assert told(worked_on, qtbot) == [
        "labelled 地名 · name: 臨嶼高新區",
        "地名 → 機構",
        "“臨嶼高新” → “臨嶼高新區”",
        "note: 另見𠮷野",
        "undone: note: 另見𠮷野",
        "done again: note: 另見𠮷野",
        "undone: note: 另見𠮷野",
    ]
    card = worked_on.remarks.history
    assert card.list.hasFocus()
    item = card.list.item(0, 0)
    assert item is not None
    assert item.text().startswith("20")
    QTest.keyClick(card.list, Qt.Key.Key_Escape)
    assert card.isHidden()
    assert worked_on.view.hasFocus()


def test_names_that_are_gone_are_still_called(worked_on: Window, qtbot: QtBot) -> None:
    bench = worked_on.workbench
    first = worked_on.marking.mention
    second = label(worked_on, "數衡信息", "2")
    assert first is not None
    one, other = bench.state.entity_of(first.id), bench.state.entity_of(second.id)
    assert one is not None
    assert other is not None
    bench.do(names.join, one, [other])
    QTest.keyClick(worked_on.view, Qt.Key.Key_F4)
    assert told(worked_on, qtbot) == [
        "labelled 機構 · name: 數衡信息",
        "name: 數衡信息 → 臨嶼高新區",
    ]


def test_the_card_tells_the_newest_as_it_happens(worked_on: Window, qtbot: QtBot) -> None:
    QTest.keyClick(worked_on.view, Qt.Key.Key_F4)
    count = len(told(worked_on, qtbot))
    worked_on.workbench.undo()
    qtbot.waitUntil(lambda: len(worked_on.remarks.history.lines) == count + 1)
    assert worked_on.remarks.history.lines[-1] == "林木 undone: “臨嶼高新” → “臨嶼高新區”"


def test_a_mention_tells_which_rows_it_came_into_and_went_from(
    window: Window, qtbot: QtBot
) -> None:
    mention = label(window, "數衡信息", "2")
    page = window.panel.frame_pages[1]
    role = page.kind.roles[0]
    bench = window.workbench
    bench.fill(None, page.kind, role, bench.candidates(role, "數衡")[0])
    (frame,) = bench.state.frames.values()
    bench.do(write_note, frame, "與此標記無關")
    bench.unfill(bench.state.frames[frame.id], role, mention.id)
    QTest.keyClick(window.view, Qt.Key.Key_F4)
    assert told(window, qtbot)[1:] == [
        f"{page.kind.name} + {role.name}",
        f"{page.kind.name} − {role.name}",
    ]


def test_a_row_tells_who_came_and_went(window: Window, qtbot: QtBot) -> None:
    label(window, "臨嶼高新區", "2")
    label(window, "數衡信息", "2")
    gone = label(window, "澄光機器人", "2")
    bench, page = window.workbench, window.panel.frame_pages[1]
    window.view.place_caret(TEXT.index("數衡信息"))
    QTest.keyClicks(window.view, "af")
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, 1))
    role = page.kind.roles[0]
    (frame,) = bench.state.frames.values()
    bench.fill(frame, page.kind, role, bench.candidates(role, "澄光")[0])
    bench.delete(gone)
    QTest.keyClick(page.table, Qt.Key.Key_F4)
    assert told(window, qtbot) == [
        f"begun · {role.name} + 數衡信息",
        f"{role.name} + 澄光機器人",
        f"{role.name} − 澄光機器人",
    ]


def test_a_name_and_the_article_have_a_history_too(window: Window, qtbot: QtBot) -> None:
    mention = label(window, "呂先志", "1")
    entity = window.workbench.state.entity_of(mention.id)
    assert entity is not None
    window.workbench.do(names.rename, entity, "呂先志主任")
    window.panel.names.list.setFocus()
    QTest.keyClick(window.panel.names.list, Qt.Key.Key_F4)
    assert told(window, qtbot) == ["called 呂先志", "called 呂先志主任"]
    QTest.keyClick(window.remarks.history.list, Qt.Key.Key_Escape)
    window.view.setFocus()
    window.view.place_caret(0)
    QTest.keyClick(window.view, Qt.Key.Key_F4)
    assert told(window, qtbot)[-1] == "New → In progress"


def test_from_the_hover_card_the_key_tells_of_what_the_pointer_is_on(
    window: Window, qtbot: QtBot
) -> None:
    hovered = label(window, "呂先志", "1")
    label(window, "何景嵐", "1")
    window.aids.card.show_mention(hovered, QPointF(40, 40))
    QTest.keyClick(window.view, Qt.Key.Key_F4)
    told(window, qtbot)
    assert "呂先志" in window.remarks.history.list.accessibleName()


def test_the_right_mouse_button_offers_notes_and_history(window: Window, qtbot: QtBot) -> None:
    mention = label(window, "呂先志", "1")
    window.marking.select(None)
    window.view.place_caret(0)
    place = window.view.point_of(mention.hull.start + 1).toPoint() + QPoint(3, 0)
    menu = window.remarks.menu.menu_at(place)
    assert menu is not None
    assert window.marking.mention == mention
    words = [action.text() for action in menu.actions()]
    assert {"Label", "Write a note", "History", "Delete the mention"} <= set(words)
    window.actions_by_name["history"].trigger()
    assert told(window, qtbot) == ["labelled 人名 · name: 呂先志"]
    window.remarks.history.close_it()
    next(each for each in menu.actions() if each.text() == "Delete the mention").trigger()
    assert not window.workbench.state.mentions
    menu.deleteLater()


def test_the_menu_of_a_row_offers_its_note_and_its_history(window: Window, qtbot: QtBot) -> None:
    label(window, "數衡信息", "2")
    page = window.panel.frame_pages[1]
    role = page.kind.roles[0]
    window.workbench.fill(None, page.kind, role, window.workbench.candidates(role, "數衡")[0])
    window.panel.tabs.setCurrentIndex(2)
    place = page.table.visualRect(page.model.index(0, 0)).center()
    page.table.customContextMenuRequested.emit(place)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]
    assert words[-2:] == ["Write a note", "History"]
    menu.close()
    page.table.setFocus()
    window.actions_by_name["history"].trigger()
    assert told(window, qtbot) == [f"begun · {role.name} + 數衡信息"]
