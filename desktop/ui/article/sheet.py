"""The sheet that shows an article: a text of any length, of which only what is seen costs time."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QCursor,
    QPainter,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from desktop.text.readings import Reading, ReadingKind
from desktop.text.span import Span
from desktop.ui.article.caret import Caret
from desktop.ui.article.colors import LIGHT, ArticleColors
from desktop.ui.article.filling import Filling
from desktop.ui.article.layout import Held
from desktop.ui.article.painting import Shown, paint
from desktop.ui.article.sentences import word_around
from desktop.ui.article.sight import Sight
from desktop.ui.article.typography import families, type_of
from desktop.ui.theme import color, paints_all

_SLICE = 0.012
# So long may it take to have more of the text there before a page is painted.
_PICTURE = 0.04
_LEAST_MARGIN = 12
_MARGIN = 36
_LONGEST = 38
"""How many Chinese characters a line has at most."""


class Sheet(Sight):
    """A read-only text in a column, filled, converted and shaped as it comes into sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._points = 13.5
        self._families = families(ReadingKind.TAIWAN, "")
        super().__init__(type_of(self._families, self._points), parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        paints_all(self.viewport())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

        self._reading: Reading | None = None
        self._shown = Shown()
        document = self._layout.document()
        self._filling = Filling(document, self._places)
        self._caret = Caret(document, self._places, self._layout, self._word_at)
        self._layout.paint = self._paint
        self._layout.convert = self._filling.convert
        self._filling.replacing = self._replace
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._work_on)
        self.setDocument(document)
        self._apply_type()
        self.set_theme(LIGHT)

    def reading(self) -> Reading | None:
        """The reading that is shown; None when there is no article."""
        return self._reading

    def is_working(self) -> bool:
        """Whether some of what can wait is still to be done."""
        return self._idle.isActive()

    # How it looks

    def set_theme(self, colors: ArticleColors) -> None:
        """Use other colors."""
        self._shown.colors = colors
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, colors.paper)
        palette.setColor(QPalette.ColorRole.Text, colors.ink)
        palette.setColor(QPalette.ColorRole.Highlight, colors.selection)
        palette.setColor(QPalette.ColorRole.HighlightedText, colors.ink)
        self.setPalette(palette)
        self.viewport().update()

    def text_size(self) -> float:
        """The size of the text, in points."""
        return self._points

    def set_text_size(self, points: float) -> None:
        """Set the size of the text; the caret's row stays where it is, else the one at the top."""
        if points != self._points:
            self._points = points
            self._relay(self._apply_type)

    def _apply_type(self) -> None:
        """Measure the fonts, where the typefaces or the size are others."""
        self._layout.type = type_of(self._families, self._points)
        self.document().setDefaultFont(self._layout.type.font)
        self.verticalScrollBar().setSingleStep(self._layout.type.row)
        self._place_column()

    def _place_column(self) -> bool:
        """Fit the column into the view; says whether its width changed."""
        layout = self._layout
        page = self.viewport().width()
        em = layout.type.em
        margin = max(_LEAST_MARGIN, min(_MARGIN, page // 16))
        width = max(2 * em, min(_LONGEST * em, page - 2 * margin))
        changed = width != layout.width
        layout.width = width
        layout.left = max(margin, (page - width) // 2)
        layout.top = round(em * 1.3)
        layout.bottom = max(round(em * 2), self.viewport().height() // 3)
        return changed

    def _relay(self, change: Callable[[], object]) -> None:
        """Lay out all anew; the row of the caret, else the one at the top of the view, stays."""
        kept = self._steady()
        change()
        self._estimate_all()
        self._back_to_top(*kept)
        self.viewport().update()

    # The text

    def _fill(self, reading: Reading | None) -> None:
        """Put a text into the document, and show its start."""
        self._reading = self._dress.reading = reading
        self._dress.forget()
        self._anchor, self._topmost = (-1, None), (-1, 0)
        self._layout.reset()
        wanted = families(reading.kind, reading.draft[:3000]) if reading else self._families
        if wanted != self._families:
            self._families = wanted
            self._apply_type()
        self._is_filling = True
        self._filling.begin(reading)
        self._place_column()
        self._estimate_all()
        self._caret.upstream = self._caret.x = None
        self.setTextCursor(QTextCursor(self.document()))
        self.verticalScrollBar().setValue(0)
        self._is_filling = False
        self._settle()
        self.viewport().update()

    def _come_up(self) -> None:
        """Have the text there that was scrolled into sight, for as long as a picture may take."""
        bottom = self._offset() + self.viewport().height()
        until = time.perf_counter() + _PICTURE
        while self._filling.missing and time.perf_counter() < until:
            if bottom <= self._layout.top + self._layout.heights.total:
                break
            self._grow()

    def _fill_until(self, place: int) -> None:
        """Have the text in the document up to a place at least."""
        if place > self._places.length and self._filling.missing:
            held = self._hold()
            while place > self._places.length and self._filling.missing:
                self._grow()
            self._settle(held)

    def _grow(self) -> None:
        """Fill in some more; what was at the end of the text stays where it is."""
        cursor, held = self.textCursor(), self._offset()
        anchor, caret = cursor.anchor(), cursor.position()
        was_filling, self._is_filling = self._is_filling, True
        is_seen = held + self.viewport().height() > self._layout.top + self._layout.heights.total
        self._filling.more()
        self._layout.extend()
        self._estimate_rest()
        cursor = self.textCursor()
        if (cursor.anchor(), cursor.position()) != (anchor, caret):
            # Qt moves along a cursor behind which something is put in.
            cursor.setPosition(anchor)
            cursor.setPosition(caret, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(held)
        self._is_filling = was_filling
        if is_seen:
            self.viewport().update()

    def _estimate_all(self) -> None:
        self._anchor = -1, None
        self._layout.reset()
        self._layout.extend()
        self._estimate_rest()

    def _estimate_rest(self) -> None:
        done, missing = self._places.length, self._filling.missing
        self._layout.rest = round(self._layout.heights.total * missing / done) if done else 0

    def _work_on(self) -> None:
        """Do some of what can wait: fill in text, what others have to do, convert text."""
        if self._filling.waits:
            self._idle.stop()
        elif self._filling.missing:
            held = self._hold()
            self._grow()
            self._settle(held)
        elif not self._do_more(_SLICE):
            until = time.perf_counter() + _SLICE
            while time.perf_counter() < until:
                if not self._filling.convert_next():
                    self._idle.stop()
                    break

    def _do_more(self, seconds: float) -> bool:
        """Do for a while what else can wait; says whether there was any."""
        return False

    def _replace(self, number: int, replace: Callable[[], None]) -> None:
        """Have the text of a block replaced; Qt would move a caret within it to its end."""
        cursor = self.textCursor()
        span = self._places.span(number)
        anchor, caret = self._places.place(cursor.anchor()), self._places.place(cursor.position())
        held = self._offset()
        was_filling, self._is_filling = self._is_filling, True
        replace()
        self._layout.forget(number)
        if span and any(span.start <= place <= span.end for place in (anchor, caret)):
            cursor.setPosition(self._places.position(anchor))
            cursor.setPosition(self._places.position(caret), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(held)
        self._is_filling = was_filling

    # Places

    def _raw_place(self, position: int, *, up: bool = False) -> int:
        """The place of the raw text of a position of Qt."""
        if self._reading is None:
            return 0
        place = min(self._places.place(position), self._reading.length)
        return self._reading.alignment.unmap_place(place, up=up)

    def _positions(self, start: int, end: int) -> tuple[int, int]:
        """Qt's positions of a place of the raw text and of one at or behind it."""
        if self._reading is None:
            return 0, 0
        alignment = self._reading.alignment
        last = alignment.source_length
        first = alignment.map_place(max(0, min(start, last)), up=False)
        then = alignment.map_place(max(0, min(end, last)), up=end > start)
        self._fill_until(then)
        # Before a cursor is there: Qt would move it to the end of what replaces the text.
        for place in (first, then):
            self._filling.convert(self._places.number(place))
        return self._places.position(first), self._places.position(then)

    def _looked_at(self) -> Held | None:
        """What is to stay while lanes grow: the row under the pointer, else that of the caret."""
        viewport = self.viewport()
        if viewport.underMouse():
            pointer = viewport.mapFromGlobal(QCursor.pos())
            if viewport.rect().contains(pointer):
                return self._hold_row(pointer.y())
        seen = self._seen(viewport.height())
        if seen is None:
            return self._hold()
        number, rows, index, _units = self._layout.row_of(seen[-1])
        top = self._layout.block_top(number) + rows.rows[index].top
        return Held(number, index, self._offset() - top)

    def _steady(self) -> tuple[int, float]:
        """The place of the reading whose row is to stay, and how far that lies above the view."""
        seen = self._seen(self.viewport().height())
        if seen is None:
            return self._top()
        number, rows, index, _units = self._layout.row_of(seen[0])
        top = self._layout.block_top(number) + rows.rows[index].top
        return self._places.place(seen[0]), self._offset() - top

    def _seen(self, height: int) -> tuple[int, int] | None:
        """The edges of what is selected, else the caret, as far as in sight; positions of Qt.

        `height` is that of the view. None when none of them is in sight.
        """
        cursor = self.textCursor()
        edges = cursor.selectionStart(), cursor.selectionEnd()
        mention = self._dress.mentions.get(self._shown.selected or "")
        if mention is not None and self._reading is not None and not cursor.hasSelection():
            shown = self._reading.shown(mention.hull)
            edges = self._places.position(shown.start), self._places.position(shown.end)
        layout, y = self._layout, self._offset()
        seen = []
        for position in edges:
            if layout.shaped(self.document().findBlock(position).blockNumber()) is not None:
                number, rows, index, _units = layout.row_of(position)
                top = layout.block_top(number) + rows.rows[index].top
                if top < y + height and top + layout.type.box_bottom > y:
                    seen.append(position)
        return (seen[0], seen[-1]) if seen else None

    def _word_at(self, place: int) -> Span | None:
        """The word at a place of the reading, as far as it can be known here."""
        return word_around(self._reading, place) if self._reading is not None else None

    # What Qt asks for

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not (self._is_settling or self._is_filling or self._filling.waits):
            self._come_up()
        super().scrollContentsBy(dx, dy)

    def _paint(self, painter: QPainter, clip: QRectF) -> None:
        painter.fillRect(clip, color(self._shown.colors.paper))
        self._shown.selection = self._highlit()
        self._shown.caret = self._caret_rect() if self.hasFocus() else None
        paint(painter, clip, self._layout, self._shown)

    def _highlit(self) -> tuple[int, int]:
        """The positions of Qt between which the text is shown as selected."""
        cursor = self.textCursor()
        return cursor.selectionStart(), cursor.selectionEnd()

    def _caret_rect(self) -> QRectF | None:
        """Where the caret is, in the document; None when there is no article."""
        if self._reading is None:
            return None
        position = self.textCursor().position()
        number, rows, index = self._caret.row(position)
        layout = self._layout
        top = layout.block_top(number) + rows.rows[index].top + layout.type.box_top
        x = layout.left + layout.x_in(rows, index, position)
        return QRectF(round(x) - 1, top, 2, layout.type.box_bottom - layout.type.box_top)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        kept = self._top()
        seen = self._seen(event.oldSize().height())
        super().resizeEvent(event)
        if self._place_column():
            self._estimate_all()
        self._back_to_top(*kept)
        if seen is not None:
            self._scroll_to(*seen, with_air=False)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_layout"):
            # Qt gives the document the font of the widget.
            self.document().setDefaultFont(self._layout.type.font)
            self._relay(self._apply_type)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the size of the text is the window's business
        else:
            super().wheelEvent(event)
