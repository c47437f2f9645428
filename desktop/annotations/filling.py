"""Roles of frames, filled by what a person means: a mention, or text that becomes one."""

from desktop.annotations import edits, mentions
from desktop.annotations.candidates import Candidate
from desktop.annotations.edits import Changes
from desktop.annotations.ground import Ground
from desktop.annotations.steps import Step, StepName
from desktop.annotations.values import Filler, Frame, FrameType, Role
from desktop.text.span import Span


def fill(
    ground: Ground,
    frame: Frame | None,
    kind: FrameType,
    role: Role,
    candidate: Candidate,
    *,
    at: int | None = None,
    evidence: tuple[Span, ...] = (),
    begun: tuple[Filler, ...] = (),
) -> Step:
    """Put a candidate in a role of a frame, of a new one when `frame` is None.

    A new one starts with the fillers `begun`. Text that is not yet a mention becomes one, with the
    first label that the role takes; a mention with a label that it does not take gets that label.
    """
    changes: Changes = ()
    mention = candidate.mention
    if mention is None:
        changes = mentions.marked(ground, (candidate.span,), role.labels[0])
        mention = mentions.first_in(changes)
    elif mention.label not in role.labels:
        changes = mentions.relabel_all(ground, [mention.id], role.labels[0]).changes
    if frame is not None:
        return ground.step(StepName.FILL, changes + edits.fill(frame, role, mention, at))
    fillers = (*begun, Filler(role.id, mention.id))
    changes += edits.start_frame(ground.state, kind, fillers, ground.stamp, evidence=evidence)
    return ground.step(StepName.START_FRAME, changes)
