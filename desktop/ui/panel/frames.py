"""A page of the panel: the scenarios, agreements or other frames of the article, as a table."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.annotations.candidates import Candidate
from desktop.annotations.steps import Step
from desktop.annotations.totals import tally_of
from desktop.annotations.values import Frame, FrameType, StatedTotal
from desktop.text.errors import WorldError
from desktop.text.span import Span
from desktop.ui.here import Here, on_screen
from desktop.ui.keys import Bindings
from desktop.ui.panel.cells import Cells
from desktop.ui.panel.frames_model import FramesModel
from desktop.ui.panel.nearest import nearest
from desktop.ui.panel.row_commands import RowCommands
from desktop.ui.panel.surfaces import Surfaces
from desktop.ui.panel.table import FramesTable
from desktop.ui.panel.totals import Totals
from desktop.ui.theme import Theme, inked, sans
from desktop.workbench import Workbench


class FramesPage(QWidget):
    """What the article states, the table, and when it is empty how to fill it.

    `waiting` says that a cell awaits what is pressed on next; without a page, that none does.
    """

    mention_wanted = Signal(str)
    span_wanted = Signal(object)
    refused = Signal(object)
    waiting = Signal(object)

    def __init__(
        self,
        workbench: Workbench,
        kind: FrameType,
        surfaces: Surfaces,
        bindings: Bindings,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._surfaces = surfaces
        self.kind = kind
        self._awaiting = QPersistentModelIndex()
        self.model = FramesModel(workbench, kind, surfaces)
        self.totals = Totals(theme, self)
        self.table = FramesTable(self.model, bindings, theme, self)
        self.cells = Cells(self.table, workbench, surfaces, theme)
        self.table.setItemDelegate(self.cells)
        self.commands = RowCommands(self.table, self.model, workbench, bindings)
        self._empty = QLabel(self._lesson(), self)
        self._empty.setWordWrap(True)
        self._empty.setFont(sans(13))
        self._empty.setContentsMargins(20, 14, 20, 14)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.totals)
        inset = QVBoxLayout()
        inset.setContentsMargins(12, 0, 12, 0)
        inset.addWidget(self.table)
        column.addLayout(inset, 1)
        column.addWidget(self._empty, 1)
        self.setFocusProxy(self.table)
        self.totals.wanted.connect(self.span_wanted)
        self.table.visited.connect(self._visited)
        self.commands.refused.connect(self.refused)
        self.cells.waiting.connect(self._await)
        self.cells.taken.connect(self._take)
        self.cells.refused.connect(self.refused)
        self.set_theme(theme)

    @property
    def current_frame(self) -> Frame | None:
        """The frame of the current row."""
        cell = self.table.currentIndex()
        return self.model.frame(cell.row()) if cell.isValid() else None

    @property
    def count(self) -> str:
        """How many there are, "6/8" where the article states how many: then only complete ones."""
        tally = tally_of(self._workbench.state, self.kind)
        if tally.stated is None:
            return str(len(self.model.frames))
        return f"{tally.count}/{tally.stated.number}"

    @property
    def lesson(self) -> str:
        """How the table is filled, said below it while it is empty."""
        return self._empty.text()

    @property
    def is_teaching(self) -> bool:
        return not self._empty.isHidden()

    def reread(self) -> None:
        """Show the same article in another reading."""
        self.model.reread()
        self._around_table()

    def refill(self) -> None:
        """Take up another article."""
        if self.table.is_editing():
            self.table.setFocus()  # else Qt would give the keyboard to anything when the field goes
        self.table.hold(True)
        self.model.refill()
        self.table.hold(False)
        self._around_table()

    def follow(self, step: Step) -> None:
        here = self._here()
        self.table.hold(True)
        self.model.follow(step.changes)
        self.table.hold(False)
        if (field := self.table.field) is not None:
            field.offer_again()
        if here is not None and not self.table.is_editing():
            row = self.model.row_of(here[0])
            if row is not None:
                self.table.go_to(row, min(here[1], len(self.model.columns) - 1))
        if step.kinds & {Frame, StatedTotal}:
            self.table.lay_out()
            self._around_table()

    def show_mention(self, mention_id: str | None) -> None:
        """Go to a cell with a mention, where there is one and no other cell with it is current."""
        current = self.table.currentIndex()
        if mention_id is None or self.table.is_editing():
            return
        mention = self.model.mention(current) if current.isValid() else None
        if mention is not None and mention.id == mention_id:
            return
        cell = self.model.cell_of(mention_id, max(0, current.row()))
        if cell is not None:
            self.table.go_to(cell.row(), cell.column())

    def show_frame(self, frame_id: str) -> None:
        """Go to the row of a frame."""
        row = self.model.row_of(frame_id)
        if row is not None:
            self.table.go_to(row, max(0, self.table.currentIndex().column()))

    def here(self) -> Here | None:
        """The row that the keyboard is on."""
        cell = self.table.currentIndex()
        frame = self.model.frame(cell.row()) if cell.isValid() else None
        if frame is None:
            return None
        place = on_screen(self.table.viewport(), self.table.visualRect(cell))
        return Here(frame, f"{self.kind.name} {cell.row() + 1}", place)

    def set_theme(self, theme: Theme) -> None:
        self.cells.theme = theme
        self.table.set_theme(theme)
        self.totals.set_theme(theme)
        inked(self._empty, theme.faint)

    def _lesson(self) -> str:
        roles = "、".join(role.name for role in self.kind.roles if role.least or role.most != 1)
        if self.kind.key:
            return self.tr(
                "Press {key} in a clause of the article, then the letters of: {roles}. "
                "Or type into the row above, cell by cell."
            ).format(key=self.kind.key, roles=roles)
        return self.tr("Type into the row above, cell by cell.")

    def _around_table(self) -> None:
        tally = tally_of(self._workbench.state, self.kind)
        said = [(total, self._surfaces.of_span(total.span)) for total in tally.totals]
        self.totals.show_totals(said, tally.count)
        is_empty = not self.model.frames
        self._empty.setVisible(is_empty)
        self.table.setMaximumHeight(self.table.height_of_rows(1) if is_empty else 16777215)

    def _here(self) -> tuple[str, int] | None:
        current = self.table.currentIndex()
        frame = self.model.frame(current.row()) if current.isValid() else None
        return (frame.id, current.column()) if frame else None

    def _visited(self, cell: QModelIndex) -> None:
        mention = self.model.mention(cell)
        if mention is not None:
            self.mention_wanted.emit(mention.id)

    # What is pressed on

    @property
    def awaited_role(self) -> str:
        """The name of the role in whose cell what is pressed on would go; "" when none awaits."""
        cell = self._awaiting
        return self.model.columns[cell.column()].role.name if cell.isValid() else ""

    def fill_awaited(self, value: str | Span) -> None:
        """Put a mention, by its id, or the text of a raw span in the cell that awaits it."""
        cell, self._awaiting = self._awaiting, QPersistentModelIndex()
        bench = self._workbench
        if not cell.isValid():
            return
        role = self.model.columns[cell.column()].role
        if isinstance(value, Span):
            candidate = bench.candidate(role, value)
        else:
            mention = bench.state.mentions[value]
            candidate = Candidate(mention, mention.hull, bench.surface(mention.hull))
        self.table.go_to(cell.row(), cell.column())
        self.table.setFocus()
        # Just the one that was pressed on, not the nearest that reads alike.
        if self._put(self.table.currentIndex(), candidate, 1):
            self.table.edit(self.table.currentIndex())

    def _await(self, cell: QPersistentModelIndex) -> None:
        self._awaiting = cell
        self.waiting.emit(self)

    # What is typed

    def _take(self, cell: QModelIndex, candidate: Candidate | None, step: int) -> None:
        if candidate is not None:
            frame = self.model.frame(cell.row())
            candidate = nearest(self._workbench, self._surfaces, candidate, frame)
        self._put(cell, candidate, step)

    def _put(self, cell: QModelIndex, candidate: Candidate | None, step: int) -> bool:
        """Fill a cell, if with anything, and go on; False when it was refused."""
        column = self.model.columns[cell.column()]
        frame = self.model.frame(cell.row())
        row: int | None = cell.row()
        at = cell.column()
        if candidate is not None:
            try:
                frame = self._workbench.fill(frame, self.kind, column.role, candidate, at=column.at)
            except WorldError as error:
                self.refused.emit(error)
                return False
            row = self.model.row_of(frame.id)
            last = frame.mentions_of(column.role.id)
            at = self.model.column_of(frame, last[min(column.at, len(last) - 1)])
        self._step(cell.row() if row is None else row, at, step)
        return True

    def _step(self, row: int, column: int, step: int) -> None:
        """Go to the next cell or the one before, passing over the spare ones."""
        count = len(self.model.columns)
        column += step
        while 0 <= column < count and self.model.columns[column].is_spare:
            column += step
        if column >= count:
            row, column = min(row + 1, len(self.model.frames)), 0
        elif column < 0:
            row, column = max(0, row - 1), (0 if row == 0 else count - 1)
        self.table.setCurrentIndex(self.model.index(row, column))
