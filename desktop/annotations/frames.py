"""Frames: how sure their pairing is, what says so, their order, and many accepted at once."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import Protocol, TypeVar

from desktop.annotations.edits import Changes, new_id
from desktop.annotations.ground import Ground
from desktop.annotations.names import linked
from desktop.annotations.rules import Refusal, check_mention
from desktop.annotations.steps import Change, Step, StepName
from desktop.annotations.values import (
    Filler,
    Frame,
    FrameType,
    Label,
    Mention,
    Origin,
    Pairing,
    Role,
)
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.span import Span, joined

T = TypeVar("T")


class DraftFiller(Protocol):
    """What would fill a role: a raw span, with the mention that is there or the label it gets.

    `role` and `label` are export names, `mention` an id, None when nothing is labelled there.
    """

    @property
    def role(self) -> str: ...
    @property
    def span(self) -> Span: ...
    @property
    def label(self) -> str: ...
    @property
    def mention(self) -> str | None: ...


class Draft(Protocol):
    """A frame as it is proposed; `evidence` is a raw span."""

    @property
    def fillers(self) -> Sequence[DraftFiller]: ...
    @property
    def pairing(self) -> Pairing: ...
    @property
    def evidence(self) -> Span: ...


class Drafts(Protocol):
    """Frames of one type (its export name), to be accepted together."""

    @property
    def frame_type(self) -> str: ...
    @property
    def frames(self) -> Sequence[Draft]: ...


def accept(ground: Ground, drafts: Drafts) -> Step:
    """Make frames of drafts, and mentions of what in them is none yet; frames that are there stay.

    Refused when all of them are there already.
    """
    kinds = (each for each in ground.state.schema.frame_types)
    kind = next(each for each in kinds if each.export_name == drafts.frame_type)
    accepting = _Accepting(ground, kind)
    for draft in drafts.frames:
        accepting.take(draft)
    if not accepting.frames:
        raise Refusal(
            QT_TRANSLATE_NOOP("errors", "All of this is in the table of {type} already."),
            type=kind.name,
        )
    made = tuple(accepting.made.values())
    changes: Changes = tuple(Change(None, mention) for mention in made)
    changes += linked(ground, made)
    changes += tuple(Change(None, frame) for frame in accepting.frames)
    return ground.step(StepName.ACCEPT_FRAMES, changes)


def set_pairing(ground: Ground, frames: Sequence[Frame], pairing: Pairing) -> Step:
    """Confirm that the fillers of these frames belong together, or doubt it."""
    changes = tuple(Change(frame, replace(frame, pairing=pairing)) for frame in frames)
    return ground.step(StepName.SET_PAIRING, changes)


def set_evidence(ground: Ground, frame: Frame, spans: Sequence[Span]) -> Step:
    """Say by which raw spans the article says what a frame does; none is allowed."""
    evidence = joined(ground.readings.widen(span) for span in spans)
    return ground.step(StepName.SET_EVIDENCE, (Change(frame, replace(frame, evidence=evidence)),))


def swap(ground: Ground, role: Role, frame: Frame, up: bool, at: int | None = None) -> Step:
    """Exchange what fills a role with the frame above or below of the same type.

    With `at` only the filler at that place of the role; where one has none, the other's moves.
    """
    row = ground.state.frames_of(frame.type)
    beside = [each.id for each in row].index(frame.id) + (-1 if up else 1)
    if not 0 <= beside < len(row):
        raise Refusal(
            QT_TRANSLATE_NOOP("errors", "There is no row above to swap with.")
            if up
            else QT_TRANSLATE_NOOP("errors", "There is no row below to swap with.")
        )
    other = row[beside]
    mine, theirs = frame.mentions_of(role.id), other.mentions_of(role.id)
    if at is not None:
        mine, theirs = exchanged(mine, theirs, at)
        for there in (mine, theirs):
            if len(set(there)) < len(there):
                raise Refusal(
                    QT_TRANSLATE_NOOP("errors", "This name is already {role} here."),
                    role=role.name,
                )
    else:
        mine, theirs = theirs, mine
    changes = (_filled(frame, role, mine), _filled(other, role, theirs))
    return ground.step(StepName.SWAP_FILLERS, changes)


def move_frame(ground: Ground, frame: Frame, place: int) -> Step:
    """Put a frame at a place (from 0) among those of its type."""
    row = [each for each in ground.state.frames_of(frame.type) if each.id != frame.id]
    row.insert(max(0, place), frame)
    changes = tuple(Change(each, replace(each, position=at)) for at, each in enumerate(row))
    return ground.step(StepName.MOVE_FRAME, changes)


class _Accepting:
    """Drafts on their way to frames; what several of them mention becomes one mention."""

    def __init__(self, ground: Ground, kind: FrameType) -> None:
        self.frames: list[Frame] = []
        self.made: dict[tuple[Span, str], Mention] = {}
        self._ground = ground
        self._kind = kind
        there = ground.state.frames_of(kind.id)
        self._known = {frozenset(frame.fillers) for frame in there}
        self._positions = count(max((frame.position for frame in there), default=-1) + 1)

    def take(self, draft: Draft) -> None:
        fillers = tuple(dict.fromkeys(map(self._filler, draft.fillers)))
        if not fillers or frozenset(fillers) in self._known:
            return
        self._known.add(frozenset(fillers))
        ground = self._ground
        assert ground.state.article is not None
        self.frames.append(
            Frame(
                new_id(),
                ground.state.article.id,
                self._kind.id,
                fillers,
                draft.pairing,
                (draft.evidence,),
                next(self._positions),
                ground.stamp.author,
                ground.stamp.time,
            )
        )

    def _filler(self, draft: DraftFiller) -> Filler:
        role = next(each for each in self._kind.roles if each.export_name == draft.role)
        if draft.mention is not None and draft.mention in self._ground.state.mentions:
            return Filler(role.id, draft.mention)
        return Filler(role.id, self._mention(role, draft).id)

    def _mention(self, role: Role, draft: DraftFiller) -> Mention:
        """The mention that stands there with a label the role takes, else a new one."""
        ground = self._ground
        assert ground.state.article is not None
        span = ground.readings.widen(draft.span)
        for there in ground.state.overlapping(span):
            if there.spans == (span,) and there.label in role.labels:
                return there
        label = _label(ground.state.schema.labels, draft.label, role)
        if (span, label) not in self.made:
            mention = Mention(
                new_id(),
                ground.state.article.id,
                (span,),
                label,
                ground.stamp.author,
                ground.stamp.time,
                Origin.PROPOSAL,
            )
            check_mention(ground.state, mention)
            self.made[span, label] = mention
        return self.made[span, label]


def _label(labels: Sequence[Label], export_name: str, role: Role) -> str:
    named = (label.id for label in labels if label.export_name == export_name)
    return next(named, role.labels[0])


def exchanged(
    mine: tuple[T, ...], theirs: tuple[T, ...], at: int
) -> tuple[tuple[T, ...], tuple[T, ...]]:
    """What fills a role in two rows, with what stands at a place of each in the other one."""
    return (
        mine[:at] + theirs[at : at + 1] + mine[at + 1 :],
        theirs[:at] + mine[at : at + 1] + theirs[at + 1 :],
    )


def _filled(frame: Frame, role: Role, mentions: tuple[str, ...]) -> Change:
    """A frame with a role filled by these mentions; a frame without any filler goes."""
    kept = tuple(filler for filler in frame.fillers if filler.role != role.id)
    after = replace(frame, fillers=kept + tuple(Filler(role.id, each) for each in mentions))
    return Change(frame, after if after.fillers else None)
