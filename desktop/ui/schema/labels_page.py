"""The labels of the project: each with its form, and cards that delete, merge and split them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.annotations.ground import Ground
from desktop.annotations.schema_edits import merge_labels, revise
from desktop.annotations.schema_new import new_label
from desktop.annotations.schema_parts import moved, with_label, without_label
from desktop.annotations.steps import Step
from desktop.annotations.values import Label, Schema
from desktop.text.span import Span
from desktop.ui.schema.deed import Deed
from desktop.ui.schema.form import Form
from desktop.ui.schema.label_form import LabelForm
from desktop.ui.schema.lines import Line
from desktop.ui.schema.merge import MergeDeed
from desktop.ui.schema.page import Page
from desktop.ui.schema.split import SplitDeed
from desktop.workbench import Workbench

_LONGEST = 30


class LabelsPage(Page):
    """The list of labels and what can be done to one."""

    def __init__(
        self, workbench: Workbench, selected: Callable[[], str | None], parent: QWidget
    ) -> None:
        super().__init__(workbench, parent)
        self.list.setAccessibleName(self.tr("Labels"))
        self.label_form = LabelForm(self._sample, self)
        self.delete_card = Deed(workbench, self)
        self.merge_card = MergeDeed(workbench, self)
        self.split_card = SplitDeed(workbench, selected, self)
        self.add_form(self.label_form)
        for card in (self.delete_card, self.merge_card, self.split_card):
            self.add_deed(card)
        self.split_card.refused.connect(self.refused)
        self.add_button(self.tr("Add a label  Ins"), Qt.Key.Key_Insert, self.adding)
        self.add_button(self.tr("Merge…  M"), Qt.Key.Key_M, self.doing)
        self.add_button(self.tr("Split…  P"), Qt.Key.Key_P, self.doing)
        self.add_button(self.tr("Delete…  Del"), Qt.Key.Key_Delete, self.doing)
        self.add_button(self.tr("Up  Alt+↑"), Qt.Key.Key_Up, self.doing)
        self.add_button(self.tr("Down  Alt+↓"), Qt.Key.Key_Down, self.doing)

    @override
    def lines(self, schema: Schema) -> Sequence[Line]:
        return [self._line(label) for label in schema.labels]

    @override
    def form_of(self, part_id: str) -> Form:
        self.label_form.uses = self.uses_of(part_id)
        return self.label_form

    @override
    def moved(self, schema: Schema, part_id: str, by: int) -> Schema:
        return replace(schema, labels=moved(schema.labels, part_id, by))

    @override
    def can(self, key: int) -> bool:
        is_one_of_many = len(self.workbench.schema.labels) > 1
        return key == Qt.Key.Key_Insert or (super().can(key) and is_one_of_many)

    @override
    def do_key(self, key: int, part_id: str) -> None:
        schema = self.workbench.schema
        if key == Qt.Key.Key_Insert:
            label = new_label(schema, self.tr("New label"))
            self.begin(with_label(schema, label), label.id, self.label_form)
        elif not self.can(key):
            return
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.list.moved.emit(part_id, -1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Delete:
            self._ask_delete(schema.label(part_id))
        elif key == Qt.Key.Key_M:
            self._ask_merge(schema.label(part_id))
        elif key == Qt.Key.Key_P:
            self.stack.setCurrentWidget(self.split_card)
            self.split_card.ask_which(schema.label(part_id))

    def _line(self, label: Label) -> Line:
        uses = self.uses_of(label.id)
        color = label.dark_color if self.theme.is_dark else label.color
        key = "" if label.key is None else str(label.key)
        told = self.tr("{name}, {export_name}, key {key}, mentions: {count}").format(
            name=label.name, export_name=label.export_name, key=key or "–", count=uses.count
        )
        return Line(label.id, label.name, label.export_name, color, key, str(uses.count), told)

    def _ask_delete(self, label: Label) -> None:
        def make(ground: Ground) -> Step:
            return revise(ground, without_label(ground.state.schema, label.id))

        self.stack.setCurrentWidget(self.delete_card)
        heading = self.tr("Delete the label “{name}”").format(name=label.name)
        self.delete_card.ask(heading, self.tr("Delete"), make)

    def _ask_merge(self, label: Label) -> None:
        others = [each for each in self.workbench.schema.labels if each.id != label.id]
        self.stack.setCurrentWidget(self.merge_card)
        self.merge_card.ask_into(
            label,
            others,
            lambda into: partial(merge_labels, label_id=label.id, into=into),
        )

    def _sample(self, label_id: str) -> tuple[str, Span] | None:
        """Words of the open article around the first mention with a label."""
        state, readings = self.workbench.state, self.workbench.readings
        mention = next((each for each in state.in_order() if each.label == label_id), None)
        if mention is None:
            return None
        repaired = readings.repaired
        shown = repaired.shown(mention.hull)
        start = max(0, shown.start - 4)
        end = min(repaired.length, shown.end + max(8, _LONGEST - len(shown)))
        words = repaired.stretch(Span(start, end)).replace("\n", " ")
        return words, Span(shown.start - start, shown.end - start)
