"""Every command of the window and the keys that give it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from desktop.text.errors import QT_TRANSLATE_NOOP


class Context(StrEnum):
    """Where keys count: bare keys only while the article, or a table of rows, has focus."""

    EVERYWHERE = "everywhere"
    ARTICLE = "article"
    ROWS = "rows"
    DRAFT = "draft"  # rows that are not accepted yet: its keys go before those of rows


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can ask for; `name` is English, `keys` are portable sequences."""

    id: str
    name: str
    keys: tuple[str, ...] = ()
    context: Context = Context.EVERYWHERE

    def title(self) -> str:
        """The name in the language of the window."""
        return QCoreApplication.translate("Commands", self.name)


def _article(command_id: str, name: str, *keys: str) -> Command:
    return Command(command_id, name, keys, Context.ARTICLE)


def _rows(command_id: str, name: str, *keys: str) -> Command:
    return Command(command_id, name, keys, Context.ROWS)


def _draft(command_id: str, name: str, *keys: str) -> Command:
    return Command(command_id, name, keys, Context.DRAFT)


def _anywhere(command_id: str, name: str, *keys: str) -> Command:
    return Command(command_id, name, keys)


COMMANDS = (
    _anywhere("new", QT_TRANSLATE_NOOP("Commands", "New project…")),
    _anywhere("open", QT_TRANSLATE_NOOP("Commands", "Open project…")),
    _anywhere("import", QT_TRANSLATE_NOOP("Commands", "Import texts…"), "Ctrl+O"),
    _anywhere("export", QT_TRANSLATE_NOOP("Commands", "Export…")),
    _anywhere("quit", QT_TRANSLATE_NOOP("Commands", "Quit"), "Ctrl+Q"),
    _anywhere("undo", QT_TRANSLATE_NOOP("Commands", "Undo"), "Ctrl+Z"),
    _anywhere("redo", QT_TRANSLATE_NOOP("Commands", "Redo"), "Ctrl+Y", "Ctrl+Shift+Z"),
    _anywhere("find", QT_TRANSLATE_NOOP("Commands", "Find"), "Ctrl+F"),
    _anywhere("find next", QT_TRANSLATE_NOOP("Commands", "Find next"), "F3"),
    _anywhere("find previous", QT_TRANSLATE_NOOP("Commands", "Find previous"), "Shift+F3"),
    _anywhere(
        "find everywhere",
        QT_TRANSLATE_NOOP("Commands", "Find in the whole project"),
        "Ctrl+Alt+F",
    ),
    _anywhere("label same", QT_TRANSLATE_NOOP("Commands", "Label all the same…"), "Ctrl+D"),
    _anywhere("note", QT_TRANSLATE_NOOP("Commands", "Write a note"), "Shift+F2"),
    _anywhere("article note", QT_TRANSLATE_NOOP("Commands", "Note on the article"), "Ctrl+F2"),
    _anywhere(
        "edit name", QT_TRANSLATE_NOOP("Commands", "Edit the name"), "Alt+Return", "Alt+Enter"
    ),
    _anywhere("history", QT_TRANSLATE_NOOP("Commands", "History"), "F4"),
    _anywhere("guidelines", QT_TRANSLATE_NOOP("Commands", "Guidelines beside the text"), "F7"),
    _anywhere("import guidelines", QT_TRANSLATE_NOOP("Commands", "Import guidelines…")),
    _anywhere("export guidelines", QT_TRANSLATE_NOOP("Commands", "Export guidelines…")),
    _anywhere("next finding", QT_TRANSLATE_NOOP("Commands", "Next finding"), "F8"),
    _anywhere("previous finding", QT_TRANSLATE_NOOP("Commands", "Previous finding"), "Shift+F8"),
    _anywhere("go to", QT_TRANSLATE_NOOP("Commands", "Go to a place…"), "Ctrl+G"),
    _anywhere("back", QT_TRANSLATE_NOOP("Commands", "Back"), "Alt+Left"),
    _anywhere("forward", QT_TRANSLATE_NOOP("Commands", "Forward"), "Alt+Right"),
    _anywhere(
        "copy labelled",
        QT_TRANSLATE_NOOP("Commands", "Copy with labels, as Markdown"),
        "Ctrl+Shift+C",
    ),
    _anywhere("schema", QT_TRANSLATE_NOOP("Commands", "Labels, frames and rules…"), "Ctrl+L"),
    _anywhere("trim", QT_TRANSLATE_NOOP("Commands", "Trim blanks and punctuation")),
    _anywhere("density tags", QT_TRANSLATE_NOOP("Commands", "Mentions with names")),
    _anywhere("density bars", QT_TRANSLATE_NOOP("Commands", "Mentions without names")),
    _anywhere("density quiet", QT_TRANSLATE_NOOP("Commands", "Mentions hardly seen")),
    _anywhere("read raw", QT_TRANSLATE_NOOP("Commands", "Read as received"), "Ctrl+1"),
    _anywhere("read repaired", QT_TRANSLATE_NOOP("Commands", "Read repaired"), "Ctrl+2"),
    _anywhere("read simplified", QT_TRANSLATE_NOOP("Commands", "Read Simplified"), "Ctrl+3"),
    _anywhere("read taiwan", QT_TRANSLATE_NOOP("Commands", "Read Traditional · Taiwan"), "Ctrl+4"),
    _anywhere(
        "read hongkong", QT_TRANSLATE_NOOP("Commands", "Read Traditional · Hong Kong"), "Ctrl+5"
    ),
    _anywhere("repairs", QT_TRANSLATE_NOOP("Commands", "Show the repairs")),
    _anywhere("next article", QT_TRANSLATE_NOOP("Commands", "Next article"), "Ctrl+PgDown"),
    _anywhere("previous article", QT_TRANSLATE_NOOP("Commands", "Previous article"), "Ctrl+PgUp"),
    _anywhere(
        "done",
        QT_TRANSLATE_NOOP("Commands", "Done, next article"),
        "Ctrl+Return",
        "Ctrl+Enter",
    ),
    _anywhere("delete article", QT_TRANSLATE_NOOP("Commands", "Delete the article")),
    _anywhere("next pane", QT_TRANSLATE_NOOP("Commands", "Next pane"), "F6"),
    _anywhere("previous pane", QT_TRANSLATE_NOOP("Commands", "Previous pane"), "Shift+F6"),
    _anywhere("commands", QT_TRANSLATE_NOOP("Commands", "All commands"), "F1"),
    _anywhere("larger", QT_TRANSLATE_NOOP("Commands", "Larger text"), "Ctrl+=", "Ctrl++"),
    _anywhere("smaller", QT_TRANSLATE_NOOP("Commands", "Smaller text"), "Ctrl+-"),
    _anywhere("usual size", QT_TRANSLATE_NOOP("Commands", "Text as usual"), "Ctrl+0"),
    _anywhere("full screen", QT_TRANSLATE_NOOP("Commands", "Full screen"), "F11"),
    _anywhere("theme light", QT_TRANSLATE_NOOP("Commands", "Light")),
    _anywhere("theme dark", QT_TRANSLATE_NOOP("Commands", "Dark")),
    _anywhere("theme system", QT_TRANSLATE_NOOP("Commands", "As the system")),
    _anywhere("about", QT_TRANSLATE_NOOP("Commands", "About Quandian")),
    *(
        _anywhere(
            f"page {digit}", QT_TRANSLATE_NOOP("Commands", "Page of the panel"), f"Alt+{digit}"
        )
        for digit in range(1, 10)
    ),
    *(
        _article(f"label {digit}", QT_TRANSLATE_NOOP("Commands", "Label"), str(digit))
        for digit in range(1, 10)
    ),
    *(
        _article(f"arm {digit}", QT_TRANSLATE_NOOP("Commands", "Arm the label"), f"Shift+{digit}")
        for digit in range(1, 10)
    ),
    _article("next mention", QT_TRANSLATE_NOOP("Commands", "Next mention or proposal"), "Tab"),
    _article(
        "previous mention",
        QT_TRANSLATE_NOOP("Commands", "Previous mention or proposal"),
        "Shift+Tab",
    ),
    _article(
        "next of label", QT_TRANSLATE_NOOP("Commands", "Next of the same label"), "Alt+PgDown"
    ),
    _article(
        "previous of label", QT_TRANSLATE_NOOP("Commands", "Previous of the same label"), "Alt+PgUp"
    ),
    _article("next of name", QT_TRANSLATE_NOOP("Commands", "Next of the same name"), "Alt+Down"),
    _article(
        "previous of name", QT_TRANSLATE_NOOP("Commands", "Previous of the same name"), "Alt+Up"
    ),
    _article("about mention", QT_TRANSLATE_NOOP("Commands", "What is known of the mention"), "?"),
    _article("phrase on", QT_TRANSLATE_NOOP("Commands", "Select on to the end of a phrase"), "."),
    _article(
        "phrase back", QT_TRANSLATE_NOOP("Commands", "Select back to the start of a phrase"), ","
    ),
    _article("next quoted", QT_TRANSLATE_NOOP("Commands", "Select the next quoted name"), "'"),
    _article(
        "previous quoted", QT_TRANSLATE_NOOP("Commands", "Select the quoted name before"), '"'
    ),
    _article("delete", QT_TRANSLATE_NOOP("Commands", "Delete the mention"), "Del", "Backspace"),
    _article("end back", QT_TRANSLATE_NOOP("Commands", "End of the mention back"), "["),
    _article("end on", QT_TRANSLATE_NOOP("Commands", "End of the mention on"), "]"),
    _article("start back", QT_TRANSLATE_NOOP("Commands", "Start of the mention back"), "{"),
    _article("start on", QT_TRANSLATE_NOOP("Commands", "Start of the mention on"), "}"),
    _article("add piece", QT_TRANSLATE_NOOP("Commands", "Add the selection to the mention"), "+"),
    _article("take piece", QT_TRANSLATE_NOOP("Commands", "Take the piece at the caret away"), "-"),
    _article("stated total", QT_TRANSLATE_NOOP("Commands", "Bind or release a stated total"), "T"),
    _article("mend", QT_TRANSLATE_NOOP("Commands", "Mend the finding that is shown"), "F"),
    _article("readings", QT_TRANSLATE_NOOP("Commands", "Readings of the sentence"), "D"),
    _article(
        "accept proposal", QT_TRANSLATE_NOOP("Commands", "Accept the proposal"), "Return", "Enter"
    ),
    _article("reject proposal", QT_TRANSLATE_NOOP("Commands", "Reject the proposal"), "X"),
    _article("leave", QT_TRANSLATE_NOOP("Commands", "Disarm, close, deselect"), "Esc"),
    _rows("edit cell", QT_TRANSLATE_NOOP("Commands", "Fill the cell"), "Return", "Enter", "F2"),
    _rows("empty cell", QT_TRANSLATE_NOOP("Commands", "Empty the cell"), "Del", "Backspace"),
    _rows("delete row", QT_TRANSLATE_NOOP("Commands", "Delete the row"), "Shift+Del"),
    _rows("swap up", QT_TRANSLATE_NOOP("Commands", "Swap the cell with the one above"), "Alt+Up"),
    _rows(
        "swap down", QT_TRANSLATE_NOOP("Commands", "Swap the cell with the one below"), "Alt+Down"
    ),
    _rows("confirm row", QT_TRANSLATE_NOOP("Commands", "Confirm or doubt the pairing"), "F9"),
    _rows(
        "confirm all", QT_TRANSLATE_NOOP("Commands", "Confirm the pairing of all rows"), "Shift+F9"
    ),
    _draft("accept rows", QT_TRANSLATE_NOOP("Commands", "Accept the rows"), "Return", "Enter"),
    _draft("next name", QT_TRANSLATE_NOOP("Commands", "Next name of the sentence"), "Space", "."),
    _draft("previous name", QT_TRANSLATE_NOOP("Commands", "Name of the sentence before"), ","),
    _draft("next pairing", QT_TRANSLATE_NOOP("Commands", "Next likely pairing"), "Alt+PgDown"),
    _draft("previous pairing", QT_TRANSLATE_NOOP("Commands", "Pairing before"), "Alt+PgUp"),
    _draft("insert row", QT_TRANSLATE_NOOP("Commands", "Add a row below"), "Ins"),
)

# What input methods of Chinese and their switches use themselves.
OWNED_BY_INPUT_METHODS = frozenset(
    {"Shift", "Ctrl+Space", "Shift+Space", "Ctrl+.", "Ctrl+Shift+F", "Ctrl+Shift", "Alt+Shift"}
)


class Bindings:
    """Which keys give which command, the choices of the settings in place of the usual ones."""

    def __init__(self, chosen: Mapping[str, Iterable[str]] | None = None) -> None:
        chosen = chosen or {}
        self._keys = {
            command.id: tuple(chosen.get(command.id, command.keys)) for command in COMMANDS
        }
        self._commands = {
            (command.context, _written(key)): command
            for command in COMMANDS
            for key in self._keys[command.id]
        }

    def keys(self, command_id: str) -> tuple[str, ...]:
        return self._keys[command_id]

    def sequences(self, command_id: str) -> list[QKeySequence]:
        return [QKeySequence(key) for key in self._keys[command_id]]

    def shown(self, command_id: str) -> str:
        """The first key as the system writes it; "" where there is none."""
        keys = self.sequences(command_id)
        words = keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
        return words.replace("Return", "Enter")  # as it stands on the key

    def command(self, context: Context, keys: str) -> Command | None:
        """Find what a sequence, as `pressed` writes it, asks for."""
        return self._commands.get((context, keys))

    def shared(self) -> list[str]:
        """The keys that two commands want where both count."""
        seen: dict[str, set[Context]] = {}
        twice = []
        for command in COMMANDS:
            for key in self._keys[command.id]:
                written = _written(key)
                there = seen.setdefault(written, set())
                if _meet(command.context, there) or written in OWNED_BY_INPUT_METHODS:
                    twice.append(key)
                there.add(command.context)
        return twice


def _meet(context: Context, others: set[Context]) -> bool:
    """Whether a key that counts in one context counts in any of the others too."""
    everywhere = Context.EVERYWHERE
    return bool(others) and (context is everywhere or bool(others & {context, everywhere}))


def _written(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


_DIGITS = {
    sign: digit
    for signs in (
        "123456789",
        "!@#$%^&*(",
        "！＠＃＄％＾＆＊（",
        "！·#￥%…&*（",
        "１２３４５６７８９",
    )
    for digit, sign in enumerate(signs, 1)
}
_WIDE = str.maketrans("【】｛｝「」［］。，？‘’“”", "[]{}[][].,?''\"\"")
# Scan codes of the digit row: set 1 on Windows, the same plus 8 where X or Wayland count.
_DIGIT_ROW = {"windows": 2, "xcb": 10, "wayland": 10, "wayland-egl": 10}
_SHIFT = Qt.KeyboardModifier.ShiftModifier
# Named one by one, and no modifier inverted with ~: on Windows the mask of all of them is negative,
# and Python then inverts wrongly.
COMMANDING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
    | Qt.KeyboardModifier.GroupSwitchModifier
)
"""The modifiers that make a command of a key that would write something."""
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


def digit_of(event: QKeyEvent) -> int | None:
    """Find which of the digits 1-9 was pressed, by the place of the key; with Shift too."""
    if event.modifiers() & _KEYPAD:
        key = event.key() - Qt.Key.Key_0.value
        return key if 1 <= key <= 9 else None
    first = _DIGIT_ROW.get(QGuiApplication.platformName())
    if first is not None and event.nativeScanCode():
        digit = event.nativeScanCode() - first + 1
        return digit if 1 <= digit <= 9 else None
    if 0 < (digit := event.key() - Qt.Key.Key_0.value) < 10:
        return digit
    return _DIGITS.get(event.text())


def pressed(event: QKeyEvent) -> str:
    """Write a key press as bindings are written: a digit by its place, a sign without Shift."""
    modifiers = event.modifiers() & (_SHIFT | COMMANDING)
    is_bare = not modifiers & COMMANDING
    if is_bare and (digit := digit_of(event)):
        return f"Shift+{digit}" if modifiers else str(digit)
    if event.key() == Qt.Key.Key_Backtab:
        return "Shift+Tab"
    sign = event.text().translate(_WIDE)
    if is_bare and len(sign) == 1 and sign.isprintable() and not sign.isalnum() and sign != " ":
        return sign
    return _named(modifiers, event.key())


@lru_cache(maxsize=1024)
def _named(modifiers: Qt.KeyboardModifier, key: int) -> str:
    try:
        combination = QKeyCombination(modifiers, Qt.Key(key))
    except ValueError:  # a key Qt has no name for
        return ""
    return QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)


def letter_of(event: QKeyEvent) -> str:
    """The Latin letter that was pressed, upper case, without or with Shift; "" for another key."""
    if event.modifiers() & COMMANDING:
        return ""
    key = event.key()
    return chr(key) if Qt.Key.Key_A.value <= key <= Qt.Key.Key_Z.value else ""
