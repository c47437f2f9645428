"""Frames hold what their roles want, once, and as many as the article states."""

from collections.abc import Iterator
from functools import partial

from typing_extensions import override

from desktop.annotations import edits, frames, mentions
from desktop.annotations.checks.case import Case
from desktop.annotations.checks.finding import Finding, Fix, Rule
from desktop.annotations.ground import Ground
from desktop.annotations.rules import Refusal
from desktop.annotations.steps import Step, StepName
from desktop.annotations.totals import tally
from desktop.annotations.values import Frame, FrameType, Mention, Pairing, Role
from desktop.text.errors import QT_TRANSLATE_NOOP


class TotalUnmet(Rule):
    """A total that the article states and the frames do not add up to."""

    id = "total"
    told = QT_TRANSLATE_NOOP("findings", "A stated total is not met")

    @override
    def look(self, case: Case) -> Iterator[Finding | None]:
        for each in tally(case.state):
            for total in each.unmet:
                yield Finding(
                    self.id,
                    total.span,
                    QT_TRANSLATE_NOOP(
                        "findings", "The article states “{text}” ({number}); {type} has {count}."
                    ),
                    {
                        "text": case.spellings.text((total.span,)),
                        "number": f"{total.number}{'' if total.exact else '+'}",
                        "type": each.kind.name,
                        "count": each.count,
                    },
                )


class RoleMissing(Rule):
    """A role that wants a filler and has none."""

    id = "role_missing"
    told = QT_TRANSLATE_NOOP("findings", "A role has no filler")

    @override
    def look(self, case: Case) -> Iterator[Finding | None]:
        for frame, kind, role in _roles(case):
            if role.least and not frame.mentions_of(role.id):
                yield _of(
                    self,
                    case,
                    frame,
                    QT_TRANSLATE_NOOP("findings", "{type} “{frame}”: {role} is missing."),
                    type=kind.name,
                    role=role.name,
                )
            yield None


class OneParty(Rule):
    """A role that wants several fillers and has fewer: an agreement with one party."""

    id = "one_party"
    told = QT_TRANSLATE_NOOP("findings", "An agreement has only one party")

    @override
    def look(self, case: Case) -> Iterator[Finding | None]:
        for frame, kind, role in _roles(case):
            count = len(frame.mentions_of(role.id))
            if 0 < count < role.least:
                yield _of(
                    self,
                    case,
                    frame,
                    QT_TRANSLATE_NOOP(
                        "findings", "{type} “{frame}”: {role} has {count}, not {least}."
                    ),
                    type=kind.name,
                    role=role.name,
                    count=count,
                    least=role.least,
                )
            yield None


class TooMany(Rule):
    """A role with more fillers than it takes."""

    id = "too_many"
    told = QT_TRANSLATE_NOOP("findings", "A role has too many fillers")

    @override
    def look(self, case: Case) -> Iterator[Finding | None]:
        for frame, kind, role in _roles(case):
            count = len(frame.mentions_of(role.id))
            if role.most is not None and count > role.most:
                yield _of(
                    self,
                    case,
                    frame,
                    QT_TRANSLATE_NOOP(
                        "findings", "{type} “{frame}”: {role} has {count}, more than {most}."
                    ),
                    type=kind.name,
                    role=role.name,
                    count=count,
                    most=role.most,
                )
            yield None


class RoleLabel(Rule):
    """A filler with a label that its role does not take."""

    id = "role_label"
    told = QT_TRANSLATE_NOOP("findings", "A filler has a label that its role does not take")

    @override
    def look(self, case: Case) -> Iterator[Finding | None]:
        for frame, kind, role in _roles(case):
            for mention in map(case.mention, frame.mentions_of(role.id)):
                if mention.label not in role.labels:
                    yield Finding(
                        self.id,
                        mention.hull,
                        QT_TRANSLATE_NOOP(
                            "findings", "“{text}” is {role} in {type}, but labelled {label}."
                        ),
                        {
                            "text": case.text(mention),
                            "role": role.name,
                            "type": kind.name,
                            "label": case.schema.label(mention.label).name,
                        },
                        (mention.id,),
                        (frame.id,),
                        self._fix(case, mention, role),
                    )
            yield None

    @staticmethod
    def _fix(case: Case, mention: Mention, role: Role) -> Fix | None:
        """Where a role takes one label only, it is clear which it should be."""
        if len(role.labels) != 1:
            return None
        (label,) = role.labels
        return Fix(
            QT_TRANSLATE_NOOP("findings", "Label it {label}"),
            {"label": case.schema.label(label).name},
            partial(mentions.relabel_all, mention_ids=[mention.id], label_id=label),
        )


class Duplicate(Rule):
    """Two frames that say the same, if by other mentions of the same names."""

    id = "duplicate"
    told = QT_TRANSLATE_NOOP("findings", "Two rows say the same")

    @override
    def look(self, case: Case) -> Iterator[Finding | None]:
        seen: dict[object, Frame] = {}
        for frame in case.frames:
            said = (frame.type, frozenset(_said(case, frame)))
            first = seen.setdefault(said, frame)
            if first is not frame:
                yield _of(
                    self,
                    case,
                    frame,
                    QT_TRANSLATE_NOOP("findings", "{type} “{frame}” is there twice."),
                    (first.id,),
                    Fix(
                        QT_TRANSLATE_NOOP("findings", "Delete the second"),
                        {},
                        partial(_delete, frame_id=frame.id),
                    ),
                    type=case.schema.frame_type(frame.type).name,
                )
            yield None


class Uncertain(Rule):
    """A pairing that nobody has confirmed yet."""

    id = "uncertain"
    told = QT_TRANSLATE_NOOP("findings", "A pairing is not confirmed")
    is_usual = False

    @override
    def look(self, case: Case) -> Iterator[Finding | None]:
        for frame in case.frames:
            if frame.pairing is Pairing.UNCERTAIN:
                yield _of(
                    self,
                    case,
                    frame,
                    QT_TRANSLATE_NOOP(
                        "findings", "{type} “{frame}”: who belongs to what is not confirmed."
                    ),
                    fix=Fix(
                        QT_TRANSLATE_NOOP("findings", "Confirm it"),
                        {},
                        partial(_confirm, frame_id=frame.id),
                    ),
                    type=case.schema.frame_type(frame.type).name,
                )
            yield None


def _roles(case: Case) -> Iterator[tuple[Frame, FrameType, Role]]:
    for frame in case.frames:
        kind = case.schema.frame_type(frame.type)
        for role in kind.roles:
            yield frame, kind, role


def _of(
    rule: Rule,
    case: Case,
    frame: Frame,
    sentence: str,
    others: tuple[str, ...] = (),
    fix: Fix | None = None,
    **parts: object,
) -> Finding:
    texts = [case.text(case.mention(filler.mention)) for filler in frame.fillers]
    return Finding(
        rule.id,
        case.place(frame),
        sentence,
        {"frame": " · ".join(texts), **parts},
        tuple(filler.mention for filler in frame.fillers),
        (frame.id, *others),
        fix,
    )


def _said(case: Case, frame: Frame) -> Iterator[tuple[str, str]]:
    """What fills each role, whichever of its mentions it is."""
    for filler in frame.fillers:
        mention = case.mention(filler.mention)
        entity = case.entity_of(mention)
        yield filler.role, entity.id if entity else case.folded(mention)


def _delete(ground: Ground, frame_id: str) -> Step:
    return ground.step(StepName.DELETE_FRAME, edits.delete_frame(_there(ground, frame_id)))


def _confirm(ground: Ground, frame_id: str) -> Step:
    return frames.set_pairing(ground, [_there(ground, frame_id)], Pairing.CERTAIN)


def _there(ground: Ground, frame_id: str) -> Frame:
    frame = ground.state.frames.get(frame_id)
    if frame is None:
        raise Refusal(QT_TRANSLATE_NOOP("errors", "This row is no longer there."))
    return frame
