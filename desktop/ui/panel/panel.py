"""The panel beside the article: its names, scenarios, agreements and findings, each a page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.annotations.state import ArticleState
from desktop.annotations.steps import Step
from desktop.annotations.values import Entity, Schema
from desktop.text.errors import WorldError
from desktop.text.readings import Readings
from desktop.text.span import Span
from desktop.ui.drafting import Drafting
from desktop.ui.here import Here
from desktop.ui.keys import COMMANDS, Bindings, Context
from desktop.ui.panel.draft_card import DraftCard
from desktop.ui.panel.findings import FindingsPage
from desktop.ui.panel.frames import FramesPage
from desktop.ui.panel.names import NamesPage
from desktop.ui.panel.proposals import ProposalsPage
from desktop.ui.panel.surfaces import Surfaces
from desktop.ui.panel.tabs import Tabs
from desktop.ui.proposals import Proposal
from desktop.ui.theme import Theme, paints_all
from desktop.workbench import Workbench

_WIDTH = 430

Page = NamesPage | FramesPage | ProposalsPage | FindingsPage


class Panel(QWidget):
    """What the open article says, as lists; it always mirrors the article.

    `mention_wanted` and `span_wanted` (a raw span) carry what the article should show, `refused`
    the error of the world that stands against what a person asked for, `waiting` a page with a cell
    for what is pressed on next. `selected` gives the raw span that is selected in the article.
    """

    mention_wanted = Signal(str)
    span_wanted = Signal(object)
    refused = Signal(object)
    waiting = Signal(object)

    def __init__(
        self,
        workbench: Workbench,
        theme: Theme,
        parent: QWidget | None = None,
        bindings: Bindings | None = None,
    ) -> None:
        super().__init__(parent)
        paints_all(self)
        self._workbench = workbench
        self._bindings = bindings or Bindings()
        self._theme = theme
        self._surfaces = Surfaces(workbench)
        self.selected: Callable[[], Span | None] = lambda: None
        self._schema: Schema | None = None
        self._state: ArticleState | None = None
        self._readings: Readings | None = None
        self.tabs = Tabs(theme, self)
        self._stack = QStackedWidget(self)
        self.names = NamesPage(workbench, self._surfaces, theme, self)
        self.frame_pages: list[FramesPage] = []
        self.proposals = ProposalsPage(workbench, self._surfaces, self._bindings, theme, self)
        self.findings = FindingsPage(workbench, theme, self)
        self.offers = DraftCard(workbench, self._surfaces, self._bindings, theme, self)
        self._stack.addWidget(self.names)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        inset = QVBoxLayout()
        inset.setContentsMargins(12, 0, 12, 12)
        inset.addWidget(self.offers)
        column.addLayout(inset)
        self.setAccessibleName(self.tr("What the article says"))
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.names.mention_wanted.connect(self.mention_wanted)
        self.names.deletion_wanted.connect(self._delete)
        self.names.refused.connect(self.refused)
        self.names.counted.connect(self._count)
        self.findings.span_wanted.connect(self.span_wanted)
        self.findings.refused.connect(self.refused)
        self.findings.counted.connect(self._count)
        self.refill()

    @property
    def pages(self) -> list[Page]:
        """All pages, in the order of their tabs."""
        return [self.names, *self.frame_pages, self.proposals, self.findings]

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.pages[self._stack.currentIndex()]

    def refill(self) -> None:
        """Take up another article or reading."""
        bench = self._workbench
        if bench.schema != self._schema:
            self._take_schema(bench.schema)
            self._state = None
        is_known = bench.state is self._state and bench.readings is self._readings
        self._state, self._readings = bench.state, bench.readings
        self._surfaces.clear()
        for page in self.pages:
            if is_known:
                page.reread()
            else:
                page.refill()
        self._count()

    def arrive(self) -> None:
        """All mentions of the article are read now."""
        self.names.arrive()
        self._count()

    def follow(self, step: Step) -> None:
        """Take over a step."""
        if Schema in step.kinds:
            self._state = None
            self.refill()
            return
        for page in self.pages:
            page.follow(step)
        self._count()

    def show_mention(self, mention_id: str | None) -> None:
        """Go where a mention is listed, on every page."""
        for page in self.pages:
            page.show_mention(mention_id)

    def show_draft(self, drafting: Drafting) -> None:
        """Show how a sentence can be read, beside the table of what it tells of."""
        if drafting.offer is not None and drafting.wants_keys:
            self.show_kind(drafting.offer.kind.id)
        self.offers.show_draft(drafting)

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """List what is proposed."""
        self.proposals.show_proposals(proposals)
        self.tabs.set_count(self.pages.index(self.proposals), self.proposals.count)

    def show_kind(self, type_id: str) -> None:
        """Show the page of a frame type."""
        for at, page in enumerate(self.frame_pages, 1):
            if page.kind.id == type_id:
                self.tabs.setCurrentIndex(at)

    def show_frame(self, frame_id: str | None) -> None:
        """Go to a frame on its page, and show that page."""
        frame = self._workbench.state.frames.get(frame_id) if frame_id else None
        for at, page in enumerate(self.frame_pages, 1):
            if frame is not None and page.kind.id == frame.type:
                self.tabs.setCurrentIndex(at)
                page.show_frame(frame.id)

    def next_finding(
        self, place: int, selected: Span | None = None, *, forward: bool = True
    ) -> bool:
        """Go to the finding next to a raw place, or to the one that is selected in the article.

        Its page is shown; False when there is none.
        """
        self.tabs.setCurrentIndex(self.pages.index(self.findings))
        return self.findings.next(place, selected, forward=forward)

    def run(self, command_id: str) -> bool:
        """Do what a command for rows asks on the page that is shown; False when it is none."""
        page = self.page
        wanted = next((each for each in COMMANDS if each.id == command_id), None)
        if wanted is None or wanted.context not in (Context.ROWS, Context.DRAFT):
            return False
        if not self.offers.isHidden():
            self.offers.table.run(command_id)
        elif isinstance(page, FramesPage):
            page.commands.run(command_id)
        return True

    def here(self) -> Here | None:
        """What the keyboard is on in the page that is shown."""
        page = self.page
        return None if isinstance(page, FindingsPage) else page.here()

    def page_of(self, number: int) -> Page | None:
        """The page with a number, from 1; None where there are fewer."""
        return self.pages[number - 1] if number <= len(self.pages) else None

    def turn_to(self, page: Page) -> None:
        """Show a page and give it the keyboard."""
        self.tabs.setCurrentIndex(self.pages.index(page))
        self.focus_first()

    def edit_name(self, entity: Entity) -> None:
        """Show all that is said of a name, to be edited."""
        self.tabs.setCurrentIndex(0)
        self.names.edit_name(entity)

    def focus_first(self) -> None:
        """Give the keyboard to the page that is shown, or to its tab where it lists nothing."""
        takes = self.page.focusProxy() or self.page
        (takes if takes.isVisible() else self.tabs).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.tabs.set_theme(theme)
        self.offers.set_theme(theme)
        for page in self.pages:
            page.set_theme(theme)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 600)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.paper))
        bottom = self.tabs.geometry().bottom()
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(0, bottom, self.width(), bottom)

    def _take_schema(self, schema: Schema) -> None:
        """Make a tab for each frame type."""
        at = max(0, self.tabs.currentIndex())
        self._schema = schema
        self.tabs.clear()
        for last in (self.proposals, self.findings):
            self._stack.removeWidget(last)
        for page in self.frame_pages:
            self._stack.removeWidget(page)
            page.deleteLater()
        self.tabs.add(self.tr("Names"))
        self.frame_pages = [
            FramesPage(self._workbench, kind, self._surfaces, self._bindings, self._theme, self)
            for kind in schema.frame_types
        ]
        for page in self.frame_pages:
            self._stack.addWidget(page)
            self.tabs.add(page.kind.name)
            page.mention_wanted.connect(self.mention_wanted)
            page.span_wanted.connect(self.span_wanted)
            page.refused.connect(self.refused)
            page.waiting.connect(self.waiting)
            page.cells.selected = lambda: self.selected()
        self._stack.addWidget(self.proposals)
        self.tabs.add(self.tr("Proposals"))
        self._stack.addWidget(self.findings)
        self.tabs.add(self.tr("Findings"))
        for number in range(1, min(9, self.tabs.count()) + 1):
            self.tabs.setTabToolTip(number - 1, self._bindings.shown(f"page {number}"))
        self.tabs.setCurrentIndex(min(at, len(self.pages) - 1))

    def _count(self) -> None:
        for at, page in enumerate(self.pages[: self.tabs.count()]):
            self.tabs.set_count(at, page.count)

    def _delete(self, mention_id: str) -> None:
        try:
            self._workbench.delete(self._workbench.state.mentions[mention_id])
        except WorldError as error:
            self.refused.emit(error)
