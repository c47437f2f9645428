"""The page of findings: what is wrong, where it is, and the key that mends it."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
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

from desktop.annotations.checks import Finding, switch, switched_off
from desktop.annotations.rules import Refusal
from desktop.annotations.steps import Step
from desktop.annotations.values import Setting
from desktop.text.errors import QT_TRANSLATE_NOOP, WorldError
from desktop.text.span import Span
from desktop.ui.panel.findings_model import AnyIndex, FindingsModel, fix_said, said
from desktop.ui.panel.names_list import chorded
from desktop.ui.panel.switches import Switches
from desktop.ui.theme import Theme, inked, sans, styled
from desktop.workbench import Workbench

_SIDE = 14
_ABOVE = 8
_BAR = 3


class FindingLook(QStyledItemDelegate):
    """How a finding looks: its sentence over as many lines as it needs, what mends it below."""

    def __init__(self, model: FindingsModel, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self.theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        finding = self._model.findings[index.row()]
        width = self._view.viewport().width()
        height = self._height(said(finding), sans(14), width)
        if finding.fix:
            height += self._height(self._key(finding), sans(12), width)
        return QSize(width, height + 2 * _ABOVE)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, finding = self.theme, self._model.findings[index.row()]
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.selected))
        bar = QRect(rect.left(), rect.top() + 6, _BAR, rect.height() - 12)
        painter.fillRect(bar, QColor(theme.accent if self._view.hasFocus() else theme.line))
        painter.setPen(QColor(theme.hairline))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        inside = rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        painter.setFont(sans(14))
        painter.setPen(QColor(theme.ink))
        painter.drawText(inside, _flags(), said(finding))
        if finding.fix:
            inside.setTop(
                inside.bottom() - self._height(self._key(finding), sans(12), rect.width())
            )
            painter.setFont(sans(12))
            painter.setPen(QColor(theme.soft))
            painter.drawText(inside, _flags(), self._key(finding))
        painter.restore()

    def _key(self, finding: Finding) -> str:
        return self.tr("F: {fix}").format(fix=fix_said(finding))

    @staticmethod
    def _height(words: str, font: QFont, width: int) -> int:
        room = QRect(0, 0, max(60, width - 2 * _SIDE), 10_000)
        return QFontMetrics(font).boundingRect(room, _flags(), words).height()


class FindingsList(QListView):
    """The rows. `jumped` carries one to show, `mended` one to mend."""

    jumped = Signal(object)
    mended = Signal(object)

    def __init__(self, model: FindingsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(self.tr("Findings"))
        self.setAccessibleDescription(self.tr("Enter goes to the place, F mends what has one way."))
        self.clicked.connect(self._jump)

    def current(self) -> Finding | None:
        index = self.currentIndex()
        return self._model.findings[index.row()] if index.isValid() else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        finding = self.current()
        key = event.key()
        if finding is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if chorded(event):
                event.ignore()
            else:
                self.jumped.emit(finding)
        elif finding is not None and key == Qt.Key.Key_F and not chorded(event):
            self.mended.emit(finding)
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _jump(self, index: QModelIndex) -> None:
        self.jumped.emit(self._model.findings[index.row()])


class FindingsPage(QWidget):
    """All findings of the open article, found while the window is idle.

    `span_wanted` carries the raw place to show, `counted` tells that there may be more or fewer.
    """

    span_wanted = Signal(object)
    refused = Signal(object)
    counted = Signal()

    def __init__(self, workbench: Workbench, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.model = FindingsModel(workbench, self)
        self.list = FindingsList(self.model, self)
        self._look = FindingLook(self.model, theme, self.list)
        self.list.setItemDelegate(self._look)
        self._empty = QLabel(self.tr("Nothing is wrong that the rules can see."), self)
        self._empty.setWordWrap(True)
        self._empty.setMargin(_SIDE)
        self._empty.setFont(sans(13))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 0)
        column.setSpacing(0)
        self.switches = Switches(self)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        column.addStretch()
        column.addWidget(self.switches)
        self.setFocusProxy(self.list)
        self.model.found.connect(self._found)
        self.list.jumped.connect(self._jump)
        self.list.mended.connect(self._mend)
        self.switches.switched.connect(self._switch)
        self.set_theme(theme)

    @property
    def lesson(self) -> str:
        """What is said where there is none."""
        return self._empty.text()

    @property
    def count(self) -> str:
        """How many there are, for the tab."""
        return str(len(self.model.findings))

    def refill(self) -> None:
        self._tick()
        self.model.look()

    def reread(self) -> None:
        self.model.look()

    def follow(self, step: Step) -> None:
        """Look again: a step may have mended something, or broken it."""
        if Setting in step.kinds:
            self._tick()
        self.model.look(step)

    def show_mention(self, mention_id: str | None) -> None:
        """Make the first finding about a mention the current one."""
        row = self.model.row_of(mention_id)
        if row is not None:
            self.list.setCurrentIndex(self.model.index(row))

    def next(self, place: int, selected: Span | None = None, *, forward: bool = True) -> bool:
        """Go on from the finding that is selected in the article, else from a raw place.

        That is to the first at the place or behind it, or to the last before it; round at the end.
        False when there is none.
        """
        findings = self.model.findings
        if not findings:
            return False
        here = self.list.currentIndex().row()
        if here >= 0 and findings[here].span == selected:
            row = (here + (1 if forward else -1)) % len(findings)
        elif forward:
            row = next((at for at, each in enumerate(findings) if each.span.start >= place), 0)
        else:
            before = (at for at, each in enumerate(findings) if each.span.start < place)
            row = max(before, default=len(findings) - 1)
        self.list.setCurrentIndex(self.model.index(row))
        self._jump(findings[row])
        return True

    def mend(self, selected: Span | None) -> None:
        """Mend the current finding, if it is about what is selected in the article."""
        finding = self.list.current()
        if finding is None or finding.span != selected:
            raise Refusal(QT_TRANSLATE_NOOP("errors", "Go to a finding first, to mend it."))
        if finding.fix is None:
            raise Refusal(QT_TRANSLATE_NOOP("errors", "There is no one way to mend this."))
        self._mend(finding)

    def set_theme(self, theme: Theme) -> None:
        self._look.theme = theme
        inked(self._empty, theme.soft)
        styled(self.list, f"QListView {{ background: {theme.paper}; }}")
        self.switches.set_theme(theme)
        self.list.viewport().update()

    def _found(self) -> None:
        self._empty.setVisible(not self.model.findings)
        self.list.setVisible(bool(self.model.findings))
        self.counted.emit()

    def _jump(self, finding: Finding) -> None:
        self.span_wanted.emit(finding.span)

    def _mend(self, finding: Finding) -> None:
        state = self._workbench.state
        known = state.mentions.keys() | state.frames.keys()
        # A step may have taken away what the finding is of, and the next look is to come.
        if finding.fix is None or not known >= {*finding.mentions, *finding.frames}:
            return
        try:
            self._workbench.do(finding.fix.make)
        except WorldError as error:
            self.refused.emit(error)

    def _switch(self, rule_id: str, is_on: bool) -> None:
        try:
            self._workbench.do(switch, rule_id, is_on)
        except WorldError as error:
            self._tick()
            self.refused.emit(error)

    def _tick(self) -> None:
        self.switches.show_off(switched_off(self._workbench.project.settings))


def _flags() -> int:
    return int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
