"""What an edit of the schema touches, counted for the person who is about to make it."""

from collections.abc import Collection
from dataclasses import dataclass

from desktop.annotations.ground import Ground
from desktop.annotations.steps import Change, Step
from desktop.annotations.values import Frame, Mention, Role, Schema, StatedTotal


@dataclass(frozen=True, slots=True)
class Uses:
    """How often a label, a frame type or a role is used, and in how many articles."""

    count: int
    articles: int


@dataclass(frozen=True, slots=True)
class Touch:
    """How much a step changes and deletes; what deleted articles hold is left out.

    `frames_changed` counts those that stay, with other fillers or of another type. `roles` are
    those that take other labels afterwards, or are gone while their frame type stays.
    """

    relabelled: int = 0
    mentions_deleted: int = 0
    frames_changed: int = 0
    frames_deleted: int = 0
    totals_deleted: int = 0
    articles: int = 0
    roles: tuple[Role, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether no article would change."""
        return not self.articles


def touch(ground: Ground, step: Step) -> Touch:
    """Count what a step changes, and in how many articles."""
    kinds = (Mention, Frame, StatedTotal)
    changes = [change for change in step.changes if isinstance(change.value, kinds)]
    articles = {each.value.article for each in changes if isinstance(each.value, kinds)}
    there = set(ground.known.articles_named(list(articles)))
    seen = [
        each for each in changes if isinstance(each.value, kinds) and each.value.article in there
    ]
    return Touch(
        relabelled=_count(seen, Mention, is_kept=True),
        mentions_deleted=_count(seen, Mention, is_kept=False),
        frames_changed=_count(seen, Frame, is_kept=True),
        frames_deleted=_count(seen, Frame, is_kept=False),
        totals_deleted=_count(seen, StatedTotal, is_kept=False),
        articles=len(there),
        roles=_roles(step.changes),
    )


def _count(changes: Collection[Change], kind: type, *, is_kept: bool) -> int:
    own = (each for each in changes if isinstance(each.value, kind))
    return sum((each.after is not None) == is_kept for each in own)


def _roles(changes: Collection[Change]) -> tuple[Role, ...]:
    """The roles whose labels differ, or that a frame type loses."""
    found: list[Role] = []
    for change in changes:
        if isinstance(change.before, Schema) and isinstance(change.after, Schema):
            kinds = {kind.id: kind for kind in change.after.frame_types}
            for kind in change.before.frame_types:
                if kind.id in kinds:
                    after = {role.id: set(role.labels) for role in kinds[kind.id].roles}
                    found += (r for r in kind.roles if after.get(r.id) != set(r.labels))
    return tuple(found)
