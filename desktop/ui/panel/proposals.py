"""The page of proposals: what the text gives reason to do, to be accepted or rejected."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.annotations.steps import Step
from desktop.suggest.article import MOST
from desktop.ui.here import Here
from desktop.ui.keys import Bindings, Context, pressed
from desktop.ui.panel.surfaces import Surfaces
from desktop.ui.proposals import Proposal
from desktop.ui.theme import Theme, inked, sans, styled
from desktop.workbench import Workbench

_HEIGHT = 40
_LONGEST = 60


class ProposalList(QListWidget):
    """The rows. `answered` carries the command of a key: to accept the current one or to reject."""

    answered = Signal(str)

    def __init__(self, bindings: Bindings, parent: QWidget) -> None:
        super().__init__(parent)
        self._bindings = bindings
        self.setFont(sans(14))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(self.tr("Proposals"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = pressed(event)
        command = self._bindings.command(Context.ARTICLE, keys)
        if command is not None and command.id in ("accept proposal", "reject proposal"):
            self.answered.emit(command.id)
        elif keys == "Del":
            self.answered.emit("reject proposal")
        else:
            super().keyPressEvent(event)


class ProposalsPage(QWidget):
    """A line for each proposal.

    `visited` carries one that a person went to, `accepted` and `rejected` one that was answered.
    """

    visited = Signal(object)
    accepted = Signal(object)
    rejected = Signal(object)

    def __init__(
        self,
        workbench: Workbench,
        surfaces: Surfaces,
        bindings: Bindings,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._surfaces = surfaces
        self._bindings = bindings
        self._shown: tuple[Proposal, ...] = ()
        self._is_quiet = False
        self.list = ProposalList(bindings, self)
        self._empty = QLabel(self)
        self._empty.setFont(sans(13))
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(20, 14, 20, 14)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._accept = self._button(self.tr("Accept"), "accept proposal", bindings)
        self._reject = self._button(self.tr("Reject"), "reject proposal", bindings)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 0, 12, 12)
        foot.addStretch()
        foot.addWidget(self._reject)
        foot.addWidget(self._accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        column.addLayout(foot)
        self.setFocusProxy(self.list)
        self.list.currentRowChanged.connect(self._visit)
        self.list.itemClicked.connect(lambda _item: self._visit(self.list.currentRow()))
        self.list.itemDoubleClicked.connect(lambda _item: self._answer("accept proposal"))
        self.list.answered.connect(self._answer)
        self.set_theme(theme)
        self._list()

    @property
    def count(self) -> str:
        return str(len(self._shown))

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """List these, and stay at the same place."""
        if tuple(proposals) != self._shown:
            self._shown = tuple(proposals)
            self._list()

    def refill(self) -> None:
        """Another article: what is proposed for it comes by itself."""

    def reread(self) -> None:
        """Show the same in another reading."""
        self._list()

    def follow(self, _step: Step) -> None:
        """What a step changes of the proposals comes by itself."""

    def show_mention(self, _mention_id: str | None) -> None:
        """No mention is listed here."""

    def here(self) -> Here | None:
        """Nothing that could have a note."""
        return None

    def set_theme(self, theme: Theme) -> None:
        inked(self._empty, theme.faint)
        styled(
            self.list,
            f"QListWidget {{ background: {theme.paper}; color: {theme.ink}; }}"
            f"QListWidget::item {{ padding-left: 14px;"
            f" border-bottom: 1px solid {theme.hairline}; }}"
            f"QListWidget::item:selected {{ background: {theme.selected}; color: {theme.ink}; }}",
        )

    def _list(self) -> None:
        self._is_quiet = True
        row = max(0, self.list.currentRow())
        self.list.clear()
        for proposal in self._shown:
            words = self._said(proposal)
            item = QListWidgetItem(words)
            item.setToolTip(words)
            item.setSizeHint(QSize(0, _HEIGHT))
            self.list.addItem(item)
        if self._shown:
            self.list.setCurrentRow(min(row, len(self._shown) - 1))
        self._is_quiet = False
        self.list.setVisible(bool(self._shown))
        self._empty.setText(self.lesson)
        self._empty.setVisible(not self._shown)
        for button in (self._accept, self._reject):
            button.setVisible(bool(self._shown))

    @property
    def lesson(self) -> str:
        """Why nothing is listed."""
        if len(self._workbench.readings.raw) <= MOST:
            return self.tr("Nothing is proposed for this article.")
        return self.tr(
            "An article of over 100,000 characters is not looked through for proposals. "
            "{total} and {rows} look around the caret."
        ).format(total=self._bindings.shown("stated total"), rows=self._bindings.shown("readings"))

    def _said(self, proposal: Proposal) -> str:
        kinds = self._workbench.schema.frame_types
        names = {kind.export_name: kind.name for kind in kinds}
        text = self._surfaces.of_span(proposal.span).strip()
        cut = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
        kind = names.get(proposal.key.frame_type, proposal.key.frame_type)
        if proposal.total is not None:
            number = f"{proposal.total.number}{'' if proposal.total.exact else '+'}"
            return self.tr("{type} {number}: “{text}”").format(type=kind, number=number, text=cut)
        count = proposal.reading.total if proposal.reading else 0
        words = self.tr("{type}, %n row(s): {text}", "", count)
        return words.format(type=kind, text=cut)

    def _current(self) -> Proposal | None:
        row = self.list.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _visit(self, _row: int) -> None:
        proposal = self._current()
        if proposal is not None and not self._is_quiet:
            self.visited.emit(proposal)

    def _answer(self, command_id: str) -> None:
        proposal = self._current()
        if proposal is not None:
            (self.accepted if command_id == "accept proposal" else self.rejected).emit(proposal)

    def _button(self, words: str, command_id: str, bindings: Bindings) -> QPushButton:
        button = QPushButton(f"{words}  {bindings.shown(command_id)}", self)
        button.setAccessibleName(words)
        button.setFont(sans(13))
        button.clicked.connect(lambda _on=False: self._answer(command_id))
        return button
