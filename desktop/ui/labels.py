"""The labels as chips above the article: number, color and name; a press labels or arms."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from desktop.annotations.values import Label, Schema
from desktop.ui.article.colors import legible_on
from desktop.ui.flow import FlowLayout
from desktop.ui.theme import LIGHT, Theme, sans
from desktop.ui.writing import write

_HEIGHT = 26
_DISC = 19
_MARGINS = 32, 10, 24, 10
_TIGHT_MARGINS = 8, 6, 8, 6
_TIGHT_BELOW = 480
"""The width under which the chips draw together, so as to leave the article its room."""


class Chip(QAbstractButton):
    """One label; checked while it is armed."""

    def __init__(self, label: Label, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = label
        self.theme = theme
        self.is_tight = False
        self.setText(label.name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFont(sans(14))
        key = "" if label.key is None else str(label.key)
        self.setAccessibleName(label.name)
        self.setAccessibleDescription(self.tr("Label, key {key}").format(key=key) if key else "")
        self.setToolTip(
            self.tr("{name}: press {key}, Shift+{key} arms it").format(name=label.name, key=key)
            if key
            else label.name
        )

    @override
    def nextCheckState(self) -> None:
        """What a press does is decided by the window."""

    @override
    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(_DISC + (12 if self.is_tight else 20) + words, _HEIGHT)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        color = QColor(self.label.dark_color if theme.is_dark else self.label.color)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        border = QColor(theme.line)
        if self.underMouse() or self.hasFocus():
            border = QColor(theme.accent if self.hasFocus() else theme.faint)
        fill = QColor(theme.raised)
        if self.isChecked():
            border = color
            fill = QColor(color)
            fill.setAlpha(60)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(edge, edge.height() / 2, edge.height() / 2)
        painter.setPen(QPen(border, 1.0))
        painter.setBrush(fill)
        painter.drawRoundedRect(edge, edge.height() / 2, edge.height() / 2)
        disc = QRectF(3.5, (self.height() - _DISC) / 2, _DISC, _DISC)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(disc)
        if self.label.key is not None:
            font = sans(11)
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(QColor(legible_on(color.name())))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self.label.key))
        painter.setFont(self.font())
        painter.setPen(QColor(theme.ink))
        left = _DISC + (5 if self.is_tight else 9)
        room = self.width() - left - (4 if self.is_tight else 8)
        write(painter, QRect(left, 0, room, self.height()), self.text())


class LabelBar(QWidget):
    """All labels of the schema, in its order.

    `pressed` and `armed` carry the id of a label; Shift and a press arm.
    """

    pressed = Signal(str)
    armed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._chips: dict[str, Chip] = {}
        self._is_tight = False
        self._flow = FlowLayout(self, margins=_MARGINS, spacing=8)
        self.setAccessibleName(self.tr("Labels"))

    def set_schema(self, schema: Schema) -> None:
        """Show the labels of a schema; nothing happens where they are shown already."""
        if [chip.label for chip in self._chips.values()] == list(schema.labels):
            return
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = {}
        for label in schema.labels:
            chip = Chip(label, self._theme, self)
            chip.is_tight = self._is_tight
            chip.setFont(sans(13 if self._is_tight else 14))
            chip.clicked.connect(lambda _checked, label_id=label.id: self._press(label_id))
            self._chips[label.id] = chip
            self._flow.addWidget(chip)
            chip.show()

    def set_armed(self, label_id: str | None) -> None:
        for chip in self._chips.values():
            chip.setChecked(chip.label.id == label_id)

    def focus_first(self) -> None:
        """Give the keyboard to the armed label, else to the first."""
        chips = list(self._chips.values())
        for chip in [each for each in chips if each.isChecked()] + chips[:1]:
            chip.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for chip in self._chips.values():
            chip.theme = theme
            chip.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_tight = self.width() < _TIGHT_BELOW
        if is_tight != self._is_tight:
            self._is_tight = is_tight
            for chip in self._chips.values():
                chip.is_tight = is_tight
                chip.setFont(sans(13 if is_tight else 14))
            self._flow.setContentsMargins(*(_TIGHT_MARGINS if is_tight else _MARGINS))
            self._flow.setSpacing(4 if is_tight else 8)
            self._flow.invalidate()
            self.updateGeometry()

    def _press(self, label_id: str) -> None:
        is_arming = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        (self.armed if is_arming else self.pressed).emit(label_id)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.paper))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.line))
