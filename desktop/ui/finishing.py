"""Calling an article done; where what it states does not add up, a reason is asked for in line."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.annotations import totals
from desktop.annotations.steps import Step
from desktop.annotations.values import State
from desktop.ui.asking import AskingCard
from desktop.ui.shelf import Shelf
from desktop.workbench import Workbench

Door = Callable[[Callable[[], object]], None]


class Finishing(QObject):
    """Finishes the open article, by its card if there is something to explain.

    `finished` says that it is done, and one may go on to the next.
    """

    finished = Signal()

    def __init__(self, workbench: Workbench, door: Door, shelf: Shelf) -> None:
        super().__init__(shelf)
        self._workbench = workbench
        self._door = door
        self.card = AskingCard(self.tr("Enter: done · Esc: not yet"), shelf)
        self.card.field.setPlaceholderText(self.tr("Reason, kept with the notes of the article"))
        self.card.answered.connect(self._take)
        shelf.add(self.card)

    def finish(self) -> None:
        """Call the open article done, or ask why its totals are not met."""
        bench = self._workbench
        if bench.article is None:
            return
        unmet = totals.unmet(bench.state)
        reason = totals.reason_of(bench.article, unmet)
        if not self.card.isHidden():
            self._take(self.card.field.text())
        elif unmet and not (reason and bench.article.state is State.DONE):
            told = totals.told(unmet)
            words = self.tr("What the article states does not add up: {totals}. Why is it done?")
            self.card.open_with(words.format(totals=told), reason)
        else:
            self._finish(reason)

    def follow(self, _step: Step) -> None:
        """Whatever was done since, the question may not be the same."""
        self.card.close_it()

    def _take(self, reason: str) -> None:
        self._door(lambda: self._finish(reason))

    def _finish(self, reason: str) -> None:
        self._workbench.do(totals.finish, reason)
        self.card.close_it()
        self.finished.emit()
