"""Selecting in an article, by mouse and by keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from typing_extensions import override

from desktop.annotations.values import Mention
from desktop.text.span import Span
from desktop.text.trimming import whole_characters
from desktop.ui.article.caret import move_of
from desktop.ui.article.refreshing import RefreshingSheet

# More than a page has, in code points.
_PAGE = 4_000


class SelectingSheet(RefreshingSheet):
    """A sheet with a caret and a selection. All places that go in and out are code points.

    `is_told` says whether another than its tip tells what is under a point; can be replaced.
    """

    selection_changed = Signal()
    """The selection or the caret is elsewhere."""
    selection_made = Signal()
    """A drag, a double or a triple click, or a jump to a name, ended with something selected."""
    mention_pressed = Signal(str)
    """A click, without dragging, on a mention: the innermost under the pointer, by its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reported = (0, 0)
        self._pressed: tuple[str | None] | None = None
        self._pressed_ids: tuple[str, ...] = ()
        self._is_armed = False
        self.is_told: Callable[[QPointF], bool] = lambda _point: False
        self.selectionChanged.connect(self._report)
        self.cursorPositionChanged.connect(self._report)

    @property
    def word_at(self) -> Callable[[int], Span | None]:
        """Gives the word at a place of the reading, as a span of it; can be replaced.

        What it would part of a character is part of the word.
        """
        return self._caret.word_at

    @word_at.setter
    def word_at(self, word_at: Callable[[int], Span | None]) -> None:
        self._caret.word_at = lambda place: self._whole(word_at(place))

    def set_armed(self, *, is_armed: bool) -> None:
        """Say whether all that is selected is labelled at once.

        Then no edge can be pulled, and a third click selects no sentence.
        """
        self._is_armed = is_armed

    @property
    def pressed_ids(self) -> tuple[str, ...]:
        """The mentions under the last click on any, by their ids, innermost first."""
        return self._pressed_ids

    # What is selected

    def selection(self) -> Span | None:
        """What is selected, as a span of the reading."""
        cursor = self.textCursor()
        start = self._places.place(cursor.selectionStart())
        end = self._places.place(cursor.selectionEnd())
        return Span(start, end) if start < end else None

    def raw_selection(self) -> Span | None:
        """What is selected, as a span of the raw text."""
        selected = self.selection()
        return self._reading.raw(selected) if self._reading and selected else None

    def caret(self) -> int:
        """Where the caret is in the raw text."""
        return self._raw_place(self.textCursor().position())

    def select_raw(self, raw: Span) -> None:
        """Select what shows a span of the raw text."""
        self._set_cursor(*self._positions(raw.start, raw.end))

    def take_raw(self, raw: Span) -> None:
        """Select what shows a span of the raw text, as the mouse would: nothing more follows."""
        self.select_raw(raw)
        self.selection_made.emit()

    def place_caret(self, raw: int) -> None:
        """Put the caret at a place of the raw text; nothing is selected then."""
        self._set_cursor(*self._positions(raw, raw))

    def reveal(self, raw: Span, center: bool = False) -> None:
        """Scroll until a span of the raw text is in sight, its start at least."""
        if self._reading is not None:
            self._scroll_to(*self._positions(raw.start, raw.end), center=center)

    def set_covered(self, pixels: int) -> None:
        """Say how much of the lower edge something lies over; the caret comes out from below it."""
        grows, self._covered = pixels > self._covered, pixels
        caret = self._caret_rect()
        height = self.viewport().height()
        low = caret.bottom() - self._offset() if caret is not None else 0
        if grows and height - pixels < low <= height:
            position = self.textCursor().position()
            self._scroll_to(position, position, with_air=False)

    def _set_cursor(self, anchor: int, position: int) -> None:
        """Select from a position of Qt to another, without scrolling."""
        self._caret.upstream = self._caret.x = None
        cursor = self.textCursor()
        before = cursor.anchor(), cursor.position()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        held, is_told = self._hold(), self._reported == before
        self.setTextCursor(cursor)
        self._settle(held)
        if not is_told or self._reported != (anchor, position):
            self._refresh(before, (anchor, position))

    def _report(self) -> None:
        cursor = self.textCursor()
        now = cursor.anchor(), cursor.position()
        if now != self._reported and not self._is_filling:
            self._refresh(self._reported, now)
            self._reported = now
            self.selection_changed.emit()

    @override
    def _replace(self, number: int, replace: Callable[[], None]) -> None:
        super()._replace(number, replace)
        cursor = self.textCursor()
        self._reported = cursor.anchor(), cursor.position()

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the reading's text, not Qt's version of it."""
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    def selected_text(self) -> str:
        """What a copy gives: the reading's text that is selected, else that of the mention.

        U+FFFD stands for half a character, … between the pieces of a mention.
        """
        selected, reading = self.selection(), self._reading
        mention = self._dress.mentions.get(self._shown.selected or "")
        if reading is None or (selected is None and mention is None):
            return ""
        shown = [selected] if selected else map(reading.shown, mention.spans if mention else ())
        text = "…".join(map(reading.stretch, shown))
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def drop_selection(self) -> None:
        """Leave the caret where it is, with nothing selected; a drag that goes on ends."""
        self._pressed = None
        upstream, position = self._caret.upstream, self.textCursor().position()
        self._set_cursor(position, position)
        self._caret.upstream = upstream

    # Keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret, copy, select all; every other key goes on to the window."""
        asked = move_of(event)
        if self._reading is None:
            event.ignore()
        elif asked is not None:
            event.accept()
            self._move(*asked)
        elif event.matches(QKeySequence.StandardKey.Copy):
            event.accept()
            if text := self.selected_text():
                # Not copy(): Qt's clipboard may outlive Python, and data made there with it.
                QApplication.clipboard().setText(text)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            event.accept()
            self._fill_until(self._reading.length)
            self.selectAll()
        else:
            event.ignore()

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab is a key like others here: the window decides what it does."""
        return False

    def _move(self, move: str, selects: bool) -> None:
        self._have_room(move)
        cursor = self.textCursor()
        before = self._caret_rect()
        was_at = self._offset()
        row = self._layout.type.row
        page = max(1, self.viewport().height() // row - 1) * row
        position = self._caret.target(move, cursor, page, selects=selects)
        upstream, x = self._caret.upstream, self._caret.x
        self._set_cursor(cursor.anchor() if selects else position, position)
        self._caret.upstream, self._caret.x = upstream, x
        after = self._caret_rect()
        if move.startswith("page_") and before is not None and after is not None:
            # Both as they are in sight: shaping what lies between may have moved them.
            self.verticalScrollBar().setValue(round(after.top() - (before.top() - was_at)))
        self._scroll_to(position, position)

    def _have_room(self, move: str) -> None:
        """Have the text there that a move may lead to."""
        if self._reading is None or move == "start":
            return
        length = self._reading.length
        end = self._places.place(self.textCursor().position())
        if move == "paragraph_end":
            end = self._reading.draft.find("\n", end)
        self._fill_until(length if move == "end" or end < 0 else min(length, end + _PAGE))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # The mouse

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._reading is None:
            super().mousePressEvent(event)
            return
        mention = self.mention_under(event.position())
        self._pressed = (mention.id if mention else None,)
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._deselect(event.position())
        super().mousePressEvent(event)
        self._caret.upstream, self._caret.x = self._layout.row_end, None
        self._report()
        self.viewport().update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None and event.buttons() & Qt.MouseButton.LeftButton:
            return  # what was dragged has ended, of which Qt doesn't know
        super().mouseMoveEvent(event)
        if self._pressed is not None:
            self._caret.upstream, self._caret.x = self._layout.row_end, None

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        (pressed,) = self._pressed
        self._pressed = None
        under = self._mentions_under(event.position())
        if self.textCursor().hasSelection():
            self.selection_made.emit()
        elif under and under[0].id == pressed:
            self._pressed_ids = tuple(mention.id for mention in under)
            self.mention_pressed.emit(pressed)

    def _deselect(self, point: QPointF) -> None:
        """Let go what is selected: Qt would drag that text away instead of selecting anew."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return
        # To where the pointer is: Qt scrolls to a cursor that is set, and that may be far away.
        held = self._offset()
        cursor.setPosition(self._layout.position_at(point.x(), point.y() + held))
        self.blockSignals(True)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(held)
        self.blockSignals(False)

    def _whole(self, shown: Span | None) -> Span | None:
        """A span of the reading with all of the characters that it has a part of."""
        if shown is None or self._reading is None:
            return shown
        return whole_characters(self._reading.draft, shown)

    # What is under the pointer

    def mention_under(self, point: QPointF) -> Mention | None:
        """The innermost mention under a point of the viewport: its text, underline or name tag."""
        return next(iter(self._mentions_under(point)), None)

    def _mentions_under(self, point: QPointF) -> list[Mention]:
        """All mentions under a point of the viewport, the innermost first."""
        bars = self._layout.bars_at(point.x(), point.y() + self._offset())
        return [bar.mention for bar in bars if bar.mention is not None]

    def _nearest_place(self, point: QPointF) -> int:
        """Where in the reading a caret would be that a click at a point sets."""
        position = self._layout.position_at(point.x(), point.y() + self._offset())
        return self._places.place(position)

    def _place_under(self, point: QPointF) -> int | None:
        """The character of the reading under a point; None where there is none."""
        if self._reading is None:
            return None
        x, y = point.x(), point.y() + self._offset()
        position = self._layout.hitTest(QPointF(x, y), Qt.HitTestAccuracy.ExactHit)
        if position < 0:
            return None
        number, rows, index = self._layout.row_at(x, y)
        start = self.document().findBlockByNumber(number).position()
        if position > start and self._layout.x_in(rows, index, position) > x - self._layout.left:
            position = start + rows.layout.previousCursorPosition(position - start)
        place = self._places.place(position)
        return place if place < self._reading.length else None

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            point = QPointF(event.pos())
            if not self.is_told(point):
                QToolTip.showText(event.globalPos(), self.received_under(point) or "", self)
            return True
        return super().viewportEvent(event)

    def received_under(self, point: QPointF) -> str | None:
        """The raw form of what the reading changed, under the pointer."""
        place = self._place_under(point)
        if self._reading is None or place is None:
            return None
        changed = self._reading.changed(Span(place, place + 1))
        return self._reading.received(changed[0][1]) if changed else None
