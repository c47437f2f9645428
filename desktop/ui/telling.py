"""What the status bar is told of the workbench."""

from collections.abc import Iterator, Sequence
from math import inf

from PySide6.QtCore import QTimer

from desktop.annotations.totals import tally
from desktop.text.readings import Reading, ReadingKind, Readings
from desktop.text.span import Span
from desktop.text.stages import SLICE, go_on
from desktop.ui.status import StatusBar
from desktop.ui.words import sentence
from desktop.workbench import Workbench

# In longer texts repairs are counted when there is nothing else to do.
_LONG = 40_000


class Telling:
    """Puts what is open, selected, repaired, stated and saved into the words of the status bar."""

    def __init__(self, workbench: Workbench, status: StatusBar) -> None:
        self._workbench = workbench
        self._status = status
        self._selected: tuple[Reading, tuple[Span, ...]] | None = None
        self._counted: Readings | None = None
        self._going: Iterator[None] = iter(())
        self._idle = QTimer(status)
        self._idle.timeout.connect(self._count_on)

    @property
    def is_counting(self) -> bool:
        """Whether the repairs of the open article are still being counted."""
        return self._idle.isActive()

    def article(self) -> None:
        """Which article is open, of how many."""
        bench = self._workbench
        ids = list(bench.articles)
        self._status.show_article(
            ids.index(bench.article.id) + 1 if bench.article else None, len(ids)
        )

    def selection(self, raw: Sequence[Span]) -> None:
        """What raw spans hold, as they are read and as they were received."""
        reading, spans = self._workbench.reading, tuple(raw)
        if self._selected == (reading, spans):
            return
        self._selected = reading, spans
        received = "…".join(span.of(self._workbench.readings.raw) for span in raw)
        self._status.show_selection(
            "…".join(reading.stretch(reading.shown(span)) for span in raw),
            raw,
            "" if reading.kind is ReadingKind.RAW else received,
        )

    def repairs(self) -> None:
        """How much was repaired, and how much only could be; of a long text a moment later."""
        readings = self._workbench.readings
        if self._counted is not readings:
            self._counted = readings
            self._going = readings.look_for_repairs()
            self._status.show_repairs(0, 0)
            if len(readings.raw) > _LONG:
                self._idle.start()
            else:
                self._count_on(inf)

    def _count_on(self, seconds: float = SLICE) -> None:
        if go_on(self._going, seconds):
            self._idle.stop()
            self._status.show_repairs(*self._workbench.readings.repair_counts)

    def totals(self) -> None:
        """For each frame type with stated totals: how many are complete, of how many."""
        self._status.show_totals(
            [
                (each.kind.name, each.count, each.stated.number, each.is_met)
                for each in tally(self._workbench.state)
                if each.stated is not None
            ]
        )

    def saved(self) -> None:
        """When the last step was written, or why none can be."""
        reason = self._workbench.project.read_only_reason
        self._status.show_saved(self._workbench.saved_at, sentence(reason) if reason else "")
