"""Telling a screen reader what the eye sees."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.article.view import ArticleView
from desktop.ui.marking import Marking
from desktop.workbench import Workbench


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader, where one listens, say some words when it has time."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class Announcer:
    """Says which mention is selected, and which the caret goes into, when they are others."""

    def __init__(self, workbench: Workbench, view: ArticleView, marking: Marking) -> None:
        self._workbench = workbench
        self._view = view
        self._marking = marking
        self._selected = ""
        self._inside: tuple[str, ...] = ()
        self.said = ""
        view.selection_changed.connect(self._look)
        marking.selected.connect(self._look)

    def _look(self) -> None:
        if not QAccessible.isActive():
            return
        caret, mention = self._view.caret(), self._marking.mention
        selected, before = mention.id if mention else "", self._selected
        inside = tuple(self._view.mentions_at(caret))
        if mention is not None and caret == mention.hull.end:
            inside = (selected,)  # the caret is behind it, not in what follows
        entered = [each for each in inside if each not in self._inside]
        self._selected, self._inside = selected, inside
        if selected and selected != before:
            entered = [selected]
        said = [self._words(each) for each in entered if each in self._workbench.state.mentions]
        if said:
            self.said = QCoreApplication.translate("ArticleView", ", in ").join(said)
            announce(self._view, self.said)

    def _words(self, mention_id: str) -> str:
        state = self._workbench.state
        mention = state.mentions[mention_id]
        reading = self._workbench.reading
        words = "…".join(reading.stretch(reading.shown(span)) for span in mention.spans)
        return f"{state.label_of(mention_id).name} {words}"
