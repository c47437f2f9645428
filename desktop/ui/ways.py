"""The ways through an article: jumps and back, a place by its number, a strip of its mentions."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.annotations.steps import Step
from desktop.ui.going import GoBar
from desktop.ui.middle import Middle
from desktop.ui.theme import Theme
from desktop.ui.travel import Travel
from desktop.workbench import Workbench


class Ways(QObject):
    """What moves the view without changing anything."""

    def __init__(self, workbench: Workbench, middle: Middle, window: QWidget) -> None:
        super().__init__(window)
        self._workbench = workbench
        self._window = window
        self._middle = middle
        self._view = middle.view
        self.travel = Travel(workbench, middle.view, self)
        self.going = GoBar(window)
        self.going.wanted.connect(self.go_to)
        middle.minimap.wanted.connect(middle.view.show_middle)
        middle.minimap.pressed.connect(self.travel.jump)
        bar = middle.view.verticalScrollBar()
        bar.valueChanged.connect(lambda _value: self._tell_sight())
        bar.rangeChanged.connect(lambda _least, _most: self._tell_sight())

    def leave(self) -> None:
        """Another article is about to be shown."""
        self.travel.leave()

    def arrive(self) -> None:
        """An article is shown now: go where one was, and show where its mentions are."""
        bench = self._workbench
        self.travel.arrive()
        self._middle.minimap.show_article(bench.state)
        self._tell_sight()

    def count(self) -> None:
        """All mentions of the article are read now: show where they are."""
        self._middle.minimap.show_article(self._workbench.state)

    def follow(self, step: Step) -> None:
        self._middle.minimap.follow(step.changes)

    def go_to(self, raw: int) -> None:
        """Put the caret at a raw place, in the middle of the view."""
        self.travel.jump()
        self._view.place_caret(raw)
        self._view.show_middle(raw)
        self._view.setFocus()

    def jumping(self, show: Callable[[], object]) -> None:
        """Show something elsewhere; one can come back from there."""
        self.travel.jump()
        show()

    def ask(self) -> None:
        """Ask for a place to go to."""
        if self._workbench.article is not None:
            top = self._middle.mapTo(self._window, self._middle.labels.geometry().bottomLeft()).y()
            self.going.ask(self._workbench.readings.raw, self._view.caret(), top + 10)

    def set_theme(self, theme: Theme) -> None:
        self.going.set_theme(theme)

    def _tell_sight(self) -> None:
        self._middle.minimap.show_seen(*self._view.stretch_in_sight())
