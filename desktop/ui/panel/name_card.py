"""All that is said of a name, below the list: what it is called, its note, what it never is."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.annotations import names
from desktop.annotations.notes import write_note
from desktop.annotations.steps import Step
from desktop.annotations.values import Apart, Entity
from desktop.text.errors import WorldError
from desktop.ui.theme import Theme, sans, styled
from desktop.workbench import Workbench

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TALLEST = 290
_LINES = 2

Field = QLineEdit | QPlainTextEdit
F = TypeVar("F", QLineEdit, QPlainTextEdit)


class NameCard(QScrollArea):
    """A field for each; what is typed is written when one leaves the field, as one step.

    `refused` carries an error of the world; `left` tells that the keyboard may go back to the list.
    """

    refused = Signal(object)
    left = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._entity: Entity | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget(self)
        self._inside.setObjectName("inside")
        self.setWidget(self._inside)
        self._form = QFormLayout(self._inside)
        self._form.setContentsMargins(2, 8, 2, 8)
        self._form.setSpacing(6)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.name = self._line(self.tr("Name"))
        self.aliases = self._lines(self.tr("Also called"))
        self.aliases.setPlaceholderText(self.tr("One on each line"))
        self.note = self._lines(self.tr("Note"))
        self.external_id = self._line(self.tr("External id"))
        # A button for each name that this one never is: it lets them join again.
        self.pair_buttons: list[QPushButton] = []
        self._never = QWidget(self._inside)
        self._pairs = QVBoxLayout(self._never)
        self._pairs.setContentsMargins(0, 0, 0, 0)
        self._pairs.setSpacing(2)
        self._form.addRow(self._label(self.tr("Never the same as")), self._never)
        self._writes: dict[Field, Callable[[Entity], object]] = {
            self.name: lambda each: self._rename(each),
            self.aliases: lambda each: workbench.do(names.set_aliases, each, self._typed_aliases()),
            self.note: lambda each: workbench.do(write_note, each, self.note.toPlainText()),
            self.external_id: lambda each: workbench.do(
                names.set_external_id, each, self.external_id.text()
            ),
        }
        self.hide()

    @property
    def entity(self) -> Entity | None:
        """The name that is shown, as it is now; None while the card is closed."""
        return self._entity

    def show_entity(self, entity: Entity) -> None:
        """Open for a name; what was typed for another one is written."""
        self.keep()
        self._entity = entity
        for field in self._writes:
            self._reset(field)
            field.setReadOnly(self._workbench.project.is_read_only)
        self._show_pairs()
        self._inside.setAccessibleName(self.tr("The name {name}").format(name=entity.name))
        self.show()
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()
        self.verticalScrollBar().setValue(0)

    def follow(self, step: Step) -> None:
        """Show what has changed; a field in which one types stays as it is."""
        entity = self._entity
        if entity is None:
            return
        for change in step.changes:
            if isinstance(change.value, Entity) and change.id == entity.id:
                if not isinstance(change.after, Entity):
                    self.close_it()
                    return
                self._entity = change.after
                for field in self._writes:
                    if not _is_modified(field):
                        self._reset(field)
        if step.kinds & {Apart, Entity}:
            self._show_pairs()

    def keep(self) -> None:
        """Write what was typed and not yet written."""
        for field in self._writes:
            self._write(field)

    def close_it(self) -> None:
        """Put the card away."""
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self._inside.isAncestorOf(focus)
        self._entity = None
        self.hide()
        if had_focus:
            self.left.emit()

    def set_theme(self, theme: Theme) -> None:
        styled(
            self,
            f"QScrollArea {{ background: {theme.paper}; border-top: 1px solid {theme.line}; }}"
            f"QPlainTextEdit {{ border: 1px solid {theme.line}; border-radius: 5px;"
            f" background: {theme.raised}; }}"
            f"QPlainTextEdit:focus {{ border-color: {theme.accent}; }}"
            f"QLabel {{ color: {theme.faint}; }}"
            f"QPushButton {{ border: none; background: transparent; text-align: left;"
            f" color: {theme.ink}; padding: 2px; }}"
            f"QPushButton:hover, QPushButton:focus {{ color: {theme.accent}; }}",
        )
        styled(self._inside, f"QWidget#inside {{ background: {theme.paper}; }}")

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, min(_TALLEST, self._inside.sizeHint().height() + 2))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, 90)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write a field when it is left or with Ctrl+Enter; Esc gives up, then closes."""
        if event.type() == QEvent.Type.FocusOut and isinstance(watched, Field):
            self._write(watched)
        if not isinstance(event, QKeyEvent) or self._entity is None:
            return False
        is_enter = event.key() in _ENTER
        if event.type() == QEvent.Type.ShortcutOverride and is_enter:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            if isinstance(watched, Field) and _is_modified(watched):
                self._reset(watched)
            else:
                self.close_it()
            return True
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if (
            is_enter
            and isinstance(watched, Field)
            and (with_ctrl or isinstance(watched, QLineEdit))
        ):
            self._write(watched)
            return True
        return False

    # Inside

    def _line(self, title: str) -> QLineEdit:
        return self._added(QLineEdit(self._inside), title)

    def _lines(self, title: str) -> QPlainTextEdit:
        field = QPlainTextEdit(self._inside)
        field.setTabChangesFocus(True)
        field.setFixedHeight(_LINES * field.fontMetrics().lineSpacing() + 12)
        return self._added(field, title)

    def _added(self, field: F, title: str) -> F:
        field.setFont(sans(13))
        field.setAccessibleName(title)
        field.installEventFilter(self)
        self._form.addRow(self._label(title), field)
        return field

    def _label(self, title: str) -> QLabel:
        label = QLabel(title, self._inside)
        label.setFont(sans(12))
        return label

    def _reset(self, field: Field) -> None:
        """Let a field say what is stored."""
        entity = self._entity
        if entity is None:
            return
        stored = {
            self.name: entity.name,
            self.aliases: "\n".join(entity.aliases),
            self.note: entity.note,
            self.external_id: entity.external_id,
        }[field]
        if isinstance(field, QLineEdit):
            field.setText(stored)
        else:
            field.setPlainText(stored)
            field.document().setModified(False)

    def _typed_aliases(self) -> list[str]:
        return self.aliases.toPlainText().splitlines()

    def _rename(self, entity: Entity) -> None:
        if self.name.text().strip() != entity.name:
            self._workbench.do(names.rename, entity, self.name.text())

    def _write(self, field: Field) -> None:
        entity = self._entity
        if entity is None or not _is_modified(field):
            return
        # What follows may look at the field again, and must not write it twice.
        _settle(field)
        self._do(lambda: self._writes[field](entity))
        self._reset(field)

    def _show_pairs(self) -> None:
        entity, project = self._entity, self._workbench.project
        for button in self.pair_buttons:
            self._pairs.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.pair_buttons.clear()
        ends = [
            pair.second if pair.first == entity.id else pair.first
            for pair in project.apart()
            if entity is not None and entity.id in (pair.first, pair.second)
        ]
        for other in project.entities_named(ends).values():
            button = QPushButton(f"{other.name}  ✕", self._never)
            button.setFont(sans(13))
            words = self.tr("Let {name} join again").format(name=other.name)
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.installEventFilter(self)
            button.clicked.connect(lambda _on=False, gone=other: self._let_join(gone))
            self._pairs.addWidget(button)
            self.pair_buttons.append(button)
        self._form.setRowVisible(self._never, bool(ends))
        self._form.activate()
        self.updateGeometry()

    def _let_join(self, other: Entity) -> None:
        entity = self._entity
        if entity is not None:
            self.name.setFocus()
            self._do(lambda: self._workbench.do(names.let_join, entity, other))

    def _do(self, action: Callable[[], object]) -> None:
        try:
            action()
        except WorldError as error:
            self.refused.emit(error)


def _is_modified(field: Field) -> bool:
    return field.isModified() if isinstance(field, QLineEdit) else field.document().isModified()


def _settle(field: Field) -> None:
    if isinstance(field, QLineEdit):
        field.setModified(False)
    else:
        field.document().setModified(False)
