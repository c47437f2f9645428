"""The names that the project knows already, found in the article however they are spelled."""

from desktop.annotations.steps import Step
from desktop.annotations.values import Entity
from desktop.text.folding import Folded, fold
from desktop.text.span import Span
from desktop.workbench import Workbench

_LONGEST = 64
_AROUND = 160
"""How much raw text around a place is looked at: damage makes a name longer than it is."""


class KnownNames:
    """Names and aliases of all entities, gathered when one is first asked for."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._names: frozenset[str] | None = None

    def at(self, shown: int) -> Span | None:
        """The longest known name at a place of the reading, as a span of it."""
        bench = self._workbench
        names = self._known()
        if not names or not 0 <= shown < bench.reading.length:
            return None
        place = bench.reading.raw(Span(shown, shown + 1)).start
        start = max(0, place - _AROUND)
        near = Folded(bench.readings.raw[start : place + _AROUND])
        found = near.name_at(place - start, names, max(map(len, names)))
        if found is None:
            return None
        return bench.reading.shown(Span(found.start + start, found.end + start))

    def follow(self, step: Step) -> None:
        """Forget the names where a step made, changed or took away one."""
        if Entity in step.kinds:
            self._names = None

    def _known(self) -> frozenset[str]:
        if self._names is None:
            folded = (
                fold(name)
                for entity in self._workbench.project.entities()
                for name in (entity.name, *entity.aliases)
            )
            self._names = frozenset(name for name in folded if 1 < len(name) <= _LONGEST)
        return self._names
