"""What is done to the rows of a table of frames besides filling them: by key and by menu."""

from PySide6.QtCore import QObject, QPersistentModelIndex, QPoint, Qt, Signal

from desktop.annotations import frames
from desktop.annotations.values import Frame, Pairing
from desktop.text.errors import WorldError
from desktop.ui.keys import Bindings
from desktop.ui.panel.frames_model import FramesModel
from desktop.ui.panel.row_menu import show_row_menu
from desktop.ui.panel.rows_model import AnyIndex
from desktop.ui.panel.table import FramesTable
from desktop.workbench import Workbench

_IN_MENU = ("empty cell", "swap up", "swap down", "confirm row", "confirm all", "delete row")


class RowCommands(QObject):
    """Empties and swaps cells, confirms pairings, deletes rows; each is one step.

    `refused` carries the error of the world that stands against it.
    """

    refused = Signal(object)

    def __init__(
        self, table: FramesTable, model: FramesModel, workbench: Workbench, bindings: Bindings
    ) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._workbench = workbench
        self._bindings = bindings
        table.asked.connect(self.run)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)

    def run(self, command_id: str) -> bool:
        """Do what a command asks at the current cell; False when it is none for rows."""
        cell = QPersistentModelIndex(self._table.currentIndex())
        if command_id == "edit cell":
            self._table.edit(self._table.currentIndex())
            return True
        frame = self._model.frame(cell.row()) if cell.isValid() else None
        try:
            if command_id == "confirm all":
                # Whichever row is current: it may be the one for a new frame.
                self._workbench.do(frames.set_pairing, self._model.frames, Pairing.CERTAIN)
            elif command_id in _IN_MENU and frame is not None:
                self._do(command_id, cell, frame)
        except WorldError as error:
            self.refused.emit(error)
        return command_id in _IN_MENU

    def _do(self, command_id: str, cell: AnyIndex, frame: Frame) -> None:
        bench, column = self._workbench, self._model.columns[cell.column()]
        match command_id:
            case "empty cell":
                mention = self._model.mention(cell)
                if mention is not None:
                    bench.unfill(frame, column.role, mention.id)
            case "swap up" | "swap down":
                is_up = command_id == "swap up"
                if bench.do(frames.swap, column.role, frame, is_up, column.at) is not None:
                    row = cell.row() + (-1 if is_up else 1)
                    self._table.setCurrentIndex(self._model.index(row, cell.column()))
            case "confirm row":
                is_sure = frame.pairing is Pairing.CERTAIN
                after = Pairing.UNCERTAIN if is_sure else Pairing.CERTAIN
                bench.do(frames.set_pairing, [frame], after)
            case "delete row":
                bench.delete_frame(frame)

    def _show_menu(self, place: QPoint) -> None:
        cell = self._table.indexAt(place)
        frame = self._model.frame(cell.row()) if cell.isValid() else None
        if frame is None:
            return
        self._table.setCurrentIndex(cell)
        can = {
            "empty cell": self._model.mention(cell) is not None,
            "swap up": cell.row() > 0,
            "swap down": cell.row() + 1 < len(self._model.frames),
            "confirm all": any(each.pairing is Pairing.UNCERTAIN for each in self._model.frames),
        }
        is_sure = frame.pairing is Pairing.CERTAIN
        show_row_menu(self._table, self._bindings, self.run, place, can, is_sure=is_sure)
