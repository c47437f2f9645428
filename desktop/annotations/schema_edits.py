"""Edits of the schema, with all that they change in the articles, each as one step."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from desktop.annotations.ground import Ground
from desktop.annotations.names import linked
from desktop.annotations.schema_parts import (
    with_label,
    with_role,
    without_frame_type,
    without_label,
    without_role,
)
from desktop.annotations.schema_rules import check_schema
from desktop.annotations.steps import Change, Step, StepName
from desktop.annotations.values import Filler, Frame, Label, Link, Mention, Schema


def revise(ground: Ground, after: Schema, into: Mapping[str, str] | None = None) -> Step:
    """Let the schema be another one; its version grows by one, whatever `after` says.

    Of a label, frame type or role that is gone, all goes over to the one whose id `into` gives for
    its id; without that it is deleted. A frame that is left without any filler goes too.
    """
    return _Revision(ground, after, into or {}).step({})


def merge_labels(ground: Ground, label_id: str, into: str) -> Step:
    """Let all mentions of a label have another one, and let the label go."""
    after = without_label(ground.state.schema, label_id, instead=into)
    return revise(ground, after, {label_id: into})


def split_label(ground: Ground, label: Label, mentions: Sequence[Mention]) -> Step:
    """Give some mentions a new label, which roles take where they took the old one."""
    after = with_label(ground.state.schema, label)
    old = {mention.label for mention in mentions}
    kinds = tuple(
        replace(
            kind,
            roles=tuple(
                replace(role, labels=(*role.labels, label.id))
                if old & set(role.labels) and label.id not in role.labels
                else role
                for role in kind.roles
            ),
        )
        for kind in after.frame_types
    )
    relabelled = dict.fromkeys(mentions, label.id)
    return _Revision(ground, replace(after, frame_types=kinds), {}).step(relabelled)


def merge_frame_types(ground: Ground, type_id: str, into: str) -> Step:
    """Let all frames of a type be of another; roles agree by export name, other fillers go."""
    schema = ground.state.schema
    roles = {role.export_name: role.id for role in schema.frame_type(into).roles}
    moved = {
        role.id: roles[role.export_name]
        for role in schema.frame_type(type_id).roles
        if role.export_name in roles
    }
    return revise(ground, without_frame_type(schema, type_id), {type_id: into, **moved})


def merge_roles(ground: Ground, type_id: str, role_id: str, into: str) -> Step:
    """Let what fills a role of a frame type fill another one of it, and let the role go.

    The role that stays takes the labels of both, and as many fillers as both wanted at most.
    """
    schema = ground.state.schema
    kind = schema.frame_type(type_id)
    gone, kept = kind.role(role_id), kind.role(into)
    labels = tuple(dict.fromkeys((*kept.labels, *gone.labels)))
    most = None if gone.most is None or kept.most is None else gone.most + kept.most
    after = without_role(schema, type_id, role_id)
    after = with_role(after, type_id, replace(kept, labels=labels, most=most))
    return revise(ground, after, {role_id: into})


class _Revision:
    """An edit while it is put together."""

    def __init__(self, ground: Ground, after: Schema, into: Mapping[str, str]) -> None:
        check_schema(after)
        self._ground = ground
        self._known = ground.known
        self._before = ground.state.schema
        self._after = replace(after, version=self._before.version)
        self._into = into
        self._labels = {label.id: label for label in after.labels}
        self._frames: dict[str, tuple[Frame, Frame | None]] = {}
        self._stand_ins: dict[str, str] = {}

    def step(self, relabelled: dict[Mention, str]) -> Step:
        if self._after == self._before and not relabelled:
            return self._ground.step(StepName.EDIT_SCHEMA, ())
        relabelled, deleted = self._relabelled(relabelled)
        self._map_frames()
        self._empty_frames(deleted)
        schema = replace(self._after, version=self._before.version + 1)
        edited = [(old, replace(old, label=label)) for old, label in relabelled.items()]
        changes = [Change(self._before, schema)]
        changes += (Change(old, new) for old, new in edited)
        changes += self._new_links(edited)
        changes += (Change(old, new) for old, new in self._frames.values() if old != new)
        changes += self._totals()
        changes += self._dead_links(edited, deleted)
        changes += (Change(mention, None) for mention in deleted)
        return self._ground.step(StepName.EDIT_SCHEMA, tuple(changes))

    def _relabelled(
        self, relabelled: dict[Mention, str]
    ) -> tuple[dict[Mention, str], list[Mention]]:
        """Which mentions get which label, and which go: without a label, or there twice now."""
        deleted: list[Mention] = []
        wanted = dict(relabelled)
        for label in self._before.labels:
            if label.id not in self._labels:
                for mention in self._known.mentions_labelled(label.id):
                    if label.id in self._into:
                        wanted.setdefault(mention, self._into[label.id])
                    elif mention not in wanted:
                        deleted.append(mention)
        there = {
            _place(mention, label_id): mention.id
            for label_id in set(wanted.values())
            for mention in self._known.mentions_labelled(label_id)
            if mention not in wanted
        }
        kept: dict[Mention, str] = {}
        for mention, label_id in wanted.items():
            twin = there.setdefault(_place(mention, label_id), mention.id)
            if twin != mention.id:
                self._stand_ins[mention.id] = twin
                deleted.append(mention)
            else:
                kept[mention] = label_id
        return kept, deleted

    def _map_frames(self) -> None:
        """Let frames of types and roles that are gone go over to others, or go."""
        kinds = {kind.id: kind for kind in self._after.frame_types}
        for kind in self._before.frame_types:
            target = kinds.get(kind.id) or kinds.get(self._into.get(kind.id, ""))
            roles = {role.id for role in target.roles} if target else set()
            if target == kind or (target and roles.issuperset(role.id for role in kind.roles)):
                continue
            for frame in self._known.frames_typed(kind.id):
                fillers = tuple(
                    Filler(role, filler.mention)
                    for filler in frame.fillers
                    if (role := self._role(filler.role, roles)) is not None
                )
                moved = replace(frame, type=target.id, fillers=fillers) if target else None
                self._frames[frame.id] = (frame, moved if fillers else None)

    def _role(self, role_id: str, there: set[str]) -> str | None:
        role_id = role_id if role_id in there else self._into.get(role_id, "")
        return role_id if role_id in there else None

    def _empty_frames(self, deleted: Iterable[Mention]) -> None:
        """Take deleted mentions out of frames, or put the ones there that stand for them."""
        ids = {mention.id for mention in deleted}
        for frame in self._known.frames_filled(list(ids)).values():
            before, now = self._frames.get(frame.id, (frame, frame))
            if now is None:
                continue
            fillers = tuple(
                dict.fromkeys(
                    replace(filler, mention=self._stand_ins.get(filler.mention, filler.mention))
                    for filler in now.fillers
                    if filler.mention not in ids or filler.mention in self._stand_ins
                )
            )
            self._frames[frame.id] = (before, replace(now, fillers=fillers) if fillers else None)

    def _totals(self) -> Iterable[Change]:
        kinds = {kind.id for kind in self._after.frame_types}
        for kind in self._before.frame_types:
            if kind.id not in kinds:
                target = self._into.get(kind.id)
                for total in self._known.totals_typed(kind.id):
                    yield Change(total, replace(total, frame_type=target) if target else None)

    def _new_links(self, edited: Sequence[tuple[Mention, Mention]]) -> Iterable[Change]:
        """Links for what becomes a name, as far as its article is there to be read."""
        names = [new for _, new in edited if self._labels[new.label].is_name]
        for label in self._before.labels:
            now = self._labels.get(label.id)
            if now is not None and now.is_name and not label.is_name:
                names += self._known.mentions_labelled(label.id)
        links = self._known.links_named([mention.id for mention in names])
        articles = {each.article for each in names}
        there = {each for each in articles if self._known.article(each) is not None}
        new = (each for each in names if each.id not in links and each.article in there)
        return linked(self._ground, new, schema=self._after)

    def _dead_links(
        self, edited: Sequence[tuple[Mention, Mention]], deleted: Sequence[Mention]
    ) -> Iterable[Change]:
        ids = [mention.id for mention in deleted]
        ids += [new.id for _, new in edited if not self._labels[new.label].is_name]
        for label in self._before.labels:
            now = self._labels.get(label.id)
            if now is not None and label.is_name and not now.is_name:
                moved = {old.id for old, _ in edited}
                mentions = self._known.mentions_labelled(label.id)
                ids += [mention.id for mention in mentions if mention.id not in moved]
        links: Iterable[Link] = self._known.links_named(list(dict.fromkeys(ids))).values()
        return (Change(link, None) for link in links)


def _place(mention: Mention, label_id: str) -> tuple[object, ...]:
    return mention.article, mention.spans, mention.author, label_id
