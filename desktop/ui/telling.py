"""What the status bar is told of the workbench."""

from collections.abc import Sequence

from desktop.annotations.totals import tally
from desktop.text.readings import ReadingKind
from desktop.text.span import Span
from desktop.ui.status import StatusBar
from desktop.ui.words import sentence
from desktop.workbench import Workbench


class Telling:
    """Puts what is open, selected, repaired, stated and saved into the words of the status bar."""

    def __init__(self, workbench: Workbench, status: StatusBar) -> None:
        self._workbench = workbench
        self._status = status

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
        """How much was repaired, and how much only could be."""
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
