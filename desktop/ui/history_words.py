"""What happened to a mention, a row, a name or an article, in people's words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from desktop.annotations.history import Deed, Entry
from desktop.annotations.notes import note_of
from desktop.annotations.values import (
    Article,
    Entity,
    Frame,
    Link,
    Mention,
    Origin,
    Pairing,
    Schema,
    Value,
)
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.ui.past import Past
from desktop.ui.words import state_word, step_name_word


@dataclass(frozen=True, slots=True)
class Told:
    """One line of a history; `time` is the local one. `is_back`: something was taken back."""

    time: str
    who: str
    what: str
    is_back: bool


class Teller:
    """Tells a past in the words of a schema; `text_of` reads a mention."""

    def __init__(self, past: Past, schema: Schema, text_of: Callable[[Mention], str]) -> None:
        self._past = past
        self._labels = {label.id: label.name for label in schema.labels}
        self._roles = {role.id: role.name for kind in schema.frame_types for role in kind.roles}
        self._kinds = {kind.id: kind.name for kind in schema.frame_types}
        self._text_of = text_of

    def lines(self) -> list[Told]:
        """A line for each step, the oldest first."""
        return [
            self._line(list(entries))
            for _, entries in groupby(
                self._past.entries, key=lambda each: (each.time, each.author, each.deed, each.step)
            )
        ]

    def _line(self, entries: list[Entry]) -> Told:
        first = entries[0]
        is_back = first.deed is Deed.UNDO
        said: list[str] = []
        for entry in entries:
            # An undo is told as what it took back.
            before, after = (entry.after, entry.before) if is_back else (entry.before, entry.after)
            said += self._told(before, after)
        what = " · ".join(said) or step_name_word(first.step)
        if is_back:
            what = _tr(_BACK).format(what=what)
        elif first.deed is Deed.REDO:
            what = _tr(_AGAIN).format(what=what)
        who = self._past.authors.get(first.author, "")
        return Told(_local(first.time), who, what, is_back)

    def _told(self, before: Value | None, after: Value | None) -> Iterator[str]:
        match before, after:
            case None, Mention() as made:
                yield _tr(_MADE[made.origin]).format(label=self._label(made.label))
                yield from _noted(None, made)
            case Mention() as old, Mention() as new:
                yield from self._mention(old, new)
            case None, Link() as link:
                yield _tr(_NAMED).format(name=self._name(link.entity))
            case Link() as old, Link() as new:
                if old.entity != new.entity:
                    yield _tr(_RENAMED).format(
                        before=self._name(old.entity), after=self._name(new.entity)
                    )
            case Link() as link, None:
                yield _tr(_UNNAMED).format(name=self._name(link.entity))
            case (None | Frame()) as old, (None | Frame()) as new if _is_other(
                old, new, self._past.value_id
            ):
                yield from self._part(old, new)
            case (None | Frame()) as old, Frame() as new:
                yield from self._frame(old, new)
            case (None | Entity()) as old, Entity() as new:
                yield from _entity(old, new)
            case Article() as old, Article() as new:
                yield from _article(old, new)
            case _, None:
                yield _tr(_DELETED)
            case _:
                pass

    def _mention(self, old: Mention, new: Mention) -> Iterator[str]:
        if old.label != new.label:
            yield f"{self._label(old.label)} → {self._label(new.label)}"
        if old.spans != new.spans:
            yield f"“{self._text_of(old)}” → “{self._text_of(new)}”"
        yield from _noted(old, new)

    def _part(self, old: Frame | None, new: Frame | None) -> Iterator[str]:
        """The part that the mention has in a row: its roles that came and went."""
        before, after = (self._roles_in(frame) for frame in (old, new))
        frame = new or old
        kind = self._kinds.get(frame.type, "…") if frame else ""
        for sign, some, others in (("−", before, after), ("+", after, before)):
            yield from (f"{kind} {sign} {role}" for role in some if role not in others)

    def _roles_in(self, frame: Frame | None) -> list[str]:
        return [
            self._roles.get(each.role, "…")
            for each in (frame.fillers if frame else ())
            if each.mention == self._past.value_id
        ]

    def _frame(self, old: Frame | None, new: Frame) -> Iterator[str]:
        before = [(each.role, each.mention) for each in old.fillers] if old else []
        after = [(each.role, each.mention) for each in new.fillers]
        if old is None:
            yield _tr(_BEGUN)
        for sign, some, others in (("−", before, after), ("+", after, before)):
            for role, mention in some:
                if (role, mention) not in others:
                    yield f"{self._roles.get(role, '…')} {sign} {self._filler(mention)}"
        if old is not None and sorted(before) == sorted(after) and before != after:
            yield _tr(_REORDERED)
        if new.pairing is not (old.pairing if old else Pairing.CERTAIN):
            yield _tr(_CERTAIN if new.pairing is Pairing.CERTAIN else _UNCERTAIN)
        yield from _noted(old, new)

    def _filler(self, mention_id: str) -> str:
        mention = self._past.mentions.get(mention_id)
        return self._text_of(mention) if mention is not None else "…"

    def _name(self, entity_id: str) -> str:
        entity = self._past.entities.get(entity_id)
        return entity.name if entity is not None else "…"

    def _label(self, label_id: str) -> str:
        return self._labels.get(label_id) or _tr(_NO_LABEL)


def _is_other(old: Frame | None, new: Frame | None, value_id: str) -> bool:
    """Whether a frame changed that the history is not of."""
    frame = new or old
    return frame is not None and frame.id != value_id


def _entity(old: Entity | None, new: Entity) -> Iterator[str]:
    if old is None or old.name != new.name:
        yield _tr(_CALLED).format(name=new.name)
    before = old.aliases if old else ()
    for alias in new.aliases:
        if alias not in before and (old is None or alias != old.name):
            yield _tr(_ALSO).format(name=alias)
    for alias in before:
        if alias not in new.aliases and alias != new.name:
            yield _tr(_NOT_ALSO).format(name=alias)
    if new.external_id != (old.external_id if old else ""):
        yield _tr(_ID).format(id=new.external_id or "–")
    yield from _noted(old, new)


def _article(old: Article, new: Article) -> Iterator[str]:
    if old.title != new.title:
        yield f"“{old.title}” → “{new.title}”"
    if old.state is not new.state:
        yield f"{state_word(old.state)} → {state_word(new.state)}"
    yield from _noted(old, new)


def _noted(
    old: Mention | Frame | Entity | Article | None, new: Mention | Frame | Entity | Article
) -> Iterator[str]:
    before, note = note_of(old) if old else "", " ".join(note_of(new).split())
    if before != note_of(new):
        yield _tr(_NOTE).format(note=note) if note else _tr(_NO_NOTE)


def _local(time: str) -> str:
    """A time of the journal as the clock on the wall had it."""
    return datetime.fromisoformat(time).astimezone().strftime("%Y-%m-%d %H:%M")


def _tr(words: str) -> str:
    return QCoreApplication.translate("History", words)


_MADE = {
    Origin.HAND: QT_TRANSLATE_NOOP("History", "labelled {label}"),
    Origin.PROPOSAL: QT_TRANSLATE_NOOP("History", "a proposal accepted as {label}"),
    Origin.IMPORT: QT_TRANSLATE_NOOP("History", "imported as {label}"),
}
_NO_LABEL = QT_TRANSLATE_NOOP("History", "a label that is gone")
_NAMED = QT_TRANSLATE_NOOP("History", "name: {name}")
_RENAMED = QT_TRANSLATE_NOOP("History", "name: {before} → {after}")
_UNNAMED = QT_TRANSLATE_NOOP("History", "no longer named {name}")
_DELETED = QT_TRANSLATE_NOOP("History", "deleted")
_BEGUN = QT_TRANSLATE_NOOP("History", "begun")
_REORDERED = QT_TRANSLATE_NOOP("History", "another order")
_CERTAIN = QT_TRANSLATE_NOOP("History", "certain which belongs to which")
_UNCERTAIN = QT_TRANSLATE_NOOP("History", "not certain which belongs to which")
_CALLED = QT_TRANSLATE_NOOP("History", "called {name}")
_ALSO = QT_TRANSLATE_NOOP("History", "also called {name}")
_NOT_ALSO = QT_TRANSLATE_NOOP("History", "no longer called {name}")
_ID = QT_TRANSLATE_NOOP("History", "external id: {id}")
_NOTE = QT_TRANSLATE_NOOP("History", "note: {note}")
_NO_NOTE = QT_TRANSLATE_NOOP("History", "note taken away")
_BACK = QT_TRANSLATE_NOOP("History", "undone: {what}")
_AGAIN = QT_TRANSLATE_NOOP("History", "done again: {what}")
