"""The search in the whole project, beside the article."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.text.span import Span
from desktop.ui.hits_pane import HitsPane
from desktop.ui.window import Window
from desktop.workbench import Workbench

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)
    QApplication.processEvents()


def search(window: Window, qtbot: QtBot, words: str | None = None) -> HitsPane:
    """Ask for the search with its key, type some words, and wait until all is found."""
    press(Qt.Key.Key_F, CONTROL | ALT)
    pane = window.side.search
    assert pane is not None
    if words is not None:
        pane.field.setText(words)
    qtbot.waitUntil(lambda: not pane.is_looking)
    return pane


def texts(pane: HitsPane) -> list[str]:
    """A title as it is; of a place the text itself in brackets, with what is around it."""
    rows = pane.model.rows
    return [
        f"{row.hit.before}[{row.hit.text}]{row.hit.after}" if row.hit else row.title for row in rows
    ]


def test_places_of_all_articles_are_listed_in_every_spelling(window: Window, qtbot: QtBot) -> None:
    pane = search(window, qtbot, "簽約")
    assert window.side.is_searching
    assert texts(pane) == [
        "臨嶼高新區發布創新應用場景😀",
        "臨嶼高新區與數衡信息就城市數據底座[簽約]；遠岫環保與澄光機器人就近岸監測簽約。",
        "臨嶼高新區與數衡信息就城市數據底座簽約；遠岫環保與澄光機器人就近岸監測[簽約]。",
        "禾川县农业项目",
        "禾川县与𠮷禾科技就智慧农业[签约]。",
    ]
    assert "3" in pane.said.text()
    assert "2" in pane.said.text()


def test_enter_goes_to_a_place_and_back_returns(
    window: Window, bench: Workbench, qtbot: QtBot
) -> None:
    first = bench.article
    assert first is not None
    window.view.place_caret(20)
    search(window, qtbot, "𠮷禾科技")
    press(Qt.Key.Key_Return)
    assert bench.article is not None
    assert bench.article.title == "禾川县农业项目"
    selected = window.view.raw_selection()
    assert selected is not None
    assert selected.of(bench.readings.raw) == "𠮷禾科技"
    assert window.view.hasFocus()

    press(Qt.Key.Key_Left, ALT)
    assert bench.article == first
    assert window.view.caret() == 20


def test_the_arrows_walk_the_places_past_the_titles_while_one_types(
    window: Window, bench: Workbench, qtbot: QtBot
) -> None:
    pane = search(window, qtbot, "签约")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert pane.field.hasFocus()
    press(Qt.Key.Key_Down)
    assert pane.list.currentIndex().row() == 4
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Return)
    second = bench.readings.raw.rindex("簽約")
    assert window.view.raw_selection() == Span(second, second + 2)


def test_escape_shows_the_panel_again_and_gives_the_keyboard_back(
    window: Window, qtbot: QtBot
) -> None:
    pane = search(window, qtbot, "不在這裡😀")
    assert pane.said.text() == "Nothing is found."
    press(Qt.Key.Key_Escape)
    assert not window.side.is_searching
    assert window.panel.isVisible()
    assert window.view.hasFocus()


def test_the_selected_words_are_sought(window: Window, qtbot: QtBot) -> None:
    raw = window.workbench.readings.raw
    window.view.select_raw(Span(raw.index("何景嵐"), raw.index("何景嵐") + 3))
    pane = search(window, qtbot)
    assert pane.field.text() == "何景嵐"
    assert pane.model.places == 1


def test_the_keyboard_comes_back_to_the_places(window: Window, qtbot: QtBot) -> None:
    pane = search(window, qtbot, "签约")
    press(Qt.Key.Key_Return)
    assert window.view.hasFocus()
    press(Qt.Key.Key_F6)
    assert pane.list.hasFocus()


def test_what_was_deleted_is_no_longer_found(
    window: Window, bench: Workbench, qtbot: QtBot
) -> None:
    pane = search(window, qtbot, "签约")
    assert bench.article is not None
    bench.delete_article(bench.article)
    qtbot.waitUntil(lambda: not pane.is_looking)
    assert pane.model.articles == 1
    bench.undo()
    qtbot.waitUntil(lambda: not pane.is_looking)
    assert pane.model.articles == 2


def test_a_finding_or_a_row_shows_the_panel_again(window: Window, qtbot: QtBot) -> None:
    search(window, qtbot, "签约")
    press(Qt.Key.Key_F8)
    assert window.panel.isVisible()


def test_no_more_places_are_listed_than_one_walks(
    window: Window, bench: Workbench, qtbot: QtBot
) -> None:
    bench.add_texts([("很多😀", "簽約。" * 1500), ("還有", "签约，" * 1500)])
    pane = search(window, qtbot, "签约")
    assert pane.model.places == 2_000
    assert pane.said.text().startswith("The first 2")
