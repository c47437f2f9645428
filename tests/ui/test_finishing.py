"""An article is done by one key; a total that is not met asks for a reason, in line."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.annotations import totals
from desktop.annotations.values import State
from desktop.text.span import Span
from desktop.ui.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier
TEXT = "😀現場8個項目進行簽約。"


@pytest.fixture
def window(window: Window) -> Window:
    """The first of two articles states eight agreements, and has none."""
    bench = window.workbench
    articles = bench.add_texts([("𠮷", TEXT), ("後", "隨後😀散會。")]).articles
    bench.open_article(articles[0].id)
    (kind,) = (each for each in bench.schema.frame_types if each.export_name == "agreement")
    bench.do(totals.bind, Span(3, 7), 8, True, kind.id)
    window.view.setFocus()
    return window


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def finish(window: Window) -> None:
    window.commands.run("done")


def test_without_a_total_the_next_article_is_shown_at_once(window: Window) -> None:
    bench = window.workbench
    bench.undo()
    article = bench.article
    assert article is not None
    finish(window)
    assert window.finishing.card.isHidden()
    assert bench.articles[article.id].state is State.DONE
    assert bench.article is not None
    assert bench.article.title == "後"


def test_enter_goes_on_with_a_reason_which_joins_the_notes(window: Window) -> None:
    bench = window.workbench
    article = bench.article
    assert article is not None
    finish(window)
    card = window.finishing.card
    assert card.words == ("What the article states does not add up: 簽約 0/8. Why is it done?")
    assert QApplication.focusWidget() is card.field
    QTest.keyClicks(card.field, "2 are not named")
    press(Qt.Key.Key_Return)
    done = bench.articles[article.id]
    assert (done.state, done.notes) == (State.DONE, "簽約 0/8: 2 are not named")
    assert card.isHidden()
    assert bench.article is not None
    assert bench.article.title == "後"
    QTest.keyClick(window.view, Qt.Key.Key_Z, CONTROL)
    assert bench.articles[article.id].notes == ""
    assert bench.article.id == article.id


def test_nothing_is_done_without_a_reason(window: Window) -> None:
    finish(window)
    press(Qt.Key.Key_Return)
    assert "say why" in window.middle.notice.text
    assert not window.finishing.card.isHidden()
    assert window.workbench.article is not None
    assert window.workbench.article.state is not State.DONE


def test_escape_stays_and_the_article_has_the_keyboard_again(window: Window) -> None:
    finish(window)
    press(Qt.Key.Key_Escape)
    assert window.finishing.card.isHidden()
    assert QApplication.focusWidget() is window.view
    assert window.workbench.article is not None
    assert window.workbench.article.state is not State.DONE


def test_a_reason_once_given_is_not_asked_for_again(window: Window) -> None:
    bench = window.workbench
    article = bench.article
    assert article is not None
    finish(window)
    QTest.keyClicks(window.finishing.card.field, "x")
    press(Qt.Key.Key_Return)
    bench.open_article(article.id)
    finish(window)
    assert window.finishing.card.isHidden()
    assert bench.article is not None
    assert bench.article.id != article.id


def test_another_article_takes_the_question_away(window: Window) -> None:
    finish(window)
    window.commands.run("next article")
    assert window.finishing.card.isHidden()
