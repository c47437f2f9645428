"""The line below: which article, what is selected, what was repaired, what is said to be saved."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop.text.span import Span
from desktop.ui.facts import FactButton, Facts, Piece
from desktop.ui.theme import LIGHT, Theme, paints_all, sans

_SHOWN = 24


class StatusBar(QWidget):
    """Facts on the left, totals and the time of the last save on the right.

    `repairs_wanted` asks for the list of repairs.
    """

    repairs_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.setFixedHeight(28)
        paints_all(self)
        self.setAccessibleName(self.tr("Status"))
        self._article = Facts(self)
        self._selection = Facts(self)
        self._armed = Facts(self)
        self.repairs = FactButton(self)
        self.repairs.hide()
        self.repairs.clicked.connect(self.repairs_wanted)
        self._totals = Facts(self)
        self._saved = Facts(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 1, 16, 0)
        row.setSpacing(22)
        for widget in (self._article, self._selection, self.repairs, self._armed):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self._totals)
        row.addWidget(self._saved)
        for child in self.findChildren(QWidget):
            child.setFont(sans(13))
        self._last: dict[str, tuple[object, ...]] = {}

    @property
    def text(self) -> str:
        """All that is said, for tests and screen readers."""
        facts = (self._article, self._selection, self._armed, self._totals, self._saved)
        return "  ".join(fact.text for fact in facts if fact.text)

    def show_article(self, at: int | None, count: int) -> None:
        """Say which article of how many is open; `at` counts from 1."""
        self._last["show_article"] = (at, count)
        soft = self._theme.soft
        if at is None:
            self._article.say(Piece(self.tr("No article"), soft))
        else:
            words = self.tr("Article {at} / {count}").format(at=at, count=count)
            self._article.say(Piece(words, soft))

    def show_selection(self, text: str, raw: Sequence[Span], as_received: str = "") -> None:
        """Say what is selected, how it was received when otherwise, and where that is."""
        self._last["show_selection"] = (text, raw, as_received)
        if not raw:
            self._selection.say()
            return
        theme = self._theme
        pieces = [Piece(self.tr("Selected"), theme.soft), Piece(_cut(text), theme.ink, 5)]
        if as_received and as_received != text:
            pieces.append(Piece(_cut(as_received), theme.faint, 10))
        words = self.tr("raw {start}–{end}")
        offsets = [words.format(start=raw[0].start, end=raw[0].end)]
        offsets += [f"{span.start}–{span.end}" for span in raw[1:]]
        self._selection.say(*pieces, Piece(", ".join(offsets), theme.soft, 12))

    def show_armed(self, name: str | None) -> None:
        """Say which label every selection gets at once."""
        self._last["show_armed"] = (name,)
        if name is None:
            self._armed.say()
        else:
            words = self.tr("Armed: {label}, Esc ends").format(label=name)
            self._armed.say(Piece(words, self._theme.accent))

    def show_repairs(self, count: int, offers: int) -> None:
        """Say how much was repaired; what is only offered counts apart."""
        self._last["show_repairs"] = (count, offers)
        self.repairs.setVisible(bool(count or offers))
        words = self.tr("%n repair(s)", "", count)
        if offers and not count:
            words = self.tr("%n repair(s) offered", "", offers)
        self.repairs.setText(words)
        self.repairs.setAccessibleName(words)
        self.repairs.updateGeometry()

    def show_totals(self, totals: Sequence[tuple[str, int, int, bool]]) -> None:
        """Say the totals the article states: (name, how many there are, stated, is right)."""
        self._last["show_totals"] = (totals,)
        pieces: list[Piece] = []
        for name, there, stated, is_right in totals:
            pieces.append(Piece(name, self._theme.soft, 22 if pieces else 0))
            ink = self._theme.good if is_right else self._theme.ink
            pieces.append(Piece(f"{there} / {stated}", ink, 5))
        self._totals.say(*pieces)

    def show_saved(self, at: datetime | None, read_only: str = "") -> None:
        """Say when the last change was written, or why none can be."""
        said = (at and at.replace(microsecond=0), read_only)
        if self._last.get("show_saved") == said:
            return  # as for all that is done within a second
        self._last["show_saved"] = said
        if read_only:
            self._saved.say(Piece(read_only, self._theme.wrong))
        elif at is not None:
            time = f"{at.hour:02}:{at.minute:02}:{at.second:02}"
            words = self.tr("Saved at {time}").format(time=time)
            self._saved.say(Piece(words, self._theme.soft))
        else:
            self._saved.say(Piece(self.tr("All saved"), self._theme.soft))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.repairs.color = theme.soft
        last, self._last = self._last, {}
        for name, said in last.items():
            getattr(self, name)(*said)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.side))
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.line))


def _cut(text: str) -> str:
    """A stretch of text on one line, the middle left out where it is long."""
    line = " ".join(text.split()) if any(sign in text for sign in "\n\r\t") else text
    half = _SHOWN // 2
    return line if len(line) <= _SHOWN else f"{line[:half]}…{line[-half:]}"
