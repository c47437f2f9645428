"""The rules of the project that are not of one label: which mentions may lie within others."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.annotations.schema_edits import revise
from desktop.annotations.values import Nesting
from desktop.text.errors import WorldError
from desktop.ui.panel.names_list import chorded
from desktop.ui.schema.field import outlined
from desktop.ui.theme import Theme, inked, sans
from desktop.workbench import Workbench

_WIDEST = 640


class RulesPage(QWidget):
    """The rule of nesting, one of three; it changes when a choice is applied.

    `refused` carries an error of the world; `left` tells that Esc was pressed.
    """

    refused = Signal(object)
    left = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._notes: list[QLabel] = []
        self.buttons: dict[Nesting, QRadioButton] = {}
        self._group = QButtonGroup(self)
        inner = QWidget(self)
        inner.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(6)
        self._heading = QLabel(self.tr("May a mention lie within another one?"), inner)
        self._heading.setFont(sans(16))
        column.addWidget(self._heading)
        for nesting, words, example in (
            (
                Nesting.NONE,
                self.tr("No: only the outermost is labelled"),
                self.tr("北汀理工大學臨嶼研究院 is one organization; 臨嶼 in it is not labelled."),
            ),
            (
                Nesting.PLACES_IN_ORGANIZATIONS,
                self.tr("Only places within organizations"),
                self.tr("北汀理工大學臨嶼研究院 is an organization, and 臨嶼 in it a place."),
            ),
            (
                Nesting.ALL,
                self.tr("Yes: anything within anything, also across edges"),
                self.tr("臨嶼市副市長何景嵐 can be a person, with a place and a title in it."),
            ),
        ):
            self._add(nesting, words, example, column)
        self.words = QLabel(inner)
        self.words.setFont(sans(13))
        self.words.setWordWrap(True)
        self.apply_button = QPushButton(self.tr("Apply  ↵"), inner)
        self.discard_button = QPushButton(self.tr("Discard  Esc"), inner)
        below = QHBoxLayout()
        below.setSpacing(8)
        for button in (self.apply_button, self.discard_button):
            button.setFont(sans(13))
            button.setAutoDefault(False)
            below.addWidget(button)
        below.addStretch()
        trimming = QLabel(
            self.tr(
                "Whether blanks and punctuation at the edges of a selection are left out is each "
                "annotator's own choice: menu Edit, Trim blanks and punctuation."
            ),
            inner,
        )
        trimming.setFont(sans(12))
        trimming.setWordWrap(True)
        self._notes.append(trimming)
        column.addSpacing(8)
        column.addWidget(self.words)
        column.addLayout(below)
        column.addSpacing(16)
        column.addWidget(trimming)
        column.addStretch()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(inner, 1)
        whole.addStretch()
        self.apply_button.clicked.connect(self.apply)
        self.discard_button.clicked.connect(self.refill)

    @property
    def chosen(self) -> Nesting:
        return next(each for each, button in self.buttons.items() if button.isChecked())

    @property
    def is_touched(self) -> bool:
        return self.chosen is not self._workbench.schema.nesting

    def refill(self) -> None:
        """Show the rule as it is."""
        self.buttons[self._workbench.schema.nesting].setChecked(True)
        for button in self.buttons.values():
            button.setEnabled(not self._workbench.project.is_read_only)
        self._tell()

    def settle(self) -> bool:
        """Leave the rule as it is, if a choice was not applied."""
        self.refill()
        return True

    def apply(self) -> None:
        """Let the chosen rule hold."""
        if self.is_touched and not self._workbench.project.is_read_only:
            after = replace(self._workbench.schema, nesting=self.chosen)
            try:
                self._workbench.do(revise, after)
            except WorldError as error:
                self.refused.emit(error)
            self.focus_first()

    def focus_first(self) -> None:
        self.buttons[self.chosen].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        for note in self._notes:
            inked(note, theme.soft)
        for button in self.buttons.values():
            outlined(button, theme)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not chorded(event):
            self.apply()
        elif event.key() == Qt.Key.Key_Escape and self.is_touched:
            self.refill()
            self.focus_first()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _add(self, nesting: Nesting, words: str, example: str, column: QVBoxLayout) -> None:
        button = QRadioButton(words, self)
        button.setFont(sans(14))
        button.setAccessibleDescription(example)
        note = QLabel(example, self)
        note.setFont(sans(12))
        note.setWordWrap(True)
        note.setContentsMargins(24, 0, 0, 6)
        self._notes.append(note)
        self.buttons[nesting] = button
        self._group.addButton(button)
        column.addWidget(button)
        column.addWidget(note)
        button.toggled.connect(lambda _on: self._tell())

    def _tell(self) -> None:
        """Say what the choice means, as long as it is not applied."""
        if not any(button.isChecked() for button in self.buttons.values()):
            return
        words = self.tr(
            "What is labelled stays as it is; Findings will name what is against the rule."
        )
        self.words.setText(words if self.is_touched else "")
        for button in (self.apply_button, self.discard_button):
            if not self.is_touched and button is QApplication.focusWidget():
                self.focus_first()
            button.setVisible(self.is_touched)
