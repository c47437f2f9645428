"""What a person has rejected of what the program proposes; it stays away from then on."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from desktop.annotations.ground import Ground
from desktop.annotations.steps import Change, Step, StepName
from desktop.annotations.values import Setting
from desktop.text.span import Span


@dataclass(frozen=True, slots=True)
class ProposalKey:
    """By what a proposal is known again: "total" or "rows", its frame type, its raw span.

    The frame type is an export name.
    """

    kind: str
    frame_type: str
    span: Span


def reject(ground: Ground, key: ProposalKey) -> Step:
    """Let a proposal of the open article stay away."""
    assert ground.state.article is not None
    name = _name(ground.state.article.id)
    before = ground.known.settings.get(name)
    known = rejected(ground.known.settings, ground.state.article.id)
    rows = sorted(
        (each.kind, each.frame_type, each.span.start, each.span.end) for each in known | {key}
    )
    changes = (Change(before, Setting(name, json.dumps(rows))),) if key not in known else ()
    return ground.step(StepName.REJECT_PROPOSAL, changes)


def rejected(settings: Mapping[str, Setting], article_id: str) -> frozenset[ProposalKey]:
    """What was rejected in an article."""
    setting = settings.get(_name(article_id))
    rows = json.loads(setting.value) if setting else ()
    return frozenset(
        ProposalKey(kind, frame_type, Span(start, end)) for kind, frame_type, start, end in rows
    )


def _name(article_id: str) -> str:
    return f"rejected/{article_id}"
