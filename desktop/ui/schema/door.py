"""The way to the place of the schema and back: it takes the room of the article."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from desktop.annotations.steps import Step
from desktop.annotations.values import Schema
from desktop.ui.theme import Theme

if TYPE_CHECKING:
    from desktop.ui.schema.place import SchemaPlace
    from desktop.ui.window import Window

# What may be done without going back to the article first.
_STAYING = frozenset(
    {
        "schema",
        "undo",
        "redo",
        "commands",
        "larger",
        "smaller",
        "usual size",
        "full screen",
        "next pane",
        "previous pane",
        "quit",
        "about",
        "trim",
    }
)


class SchemaDoor(QObject):
    """Makes the place when it is first wanted; until then it costs nothing."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._place: SchemaPlace | None = None

    @property
    def is_open(self) -> bool:
        return self._place is not None and not self._place.isHidden()

    @property
    def place(self) -> "SchemaPlace":
        """The place, made now if it was never wanted."""
        if self._place is None:
            # Not at every start: few ever want it.
            from desktop.ui.schema.place import SchemaPlace

            window = self._window
            self._place = SchemaPlace(
                window.workbench, window.bindings, self._selected, window.theme, window
            )
            self._place.hide()
            self._place.left.connect(self.leave)
            whole = window.layout()
            assert isinstance(whole, QVBoxLayout)
            whole.insertWidget(whole.indexOf(window.panes), self._place, 1)
            window.focus.add(self._place, self._place.focus_first)
        return self._place

    def open(self) -> None:
        """Show the schema; where it is shown already, go back to the article."""
        if self.is_open:
            self.leave()
            return
        window = self._window
        window.focus.keep()
        mention = window.marking.mention
        window.choice.end()
        window.same.close_it()
        window.panes.hide()
        self.place.show()
        self.place.show_now(mention.label if mention else None)

    def leave(self) -> bool:
        """Go back to the article; False where something typed can't be done and stays open."""
        if self.is_open and not self.place.settle():
            return False
        self.close()
        return True

    def close(self) -> None:
        """Show the article again, whatever is typed."""
        if self.is_open:
            self.place.hide()
            self._window.panes.show()
            self._window.focus.give_back()

    def make_way(self, command_id: str) -> bool:
        """Go back to the article before a command that is about it; False where one can't."""
        word = command_id.partition(" ")[0]
        return command_id in _STAYING or word in {"theme", "density"} or self.leave()

    def follow(self, step: Step) -> None:
        """Take over a step; one that is not of the schema is seen in the article."""
        is_of_schema = Schema in step.kinds
        marking = self._window.marking
        if is_of_schema and marking.label not in self._window.workbench.schema.labels:
            # Else the next selection would get a label that is no longer so, or no longer there.
            marking.arm(None)
        if self.is_open:
            self.place.follow(step)
            if not is_of_schema:
                self.close()

    def set_theme(self, theme: Theme) -> None:
        if self._place is not None:
            self._place.set_theme(theme)

    def _selected(self) -> str | None:
        mention = self._window.marking.mention
        return mention.id if mention else None
