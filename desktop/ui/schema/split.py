"""The card that splits a label: some of its mentions, by their text, get another one."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)
from typing_extensions import override

from desktop.annotations.schema_edits import split_label
from desktop.annotations.schema_new import export_name_of, new_label
from desktop.annotations.schema_split import Spelling, spellings
from desktop.annotations.values import Label
from desktop.text.folding import fold
from desktop.ui.looking import Looking
from desktop.ui.schema.deed import Deed
from desktop.ui.schema.field import Field, listed
from desktop.ui.theme import Theme, sans
from desktop.workbench import Workbench

_ROW = 26
_SPELLING = Qt.ItemDataRole.UserRole


class SplitDeed(Deed):
    """What the mentions of a label read, to check those that go, and the label they get.

    `selected` gives the id of the mention that is selected in the article, which is checked at
    first. `refused` carries an error of the world.
    """

    refused = Signal(object)

    def __init__(
        self, workbench: Workbench, selected: Callable[[], str | None], parent: QWidget
    ) -> None:
        super().__init__(workbench, parent)
        self._selected = selected
        self._new: Label | None = None
        self._finder = Looking(workbench.project, self)
        self.filter = QLineEdit(self)
        self.filter.setFont(sans(13))
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.list = QListWidget(self)
        self.list.setFont(sans(14))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(90)
        self.list_field = Field(self.tr("Which mentions go (Space checks)"), self.list, self)
        self.target = QComboBox(self)
        self.target.setFont(sans(14))
        self.name = QLineEdit(self)
        self.name.setFont(sans(14))
        self.export_name = QLineEdit(self)
        self.export_name.setFont(sans(14))
        self.target_field = Field(self.tr("They get"), self.target, self)
        self.name_field = Field(self.tr("Name"), self.name, self)
        self.export_field = Field(self.tr("Name in exports"), self.export_name, self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for at, field in enumerate((self.target_field, self.name_field, self.export_field)):
            grid.addWidget(field, 0, at, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(at, 1)
        self.column.insertWidget(1, self.filter)
        self.column.insertWidget(2, self.list_field, 1)
        self.column.insertLayout(3, grid)
        self.filter.textChanged.connect(self._sift)
        self.list.itemChanged.connect(lambda _item: self._choose())
        self.target.currentIndexChanged.connect(self._take_target)
        self.name.textChanged.connect(self._name)
        self.export_name.textChanged.connect(self._choose)
        self._finder.ended.connect(self._show)
        self._finder.failed.connect(self.refused)

    def ask_which(self, label: Label) -> None:
        """Ask which mentions of a label get another one."""
        schema = self._workbench.schema
        self._new = new_label(schema, self.tr("New label"))
        for widget in (self.target, self.name, self.export_name, self.filter):
            widget.blockSignals(True)
        self.filter.clear()
        self.name.setText(self._new.name)
        self.export_name.setText(self._new.export_name)
        self.target.clear()
        self.target.addItem(self.tr("A new label"), None)
        for other in schema.labels:
            if other.id != label.id:
                self.target.addItem(other.name, other.id)
        for widget in (self.target, self.name, self.export_name, self.filter):
            widget.blockSignals(False)
        self.list.clear()
        self.do_button.setText(self.tr("Split  ↵"))
        heading = self.tr("Split “{name}”: some of its mentions get another label")
        self.heading.setText(heading.format(name=label.name))
        self.setAccessibleName(self.heading.text())
        self._take_target()
        self.list_field.say(self.tr("Reading the mentions…"))
        self._finder.start(
            lambda reader, look: spellings(reader, label.id, lambda: not look.is_stopped)
        )
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen(self) -> list[Spelling]:
        """What is checked."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [
            item.data(_SPELLING) for item in items if item.checkState() == Qt.CheckState.Checked
        ]

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for field in (self.list_field, self.target_field, self.name_field, self.export_field):
            field.set_theme(theme)
        listed(self.list, theme)

    def _show(self, found: list[Spelling]) -> None:
        selected = self._selected()
        self.list.blockSignals(True)
        for spelling in found:
            words = self.tr("{text}  · {count}").format(
                text=spelling.text, count=len(spelling.mentions)
            )
            item = QListWidgetItem(words, self.list)
            item.setData(_SPELLING, spelling)
            item.setSizeHint(QSize(0, _ROW))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_here = any(mention.id == selected for mention in spelling.mentions)
            item.setCheckState(Qt.CheckState.Checked if is_here else Qt.CheckState.Unchecked)
            if is_here:
                self.list.setCurrentItem(item)
        if found and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self.list_field.say("" if found else self.tr("No mention has this label."))
        self._choose()

    def _sift(self, words: str) -> None:
        wanted = fold(words.strip())
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(wanted not in fold(item.data(_SPELLING).text))

    def _take_target(self) -> None:
        is_new = self.target.currentData() is None
        self.name_field.setVisible(is_new)
        self.export_field.setVisible(is_new)
        self._choose()

    def _name(self, name: str) -> None:
        """Let the export name follow the name, where that can be one."""
        if name.isascii():
            taken = (label.export_name for label in self._workbench.schema.labels)
            self.export_name.setText(export_name_of(name, "label", taken))
        self._choose()

    def _choose(self) -> None:
        chosen = self.chosen
        if not chosen or self._new is None:
            self.look(None)
            self.words.setText(self.tr("Nothing is checked yet."))
            return
        mentions = [mention for spelling in chosen for mention in spelling.mentions]
        label = replace(
            self._new, name=self.name.text().strip(), export_name=self.export_name.text().strip()
        )
        if self.target.currentData() is not None:
            label = self._workbench.schema.label(self.target.currentData())
        self.look(partial(split_label, label=label, mentions=mentions))
