"""Bringing text files in: read beside the window, asked about only where a guess remains."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.formats.plain_text import title_of
from desktop.store.targets import refuse_projects
from desktop.text.encodings import CHOICES, Decoded, decode
from desktop.text.errors import QT_TRANSLATE_NOOP, TextError, WorldError
from desktop.text.paths import reachable
from desktop.ui.shelf import Card
from desktop.ui.theme import sans

_PREVIEW = 600
_UNREADABLE = QT_TRANSLATE_NOOP("errors", "{name} can't be read: {reason}")


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that was read: its text as it was decoded, and its bytes, for another try."""

    path: Path
    data: bytes
    decoded: Decoded

    @property
    def is_certain(self) -> bool:
        """Whether nobody needs to look: every byte was text, and no other encoding comes close."""
        return self.decoded.confident


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that could not be read, and why."""

    path: Path
    error: WorldError


class _Signals(QObject):
    went = Signal(int, int)
    ended = Signal(object, object)


class _Work(QRunnable):
    """Reads files one after another until it is stopped."""

    def __init__(self, paths: Sequence[Path], stop: Event) -> None:
        super().__init__()
        self.signals = _Signals()
        self._paths = paths
        self._stop = stop

    def run(self) -> None:
        came: list[Incoming] = []
        refused: list[Refused] = []
        for done, path in enumerate(self._paths):
            if self._stop.is_set():
                break
            self.signals.went.emit(done, len(self._paths))
            try:
                came.append(read(path))
            except WorldError as error:
                refused.append(Refused(path, error))
        self.signals.ended.emit(came, refused)


def read(path: Path) -> Incoming:
    """Read and decode a text file."""
    refuse_projects(path)
    try:
        data = reachable(path).read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise TextError(_UNREADABLE, name=path.name, reason=reason) from error
    try:
        decoded = decode(data)
    except TextError as error:
        raise TextError(_UNREADABLE, name=path.name, reason=error) from error
    if not decoded.text:
        raise TextError(QT_TRANSLATE_NOOP("errors", "{path} is empty."), path=path.name)
    return Incoming(path, data, decoded)


class Importer(QObject):
    """Reads files in the pool; those that are certain and those to look at come apart.

    `began` and `went` carry counts of files; `read` a list of Incoming, one of Refused, and whether
    it was stopped.
    """

    began = Signal(int)
    went = Signal(int, int)
    read = Signal(object, object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = Event()
        self._work: _Work | None = None

    @property
    def is_busy(self) -> bool:
        return self._work is not None

    def start(self, paths: Sequence[Path]) -> None:
        """Read these files, folders with all text files below them."""
        files = [file for path in paths for file in _files(path)]
        self._stop = Event()
        self._work = work = _Work(files, self._stop)
        # Kept here until it has ended: Qt must not delete what its signals still come from.
        work.setAutoDelete(False)
        work.signals.went.connect(self.went)
        work.signals.ended.connect(self._end)
        self.began.emit(len(files))
        QThreadPool.globalInstance().start(work)

    def stop(self) -> None:
        self._stop.set()

    def _end(self, came: list[Incoming], refused: list[Refused]) -> None:
        self._work = None
        self.read.emit(came, refused, self._stop.is_set())


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(file for file in path.rglob("*.txt") if file.is_file())


def article_of(incoming: Incoming) -> tuple[str, str]:
    """The title and the raw text that a file becomes."""
    text = incoming.decoded.text
    return title_of(incoming.path.name, text), text


class Preview(Card):
    """Shows how a text reads in an encoding before it comes in, one file after another.

    `accepted` carries an Incoming.
    """

    accepted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Incoming] = []
        self._heading = QLabel(self)
        self._heading.setFont(sans(13))
        self._heading.setWordWrap(True)
        self.encoding_box = QComboBox(self)
        self.encoding_box.setAccessibleName(self.tr("Encoding"))
        self.encoding_box.activated.connect(self._decode)
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setFont(sans(14))
        self._text.setFixedHeight(150)
        self._text.setTabChangesFocus(True)
        self._text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self._text.setAccessibleName(self.tr("How the text reads"))
        self.add_button = QPushButton(self.tr("Add"), self)
        self.add_button.clicked.connect(self._add)
        self.skip_button = QPushButton(self.tr("Leave out"), self)
        self.skip_button.clicked.connect(self._next)
        below = QHBoxLayout()
        below.addWidget(self.encoding_box)
        below.addStretch()
        below.addWidget(self.skip_button)
        below.addWidget(self.add_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 10, 10, 10)
        whole.addWidget(self._heading)
        whole.addWidget(self._text)
        whole.addLayout(below)

    @property
    def current(self) -> Incoming | None:
        return self._waiting[0] if self._waiting else None

    def ask(self, incoming: Sequence[Incoming]) -> None:
        """Show these files one after another, behind those that wait already."""
        self._waiting += incoming
        self._show()

    def _show(self) -> None:
        current = self.current
        self.setVisible(current is not None)
        if current is None:
            return
        self.bar = self.theme.warning
        decoded = current.decoded
        if decoded.bad_bytes:
            words = self.tr(
                "{name}: %n byte(s) are no text in this encoding, the first at byte {place}.",
                "",
                len(decoded.bad_bytes),
            ).replace("{place}", f"{decoded.bad_bytes[0] + 1:,}")
        else:
            words = self.tr("{name}: which encoding is it? Look whether it reads well.")
        self._heading.setText(words.format(name=current.path.name))
        likely = (decoded.encoding, *(name for name, _ in decoded.rivals))
        names = list(dict.fromkeys((*likely, *CHOICES)))
        self.encoding_box.clear()
        self.encoding_box.addItems(names)
        # The first bad byte is what one has to look at, with some text before it.
        start = max(0, decoded.text.find("\ufffd") - _PREVIEW // 3)
        self._text.setPlainText(_printable(decoded.text[start : start + _PREVIEW]))

    def _decode(self) -> None:
        current = self.current
        if current is None:
            return
        encoding = self.encoding_box.currentText()
        decoded = decode(current.data, encoding)
        self._waiting[0] = Incoming(current.path, current.data, decoded)
        self._show()

    def _add(self) -> None:
        current = self.current
        self._next()
        if current is not None:
            self.accepted.emit(current)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        self._waiting = []
        self._show()

    def _next(self) -> None:
        self._waiting = self._waiting[1:]
        self._show()


def _printable(text: str) -> str:
    """The text without what a text widget can't hold."""
    return "".join(
        sign if sign in "\n\t" or (sign.isprintable() and not "\ud800" <= sign <= "\udfff") else " "
        for sign in text.replace("\r\n", "\n")
    )
