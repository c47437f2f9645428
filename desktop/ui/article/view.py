"""The article view: a reading with its mentions, in which one selects by mouse and keys."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QToolTip, QWidget
from typing_extensions import override

from desktop.annotations.steps import Change
from desktop.annotations.values import Mention, Schema
from desktop.text.readings import Reading, ReadingKind
from desktop.text.span import Span
from desktop.ui.article.caret import Caret, move_of
from desktop.ui.article.colors import LIGHT, ArticleColors
from desktop.ui.article.dress import Dress, MarkKind
from desktop.ui.article.filling import Filling
from desktop.ui.article.layout import ArticleLayout, Held
from desktop.ui.article.near import Nearby
from desktop.ui.article.painting import Shown, paint
from desktop.ui.article.places import Places
from desktop.ui.article.sentences import sentence_around
from desktop.ui.article.typography import families, type_of

_SLICE = 0.012
_FIRST_SLICE = 0.015
_MARGIN = 36


class ArticleView(QTextEdit):
    """A read-only text with mentions. All places that go in and out are code points."""

    selection_changed = Signal()
    """The selection or the caret is elsewhere."""
    selection_made = Signal()
    """A drag, a double or a triple click ended with something selected."""
    mention_pressed = Signal(str)
    """A click, without dragging, on a mention: the innermost under the pointer, by its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Article"))

        self.word_at: Callable[[int], Span | None] = self._qt_word
        """What a double-click at a place of the reading takes where no mention is."""
        self._reading: Reading | None = None
        self._article: str | None = None
        self._schema: Schema | None = None
        self._points = 13.5
        self._measure = 38.0
        self._families: tuple[str, ...] = families(ReadingKind.TAIWAN, "")
        self._shown = Shown()
        self._pending: Iterator[Mention] = iter(())
        self._gone: set[str] = set()
        self._reported: tuple[int, int] = (0, 0)
        self._is_settling = False
        self._is_filling = False
        self._pressed_at: QPointF | None = None
        self._pressed_mention: str | None = None
        self._double_click: tuple[float, QPointF] = (0.0, QPointF())

        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        self._places = Places(document)
        self._dress = Dress(self._places)
        self._layout = ArticleLayout(
            document, self._places, self._dress, type_of(self._families, self._points)
        )
        document.setDocumentLayout(self._layout)
        self._filling = Filling(document, self._places)
        self._caret = Caret(document, self._places, self._layout, self._word_end)
        self._layout.paint = self._paint
        self._layout.before_shaping = self._filling.convert
        self._layout.tag_width = self._tag_width
        self._filling.replacing = self._replace
        self._tag_widths: dict[str, int] = {}
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._work_on)
        self.setDocument(document)
        self._apply_type()
        self.set_theme(LIGHT)
        self.selectionChanged.connect(self._report)
        self.cursorPositionChanged.connect(self._report)
        self.clear()

    # What is shown

    def show_reading(
        self,
        reading: Reading,
        schema: Schema,
        mentions: Iterable[Mention],
        *,
        keep_place: bool = False,
        article: str | None = None,
    ) -> None:
        """Show a reading with these mentions.

        With `keep_place`, where only the reading of the same raw text changed, the caret, the
        selection and what is at the top of the view stay. With `article`, an id, mentions of others
        are not followed.
        """
        kept = self._kept() if keep_place and self._reading is not None else None
        self._article = article
        self._take_schema(schema)
        self._take_mentions(mentions)
        if kept is None:
            self._dress.clear_marks()
            self._shown.selected, self._shown.related, self._shown.hints = None, frozenset(), {}
        self._fill(reading)
        if kept is not None:
            self._restore(*kept)
        self._idle.start()
        self._report()

    @override
    def clear(self) -> None:
        """Show no article."""
        self._dress.mentions = Nearby()
        self._pending = iter(())
        self._dress.clear_marks()
        self._shown.selected, self._shown.related, self._shown.hints = None, frozenset(), {}
        self._fill(None)
        self._report()

    def follow(self, changes: Iterable[Change]) -> None:
        """Take over what changed, and lay out anew only what that touched."""
        held = self._layout.hold(self._offset())
        for change in changes:
            match change.value:
                case Mention(article=article):
                    if self._article is None or article == self._article:
                        self._follow_mention(change)
                case Schema():
                    if isinstance(change.after, Schema):
                        self._take_schema(change.after)
                        self._layout.undress()
        self._settle(held)
        self.viewport().update()

    def _follow_mention(self, change: Change) -> None:
        for mention in (change.before, change.after):
            if isinstance(mention, Mention):
                self._gone.add(mention.id)
                self._dress.mentions.remove(mention.id)
                self._undress(mention.hull)
        if isinstance(change.after, Mention):
            self._dress.mentions.add(change.after)

    def _undress(self, raw: Span) -> None:
        if self._reading is not None:
            shown = self._reading.shown(raw)
            self._layout.undress(
                self._places.number(shown.start), self._places.number(shown.end - 1)
            )

    def _take_schema(self, schema: Schema) -> None:
        if schema is not self._schema:
            self._schema = schema
            self._shown.labels = {label.id: label for label in schema.labels}
            self._measure_tags()

    def _take_mentions(self, mentions: Iterable[Mention]) -> None:
        mentions = mentions if isinstance(mentions, (list, tuple)) else list(mentions)
        known = self._dress.mentions
        if len(mentions) == len(known) and all(known.get(m.id) is m for m in mentions):
            return
        self._dress.mentions = Nearby()
        self._gone.clear()
        self._pending = iter(mentions)
        self._index(_FIRST_SLICE)

    def _index(self, seconds: float) -> bool:
        """Sort in the next mentions, for a while; says whether any was left to sort in."""
        nearby = self._dress.mentions
        until = time.perf_counter() + seconds
        some = False
        for count, mention in enumerate(self._pending, 1):
            some = True
            if mention.id not in self._gone:
                nearby.add(mention)
            if not count % 64 and time.perf_counter() > until:
                break
        return some

    def _fill(self, reading: Reading | None) -> None:
        """Put a text into the document."""
        self._reading = self._dress.reading = reading
        self._layout.reset()
        if reading is not None:
            wanted = families(reading.kind, reading.draft[:3000])
            if wanted != self._families:
                self._families = wanted
                self._apply_type()
        self._is_filling = True
        self.setUpdatesEnabled(False)
        try:
            self._filling.begin(reading)
            self._layout.extend()
            self._estimate_rest()
            self._place_column()
            self._caret.upstream = self._caret.x = None
            self.setTextCursor(QTextCursor(self.document()))
            self.verticalScrollBar().setValue(0)
        finally:
            self._is_filling = False
            self.setUpdatesEnabled(True)
        self._settle(None)

    def _fill_until(self, place: int) -> None:
        """Have the text in the document up to a place at least."""
        if place > self._places.length and self._filling.missing:
            held = self._layout.hold(self._offset())
            while place > self._places.length and self._filling.missing:
                self._grow()
            self._settle(held)

    def _grow(self) -> None:
        self._is_filling = True
        try:
            self._filling.more()
            self._layout.extend()
            self._estimate_rest()
        finally:
            self._is_filling = False

    def _estimate_rest(self) -> None:
        done = self._places.length
        rest = self._filling.missing
        self._layout.rest = round(self._layout.heights.total * rest / done) if rest and done else 0

    def _work_on(self) -> None:
        """Do some of what can wait: sort in mentions, fill in text, convert it."""
        until = time.perf_counter() + _SLICE
        if self._filling.missing:
            held = self._layout.hold(self._offset())
            self._grow()
            self._settle(held)
            return
        if self._index(_SLICE):
            self._layout.undress()
            self._settle(self._layout.hold(self._offset()))
            self.viewport().update()
            return
        while time.perf_counter() < until:
            if not self._filling.convert_next():
                self._idle.stop()
                return

    def _replace(self, number: int, replace: Callable[[], None]) -> None:
        """Have the text of a block replaced; Qt would move a caret within it to its end."""
        cursor = self.textCursor()
        span = self._places.span(number)
        anchor, caret = self._places.place(cursor.anchor()), self._places.place(cursor.position())
        held = self._offset()
        self._is_filling = True
        replace()
        self._layout.forget(number)
        if span is not None and any(span.start <= place <= span.end for place in (anchor, caret)):
            cursor.setPosition(self._places.position(anchor))
            cursor.setPosition(self._places.position(caret), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(held)
        self._reported = cursor.anchor(), cursor.position()
        self._is_filling = False

    # Places

    def reading(self) -> Reading | None:
        """The reading that is shown; None when there is no article."""
        return self._reading

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

    def _raw_place(self, position: int) -> int:
        if self._reading is None:
            return 0
        place = min(self._places.place(position), self._reading.length)
        return self._reading.alignment.unmap_place(place, up=False)

    def _position(self, raw: int, *, up: bool = False) -> int:
        """Qt's position of a place of the raw text."""
        if self._reading is None:
            return 0
        alignment = self._reading.alignment
        place = alignment.map_place(max(0, min(raw, alignment.source_length)), up=up)
        self._fill_until(place)
        return self._places.position(place)

    def select_raw(self, raw: Span) -> None:
        """Select what shows a span of the raw text."""
        self._set_cursor(self._position(raw.start), self._position(raw.end, up=True))

    def place_caret(self, raw: int) -> None:
        """Put the caret at a place of the raw text; nothing is selected then."""
        position = self._position(raw)
        self._set_cursor(position, position)

    def _set_cursor(self, anchor: int, position: int) -> None:
        self._caret.upstream = self._caret.x = None
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        held = self._offset()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(held)
        self.viewport().update()

    def reveal(self, raw: Span, center: bool = False) -> None:
        """Scroll until a span of the raw text is in sight, its start at least."""
        start = self._position(raw.start)
        end = self._position(raw.end, up=True)
        self._scroll_to(start, end, center=center)

    def _scroll_to(self, start: int, end: int, *, center: bool = False) -> None:
        for _ in range(2):  # shaping what comes into sight may move it
            number, rows, index, _units = self._layout.row_of(start)
            top = self._layout.block_top(number) + rows.rows[index].top
            bottom = top + rows.rows[index].height
            if end != start:
                number, rows, index, _units = self._layout.row_of(end)
                bottom = self._layout.block_top(number) + rows.rows[index].top
                bottom += rows.rows[index].height
            self._emit_size()
            bar = self.verticalScrollBar()
            page = self.viewport().height()
            air = min(2 * self._layout.type.row, page // 4)
            y = bar.value()
            if center:
                y = round((top + min(bottom, top + page)) / 2 - page / 2)
            elif top - air < y:
                y = top - air
            elif bottom + air > y + page:
                y = min(bottom + air - page, top - air)
            bar.setValue(round(y))

    def mentions_at(self, raw: int) -> list[str]:
        """The mentions that hold a place of the raw text, by their ids, innermost first."""
        found = [
            mention
            for mention in self._dress.mentions.touching(Span(raw, raw + 1))
            if any(span.holds(raw) for span in mention.spans)
        ]
        found.sort(key=lambda mention: (sum(map(len, mention.spans)), mention.id))
        return [mention.id for mention in found]

    def next_mention(self, forward: bool) -> str | None:
        """The mention after (or before) the selected one, else the caret; None at the end."""
        if self._reading is None:
            return None
        self._index_all()
        selected = self._dress.mentions.get(self._shown.selected or "")
        length = self._reading.alignment.source_length
        caret = self.caret()
        here = _order(selected) if selected else (caret, -length - 1 if forward else 1, "")
        start = here[0] if forward else here[0] + 1
        for some in self._dress.mentions.beside(start, length, forward=forward):
            keys = [
                (key, mention)
                for mention in some
                if (key := _order(mention)) != here and (key > here) == forward
            ]
            if keys:
                pick = min if forward else max
                return pick(keys, key=lambda each: each[0])[1].id
        return None

    def _index_all(self) -> None:
        if self._index(60):
            self._layout.undress()

    # What stands out

    def select_mention(self, mention_id: str | None) -> None:
        """Show a mention as the selected one."""
        self._shown.selected = mention_id
        self.viewport().update()

    def set_related(self, mention_ids: Iterable[str]) -> None:
        """Show mentions as of the same entity as the selected one."""
        self._shown.related = frozenset(mention_ids)
        self.viewport().update()

    def set_hints(self, hints: Mapping[str, str]) -> None:
        """Show letters at the starts of mentions, by their ids."""
        self._shown.hints = dict(hints)
        self.viewport().update()

    def set_marks(
        self, kind: str, spans: Sequence[Span], labels: Sequence[str] | None = None
    ) -> None:
        """Replace the marks of a kind ("found", "total", "proposal") by these raw spans.

        `labels`, ids of labels one for each span, give proposals their colors.
        """
        held = self._layout.hold(self._offset())
        self._dress.set_marks(MarkKind(kind), spans, labels)
        self._layout.undress()
        self._settle(held)
        self.viewport().update()

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

    def set_text_size(self, points: float) -> None:
        """Set the size of the text; what is at the top of the view stays there."""
        if points != self._points:
            self._points = points
            self._relay(self._apply_type)

    def text_size(self) -> float:
        """The size of the text, in points."""
        return self._points

    def set_line_measure(self, ems: float) -> None:
        """Set how many Chinese characters a line has at most."""
        self._measure = ems
        self._relay(self._place_column)

    # Layout

    def _apply_type(self) -> None:
        self._layout.type = type_of(self._families, self._points)
        self.document().setDefaultFont(self._layout.type.font)
        self.verticalScrollBar().setSingleStep(self._layout.type.row)
        self._measure_tags()
        self._place_column()

    def _measure_tags(self) -> None:
        metrics = QFontMetricsF(self._layout.type.tag_font)
        longest = 9 * self._layout.type.tag_font.pixelSize()
        tags: dict[str, str] = {}
        self._tag_widths = {}
        for label in self._shown.labels.values():
            tags[label.id] = metrics.elidedText(label.name, Qt.TextElideMode.ElideRight, longest)
            self._tag_widths[label.id] = round(metrics.horizontalAdvance(tags[label.id])) + 8
        self._shown.tags = tags

    def _tag_width(self, label_id: str) -> int:
        return self._tag_widths.get(label_id, 0)

    def _place_column(self) -> bool:
        """Fit the column into the view; says whether its width changed."""
        layout = self._layout
        page = self.viewport().width()
        em = layout.type.em
        margin = max(12, min(_MARGIN, page // 16))
        width = max(6 * em, min(round(self._measure * em), page - 2 * margin))
        changed = width != layout.width
        layout.width = width
        layout.left = max(margin, (page - width) // 2)
        layout.top = round(em * 1.3)
        layout.bottom = max(round(em * 2), self.viewport().height() // 3)
        return changed

    def _relay(self, change: Callable[[], object]) -> None:
        """Lay out all anew; the row at the top of the view stays there."""
        kept = self._top()
        change()
        self._layout.reset()
        self._layout.extend()
        self._estimate_rest()
        self._back_to_top(*kept)
        self.viewport().update()

    def _offset(self) -> int:
        return self.verticalScrollBar().value()

    def _settle(self, held: Held | None) -> None:
        """Shape what is in sight before it is painted; what is held stays where it is."""
        if self._is_settling or self._is_filling or not len(self._layout.heights):
            return
        self._is_settling = True
        try:
            bar = self.verticalScrollBar()
            before = bar.value()
            kept = held or self._layout.hold(before)
            for _ in range(4):
                y = bar.value()
                first, last = self._layout.make_ready(y, self.viewport().height())
                self._emit_size()
                wanted = y if kept is None or not before else round(self._layout.y_of(kept))
                bar.setValue(wanted)
                if bar.value() == y:
                    break
            self._layout.trim(first, last + 1)
        finally:
            self._is_settling = False
        if bar.value() != before:
            self.viewport().update()

    def _emit_size(self) -> None:
        self._layout.documentSizeChanged.emit(self._layout.documentSize())

    def _top(self) -> tuple[int, float]:
        """The place of the reading at the top of the view, and how far its row lies above that."""
        if not len(self._layout.heights):
            return 0, 0.0
        y = self._offset()
        number, rows, index = self._layout.row_at(self._layout.left, y)
        position = self.document().findBlockByNumber(number).position()
        offset = y - self._layout.block_top(number) - rows.rows[index].top
        return self._places.place(position + rows.rows[index].start_units), offset

    def _back_to_top(self, place: int, offset: float) -> None:
        if not len(self._layout.heights):
            return
        at_start = place == 0 and offset <= 0
        for _ in range(2):
            number, rows, index, _units = self._layout.row_of(self._places.position(place))
            y = self._layout.block_top(number) + rows.rows[index].top + offset
            self._emit_size()
            self.verticalScrollBar().setValue(0 if at_start else round(y))
            self._settle(None)

    def _kept(self) -> tuple[int, int, int, float]:
        """The anchor and the caret, the place at the top of the view, all raw, and its offset."""
        cursor = self.textCursor()
        place, offset = self._top()
        assert self._reading is not None
        return (
            self._raw_place(cursor.anchor()),
            self._raw_place(cursor.position()),
            self._reading.alignment.unmap_place(min(place, self._reading.length), up=False),
            offset,
        )

    def _restore(self, anchor: int, caret: int, top: int, offset: float) -> None:
        assert self._reading is not None
        place = self._reading.alignment.map_place(top, up=False)
        self._fill_until(place)
        self._back_to_top(place, offset)
        up = anchor < caret
        self._set_cursor(self._position(anchor, up=not up), self._position(caret, up=up))

    def _paint(self, painter: QPainter, clip: QRectF) -> None:
        cursor = self.textCursor()
        shown = self._shown
        shown.selection = cursor.selectionStart(), cursor.selectionEnd()
        shown.caret = self._caret_rect() if self.hasFocus() else None
        paint(painter, clip, self._layout, shown)

    def _caret_rect(self) -> QRectF | None:
        if self._reading is None:
            return None
        position = self.textCursor().position()
        number, rows, index = self._caret.row(position)
        layout = self._layout
        top = layout.block_top(number) + rows.rows[index].top + layout.type.box_top
        x = layout.left + layout.x_in(rows, index, position)
        return QRectF(round(x) - 1, top, 2, layout.type.box_bottom - layout.type.box_top)

    # What Qt reports

    def _report(self) -> None:
        cursor = self.textCursor()
        now = cursor.anchor(), cursor.position()
        if now != self._reported and not self._is_filling:
            self._reported = now
            self.viewport().update()
            self.selection_changed.emit()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not self._is_settling:
            self._settle(None)
        super().scrollContentsBy(dx, dy)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        kept = self._top()
        super().resizeEvent(event)
        if self._place_column():
            self._layout.reset()
            self._layout.extend()
            self._estimate_rest()
        self._back_to_top(*kept)
        self._settle(None)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_layout"):
            # Qt gives the document the widget's font.
            self.document().setDefaultFont(self._layout.type.font)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab is a key like others here: the window decides what it does."""
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret, copy, select all; every other key goes on to the window."""
        asked = move_of(event)
        if asked is not None and self._reading is not None:
            self._move(*asked)
            event.accept()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            event.accept()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._fill_until(len(self._reading.draft) if self._reading else 0)
            self.selectAll()
            event.accept()
        else:
            event.ignore()

    def _move(self, move: str, selects: bool) -> None:
        if move == "end" and self._reading is not None:
            self._fill_until(self._reading.length)
        cursor = self.textCursor()
        page = self.viewport().height() - self._layout.type.row
        before = self._caret_rect()
        position = self._caret.target(move, cursor, page, selects=selects)
        upstream, x = self._caret.upstream, self._caret.x
        anchor = cursor.anchor() if selects else position
        self._set_cursor(anchor, position)
        self._caret.upstream, self._caret.x = upstream, x
        if move.startswith("page_") and before is not None:
            after = self._caret_rect()
            assert after is not None
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + after.top() - before.top()))
        self._scroll_to(position, position)

    def _word_end(self, position: int, forward: bool) -> int:
        """The next edge of a word."""
        place = self._places.place(position)
        word = self.word_at(place if forward else max(0, place - 1)) if self._reading else None
        if word is not None:
            return self._places.position(word.end if forward else word.start)
        return self._caret.target(
            "next" if forward else "previous", self._bare(position), 0, selects=True
        )

    def _bare(self, position: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return cursor

    def _qt_word(self, place: int) -> Span | None:
        cursor = self._bare(self._places.position(place))
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfWord)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
        start = self._places.place(cursor.selectionStart())
        end = self._places.place(cursor.selectionEnd())
        return Span(start, end) if start <= place < end else None

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the size of the text is the window's business
        else:
            super().wheelEvent(event)

    # The mouse

    def _at(self, point: QPointF) -> tuple[float, float]:
        return point.x(), point.y() + self._offset()

    def _mention_under(self, point: QPointF) -> str | None:
        bar = self._layout.bar_at(*self._at(point))
        return bar.mention.id if bar is not None and bar.mention is not None else None

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._reading is None:
            super().mousePressEvent(event)
            return
        at, where = self._double_click
        near = (event.position() - where).manhattanLength() < QApplication.startDragDistance()
        if near and time.monotonic() - at < QApplication.doubleClickInterval() / 1000:
            self._double_click = (0.0, QPointF())
            self._take(self._sentence_at(event.position()))
            event.accept()
            return
        self._pressed_at = event.position()
        self._pressed_mention = self._mention_under(event.position())
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            # Qt would drag the selected text away instead of selecting anew.
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
        super().mousePressEvent(event)
        self._caret.upstream, self._caret.x = self._layout.row_end, None
        self.viewport().update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._caret.upstream, self._caret.x = self._layout.row_end, None

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed_at is None:
            return
        self._pressed_at = None
        pressed, self._pressed_mention = self._pressed_mention, None
        if self.textCursor().hasSelection():
            self.selection_made.emit()
        elif pressed is not None and pressed == self._mention_under(event.position()):
            self.mention_pressed.emit(pressed)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._reading is None:
            super().mouseDoubleClickEvent(event)
            return
        self._double_click = (time.monotonic(), event.position())
        bar = self._layout.bar_at(*self._at(event.position()))
        if bar is not None and bar.mention is not None:
            hull = bar.mention.hull
            self._take(self._reading.shown(hull))
        else:
            place = self._place_under(event.position())
            self._take(self.word_at(place) if place is not None else None)
        event.accept()

    def _place_under(self, point: QPointF) -> int | None:
        """The character of the reading under a point; None where there is none."""
        x, y = self._at(point)
        position = self._layout.hitTest(QPointF(x, y), Qt.HitTestAccuracy.ExactHit)
        if position < 0:
            return None
        number, rows, index = self._layout.row_at(x, y)
        start = self.document().findBlockByNumber(number).position()
        if position > start and self._layout.x_in(rows, index, position) > x - self._layout.left:
            position = start + rows.layout.previousCursorPosition(position - start)
        place = self._places.place(position)
        return place if self._reading is not None and place < self._reading.length else None

    def _sentence_at(self, point: QPointF) -> Span | None:
        x, y = self._at(point)
        if self._reading is None:
            return None
        place = self._places.place(self._layout.position_at(x, y))
        under = self._place_under(point)
        return sentence_around(self._reading, self._places, place if under is None else under)

    def _take(self, shown: Span | None) -> None:
        if shown is not None:
            self._set_cursor(self._places.position(shown.start), self._places.position(shown.end))
            self.selection_made.emit()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            raw = self._received_under(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), raw or "", self)
            return True
        return super().viewportEvent(event)

    def _received_under(self, point: QPointF) -> str | None:
        """The raw form of what a reading changed, under the pointer."""
        place = self._place_under(point)
        if self._reading is None or place is None:
            return None
        changed = self._reading.changed(Span(place, place + 1))
        return self._reading.received(changed[0][1]) if changed else None

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the reading's text, not Qt's version of it."""
        data = QMimeData()
        selected = self.selection()
        if self._reading is not None and selected is not None:
            text = self._reading.stretch(selected)
            data.setText(text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))
        return data


def _order(mention: Mention) -> tuple[int, int, str]:
    """The order in which one goes through mentions: by their starts, the longer first."""
    return mention.hull.start, -mention.hull.end, mention.id
