"""Where a text stands again, in any spelling, and how all of these places are labelled at once."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.annotations.edits import new_id
from desktop.annotations.ground import Ground, Known
from desktop.annotations.names import linked
from desktop.annotations.rules import Refusal, check_mention
from desktop.annotations.state import ArticleState
from desktop.annotations.steps import Change, Step, StepName
from desktop.annotations.values import Entity, Mention, Nesting, Schema
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.folding import fold
from desktop.text.readings import Readings
from desktop.text.span import Span

_AROUND = 14
# Mentions of a name that are asked for its label.
_ENOUGH = 50


@dataclass(frozen=True, slots=True)
class Same:
    """A place where a text stands: its raw span, and what is read there and around it, repaired.

    `is_within`: it lies in a longer mention or across the edge of another one.
    """

    article: str
    span: Span
    before: str
    text: str
    after: str
    is_within: bool
    is_labelled: bool


def same(article_id: str, readings: Readings, state: ArticleState, wanted: str) -> list[Same]:
    """Find where a text stands in an article; `state` has its mentions."""
    repaired = readings.repaired
    found = []
    for raw in readings.folded.find(wanted):
        span = readings.widen(raw)
        shown = repaired.shown(span)
        before = max(0, shown.start - _AROUND)
        after = min(repaired.length, shown.end + _AROUND)
        text = repaired.stretch(Span(before, after))
        there = state.overlapping(span)
        found.append(
            Same(
                article_id,
                span,
                text[: shown.start - before],
                text[shown.start - before : shown.end - before],
                text[shown.end - before :],
                any(mention.spans != (span,) for mention in there),
                any(mention.spans == (span,) for mention in there),
            )
        )
    return found


def same_in(
    known: Known, schema: Schema, off: frozenset[str], articles: Iterable[str], wanted: str
) -> Iterator[list[Same]]:
    """Find where a text stands in many articles, a list for each; for a thread of its own.

    `known` is a reader of that thread, `off` the rules of repair that are switched off.
    """
    for article_id in articles:
        try:
            readings = Readings(known.raw(article_id), off=off)
        except KeyError:  # deleted since the search began
            yield []
            continue
        if readings.folded.find(wanted):
            state = ArticleState(schema, mentions=known.mentions(article_id))
            yield same(article_id, readings, state, wanted)
        else:
            yield []


def usual_label(ground: Ground, text: str) -> str | None:
    """The label that a text mostly has: in the open article, else where the project has its name.

    None where neither knows it.
    """
    labels = Counter(
        mention.label
        for span in ground.readings.folded.find(text)
        for mention in ground.state.overlapping(ground.readings.widen(span))
        if mention.spans == (ground.readings.widen(span),)
    )
    if not labels:
        for entity in ground.known.entities_folded(fold(text)):
            linked_to = [link.mention for link in ground.known.links_to(entity.id)[:_ENOUGH]]
            mentions = ground.known.mentions_named(linked_to).values()
            labels.update(mention.label for mention in mentions)
    return labels.most_common(1)[0][0] if labels else None


def mark_all(
    ground: Ground, choices: Sequence[Same], label_id: str, entity: Entity | None = None
) -> Step:
    """Label all these places; those that may not be labelled, or are already, are passed over.

    The names refer to `entity`, else to the one that is known by what is read there.
    """
    chosen: defaultdict[str, list[Span]] = defaultdict(list)
    for choice in choices:
        chosen[choice.article].append(choice.span)
    made: list[Mention] = []
    for article_id, spans in chosen.items():
        state = ground.state_of(article_id)
        made += _marked(ground, state, article_id, spans, label_id)
    if not made:
        raise Refusal(QT_TRANSLATE_NOOP("errors", "Nothing of this is left to label."))
    changes = tuple(Change(None, mention) for mention in made)
    return ground.step(StepName.MARK_ALL, changes + linked(ground, made, entity))


def _marked(
    ground: Ground, state: ArticleState, article_id: str, spans: Iterable[Span], label_id: str
) -> Iterator[Mention]:
    end = 0
    for span in sorted(set(spans)):
        if span.start < end and state.schema.nesting is not Nesting.ALL:
            continue
        stamp = ground.stamp
        mention = Mention(new_id(), article_id, (span,), label_id, stamp.author, stamp.time)
        try:
            check_mention(state, mention)
        except Refusal:
            continue
        if any(
            other.spans == mention.spans and other.author == mention.author
            for other in state.overlapping(span)
        ):
            continue
        end = span.end
        yield mention
