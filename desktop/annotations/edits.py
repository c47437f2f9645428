"""What can be done to mentions, links and frames: each gives the changes of one step, or refuses.

The changes stand in an order in which each finds what it needs: a mention comes before what refers
to it, and goes after it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from desktop.annotations.rules import Refusal, check_mention
from desktop.annotations.state import ArticleState
from desktop.annotations.steps import Change, merged
from desktop.annotations.values import (
    Entity,
    Filler,
    Frame,
    FrameType,
    Link,
    Mention,
    Origin,
    Pairing,
    Role,
)
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.span import Span

Changes = tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who does it and when: an author's id, and a time in ISO 8601, UTC."""

    author: str
    time: str


def new_id() -> str:
    return str(uuid4())


def mark(
    state: ArticleState,
    spans: tuple[Span, ...],
    label_id: str,
    stamp: Stamp,
    origin: Origin = Origin.HAND,
) -> Changes:
    """Label a piece of the open article."""
    assert state.article is not None
    mention = Mention(new_id(), state.article.id, spans, label_id, stamp.author, stamp.time, origin)
    check_mention(state, mention)
    return (Change(None, mention),)


def relabel(state: ArticleState, mention: Mention, label_id: str) -> Changes:
    """Give a mention another label; a mention that is no longer a name loses its link."""
    relabelled = replace(mention, label=label_id)
    check_mention(state, relabelled)
    changes = [Change(mention, relabelled)]
    if not state.schema.label(label_id).is_name and mention.id in state.links:
        changes.append(Change(state.links[mention.id], None))
    return tuple(changes)


def move(state: ArticleState, mention: Mention, spans: tuple[Span, ...]) -> Changes:
    """Let a mention stand at other spans."""
    moved = replace(mention, spans=spans)
    check_mention(state, moved)
    return (Change(mention, moved),)


def delete_mention(state: ArticleState, mention: Mention) -> Changes:
    """Take a mention away, its link and fillers with it, and the frames that it leaves empty."""
    changes = []
    if mention.id in state.links:
        changes.append(Change(state.links[mention.id], None))
    for frame in state.frames_with(mention.id):
        left = tuple(filler for filler in frame.fillers if filler.mention != mention.id)
        changes.append(Change(frame, replace(frame, fillers=left) if left else None))
    changes.append(Change(mention, None))
    return tuple(changes)


def join(mention: Mention, name: str, known: Sequence[Entity], stamp: Stamp) -> Changes:
    """Link a new name to the first entity known by it, or to a new one called `name`."""
    if known:
        return (Change(None, Link(mention.id, known[0].id, stamp.author, stamp.time)),)
    entity = Entity(new_id(), name, (), "", "", stamp.author, stamp.time)
    link = Link(mention.id, entity.id, stamp.author, stamp.time)
    return Change(None, entity), Change(None, link)


def start_frame(
    state: ArticleState,
    kind: FrameType,
    fillers: tuple[Filler, ...],
    stamp: Stamp,
    *,
    evidence: tuple[Span, ...] = (),
    pairing: Pairing = Pairing.CERTAIN,
) -> Changes:
    """Make a frame, after the others of its type."""
    assert state.article is not None
    position = max((frame.position for frame in state.frames_of(kind.id)), default=-1) + 1
    frame = Frame(
        new_id(),
        state.article.id,
        kind.id,
        fillers,
        pairing,
        evidence,
        position,
        stamp.author,
        stamp.time,
    )
    return (Change(None, frame),)


def fill(frame: Frame, role: Role, mention: Mention, at: int | None = None) -> Changes:
    """Put a mention in a role: instead of the filler at place `at` of the role, else last.

    A role that holds one filler at most has it replaced.
    """
    there = frame.mentions_of(role.id)
    if mention.id in there:
        if at is not None and there.index(mention.id) == at:
            return ()
        raise Refusal(
            QT_TRANSLATE_NOOP("errors", "This name is already {role} here."), role=role.name
        )
    if at is None and role.most is not None and len(there) >= role.most:
        at = role.most - 1
    mine = list(there)
    if at is not None and at < len(mine):
        mine[at] = mention.id
    else:
        mine.append(mention.id)
    return (Change(frame, _with(frame, role, mine)),)


def unfill(frame: Frame, role: Role, mention_id: str) -> Changes:
    """Take a mention out of a role; a frame without any filler goes with it."""
    mine = [other for other in frame.mentions_of(role.id) if other != mention_id]
    emptied = _with(frame, role, mine)
    return (Change(frame, emptied if emptied.fillers else None),)


def delete_frame(frame: Frame) -> Changes:
    return (Change(frame, None),)


def rename_entity(entity: Entity, name: str) -> Changes:
    """Give an entity another canonical name; the old one becomes an alias."""
    if not name.strip():
        raise Refusal(QT_TRANSLATE_NOOP("errors", "A name can't be empty."))
    aliases = tuple(alias for alias in (*entity.aliases, entity.name) if alias != name)
    return merged((Change(entity, replace(entity, name=name, aliases=aliases)),))


def _with(frame: Frame, role: Role, mentions: Sequence[str]) -> Frame:
    others = tuple(filler for filler in frame.fillers if filler.role != role.id)
    return replace(frame, fillers=(*others, *(Filler(role.id, mention) for mention in mentions)))
