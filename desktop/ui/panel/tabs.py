"""The tabs of the panel: a word and a count each, the current one underlined."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget
from typing_extensions import override

from desktop.ui.theme import Theme, color, paints_all, sans

_HEIGHT = 44
_GAP = 6
# What stands beside a word, and around a count: less where there is less room.
_LOOKS = ((11, 8), (7, 5), (5, 0), (3, 0))


class Tabs(QTabBar):
    """The words of the tabs with their counts."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: list[str] = []
        self._advances: dict[tuple[str, bool], int] = {}
        self._side, self._pill = _LOOKS[0]
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFont(sans(14))
        self._small = sans(12)
        self.setAccessibleName(self.tr("Lists of this article"))
        paints_all(self)
        for button in self.findChildren(QToolButton):
            # The arrow keys go through the tabs; Tab goes on to the page.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def add(self, word: str) -> None:
        self._counts.append("")
        self.addTab(word)

    def clear(self) -> None:
        """Take all tabs away."""
        while self.count():
            self.removeTab(self.count() - 1)
        self._counts.clear()

    def set_count(self, at: int, count: str) -> None:
        """Show how many a tab lists: "35", or "6/8" of what the article states."""
        if self._counts[at] == count:
            return
        before = self._width(at, self._side, self._pill)
        self._counts[at] = count
        self.setAccessibleTabName(at, f"{self.tabText(at)} {count}")
        if before != self._width(at, self._side, self._pill):
            self._ask_sizes()
            self._fit()
            self.update()
        else:
            self.update(self.tabRect(at))

    def count_of(self, at: int) -> str:
        return self._counts[at]

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    @override
    def tabSizeHint(self, index: int) -> QSize:
        return QSize(self._width(index, self._side, self._pill), _HEIGHT)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    @override
    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(event.rect(), color(theme.paper))
        painter.fillRect(0, self.height() - 1, self.width(), 1, color(theme.line))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at in range(self.count()):
            rect = self.tabRect(at)
            if not rect.intersects(event.rect()):
                continue
            is_current = at == self.currentIndex()
            painter.setFont(self.font())
            painter.setPen(color(theme.ink if is_current else theme.soft))
            words = QRect(rect.left() + self._side, 0, rect.width(), rect.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.tabText(at))
            if self._counts[at]:
                self._draw_pill(painter, rect, self._counts[at], is_current)
            if is_current:
                line = QRectF(rect.left(), rect.height() - 2, rect.width(), 2)
                painter.fillRect(line, color(theme.accent))
                if self.hasFocus():
                    painter.setPen(color(theme.accent))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(QRectF(rect).adjusted(3.5, 8.5, -3.5, -8.5), 5, 5)

    def _width(self, at: int, side: int, pill: int) -> int:
        width = self._advance(self.tabText(at)) + 2 * side
        if count := self._counts[at]:
            width += self._advance(count, is_count=True) + 2 * pill + _GAP
        return width

    def _advance(self, text: str, *, is_count: bool = False) -> int:
        """How wide a word or a count is, measured once."""
        width = self._advances.get((text, is_count))
        if width is None:
            metrics = QFontMetrics(self._small) if is_count else self.fontMetrics()
            width = self._advances[text, is_count] = metrics.horizontalAdvance(text)
        return width

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self._small = sans(12)
            self._advances.clear()  # Qt asks for the new widths at once
        super().changeEvent(event)

    def _fit(self) -> None:
        """Show all tabs at once where they can be."""
        tabs = range(self.count())
        look = next(
            (each for each in _LOOKS if sum(self._width(at, *each) for at in tabs) <= self.width()),
            _LOOKS[-1],
        )
        if look != (self._side, self._pill):
            self._side, self._pill = look
            self._ask_sizes()

    def _ask_sizes(self) -> None:
        """Lay the tabs out anew: Qt asks for their sizes only when a word changes."""
        for at in range(self.count()):
            self.setTabText(at, self.tabText(at))

    def _draw_pill(self, painter: QPainter, rect: QRect, count: str, is_current: bool) -> None:
        painter.setFont(self._small)
        width = self._advance(count, is_count=True) + 2 * self._pill
        pill = QRectF(rect.right() - self._side - width + 1, (rect.height() - 20) / 2, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(self._theme.badge))
        if self._pill:
            painter.drawRoundedRect(pill, 10, 10)
        painter.setPen(color(self._theme.ink if is_current else self._theme.faint))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, count)
