"""The card that says what is known of a mention."""

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from desktop.annotations.notes import write_note
from desktop.annotations.steps import Change, StepName
from desktop.text.readings import ReadingKind
from desktop.text.span import Span
from desktop.ui.article.view import ArticleView
from desktop.ui.hover import Chip
from desktop.ui.mention_facts import facts_of
from desktop.ui.window import Window
from tests.ui.conftest import TEXT
from tests.ui.test_marking import labelled


def point_of(view: ArticleView, raw: int) -> QPoint:
    return view.point_of(raw).toPoint()


def hover(window: Window, raw: int, qtbot: QtBot) -> None:
    point = (point_of(window.view, raw) + point_of(window.view, raw + 1)) / 2
    QTest.mouseMove(window.view.viewport(), point + QPoint(30, 30))
    QTest.mouseMove(window.view.viewport(), point)


def test_the_card_says_how_often_a_name_is_here(window: Window) -> None:
    mention = labelled(window, "臨嶼高新區", "2")
    bench = window.workbench
    assert "臨嶼高新區, once here" in facts_of(bench, mention).spoken
    second = TEXT.index("臨嶼高新區", mention.hull.end)
    window.view.select_raw(Span(second, second + 5))
    QTest.keyClicks(window.view, "2")
    assert "臨嶼高新區, 2 times here" in facts_of(bench, mention).spoken


def test_the_card_comes_when_the_pointer_rests_and_goes_when_it_moves(
    window: Window, qtbot: QtBot
) -> None:
    one = labelled(window, "呂先志", "1")
    card = window.aids.card
    hover(window, one.hull.start + 1, qtbot)
    assert card.isHidden()
    qtbot.waitUntil(card.isVisible)
    assert card.facts is not None
    said = card.facts.spoken
    for fact in ("人名", "呂先志", f"{one.hull.start}–{one.hull.end}", "林木"):
        assert fact in said
    assert card.accessibleName() == said
    QTest.mouseMove(window.view.viewport(), QPoint(3, 3))
    assert card.isHidden()


def test_the_card_lies_beside_the_line_of_its_mention_never_over_it(window: Window) -> None:
    one = labelled(window, "呂先志", "1")
    view, card = window.view, window.aids.card
    corner = view.viewport().mapTo(window, QPoint(0, 0))
    for height in (700, 170):
        window.middle.resize(window.middle.width(), height)
        point = view.point_of(one.hull.start)
        card.show_mention(one, point)
        row = view.row_box(point).toAlignedRect().translated(corner)
        assert not card.geometry().intersects(row)
        assert window.rect().contains(card.geometry())


def test_the_card_shows_all_of_a_long_note_and_a_long_label_name(window: Window) -> None:
    bench = window.workbench
    one = labelled(window, "臨嶼高新區", "2")
    bench.do(write_note, one, "待查：" + "這裡的名稱與上文不一致，需核對。" * 14)
    labels = tuple(
        replace(each, name="Organization or institution, including development zones")
        if each.id == one.label
        else each
        for each in bench.schema.labels
    )
    schema = replace(bench.schema, version=bench.schema.version + 1, labels=labels)
    bench._apply(StepName.EDIT_SCHEMA, (Change(bench.schema, schema),))
    card, view = window.aids.card, window.view
    for width in (1280, 800):
        window.resize(width, 800)
        QApplication.processEvents()
        card.show_mention(bench.state.mentions[one.id], view.point_of(one.hull.start))
        assert window.rect().contains(card.geometry())
        shown = [each for each in card.findChildren(QLabel) if each.isVisible()]
        boxes = [each.geometry() for each in (*shown, *card.findChildren(Chip))]
        assert any("待查" in each.text() for each in shown)
        for label in shown:
            assert label.height() >= label.heightForWidth(label.width())
            assert card.rect().contains(label.geometry())
        for box, other in combinations(boxes, 2):
            assert not box.intersects(other)


def test_the_first_card_is_as_colorful_as_the_second(window: Window) -> None:
    one = labelled(window, "呂先志", "1")
    card, colors = window.aids.card, []
    for _ in range(2):
        card.show_mention(one, window.view.point_of(one.hull.start))
        shown = [each for each in card.findChildren(QLabel) if each.isVisible()]
        colors.append([each.palette().color(each.foregroundRole()).name() for each in shown])
        card.leave()
    assert colors[0] == colors[1]
    assert len(set(colors[0])) > 1


def test_where_no_mention_is_the_keys_for_the_card_say_so(window: Window) -> None:
    window.view.place_caret(0)
    QTest.keyClicks(window.view, "?")
    assert window.aids.card.isHidden()
    assert "no mention" in window.middle.notice.text


def test_the_card_goes_with_the_article(window: Window) -> None:
    one = labelled(window, "呂先志", "1")
    window.aids.card.show_mention(one, window.view.point_of(one.hull.start))
    window.middle.hide()
    assert window.aids.card.isHidden()


def test_the_keyboard_brings_the_card_and_any_key_takes_it_away(window: Window) -> None:
    labelled(window, "呂先志", "1")
    QTest.keyClicks(window.view, "?")
    assert not window.aids.card.isHidden()
    QTest.keyClick(window.view, Qt.Key.Key_Right)
    assert window.aids.card.isHidden()


def test_the_card_says_the_name_the_frames_and_how_it_was_received(window: Window) -> None:
    bench = window.workbench
    one = labelled(window, "臨嶼高新區", "2")
    window.marking.select(None)
    window.view.place_caret(one.hull.start)
    QTest.keyClicks(window.view, "A")
    hints: dict[str, str] = {}
    window.choice.hints_changed.connect(hints.update)
    QTest.keyClicks(window.view, "A")
    for letter in list(hints.values()):
        QTest.keyClicks(window.view, letter.lower())
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    bench.use_reading(ReadingKind.SIMPLIFIED)
    window.marking.select(one.id)
    QTest.keyClicks(window.view, "?")
    assert window.aids.card.facts is not None
    lines = dict(window.aids.card.facts.lines)
    assert window.aids.card.facts.text == "临屿高新区"
    assert "臨嶼高新區" in lines.values()
    assert "臨嶼高新區, once here" in lines.values()


def test_the_tip_of_the_raw_form_gives_way_to_the_card(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _view: told.append(text))
    window.workbench.use_reading(ReadingKind.SIMPLIFIED)
    view, port = window.view, window.view.viewport()
    point = point_of(view, TEXT.index("臨嶼") + 1) + QPoint(2, 0)
    tip = QHelpEvent(QEvent.Type.ToolTip, point, port.mapToGlobal(point))
    QApplication.sendEvent(port, tip)
    assert told == ["嶼"]
    labelled(window, "臨嶼高新區", "2")
    assert view.mention_under(QPointF(point)) is not None
    QApplication.sendEvent(port, tip)
    assert told == ["嶼"]


@pytest.mark.parametrize("leave", ["key", "wheel", "press", "scroll"])
def test_whatever_one_does_takes_the_card_away(window: Window, qtbot: QtBot, leave: str) -> None:
    one = labelled(window, "呂先志", "1")
    card, view = window.aids.card, window.view
    hover(window, one.hull.start + 1, qtbot)
    qtbot.waitUntil(card.isVisible)
    match leave:
        case "key":
            QTest.keyClick(view, Qt.Key.Key_Right)
        case "wheel":
            point = view.viewport().rect().center()
            turned = QWheelEvent(
                QPointF(point),
                QPointF(view.viewport().mapToGlobal(point)),
                QPoint(),
                QPoint(0, -120),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(view.viewport(), turned)
        case "press":
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
        case _:
            view.verticalScrollBar().valueChanged.emit(1)
    assert card.isHidden()
    hover(window, one.hull.start, qtbot)
    qtbot.waitUntil(card.isVisible)


def test_a_key_before_the_card_came_keeps_it_away(window: Window, qtbot: QtBot) -> None:
    one = labelled(window, "呂先志", "1")
    hover(window, one.hull.start + 1, qtbot)
    QTest.keyClick(window.view, Qt.Key.Key_Right)
    qtbot.wait(600)
    assert window.aids.card.isHidden()
