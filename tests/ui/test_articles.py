"""The list of articles: fast with many of them, up to date after each step."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.annotations.values import Article, State
from desktop.formats.schema_toml import default_schema
from desktop.text.span import Span
from desktop.ui.articles import ArticleList
from desktop.ui.window import Window

ONE = Article("0", "臨嶼高新區發布😀", "", 10, 0, State.NEW, None, "", "a", "t")


@pytest.fixture
def many(qtbot: QtBot) -> ArticleList:
    shown = ArticleList()
    qtbot.addWidget(shown)
    articles = {
        str(number): replace(ONE, id=str(number), title=f"第{number}篇：農業𠮷", position=number)
        for number in range(20_000)
    }
    shown.refill(articles, {}, default_schema())
    shown.resize(232, 800)
    shown.show()
    QApplication.processEvents()
    return shown


def test_the_filter_shows_itself_where_there_are_many(many: ArticleList, window: Window) -> None:
    assert not many.filter_field.isHidden()
    assert window.articles.filter_field.isHidden()


def test_twenty_thousand_articles_are_filtered_as_one_types(many: ArticleList) -> None:
    many.filter_field.setText("农业")
    many.filter_field.setText("第19999篇")
    QApplication.processEvents()
    assert many.view.model().rowCount() == 1


def test_the_counts_follow_each_step(window: Window) -> None:
    index = window.articles.view.model().index(0, 0)

    def said() -> str:
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    window.view.select_raw(Span(0, 5))
    QTest.keyClicks(window.view, "2")
    assert "1 mention" in said()
    window.commands.run("undo")
    assert "0 mention" in said()
    window.commands.run("redo")
    assert "1 mention" in said()
