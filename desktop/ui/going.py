"""Going to a place by its number: an offset of the raw text, or a paragraph."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget
from typing_extensions import override

from desktop.ui.article.text_shown import displayed
from desktop.ui.popover import Popover
from desktop.ui.theme import Theme, inked, sans

_PARAGRAPH = re.compile(r"(?:[¶§pP第]\s*(\d+)\s*段?|(\d+)\s*段)")


def wanted_place(words: str, text: str) -> int | None:
    """The place that `1234` (an offset) or `¶12` (a paragraph) means, if any.

    `text` is the raw text as it is displayed, where "\\n" alone ends a paragraph.
    """
    words = words.strip()
    paragraph = _PARAGRAPH.fullmatch(words)
    if paragraph is None:
        return int(words) if words.isdecimal() and int(words) <= len(text) else None
    place = 0
    for _ in range(int(paragraph[1] or paragraph[2]) - 1):
        place = text.find("\n", place) + 1
        if not place:
            return None
    return place if int(paragraph[1] or paragraph[2]) else None


class GoBar(Popover):
    """Asks where to go; `wanted` carries a raw place."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self.setAccessibleName(self.tr("Go to a place"))
        self.field = QLineEdit(self)
        self.field.setFont(sans(14))
        self.field.setAccessibleName(self.tr("Offset or paragraph"))
        self.field.setPlaceholderText(self.tr("Offset, or ¶ and a paragraph"))
        self.field.returnPressed.connect(self._go)
        self.field.textChanged.connect(self._check)
        self._said = QLabel(self)
        self._said.setFont(sans(12))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 14, 8)
        row.setSpacing(10)
        row.addWidget(self.field, 1)
        row.addWidget(self._said)

    def ask(self, raw: str, here: int, top: int) -> None:
        """Ask for a place of a raw text, `top` below the window's upper edge."""
        self._text = displayed(raw)
        self.field.setText(str(here))
        self.field.selectAll()
        self._check()
        self.open_top(top, 420, self.sizeHint().height())
        self.field.setFocus()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._check()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The field has had it already; the window must not take it for a command.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _check(self) -> None:
        """Say what there is, in a warning's color where the place is not there."""
        paragraphs = self._text.count("\n") + 1
        words = self.tr("0–{last}, ¶1–{paragraphs}")
        self._said.setText(words.format(last=len(self._text), paragraphs=paragraphs))
        is_there = not self.field.text() or wanted_place(self.field.text(), self._text) is not None
        inked(self._said, self.theme.faint if is_there else self.theme.wrong)

    def _go(self) -> None:
        place = wanted_place(self.field.text(), self._text)
        if place is not None:
            self.close_it()
            self.wanted.emit(place)
