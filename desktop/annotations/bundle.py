"""An article with all that is said of it, as one value: what formats write and read."""

from dataclasses import dataclass

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
