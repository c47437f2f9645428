"""Telling a screen reader what the eye sees."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.article.view import ArticleView
from desktop.workbench import Workbench


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader, where one listens, say some words when it has time."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class Announcer:
    """Says which mention the caret goes into, when it does."""

    def __init__(self, workbench: Workbench, view: ArticleView) -> None:
        self._workbench = workbench
        self._view = view
        self._inside: tuple[str, ...] = ()
        self.said = ""
        view.selection_changed.connect(self._look)

    def _look(self) -> None:
        if not QAccessible.isActive():
            return
        inside = tuple(self._view.mentions_at(self._view.caret()))
        entered = [each for each in inside if each not in self._inside]
        self._inside = inside
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
