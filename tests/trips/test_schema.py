"""A label is renamed, recolored and merged with its mentions by keys, and all of it undone later."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.annotations.values import Author
from desktop.cli import main as cli
from desktop.formats.schema_toml import default_schema
from desktop.store.errors import backups_of
from desktop.store.project import Project
from desktop.text.span import Span
from desktop.ui.window import Window
from desktop.workbench import Workbench
from tests.trips.conftest import Start

AUTHOR = Author("2c1d5a10-0000-4000-8000-000000000004", "方案𠮷")
ARTICLES = ("臨嶼市😀發布場景，𠮷川電子、臨嶼市出席。\n", "臨嶼市與𠮷川電子就雲平臺簽約。\n")
KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)
        QApplication.processEvents()


def write(words: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(QApplication.focusObject(), event)


def made(path: Path) -> None:
    """A project whose two articles have two places and two organizations in all."""
    with Project.create(path, default_schema(), AUTHOR) as project:
        bench = Workbench(project, AUTHOR)
        bench.add_texts([(f"第{at}篇", text) for at, text in enumerate(ARTICLES)])
        for article, text in zip(list(bench.articles), ARTICLES, strict=True):
            bench.open_article(article)
            for words, key in (("臨嶼市", 3), ("𠮷川電子", 2)):
                label = bench.schema.label_of_key(key)
                assert label is not None
                start = text.index(words)
                bench.mark(Span(start, start + len(words)), label.id)


def labels(window: Window) -> list[tuple[str, str]]:
    return [(label.name, label.color) for label in window.workbench.schema.labels]


def labelled(window: Window) -> list[str]:
    """The export names of the labels of all mentions of the project."""
    bench = window.workbench
    mentions = [each for article in bench.articles for each in bench.project.mentions(article)]
    return [bench.schema.label(each.label).export_name for each in mentions]


def test_a_schema_is_edited_by_keys_and_undone_after_a_restart(
    start: Start, tmp_path: Path, home: Path
) -> None:
    path = tmp_path / "方案𠮷.quandian"
    made(path)
    window = start(path)
    before = labels(window)
    assert labelled(window) == ["place", "organization"] * 2
    press(KEY.Key_L, modifier=CTRL)
    press(KEY.Key_Down, KEY.Key_F2)
    write("單位")
    press(KEY.Key_Return)
    window.schema.place.labels.label_form.colors.swatches.setFocus()
    press(KEY.Key_Right, KEY.Key_Space, KEY.Key_Return)
    assert [name for name, _ in labels(window)][:2] == ["人名", "單位"]
    assert labels(window)[1][1] != before[1][1]
    press(KEY.Key_Down, KEY.Key_M, KEY.Key_Down)
    card = window.schema.place.labels.merge_card
    assert card.choice.currentText() == "單位"
    assert "2 mentions get the other label." in card.words.text()
    assert "This is in 2 articles." in card.words.text()
    press(KEY.Key_Return)
    assert labelled(window) == ["organization"] * 4
    assert any("schema change" in copy.name for copy in backups_of(path).iterdir())
    press(KEY.Key_Escape)
    assert window.view.hasFocus()

    window = start(path)
    assert labelled(window) == ["organization"] * 4
    press(KEY.Key_Z, KEY.Key_Z, KEY.Key_Z, modifier=CTRL)
    assert labels(window) == before
    assert labelled(window) == ["place", "organization"] * 2
    press(KEY.Key_Y, KEY.Key_Y, KEY.Key_Y, modifier=CTRL)
    assert labelled(window) == ["organization"] * 4


def test_a_renamed_export_name_is_what_is_exported(
    start: Start, tmp_path: Path, home: Path
) -> None:
    path, out = tmp_path / "方案𠮷.quandian", tmp_path / "out.jsonl"
    made(path)
    window = start(path)
    press(KEY.Key_L, modifier=CTRL)
    press(KEY.Key_Down, KEY.Key_F2, KEY.Key_Tab)
    window.schema.place.labels.label_form.export_name.selectAll()
    write("company")
    press(KEY.Key_Return, KEY.Key_Escape)
    window.close()
    assert cli(["export", str(path), "--format", "jsonl", "--out", str(out)]) == 0
    first = json.loads(out.read_text("utf-8").splitlines()[0])
    assert {mention["label"] for mention in first["mentions"]} == {"place", "company"}
