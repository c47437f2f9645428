"""Looking which names of the article may be one, when the window has nothing else to do."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.annotations.steps import Step
from desktop.annotations.values import Apart, Entity, Link
from desktop.suggest.aliases import AliasLook
from desktop.workbench import Workbench

# Milliseconds of rest before the look, seconds of looking before the window gets its turn, and
# after how many links it may.
_REST = 300
_SLICE = 0.006
_SOME = 500


class LikelyNames(QObject):
    """A look that is taken up anew with each step that it depends on.

    `found` carries pairs of entities, the longer name first.
    """

    found = Signal(object)

    def __init__(self, workbench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._apart: tuple[Apart, ...] = ()
        self._labels: dict[str, set[str]] = {}
        self._going: Iterator[None] | None = None
        self._look: AliasLook | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work)

    @property
    def is_looking(self) -> bool:
        """Whether what was found last may not be the last word."""
        return self._timer.isActive()

    def refill(self) -> None:
        """Take up another article."""
        # Read here: when the look begins, the project may be closed already.
        self._apart = self._workbench.project.apart()
        self._begin()

    def follow(self, step: Step) -> None:
        if Apart in step.kinds:
            self._apart = self._workbench.project.apart()
        if step.kinds & {Link, Entity, Apart}:
            self._begin()

    def _begin(self) -> None:
        """Look again from the start, soon."""
        self._going = self._look = None
        self._timer.start(_REST)

    def _work(self) -> None:
        if not self._workbench.state.is_whole:
            self._timer.start(_REST)
            return
        if self._look is None:
            self._going = self._going or self._gather()
            if next(self._going, self) is None:
                self._timer.start(0)
                return
            known = self._workbench.state.entities
            here = [known[each] for each in self._labels if each in known]
            self._look = AliasLook(here, self._apart, self._labels)
        if not self._look.work(_SLICE):
            self._timer.start(0)
            return
        known = self._workbench.state.entities
        self.found.emit([(known[each.longer], known[each.shorter]) for each in self._look.whole()])

    def _gather(self) -> Iterator[None]:
        """Learn which labels the mentions of each name have."""
        state = self._workbench.state
        self._labels = {}
        for at, link in enumerate(state.links.values(), 1):
            self._labels.setdefault(link.entity, set()).add(state.mentions[link.mention].label)
            if at % _SOME == 0:
                yield
