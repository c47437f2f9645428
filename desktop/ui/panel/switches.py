"""The rules of the findings, each with a switch; a line that opens to the list of them."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.annotations.checks import RULES
from desktop.ui.theme import Theme, sans, styled

_RULE = Qt.ItemDataRole.UserRole
_HIGHEST = 260


class _Rules(QListWidget):
    """The rules; Space switches the current one, `left` says that Esc was pressed."""

    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Switches(QWidget):
    """How many rules are on, and below, once wanted, each of them.

    `switched` carries the id of a rule and whether it is to be on.
    """

    switched = Signal(str, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_quiet = False
        self.button = QPushButton(self)
        self.button.setCheckable(True)
        self.button.setFlat(True)
        self.button.setFont(sans(12))
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.list = _Rules(self)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFont(sans(13))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMaximumHeight(_HIGHEST)
        self.list.setAccessibleName(self.tr("Rules"))
        self.list.setAccessibleDescription(self.tr("Space switches a rule on or off."))
        for rule in RULES:
            item = QListWidgetItem(QCoreApplication.translate("findings", rule.told), self.list)
            item.setData(_RULE, rule.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self.list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(2)
        column.addWidget(self.button)
        column.addWidget(self.list)
        self.button.toggled.connect(self._open)
        self.list.left.connect(lambda: self.button.setChecked(False))
        self.list.itemChanged.connect(self._changed)

    def show_off(self, off: Collection[str]) -> None:
        """Tick all rules but these."""
        self._is_quiet = True
        for row in range(self.list.count()):
            item = self.list.item(row)
            is_on = item.data(_RULE) not in off
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
        self._is_quiet = False
        on = sum(rule.id not in off for rule in RULES)
        words = self.tr("{on} of {all} rules are on").format(on=on, all=len(RULES))
        self.button.setText(words)

    def set_theme(self, theme: Theme) -> None:
        styled(
            self.button,
            f"QPushButton {{ border: 1px solid transparent; background: transparent;"
            f" color: {theme.soft}; text-align: left; padding: 4px 2px; }}"
            f"QPushButton:hover {{ color: {theme.ink}; }}"
            f"QPushButton:focus {{ border-color: {theme.accent}; }}",
        )
        styled(
            self.list,
            f"QListWidget {{ background: {theme.paper}; color: {theme.ink}; }}"
            f"QListWidget::item {{ padding: 3px 2px; }}"
            f"QListWidget::item:selected {{ background: {theme.selected}; color: {theme.ink}; }}",
        )

    def _open(self, is_open: bool) -> None:
        self.list.setVisible(is_open)
        if is_open:
            if not self.list.currentIndex().isValid():
                self.list.setCurrentRow(0)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.scrollTo(self.list.currentIndex())
        else:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self, item: QListWidgetItem) -> None:
        if not self._is_quiet:
            self.switched.emit(item.data(_RULE), item.checkState() == Qt.CheckState.Checked)
