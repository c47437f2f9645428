"""How many scenarios or agreements the article says there are, and how many are marked."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.annotations.totals import is_met
from desktop.annotations.values import StatedTotal
from desktop.ui.theme import Theme, sans

_HEIGHT = 34
_BAR = 6


class TotalLine(QAbstractButton):
    """A stated total as a bar; a press shows where the article states it."""

    def __init__(
        self, theme: Theme, total: StatedTotal, text: str, count: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.total = total
        self.count = count
        self.setText(text)
        self.setFont(sans(13))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(
            self.tr("The article states {total}; {count} of {number} are marked.").format(
                total=text, count=count, number=total.number
            )
        )
        self.setToolTip(self.accessibleName())

    @property
    def is_met(self) -> bool:
        return is_met(self.total, self.count)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = painter.fontMetrics()
        said = self.tr("The article states")
        painter.setPen(QColor(theme.soft))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, said)
        left = metrics.horizontalAdvance(said + " ")
        figures = f"{self.count} / {self.total.number}" + ("" if self.total.exact else "+")
        right = self.width() - metrics.horizontalAdvance(figures)
        room = max(40, (right - left) // 2 - 10)
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        font = self.font()
        font.setUnderline(self.hasFocus() or self.underMouse())
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        painter.drawText(QRect(left, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
        left += metrics.horizontalAdvance(words) + 14
        painter.setFont(self.font())
        painter.drawText(
            self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, figures
        )
        bar = QRectF(left, (self.height() - _BAR) / 2, right - 14 - left, _BAR)
        if bar.width() > 20:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.line))
            painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
            done = min(1.0, self.count / self.total.number) if self.total.number else 1.0
            bar.setWidth(bar.width() * done)
            painter.setBrush(QColor(theme.good if self.is_met else theme.accent))
            painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)


class Totals(QWidget):
    """The stated totals of a frame type, a line each; nothing where there is none.

    `wanted` carries the raw span of the one that was pressed.
    """

    wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[tuple[StatedTotal, str], ...] = ()
        self._count = 0
        self._lines: list[TotalLine] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 4, 12, 0)
        self._layout.setSpacing(0)
        self.hide()

    @property
    def lines(self) -> Sequence[TotalLine]:
        return self._lines

    def show_totals(self, totals: Sequence[tuple[StatedTotal, str]], count: int) -> None:
        """Show these totals, each with its text in the shown reading."""
        if (tuple(totals), count) == (self._shown, self._count):
            return
        self._shown, self._count = tuple(totals), count
        for line in self._lines:
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [
            TotalLine(self._theme, total, text, count, self) for total, text in self._shown
        ]
        for line in self._lines:
            self._layout.addWidget(line)
            line.clicked.connect(lambda _=False, span=line.total.span: self.wanted.emit(span))
        self.setVisible(bool(self._lines))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        shown, self._shown = self._shown, ()
        self.show_totals(shown, self._count)
