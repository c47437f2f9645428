"""What happened to a value, read from the journal in a thread of its own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from desktop.annotations.history import Entry
from desktop.annotations.values import Entity, Frame, Link, Mention, Value
from desktop.store.project import Project
from desktop.store.reads import Reader
from desktop.text.errors import WorldError

# What is gone is looked for in the journal too, each time from its start.
_MOST_GONE = 20


@dataclass(frozen=True, slots=True)
class Past:
    """The entries, the oldest first, and all that they speak of, be it still there or not.

    `value_id` is the id of what they are about.
    """

    value_id: str
    entries: tuple[Entry, ...]
    authors: Mapping[str, str]
    entities: Mapping[str, Entity]
    mentions: Mapping[str, Mention]


def past_of(reader: Reader, value_id: str) -> Past:
    """Read the history of a value with what it refers to, that of a mention with its roles."""
    entries = reader.history(value_id, with_roles=True)
    values = [value for each in entries for value in (each.before, each.after)]
    entity_ids = {value.entity for value in values if isinstance(value, Link)}
    mention_ids = {
        filler.mention
        for value in values
        if isinstance(value, Frame) and value.id == value_id
        for filler in value.fillers
    }
    entities = dict(reader.entities_named(sorted(entity_ids)))
    mentions = dict(reader.mentions_named(sorted(mention_ids)))
    for value in _gone(reader, [*(entity_ids - entities.keys()), *(mention_ids - mentions.keys())]):
        if isinstance(value, Entity):
            entities[value.id] = value
        elif isinstance(value, Mention):
            mentions[value.id] = value
    authors = {author.id: author.name for author in reader.authors()}
    return Past(value_id, entries, authors, entities, mentions)


def _gone(reader: Reader, ids: Iterable[str]) -> Iterable[Value]:
    """What there was of these ids at last."""
    for value_id in list(ids)[:_MOST_GONE]:
        for entry in reversed(reader.history(value_id)):
            value = entry.after if entry.after is not None else entry.before
            if isinstance(value, Entity | Mention):
                yield value
                break


class _Signals(QObject):
    read = Signal(int, object)
    failed = Signal(int, object)


class _Work(QRunnable):
    """Reads over a connection of its own."""

    def __init__(self, number: int, project: Project, value_id: str) -> None:
        super().__init__()
        self.signals = _Signals()
        self._number = number
        self._project = project
        self._value_id = value_id
        self.setAutoDelete(False)

    def run(self) -> None:
        try:
            with self._project.reader() as reader:
                past = past_of(reader, self._value_id)
        except WorldError as error:
            self.signals.failed.emit(self._number, error)
        else:
            self.signals.read.emit(self._number, past)


class PastReader(QObject):
    """One look at a time; `read` carries a Past, `failed` an error of the world."""

    read = Signal(object)
    failed = Signal(object)

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._works: dict[int, _Work] = {}
        self._current = 0

    def start(self, value_id: str) -> None:
        """Read of this value, and no longer of the one before."""
        self.stop()
        work = _Work(self._current, self._project, value_id)
        self._works[self._current] = work
        work.signals.read.connect(self._end)
        work.signals.failed.connect(self._fail)
        QThreadPool.globalInstance().start(work)

    def stop(self) -> None:
        """Tell no more of what is still read."""
        self._current += 1

    def _end(self, number: int, past: Past) -> None:
        del self._works[number]
        if number == self._current:
            self.read.emit(past)

    def _fail(self, number: int, error: WorldError) -> None:
        del self._works[number]
        if number == self._current:
            self.failed.emit(error)
