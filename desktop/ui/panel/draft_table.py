"""The table in which a reading is corrected before it is accepted."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.annotations.candidates import Candidate
from desktop.annotations.rules import Refusal
from desktop.annotations.values import Pairing, Role
from desktop.suggest import draft
from desktop.suggest.distribution import Distribution, ProposedFiller
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.ui.drafting import Offer
from desktop.ui.keys import Bindings, Context, pressed
from desktop.ui.panel.cells import Cells
from desktop.ui.panel.draft_model import DraftModel
from desktop.ui.panel.row_menu import show_row_menu
from desktop.ui.panel.surfaces import Surfaces
from desktop.ui.panel.table import FramesTable
from desktop.ui.theme import Theme
from desktop.workbench import Workbench

CHOOSE, TAKE_BACK = "choose reading ", "take back"
"""What the table asks for besides commands; a digit follows the first."""


class _View(FramesTable):
    """The table itself: digits choose a reading, and undo takes a correction back first."""

    can_take_back = False
    wanted_rows = 1

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height_of_rows(self.wanted_rows))

    @override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._command(event) == TAKE_BACK
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def _command(self, event: QKeyEvent) -> str | None:
        keys = pressed(event)
        if keys.isdecimal():
            return f"{CHOOSE}{keys}"
        anywhere = self._bindings.command(Context.EVERYWHERE, keys)
        if self.can_take_back and anywhere is not None and anywhere.id == "undo":
            return TAKE_BACK
        return super()._command(event)


class DraftTable(QWidget):
    """Rows and cells of the chosen reading.

    `changed` carries the corrected reading, `asked` the command of a key that is not about one
    cell, `visited` the raw span of the cell that a person went to.
    """

    changed = Signal(object)
    asked = Signal(str)
    visited = Signal(object)
    refused = Signal(object)

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
        self._offer: Offer | None = None
        self.model = DraftModel(workbench.schema.frame_types[0], surfaces)
        self.view = _View(self.model, bindings, theme, self, (Context.DRAFT, Context.ROWS))
        self.view.setAccessibleName(self.tr("Rows of the reading, to be corrected"))
        self.cells = Cells(self.view, workbench, surfaces, theme)
        self.cells.find = self._find
        self.view.setItemDelegate(self.cells)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.view.asked.connect(self.run)
        self.view.visited.connect(self._visit)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.cells.taken.connect(self._take)
        self.cells.refused.connect(self.refused)

    def show_offer(self, offer: Offer | None) -> None:
        """Show the rows of an offer; the same cell stays the current one, if there is one."""
        here = self.view.currentIndex()
        place = (here.row(), here.column()) if here.isValid() and self._offer else None
        self._offer = offer
        kind = offer.kind if offer else self.model.kind
        self.view.hold(True)
        self.model.show(kind, offer.distribution if offer else None)
        self.view.hold(False)
        if offer is not None:
            row, column = place or self._first()
            row = min(row, self.model.count)
            self.view.go_to(row, min(column, len(self.model.columns) - 1))

    def fit(self, rows: int, least: int) -> None:
        """Be as high as so many rows, and lower only where there is no room."""
        self.view.wanted_rows = rows
        self.view.updateGeometry()
        self.setMaximumHeight(self.view.height_of_rows(rows))
        self.setMinimumHeight(self.view.height_of_rows(min(rows, least)))

    def set_theme(self, theme: Theme) -> None:
        self.cells.theme = theme
        self.view.set_theme(theme)

    def run(self, command_id: str) -> None:
        """Do what a key or the menu asks at the current cell."""
        cell, offer = self.view.currentIndex(), self._offer
        if offer is None:
            return
        before, row = offer.distribution, cell.row()
        is_row = cell.isValid() and row < self.model.count
        column = self.model.columns[cell.column()] if cell.isValid() else None
        after = None
        match command_id:
            case "edit cell" if column is not None:
                self.view.edit(cell)
            case "empty cell" if is_row and column is not None and self.model.filler(cell):
                after = draft.emptied(before, row, column.role.export_name, column.at)
            case "delete row" if is_row:
                after = draft.without_row(before, row)
            case "insert row" if is_row:
                several = (role for role in offer.kind.roles if role.most != 1)
                role = next(several, offer.kind.roles[0])
                after = draft.with_row(before, row, role.export_name)
                self.view.go_to(row + 1, cell.column())
            case "swap up" | "swap down" if is_row and column is not None:
                other = row + (-1 if command_id == "swap up" else 1)
                if 0 <= other < self.model.count:
                    role_name = column.role.export_name
                    after = draft.swapped(before, row, other, role_name, column.at)
                    self.view.go_to(other, cell.column())
            case "confirm row" if is_row:
                is_sure = before.frames[row].pairing is Pairing.CERTAIN
                pairing = Pairing.UNCERTAIN if is_sure else Pairing.CERTAIN
                after = draft.with_pairing(before, [row], pairing)
            case "confirm all":
                after = draft.with_pairing(before, range(self.model.count), Pairing.CERTAIN)
            case "next name" | "previous name" if column is not None:
                after = self._cycled(offer, cell, 1 if command_id == "next name" else -1)
            case _:
                self.asked.emit(command_id)
        if after is not None and after != before:
            self.changed.emit(after)
            self._visit(self.view.currentIndex())

    def _first(self) -> tuple[int, int]:
        """Where corrections begin: the last wanted cell of the first row that is not certain."""
        rows = range(self.model.count)
        row = next((each for each in rows if self.model.is_doubtful(each)), 0)
        filled = [
            at
            for at in range(len(self.model.columns))
            if self.model.filler(self.model.index(row, at)) is not None
        ]
        return row, (filled[-1] if filled else 0)

    def _visit(self, cell: QModelIndex) -> None:
        filler = self.model.filler(cell) if cell.isValid() else None
        if filler is not None:
            self.visited.emit(filler.span)

    # What a cell may hold

    def _cycled(self, offer: Offer, cell: QModelIndex, by: int) -> Distribution | None:
        """The next name of the sentence in a cell, left out what the row has already."""
        column = self.model.columns[cell.column()]
        here = self.model.filler(cell)
        before = offer.distribution
        frames = before.frames[cell.row() : cell.row() + 1]
        role = column.role.export_name
        taken = {each.span for frame in frames for each in frame.of(role)}
        free = [each for each in offer.names(role) if each == here or each.span not in taken]
        if not free:
            return None
        at = free.index(here) + by if here in free else (0 if by > 0 else -1)
        return draft.filled(before, cell.row(), free[at % len(free)], column.at)

    def _find(self, role: Role, typed: str) -> list[Candidate]:
        """Names of the sentence that a typed text may mean, then the others of the article."""
        bench, offer = self._workbench, self._offer
        found = [
            each
            for each in bench.candidates(role, typed)
            if each.mention is None or each.mention.label in role.labels
        ]
        if offer is None:
            return found
        wanted = self._surfaces.fold(typed.strip())
        named: list[Candidate] = []
        for filler in offer.names(role.export_name):
            text = bench.surface(filler.span)
            if self._surfaces.means(wanted, typed, text):
                mention = bench.state.mentions.get(filler.mention or "")
                named.append(Candidate(mention, filler.span, text))
        spans = {each.span for each in named}
        return [*named, *(each for each in found if each.span not in spans)]

    def _take(self, cell: QModelIndex, candidate: Candidate | None, step: int) -> None:
        offer = self._offer
        if offer is None:
            return
        row, at = cell.row(), cell.column()
        if candidate is not None:
            column = self.model.columns[at]
            role, schema = column.role, self._workbench.schema
            mention = candidate.mention
            label = mention.label if mention else role.labels[0]
            filler = ProposedFiller(
                role.export_name,
                candidate.span,
                schema.label(label).export_name,
                mention.id if mention else None,
            )
            frames = offer.distribution.frames[row : row + 1]
            there = [each.span for frame in frames for each in frame.of(role.export_name)]
            if filler.span in there[: column.at] + there[column.at + 1 :]:
                self.refused.emit(
                    Refusal(
                        QT_TRANSLATE_NOOP("errors", "This name is already {role} here."),
                        role=role.name,
                    )
                )
                return
            self.changed.emit(draft.filled(offer.distribution, row, filler, column.at))
        self._step(row, at, step)

    def _step(self, row: int, column: int, step: int) -> None:
        """Go to the next cell or the one before, passing over the spare ones."""
        columns = self.model.columns
        column += step
        while 0 <= column < len(columns) and columns[column].is_spare:
            column += step
        if column >= len(columns):
            row, column = min(row + 1, self.model.count), 0
        elif column < 0:
            row, column = max(0, row - 1), (0 if row == 0 else len(columns) - 1)
        self.view.setCurrentIndex(self.model.index(row, column))

    def _show_menu(self, place: QPoint) -> None:
        cell = self.view.indexAt(place)
        if not cell.isValid() or cell.row() >= self.model.count:
            return
        self.view.setCurrentIndex(cell)
        can = {
            "empty cell": self.model.filler(cell) is not None,
            "swap up": cell.row() > 0,
            "swap down": cell.row() + 1 < self.model.count,
            "confirm all": any(map(self.model.is_doubtful, range(self.model.count))),
            "delete row": self.model.count > 1,
        }
        is_sure = not self.model.is_doubtful(cell.row())
        show_row_menu(self.view, self._bindings, self.run, place, can, is_sure=is_sure, more=True)
