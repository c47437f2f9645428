"""The card that asks into which other one a label, a frame type or a role is to be merged."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.annotations.values import FrameType, Label, Role
from desktop.ui.schema.deed import Deed, Make
from desktop.ui.schema.field import Field
from desktop.ui.theme import Theme, sans
from desktop.workbench import Workbench


class MergeDeed(Deed):
    """The others to choose from, with what each choice would touch."""

    def __init__(self, workbench: Workbench, parent: QWidget) -> None:
        super().__init__(workbench, parent)
        self._makes: Callable[[str], Make] | None = None
        self.choice = QComboBox(self)
        self.choice.setFont(sans(14))
        self.field = Field(self.tr("Into (arrow keys choose)"), self.choice, self)
        self.column.insertWidget(1, self.field)
        self.choice.currentIndexChanged.connect(self._choose)

    def ask_into(
        self,
        gone: Label | FrameType | Role,
        others: Sequence[Label | FrameType | Role],
        makes: Callable[[str], Make],
    ) -> None:
        """Ask which of `others` takes over what `gone` has; `makes` takes the id of one."""
        self._makes = makes
        self.choice.blockSignals(True)
        self.choice.clear()
        for other in others:
            self.choice.addItem(other.name, other.id)
        self.choice.blockSignals(False)
        heading = self.tr("Merge “{name}” into another one").format(name=gone.name)
        self.ask(heading, self.tr("Merge"), makes(self.choice.currentData()))
        self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.field.set_theme(theme)

    def _choose(self) -> None:
        if self._makes is not None and self.choice.currentIndex() >= 0:
            self.look(self._makes(self.choice.currentData()))
