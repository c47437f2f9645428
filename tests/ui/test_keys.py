"""The keys: each command has its own, digits go by place, input methods keep theirs."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop.formats.schema_toml import default_schema
from desktop.ui.keys import (
    COMMANDS,
    OWNED_BY_INPUT_METHODS,
    Bindings,
    Context,
    digit_of,
    letter_of,
    pressed,
)

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
ROOT = Path(__file__).parent.parent.parent


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, text: str = "") -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)


def test_no_two_commands_share_keys() -> None:
    assert Bindings().shared() == []


def test_the_letters_of_frames_are_free_in_the_article() -> None:
    bindings = Bindings()
    for kind in default_schema().frame_types:
        assert kind.key is not None
        for keys in (kind.key, f"Shift+{kind.key}"):
            assert bindings.command(Context.ARTICLE, keys) is None


def test_nothing_takes_the_keys_of_input_methods() -> None:
    bindings = Bindings()
    taken = {
        QKeySequence(key).toString() for command in COMMANDS for key in bindings.keys(command.id)
    }
    assert not taken & OWNED_BY_INPUT_METHODS


def test_bare_keys_count_only_in_the_article_and_in_tables() -> None:
    for command in COMMANDS:
        for key in command.keys:
            is_bare = "+" not in key and not key.startswith("F")
            assert not is_bare or command.context is not Context.EVERYWHERE, command.id


def test_every_key_of_a_command_is_one_that_qt_knows() -> None:
    for command in COMMANDS:
        for key in command.keys:
            assert not QKeySequence(key).isEmpty(), key


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "keys"),
    [
        (Qt.Key.Key_1, NONE, "1", "1"),
        (Qt.Key.Key_Exclam, SHIFT, "!", "Shift+1"),
        (Qt.Key(0xFF01), SHIFT, "！", "Shift+1"),
        (Qt.Key.Key_1, KEYPAD, "1", "1"),
        (Qt.Key.Key_BraceLeft, SHIFT, "{", "{"),
        (Qt.Key.Key_BracketRight, NONE, "]", "]"),
        (Qt.Key(0x3010), NONE, "【", "["),
        (Qt.Key.Key_Backtab, SHIFT, "", "Shift+Tab"),
        (Qt.Key.Key_BracketLeft, Qt.KeyboardModifier.AltModifier, "[", "Alt+["),
        (Qt.Key.Key_Delete, NONE, "\x7f", "Del"),
    ],
)
def test_a_press_is_written_as_bindings_are(
    qapp: object, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str, keys: str
) -> None:
    assert pressed(press(key, modifiers, text)) == keys


def test_zero_is_no_label(qapp: object) -> None:
    assert digit_of(press(Qt.Key.Key_0, KEYPAD, "0")) is None
    assert digit_of(press(Qt.Key.Key_0, NONE, "0")) is None


def test_a_letter_needs_no_more_than_shift() -> None:
    assert letter_of(press(Qt.Key.Key_A, NONE, "a")) == "A"
    assert letter_of(press(Qt.Key.Key_A, SHIFT, "A")) == "A"
    assert letter_of(press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier, "\x01")) == ""


def test_chosen_keys_take_the_place_of_the_usual_ones() -> None:
    bindings = Bindings({"find": ("Ctrl+G",), "next mention": ("N",)})
    assert bindings.sequences("find") == [QKeySequence("Ctrl+G")]
    found = bindings.command(Context.ARTICLE, "N")
    assert found is not None
    assert found.id == "next mention"
    assert bindings.command(Context.ARTICLE, "Tab") is None


def test_chosen_keys_that_clash_are_told() -> None:
    assert Bindings({"find": ("Ctrl+Z",)}).shared() == ["Ctrl+Z"]


def test_the_article_and_a_table_may_use_a_key_for_what_each_means_by_it() -> None:
    bindings = Bindings()
    for context, wanted in ((Context.ARTICLE, "next of name"), (Context.ROWS, "swap down")):
        found = bindings.command(context, "Alt+Down")
        assert found is not None
        assert found.id == wanted
    assert Bindings({"swap up": ("Alt+Down",)}).shared() == ["Alt+Down"]
    assert Bindings({"swap up": ("Ctrl+Z",)}).shared() == ["Ctrl+Z"]


def test_no_flags_of_qt_are_inverted_which_goes_wrong_on_windows() -> None:
    inverted = re.compile(r"~\s*(Qt\.|_[A-Z]|[A-Z])")
    for file in (ROOT / "desktop").rglob("*.py"):
        assert not inverted.search(file.read_text(encoding="utf-8")), file


def test_a_key_is_called_by_what_stands_on_it() -> None:
    assert Bindings().shown("accept proposal") == "Enter"
    assert Bindings().shown("done").endswith("Enter")
