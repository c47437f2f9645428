"""The window of a project: the list, the article and the panel."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.formats.registry import FORMATS
from desktop.settings import Density
from desktop.text.errors import WorldError
from desktop.ui.aids import Aids
from desktop.ui.articles import ArticleList
from desktop.ui.bar import TopBar
from desktop.ui.choice import Choice
from desktop.ui.command_list import CommandList
from desktop.ui.commands import Commands
from desktop.ui.counting import CountingCard
from desktop.ui.finishing import Finishing
from desktop.ui.first_look import FirstLook
from desktop.ui.focus import Focus
from desktop.ui.guidelines import Guidelines
from desktop.ui.keys import Bindings
from desktop.ui.links import FrameLinks
from desktop.ui.marking import Marking
from desktop.ui.menu import Menu, make_actions
from desktop.ui.middle import Middle
from desktop.ui.panel.panel import Panel
from desktop.ui.pointing import Pointing
from desktop.ui.proposing import Proposing
from desktop.ui.remarks import Remarks
from desktop.ui.repairs import RepairsPopover
from desktop.ui.same_card import SameCard
from desktop.ui.schema.door import SchemaDoor
from desktop.ui.search import Search
from desktop.ui.showing import Showing
from desktop.ui.side import Side
from desktop.ui.status import StatusBar
from desktop.ui.telling import Telling
from desktop.ui.theme import LIGHT, Theme
from desktop.ui.touring import Touring
from desktop.ui.warming import Warming
from desktop.ui.ways import Ways
from desktop.ui.wires import Wires
from desktop.ui.words import sentence
from desktop.workbench import Workbench

_POINTS = 13.5
_PANES = (232, 749, 459)


class Window(QWidget):
    """One project on the screen.

    `project_wanted` asks for another project, `new_project_wanted` for a new one at a path,
    `theme_wanted`, `text_size_chosen`, `density_chosen` (a Density) and `trimming_chosen` tell what
    was chosen, `closed` that the window has gone.
    """

    project_wanted = Signal(Path)
    new_project_wanted = Signal(Path)
    theme_wanted = Signal(str)
    text_size_chosen = Signal(int)
    density_chosen = Signal(object)
    trimming_chosen = Signal(bool)
    closed = Signal()

    def __init__(self, workbench: Workbench, bindings: Bindings | None = None) -> None:
        super().__init__()
        self.workbench = workbench
        self.bindings = bindings or Bindings()
        self._theme = LIGHT
        self._text_size = 100
        self.setAcceptDrops(True)
        self.setMinimumSize(760, 480)
        self._compose()
        self.showing = Showing(self)
        self.wires = Wires(self)
        self.commands.wire()
        self.set_theme(LIGHT)
        self.set_density(Density.TAGS)
        self.set_trimming(trims=True)
        self.articles.refill(workbench.articles, workbench.project.counts(), workbench.schema)
        self.showing.article()

    # Composition

    def _compose(self) -> None:
        self.commands = Commands(self)
        self.actions_by_name = make_actions(self, self.bindings, self.commands.run)
        self.bar = TopBar(self.bindings, self)
        self.articles = ArticleList(self)
        self.middle = Middle(self)
        self.view = self.middle.view
        self.panel = Panel(self.workbench, LIGHT, self, self.bindings)
        self.side = Side(self.workbench, self.panel, self)
        self.guidelines = Guidelines(self.workbench, self.side, self.bindings, self)
        self.status = StatusBar(self)
        self.menu = Menu(
            self,
            self.actions_by_name,
            FORMATS,
            self.commands.choose_export,
            self.project_wanted.emit,
        )
        self.bar.menu_button.setMenu(self.menu)
        self.panes = QSplitter(Qt.Orientation.Horizontal, self)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        for at, (pane, least, stretch) in enumerate(
            ((self.articles, 150, 0), (self.middle, 320, 2), (self.guidelines.column, 260, 1))
        ):
            pane.setMinimumWidth(least)
            self.panes.addWidget(pane)
            self.panes.setStretchFactor(at, stretch)
        self.panes.setSizes(_PANES)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self.panes, 1)
        whole.addWidget(self.status)
        self.command_list = CommandList(self)
        self.repairs = RepairsPopover(self)
        self.warming = Warming(self.bar.readings, self)
        self.choice = Choice(self.workbench)
        self.proposing = Proposing(self.workbench, self)
        self.marking = Marking(
            self.workbench,
            self.view,
            self.choice,
            self.proposing,
            self.bindings,
            self.door,
            self,
        )
        self.same = SameCard(self.workbench, self.door, self.middle.shelf)
        self.middle.shelf.add(self.same)
        self.links = FrameLinks(self.workbench, self.view)
        self.counting = CountingCard(self.workbench, self.door, self.middle.shelf)
        self.middle.shelf.add(self.counting)
        self.finishing = Finishing(self.workbench, self.door, self.middle.shelf)
        self.touring = Touring(
            self.workbench,
            self.view,
            self.marking,
            self.proposing,
            self.bindings,
            self.middle.shelf,
        )
        self.pointing = Pointing(self.view, self.panel, self.middle.shelf)
        self.search = Search(self.workbench, self)
        self.aids = Aids(self.workbench, self.view, self.marking, self)
        self.ways = Ways(self.workbench, self.middle, self)
        self.telling = Telling(self.workbench, self.status)
        self.first_look = FirstLook(self.workbench, self)
        self.schema = SchemaDoor(self)
        self.focus = Focus(
            (
                (self.articles, self.articles.setFocus),
                (self.middle.labels, self.middle.labels.focus_first),
                (self.view, self.view.setFocus),
                (self.side, self.side.focus_first),
                (self.guidelines.room, self.guidelines.focus_first),
                (self.status.repairs, self.status.repairs.setFocus),
                (self.bar, self.bar.readings.focus_first),
            ),
            home=self.view,
        )
        self.remarks = Remarks(self)

    # The one door

    def door(self, action: Callable[[], object]) -> None:
        """Do something that the world may refuse; the refusal is a notice."""
        try:
            action()
        except WorldError as error:
            self.refuse(error)

    def refuse(self, error: WorldError) -> None:
        """Say that something was refused, and why."""
        self.middle.progress.end()
        self.middle.notice.say(sentence(error), is_error=True)
        self.telling.saved()

    @property
    def is_working(self) -> bool:
        """Whether something still goes on that will change what is shown."""
        return (
            not self.workbench.is_whole
            or self.view.is_working()
            or self.panel.findings.model.is_looking
            or self.proposing.is_looking
            or self.touring.proposals.is_looking
            or self.telling.is_counting
        )

    def fill_repairs(self) -> None:
        """Bring the list of repairs up to date."""
        bench = self.workbench
        self.repairs.show_repairs(
            bench.readings.repairs,
            bench.readings.off,
            is_read_only=bench.project.is_read_only,
        )

    # Looks

    @property
    def theme(self) -> Theme:
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Dress every part in a theme."""
        self._theme = theme
        self.bar.set_theme(theme)
        self.articles.set_theme(theme)
        self.middle.set_theme(theme)
        self.side.set_theme(theme)
        self.status.set_theme(theme)
        self.command_list.set_theme(theme)
        self.repairs.set_theme(theme)
        self.ways.set_theme(theme)
        self.aids.set_theme(theme)
        self.links.set_theme(theme)
        self.remarks.set_theme(theme)
        self.schema.set_theme(theme)
        self.guidelines.set_theme(theme)

    @property
    def text_size(self) -> int:
        """The size of the article's text, in percent."""
        return self._text_size

    def set_text_size(self, percent: int) -> None:
        self._text_size = percent
        self.view.set_text_size(_POINTS * percent / 100)

    def set_density(self, density: Density) -> None:
        """Show more or less of each mention."""
        self.view.set_density(density)
        self.actions_by_name[f"density {density.value}"].setChecked(True)

    def set_trimming(self, *, trims: bool) -> None:
        """Leave blanks and punctuation at the edges of a selection out, or label them too."""
        self.marking.trims = trims
        self.actions_by_name["trim"].setChecked(trims)
        self.showing.selection()

    # Events of the window

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        urls = event.mimeData().urls()
        self.commands.take(Path(url.toLocalFile()) for url in urls if url.isLocalFile())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.commands.run("larger" if event.angleDelta().y() > 0 else "smaller")
        else:
            super().wheelEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes a notice away, wherever the keyboard is; else it leads back to the article."""
        if event.key() == Qt.Key.Key_Control:
            self.warming.begin()
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.middle.notice.dismiss():
            self.view.setFocus()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.commands.stop()
        self.same.close_it()
        self.remarks.leave()
        self.guidelines.leave()
        self.side.stop()
        self.ways.travel.leave(for_good=True)
        super().closeEvent(event)
        self.closed.emit()
