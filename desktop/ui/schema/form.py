"""A form for one part of the schema: what is changed in it is seen before it is done."""

from abc import abstractmethod
from collections.abc import Collection, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.annotations.rules import Refusal
from desktop.annotations.schema_rules import check_schema
from desktop.annotations.schema_touch import Uses
from desktop.annotations.values import Schema
from desktop.ui.panel.names_list import chorded
from desktop.ui.schema.field import Field
from desktop.ui.theme import LIGHT, Theme, inked, sans
from desktop.ui.words import sentence

_WIDEST = 640


class Form(QWidget):
    """Fields, and below them what they would change, with a button to do it and one not to.

    Every part has a name and one in exports; `uses` says how often it is used. `applied` carries
    the schema that is wanted; `left` tells that Esc gave the form up.
    """

    applied = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = LIGHT
        self.before: Schema | None = None
        self._start: Schema | None = None
        self.part_id = ""
        self.is_new = False
        self.is_read_only = False
        self._is_filling = False
        self.fields: list[Field] = []
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inner = QWidget(self.area)
        self.inner.setMaximumWidth(_WIDEST)
        self.column = QVBoxLayout(self.inner)
        self.column.setContentsMargins(24, 16, 24, 16)
        self.column.setSpacing(12)
        self.area.setWidget(self.inner)
        for widget in (self.area.viewport(), self.inner):
            widget.setAutoFillBackground(False)
        self.words = QLabel(self)
        self.words.setFont(sans(13))
        self.words.setWordWrap(True)
        self.apply_button = QPushButton(self.tr("Apply  ↵"), self)
        self.discard_button = QPushButton(self.tr("Discard  Esc"), self)
        for button in (self.apply_button, self.discard_button):
            button.setFont(sans(13))
            button.setAutoDefault(False)
        self._bar = QWidget(self)
        self._bar.setMaximumWidth(_WIDEST)
        below = QHBoxLayout(self._bar)
        below.setContentsMargins(24, 8, 24, 12)
        below.setSpacing(8)
        below.addWidget(self.words, 1)
        below.addWidget(self.apply_button)
        below.addWidget(self.discard_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addWidget(self._bar)
        self.apply_button.clicked.connect(self.apply)
        self.discard_button.clicked.connect(self.give_up)
        self.uses = Uses(0, 0)
        self.used = QLabel(self.inner)
        self.used.setFont(sans(13))
        self.name, self.name_field = self.add_line(self.tr("Name  F2"))
        self.export_name, self.export_field = self.add_line(self.tr("Name in exports"))

    # What a form of its own kind says

    @abstractmethod
    def after(self, schema: Schema) -> Schema:
        """The schema with what the fields say now."""

    @abstractmethod
    def tries(self, schema: Schema) -> Iterator[tuple[Field, Schema]]:
        """The schema with what one field says, for each of the fields that can be wrong."""

    @abstractmethod
    def fill(self, schema: Schema) -> None:
        """Put what the schema says into the fields."""

    @abstractmethod
    def consequences(self, before: Schema, after: Schema) -> str:
        """Say what a change of the fields means for the articles and the exports."""

    @abstractmethod
    def look(self) -> None:
        """Bring up to date what is seen of the fields, and say what there is to say of each."""

    # Filling and following

    def show_part(self, schema: Schema, part_id: str, *, is_new: bool = False) -> None:
        """Show a part; a new one is in `schema` and not yet in the project."""
        self.before, self.part_id, self.is_new = schema, part_id, is_new
        self._is_filling = True
        self.fill(schema)
        self._is_filling = False
        self._start = self.after(schema)
        self.tell()
        self.area.verticalScrollBar().setValue(0)

    @property
    def is_dirty(self) -> bool:
        """Whether something is there that is not in the project."""
        return self.before is not None and (self.is_new or self.after(self.before) != self.before)

    @property
    def is_touched(self) -> bool:
        """Whether a person changed something since it was shown."""
        return self.before is not None and self.after(self.before) != self._start

    @property
    def is_right(self) -> bool:
        """Whether what the fields say can be applied."""
        is_told = any(field.is_wrong for field in self.fields)
        return self.before is not None and not (is_told or self._refusal(self.after(self.before)))

    def tell(self) -> None:
        """Check every field, and say what the whole would do."""
        if self._is_filling or self.before is None:
            return
        before, after = self.before, self.after(self.before)
        for field in self.fields:
            field.say("")
        self.look()
        for field, tried in self.tries(before):
            if not field.is_wrong and (refusal := self._refusal(tried)) is not None:
                field.say(sentence(refusal), is_wrong=True)
        words = ""
        is_told = any(field.is_wrong for field in self.fields)
        refusal = self._refusal(after)
        if refusal is not None and not is_told:
            words = sentence(refusal)
        elif refusal is None and self.is_dirty:
            words = self.consequences(before, after)
        self.words.setText(words)
        inked(self.words, self.theme.ink if refusal is None else self.theme.wrong)
        self._bar.setVisible(self.is_dirty and not self.is_read_only)
        self.apply_button.setEnabled(refusal is None and not is_told)

    def apply(self) -> None:
        """Ask for what the fields say."""
        if self.before is not None and self.is_dirty and self.is_right and not self.is_read_only:
            self.applied.emit(self.after(self.before))

    def give_up(self) -> None:
        """Take back what is not in the project."""
        if self.before is not None and not self.is_new:
            self.show_part(self.before, self.part_id)
        self.left.emit()

    def focus_name(self) -> None:
        """Give the keyboard to the name of the part."""
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    def set_read_only(self, *, is_read_only: bool) -> None:
        self.is_read_only = is_read_only
        for line in self.findChildren(QLineEdit):
            line.setReadOnly(is_read_only)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        inked(self.used, theme.soft)
        for field in self.fields:
            field.set_theme(theme)
        self.tell()

    def add_field(self, caption: str, editor: QWidget) -> Field:
        """Make a field; where it goes is the form's matter."""
        field = Field(caption, editor, self.inner)
        self.fields.append(field)
        return field

    def add_line(self, caption: str) -> tuple[QLineEdit, Field]:
        """Make a field for a line of text."""
        line = QLineEdit(self.inner)
        line.setFont(sans(14))
        line.textChanged.connect(self.tell)
        return line, self.add_field(caption, line)

    # What another name in exports means for those

    def look_at_export_name(self, old: str, new: str) -> None:
        """Say at its field that exports will differ."""
        if old != new and not self.is_new:
            words = self.tr("Exports will say {new} where they said {old}.")
            self.export_field.say(words.format(new=new, old=old))

    def readers_of(self, old: str, new: str, known: Collection[str]) -> list[str]:
        """Say who has to learn the new name; `known` are those that proposals are made by."""
        if old == new or self.is_new:
            return []
        said = [self.tr("What reads the exports has to know the new name.")]
        if old in known:
            words = self.tr("Proposals know it as {name} and will not find it any more.")
            said.append(words.format(name=old))
        return said

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Dress again: a style sheet takes palettes away at the first showing."""
        super().showEvent(event)
        self.set_theme(self.theme)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not chorded(event):
            self.apply()
        elif event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _refusal(schema: Schema) -> Refusal | None:
        try:
            check_schema(schema)
        except Refusal as refusal:
            return refusal
        return None
