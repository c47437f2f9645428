"""An article with more mentions than are read at once: what one does meanwhile is as exact."""

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.annotations.state import ArticleState
from desktop.annotations.steps import Change, Step, StepName
from desktop.annotations.values import Entity, Link, Mention
from desktop.formats.schema_toml import default_schema
from desktop.store.project import Project
from desktop.text.span import Span
from desktop.ui.window import Window
from desktop.workbench import Workbench
from tests.ui.conftest import AUTHOR

SENTENCE = "臨嶼高新區與𠮷禾科技簽約。\n"
COUNT = 2500
TEXT = SENTENCE * COUNT
TIME = "2026-11-22T08:00:00.000Z"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bench(tmp_path: Path, qapp: QApplication) -> Iterator[Workbench]:
    """A project with a long article, every 𠮷禾科技 in it labelled and one entity, and a short one."""
    project = Project.create(tmp_path / "長文𠮷.quandian", default_schema(), AUTHOR)
    bench = Workbench(project, AUTHOR)
    bench.add_texts([("長文😀", TEXT), ("短文", "何景嵐😀同行。")])
    article, short = bench.articles
    label = bench.schema.labels[1].id
    entity = Entity(str(uuid4()), "𠮷禾科技", (), "", "", AUTHOR.id, TIME)
    changes = [Change(None, entity)]
    for at in range(COUNT):
        start = at * len(SENTENCE) + 6
        span = Span(start, start + 4)
        mention = Mention(str(uuid4()), article, (span,), label, AUTHOR.id, TIME)
        changes += [
            Change(None, mention),
            Change(None, Link(mention.id, entity.id, AUTHOR.id, TIME)),
        ]
    step = Step(str(uuid4()), StepName.MARK, article, AUTHOR.id, TIME, tuple(changes))
    project.apply(step)
    bench.open_article(short)
    yield bench
    project.close()


@pytest.fixture
def window(bench: Workbench, qtbot: QtBot) -> Iterator[Window]:
    window = Window(bench)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    window.view.setFocus()
    QApplication.processEvents()
    bench.open_article(next(iter(bench.articles)))
    yield window
    window.close()
    window.deleteLater()
    QApplication.processEvents()


def settle(window: Window, qtbot: QtBot) -> None:
    model = window.panel.names.model
    qtbot.waitUntil(
        lambda: window.workbench.state.is_whole and model.is_full and not window.is_working
    )


def assert_whole(window: Window) -> None:
    """What is shown is what a state that is read at once says."""
    bench = window.workbench
    assert bench.article is not None
    expected: ArticleState = bench.state_of(bench.article.id)
    assert list(bench.state.in_order()) == list(expected.in_order())
    assert dict(bench.state.links) == dict(expected.links)
    groups = window.panel.names.model.groups
    shown = {place[2] for group in groups.by_key.values() for place in group.places}
    assert shown == set(expected.mentions)
    assert not window.middle.minimap.is_counting


def test_what_is_in_sight_is_shown_at_once_and_the_names_follow(
    window: Window, qtbot: QtBot
) -> None:
    assert not window.workbench.state.is_whole
    assert window.view.mentions_at(7)
    assert window.panel.names.lesson == "The mentions are still being read."
    settle(window, qtbot)
    assert window.panel.names.model.rowCount() == 1
    assert window.panel.names.count == "1"
    assert_whole(window)


def test_the_end_of_the_article_can_be_seen_before_all_is_read(window: Window) -> None:
    last = len(TEXT) - len(SENTENCE) + 7
    window.ways.go_to(last)
    assert not window.workbench.state.is_whole
    assert window.view.mentions_at(last)


def test_a_label_made_and_undone_while_the_rest_is_read_is_exact(
    window: Window, qtbot: QtBot
) -> None:
    for start in (0, 2000 * len(SENTENCE)):
        window.view.select_raw(Span(start, start + 5))
        QTest.keyClick(window.view, Qt.Key.Key_2)
    assert not window.workbench.state.is_whole
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert not window.workbench.state.is_whole
    settle(window, qtbot)
    assert len(window.workbench.state.mentions) == COUNT + 1
    assert_whole(window)


def test_a_far_mention_relabelled_while_the_rest_is_read_keeps_its_name(
    window: Window, qtbot: QtBot
) -> None:
    bench = window.workbench
    (mention,) = bench.state.overlapping(Span(len(TEXT) - 7, len(TEXT) - 6))
    bench.relabel(mention, bench.schema.labels[2].id)
    entity = bench.state.entity_of(mention.id)
    assert entity is not None
    assert not bench.state.is_whole
    settle(window, qtbot)
    assert bench.state.entity_of(mention.id) == entity
    assert_whole(window)


def test_what_needs_all_mentions_of_a_name_gets_them_all(window: Window, qtbot: QtBot) -> None:
    first = window.workbench.state.overlapping(Span(6, 10))[0]
    window.marking.select(first.id)
    entity = window.workbench.state.entity_of(first.id)
    assert entity is not None
    assert len(window.workbench.state.mentions_of(entity.id)) == COUNT
    QTest.keyClick(window.view, Qt.Key.Key_F8)
    QTest.keyClick(window, Qt.Key.Key_F, CTRL)
    window.search.look("禾科技", 0)
    settle(window, qtbot)
    assert_whole(window)


def test_another_article_opened_meanwhile_is_not_mixed_up_with_the_first(
    window: Window, qtbot: QtBot
) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_PageDown, CTRL)
    assert window.workbench.article is not None
    assert window.workbench.article.title == "短文"
    settle(window, qtbot)
    assert window.panel.names.model.rowCount() == 0
    QTest.keyClick(window.view, Qt.Key.Key_PageUp, CTRL)
    settle(window, qtbot)
    assert_whole(window)


def test_an_article_left_goes_without_anyone_looking_for_garbage(
    window: Window, qtbot: QtBot
) -> None:
    settle(window, qtbot)
    gc.collect()
    state = weakref.ref(window.workbench.state)
    gc.disable()
    try:
        QTest.keyClick(window.view, Qt.Key.Key_PageDown, CTRL)
        settle(window, qtbot)
        assert state() is None
    finally:
        gc.enable()


def test_a_window_closed_meanwhile_asks_nothing_of_the_closed_project(
    window: Window, bench: Workbench, qtbot: QtBot
) -> None:
    assert not bench.state.is_whole
    window.close()
    bench.project.close()
    with qtbot.assertNotEmitted(bench.arrived, wait=300):
        window.view.show_middle(len(TEXT) - 7)


def test_a_reader_beside_the_writer_reads_all_at_once(bench: Workbench) -> None:
    article = next(iter(bench.articles))
    with Project.open(bench.project.path, AUTHOR, read_only=True) as project:
        beside = Workbench(project, AUTHOR)
        beside.open_article(article)
        assert beside.state.is_whole
        assert len(beside.state.mentions) == COUNT
