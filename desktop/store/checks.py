"""Whether the changes of a step may be made to a project as it is now."""

from collections.abc import Mapping, Sequence
from hashlib import sha256

from desktop.annotations.steps import Change
from desktop.annotations.values import (
    Apart,
    Article,
    Entity,
    Frame,
    Link,
    Mention,
    Schema,
    Setting,
    StatedTotal,
    Value,
)
from desktop.store.reads import Reader
from desktop.text.span import Span, joined

# What is written over whatever has its key; a deleted article is still there.
_PUT_ANYWAY = (Schema, Setting, Article, Apart)


def objection(reader: Reader, changes: Sequence[Change], texts: Mapping[str, str]) -> str | None:
    """Say what speaks against these changes; None when nothing does.

    Whether all that they refer to exists is left to the foreign keys, and whether what is new is
    there already to the keys of the rows.
    """
    by_kind: dict[type[Value], list[Change]] = {}
    for change in changes:
        by_kind.setdefault(type(change.value), []).append(change)
    for kind, of_kind in by_kind.items():
        if len({change.id for change in of_kind}) < len(of_kind):
            return f"a {kind.__name__} is changed twice in one step"
        told = [each for each in of_kind if each.before is not None or kind in _PUT_ANYWAY]
        now = _now(reader, kind, [change.id for change in told]) if told else {}
        for change in told:
            if now.get(change.id) != change.before:
                return f"{kind.__name__} {change.id} is not as it was"
    articles = [change for change in changes if isinstance(change.value, Article)]
    return _against_texts(reader, articles, texts) or _against_places(reader, changes, articles)


def _now(reader: Reader, kind: type[Value], ids: list[str]) -> Mapping[str, Value]:
    if kind is Schema:
        return {"schema": reader.schema}
    if kind is Setting:
        return reader.settings
    if kind is Article:
        return reader.articles_named(ids)
    if kind is Mention:
        return reader.mentions_named(ids)
    if kind is Entity:
        return reader.entities_named(ids)
    if kind is Link:
        return reader.links_named(ids)
    if kind is Frame:
        return reader.frames_named(ids)
    if kind is StatedTotal:
        return reader.totals_named(ids)
    assert kind is Apart
    return reader.apart_named(ids)


def _against_texts(
    reader: Reader, changes: Sequence[Change], texts: Mapping[str, str]
) -> str | None:
    """Raw text never changes, and an article has the very text that it says."""
    new = {change.id for change in changes if change.before is None}
    if unwanted := texts.keys() - new:
        return f"texts of no new article: {unwanted}"
    for change in changes:
        before, after = change.before, change.after
        if not isinstance(after, Article):
            continue
        if isinstance(before, Article):
            if (before.sha256, before.length) != (after.sha256, after.length):
                return f"article {after.id} changes its text"
            continue
        text = texts.get(after.id)
        known = reader.kept_text(after.id) if text is None else _known_by(text)
        if known != (after.sha256, after.length):
            return f"article {after.id} does not have this text"
    return None


def _known_by(text: str) -> tuple[str, int]:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), len(text)


def _against_places(
    reader: Reader, changes: Sequence[Change], articles: Sequence[Change]
) -> str | None:
    """Every span lies in an article that is there, before the step or after it.

    An edit of the schema also reaches what deleted articles hold, since that may come back.
    """
    placed = [
        (value, change)
        for change in changes
        for value in (change.before, change.after)
        if isinstance(value, Mention | Frame | StatedTotal)
    ]
    if not placed:
        return None
    there: dict[str, Article] = {}
    for article in articles:
        for side in (article.before, article.after):
            if isinstance(side, Article):
                there[side.id] = side
    there |= reader.articles_named(list({value.article for value, _ in placed} - there.keys()))
    reaches_all = any(isinstance(change.value, Schema) for change in changes)
    for value, change in placed:
        if value.article not in there and not reaches_all:
            return f"article {value.article} is not there"
        if value is change.before:
            continue
        spans = _spans(value)
        if spans and spans[-1].end > _length(reader, there, value.article):
            return f"{value.id} reaches beyond its article"
        if not isinstance(value, Frame) and spans != joined(spans):
            return f"{value.id} has spans that are none, unsorted, or touch"
        if isinstance(change.before, Mention | Frame | StatedTotal) and (
            change.before.article != value.article
        ):
            return f"{value.id} moves to another article"
    return None


def _length(reader: Reader, there: Mapping[str, Article], article_id: str) -> int:
    if article_id in there:
        return there[article_id].length
    kept = reader.kept_text(article_id)
    return kept[1] if kept else 0


def _spans(value: Mention | Frame | StatedTotal) -> tuple[Span, ...]:
    if isinstance(value, Mention):
        return value.spans
    return (value.span,) if isinstance(value, StatedTotal) else value.evidence
