"""A scenario and an agreement made with the keyboard alone: by letters, and cell by cell."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.annotations.values import Author
from desktop.formats.schema_toml import default_schema
from desktop.store.project import Project
from desktop.ui.window import Window
from desktop.workbench import Workbench
from tests.trips.conftest import Start

AUTHOR = Author("2c1d5a10-0000-4000-8000-000000000003", "鍵盤手")
ARTICLE = (
    "青浦灣高新區(qū)發(fā)布創(chuàng)新應用場景😀\n"
    "會上,青浦灣高新區(qū)與𠮷川電子就產(chǎn)業(yè)雲平臺簽約;南屏大學與石嶺環保就岸線監測項目簽約。\n"
    "隨後,石嶺環保發(fā)布了“濕地之眼”應用場景,創(chuàng)新發(fā)展產(chǎn)業(yè)數(shù)據(jù)。\n"
)
CONTROL = Qt.KeyboardModifier.ControlModifier


class Keyboard:
    """All that reaches the window here: keys, and what an input method composes."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.hints: dict[str, str] = {}
        window.choice.hints_changed.connect(self._see)

    @property
    def focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def press(
        self,
        *keys: Qt.Key | str,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        for key in keys:
            if isinstance(key, str):
                QTest.keyClicks(self.focus, key, modifier)
            else:
                QTest.keyClick(self.focus, key, modifier)
            QApplication.processEvents()

    def compose(self, text: str) -> None:
        committed = QInputMethodEvent()
        committed.setCommitString(text)
        QApplication.sendEvent(self.focus, committed)

    def find(self, text: str, times: int = 1) -> None:
        """Select a text in the article by searching it."""
        self.press(Qt.Key.Key_F, modifier=CONTROL)
        self.press(Qt.Key.Key_A, modifier=CONTROL)
        self.compose(text)
        self.press(*[Qt.Key.Key_Return] * times)
        self.press(Qt.Key.Key_Escape)

    def take(self, *texts: str) -> None:
        """Press the letters that stand at these mentions."""
        bench = self.window.workbench
        for text in texts:
            (letters,) = (
                letters
                for mention_id, letters in self.hints.items()
                if bench.surface(bench.state.mentions[mention_id].hull) == text
            )
            self.press(*letters.lower())

    def _see(self, hints: dict[str, str]) -> None:
        self.hints = hints


def facts(bench: Workbench) -> list[tuple[str, dict[str, list[str]]]]:
    """The frames of the open article: the key of each, and what it says."""
    said = []
    for kind in bench.schema.frame_types:
        for frame in bench.state.frames_of(kind.id):
            roles = {
                role.export_name: [
                    bench.surface(bench.state.mentions[mention].hull)
                    for mention in frame.mentions_of(role.id)
                ]
                for role in kind.roles
                if frame.mentions_of(role.id)
            }
            said.append((kind.key or "", roles))
    return said


@pytest.fixture
def project(tmp_path: Path, qapp: QApplication) -> Path:
    path = tmp_path / "鍵盤.quandian"
    with Project.create(path, default_schema(), AUTHOR) as made:
        Workbench(made, AUTHOR).add_texts([("青浦灣高新區發布創新應用場景", ARTICLE)])
    return path


def test_facts_are_made_by_letters_and_are_there_on_the_next_day(
    start: Start, project: Path
) -> None:
    window = start(project)
    keyboard = Keyboard(window)
    for text, times, digit in (
        ("青浦灣高新區", 2, "2"),
        ("𠮷川電子", 1, "2"),
        ("產業雲平臺", 1, "7"),
        ("濕地之眼", 1, "6"),
    ):
        keyboard.find(text, times)
        keyboard.press(digit)
    keyboard.find("石嶺環保", 2)
    keyboard.press("2", "s")
    keyboard.take("濕地之眼", "石嶺環保")
    keyboard.press(Qt.Key.Key_Escape)
    keyboard.find("就產業")
    keyboard.press("a")
    keyboard.take("青浦灣高新區", "𠮷川電子", "產業雲平臺")
    keyboard.press(Qt.Key.Key_Escape)
    assert not window.choice.is_open
    made = facts(window.workbench)
    assert made == [
        ("S", {"name": ["濕地之眼"], "publisher": ["石嶺環保"]}),
        ("A", {"party": ["青浦灣高新區", "𠮷川電子"], "subject": ["產業雲平臺"]}),
    ]

    window = start(project)
    assert facts(window.workbench) == made
    keyboard = Keyboard(window)
    keyboard.press(*[Qt.Key.Key_Z] * 3, modifier=CONTROL)
    assert facts(window.workbench) == made[:1]
    keyboard.press(*[Qt.Key.Key_Y] * 3, modifier=CONTROL)
    assert facts(window.workbench) == made


def test_facts_are_typed_cell_by_cell(start: Start, project: Path) -> None:
    window = start(project)
    keyboard = Keyboard(window)
    panel = window.panel
    keyboard.press(Qt.Key.Key_F6)
    assert panel.isAncestorOf(keyboard.focus)
    keyboard.press(Qt.Key.Key_Backtab)
    keyboard.press(Qt.Key.Key_Right, Qt.Key.Key_Tab)
    assert keyboard.focus is panel.frame_pages[0].table
    keyboard.press(Qt.Key.Key_F2)
    keyboard.compose("濕地之眼")
    keyboard.press(Qt.Key.Key_Return)
    keyboard.compose("石嶺環保")
    keyboard.press(Qt.Key.Key_Tab)

    keyboard.press(Qt.Key.Key_Backtab, Qt.Key.Key_Right, Qt.Key.Key_Tab)
    assert keyboard.focus is panel.frame_pages[1].table
    for text in ("南屏大學", "石嶺", "岸線監測項目"):
        keyboard.compose(text)
        keyboard.press(Qt.Key.Key_Return)
    assert facts(window.workbench) == [
        ("S", {"name": ["濕地之眼"], "publisher": ["石嶺環保"]}),
        ("A", {"party": ["南屏大學", "石嶺環保"], "subject": ["岸線監測項目"]}),
    ]

    keyboard.compose("沒有這個公司")
    keyboard.press(Qt.Key.Key_Return)
    assert "沒有這個公司" in window.middle.notice.text
    keyboard.press(Qt.Key.Key_Escape)
    assert len(facts(window.workbench)) == 2

    # Digits and undo reach the table only while nothing is typed.
    keyboard.press(Qt.Key.Key_Z, modifier=CONTROL)
    assert "subject" not in facts(window.workbench)[1][1]
    before = len(window.workbench.state.mentions)
    keyboard.press("2")
    keyboard.press(Qt.Key.Key_Escape)
    assert len(window.workbench.state.mentions) == before

    # And the keyboard finds its way back.
    keyboard.press(Qt.Key.Key_F6, Qt.Key.Key_F6)
    assert not panel.isAncestorOf(keyboard.focus)


DEALS = (
    "青浦灣高新區(qū)現(xiàn)場3個項目簽約😀,發(fā)布應用場景。\n"
    "青浦灣高新區(qū)與南屏大學、𠮷川電子、石嶺環(huán)保就石嶺岸線監(jiān)測、產(chǎn)業(yè)雲平臺、智慧課堂等項目簽約。\n"
)
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def paired(bench: Workbench) -> list[tuple[str, str]]:
    return [(roles["party"][1], roles["subject"][0]) for _key, roles in facts(bench)]


def test_a_sentence_of_several_deals_is_proposed_corrected_and_confirmed(
    start: Start, project: Path
) -> None:
    window = start(project)
    bench = window.workbench
    bench.open_article(bench.add_texts([("三個項目", DEALS)]).articles[0].id)
    keyboard = Keyboard(window)
    window.view.setFocus()
    keyboard.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert [total.number for total in bench.state.totals.values()] == [3]
    assert "0 / 3" in window.status.text

    # Too early: a reason is asked for, and refused to be none.
    keyboard.press(Qt.Key.Key_Return, modifier=CONTROL)
    assert window.finishing.card.field.hasFocus()
    keyboard.press(Qt.Key.Key_Escape)

    keyboard.press(Qt.Key.Key_Tab, "d")
    assert window.panel.offers.table.view.hasFocus()
    before = [
        row.of("subject")[0].span for row in window.proposing.drafting.offers[0].ways[0].frames
    ]
    keyboard.press(Qt.Key.Key_Down, modifier=ALT)
    keyboard.press(Qt.Key.Key_F9)
    keyboard.press(Qt.Key.Key_Return)
    made = paired(bench)
    assert len(made) == 3
    assert made[0][1] == bench.surface(before[1])
    assert made[1][1] == bench.surface(before[0])
    assert "3 / 3" in window.status.text

    keyboard.press(Qt.Key.Key_F6)
    keyboard.press(Qt.Key.Key_Home)
    keyboard.press(Qt.Key.Key_F9, modifier=SHIFT)
    pairings = {frame.pairing.value for frame in bench.state.frames.values()}
    assert pairings == {"certain"}
    keyboard.press(Qt.Key.Key_Return, modifier=CONTROL)
    assert bench.articles[list(bench.articles)[1]].state.value == "done"

    window = start(project)
    bench = window.workbench
    bench.open_article(list(bench.articles)[1])
    assert paired(bench) == made
    keyboard = Keyboard(window)
    keyboard.press(*[Qt.Key.Key_Z] * 3, modifier=CONTROL)
    assert paired(bench) == []
    assert not bench.state.mentions
    keyboard.press(*[Qt.Key.Key_Y] * 3, modifier=CONTROL)
    assert paired(bench) == made
