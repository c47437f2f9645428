"""What the status bar is told of the workbench."""

from collections.abc import Sequence
from functools import partial
from threading import Event

from PySide6.QtCore import QThreadPool, QTimer

from desktop.annotations.totals import tally
from desktop.text.readings import ReadingKind, Readings
from desktop.text.span import Span
from desktop.ui.status import StatusBar
from desktop.ui.words import sentence
from desktop.workbench import Workbench

# Longer texts take more than 10 ms to count, beside the work; looked at again after milliseconds.
_LONG = 1_500_000
_LATER = 20


class Telling:
    """Puts what is open, selected, repaired, stated and saved into the words of the status bar."""

    def __init__(self, workbench: Workbench, status: StatusBar) -> None:
        self._workbench = workbench
        self._status = status
        self._counted: tuple[Readings, Event] | None = None
        self._later = QTimer(status, singleShot=True, interval=_LATER)
        self._later.timeout.connect(self.repairs)

    def article(self) -> None:
        """Which article is open, of how many."""
        bench = self._workbench
        ids = list(bench.articles)
        self._status.show_article(
            ids.index(bench.article.id) + 1 if bench.article else None, len(ids)
        )

    def selection(self, raw: Sequence[Span]) -> None:
        """What raw spans hold, as they are read and as they were received."""
        reading = self._workbench.reading
        received = "…".join(span.of(self._workbench.readings.raw) for span in raw)
        self._status.show_selection(
            "…".join(reading.stretch(reading.shown(span)) for span in raw),
            raw,
            "" if reading.kind is ReadingKind.RAW else received,
        )

    def repairs(self) -> None:
        """How much was repaired, and how much only could be; of a long text a moment later."""
        readings = self._workbench.readings
        self._later.stop()
        if len(readings.raw) > _LONG:
            if self._counted is None or self._counted[0] is not readings:
                self._counted = readings, Event()
                QThreadPool.globalInstance().start(partial(_count, *self._counted))
            if not self._counted[1].is_set():
                self._status.show_repairs(0, 0)
                self._later.start()
                return
        self._status.show_repairs(*readings.repair_counts)

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


def _count(readings: Readings, is_counted: Event) -> None:
    try:
        _ = readings.repair_counts
    finally:
        is_counted.set()
