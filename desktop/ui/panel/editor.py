"""Typing into a cell: a field, and below it what the typed text may mean."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHideEvent,
    QIcon,
    QKeyEvent,
    QPainter,
    QPixmap,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from desktop.ui.panel.names_list import chorded
from desktop.ui.theme import Theme, sans, styled

_ROW = 28
_MOST_ROWS = 8
_WIDTH = 300
_ON = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_BACK = (Qt.Key.Key_Backtab,)
_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_OWN_KEYS = (*_ON, *_BACK, *_LIST_KEYS, Qt.Key.Key_Escape)


@dataclass(frozen=True, slots=True)
class Offered:
    """A line of the list: `value` is what taking it gives, `color` that of its label.

    `is_ready`: in an empty cell Enter takes it before anything is typed.
    """

    value: object
    text: str
    color: str
    note: str = ""
    is_ready: bool = False


class CellEditor(QLineEdit):
    """A field over a cell. While text is composed, all keys are the input method's.

    `taken` carries 1 for the next cell or -1 for the one before; `left` says to change nothing,
    `pointed_away` that something else was pressed on, which may be what the cell is to hold.
    """

    taken = Signal(int)
    left = Signal()
    pointed_away = Signal()

    def __init__(
        self, parent: QWidget, theme: Theme, offer: Callable[[str], Sequence[Offered]]
    ) -> None:
        super().__init__(parent)
        # Closing takes the focus away, which must not close it once more.
        self.is_done = False
        self._offer = offer
        self._untouched: str | None = None
        self._offers: Sequence[Offered] = ()
        self.setFrame(False)
        self.setFont(sans(14))
        styled(
            self,
            f"QLineEdit {{ border: 2px solid {theme.accent}; border-radius: 0; padding: 0 6px;"
            f" background: {theme.raised}; color: {theme.ink}; }}",
        )
        self.list = QListWidget(self.window())
        self.list.hide()
        self.list.setFont(sans(14))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        styled(
            self.list,
            f"QListWidget {{ background: {theme.raised}; color: {theme.ink};"
            f" border: 1px solid {theme.line}; border-radius: 5px; padding: 3px; }}"
            f"QListWidget::item {{ border-radius: 4px; padding-left: 4px; }}"
            f"QListWidget::item:selected {{ background: {theme.selected}; color: {theme.ink}; }}",
        )
        self.list.setAccessibleName(self.tr("What the text may mean"))
        self.list.itemClicked.connect(lambda _item: self.taken.emit(1))
        self.textChanged.connect(self.offer_again)

    def begin(self, text: str) -> None:
        """Start with the text of the cell, all of it selected."""
        self._untouched = text
        self.setText(text)
        self.selectAll()
        self.offer_again()

    @property
    def is_untouched(self) -> bool:
        """Whether nothing was typed and nothing chosen."""
        return self.list.currentRow() < 0 and self.text() in ("", self._untouched)

    @property
    def offers(self) -> Sequence[Offered]:
        """The lines of the list."""
        return self._offers

    def chosen(self) -> Offered | None:
        """The line that is highlighted in the list."""
        row = self.list.currentRow()
        return self._offers[row] if 0 <= row < len(self._offers) else None

    def close_list(self) -> None:
        self.list.hide()
        self.list.deleteLater()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() in _OWN_KEYS and not chorded(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._press(event)
                return True
        return super().event(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        ):
            self.left.emit()
            if event.reason() is Qt.FocusReason.MouseFocusReason:
                self.pointed_away.emit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.list.hide()

    def _press(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _ON:
            self.taken.emit(1)
        elif key in _BACK:
            self.taken.emit(-1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif self._offers:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_MOST_ROWS}
            row = self.list.currentRow() + step.get(Qt.Key(key), _MOST_ROWS)
            self._highlight(max(0, min(row, len(self._offers) - 1)))

    def offer_again(self) -> None:
        """List what the text may mean now."""
        typed = "" if self.text() == self._untouched else self.text()
        self._offers = self._offer(typed)
        self.list.clear()
        for offered in self._offers:
            text = f"{offered.text}  —  {offered.note}" if offered.note else offered.text
            item = QListWidgetItem(_dot(offered.color), text)
            item.setSizeHint(QSize(0, _ROW))
            item.setToolTip(text)
            self.list.addItem(item)
        is_ready = bool(self._offers) and self._offers[0].is_ready and not self._untouched
        self._highlight(0 if self._offers and (typed.strip() or is_ready) else -1)
        self._place()

    def _highlight(self, row: int) -> None:
        self.list.setCurrentRow(row)
        count = self.tr("%n choice(s)", "", len(self._offers))
        chosen = self.chosen()
        self.setAccessibleDescription(f"{count}; {chosen.text}" if chosen else count)

    def _place(self) -> None:
        """Lay the list below the field, above it where there is no room."""
        if not self._offers or not self.isVisible():
            self.list.hide()
            return
        window = self.window()
        height = min(len(self._offers), _MOST_ROWS) * _ROW + 8
        width = min(max(self.width(), _WIDTH), window.width())
        corner = self.mapTo(window, QPoint(0, self.height()))
        left = max(0, min(corner.x(), window.width() - width))
        top = corner.y()
        if top + height > window.height():
            top = max(0, corner.y() - self.height() - height)
        self.list.setGeometry(left, top, width, height)
        self.list.raise_()
        self.list.show()


def _dot(color: str) -> QIcon:
    ratio = 2
    pixmap = QPixmap(16 * ratio, 16 * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawEllipse(4, 4, 8, 8)
    painter.end()
    return QIcon(pixmap)
