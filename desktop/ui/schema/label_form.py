"""The form for a label: its name, key, export name and colors, and how it looks."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget
from typing_extensions import override

from desktop.annotations.schema_parts import with_key_of, with_label
from desktop.annotations.schema_rules import COLOR, KNOWN_LABELS
from desktop.annotations.values import Label, Schema
from desktop.text.span import Span
from desktop.ui.schema.color_field import ColorFields
from desktop.ui.schema.field import Field, outlined
from desktop.ui.schema.form import Form
from desktop.ui.schema.looks import Looks
from desktop.ui.theme import Theme, sans

Sample = Callable[[str], tuple[str, Span] | None]
"""Words of the article and the span of a mention in them, for a label's id; None: it has none."""


class LabelForm(Form):
    """A label; `sample` says where it stands in the article."""

    def __init__(self, sample: Sample, parent: QWidget) -> None:
        super().__init__(parent)
        self._sample = sample
        self._words: tuple[str, Span] | None = None
        self._swaps = False
        self.looks = Looks(self.inner)
        self.name.setAccessibleName(self.tr("Name of the label"))
        self.key, self.key_field = self.add_line(self.tr("Key, 1 to 9"))
        self.key.setMaxLength(1)
        self.key.setValidator(QRegularExpressionValidator(QRegularExpression("[1-9]?"), self))
        self.is_name = QCheckBox(self.tr("Its mentions are names"), self.inner)
        self.is_name.setFont(sans(13))
        self.is_name.setToolTip(self.tr("Names are listed in the panel, each with its mentions."))
        self.is_name_field = self.add_field(self.tr("In the list of names"), self.is_name)
        self.is_name.setAccessibleName(self.is_name.text())
        self.colors = ColorFields(self.inner)
        self.fields += self.colors.fields
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for at, field in enumerate(
            (self.name_field, self.export_field, self.key_field, self.is_name_field)
        ):
            grid.addWidget(field, at // 2, at % 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.column.addWidget(self.looks)
        self.column.addWidget(self.used)
        self.column.addLayout(grid)
        self.column.addWidget(self.colors)
        self.column.addStretch()
        self.is_name.toggled.connect(self.tell)
        self.colors.changed.connect(self.tell)
        self.key.textChanged.connect(self._forget_swap)

    @property
    def label(self) -> Label:
        """The label as the fields have it."""
        assert self.before is not None
        return replace(
            self.before.label(self.part_id),
            name=self.name.text().strip(),
            export_name=self.export_name.text().strip(),
            key=int(self.key.text()) if self.key.text() else None,
            color=self.colors.light.color,
            dark_color=self.colors.dark.color,
            is_name=self.is_name.isChecked(),
        )

    @override
    def fill(self, schema: Schema) -> None:
        label = schema.label(self.part_id)
        self._swaps = False
        self._words = None if self.is_new else self._sample(label.id)
        self.name.setText(label.name)
        self.export_name.setText(label.export_name)
        self.key.setText("" if label.key is None else str(label.key))
        self.is_name.setChecked(label.is_name)
        self.colors.set_colors(label.color, label.dark_color)

    @override
    def after(self, schema: Schema) -> Schema:
        return (with_key_of if self._swaps else with_label)(schema, self.label)

    @override
    def tries(self, schema: Schema) -> Iterator[tuple[Field, Schema]]:
        label = schema.label(self.part_id)
        new = self.label
        for field, tried in (
            (self.name_field, replace(label, name=new.name)),
            (self.export_field, replace(label, export_name=new.export_name)),
            (self.colors.light_field, replace(label, color=new.color)),
            (self.colors.dark_field, replace(label, dark_color=new.dark_color)),
        ):
            yield field, with_label(schema, tried)

    @override
    def look(self) -> None:
        assert self.before is not None
        label, old = self.label, self.before.label(self.part_id)
        others = [each for each in self.before.labels if each.id != label.id]
        self.colors.check(others)
        self._check_key(label, old, others)
        self.look_at_export_name(old.export_name, label.export_name)
        if COLOR.fullmatch(label.color) and COLOR.fullmatch(label.dark_color):
            self.looks.show_label(label, *(self._words or self._own_words(label)))
        if self.is_new:
            self.used.setText(self.tr("A new label."))
        else:
            words = self.tr("%n mention(s) have it, articles: {articles}.", "", self.uses.count)
            self.used.setText(words.format(articles=self.uses.articles))

    @override
    def consequences(self, before: Schema, after: Schema) -> str:
        old, new = before.label(self.part_id), self.label
        said = []
        if self.is_new:
            said.append(self.tr("Nothing in the articles changes."))
        else:
            words = self.tr(
                "%n mention(s) show the change, articles: {articles}; none gets another label.",
                "",
                self.uses.count,
            )
            said.append(words.format(articles=self.uses.articles))
        said += self.readers_of(old.export_name, new.export_name, KNOWN_LABELS)
        if old.is_name and not new.is_name:
            said.append(self.tr("Its mentions leave the list of names."))
        elif new.is_name and not old.is_name:
            said.append(self.tr("Its mentions join the list of names."))
        for label in after.labels:
            if label.id != new.id and label.key != before.label(label.id).key:
                said.append(self._gets_key(label))
        return " ".join(said)

    @override
    def set_read_only(self, *, is_read_only: bool) -> None:
        super().set_read_only(is_read_only=is_read_only)
        self.is_name.setEnabled(not is_read_only)
        self.colors.swatches.setEnabled(not is_read_only)

    @override
    def set_theme(self, theme: Theme) -> None:
        self.colors.set_theme(theme)
        outlined(self.is_name, theme)
        super().set_theme(theme)

    def _own_words(self, label: Label) -> tuple[str, Span]:
        words = self.tr("This is “{name}”, as the article shows it.")
        before = words.partition("{name}")[0]
        name = label.name or "…"
        return words.format(name=name), Span(len(before), len(before) + len(name))

    def _check_key(self, label: Label, old: Label, others: list[Label]) -> None:
        other = next((each for each in others if each.key == label.key), None)
        if other is None or label.key is None:
            return
        if self._swaps:
            self.key_field.say(self._gets_key(replace(other, key=old.key)))
            return
        self.key_field.say(
            self.tr("{key} is the key of {name}.").format(key=label.key, name=other.name),
            is_wrong=True,
            mend=(self.tr("Swap the keys"), self._swap),
        )

    def _gets_key(self, label: Label) -> str:
        if label.key is None:
            return self.tr("{name} has no key then.").format(name=label.name)
        return self.tr("{name} gets the key {key}.").format(name=label.name, key=label.key)

    def _swap(self) -> None:
        self._swaps = True
        self.tell()
        self.key.setFocus()

    def _forget_swap(self) -> None:
        self._swaps = False
