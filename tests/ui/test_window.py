"""The window as a whole: list, readings, search, repairs, commands, panes, notices."""

import re
import sys

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.annotations.same import mark_all
from desktop.annotations.values import State
from desktop.text.readings import ReadingKind
from desktop.text.span import Span
from desktop.ui import theme
from desktop.ui.bar import Segment
from desktop.ui.window import Window
from tests.ui.conftest import OTHER, TEXT

CONTROL = Qt.KeyboardModifier.ControlModifier


def compose(widget: QWidget, words: str) -> None:
    """Type words as an input method does: composed first, then committed."""
    composing = QInputMethodEvent(words, [])
    QApplication.sendEvent(widget, composing)
    done = QInputMethodEvent()
    done.setCommitString(words)
    QApplication.sendEvent(widget, done)


def names(window: Window) -> list[str]:
    model = window.articles.view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_ctrl_and_a_digit_choose_the_reading_and_the_selection_stays(window: Window) -> None:
    span = Span(TEXT.index("呂先志"), TEXT.index("呂先志") + 3)
    window.view.select_raw(span)
    for key, kind in zip(
        (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5),
        ReadingKind,
        strict=True,
    ):
        QTest.keyClick(window.view, key, CONTROL)
        assert window.workbench.reading.kind is kind
        assert window.view.raw_selection() == span


def test_a_click_on_a_reading_chooses_it(window: Window) -> None:
    segment = next(
        each
        for each in window.bar.readings.findChildren(Segment)
        if each.kind is ReadingKind.SIMPLIFIED
    )
    QTest.mouseClick(segment, Qt.MouseButton.LeftButton)
    assert window.workbench.reading.kind is ReadingKind.SIMPLIFIED


def test_page_keys_go_through_the_articles(window: Window) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_PageDown, CONTROL)
    assert window.workbench.article is not None
    assert window.workbench.article.title == "禾川县农业项目"
    assert window.articles.view.currentIndex().row() == 1
    QTest.keyClick(window.view, Qt.Key.Key_PageUp, CONTROL)
    assert window.articles.view.currentIndex().row() == 0
    assert "1 / 2" in window.status.text


def test_ctrl_enter_finishes_an_article_and_goes_on(window: Window) -> None:
    first = window.workbench.article
    assert first is not None
    QTest.keyClick(window.view, Qt.Key.Key_Return, CONTROL)
    assert window.workbench.articles[first.id].state is State.DONE
    assert window.workbench.article != first
    QTest.keyClick(window.view, Qt.Key.Key_Z, CONTROL)
    assert window.workbench.articles[first.id].state is State.NEW


def test_the_list_opens_the_article_that_the_arrow_reaches(window: Window) -> None:
    window.articles.setFocus()
    QTest.keyClick(window.articles.view, Qt.Key.Key_Down)
    assert window.workbench.readings.raw == OTHER


def test_what_is_typed_in_the_list_filters_it_in_any_script(window: Window) -> None:
    window.articles.setFocus()
    QTest.keyClicks(window.articles.view, "x")
    assert names(window) == []
    window.articles.filter_field.setText("農業項目")
    assert names(window) == ["禾川县农业项目"]
    QTest.keyClick(window.articles.filter_field, Qt.Key.Key_Escape)
    assert len(names(window)) == 2
    assert window.articles.view.hasFocus()


def test_search_finds_in_any_script_counts_and_goes_round(window: Window, qtbot: QtBot) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_F, CONTROL)
    box = window.bar.search
    assert box.hasFocus()
    compose(box, "高新区")
    places = [at.start() for at in re.finditer("高新區", TEXT)]
    qtbot.waitUntil(lambda: window.view.raw_selection() == Span(places[0], places[0] + 3))
    for place in (*places[1:], places[0]):
        QTest.keyClick(box, Qt.Key.Key_Return)
        assert window.view.raw_selection() == Span(place, place + 3)
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert window.view.raw_selection() == Span(places[-1], places[-1] + 3)
    QTest.keyClick(window, Qt.Key.Key_F3)
    assert window.view.raw_selection() == Span(places[0], places[0] + 3)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert window.view.hasFocus()
    assert box.text() == ""


def test_a_text_field_keeps_its_digits_and_its_undo(window: Window) -> None:
    window.view.select_raw(Span(0, 5))
    QTest.keyClicks(window.view, "2")
    box = window.bar.search
    box.setFocus()
    QTest.keyClicks(box, "12")
    assert box.text() == "12"
    QTest.keyClick(box, Qt.Key.Key_Z, CONTROL)
    assert box.text() == ""
    assert len(window.workbench.state.mentions) == 1


def test_f6_reaches_every_pane_and_comes_back(window: Window) -> None:
    panes = (window.articles, window.middle.labels, window.view, window.panel, window.bar)
    seen = set()
    window.view.setFocus()
    for _ in panes:
        QTest.keyClick(window, Qt.Key.Key_F6)
        here = QApplication.focusWidget()
        seen |= {
            pane.accessibleName() or type(pane).__name__
            for pane in panes
            if here is not None and (pane is here or pane.isAncestorOf(here))
        }
    assert len(seen) == len(panes)
    assert window.view.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    here = QApplication.focusWidget()
    assert here is not None
    assert window.middle.labels.isAncestorOf(here)


def test_f1_lists_every_command_and_runs_the_one_that_is_sought(window: Window) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_F1)
    field = window.command_list.field
    assert field.hasFocus()
    QTest.keyClicks(field, "simplified")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.workbench.reading.kind is ReadingKind.SIMPLIFIED
    assert window.command_list.isHidden()
    assert window.view.hasFocus()


def test_f1_offers_the_labels_by_their_names(window: Window) -> None:
    window.view.select_raw(Span(0, 5))
    QTest.keyClick(window.view, Qt.Key.Key_F1)
    compose(window.command_list.field, "機構")
    QTest.keyClick(window.command_list.field, Qt.Key.Key_Return)
    assert len(window.workbench.state.mentions) == 1


def test_f1_says_when_nothing_is_found_and_what_a_name_is_of(window: Window) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_F1)
    listed = window.command_list
    assert listed.nothing.isHidden()
    assert "Theme: Dark" in listed.titles
    assert "Label: 人名" in listed.titles
    assert "Label" not in listed.titles
    QTest.keyClicks(listed.field, "zzzz")
    assert listed.nothing.isVisible()
    QTest.keyClick(listed.field, Qt.Key.Key_Return)
    assert listed.isVisible()


def test_escape_closes_a_popover_and_gives_the_focus_back(window: Window) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_F1)
    QTest.keyClick(window.command_list.field, Qt.Key.Key_Escape)
    assert window.command_list.isHidden()
    assert window.view.hasFocus()


def test_the_size_of_the_text_follows_the_keys(window: Window) -> None:
    before = window.view.text_size()
    QTest.keyClick(window.view, Qt.Key.Key_Equal, CONTROL)
    assert window.view.text_size() > before
    QTest.keyClick(window.view, Qt.Key.Key_0, CONTROL)
    QTest.keyClick(window.view, Qt.Key.Key_Minus, CONTROL)
    assert window.view.text_size() < before
    assert window.text_size == 90


def test_the_menu_names_what_would_be_undone(window: Window) -> None:
    window.menu.aboutToShow.emit()
    assert not window.actions_by_name["undo"].isEnabled() or "add articles" in (
        window.actions_by_name["undo"].text()
    )
    window.view.select_raw(Span(0, 5))
    QTest.keyClicks(window.view, "2")
    window.menu.aboutToShow.emit()
    assert window.actions_by_name["undo"].text() == "Undo: label a mention"
    assert not window.actions_by_name["redo"].isEnabled()
    window.menu.aboutToHide.emit()
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y):
        QTest.keyClick(window.view, key, CONTROL)
    assert len(window.workbench.state.mentions) == 1


def test_undo_shows_the_article_it_is_about(window: Window) -> None:
    first = window.workbench.article
    assert first is not None
    window.view.select_raw(Span(0, 5))
    QTest.keyClicks(window.view, "2")
    QTest.keyClick(window.view, Qt.Key.Key_PageDown, CONTROL)
    QTest.keyClick(window.view, Qt.Key.Key_Z, CONTROL)
    assert window.workbench.article == first
    assert not window.workbench.state.mentions


def test_undoing_many_labels_stays_where_one_of_them_is_in_sight(window: Window) -> None:
    bench = window.workbench
    text = "𠮷野家與人簽約😀。\n" + "風和日麗。\n" * 400 + "𠮷野家離開。\n"
    bench.open_article(bench.add_texts([("長", text)]).articles[0].id)
    places = bench.same(Span(0, 3))
    assert len(places) == 2
    bench.do(mark_all, places, bench.schema.labels[1].id)
    assert window.view.verticalScrollBar().value() == 0
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y):
        QTest.keyClick(window.view, key, CONTROL)
        assert window.view.verticalScrollBar().value() == 0
    assert len(bench.state.mentions) == 2


def test_deleting_an_article_says_how_to_get_it_back(window: Window) -> None:
    window.commands.run("delete article")
    assert names(window) == ["禾川县农业项目"]
    assert "Ctrl+Z" in window.middle.notice.text
    QTest.keyClick(window.view, Qt.Key.Key_Z, CONTROL)
    assert len(names(window)) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="an open file stays where it is there")
def test_a_project_whose_file_went_away_is_no_longer_called_saved(window: Window) -> None:
    window.workbench.project.path.rename(window.workbench.project.path.with_name("𠮷.old"))
    window.view.select_raw(Span(0, 5))
    QTest.keyClicks(window.view, "2")
    assert "nothing more is saved in it" in window.middle.notice.text
    assert "nothing more is saved in it" in window.status.text
    assert "All saved" not in window.status.text


def test_undoing_an_import_shows_the_article_beside_the_one_that_goes(window: Window) -> None:
    bench = window.workbench
    _first, second = bench.articles
    (third,) = bench.add_texts([("第三篇", "第三篇😀")]).articles
    bench.open_article(third.id)
    QTest.keyClick(window.view, Qt.Key.Key_Z, CONTROL)
    assert bench.article is not None
    assert bench.article.id == second


def test_a_notice_lies_below_the_last_line_of_the_article(window: Window) -> None:
    (article,) = window.workbench.add_texts(
        [("長", "近岸水質監測的文章😀。\n" * 60 + "末")]
    ).articles
    window.workbench.open_article(article.id)
    QTest.keyClick(window.view, Qt.Key.Key_End, CONTROL)
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    QTest.keyClicks(window.view, "3")
    QApplication.processEvents()
    assert window.middle.notice.isVisible()
    last = window.view.viewport().mapTo(window, window.view.point_of(article.length - 1).toPoint())
    assert last.y() < window.middle.shelf.mapTo(window, QPoint()).y() - 20


def test_the_status_says_what_is_selected_and_where(window: Window) -> None:
    start = TEXT.index("𠮷野")
    window.view.select_raw(Span(start, start + 2))
    assert "𠮷野" in window.status.text
    assert f"{start}–{start + 2}" in window.status.text


@pytest.mark.parametrize("dress", [theme.LIGHT, theme.DARK])
def test_each_theme_reaches_every_part(window: Window, dress: theme.Theme) -> None:
    theme.apply(QApplication.instance(), dress)  # type: ignore[arg-type]
    window.set_theme(dress)
    QApplication.processEvents()
    picture = window.grab().toImage()
    for x, y, color in (
        (window.bar.width() // 4, 4, dress.paper),
        (4, 400, dress.side),
        (window.articles.width() + 4, 500, dress.paper),
        (window.width() // 2, window.height() - 4, dress.side),
    ):
        ratio = picture.devicePixelRatio()
        assert QColor(picture.pixel(round(x * ratio), round(y * ratio))).name() == color


def test_a_project_dropped_on_the_window_is_asked_for(window: Window, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/nowhere/別的𠮷.quandian")])
    drop = QDropEvent(
        QPointF(300, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(window.project_wanted) as asked:
        window.dropEvent(drop)
    assert asked.args is not None
    assert str(asked.args[0]).endswith("別的𠮷.quandian")


def test_a_shorter_article_opens_while_the_end_of_a_long_one_is_selected(window: Window) -> None:
    bench = window.workbench
    bench.add_texts([("長", TEXT * 20 + "末😀尾"), ("短", "短文𠮷")])
    bench.open_article(list(bench.articles)[-2])
    QTest.keyClick(window.view, Qt.Key.Key_End, CONTROL)
    for _ in range(2):
        QTest.keyClick(window.view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert window.view.selected_text() == "😀尾"
    QTest.keyClick(window.view, Qt.Key.Key_PageDown, CONTROL)
    assert bench.article is not None
    assert bench.article.title == "短"
    assert window.view.selection() is None
    assert "Selected" not in window.status.text
    QTest.keyClick(window.view, Qt.Key.Key_PageUp, CONTROL)
    assert bench.article.title == "長"


def test_the_status_forgets_a_mention_when_the_caret_leaves_it(window: Window) -> None:
    start = TEXT.index("呂先志")
    window.view.select_raw(Span(start, start + 3))
    QTest.keyClick(window.view, Qt.Key.Key_1)
    assert "呂先志" in window.status.text
    QTest.keyClick(window.view, Qt.Key.Key_Right)
    assert "Selected" not in window.status.text
    QTest.keyClick(window.view, Qt.Key.Key_Left)
    assert "Selected" not in window.status.text


def test_the_status_follows_an_edge_that_moves(window: Window) -> None:
    start = TEXT.index("呂先志")
    window.view.select_raw(Span(start, start + 3))
    QTest.keyClick(window.view, Qt.Key.Key_1)
    QTest.keyClick(window.view, Qt.Key.Key_BracketRight)
    assert f"呂先志出 raw {start}–{start + 4} " in window.status.text


def test_the_caret_goes_along_to_the_next_mention(window: Window) -> None:
    start = TEXT.index("呂先志")
    window.view.select_raw(Span(start, start + 3))
    QTest.keyClick(window.view, Qt.Key.Key_1)
    window.view.select_raw(Span(0, 2))
    QTest.keyClick(window.view, Qt.Key.Key_Tab)
    assert window.marking.mention is not None
    assert window.view.selection() is None
    assert window.view.caret() == start + 3
    QTest.keyClick(window.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert window.view.selection() == Span(start + 3, start + 4)


@pytest.mark.parametrize("width", [760, 800, 1000, 1280])
def test_every_reading_is_named_whole_whatever_the_width(window: Window, width: int) -> None:
    window.resize(width, 600)
    QApplication.processEvents()
    readings = window.bar.readings
    for segment in readings.findChildren(Segment):
        assert segment.width() >= segment.sizeHint().width()
        assert window.bar.rect().contains(segment.mapTo(window.bar, segment.rect().bottomRight()))
        assert segment.accessibleName() == segment.name
    assert not readings.geometry().intersects(window.bar.search.geometry())
    names = [segment.text() for segment in readings.findChildren(Segment)]
    assert ("Taiwan" in names) == (width <= 800)
