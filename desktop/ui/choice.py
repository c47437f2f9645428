"""Making a scenario or an agreement by letters: each mention of a clause shows its own."""

from PySide6.QtCore import QObject, Signal

from desktop.annotations import hints
from desktop.annotations.candidates import Candidate
from desktop.annotations.rules import Refusal
from desktop.annotations.steps import Step
from desktop.annotations.values import Filler, Frame, FrameType, Mention, Role, Schema
from desktop.text.errors import QT_TRANSLATE_NOOP, WorldError
from desktop.text.span import Span
from desktop.workbench import Workbench

# Keys of the article that are never hints: the readings of a sentence, and reject.
RESERVED = frozenset("DX")
_LONGEST = 14


class Choice(QObject):
    """An open choice: a kind of frame, a clause, and the row that grows with each letter.

    Every letter is one saved step; the first one makes the row, with the party that it shares
    with the row before, if it does. `hints_changed` carries the letters by mention id, none when
    nothing is open.
    """

    hints_changed = Signal(object)
    changed = Signal()
    refused = Signal(object)

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self._kind: FrameType | None = None
        self._clause: Span | None = None
        self._frame_id: str | None = None
        self._begun: tuple[Filler, ...] = ()
        self._hints: dict[str, str] = {}
        self._typed = ""

    @property
    def is_open(self) -> bool:
        return self._kind is not None

    @property
    def kind(self) -> FrameType | None:
        """The kind of frame that is made; None when nothing is open."""
        return self._kind

    @property
    def clause(self) -> Span | None:
        """The clause it is about, raw; None when nothing is open."""
        return self._clause

    @property
    def frame(self) -> Frame | None:
        """The row as it stands; None before its first letter, or after an undo of it."""
        return self._workbench.state.frames.get(self._frame_id) if self._frame_id else None

    def start(self, kind: FrameType, place: int, same_first: bool = False) -> None:
        """Start a row in the clause around a raw place; the row that was open stays as it is.

        `same_first` lets it begin with the first party of the row before.
        """
        clause = self._workbench.clause(place)
        if clause is None or not self._mentions(kind, clause):
            roles = "、".join(role.name for role in kind.roles)
            self.refused.emit(
                Refusal(
                    QT_TRANSLATE_NOOP(
                        "errors", "No mention in this clause can fill {roles}; label one first."
                    ),
                    roles=roles,
                )
            )
            return
        self._begun = self._first_of_last(kind) if same_first else ()
        self._kind, self._clause, self._frame_id = kind, clause, None
        self._hints, self._typed = {}, ""
        self._show_hints()
        self.changed.emit()

    def take(self, letter: str) -> bool:
        """Take a letter that was pressed; says whether it is one of this choice.

        The keys that start a frame aren't: where the next one starts, the caret says.
        """
        letter = letter.upper()
        kind = self._kind
        if kind is None or letter not in self._letters():
            return False
        self._typed += letter
        fitting = [each for each, hint in self._hints.items() if hint.startswith(self._typed)]
        if not fitting:
            self._typed = ""
        elif self._hints[fitting[0]] == self._typed:
            self._typed = ""
            self._press(kind, self._workbench.state.mentions[fitting[0]])
        self.hints_changed.emit(self._open_hints())
        return True

    def end(self) -> None:
        """Close it; the row stays as far as it is."""
        if self._kind is not None:
            self._kind = self._clause = self._frame_id = None
            self._begun = ()
            self._hints, self._typed = {}, ""
            self.hints_changed.emit({})
            self.changed.emit()

    def follow(self, step: Step) -> None:
        """Keep in step with a change: mentions may have come or gone, the row and its kind too."""
        if self._kind is not None and Schema in step.kinds:
            kinds = (
                kind for kind in self._workbench.schema.frame_types if kind.id == self._kind.id
            )
            if (kind := next(kinds, None)) is None:
                self.end()
            else:
                self._kind = kind
        if self._kind is not None:
            if step.kinds & {Mention, Schema}:
                known = self._workbench.state.mentions
                self._begun = tuple(each for each in self._begun if each.mention in known)
                self._show_hints()
            if step.kinds & {Mention, Frame, Schema}:
                self.changed.emit()

    def summary(self) -> str:
        """Say in a line what is filled and what is wanted next; "" when nothing is open."""
        if self._kind is None:
            return ""
        frame = self.frame
        fillers = frame.fillers if frame else self._begun
        missing = hints.missing(self._kind, fillers)
        parts = [self._surface(filler.mention) for filler in fillers]
        parts += [f"{role.name}?" for role in missing]
        return self.tr("{kind}: {parts} — letters fill, {key} starts the next, Esc ends.").format(
            kind=self._kind.name, parts=" · ".join(parts), key=self._kind.key or ""
        )

    def _press(self, kind: FrameType, mention: Mention) -> None:
        frame = self.frame
        filled = hints.role_of(kind, frame, mention.id) if frame else None
        role = filled or hints.role_for(kind, frame, mention.label)
        try:
            if frame is not None and filled is not None:
                self._workbench.unfill(frame, filled, mention.id)
            elif frame is None and any(each.mention == mention.id for each in self._begun):
                self._begun = ()
            elif role is not None:
                self._put(role, mention)
        except WorldError as error:
            self.refused.emit(error)
        self.changed.emit()

    def _put(self, role: Role, mention: Mention) -> None:
        assert self._kind is not None
        assert self._clause is not None
        candidate = Candidate(mention, mention.hull, "")
        frame = self._workbench.fill(
            self.frame,
            self._kind,
            role,
            candidate,
            evidence=(self._clause,),
            begun=self._begun,
        )
        self._frame_id = frame.id

    def _first_of_last(self, kind: FrameType) -> tuple[Filler, ...]:
        """The first filler of the role that takes several, in the row before: a first party."""
        state = self._workbench.state
        rows = state.frames_of(kind.id)
        mine = self.frame if self._kind == kind else None
        row = mine or next(iter(rows[-1:]), None)
        role = next((role for role in kind.roles if role.most != 1), None)
        if row is None or role is None or not row.mentions_of(role.id):
            return ()
        return (Filler(role.id, row.mentions_of(role.id)[0]),)

    def _mentions(self, kind: FrameType, clause: Span) -> list[Mention]:
        return hints.fitting(kind, self._workbench.state.overlapping(clause))

    def _show_hints(self) -> None:
        assert self._kind is not None
        assert self._clause is not None
        ids = [mention.id for mention in self._mentions(self._kind, self._clause)]
        self._hints = hints.hints(ids, self._letters(), self._hints)
        self.hints_changed.emit(self._open_hints())

    def _letters(self) -> list[str]:
        keys = {kind.key for kind in self._workbench.schema.frame_types}
        return [letter for letter in hints.LETTERS if letter not in keys | RESERVED]

    def _open_hints(self) -> dict[str, str]:
        return {each: hint for each, hint in self._hints.items() if hint.startswith(self._typed)}

    def _surface(self, mention_id: str) -> str:
        mention = self._workbench.state.mentions[mention_id]
        reading = self._workbench.reading
        text = reading.stretch(reading.shown(mention.hull))
        return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
