"""The rows of a reading are put right, by keys and by mouse, before they are accepted as one step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolButton, QWidget

from desktop.annotations.values import Pairing
from desktop.ui.drafting import Offer
from desktop.ui.panel.editor import CellEditor
from desktop.ui.theme import DARK
from desktop.ui.window import Window

TEXT = (
    "😀現場4個項目進行簽約。\n"
    "臨嶼高新區與𠮷野環保、數衡信息、澄光機器人就岸線監測平臺、城市數據底座、深海採樣等項目簽約。\n"
    "會上還發布了“數衡岸線監測管理平臺”應用場景。\n"
)
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(window: Window) -> Window:
    """The readings of the sentence are offered."""
    (article,) = window.workbench.add_texts([("𠮷", TEXT)]).articles
    window.workbench.open_article(article.id)
    window.view.setFocus()
    window.view.place_caret(TEXT.index("與𠮷野"))
    QTest.keyClicks(window.view, "d")
    return window


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(
    *keys: Qt.Key | str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    for key in keys:
        if isinstance(key, str):
            for character in key:
                QTest.keyClicks(focused(), character, modifiers)
        else:
            QTest.keyClick(focused(), key, modifiers)


def offer(window: Window) -> Offer:
    offer = window.proposing.drafting.offer
    assert offer is not None
    return offer


def drafted(window: Window) -> list[list[str]]:
    """The rows of the draft, as its table shows them."""
    model = window.panel.offers.table.model
    return [
        [
            text
            for column in range(model.columnCount())
            if (text := str(model.index(row, column).data()))
        ]
        for row in range(model.count)
    ]


def accepted(window: Window) -> list[list[str]]:
    state = window.workbench.state
    return [
        [state.mentions[filler.mention].hull.of(TEXT) for filler in frame.fillers]
        for kind in window.workbench.schema.frame_types
        for frame in state.frames_of(kind.id)
    ]


def pairings(window: Window) -> list[bool]:
    """Whether each accepted row is certain."""
    state = window.workbench.state
    return [frame.pairing is Pairing.CERTAIN for frame in state.frames.values()]


LIKELY = [
    ["臨嶼高新區", "𠮷野環保", "城市數據底座"],
    ["臨嶼高新區", "數衡信息", "岸線監測平臺"],
    ["臨嶼高新區", "澄光機器人", "深海採樣"],
]


def test_the_keyboard_is_in_the_rows_and_enter_accepts_them(window: Window) -> None:
    assert focused() is window.panel.offers.table.view
    assert drafted(window) == LIKELY
    press(Qt.Key.Key_Return)
    assert accepted(window) == LIKELY
    assert focused() is window.view
    assert pairings(window) == [False] * 3


def test_what_stands_elsewhere_ranks_the_pairings_and_the_next_is_reached(window: Window) -> None:
    press(Qt.Key.Key_PageDown, modifiers=ALT)
    assert offer(window).way == 1
    assert drafted(window) != LIKELY
    assert sorted(row[2] for row in drafted(window)) == sorted(row[2] for row in LIKELY)
    press(Qt.Key.Key_PageUp, modifiers=ALT)
    assert drafted(window) == LIKELY
    (turner,) = (
        each
        for each in window.panel.offers.findChildren(QToolButton)
        if each.accessibleName() == "Next likely pairing"
    )
    QTest.mouseClick(turner, Qt.MouseButton.LeftButton)
    assert offer(window).way == 1


def test_alt_and_an_arrow_swap_a_cell_before_anything_is_saved(window: Window) -> None:
    press(Qt.Key.Key_Down, modifiers=ALT)
    assert [row[2] for row in drafted(window)] == ["岸線監測平臺", "城市數據底座", "深海採樣"]
    assert window.panel.offers.lines[0].pairing == "corrected"
    assert accepted(window) == []
    press(Qt.Key.Key_Up, modifiers=ALT)
    assert drafted(window) == LIKELY
    press(Qt.Key.Key_Down, modifiers=ALT)
    press(Qt.Key.Key_Return)
    assert [row[2] for row in accepted(window)] == ["岸線監測平臺", "城市數據底座", "深海採樣"]
    press(Qt.Key.Key_Z, modifiers=CONTROL)
    assert accepted(window) == []
    assert not window.workbench.state.mentions


def test_undo_takes_a_correction_back_before_any_step(window: Window) -> None:
    press(Qt.Key.Key_Down, modifiers=ALT)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Z, modifiers=CONTROL)
    press(Qt.Key.Key_Z, modifiers=CONTROL)
    assert drafted(window) == LIKELY
    assert not window.proposing.drafting.can_take_back


def test_a_key_goes_through_the_names_of_the_sentence(window: Window) -> None:
    press(Qt.Key.Key_Left, Qt.Key.Key_Left)
    seen = []
    for _ in range(2):
        press(Qt.Key.Key_Space)
        seen.append(drafted(window)[0][1])
    assert seen == ["數衡信息", "澄光機器人"]
    press(Qt.Key.Key_Space)
    assert drafted(window)[0][1] == "𠮷野環保"
    press(",")
    press(",")
    assert drafted(window)[0][1] == "數衡信息"


def test_delete_empties_a_cell_and_typing_fills_it(window: Window) -> None:
    press(Qt.Key.Key_Delete)
    assert drafted(window)[0] == ["臨嶼高新區", "𠮷野環保"]
    press("shcy")
    field = focused()
    assert isinstance(field, CellEditor)
    assert [each.text for each in field.offers] == ["深海採樣"]
    press(Qt.Key.Key_Return)
    assert drafted(window)[0] == ["臨嶼高新區", "𠮷野環保", "深海採樣"]


def test_a_name_twice_in_a_row_is_refused(window: Window) -> None:
    press(Qt.Key.Key_Left, Qt.Key.Key_Left)
    press("lygx", Qt.Key.Key_Return)
    assert "already" in window.middle.notice.text
    assert drafted(window) == LIKELY


def test_rows_are_added_and_left_out(window: Window) -> None:
    press(Qt.Key.Key_Insert)
    assert drafted(window)[1] == ["臨嶼高新區"]
    press(Qt.Key.Key_Delete, modifiers=SHIFT)
    assert drafted(window) == LIKELY
    press(Qt.Key.Key_Delete, modifiers=SHIFT)
    assert len(drafted(window)) == 2
    press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Home)
    press("lygx", Qt.Key.Key_Return)
    assert drafted(window)[2] == ["臨嶼高新區"]


def test_a_row_is_confirmed_and_all_are(window: Window) -> None:
    press(Qt.Key.Key_F9)
    press(Qt.Key.Key_Return)
    assert sorted(pairings(window)) == [False, False, True]
    press(Qt.Key.Key_Z, modifiers=CONTROL)
    window.view.place_caret(TEXT.index("與𠮷野"))
    press("d")
    press(Qt.Key.Key_F9, modifiers=SHIFT)
    press(Qt.Key.Key_Return)
    assert pairings(window) == [True] * 3


def test_a_digit_shows_the_rows_of_another_reading(window: Window) -> None:
    press("3")
    assert len(drafted(window)) == 9
    press("1")
    assert drafted(window) == LIKELY


def test_the_cell_that_one_is_at_is_selected_in_the_article(window: Window) -> None:
    press(Qt.Key.Key_Down)
    selected = window.view.raw_selection()
    assert selected is not None
    assert selected.of(TEXT) == "岸線監測平臺"
    press(Qt.Key.Key_Escape)
    assert window.panel.offers.isHidden()
    assert focused() is window.view
    assert window.view.selection() is None
    assert window.view.caret() == TEXT.index("與𠮷野")


def test_the_mouse_does_the_same(window: Window) -> None:
    table = window.panel.offers.table
    place = table.view.visualRect(table.model.index(1, 1)).center()
    QTest.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    table.view.customContextMenuRequested.emit(place)
    (menu,) = (each for each in table.view.findChildren(QMenu) if each.isVisible())
    titles = {action.text().split("\t")[0]: action for action in menu.actions()}
    titles["Swap with the cell below"].trigger()
    menu.close()
    assert [row[1] for row in drafted(window)] == ["𠮷野環保", "澄光機器人", "數衡信息"]
    (accept,) = window.panel.offers.findChildren(QPushButton)
    QTest.mouseClick(accept, Qt.MouseButton.LeftButton)
    assert [row[1] for row in accepted(window)] == ["𠮷野環保", "澄光機器人", "數衡信息"]


def test_another_theme_and_another_article_find_the_draft_open(window: Window) -> None:
    window.set_theme(DARK)
    assert drafted(window) == LIKELY
    window.workbench.open_article(next(iter(window.workbench.articles)))
    assert window.panel.offers.isHidden()
    assert not window.proposing.drafting.is_open
