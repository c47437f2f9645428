"""The guidelines of a project are read beside the text, written in place, and fetch nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QTextBlock
from PySide6.QtTest import QTest

from desktop.annotations.notes import guidelines, write_guidelines
from desktop.store.project import Project
from desktop.ui.guidelines_pane import GuidelinesPane
from desktop.ui.window import Window
from desktop.workbench import Workbench
from tests.ui.conftest import AUTHOR

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
TEXT = "# 怎樣標註😀\n\n- 開發區是**機構**\n- 職務不標\n\n𠮷野家也是機構。\n"


def stored(window: Window) -> str:
    with Project.open(window.workbench.project.path, AUTHOR, read_only=True) as project:
        return guidelines(project.settings)


@pytest.fixture
def pane(window: Window) -> GuidelinesPane:
    """The pane of a project that has guidelines; the article has the keyboard."""
    window.workbench.do(write_guidelines, TEXT)
    QTest.keyClick(window.view, Qt.Key.Key_F7)
    pane = window.guidelines.pane
    assert pane is not None
    return pane


def test_f7_shows_them_while_one_goes_on_labelling(window: Window, pane: GuidelinesPane) -> None:
    assert pane.isVisible()
    assert window.view.hasFocus()
    assert window.panel.isVisible()
    assert pane.sheet.toPlainText().startswith("怎樣標註😀\n開發區是機構")
    QTest.keyClick(window.view, Qt.Key.Key_F7)
    assert not pane.isVisible()


def test_they_are_edited_in_place_as_one_step(window: Window, pane: GuidelinesPane) -> None:
    pane.focus_first()
    QTest.keyClick(pane.sheet, Qt.Key.Key_F2)
    assert pane.editor.hasFocus()
    assert pane.editor.toPlainText() == TEXT
    pane.editor.selectAll()
    pane.editor.insertPlainText("只標機構😀")
    QTest.keyClicks(pane.editor, "12")
    assert stored(window) == TEXT
    QTest.keyClick(pane.editor, Qt.Key.Key_Return, _CTRL)
    assert stored(window) == "只標機構😀12"
    assert pane.sheet.hasFocus()
    assert pane.sheet.toPlainText() == "只標機構😀12"
    article = window.workbench.article
    assert article is not None
    assert article.state.value == "new"
    QTest.keyClick(pane.sheet, Qt.Key.Key_Z, _CTRL)
    assert stored(window) == TEXT
    assert pane.sheet.toPlainText().startswith("怎樣標註😀")
    QTest.keyClick(pane.sheet, Qt.Key.Key_Escape)
    assert window.view.hasFocus()


def test_what_is_typed_is_kept_when_one_goes_elsewhere(
    window: Window, pane: GuidelinesPane
) -> None:
    pane.turn()
    pane.editor.insertPlainText("先")
    window.view.setFocus()
    assert stored(window) == f"先{TEXT}"
    assert pane.is_editing
    pane.editor.setFocus()
    pane.editor.insertPlainText("後")
    QTest.keyClick(pane.editor, Qt.Key.Key_F7)
    assert stored(window) == f"先後{TEXT}"
    assert window.view.hasFocus()


def test_whether_they_are_open_is_remembered_with_the_project(
    bench: Workbench, window: Window, pane: GuidelinesPane
) -> None:
    again = Window(bench)
    assert again.guidelines.is_open
    again.guidelines.close()
    last = Window(bench)
    assert not last.guidelines.is_open
    assert last.guidelines.pane is None
    again.deleteLater()
    last.deleteLater()


def test_nothing_is_fetched_from_the_disk_or_the_web(
    window: Window, pane: GuidelinesPane, tmp_path: Path
) -> None:
    red = QImage(200, 200, QImage.Format.Format_RGB32)
    red.fill(QColor("#ff0000"))
    path = tmp_path / "red.png"
    assert red.save(str(path))
    ways = (path.as_uri(), str(path), "red.png", "http://127.0.0.1:9/red.png")
    images = "\n\n".join(f"![𠮷]({way})" for way in ways)
    window.workbench.do(write_guidelines, f'{images}\n\n<img src="{path.as_uri()}">\n\n完')
    window.resize(1400, 1000)
    shown = pane.sheet.grab().toImage()
    colors = {
        shown.pixelColor(x, y).name()
        for x in range(0, shown.width(), 3)
        for y in range(0, shown.height(), 3)
    }
    assert "#ff0000" not in colors
    assert pane.sheet.document().size().height() < 400


def test_ctrl_f_and_f3_search_them_only_while_they_have_the_keyboard(
    window: Window, pane: GuidelinesPane
) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_F, _CTRL)
    assert window.bar.search.hasFocus()
    pane.focus_first()
    QTest.keyClick(pane.sheet, Qt.Key.Key_F, _CTRL)
    assert pane.find_field.hasFocus()
    pane.find_field.insert("機構")
    first = pane.sheet.textCursor().position()
    assert pane.sheet.textCursor().selectedText() == "機構"
    QTest.keyClick(pane.find_field, Qt.Key.Key_Return)
    assert pane.sheet.textCursor().position() > first
    QTest.keyClick(pane.find_field, Qt.Key.Key_F3)
    assert pane.sheet.textCursor().position() == first
    QTest.keyClick(pane.find_field, Qt.Key.Key_F3, _SHIFT)
    assert pane.sheet.textCursor().position() > first
    QTest.keyClick(pane.find_field, Qt.Key.Key_Escape)
    assert pane.sheet.hasFocus()
    assert window.bar.search.text() == ""


def test_they_come_from_a_file_and_go_to_one(
    window: Window, pane: GuidelinesPane, tmp_path: Path
) -> None:
    path = tmp_path / "準則.md"
    window.guidelines.give(path)
    assert path.read_text(encoding="utf-8") == TEXT
    assert "準則.md" in window.middle.notice.text
    path.write_text("另一套𠮷", encoding="utf-8")
    window.guidelines.take(path)
    assert stored(window) == "另一套𠮷"
    window.workbench.undo()
    assert stored(window) == TEXT
    window.guidelines.take(tmp_path / "無.md")
    assert "can't be read" in window.middle.notice.text


def test_they_neither_replace_a_project_nor_come_from_one(
    window: Window, pane: GuidelinesPane
) -> None:
    path = window.workbench.project.path
    for act in (window.guidelines.give, window.guidelines.take):
        act(path)
        assert "is a Quandian project" in window.middle.notice.text
    assert stored(window) == TEXT
    assert pane.isVisible()


def test_f6_leads_to_them_only_while_they_are_there(window: Window, pane: GuidelinesPane) -> None:
    window.side.focus_first()
    window.focus.next(forward=True)
    assert pane.sheet.hasFocus()
    QTest.keyClick(pane.sheet, Qt.Key.Key_F7)
    window.side.focus_first()
    window.focus.next(forward=True)
    assert not pane.isAncestorOf(window.focusWidget())


def test_without_any_it_says_how_to_begin(window: Window) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_F7)
    pane = window.guidelines.pane
    assert pane is not None
    pane.focus_first()
    lesson = window.focusWidget()
    assert lesson is not None
    QTest.keyClick(lesson, Qt.Key.Key_F2)
    assert pane.is_editing
    assert stored(window) == ""


def test_a_table_has_no_empty_lines_and_headings_no_giant_letters(
    window: Window, pane: GuidelinesPane
) -> None:
    table = "# 大😀\n\n| 標籤 | 例 |\n|---|---|\n| 機構 | 𠮷野家 |\n\n末段"
    window.workbench.do(write_guidelines, table)
    lines = pane.sheet.toPlainText().splitlines()
    assert [line for line in lines if line.strip()] == [
        "大😀",
        "標籤",
        "例",
        "機構",
        "𠮷野家",
        "末段",
    ]
    rect = pane.sheet.document().documentLayout().blockBoundingRect
    cells = [block for block in _blocks(pane) if block.text() in ("標籤", "例")]
    assert rect(cells[0]).top() == rect(cells[1]).top()
    heading = next(block for block in _blocks(pane) if block.text() == "大😀")
    last = next(block for block in _blocks(pane) if block.text() == "末段")
    assert rect(last).height() < rect(heading).height() < 2 * rect(last).height()


def _blocks(pane: GuidelinesPane) -> list[QTextBlock]:
    document = pane.sheet.document()
    return [document.findBlockByNumber(number) for number in range(document.blockCount())]
