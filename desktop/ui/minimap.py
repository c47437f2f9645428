"""The strip beside the scroll bar: where in the article its mentions are, and what is in sight."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.annotations.steps import Change
from desktop.annotations.values import Mention, Schema
from desktop.ui.theme import LIGHT, Theme

_WIDTH = 12
_SLICE = 4000
"""How many mentions are counted at a time: about 3 ms."""


class Minimap(QWidget):
    """Counts mentions for each row of pixels, by label.

    `wanted` carries a raw place to show, `pressed` comes before the first of these.
    """

    wanted = Signal(int)
    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._schema: Schema | None = None
        self._mentions: dict[str, Mention] = {}
        self._gone: set[str] = set()
        self._stale: set[int] = set()
        self._article = ""
        self._length = 1
        self._seen = (0, 0)
        self._rows: list[Counter[str]] = []
        self._pending: Iterator[Mention] = iter(())
        self._image: QImage | None = None
        self.setFixedWidth(_WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Where the mentions are"))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._count_on)

    @property
    def is_counting(self) -> bool:
        return self._timer.isActive()

    def label_at(self, y: int) -> str | None:
        """The label that most mentions at a height have; None where there are none."""
        counter = self._rows[y] if 0 <= y < len(self._rows) else None
        return max(sorted(counter), key=counter.__getitem__) if counter else None

    def show_article(
        self, schema: Schema, article: str, length: int, mentions: Sequence[Mention]
    ) -> None:
        """Show an article of `length` code points; the mentions are counted by and by."""
        self._schema = schema
        self._article = article
        self._length = max(1, length)
        self._recount(mentions)

    def follow(self, schema: Schema, changes: Iterable[Change]) -> None:
        """Take over what a step changed."""
        self._schema = schema
        for change in changes:
            for mention, by in ((change.before, -1), (change.after, 1)):
                if isinstance(mention, Mention) and mention.article == self._article:
                    self._follow(mention, by)
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

    def _recount(self, every: Sequence[Mention]) -> None:
        self._rows = [Counter() for _ in range(max(1, self.height()))]
        self._image = None
        self._mentions = {}
        self._gone.clear()
        self._pending = iter(every)
        if len(every) <= _SLICE:
            self._count_on()
        else:
            self._timer.start()

    def _count_on(self) -> None:
        """Count the next few; those that a step changed meanwhile are counted already."""
        some = list(islice(self._pending, _SLICE))
        for mention in some:
            if mention.id not in self._gone:
                self._mentions[mention.id] = mention
                self._add(mention, 1)
        if len(some) < _SLICE:
            self._timer.stop()
        self.update()

    def _follow(self, mention: Mention, by: int) -> None:
        self._gone.add(mention.id)
        known = self._mentions.pop(mention.id, None)
        if known is not None:
            self._add(known, -1)
        if by > 0:
            self._mentions[mention.id] = mention
            self._add(mention, 1)

    def _add(self, mention: Mention, by: int) -> None:
        rows, scale = self._rows, len(self._rows) / self._length
        end = len(rows) - 1
        seen: set[int] = set()
        for span in mention.spans:
            first, last = int(span.start * scale), int((span.end - 1) * scale)
            seen.update(range(min(first, end), min(last, end) + 1))
        for y in seen:
            counter = rows[y]
            counter[mention.label] += by
            if not counter[mention.label]:
                del counter[mention.label]
            self._stale.add(y)

    # Seeing and using it

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            waiting = [each for each in self._pending if each.id not in self._gone]
            self._recount([*self._mentions.values(), *waiting])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.paper))
        painter.drawImage(0, 0, self._painted())
        start, end = (place * self.height() / self._length for place in self._seen)
        if self._seen != (0, 0):
            ink = QColor(self._theme.faint)
            ink.setAlpha(46)
            painter.fillRect(QRectF(0, start, self.width(), max(4.0, end - start)), ink)

    def _painted(self) -> QImage:
        """The rows as a picture; only those that changed are painted anew."""
        if self._image is None:
            self._image = QImage(self.size(), QImage.Format.Format_ARGB32_Premultiplied)
            self._image.fill(Qt.GlobalColor.transparent)
            self._stale = set(range(len(self._rows)))
        is_dark = self._theme.is_dark
        labels = self._schema.labels if self._schema else ()
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
