"""The card that asks whether the schema of a file is to take the place of the project's."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from desktop.annotations.contrast import faint
from desktop.annotations.schema_edits import revise
from desktop.annotations.schema_parts import adopted, beside
from desktop.annotations.values import FrameType, Label, Schema
from desktop.ui.schema.deed import Deed
from desktop.ui.schema.field import outlined
from desktop.ui.theme import DARK, LIGHT, Theme, sans
from desktop.workbench import Workbench


class TakeDeed(Deed):
    """What a schema adds, changes and lacks; what it lacks stays, unless that is unchecked."""

    def __init__(self, workbench: Workbench, parent: QWidget) -> None:
        super().__init__(workbench, parent)
        self._theirs: Schema | None = None
        self._name = ""
        self.keeps = QCheckBox(self.tr("Keep what the file does not have"), self)
        self.keeps.setFont(sans(13))
        self.column.insertWidget(1, self.keeps)
        self.keeps.toggled.connect(lambda _on: self._show())

    def ask_about(self, path: Path, theirs: Schema) -> None:
        """Ask whether to take the schema of a file."""
        self._theirs, self._name = adopted(self._workbench.schema, theirs), path.name
        self.keeps.blockSignals(True)
        self.keeps.setChecked(True)
        self.keeps.blockSignals(False)
        self._show()
        self.do_button.setFocus()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        outlined(self.keeps, theme)

    def _show(self) -> None:
        if self._theirs is None:
            return
        ours = self._workbench.schema
        after = beside(ours, self._theirs) if self.keeps.isChecked() else self._theirs
        heading = self.tr("Take over the schema of {file}").format(file=self._name)
        self.heading.setText(heading)
        self.setAccessibleName(heading)
        self.do_button.setText(self.tr("Take over  ↵"))
        self.look(partial(revise, after=after))
        said = self._differences(ours, after)
        self.words.setText("\n".join([*said, self.words.text()]))
        if not said:
            self.words.setText(self.tr("It is the same as the schema of the project."))
            self.do_button.setEnabled(False)

    def _differences(self, ours: Schema, after: Schema) -> list[str]:
        said = []
        old, new = _parts(ours), _parts(after)
        for words, names in (
            (self.tr("New: {names}."), [new[each].name for each in new if each not in old]),
            (self.tr("Gone: {names}."), [old[each].name for each in old if each not in new]),
            (
                self.tr("Changed: {names}."),
                [new[each].name for each in new if each in old and new[each] != old[each]],
            ),
        ):
            if names:
                said.append(words.format(names="、".join(dict.fromkeys(names))))
        known = {label.id: label for label in ours.labels}
        new_ones = tuple(each for each in after.labels if known.get(each.id) != each)
        found = faint(replace(after, labels=new_ones), LIGHT.paper, DARK.paper)
        pale = dict.fromkeys(each.label.name for each in found)
        if pale:
            said.append(self.tr("Hard to see on the paper: {names}.").format(names="、".join(pale)))
        if not said and (ours.nesting, list(old)) != (after.nesting, list(new)):
            said.append(self.tr("The order or the rule of nesting changes."))
        return said


def _parts(schema: Schema) -> dict[str, Label | FrameType]:
    every: tuple[Label | FrameType, ...] = (*schema.labels, *schema.frame_types)
    return {each.id: each for each in every}
