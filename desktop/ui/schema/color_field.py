"""The two colors of a label: chosen together, or typed one by one and checked against the paper."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.annotations.contrast import LEAST, nearest, ratio
from desktop.annotations.schema_rules import COLOR
from desktop.annotations.values import Label
from desktop.ui.schema.field import Field
from desktop.ui.schema.swatches import Swatches
from desktop.ui.theme import DARK, LIGHT, Theme, mono

_SHORT = re.compile("#?[0-9a-fA-F]{6}")


class _Chip(QWidget):
    """A piece of the paper with the color on it."""

    def __init__(self, paper: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.color = paper
        self._paper = paper
        self.setFixedSize(40, 26)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._paper))
        painter.drawRoundedRect(self.rect(), 5, 5)
        painter.setBrush(QColor(self.color))
        painter.drawEllipse(self.rect().adjusted(11, 4, -11, -4))


class _Hex(QWidget):
    """One color as it is typed, beside what it looks like."""

    changed = Signal()

    def __init__(self, paper: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.paper = paper
        self.line = QLineEdit(self)
        self.line.setFont(mono(13))
        self.line.setMaxLength(7)
        self.line.setFixedWidth(110)
        self._chip = _Chip(paper, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line)
        row.addWidget(self._chip)
        row.addStretch()
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._show)

    @property
    def color(self) -> str:
        """What is typed, with the # that was left out."""
        typed = self.line.text().strip()
        return f"#{typed.lstrip('#').lower()}" if _SHORT.fullmatch(typed) else typed

    def _show(self) -> None:
        is_color = COLOR.fullmatch(self.color)
        self._chip.color = self.color if is_color else self.paper
        self._chip.update()
        self.changed.emit()


class ColorFields(QWidget):
    """Colors to choose from, and the light and the dark one as they are typed.

    Says of each how well it stands out, and offers the nearest that does.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.swatches = Swatches(self)
        self.choice = Field(
            self.tr("Colors: arrow keys, Space takes both at once"), self.swatches, self
        )
        self.light, self.dark = _Hex(LIGHT.paper, self), _Hex(DARK.paper, self)
        self.light_field = Field(self.tr("On the light paper"), self.light, self)
        self.dark_field = Field(self.tr("On the dark paper"), self.dark, self)
        for hexed, field in ((self.light, self.light_field), (self.dark, self.dark_field)):
            hexed.line.setAccessibleName(field.editor.accessibleName())
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self.light_field, 1, Qt.AlignmentFlag.AlignTop)
        pair.addWidget(self.dark_field, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.choice)
        column.addLayout(pair)
        self.swatches.taken.connect(self.set_colors)
        for hexed in (self.light, self.dark):
            hexed.changed.connect(self.changed)

    @property
    def fields(self) -> tuple[Field, Field, Field]:
        return self.choice, self.light_field, self.dark_field

    def set_colors(self, color: str, dark_color: str) -> None:
        """Put both colors into the fields."""
        self.light.line.setText(color)
        self.dark.line.setText(dark_color)

    def check(self, others: list[Label]) -> None:
        """Say how well the colors stand out, and which other label has the same."""
        self.swatches.show_chosen(self.light.color, self.dark.color)
        for hexed, field in ((self.light, self.light_field), (self.dark, self.dark_field)):
            if COLOR.fullmatch(hexed.color):
                self._check(hexed, field)
        same = [label.name for label in others if label.color.lower() == self.light.color]
        if same:
            self.choice.say(self.tr("{name} has the same color.").format(name="、".join(same)))

    def set_theme(self, theme: Theme) -> None:
        self.swatches.set_theme(theme)

    def _check(self, hexed: _Hex, field: Field) -> None:
        found = ratio(hexed.color, hexed.paper)
        number = f"{int(found * 10) / 10:.1f}"
        if found >= LEAST:
            words = self.tr("Stands out from the paper, {ratio} : 1.")
            field.say(words.format(ratio=number))
            return
        better = nearest(hexed.color, hexed.paper)
        words = self.tr("Hard to see on the paper: {ratio} : 1, at least {least} : 1 is needed.")
        field.say(
            words.format(ratio=number, least=f"{LEAST:.0f}"),
            is_warning=True,
            mend=(self.tr("Take {color}").format(color=better), lambda: hexed.line.setText(better)),
        )
