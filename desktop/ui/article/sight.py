"""What is in sight of the article: shaped before it is painted, and steady while the rest is."""

from PySide6.QtCore import QSizeF, QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from desktop.ui.article.dress import Dress
from desktop.ui.article.layout import ArticleLayout, Held
from desktop.ui.article.places import Places
from desktop.ui.article.typography import Type
from desktop.ui.scroll_bar import ThinBar


class Sight(QTextEdit):
    """A text whose layout knows only what was seen; what is in sight stays where it is."""

    def __init__(self, type_: Type, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalScrollBar(ThinBar(self))
        self._is_settling = False
        self._is_filling = False
        self._covered = 0
        self._told = QSizeF()
        self._anchor: tuple[int, Held | None] = (-1, None)
        self._topmost = -1, 0  # where one scrolled to last, and for which place
        self._settling = QTimer(self, singleShot=True)
        self._settling.timeout.connect(self._settle)
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        self._places = Places(document)
        self._dress = Dress(self._places)
        self._layout = ArticleLayout(document, self._places, self._dress, type_)
        self._layout.grew = self._grew
        document.setDocumentLayout(self._layout)

    def _offset(self) -> int:
        return self.verticalScrollBar().value()

    def _settle(self, held: Held | None = None) -> None:
        """Shape what is in sight before it is painted; what is held stays where it is."""
        if self._is_settling or self._is_filling or not len(self._layout.heights):
            return
        self._is_settling = True
        bar = self.verticalScrollBar()
        kept = held or self._hold()
        for _ in range(4):
            y = bar.value()
            first, last = self._layout.make_ready(y, self.viewport().height())
            self._tell_size()
            if kept is not None:
                bar.setValue(round(self._layout.y_of(kept)))
            if bar.value() == y:
                self._layout.trim(first, last + 1)
                break
        self._anchor = bar.value(), self._layout.hold(bar.value(), self.viewport().height())
        self._is_settling = False

    def _hold(self) -> Held | None:
        """What is at the top of the view; if nobody scrolled, what was there when last settled."""
        offset, held = self._anchor
        if offset == self._offset():
            return held
        return self._layout.hold(self._offset(), self.viewport().height())

    def _hold_row(self, below: float) -> Held | None:
        """The row so far below the top of the view; what is at the top where none is laid out."""
        y = self._offset() + below
        number = self._layout.block_at(y) if len(self._layout.heights) else 0
        rows = self._layout.shaped(number)
        if rows is None or not rows.dressed:
            return self._hold()
        top = self._layout.block_top(number)
        index = rows.row_at(y - top)
        return Held(number, index, self._offset() - top - rows.rows[index].top)

    def _grew(self) -> None:
        """Something was shaped because Qt asked for it: what is in sight must not move."""
        if not self._is_settling and not self._is_filling:
            self._settling.start()

    def _tell_size(self) -> None:
        size = self._layout.documentSize()
        reach = max(0, size.toSize().height() - self.viewport().height())
        # Qt doesn't listen while it is at the scroll bars because of the last time.
        if size != self._told or self.verticalScrollBar().maximum() != reach:
            self._told = size
            self._layout.documentSizeChanged.emit(size)

    def _top(self, below: int = 0) -> tuple[int, float]:
        """The place of the reading at the top of the view, and how far its row lies above that.

        With `below`, of the row that is so far below the top.
        """
        if not len(self._layout.heights):
            return 0, 0.0
        y = self._offset()
        number, rows, index = self._layout.row_at(self._layout.left, y + below)
        position = self.document().findBlockByNumber(number).position()
        row = rows.rows[index]
        offset = y - self._layout.block_top(number) - row.top
        start = self._places.place(position + row.start_units)
        if y == self._topmost[0] and not below:
            # What was wanted there, not where its row starts: that is elsewhere in each width.
            wanted, end = self._topmost[1], self._places.place(position + row.end_units)
            start = wanted if start < wanted < end else start
        return start, offset

    def _bottom(self) -> int:
        """The place of the reading where the last row in sight ends."""
        y = self._offset() + self.viewport().height() - 1
        number, _rows, index = self._layout.row_at(self._layout.left, y)
        number, index = self._layout.part(number, index, last=True)
        position = self.document().findBlockByNumber(number).position()
        return self._places.place(position + self._layout.ready(number).rows[index].end_units)

    def _back_to_top(self, place: int, offset: float) -> None:
        """Scroll until the row of a place of the reading lies so far above the top of the view."""
        if not len(self._layout.heights):
            return
        number, _rows, index, _units = self._layout.row_of(self._places.position(place))
        if place == 0 and offset <= 0:
            offset = -self._layout.top  # the margin above it too
        held = Held(number, index, offset)
        self._tell_size()
        self._is_settling = True  # else the row now at the top would be held
        self.verticalScrollBar().setValue(round(self._layout.y_of(held)))
        self._is_settling = False
        self._settle(held)
        self._topmost = self._offset(), place

    def _scroll_to(
        self, start: int, end: int, *, center: bool = False, with_air: bool = True
    ) -> None:
        """Scroll until a position of Qt is in sight, and one behind it too where there is room."""
        layout, bar = self._layout, self.verticalScrollBar()
        for _ in range(2):  # shaping what comes into sight may move it
            number, rows, index, _units = layout.row_of(start)
            row = rows.rows[index]
            top = layout.block_top(number) + row.top
            bottom = top + row.height
            if end != start:
                number, rows, index, _units = layout.row_of(end)
                row = rows.rows[index]
                bottom = layout.block_top(number) + row.top + row.height
            self._tell_size()
            page = max(1, self.viewport().height() - self._covered)
            air = min(2 * layout.type.row, page // 4) if with_air else 0
            y = float(bar.value())
            if center:
                y = (top + min(bottom, top + page) - page) / 2
            elif top - air < y:
                y = top - air
            elif bottom + air > y + page:
                y = min(bottom + air - page, top - air)
            bar.setValue(round(y))

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._settle()
        super().scrollContentsBy(dx, dy)
        # What was cut off at the edge, such as a hint above its row, would stay so.
        self.viewport().update()
