"""Texts on their way into a project: known by what they say, so that none comes in twice."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from hashlib import sha256
from uuid import NAMESPACE_URL, uuid5

from desktop.annotations.edits import Stamp
from desktop.annotations.values import Article, State

_ARTICLES = uuid5(NAMESPACE_URL, "https://quandian.org/article")


@dataclass(frozen=True, slots=True)
class Intake:
    """What an import brings: new articles with their raw texts, and titles of known texts."""

    articles: tuple[Article, ...]
    raws: dict[str, str]
    known: tuple[str, ...]


def take_in(texts: Iterable[tuple[str, str]], there: Collection[Article], stamp: Stamp) -> Intake:
    """Make articles of titles and raw texts, placed after those that are there already."""
    ids = {article.id for article in there}
    position = max((article.position for article in there), default=-1) + 1
    articles: list[Article] = []
    raws: dict[str, str] = {}
    known: list[str] = []
    for title, text in texts:
        digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        article_id = str(uuid5(_ARTICLES, digest))
        if article_id in ids or article_id in raws:
            known.append(title)
            continue
        raws[article_id] = text
        articles.append(
            Article(
                article_id,
                title,
                digest,
                len(text),
                position + len(articles),
                State.NEW,
                None,
                "",
                stamp.author,
                stamp.time,
            )
        )
    return Intake(tuple(articles), raws, tuple(known))
