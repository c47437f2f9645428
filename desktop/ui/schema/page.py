"""A page of the schema's place: the list of the parts, and the form or a card for one of them."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.annotations.schema_edits import revise
from desktop.annotations.schema_touch import Uses
from desktop.annotations.values import Schema
from desktop.text.errors import WorldError
from desktop.ui.flow import FlowLayout
from desktop.ui.schema.deed import Deed, Make
from desktop.ui.schema.form import Form
from desktop.ui.schema.lines import Line, PartList
from desktop.ui.theme import LIGHT, Theme, sans
from desktop.workbench import Workbench

_NOTHING = Uses(0, 0)


class Page(QWidget):
    """What pages of labels and of frames have in common.

    `refused` carries an error of the world, `said` words for a notice; `left` tells that Esc was
    pressed where nothing is open.
    """

    refused = Signal(object)
    said = Signal(str)
    left = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self.theme = LIGHT
        self._uses: Mapping[str, Uses] = {}
        self._side = QWidget(self)
        self._side.setAutoFillBackground(True)
        self.list = PartList(self._side)
        adding, doing = QWidget(self._side), QWidget(self)
        self.adding = FlowLayout(adding, margins=(10, 6, 10, 10), spacing=6)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 6, 0, 0)
        side.setSpacing(0)
        side.addWidget(self.list, 1)
        side.addWidget(adding)
        self._right = QWidget(self)
        self.stack = QStackedWidget(self._right)
        self.doing = FlowLayout(doing, margins=(24, 10, 16, 4), spacing=6)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(doing)
        right.addWidget(self.stack, 1)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self._side)
        self.split.addWidget(self._right)
        self._side.setMinimumWidth(230)
        self._right.setMinimumWidth(380)
        self.split.setSizes([340, 900])
        self.split.setStretchFactor(1, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)
        self._forms: list[Form] = []
        self._deeds: list[Deed] = []
        self._buttons: dict[int, QPushButton] = {}
        self.stack.currentChanged.connect(lambda _at: doing.setVisible(self.card is None))
        self.list.visited.connect(self._visit)
        self.list.moved.connect(self._move)
        self.list.key_pressed.connect(self.press)

    # What a page of its own kind says

    @abstractmethod
    def lines(self, schema: Schema) -> Sequence[Line]:
        """The lines of the list."""

    @abstractmethod
    def form_of(self, part_id: str) -> Form:
        """The form that goes with a part, told how often that is used."""

    @abstractmethod
    def moved(self, schema: Schema, part_id: str, by: int) -> Schema:
        """The schema with a part further on, or back."""

    @abstractmethod
    def do_key(self, key: int, part_id: str) -> None:
        """Do what a key asks for, about the current part."""

    # Filling and following

    @property
    def form(self) -> Form | None:
        """The form that is shown, or that lies below a card."""
        shown = self.stack.currentWidget()
        if isinstance(shown, Form):
            return shown
        part_id = self.list.current_id
        return self._forms[0] if part_id is None else self.form_of(part_id)

    @property
    def card(self) -> Deed | None:
        """The card that asks something now."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Deed) else None

    def refill(self, uses: Mapping[str, Uses]) -> None:
        """Show the schema as it is now; `uses` tells how often each part of it is used."""
        here = QApplication.focusWidget()
        had_focus = self.card is not None and here is not None and self.card.isAncestorOf(here)
        self._uses = uses
        self.list.blockSignals(True)
        self.list.show_lines(self.lines(self.workbench.schema))
        self.list.blockSignals(False)
        self.show_current()
        if had_focus:
            self.focus_first()

    def show_current(self) -> None:
        """Show the form of the current line."""
        part_id = self.list.current_id
        if part_id is not None:
            form = self.form_of(part_id)
            form.show_part(self.workbench.schema, part_id)
            self.stack.setCurrentWidget(form)
        self.stack.setVisible(part_id is not None)
        self._enable()

    def settle(self) -> bool:
        """Do what is typed in the form; False where it can't be done and stays open."""
        form = self.stack.currentWidget()
        if not isinstance(form, Form) or not form.is_touched or form.is_read_only:
            return True
        if not form.is_right:
            form.tell()
            return False
        form.apply()
        return not form.is_touched

    def focus_first(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self, *, is_read_only: bool) -> None:
        for form in self._forms:
            form.set_read_only(is_read_only=is_read_only)
        self._enable()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.list.set_theme(theme)
        palette = self._side.palette()
        palette.setColor(self._side.backgroundRole(), theme.side)
        self._side.setPalette(palette)
        for form in self._forms:
            form.set_theme(theme)
        for deed in self._deeds:
            deed.set_theme(theme)
        self.list.show_lines(self.lines(self.workbench.schema))

    def uses_of(self, part_id: str) -> Uses:
        return self._uses.get(part_id, _NOTHING)

    # For the pages of their own kind

    def add_form(self, form: Form) -> None:
        self._forms.append(form)
        self.stack.addWidget(form)
        form.applied.connect(self._apply)
        form.left.connect(self._back)

    def add_deed(self, deed: Deed) -> None:
        self._deeds.append(deed)
        self.stack.addWidget(deed)
        deed.accepted.connect(self.do)
        deed.left.connect(self._back)

    def add_button(self, words: str, key: Qt.Key, row: FlowLayout) -> QPushButton:
        """Make a button that does the same as a key on the list."""
        button = QPushButton(words, self)
        button.setFont(sans(12))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.press(key))
        row.addWidget(button)
        self._buttons[key] = button
        return button

    def begin(self, schema: Schema, part_id: str, form: Form) -> None:
        """Show a new part in its form, before it is in the project."""
        form.show_part(schema, part_id, is_new=True)
        self.stack.setCurrentWidget(form)
        self.stack.show()
        form.focus_name()

    def press(self, key: int) -> None:
        """Do what a key on the list asks for."""
        part_id = self.list.current_id
        if key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if part_id is not None and self.card is None:
                self.form_of(part_id).focus_name()
        elif not self.workbench.project.is_read_only and self.settle():
            self.do_key(key, self.list.current_id or "")

    def can(self, key: int) -> bool:
        """Whether what a key asks for makes sense of the current part."""
        return self.list.current_id is not None

    # Inside

    def _enable(self) -> None:
        is_read_only = self.workbench.project.is_read_only
        for key, button in self._buttons.items():
            button.setEnabled(not is_read_only and self.can(key))

    def _visit(self, _part_id: str) -> None:
        shown = self.stack.currentWidget()
        if isinstance(shown, Form) and not self.settle():
            # What can't be done stays where it is typed.
            self.list.blockSignals(True)
            self.list.go_to(shown.part_id)
            self.list.blockSignals(False)
            shown.focus_name()
            return
        self.show_current()

    def _apply(self, after: Schema) -> None:
        form = self.stack.currentWidget()
        new_id = form.part_id if isinstance(form, Form) and form.is_new else None
        here = QApplication.focusWidget()
        had_focus = here is not None and self.isAncestorOf(here)
        if self.do(lambda ground: revise(ground, after)) and new_id is not None:
            self.list.go_to(new_id)
        if had_focus:
            self.focus_first()

    def _move(self, part_id: str, by: int) -> None:
        if not self.workbench.project.is_read_only and self.settle():
            after = self.moved(self.workbench.schema, part_id, by)
            self.do(lambda ground: revise(ground, after))

    def do(self, make: Make) -> bool:
        """Do a step; False when it was refused."""
        is_card = self.card is not None
        try:
            self.workbench.do(make)
        except WorldError as error:
            self.refused.emit(error)
            return False
        if is_card:
            self._back()
        return True

    def _back(self) -> None:
        """Go back from a form or a card to the list."""
        self.show_current()
        self.focus_first()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
