"""The card that tells what happened to a mention, a row, a name or an article, and who did it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.annotations.steps import Step
from desktop.annotations.values import Mention
from desktop.ui.here import Here
from desktop.ui.history_words import Teller, Told
from desktop.ui.looking import Looking
from desktop.ui.past import Past, past_of
from desktop.ui.popover import Popover
from desktop.ui.theme import Theme, inked, sans, styled
from desktop.workbench import Workbench

_WIDTH = 520
_TALLEST = 320
_AROUND = 52


class HistoryList(QTableWidget):
    """A line for each step: when, who, what; walked with the arrow keys, read by nobody else."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(0, 3, parent)
        self.setFont(sans(13))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        columns = self.horizontalHeader()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        columns.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.setAccessibleName(self.tr("History"))

    def show_lines(self, lines: list[Told], theme: Theme) -> None:
        """Tell these, the last in sight and current."""
        self.setRowCount(len(lines))
        for row, told in enumerate(lines):
            ink = theme.faint if told.is_back else theme.ink
            for column, (text, color) in enumerate(
                ((told.time, theme.faint), (told.who, theme.faint), (told.what, ink))
            ):
                item = QTableWidgetItem(text)
                item.setForeground(QColor(color))
                item.setToolTip(text)
                self.setItem(row, column, item)
        self.resizeRowsToContents()
        self.setCurrentCell(len(lines) - 1, 2)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class HistoryCard(Popover):
    """What happened, read from the journal while the card is open already.

    `refused` carries an error of the world.
    """

    refused = Signal(object)

    def __init__(self, workbench: Workbench, window: QWidget) -> None:
        super().__init__(window)
        self._workbench = workbench
        self._here: Here | None = None
        self._heading = QLabel(self)
        self._heading.setFont(sans(13))
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self.list = HistoryList(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 8, 8)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self._reader = Looking(workbench.project, self)
        self._reader.ended.connect(self._show)
        self._reader.failed.connect(self._fail)

    @property
    def lines(self) -> list[str]:
        """What is told, without the times."""
        rows = range(self.list.rowCount())
        return [" ".join(self._cell(row, column) for column in (1, 2)) for row in rows]

    def tell(self, here: Here) -> None:
        """Open beside a value and tell what happened to it."""
        self.close_it()
        self._here = here
        words = self.tr("History of {text}").format(text=here.text)
        metrics = self._heading.fontMetrics()
        self._heading.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, _WIDTH - 40))
        self.list.setAccessibleName(words)
        self.list.setRowCount(0)
        self.bar = self.theme.accent
        self.open_beside(here.place, _WIDTH, _AROUND)
        self.list.setFocus()
        self._read(here.value.id)

    def follow(self, step: Step) -> None:
        """Tell the newest too."""
        if self._here is not None and not self.isHidden():
            self._read(self._here.value.id)

    def _read(self, value_id: str) -> None:
        self._reader.start(lambda reader, _look: past_of(reader, value_id))

    @override
    def close_it(self) -> None:
        self._reader.stop()
        super().close_it()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.bar = theme.accent
        styled(
            self.list,
            f"QTableView {{ background: {theme.card};"
            f" selection-background-color: {theme.selected}; outline: 0; }}",
        )
        inked(self._heading, theme.soft)

    def _show(self, past: Past) -> None:
        here = self._here
        if here is None or self.isHidden():
            return
        teller = Teller(past, self._workbench.schema, self._text_of)
        self.list.show_lines(teller.lines(), self.theme)
        # As wide as it is to be, so that the rows know how high they are.
        self.open_beside(here.place, _WIDTH, _TALLEST)
        self.list.resizeRowsToContents()
        height = self.list.verticalHeader().length() + _AROUND
        self.open_beside(here.place, _WIDTH, min(height, _TALLEST))
        self.list.scrollToBottom()

    def _text_of(self, mention: Mention) -> str:
        return self._workbench.ground.mention_text(mention)

    def _fail(self, error: object) -> None:
        self.close_it()
        self.refused.emit(error)

    def _cell(self, row: int, column: int) -> str:
        item = self.list.item(row, column)
        return item.text() if item is not None else ""
