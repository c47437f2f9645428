"""What a mention may not be: refused before anything is written."""

from desktop.annotations.state import ArticleState
from desktop.annotations.values import Label, Mention, Nesting
from desktop.text.errors import QT_TRANSLATE_NOOP, WorldError


class Refusal(WorldError):  # noqa: N818 - the word of the glossary of laws: rules refuse
    """A rule of the project forbids this; nothing was changed."""


def check_mention(state: ArticleState, mention: Mention) -> None:
    """Refuse a mention twice by one author, and an overlap that the schema forbids.

    Only mentions of the same author count: two authors may label the same text.
    """
    for span in mention.spans:
        for other in state.overlapping(span):
            if other.id == mention.id or other.author != mention.author:
                continue
            if other.spans == mention.spans and other.label == mention.label:
                raise Refusal(
                    QT_TRANSLATE_NOOP("errors", "This is already labelled {label}."),
                    label=state.label_of(other.id).name,
                )
            if not may_overlap(state, mention, other):
                raise Refusal(
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "This overlaps a mention labelled {label}; "
                        "the schema keeps only the outermost.",
                    ),
                    label=state.label_of(other.id).name,
                )


def may_overlap(state: ArticleState, mention: Mention, other: Mention) -> bool:
    nesting = state.schema.nesting
    if nesting is Nesting.ALL:
        return True
    if nesting is Nesting.NONE:
        return False
    inner, outer = sorted((mention, other), key=lambda each: sum(map(len, each.spans)))
    labels: tuple[Label, Label] = (
        state.schema.label(inner.label),
        state.schema.label(outer.label),
    )
    return (
        tuple(label.export_name for label in labels) == ("place", "organization")
        and outer.hull.covers(inner.hull)
        and inner.hull != outer.hull
    )
