"""What happened to a value, read from the journal."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.annotations.history import Entry
from desktop.annotations.values import Entity, Frame, Link, Mention, Value
from desktop.store.reads import Reader

# What is gone is looked for in the journal too, each time from its start.
_MOST_GONE = 20


@dataclass(frozen=True, slots=True)
class Past:
    """The entries, the oldest first, and all that they speak of, be it still there or not.

    `value_id` is the id of what they are about.
    """

    value_id: str
    entries: tuple[Entry, ...]
    authors: Mapping[str, str]
    entities: Mapping[str, Entity]
    mentions: Mapping[str, Mention]


def past_of(reader: Reader, value_id: str) -> Past:
    """Read the history of a value with what it refers to, that of a mention with its roles."""
    entries = reader.history(value_id, with_roles=True)
    values = [value for each in entries for value in (each.before, each.after)]
    entity_ids = {value.entity for value in values if isinstance(value, Link)}
    mention_ids = {
        filler.mention
        for value in values
        if isinstance(value, Frame) and value.id == value_id
        for filler in value.fillers
    }
    entities = dict(reader.entities_named(sorted(entity_ids)))
    mentions = dict(reader.mentions_named(sorted(mention_ids)))
    for value in _gone(reader, [*(entity_ids - entities.keys()), *(mention_ids - mentions.keys())]):
        if isinstance(value, Entity):
            entities[value.id] = value
        elif isinstance(value, Mention):
            mentions[value.id] = value
    authors = {author.id: author.name for author in reader.authors()}
    return Past(value_id, entries, authors, entities, mentions)


def _gone(reader: Reader, ids: Iterable[str]) -> Iterable[Value]:
    """What there was of these ids at last."""
    for value_id in list(ids)[:_MOST_GONE]:
        for entry in reversed(reader.history(value_id)):
            value = entry.after if entry.after is not None else entry.before
            if isinstance(value, Entity | Mention):
                yield value
                break
