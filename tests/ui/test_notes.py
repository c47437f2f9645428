"""Notes are written beside what they are about, seen there, found, and undone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.annotations.values import Mention
from desktop.store.project import Project
from desktop.text.span import Span
from desktop.ui.articles_model import ARTICLE_ROLE
from desktop.ui.mention_facts import facts_of
from desktop.ui.window import Window
from tests.ui.conftest import AUTHOR, TEXT

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


def label(window: Window, words: str, key: str) -> Mention:
    start = TEXT.index(words)
    window.view.select_raw(Span(start, start + len(words)))
    QTest.keyClicks(window.view, key)
    mention = window.marking.mention
    assert mention is not None
    return mention


def notes(window: Window) -> list[str]:
    """The notes that are stored on mentions of the open article."""
    article = window.workbench.article
    assert article is not None
    with Project.open(window.workbench.project.path, AUTHOR, read_only=True) as project:
        return [each.note for each in project.mentions(article.id) if each.note]


@pytest.fixture
def named(window: Window) -> Window:
    """A person is labelled and selected, the note is open."""
    label(window, "呂先志", "1")
    QTest.keyClick(window.view, Qt.Key.Key_F2, _SHIFT)
    return window


def type_note(window: Window, words: str) -> None:
    # QTest types signs beyond U+FFFF as two.
    window.remarks.note.field.insertPlainText(words)


def test_a_note_is_written_beside_the_mention_and_undone(named: Window) -> None:
    card = named.remarks.note
    assert card.isVisible()
    assert card.field.hasFocus()
    assert "呂先志" in card.field.accessibleName()
    type_note(named, "主任，另見𠮷野😀")
    QTest.keyClick(card.field, Qt.Key.Key_Return)
    assert card.isHidden()
    assert named.view.hasFocus()
    assert notes(named) == ["主任，另見𠮷野😀"]
    mention = named.marking.mention
    assert mention is not None
    assert facts_of(named.workbench, mention).lines[-1] == ("Note", "主任，另見𠮷野😀")
    QTest.keyClick(named.view, Qt.Key.Key_Z, _CTRL)
    assert notes(named) == []
    QTest.keyClick(named.view, Qt.Key.Key_Y, _CTRL)
    assert notes(named) == ["主任，另見𠮷野😀"]


def test_digits_and_enter_with_ctrl_stay_in_the_field(named: Window) -> None:
    state = named.workbench.article.state if named.workbench.article else None
    card = named.remarks.note
    QTest.keyClicks(card.field, "12")
    QTest.keyClick(card.field, Qt.Key.Key_Return, _SHIFT)
    QTest.keyClicks(card.field, "3")
    QTest.keyClick(card.field, Qt.Key.Key_Return, _CTRL)
    assert notes(named) == ["12\n3"]
    assert len(named.workbench.state.mentions) == 1
    assert named.workbench.article is not None
    assert named.workbench.article.state is state


def test_esc_gives_up_what_was_typed(named: Window) -> None:
    type_note(named, "錯")
    QTest.keyClick(named.remarks.note.field, Qt.Key.Key_Escape)
    assert named.remarks.note.isHidden()
    assert notes(named) == []


def test_a_note_is_kept_wherever_one_goes_from_it(named: Window) -> None:
    type_note(named, "留下")
    QTest.mouseClick(named.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    assert named.remarks.note.isHidden()
    assert notes(named) == ["留下"]
    label(named, "何景嵐", "1")
    QTest.keyClick(named.view, Qt.Key.Key_F2, _SHIFT)
    type_note(named, "前一篇")
    first = named.workbench.article
    assert first is not None
    QTest.keyClick(named.remarks.note.field, Qt.Key.Key_PageDown, _CTRL)
    assert named.workbench.article is not first
    assert [each.note for each in named.workbench.project.mentions(first.id)] == ["留下", "前一篇"]


def test_the_note_on_a_mention_is_seen_in_the_article(named: Window) -> None:
    QTest.keyClick(named.remarks.note.field, Qt.Key.Key_Escape)
    before = named.view.grab().toImage()
    QTest.keyClick(named.view, Qt.Key.Key_F2, _SHIFT)
    type_note(named, "看得見")
    QTest.keyClick(named.remarks.note.field, Qt.Key.Key_Return)
    assert named.view.grab().toImage() != before


def test_in_the_list_of_names_the_note_is_on_the_name_or_on_its_mention(named: Window) -> None:
    QTest.keyClick(named.remarks.note.field, Qt.Key.Key_Escape)
    names = named.panel.names
    names.list.setFocus()
    QTest.keyClick(names.list, Qt.Key.Key_F2, _SHIFT)
    type_note(named, "高新區主任")
    QTest.keyClick(named.remarks.note.field, Qt.Key.Key_Return)
    assert names.list.hasFocus()
    (entity,) = named.workbench.project.entities()
    assert entity.note == "高新區主任"
    row = names.model.row(0)
    assert names.model.note(row) == "Note: 高新區主任"
    assert "高新區主任" in str(names.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    QTest.keyClick(names.list, Qt.Key.Key_Return)
    QTest.keyClick(names.list, Qt.Key.Key_Down)
    QTest.keyClick(names.list, Qt.Key.Key_F2, _SHIFT)
    type_note(named, "此處")
    QTest.keyClick(named.remarks.note.field, Qt.Key.Key_Return)
    assert notes(named) == ["此處"]


def test_names_are_filtered_by_their_notes_too(named: Window) -> None:
    type_note(named, "待查")
    QTest.keyClick(named.remarks.note.field, Qt.Key.Key_Return)
    label(named, "何景嵐", "1")
    names = named.panel.names
    assert names.model.rowCount() == 2
    names.field.setText("待查")
    assert [names.model.text(names.model.row(row)) for row in range(names.model.rowCount())] == [
        "呂先志"
    ]


def test_a_row_of_the_table_has_a_note(window: Window) -> None:
    label(window, "臨嶼高新區", "2")
    label(window, "數衡信息", "2")
    window.view.place_caret(TEXT.index("數衡信息"))
    QTest.keyClicks(window.view, "a")
    QTest.keyClicks(window.view, "f")
    page = window.panel.frame_pages[1]
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_F2, _SHIFT)
    type_note(window, "金額未說")
    QTest.keyClick(window.remarks.note.field, Qt.Key.Key_Return)
    (frame,) = window.workbench.state.frames.values()
    assert frame.note == "金額未說"
    assert "金額未說" in str(page.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))


def test_the_note_of_the_article_is_found_in_the_list(window: Window) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_F2, _CTRL)
    type_note(window, "轉自他站")
    QTest.keyClick(window.remarks.note.field, Qt.Key.Key_Return)
    model = window.articles.view.model()
    article = model.index(0, 0).data(ARTICLE_ROLE)
    assert article.notes == "轉自他站"
    assert "轉自他站" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    window.articles.filter_field.setText("转自")
    assert model.rowCount() == 1
    window.articles.filter_field.setText("")
    QApplication.processEvents()
    window.articles.view.setFocus()
    QTest.keyClick(window.articles.view, Qt.Key.Key_F2, _SHIFT)
    assert window.remarks.note.field.toPlainText() == "轉自他站"


def test_a_note_on_what_is_gone_goes(named: Window) -> None:
    type_note(named, "將亡")
    mention = named.marking.mention
    assert mention is not None
    named.workbench.delete(mention)
    assert named.remarks.note.isHidden()
    assert notes(named) == []


def test_with_nothing_to_note_it_says_what_to_do(window: Window) -> None:
    window.view.place_caret(0)
    QTest.keyClick(window.view, Qt.Key.Key_F2, _SHIFT)
    assert window.remarks.note.isHidden()
    assert "Select a mention" in window.middle.notice.text
