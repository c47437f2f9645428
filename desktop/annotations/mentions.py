"""Mentions: how they are made, their edges and pieces, and several at once."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.annotations import edits
from desktop.annotations.edits import Changes
from desktop.annotations.ground import Ground
from desktop.annotations.names import corrected, linked
from desktop.annotations.rules import Refusal
from desktop.annotations.steps import Change, Step, StepName
from desktop.annotations.values import Mention
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.span import Span, joined


def mark(ground: Ground, span: Span, label_id: str) -> Step:
    """Label a raw span; where this author labelled the very same text already, relabel that."""
    for other in ground.state.overlapping(span):
        if (
            other.spans == (span,)
            and other.author == ground.stamp.author
            and other.label != label_id
        ):
            return relabel_all(ground, [other.id], label_id)
    return ground.step(StepName.MARK, marked(ground, (span,), label_id))


def marked(ground: Ground, spans: tuple[Span, ...], label_id: str) -> Changes:
    """Label raw spans as one mention, and link it where it is a name."""
    changes = edits.mark(ground.state, spans, label_id, ground.stamp)
    return changes + linked(ground, [first_in(changes)])


def first_in(changes: Sequence[Change]) -> Mention:
    """The first mention that changes make or alter."""
    return next(each.after for each in changes if isinstance(each.after, Mention))


def add_piece(ground: Ground, mention: Mention, span: Span) -> Step:
    """Let a mention have one more piece, widened to borders; pieces that touch become one."""
    spans = joined((*mention.spans, ground.readings.widen(span)))
    return _moved(ground, StepName.ADD_PIECE, mention, spans)


def take_piece(ground: Ground, mention: Mention, span: Span) -> Step:
    """Take away the pieces of a mention that a raw span touches; one has to stay."""
    kept = tuple(piece for piece in mention.spans if not piece.overlaps(span))
    if not kept:
        raise Refusal(QT_TRANSLATE_NOOP("errors", "This is all of the mention; delete it instead."))
    return _moved(ground, StepName.TAKE_PIECE, mention, kept)


def move(ground: Ground, mention: Mention, hull: Span) -> Step:
    """Let a mention reach from the start to the end of a raw span, widened to borders.

    Of several pieces the first and the last give way or reach out; those outside it go. A gap
    between pieces is never filled by an edge that moves inwards.
    """
    hull, before = ground.readings.widen(hull), mention.hull
    kept = [piece for piece in mention.spans if piece.overlaps(hull)]
    if not kept:
        return _moved(ground, StepName.MOVE_EDGE, mention, (hull,))
    start = hull.start if hull.start <= before.start else max(hull.start, kept[0].start)
    kept[0] = Span(start, min(kept[0].end, hull.end))
    end = hull.end if hull.end >= before.end else min(hull.end, kept[-1].end)
    kept[-1] = Span(kept[-1].start, end)
    return _moved(ground, StepName.MOVE_EDGE, mention, tuple(kept))


def set_spans(ground: Ground, mention_id: str, spans: Sequence[Span]) -> Step:
    """Let a mention stand at other raw spans, widened to borders."""
    widened = joined(ground.readings.widen(span) for span in spans)
    return _moved(ground, StepName.MOVE_EDGE, _there(ground, mention_id), widened)


def relabel_all(ground: Ground, mention_ids: Sequence[str], label_id: str) -> Step:
    """Give several mentions of the open article one label; those that become names get a link."""
    mentions = [_there(ground, mention_id) for mention_id in mention_ids]
    mentions = [each for each in mentions if each.label != label_id]
    changes: list[Change] = []
    for mention in mentions:
        changes += edits.relabel(ground.state, mention, label_id)
    new = (replace(each, label=label_id) for each in mentions if each.id not in ground.state.links)
    return ground.step(StepName.RELABEL, (*changes, *linked(ground, new)))


def delete_all(ground: Ground, mention_ids: Sequence[str]) -> Step:
    """Take several mentions of the open article away, with all that refers to them."""
    done: list[Change] = []
    try:
        # A frame may hold several of them, so each finds what the one before has left.
        for mention_id in mention_ids:
            changes = edits.delete_mention(ground.state, _there(ground, mention_id))
            ground.state.follow(changes)
            done += changes
    finally:
        ground.state.follow([each.inverse() for each in reversed(done)])
    return ground.step(StepName.DELETE_MENTION, tuple(done))


def _moved(ground: Ground, name: StepName, mention: Mention, spans: tuple[Span, ...]) -> Step:
    if spans == mention.spans:
        return ground.step(name, ())
    changes = edits.move(ground.state, mention, spans)
    return ground.step(name, changes + corrected(ground, mention, replace(mention, spans=spans)))


def _there(ground: Ground, mention_id: str) -> Mention:
    mention = ground.state.mentions.get(mention_id)
    if mention is None:
        raise Refusal(QT_TRANSLATE_NOOP("errors", "This mention is no longer there."))
    return mention
