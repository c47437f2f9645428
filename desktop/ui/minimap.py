"""The strip beside the scroll bar: where in the article its mentions are, and what is in sight."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.annotations.state import ArticleState, Place, place_of
from desktop.annotations.steps import Change
from desktop.annotations.values import Mention, Schema
from desktop.text.stages import go_on
from desktop.ui.theme import LIGHT, Theme, paints_all

_WIDTH = 12
_LEAST = 4.0
"""The least height of the frame around what is in sight."""
_FEW = 250
"""So many mentions are counted before it is looked whether it is another's turn."""


class Minimap(QWidget):
    """Counts mentions for each row of pixels, by label.

    `wanted` carries a raw place to show, `pressed` comes before the first of these.
    """

    wanted = Signal(int)
    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._state: ArticleState | None = None
        self._stale: set[int] = set()
        self._article = ""
        self._length = 1
        # What is counted: the mentions up to a place (None: none), or all.
        self._last: Place | None = None
        self._counting: Iterator[None] = iter(())
        self._is_done = True
        self._seen = (0, 0)
        self._height = 1
        self._rows: defaultdict[int, Counter[str]] = defaultdict(Counter)
        self._image: QImage | None = None
        self.setFixedWidth(_WIDTH)
        paints_all(self)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Where the mentions are"))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._count_on)

    @property
    def is_counting(self) -> bool:
        return not self._is_done

    def label_at(self, y: int) -> str | None:
        """The label that most mentions at a height have; None where there are none."""
        counter = self._rows.get(y)
        return max(sorted(counter), key=counter.__getitem__) if counter else None

    def show_article(self, state: ArticleState) -> None:
        """Show an article; its mentions are counted by and by, once all of them are read."""
        self._state = state
        self._article = state.article.id if state.article else ""
        self._length = max(1, state.article.length if state.article else 0)
        self._recount()

    def follow(self, changes: Iterable[Change]) -> None:
        """Take over what a step changed."""
        for change in changes:
            for mention, by in ((change.before, -1), (change.after, 1)):
                if isinstance(mention, Mention) and self._is_counted(mention):
                    self._add(mention, by)
            if isinstance(change.after, Schema):
                self._image = None
                self.update()

    def show_seen(self, start: int, end: int) -> None:
        """Frame what is in sight, from a raw place to another."""
        if (start, end) != self._seen:
            self._seen = (start, end)
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._image = None
        self.update()

    # Counting

    def _recount(self) -> None:
        self._height = max(1, self.height())
        self._rows.clear()
        self._image = None
        self._last = None
        self._is_done = False
        self._timer.stop()
        if self._state is not None and self._state.is_whole:
            self._counting = self._count(self._state)
            self._count_on()
        self.update()

    def _count_on(self) -> None:
        """Count the next few."""
        self._is_done = go_on(self._counting)
        if self._is_done:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        self.update()

    def _count(self, state: ArticleState) -> Iterator[None]:
        while some := state.following(self._last, _FEW):
            for mention in some:
                self._add(mention, 1)
            self._last = place_of(some[-1])
            yield

    def _is_counted(self, mention: Mention) -> bool:
        """Whether the walk over the mentions has passed where one stands."""
        if mention.article != self._article:
            return False
        return self._is_done or (self._last is not None and place_of(mention) <= self._last)

    def _add(self, mention: Mention, by: int) -> None:
        scale, end = self._height / self._length, self._height - 1
        seen: set[int] = set()
        for span in mention.spans:
            first, last = int(span.start * scale), int((span.end - 1) * scale)
            seen.update(range(min(first, end), min(last, end) + 1))
        for y in seen:
            before, counter = self.label_at(y), self._rows[y]
            counter[mention.label] += by
            if not counter[mention.label]:
                del counter[mention.label]
            if self.label_at(y) != before:
                self._stale.add(y)
                self.update(0, y, _WIDTH, 1)

    # Seeing and using it

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self._recount()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.paper))
        painter.drawImage(0, 0, self._painted())
        start, end = (place * self.height() / self._length for place in self._seen)
        if self._seen != (0, 0):
            ink = QColor(self._theme.faint)
            ink.setAlpha(46)
            height = max(_LEAST, end - start)
            top = max(0.0, min(start, self.height() - height))
            painter.fillRect(QRectF(0, top, self.width(), height), ink)

    def _painted(self) -> QImage:
        """The rows as a picture; only those that changed are painted anew."""
        if self._image is None:
            self._image = QImage(self.size(), QImage.Format.Format_ARGB32_Premultiplied)
            self._image.fill(Qt.GlobalColor.transparent)
            self._stale = set(self._rows)
        is_dark = self._theme.is_dark
        labels = self._state.schema.labels if self._state else ()
        colors = {each.id: QColor(each.dark_color if is_dark else each.color) for each in labels}
        painter = QPainter(self._image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        for y in self._stale:
            color = colors.get(self.label_at(y) or "", Qt.GlobalColor.transparent)
            painter.fillRect(2, y, _WIDTH - 4, 1, color)
        painter.end()
        self._stale.clear()
        return self._image

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit()
            self._want(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._want(event)

    def _want(self, event: QMouseEvent) -> None:
        share = max(0.0, min(1.0, event.position().y() / max(1, self.height())))
        self.wanted.emit(min(self._length - 1, int(share * self._length)))
