"""What helps the eye and the hand: names, words, phrases, cards, tags, outlines."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.settings import Density
from desktop.text.span import Span
from desktop.ui.article.view import ArticleView
from desktop.ui.window import Window
from tests.pointing import drag
from tests.ui.conftest import TEXT
from tests.ui.test_marking import labelled, mentions, span_of

SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def point_of(view: ArticleView, raw: int) -> QPoint:
    return view.point_of(raw).toPoint()


def double_click(window: Window, raw: int) -> str:
    point = (point_of(window.view, raw) + point_of(window.view, raw + 1)) / 2
    QTest.mouseDClick(window.view.viewport(), LEFT, pos=point)
    QTest.mouseRelease(window.view.viewport(), LEFT, pos=point)
    return window.view.selected_text()


def hover(window: Window, raw: int, qtbot: QtBot) -> None:
    point = (point_of(window.view, raw) + point_of(window.view, raw + 1)) / 2
    QTest.mouseMove(window.view.viewport(), point + QPoint(30, 30))
    QTest.mouseMove(window.view.viewport(), point)


# Double clicks


def test_a_double_click_takes_a_mention_then_a_known_name_then_a_word(window: Window) -> None:
    labelled(window, "臨嶼高新區", "2")
    second = TEXT.index("臨嶼高新區", 10)
    assert double_click(window, second + 3) == "臨嶼高新區"
    assert double_click(window, TEXT.index("高新區主任") + 1) == "高新區"
    assert double_click(window, TEXT.index("臨嶼")) == "臨嶼高新區"


def test_a_name_is_known_from_another_article_and_in_another_script(window: Window) -> None:
    bench = window.workbench
    labelled(window, "數衡信息", "2")
    bench.add_texts([("三", "😀数衡信息与禾川")])
    bench.open_article(list(bench.articles)[-1])
    QApplication.processEvents()
    point = window.view.point_of(3).toPoint() + QPoint(4, 0)
    QTest.mouseDClick(window.view.viewport(), LEFT, pos=point)
    QTest.mouseRelease(window.view.viewport(), LEFT, pos=point)
    assert window.view.selected_text() == "数衡信息"


def test_a_name_that_is_undone_is_no_longer_known(window: Window) -> None:
    labelled(window, "城市數據底", "2")
    assert double_click(window, TEXT.index("據底")) == "城市數據底"
    window.workbench.undo()
    assert double_click(window, TEXT.index("據底")) != "城市數據底"


# Phrases and quotes


def test_phrases_are_selected_by_the_keyboard_to_both_sides(window: Window) -> None:
    view = window.view
    view.place_caret(TEXT.index("數衡信息就"))
    QTest.keyClicks(view, ".")
    assert view.selected_text() == "數衡信息"
    QTest.keyClicks(view, ".")
    assert view.selected_text() == "數衡信息就城市數據底座簽約"
    QTest.keyClicks(view, ",")
    assert view.selected_text() == "臨嶼高新區與數衡信息就城市數據底座簽約"


def test_a_phrase_beside_the_caret_is_selected_without_what_lies_between(window: Window) -> None:
    view = window.view
    view.place_caret(TEXT.index("，𠮷野"))
    QTest.keyClicks(view, ".")
    assert view.selected_text() == "𠮷野"
    view.place_caret(TEXT.index("𠮷野"))
    QTest.keyClicks(view, ",")
    assert view.selected_text() == "高新區主任呂先志出席"
    view.place_caret(len(TEXT))
    QTest.keyClicks(view, ".")
    assert view.selection() is None


def test_quoted_names_are_selected_one_after_the_other(window: Window) -> None:
    bench = window.workbench
    bench.add_texts([("引", "😀見《新規》與「𠮷計劃」，完。")])
    bench.open_article(list(bench.articles)[-1])
    view = window.view
    for key, name in (("'", "新規"), ("'", "𠮷計劃"), ("'", "𠮷計劃"), ('"', "新規")):
        QTest.keyClicks(view, key)
        assert view.selected_text() == name
    QTest.keyClicks(view, "6")
    assert bench.state.mentions


@pytest.mark.parametrize(("key", "is_behind"), [("'", False), ('"', True)])
def test_an_armed_label_labels_quoted_names_at_once(
    window: Window, key: str, is_behind: bool
) -> None:
    bench = window.workbench
    text = "😀見《新規》、《九章》與「𠮷計劃」，完。"
    bench.add_texts([("引", text)])
    bench.open_article(list(bench.articles)[-1])
    QTest.keyClick(window.view, Qt.Key.Key_AsciiCircum, SHIFT)
    window.view.place_caret(len(text) if is_behind else 0)
    for _ in range(3):
        QTest.keyClicks(window.view, key)
        QApplication.processEvents()
    found = [mention.hull.of(text) for mention in bench.state.in_order()]
    assert found == ["新規", "九章", "𠮷計劃"]


def test_what_is_selected_by_phrases_waits_for_its_digit(window: Window) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_At, SHIFT)
    QApplication.processEvents()
    window.view.place_caret(TEXT.index("遠岫"))
    QTest.keyClicks(window.view, "..")
    QApplication.processEvents()
    assert mentions(window) == []
    QTest.keyClicks(window.view, "2")
    assert mentions(window) == [("遠岫環保與澄光機器人", "organization")]


# What a selection would become


def test_the_outline_and_the_status_show_what_is_left_after_trimming(window: Window) -> None:
    loose = span_of("，𠮷野與")
    window.view.select_raw(Span(loose.start, loose.end - 1))
    assert window.view.outlined == span_of("𠮷野")
    assert "𠮷野" in window.status.text and "，𠮷野" not in window.status.text


def test_with_trimming_off_punctuation_is_labelled_too(window: Window) -> None:
    chosen: list[bool] = []
    window.trimming_chosen.connect(chosen.append)
    window.commands.run("trim")
    assert chosen == [False]
    assert not window.actions_by_name["trim"].isChecked()
    loose = span_of("，𠮷野")
    window.view.select_raw(loose)
    assert window.view.outlined is None
    QTest.keyClicks(window.view, "1")
    assert mentions(window) == [("，𠮷野", "person")]


def test_a_dragged_edge_is_one_step(window: Window) -> None:
    one = labelled(window, "數衡信", "2")
    view = window.view
    port = view.viewport()
    end = point_of(view, one.hull.end)
    QTest.mousePress(port, LEFT, pos=end)
    QTest.mouseMove(port, point_of(view, one.hull.end + 2))
    QTest.mouseMove(port, point_of(view, one.hull.end + 1))
    QTest.mouseRelease(port, LEFT, pos=point_of(view, one.hull.end + 1))
    assert mentions(window) == [("數衡信息", "organization")]
    window.workbench.undo()
    assert mentions(window) == [("數衡信", "organization")]


def test_escape_leaves_a_dragged_edge_where_it_was(window: Window) -> None:
    one = labelled(window, "數衡信", "2")
    port = window.view.viewport()
    QTest.mousePress(port, LEFT, pos=point_of(window.view, one.hull.end))
    QTest.mouseMove(port, point_of(window.view, one.hull.end + 3))
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    QTest.mouseRelease(port, LEFT, pos=point_of(window.view, one.hull.end + 3))
    assert mentions(window) == [("數衡信", "organization")]
    assert window.marking.mention is not None


# The tag of an armed label


def test_the_armed_label_follows_the_pointer_until_it_is_disarmed(window: Window) -> None:
    tag = window.aids.tag
    port = window.view.viewport()
    assert tag.isHidden()
    QTest.keyClick(window.view, Qt.Key.Key_Exclam, Qt.KeyboardModifier.ShiftModifier)
    QTest.mouseMove(port, QPoint(100, 80))
    assert tag.isVisible()
    first = tag.pos()
    QTest.mouseMove(port, QPoint(200, 120))
    assert tag.pos() - first == QPoint(100, 40)
    drag(window.view, span_of("呂先志"))
    QApplication.processEvents()
    assert mentions(window) == [("呂先志", "person")]
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert tag.isHidden()
    assert "人名" not in window.status.text


def test_an_armed_label_labels_a_name_by_one_double_click(window: Window) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_At, Qt.KeyboardModifier.ShiftModifier)
    double_click(window, TEXT.index("臨嶼高新區與"))
    QApplication.processEvents()
    assert len(mentions(window)) == 1


# Density


@pytest.mark.parametrize("density", [Density.BARS, Density.QUIET])
def test_less_of_a_mention_takes_less_room_and_says_so(window: Window, density: Density) -> None:
    labelled(window, "呂先志", "1")
    view = window.view
    chosen: list[Density] = []
    window.density_chosen.connect(chosen.append)
    before = view.row_box(view.point_of(TEXT.index("呂"))).height()
    window.commands.run(f"density {density.value}")
    assert chosen == [density]
    assert window.actions_by_name[f"density {density.value}"].isChecked()
    assert view.row_box(view.point_of(TEXT.index("呂"))).height() < before
    window.commands.run("density tags")
    assert view.row_box(view.point_of(TEXT.index("呂"))).height() == before


def test_another_density_keeps_what_is_at_the_top(window: Window) -> None:
    bench = window.workbench
    bench.add_texts([("長", "".join(f"第{at}段😀臨嶼高新區簽約。\n" for at in range(400)))])
    bench.open_article(list(bench.articles)[-1])
    window.view.show_middle(2000)
    top = window.view.place()[1]
    for density in (Density.QUIET, Density.TAGS):
        window.set_density(density)
        assert window.view.place()[1] == top


def test_labelling_never_moves_the_row_under_the_pointer_in_any_density(window: Window) -> None:
    for density in Density:
        window.set_density(density)
        before = window.view.point_of(TEXT.index("遠岫"))
        labelled(window, "遠岫環保", "2")
        assert window.view.point_of(TEXT.index("遠岫")) == before
        window.workbench.undo()


# Screen readers


def test_a_mention_is_announced_when_the_caret_goes_into_it(window: Window) -> None:
    one = labelled(window, "呂先志", "1")
    QAccessible.setActive(True)
    try:
        announcer = window.aids.announcer
        window.view.place_caret(0)
        assert announcer.said == ""
        window.view.place_caret(one.hull.start + 1)
        assert announcer.said == "人名 呂先志"
    finally:
        QAccessible.setActive(False)


def test_a_mention_that_is_selected_is_announced_not_what_follows_it(window: Window) -> None:
    one = labelled(window, "呂先", "1")
    other = labelled(window, "志", "3")
    bench = window.workbench
    assert one.hull.end == other.hull.start
    QAccessible.setActive(True)
    try:
        announcer = window.aids.announcer
        window.view.place_caret(0)
        for mention, said in ((one, "人名 呂先"), (other, "地名 志"), (one, "人名 呂先")):
            window.marking.select(mention.id, reveal=True)
            assert announcer.said == said
        last = labelled(window, "遠岫環保", "2")
        assert announcer.said == "機構 遠岫環保"
        window.marking.select(one.id, reveal=True)
        bench.delete(last)
        assert announcer.said == "人名 呂先"
    finally:
        QAccessible.setActive(False)
