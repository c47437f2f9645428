"""An article with all that is said of it, as one value: what formats write and read."""

from dataclasses import dataclass

from desktop.annotations.state import ArticleState
from desktop.annotations.values import (
    Article,
    Author,
    Entity,
    Frame,
    Link,
    Mention,
    Schema,
    StatedTotal,
)
from desktop.text.readings import Readings


@dataclass(frozen=True, slots=True)
class Bundle:
    """One article whole; `repaired` has the Repaired reading of each mention, by its id."""

    schema: Schema
    article: Article
    text: str
    repaired: dict[str, str]
    mentions: tuple[Mention, ...]
    links: tuple[Link, ...]
    entities: tuple[Entity, ...]
    frames: tuple[Frame, ...]
    totals: tuple[StatedTotal, ...]
    authors: tuple[Author, ...]


def gathered(state: ArticleState, readings: Readings, authors: tuple[Author, ...]) -> Bundle:
    """Gather what is known of an article into one value."""
    assert state.article is not None
    mentions = tuple(state.in_order())
    return Bundle(
        state.schema,
        state.article,
        readings.raw,
        {each.id: "".join(map(readings.surface, each.spans)) for each in mentions},
        mentions,
        tuple(state.links.values()),
        tuple(state.entities.values()),
        tuple(state.frames.values()),
        tuple(state.totals.values()),
        authors,
    )
