"""The form for a role: its names, the labels it takes and how many fillers it wants."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSpinBox, QWidget
from typing_extensions import override

from desktop.annotations.schema_parts import with_role
from desktop.annotations.schema_rules import KNOWN_ROLES
from desktop.annotations.values import FrameType, Role, Schema
from desktop.ui.schema.field import Field
from desktop.ui.schema.form import Form
from desktop.ui.schema.takes import Takes
from desktop.ui.theme import Theme, sans

_MOST = 99


class RoleForm(Form):
    """A role of a frame type."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.name.setAccessibleName(self.tr("Name of the role"))
        self.takes = Takes(self.inner)
        self.takes_field = self.add_field(
            self.tr("Labels it takes (Space checks, Alt+↑ and Alt+↓ move)"), self.takes
        )
        self.least, self.least_field = self._add_count(self.tr("Wants at least"))
        self.most, self.most_field = self._add_count(self.tr("Takes at most"))
        self.most.setSpecialValueText(self.tr("any number"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for at, field in enumerate(
            (self.name_field, self.export_field, self.least_field, self.most_field)
        ):
            grid.addWidget(field, at // 2, at % 2, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(at % 2, 1)
        self.column.addWidget(self.used)
        self.column.addLayout(grid)
        self.column.addWidget(self.takes_field)
        self.column.addStretch()
        self.takes.changed.connect(self.tell)

    @property
    def role(self) -> Role:
        """The role as the fields have it."""
        assert self.before is not None
        return replace(
            self._old(self.before),
            name=self.name.text().strip(),
            export_name=self.export_name.text().strip(),
            labels=self.takes.labels,
            least=self.least.value(),
            most=self.most.value() or None,
        )

    @override
    def fill(self, schema: Schema) -> None:
        role = self._old(schema)
        self.name.setText(role.name)
        self.export_name.setText(role.export_name)
        self.takes.show_labels(schema, role.labels)
        self.least.setValue(role.least)
        self.most.setValue(role.most or 0)

    @override
    def after(self, schema: Schema) -> Schema:
        return self._with(schema, self.role)

    @override
    def tries(self, schema: Schema) -> Iterator[tuple[Field, Schema]]:
        old, new = self._old(schema), self.role
        for field, tried in (
            (self.name_field, replace(old, name=new.name)),
            (self.export_field, replace(old, export_name=new.export_name)),
            (self.takes_field, replace(old, labels=new.labels)),
            (self.most_field, replace(old, least=new.least, most=new.most)),
        ):
            yield field, self._with(schema, tried)

    @override
    def look(self) -> None:
        assert self.before is not None
        old, new = self._old(self.before), self.role
        self.look_at_export_name(old.export_name, new.export_name)
        if new.labels:
            first = self.before.label(new.labels[0]).name
            words = self.tr("Text that is typed into a cell becomes {label}, the first of them.")
            self.takes_field.say(words.format(label=first))
        words = self.tr("%n mention(s) fill it, articles: {articles}.", "", self.uses.count)
        is_new = self.tr("A new role.")
        self.used.setText(is_new if self.is_new else words.format(articles=self.uses.articles))

    @override
    def consequences(self, before: Schema, after: Schema) -> str:
        old, new = self._old(before), self.role
        said = [self.tr("Nothing in the articles changes.")]
        lost = [before.label(each).name for each in old.labels if each not in new.labels]
        if lost and self.uses.count:
            words = self.tr("What is {labels} and fills it stays, and Findings will name it.")
            said.append(words.format(labels="、".join(lost)))
        if (old.least, old.most) != (new.least, new.most) and self.uses.count:
            said.append(self.tr("Rows with too few or too many stay, and Findings will name them."))
        said += self.readers_of(old.export_name, new.export_name, KNOWN_ROLES)
        return " ".join(said)

    @override
    def set_read_only(self, *, is_read_only: bool) -> None:
        super().set_read_only(is_read_only=is_read_only)
        self.takes.is_read_only = is_read_only
        for count in (self.least, self.most):
            count.setReadOnly(is_read_only)
            count.setEnabled(not is_read_only)

    @override
    def set_theme(self, theme: Theme) -> None:
        self.takes.set_theme(theme)
        super().set_theme(theme)

    def _add_count(self, caption: str) -> tuple[QSpinBox, Field]:
        count = QSpinBox(self.inner)
        count.setFont(sans(14))
        count.setRange(0, _MOST)
        count.valueChanged.connect(self.tell)
        return count, self.add_field(caption, count)

    def _kind(self, schema: Schema) -> FrameType:
        kinds = schema.frame_types
        return next(kind for kind in kinds if any(r.id == self.part_id for r in kind.roles))

    def _old(self, schema: Schema) -> Role:
        return self._kind(schema).role(self.part_id)

    def _with(self, schema: Schema, role: Role) -> Schema:
        return with_role(schema, self._kind(schema).id, role)
