"""What is wrong in the article, as rows; looked for when the window has nothing else to do."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from heapq import merge
from operator import attrgetter

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from typing_extensions import override

from desktop.annotations.checks import Check, Checker, Finding, switched_off
from desktop.annotations.state import ArticleState
from desktop.annotations.steps import Step
from desktop.annotations.values import Apart
from desktop.kept import keep
from desktop.text.readings import Readings
from desktop.text.stages import SLICE, Shared, Stages, go_on
from desktop.workbench import Workbench

# Milliseconds of rest after a step.
_REST = 120
# Milliseconds until it is asked again whether all of another article is read.
_READING = 20
# So many findings are sorted at a time, and so many of what is sorted put together.
_RUN, _FEW = 2_000, 500
_PLACE = attrgetter("place")

AnyIndex = QModelIndex | QPersistentModelIndex


class FindingsModel(QAbstractListModel):
    """The findings of the open article in the order of the text; `found` tells of new ones.

    A look goes on in slices; until it is done the findings of the last one stay.
    """

    found = Signal()

    def __init__(self, workbench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._findings: list[Finding] = []
        self._ordered: Shared[list[Finding]] | None = None
        self._first_about: Mapping[str, Finding] = {}
        self._check: Check | None = None
        self._checker: Checker | None = None
        self._warming: Iterator[None] = iter(())
        self._off: Collection[str] = ()
        self._apart: Collection[str] = ()
        self._checked: tuple[ArticleState, Readings] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work)

    @property
    def findings(self) -> list[Finding]:
        return self._findings

    def row_of(self, mention_id: str | None) -> int | None:
        """The row of the first finding about a mention."""
        found = self._first_about.get(mention_id or "")
        if found is None:
            return None
        beside = bisect_left(self._findings, found.place, key=_PLACE)
        return self._findings.index(found, beside)

    @property
    def is_looking(self) -> bool:
        """Whether what is listed may not be the last word yet."""
        return self._timer.isActive()

    def look(self, step: Step | None = None) -> None:
        """Look again from the start, soon; because of a step, or at another article."""
        bench = self._workbench
        here = (bench.state, bench.readings)
        if self._checked is None or self._checked[1] is not here[1]:
            self._checker = Checker(bench.readings)
            self._warming = self._checker.warm()
        if self._checked is not None and self._checked[0] is not here[0]:
            self._show([], {})
        self._checked = here
        self._timer.stop()
        self._check = None
        if bench.article is not None:
            # Read here: when the look begins, the project may be closed already.
            self._off = switched_off(bench.project.settings)
            if step is None or Apart in step.kinds:
                self._apart = [pair.id for pair in bench.project.apart()]
            self._timer.start(_REST)

    @override
    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._findings)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        finding = self._findings[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return said(finding)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            fix = fix_said(finding)
            return f"{said(finding)} {fix}".strip()
        return None

    def _work(self) -> None:
        if not self._workbench.state.is_whole:
            self._timer.start(_READING)
            return
        if not go_on(self._warming):
            self._timer.start(0)
            return
        if self._check is None:
            assert self._checker is not None
            self._check = self._checker.check(self._workbench.state, self._off, self._apart)
            self._ordered = None
        if self._ordered is None and self._check.work(SLICE):
            self._ordered = Shared(_in_order(self._check.found))
        if self._ordered is not None and go_on(self._ordered.wait()):
            self._show(self._ordered.value, self._check.first_about)
        else:
            keep()
            self._timer.start(0)

    def _show(self, findings: list[Finding], first_about: Mapping[str, Finding]) -> None:
        if findings != self._findings:
            self.beginResetModel()
            self._findings = findings
            self._first_about = first_about
            self.endResetModel()
        self.found.emit()


def _in_order(found: Sequence[Finding]) -> Stages[list[Finding]]:
    """Findings by their places, some at a time: there can be a hundred thousand."""
    runs = []
    for at in range(0, len(found), _RUN):
        runs.append(sorted(found[at : at + _RUN], key=_PLACE))
        yield
    ordered: list[Finding] = []
    for each in merge(*runs, key=_PLACE):
        ordered.append(each)
        if not len(ordered) % _FEW:
            yield
    return ordered


def said(finding: Finding) -> str:
    """The sentence of a finding in the language of the window."""
    return _told(finding.sentence).format(**finding.parts)


def fix_said(finding: Finding) -> str:
    """What mending a finding would do, "" where there is no one obvious way."""
    fix = finding.fix
    return _told(fix.sentence).format(**fix.parts) if fix else ""


def _told(sentence: str) -> str:
    return QCoreApplication.translate("findings", sentence)
