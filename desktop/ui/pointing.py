"""Filling a cell by pressing on text: what is pressed on in the article goes where one typed."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from desktop.ui.article.view import ArticleView
from desktop.ui.notices import Hint
from desktop.ui.panel.frames import FramesPage
from desktop.ui.panel.panel import Panel
from desktop.ui.shelf import Shelf


class Pointing(QObject):
    """Waits for a press on a mention, or a selection, after the field of a cell was left for it.

    Any key in the article, and any other cell, ends it.
    """

    def __init__(self, view: ArticleView, panel: Panel, shelf: Shelf) -> None:
        super().__init__(shelf)
        self._panel = panel
        self._page: FramesPage | None = None
        self.hint = Hint(shelf)
        shelf.add(self.hint)
        view.mention_pressed.connect(self._take_mention)
        view.selection_made.connect(self._take_selection)
        panel.waiting.connect(self._wait)
        self._view = view
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._see_focus)

    @property
    def is_waiting(self) -> bool:
        return self._page is not None

    def stop(self) -> bool:
        """Wait no longer; False when nothing was waited for."""
        was_waiting = self.is_waiting
        if was_waiting:
            self._page = None
            self._view.removeEventFilter(self)
            self.hint.say("")
        return was_waiting

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and self.stop() and isinstance(event, QKeyEvent):
            return event.key() == Qt.Key.Key_Escape
        return False

    def _see_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self._view:
            self.stop()

    def _wait(self, page: FramesPage | None) -> None:
        self.stop()
        self._page = page
        if page is not None:
            self._view.installEventFilter(self)
            words = self.tr("Press on a mention or select words for {role}; Esc leaves the cell.")
            self.hint.say(words.format(role=page.awaited_role))

    def _take_mention(self, mention_id: str) -> None:
        page = self._page
        if page is not None:
            self.stop()
            page.fill_awaited(mention_id)

    def _take_selection(self) -> None:
        page, span = self._page, self._panel.selected()
        if page is not None and span is not None:
            self.stop()
            page.fill_awaited(span)
