"""A card in the place of the form: what is about to be done, and what that touches."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.annotations.ground import Ground
from desktop.annotations.schema_touch import touch
from desktop.annotations.steps import Step
from desktop.text.errors import WorldError
from desktop.ui.panel.names_list import chorded
from desktop.ui.schema.told import Told
from desktop.ui.theme import LIGHT, Theme, inked, sans
from desktop.ui.words import sentence
from desktop.workbench import Workbench

_WIDEST = 640

Make = Callable[[Ground], Step]


class Deed(QWidget):
    """Says what a step would touch before it is done.

    `accepted` carries what makes the step; `left` tells that Esc gave it up.
    """

    accepted = Signal(object)
    left = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._make: Make | None = None
        self._told = Told(self)
        self.theme = LIGHT
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget(area)
        inner.setMaximumWidth(_WIDEST)
        self.heading = QLabel(inner)
        self.heading.setFont(sans(16))
        self.heading.setWordWrap(True)
        self.words = QLabel(self)
        self.words.setFont(sans(14))
        self.words.setWordWrap(True)
        self.promise = QLabel(
            self.tr("One step: undo takes all of it back. A copy of the project is made first."),
            self,
        )
        self.promise.setFont(sans(12))
        self.promise.setWordWrap(True)
        for label in (self.heading, self.words, self.promise):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.do_button = QPushButton(self)
        self.cancel_button = QPushButton(self.tr("Cancel  Esc"), self)
        for button in (self.do_button, self.cancel_button):
            button.setFont(sans(13))
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.do_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(24, 20, 24, 16)
        self.column.setSpacing(12)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.words)
        self.column.addWidget(self.promise)
        self.column.addLayout(buttons)
        self.column.addStretch()
        area.setWidget(inner)
        for widget in (area.viewport(), inner):
            widget.setAutoFillBackground(False)
        self.do_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.left)

    def ask(self, heading: str, verb: str, make: Make) -> None:
        """Say what `make` would do, under a heading; the button says `verb`."""
        self.heading.setText(heading)
        self.do_button.setText(f"{verb}  ↵")
        self.setAccessibleName(heading)
        self.look(make)
        self.do_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def look(self, make: Make | None) -> None:
        """Say what a step would touch, or what stands against it; None: nothing is chosen yet."""
        self._make = None
        words = ""
        is_wrong = False
        if make is not None:
            try:
                step = self._workbench.plan(make)
            except WorldError as error:
                words, is_wrong = sentence(error), True
            else:
                self._make = make
                words = "\n".join(self._told.sentences(touch(self._workbench.ground, step)))
        self.words.setText(words)
        self.do_button.setEnabled(self._make is not None)
        self.do_button.setAccessibleDescription(words)
        inked(self.words, self.theme.wrong if is_wrong else self.theme.ink)

    def accept(self) -> None:
        """Ask for the step."""
        if self._make is not None:
            self.accepted.emit(self._make)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        inked(self.heading, theme.ink)
        inked(self.promise, theme.faint)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not chorded(event):
            self.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
