"""Double and triple clicks: they take a word or a sentence, and a drag goes on by words or so."""

import time
from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from desktop.text.readings import Reading
from desktop.text.span import Span
from desktop.ui.article.selecting import SelectingSheet
from desktop.ui.article.sentences import sentence_around

_TURN = 40
"""How long a row stays while the pointer is beyond the view, in milliseconds."""

Unit = Callable[[int], Span | None]
"""The word, or whatever a drag goes on by, at a place of the reading."""


class GrowingSheet(SelectingSheet):
    """A sheet on which what a double or a triple click took grows while the mouse is held down.

    `name_at` gives the known name at a place of the reading, as a span of it; can be replaced.
    """

    mention_taken = Signal(str)
    """A double click on a mention of several spans, which no selection can be, by its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._taken: tuple[Span, Unit] | None = None
        self._doubled: tuple[float, QPointF] = (0.0, QPointF())
        self._taken_in: Reading | None = None
        self._pointer = QPointF()
        super().__init__(parent)
        self.name_at: Callable[[int], Span | None] = lambda _place: None
        self._beyond = QTimer(self, interval=_TURN)
        self._beyond.timeout.connect(self._reach_beyond)

    @override
    def drop_selection(self) -> None:
        self._let_be()
        super().drop_selection()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._let_be()
        is_ours = event.button() is Qt.MouseButton.LeftButton and self._reading is not None
        if not (is_ours and self._is_third(event)):
            super().mousePressEvent(event)
            return
        self._doubled = (0.0, QPointF())
        if not self._is_armed:  # else the double click was labelled already
            self._take(self._sentence_at(self._near(event.position())), self._sentence_at)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._reading is None:
            super().mouseDoubleClickEvent(event)
            return
        self._doubled = (time.monotonic(), event.position())
        mention = self.mention_under(event.position())
        place = self._place_under(event.position())
        if mention is not None and len(mention.spans) > 1:
            self.mention_taken.emit(mention.id)
        elif mention is not None:
            self._take(self._reading.shown(mention.hull), self.word_at)
        elif place is not None:
            self._take(self._whole(self.name_at(place)) or self.word_at(place), self.word_at)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._taken is None:
            super().mouseMoveEvent(event)
            return
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._let_be()  # it was let go where nobody told us
            return
        self._follow_pointer(event.position())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._taken is None or event.button() is not Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
            return
        has_grown = self.selection() != self._taken[0]
        self._let_be()
        if has_grown:
            self.selection_made.emit()

    def _take(self, shown: Span | None, unit: Unit) -> None:
        """Select a span of the reading, which grows by units until the mouse is let go.

        Where a label is armed it is labelled at once, and nothing grows.
        """
        if shown is not None:
            self._taken = None if self._is_armed else (shown, unit)
            self._taken_in = self._reading
            self._set_cursor(self._places.position(shown.start), self._places.position(shown.end))
            self.selection_made.emit()

    def _follow_pointer(self, point: QPointF) -> None:
        """Let what is drawn come to the pointer, and scroll on while that is beyond the view."""
        self._pointer = point
        if 0 <= point.y() < self.viewport().height():
            self._beyond.stop()
        elif not self._beyond.isActive():
            self._beyond.start()
        self._reach()

    def _reach_beyond(self) -> None:
        """Scroll on while the pointer is beyond the upper or lower edge."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + bar.singleStep() * (1 if self._pointer.y() > 0 else -1))
        self._reach()

    def _reach(self) -> None:
        """Select from what was taken to the unit under the pointer, all of that too."""
        if self._taken is None or self._taken_in is not self._reading:
            self._let_be()  # of another reading, or of another article
            return
        taken, unit = self._taken
        place = self._near(self._pointer)
        # Within what was taken a hand that trembles takes nothing else.
        there = taken if taken.holds(place) else unit(place) or taken
        ends = taken.start, max(taken.end, there.end)
        if place < taken.start:
            ends = taken.end, min(taken.start, there.start)
        anchor, caret = map(self._places.position, ends)
        cursor = self.textCursor()
        if (cursor.anchor(), cursor.position()) != (anchor, caret):
            self._set_cursor(anchor, caret)

    def _let_be(self) -> None:
        self._taken = None
        self._beyond.stop()

    def _is_third(self, event: QMouseEvent) -> bool:
        """Whether a press is the third click of a triple one."""
        when, where = self._doubled
        return (
            time.monotonic() - when < QApplication.doubleClickInterval() / 1000
            and (event.position() - where).manhattanLength() < QApplication.startDragDistance()
        )

    def _sentence_at(self, place: int) -> Span | None:
        assert self._reading is not None
        return sentence_around(self._reading, self._places, place)

    def _near(self, point: QPointF) -> int:
        """The character of the reading under a point, else where a caret would be."""
        place = self._place_under(point)
        return self._nearest_place(point) if place is None else place
