"""The right side of the window: the panel, or in its place the search in the whole project."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.annotations.steps import Step
from desktop.ui.hits_pane import HitsPane
from desktop.ui.panel.panel import Panel
from desktop.ui.theme import LIGHT, Theme
from desktop.workbench import Workbench


class Side(QStackedWidget):
    """Shows the panel; the search is made when it is wanted first.

    `wanted` carries an article's id and a raw span to show, `refused` an error of the world; `left`
    tells that the keyboard may go back to the article.
    """

    wanted = Signal(str, object)
    refused = Signal(object)
    left = Signal()

    def __init__(self, workbench: Workbench, panel: Panel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._theme = LIGHT
        self._panel = panel
        self.search: HitsPane | None = None
        self.addWidget(panel)

    @property
    def is_searching(self) -> bool:
        """Whether the search is shown."""
        return self.search is not None and self.currentWidget() is self.search

    def ask(self, words: str) -> None:
        """Show the search, for some words or for what was sought last."""
        if self.search is None:
            self.search = HitsPane(self._workbench, self._theme, self)
            self.search.wanted.connect(self.wanted)
            self.search.refused.connect(self.refused)
            self.search.left.connect(self._leave)
            self.addWidget(self.search)
        self.setCurrentWidget(self.search)
        self.search.ask(words)

    def show_panel(self) -> None:
        """Show the panel again; what was found stays for the next time."""
        self.setCurrentWidget(self._panel)

    def focus_first(self) -> None:
        """Give the keyboard to what is shown."""
        if self.search is not None and self.is_searching:
            self.search.focus_first()
        else:
            self._panel.focus_first()

    def follow(self, step: Step) -> None:
        if self.search is not None:
            self.search.follow(step)

    def stop(self) -> None:
        """Look for nothing more: the window is about to go."""
        if self.search is not None:
            self.search.stop()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._panel.set_theme(theme)
        if self.search is not None:
            self.search.set_theme(theme)

    def _leave(self) -> None:
        self.show_panel()
        self.left.emit()
