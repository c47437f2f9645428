"""What was repaired in the article: each rule on or off, each edit with a way to its place."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.text.repair import RULES, Repair
from desktop.ui.articles_model import Index
from desktop.ui.facts import Piece, paint_pieces
from desktop.ui.popover import Popover
from desktop.ui.theme import Theme, sans
from desktop.ui.words import rule_word

_REPAIR = Qt.ItemDataRole.UserRole
_SHOWN = 18


class _Edits(QAbstractListModel):
    """The edits, those that are only offered at the end."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._repairs: list[Repair] = []

    def refill(self, repairs: Sequence[Repair]) -> None:
        self.beginResetModel()
        self._repairs = sorted(repairs, key=lambda repair: (not repair.sure, repair.raw))
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._repairs)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        repair = self._repairs[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{_line(repair.before)} → {_line(repair.after)}"
        if role == _REPAIR:
            return repair
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{rule_word(repair.rule)}: {repair.before} → {repair.after}, {repair.raw.start}"
        return None


class _Lines(QStyledItemDelegate):
    """Paints an edit: as received, repaired, and where; an offer with a question mark."""

    def __init__(self, card: Popover) -> None:
        super().__init__(card)
        self._card = card

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, 26)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._card.theme
        state: QStyle.StateFlag = option.state
        rect = option.rect
        repair: Repair = index.data(_REPAIR)
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.selected))
        painter.setFont(sans(13))
        inner = rect.adjusted(8, 0, -8, 0)
        painter.setPen(QColor(theme.faint))
        place = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, place, str(repair.raw.start))
        offered = () if repair.sure else (Piece("?", theme.warning, 8),)
        paint_pieces(
            painter,
            inner.adjusted(0, 0, -60, 0),
            (
                Piece(_line(repair.before), theme.soft),
                Piece("→", theme.faint, 8),
                Piece(_line(repair.after), theme.ink, 8),
                *offered,
            ),
        )
        painter.restore()


class RepairsPopover(Popover):
    """`rules_wanted` carries the names of the rules to be off; `jump_wanted` a raw span."""

    rules_wanted = Signal(object)
    jump_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Repairs"))
        self._heading = QLabel(self)
        self._heading.setFont(sans(14))
        self._heading.setWordWrap(True)
        self.boxes: dict[str, QCheckBox] = {}
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 12, 14, 12)
        whole.setSpacing(4)
        whole.addWidget(self._heading)
        for rule in RULES:
            box = QCheckBox(self)
            box.setFont(sans(13))
            box.clicked.connect(self._switch)
            self.boxes[rule] = box
            whole.addWidget(box)
        self._model = _Edits(self)
        self.view = QListView(self)
        self.view.setModel(self._model)
        self.view.setItemDelegate(_Lines(self))
        self.view.setUniformItemSizes(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.viewport().setAutoFillBackground(False)
        self.view.setAccessibleName(self.tr("Places that were repaired"))
        self.view.clicked.connect(self._jump)
        whole.addSpacing(6)
        whole.addWidget(self.view, 1)

    def show_repairs(
        self, repairs: Sequence[Repair], off: frozenset[str], *, is_read_only: bool
    ) -> None:
        """List these repairs; `off` are the rules that are switched off."""
        counts = Counter(repair.rule for repair in repairs if repair.sure)
        offers = Counter(repair.rule for repair in repairs if not repair.sure)
        done = self.tr("%n place(s) repaired", "", counts.total())
        if offers:
            done += " · " + self.tr("%n only offered (?)", "", offers.total())
        self._heading.setText(done)
        for rule, box in self.boxes.items():
            count = counts[rule] or offers[rule]
            box.setText(f"{rule_word(rule)}  {count}" if rule not in off else rule_word(rule))
            box.setChecked(rule not in off)
            box.setEnabled(not is_read_only)
        self._model.refill(repairs)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._jump(self.view.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.view.viewport().update()

    def _switch(self) -> None:
        self.rules_wanted.emit(
            frozenset(rule for rule, box in self.boxes.items() if not box.isChecked())
        )

    def _jump(self, index: QModelIndex) -> None:
        if index.isValid():
            self.jump_wanted.emit(index.data(_REPAIR).raw)


def _line(text: str) -> str:
    """A piece of text on one line, with something to see where it has nothing."""
    shown = "".join(sign if sign.isprintable() else "␣" for sign in text).replace(" ", "␣")
    return (shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…") or "∅"
