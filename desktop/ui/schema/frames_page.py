"""The frame types of the project with their roles: each with its form, and cards for the rest."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.annotations.ground import Ground
from desktop.annotations.schema_edits import merge_frame_types, merge_roles, revise
from desktop.annotations.schema_new import new_frame_type, new_role
from desktop.annotations.schema_parts import (
    moved,
    with_frame_type,
    with_role,
    without_frame_type,
    without_role,
)
from desktop.annotations.steps import Step
from desktop.annotations.values import FrameType, Role, Schema
from desktop.ui.keys import Bindings
from desktop.ui.schema.deed import Deed
from desktop.ui.schema.form import Form
from desktop.ui.schema.frame_form import FrameForm
from desktop.ui.schema.lines import Line
from desktop.ui.schema.merge import MergeDeed
from desktop.ui.schema.page import Page
from desktop.ui.schema.role_form import RoleForm
from desktop.workbench import Workbench


class FramesPage(Page):
    """The list of frame types, the roles of each below it."""

    def __init__(self, workbench: Workbench, bindings: Bindings, parent: QWidget) -> None:
        super().__init__(workbench, parent)
        self.list.setAccessibleName(self.tr("Frame types and roles"))
        self.frame_form = FrameForm(bindings, self)
        self.role_form = RoleForm(self)
        self.delete_card = Deed(workbench, self)
        self.merge_card = MergeDeed(workbench, self)
        for form in (self.frame_form, self.role_form):
            self.add_form(form)
        for card in (self.delete_card, self.merge_card):
            self.add_deed(card)
        self.add_button(self.tr("Add a role  Ins"), Qt.Key.Key_Insert, self.adding)
        self.add_button(self.tr("Add a frame type  T"), Qt.Key.Key_T, self.adding)
        self.add_button(self.tr("Merge…  M"), Qt.Key.Key_M, self.doing)
        self.add_button(self.tr("Delete…  Del"), Qt.Key.Key_Delete, self.doing)
        self.add_button(self.tr("Up  Alt+↑"), Qt.Key.Key_Up, self.doing)
        self.add_button(self.tr("Down  Alt+↓"), Qt.Key.Key_Down, self.doing)

    @override
    def lines(self, schema: Schema) -> Sequence[Line]:
        lines = []
        for kind in schema.frame_types:
            lines.append(self._line_of_kind(kind))
            lines += [self._line_of_role(kind, role) for role in kind.roles]
        return lines

    @override
    def form_of(self, part_id: str) -> Form:
        form: FrameForm | RoleForm = self.frame_form
        if self._role(part_id) is not None:
            form = self.role_form
        form.uses = self.uses_of(part_id)
        return form

    @override
    def moved(self, schema: Schema, part_id: str, by: int) -> Schema:
        role = self._role(part_id)
        if role is None:
            return replace(schema, frame_types=moved(schema.frame_types, part_id, by))
        kind = role[0]
        return with_frame_type(schema, replace(kind, roles=moved(kind.roles, part_id, by)))

    @override
    def can(self, key: int) -> bool:
        if key == Qt.Key.Key_T:
            return True
        part_id = self.list.current_id
        if part_id is None or key in (Qt.Key.Key_Insert, Qt.Key.Key_Delete):
            return part_id is not None
        role = self._role(part_id)
        return len(role[0].roles if role else self.workbench.schema.frame_types) > 1

    @override
    def do_key(self, key: int, part_id: str) -> None:
        schema = self.workbench.schema
        if key == Qt.Key.Key_T:
            kind = new_frame_type(schema, self.tr("New frame type"), self.tr("New role"))
            self.begin(with_frame_type(schema, kind), kind.id, self.frame_form)
        elif not self.can(key):
            return
        elif key == Qt.Key.Key_Insert:
            role = self._role(part_id)
            kind = role[0] if role else schema.frame_type(part_id)
            new = new_role(schema, kind, self.tr("New role"))
            self.begin(with_role(schema, kind.id, new), new.id, self.role_form)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.list.moved.emit(part_id, -1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Delete:
            self._ask_delete(part_id)
        elif key == Qt.Key.Key_M:
            self._ask_merge(part_id)

    def _line_of_kind(self, kind: FrameType) -> Line:
        uses = self.uses_of(kind.id).count
        told = self.tr("Frame type {name}, {export_name}, key {key}, rows: {count}").format(
            name=kind.name, export_name=kind.export_name, key=kind.key or "–", count=uses
        )
        return Line(kind.id, kind.name, kind.export_name, "", kind.key or "", str(uses), told)

    def _line_of_role(self, kind: FrameType, role: Role) -> Line:
        counts = _counts(role)
        words = self.tr("Role {name} of {kind}, {export_name}, fillers: {counts}")
        told = words.format(
            name=role.name, kind=kind.name, export_name=role.export_name, counts=counts
        )
        return Line(role.id, role.name, role.export_name, "", "", counts, told, is_within=True)

    def _role(self, part_id: str) -> tuple[FrameType, Role] | None:
        """The role with an id and its frame type; None for a frame type."""
        for kind in self.workbench.schema.frame_types:
            for role in kind.roles:
                if role.id == part_id:
                    return kind, role
        return None

    def _ask_delete(self, part_id: str) -> None:
        role = self._role(part_id)

        def make(ground: Ground) -> Step:
            schema = ground.state.schema
            if role is None:
                return revise(ground, without_frame_type(schema, part_id))
            return revise(ground, without_role(schema, role[0].id, part_id))

        self.stack.setCurrentWidget(self.delete_card)
        name = role[1].name if role else self.workbench.schema.frame_type(part_id).name
        words = self.tr("Delete the role “{name}”") if role else self.tr("Delete the type “{name}”")
        self.delete_card.ask(words.format(name=name), self.tr("Delete"), make)

    def _ask_merge(self, part_id: str) -> None:
        self.stack.setCurrentWidget(self.merge_card)
        role = self._role(part_id)
        if role is not None:
            kind, gone = role
            self.merge_card.ask_into(
                gone,
                [each for each in kind.roles if each.id != part_id],
                lambda into: partial(merge_roles, type_id=kind.id, role_id=part_id, into=into),
            )
            return
        kinds = self.workbench.schema.frame_types
        self.merge_card.ask_into(
            self.workbench.schema.frame_type(part_id),
            [each for each in kinds if each.id != part_id],
            lambda into: partial(merge_frame_types, type_id=part_id, into=into),
        )


def _counts(role: Role) -> str:
    if role.most is None:
        return f"{role.least}…"
    return str(role.least) if role.least == role.most else f"{role.least}–{role.most}"
