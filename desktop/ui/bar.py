"""The bar at the top: the brand, the project, the readings, the search."""

import re

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from desktop.text.readings import ReadingKind
from desktop.ui.facts import Facts, Piece
from desktop.ui.icons import icon
from desktop.ui.keys import Bindings
from desktop.ui.search import SearchBox
from desktop.ui.theme import LIGHT, Theme, mono, sans, serif
from desktop.ui.words import reading_word

_HEIGHT = 47
_SEGMENT = 29
_RADIUS = 6.0
_DOT = re.compile(r"\s*[·・]\s*")


class Segment(QAbstractButton):
    """One reading; checked while it is the one that is shown."""

    def __init__(self, kind: ReadingKind, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = kind
        self.theme = LIGHT
        self.is_first = self.is_last = False
        self.shows_key = True
        self.key = key.replace("+", " ")
        self.name = reading_word(kind)
        self.setText(self.name)
        self.setFont(sans(14))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.name)
        self.setAccessibleDescription(key)
        self.setToolTip(f"{self.name}  {key}")

    @override
    def sizeHint(self) -> QSize:
        width = 22 + self.fontMetrics().horizontalAdvance(self.text())
        if self.shows_key and self.key:
            width += 7 + QFontMetrics(_key_font()).horizontalAdvance(self.key)
        return QSize(width, _SEGMENT)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        painter.setClipPath(_rounded(rect, left=self.is_first, right=self.is_last))
        fill = theme.raised
        if self.isChecked():
            fill = theme.accent
        elif self.underMouse():
            fill = theme.badge
        painter.fillRect(rect, QColor(fill))
        if not self.is_first and not self.isChecked():
            painter.fillRect(QRectF(0, 0, 1, rect.height()), QColor(theme.line))
        painter.setPen(QPen(QColor(theme.accent if self.isChecked() else theme.line), 1.0))
        painter.drawPath(
            _rounded(
                rect.adjusted(0.5 if self.is_first else -1, 0.5, -0.5 if self.is_last else 1, -0.5),
                left=self.is_first,
                right=self.is_last,
            )
        )
        ink = QColor(theme.accent_ink if self.isChecked() else theme.soft)
        painter.setPen(ink)
        painter.setFont(self.font())
        words = QRect(11, 0, self.width() - 11, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.shows_key:
            ink = QColor(ink if self.isChecked() else theme.faint)
            ink.setAlpha(180 if self.isChecked() else 210)
            painter.setPen(ink)
            painter.setFont(_key_font())
            place = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(self.rect().adjusted(0, 1, -11, 1), place, self.key)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent_ink if self.isChecked() else theme.accent), 1))
            painter.drawRoundedRect(rect.adjusted(3.5, 3.5, -3.5, -3.5), 3, 3)


def _key_font() -> QFont:
    return mono(11)


def _rounded(rect: QRectF, *, left: bool, right: bool) -> QPainterPath:
    """A rectangle whose outer corners are round where it begins or ends a row."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, _RADIUS, _RADIUS)
    half = rect.width() / 2
    if not left:
        path.addRect(QRectF(rect.left(), rect.top(), half, rect.height()))
    if not right:
        path.addRect(QRectF(rect.left() + half, rect.top(), half, rect.height()))
    return path.simplified()


class ReadingBar(QWidget):
    """The five readings in a row; `chosen` carries a ReadingKind."""

    chosen = Signal(object)

    def __init__(self, bindings: Bindings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Reading"))
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._segments: dict[ReadingKind, Segment] = {}
        for kind in ReadingKind:
            segment = Segment(kind, bindings.shown(f"read {kind.value}"), self)
            segment.clicked.connect(lambda _checked, chosen=kind: self.chosen.emit(chosen))
            group.addButton(segment)
            row.addWidget(segment)
            self._segments[kind] = segment
        first, *_, last = self._segments.values()
        first.is_first = last.is_last = True

    def show_reading(self, kind: ReadingKind) -> None:
        self._segments[kind].setChecked(True)

    def focus_first(self) -> None:
        """Give the keyboard to the reading that is shown."""
        for segment in self._segments.values():
            if segment.isChecked():
                segment.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fit(self, room: int) -> None:
        """Leave the keys out where there is no room for them, then the scripts of places."""
        for has_keys, is_whole in ((True, True), (False, True), (False, False)):
            for segment in self._segments.values():
                segment.shows_key = has_keys
                segment.setText(segment.name if is_whole else _DOT.split(segment.name)[-1])
                segment.updateGeometry()
                segment.update()
            if sum(segment.sizeHint().width() for segment in self._segments.values()) < room:
                return

    def set_theme(self, theme: Theme) -> None:
        for segment in self._segments.values():
            segment.theme = theme
            segment.update()


class TopBar(QWidget):
    """Brand and project on the left, the readings in the middle, search and menu on the right."""

    def __init__(self, bindings: Bindings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.setFixedHeight(_HEIGHT + 1)
        self._brand = QLabel("圈點", self)
        self._brand.setFont(serif(18))
        self._brand.setAccessibleName(self.tr("Quandian"))
        self._project = Facts(self)
        self._project.setFont(sans(14))
        self.readings = ReadingBar(bindings, self)
        self.search = SearchBox(bindings.shown("find").replace("+", " "), self)
        self.menu_button = QToolButton(self)
        self.menu_button.setAutoRaise(True)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self.menu_button.setToolTip(self.tr("Menu"))
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        left = QHBoxLayout()
        left.setSpacing(17)
        left.addWidget(self._brand)
        left.addWidget(self._project, 1)
        left.addStretch()
        right = QHBoxLayout()
        right.setSpacing(8)
        right.addStretch()
        right.addWidget(self.search)
        right.addWidget(self.menu_button)
        whole = QGridLayout(self)
        whole.setContentsMargins(16, 0, 10, 1)
        whole.setHorizontalSpacing(16)
        whole.addLayout(left, 0, 0)
        whole.addWidget(self.readings, 0, 1)
        whole.addLayout(right, 0, 2)
        whole.setColumnStretch(0, 1)
        whole.setColumnStretch(2, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_project(self, name: str, articles: int) -> None:
        words = self.tr("%n article(s)", "", articles)
        self._project.say(Piece(f"{name} · {words}", self._theme.soft))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        palette = self._brand.palette()
        palette.setColor(self._brand.foregroundRole(), QColor(theme.accent))
        self._brand.setPalette(palette)
        self.menu_button.setIcon(icon("menu", theme.soft))
        self.readings.set_theme(theme)
        self.search.set_theme(theme)
        if self._project.text:
            self._project.say(Piece(self._project.text, theme.soft))
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        room = self.width() - self._brand.sizeHint().width() - self.search.minimumWidth() - 190
        self.readings.fit(room)
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.paper))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.line))
