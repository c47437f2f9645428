"""Ctrl+D labels a text wherever it stands, after a list to check."""

import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.annotations.values import Mention
from desktop.store.project import Project
from desktop.text.span import Span
from desktop.ui.window import Window
from desktop.workbench import Workbench
from tests.ui.conftest import AUTHOR, OTHER, TEXT

_CTRL = Qt.KeyboardModifier.ControlModifier
THIRD = "別處😀\n何景嵐與高新區、高新区談𠮷禾科技。\n"


def span_of(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def label(window: Window, words: str, key: str, nth: int = 0) -> Mention:
    window.view.select_raw(span_of(words, nth))
    QTest.keyClicks(window.view, key)
    mention = window.marking.mention
    assert mention is not None
    return mention


def spans(window: Window) -> list[str]:
    """What is labelled in the open article, with its label."""
    bench = window.workbench
    return [
        f"{each.hull.of(TEXT)} {each.hull.start} {bench.schema.label(each.label).export_name}"
        for each in bench.state.in_order()
    ]


@pytest.fixture
def asked(window: Window) -> Window:
    """高新區 is selected alone; its two other places lie within 臨嶼高新區, one of them labelled."""
    label(window, "臨嶼高新區", "2")
    label(window, "高新區", "2", nth=1)
    QTest.keyClick(window.view, Qt.Key.Key_D, _CTRL)
    return window


def test_all_but_what_a_longer_mention_holds_is_labelled_as_one_step(asked: Window) -> None:
    card = asked.same
    assert card.isVisible()
    assert card.list.hasFocus()
    assert [place.is_within for place in card.model.places] == [True, False]
    assert [place.span for place in card.model.chosen] == [span_of("高新區", 2)]
    before = spans(asked)
    QTest.keyClick(card.list, Qt.Key.Key_Return)
    assert card.isHidden()
    assert asked.view.hasFocus()
    assert spans(asked) == [*before, f"高新區 {span_of('高新區', 2).start} organization"]
    state = asked.workbench.state
    first, last = list(state.in_order())[1:]
    assert state.entity_of(first.id) is state.entity_of(last.id)
    QTest.keyClick(asked.view, Qt.Key.Key_Z, _CTRL)
    assert spans(asked) == before
    with Project.open(asked.workbench.project.path, AUTHOR, read_only=True) as project:
        assert len(project.mentions(next(iter(asked.workbench.articles)))) == len(before)


def test_space_unchecks_a_place_but_never_checks_one_within_a_longer_mention(
    asked: Window,
) -> None:
    model, places = asked.same.model, asked.same.list
    QTest.keyClick(places, Qt.Key.Key_Home)
    QTest.keyClick(places, Qt.Key.Key_Space)
    assert not model.is_checked(0)
    QTest.keyClick(places, Qt.Key.Key_Down)
    assert asked.view.raw_selection() == span_of("高新區", 2)
    QTest.keyClick(places, Qt.Key.Key_Space)
    assert model.chosen == []
    assert not asked.same.accept_button.isEnabled()
    QTest.keyClick(places, Qt.Key.Key_Return)
    assert asked.same.isVisible()
    QTest.keyClick(places, Qt.Key.Key_A)
    assert [place.span for place in model.chosen] == [span_of("高新區", 2)]


def test_a_press_on_the_box_unchecks_a_place(asked: Window) -> None:
    places = asked.same.list
    rect = places.visualRect(asked.same.model.index(1))
    at = QPoint(rect.left() + 12, rect.center().y())
    QTest.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked.same.model.chosen == []


def test_esc_closes_the_list_and_labels_nothing(asked: Window) -> None:
    before = spans(asked)
    QTest.keyClick(asked.same.list, Qt.Key.Key_Escape)
    assert asked.same.isHidden()
    assert asked.view.hasFocus()
    assert spans(asked) == before


def test_a_selection_takes_the_last_label_and_a_digit_another(window: Window) -> None:
    label(window, "呂先志", "1")
    window.view.select_raw(span_of("簽約"))
    QTest.keyClick(window.view, Qt.Key.Key_D, _CTRL)
    card = window.same
    assert card.label is not None
    assert card.label.export_name == "person"
    assert card.model.rowCount() == 2
    QTest.keyClick(card.list, Qt.Key.Key_3)
    assert card.label.export_name == "place"
    QTest.keyClick(card.list, Qt.Key.Key_Return)
    assert [each.split()[2] for each in spans(window)] == ["person", "place", "place"]


def test_without_a_mention_or_a_selection_it_says_what_to_do(window: Window) -> None:
    window.view.place_caret(0)
    QTest.keyClick(window.view, Qt.Key.Key_D, _CTRL)
    assert window.same.isHidden()
    assert "Select words" in window.middle.notice.accessibleName()


def test_the_whole_project_is_labelled_in_one_step_in_any_script(
    bench: Workbench, window: Window, qtbot: QtBot
) -> None:
    bench.add_texts([("別處", THIRD)])
    label(window, "高新區", "2", nth=1)
    QTest.keyClick(window.view, Qt.Key.Key_D, _CTRL)
    card = window.same
    card.whole_project.setFocus()
    QTest.keyClick(card.whole_project, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: card.model.rowCount() == 4)
    QTest.keyClick(card.whole_project, Qt.Key.Key_Return)
    third = list(bench.articles)[2]
    assert [each.hull.of(THIRD) for each in bench.project.mentions(third)] == ["高新區", "高新区"]
    assert len(spans(window)) == 3
    QTest.keyClick(window.view, Qt.Key.Key_Z, _CTRL)
    assert bench.project.mentions(third) == ()
    assert len(spans(window)) == 1


def test_closing_while_it_looks_shows_nothing_later(bench: Workbench, window: Window) -> None:
    bench.add_texts([(f"{number}", f"{number}{OTHER}高新區") for number in range(30)])
    label(window, "高新區", "2", nth=1)
    QTest.keyClick(window.view, Qt.Key.Key_D, _CTRL)
    QTest.keyClick(window.same.whole_project, Qt.Key.Key_Space)
    QTest.keyClick(window.same.list, Qt.Key.Key_Escape)
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()
    assert window.same.isHidden()


def test_a_selection_takes_the_label_that_its_text_has_elsewhere(
    bench: Workbench, window: Window
) -> None:
    label(window, "呂先志", "1")
    label(window, "高新區", "2", nth=1)
    label(window, "何景嵐", "1")
    window.view.select_raw(span_of("高新區", 2))
    QTest.keyClick(window.view, Qt.Key.Key_D, _CTRL)
    assert window.same.label is not None
    assert window.same.label.export_name == "organization"
    QTest.keyClick(window.same.list, Qt.Key.Key_Escape)
    bench.add_texts([("別處", THIRD)])
    bench.open_article(list(bench.articles)[2])
    window.view.select_raw(Span(THIRD.index("高新区"), THIRD.index("高新区") + 3))
    QTest.keyClick(window.view, Qt.Key.Key_D, _CTRL)
    assert window.same.label.export_name == "organization"


def test_where_all_is_labelled_the_card_says_so_and_offers_the_project(window: Window) -> None:
    label(window, "呂先志", "1")
    window.view.select_raw(span_of("呂先志"))
    QTest.keyClick(window.view, Qt.Key.Key_D, _CTRL)
    card = window.same
    assert card.isVisible()
    assert card.heading.startswith("“呂先志” is labelled wherever it stands here")
    assert card.whole_project.hasFocus()
    QTest.keyClick(card.whole_project, Qt.Key.Key_Escape)
    assert card.isHidden()
    assert window.view.hasFocus()
