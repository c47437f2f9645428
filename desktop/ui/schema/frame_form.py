"""The form for a frame type: its name, its export name and the letter that starts one."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.annotations.schema_parts import with_frame_type
from desktop.annotations.schema_rules import KNOWN_FRAMES
from desktop.annotations.values import FrameType, Schema
from desktop.ui.choice import RESERVED
from desktop.ui.keys import Bindings, Context
from desktop.ui.schema.field import Field
from desktop.ui.schema.form import Form


class FrameForm(Form):
    """A frame type; its roles have forms of their own."""

    def __init__(self, bindings: Bindings, parent: QWidget) -> None:
        super().__init__(parent)
        self._bindings = bindings
        self.name.setAccessibleName(self.tr("Name of the frame type"))
        self.key, self.key_field = self.add_line(self.tr("Letter that starts one in the article"))
        self.key.setMaxLength(1)
        self.key.setValidator(QRegularExpressionValidator(QRegularExpression("[A-Za-z]?"), self))
        self.column.addWidget(self.used)
        for field in (self.name_field, self.export_field, self.key_field):
            self.column.addWidget(field)
        self.column.addStretch()

    @property
    def kind(self) -> FrameType:
        """The frame type as the fields have it."""
        assert self.before is not None
        return replace(
            self.before.frame_type(self.part_id),
            name=self.name.text().strip(),
            export_name=self.export_name.text().strip(),
            key=self.key.text().upper() or None,
        )

    @override
    def fill(self, schema: Schema) -> None:
        kind = schema.frame_type(self.part_id)
        self.name.setText(kind.name)
        self.export_name.setText(kind.export_name)
        self.key.setText(kind.key or "")

    @override
    def after(self, schema: Schema) -> Schema:
        return with_frame_type(schema, self.kind)

    @override
    def tries(self, schema: Schema) -> Iterator[tuple[Field, Schema]]:
        kind, new = schema.frame_type(self.part_id), self.kind
        for field, tried in (
            (self.name_field, replace(kind, name=new.name)),
            (self.export_field, replace(kind, export_name=new.export_name)),
            (self.key_field, replace(kind, key=new.key)),
        ):
            yield field, with_frame_type(schema, tried)

    @override
    def look(self) -> None:
        assert self.before is not None
        kind, old = self.kind, self.before.frame_type(self.part_id)
        self.look_at_export_name(old.export_name, kind.export_name)
        command = self._bindings.command(Context.ARTICLE, kind.key or "")
        if kind.key is not None and (command is not None or kind.key in RESERVED):
            words = self.tr("{key} means something else in the article already: {command}.")
            name = command.title() if command else self.tr("reject a proposal")
            self.key_field.say(words.format(key=kind.key, command=name), is_wrong=True)
        words = self.tr("%n row(s) are of this type, articles: {articles}.", "", self.uses.count)
        is_new = self.tr("A new frame type.")
        self.used.setText(is_new if self.is_new else words.format(articles=self.uses.articles))

    @override
    def consequences(self, before: Schema, after: Schema) -> str:
        old, new = before.frame_type(self.part_id), self.kind
        said = [self.tr("Nothing in the articles changes.")]
        said += self.readers_of(old.export_name, new.export_name, KNOWN_FRAMES)
        return " ".join(said)
