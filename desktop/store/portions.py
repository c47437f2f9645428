"""An article's mentions with what is said of them, read in portions."""

import time
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection, Executable

from desktop.annotations.portions import Portion
from desktop.annotations.values import Link
from desktop.store import queries as q
from desktop.store.reads import Reader
from desktop.text.span import Span

AT_ONCE = 1000
"""How many spans a portion has at most: about 10 ms."""
# Seconds. Where a portion took longer, the next ones are smaller, down to a tenth.
_WHILE = 0.01
# A window is painted once more while it closes, when its project is closed already.
_NOTHING = Portion((), (), (), None)


class ArticlePortions(Reader):
    """Answers what the portions of one article hold, over the connection of its project."""

    def __init__(
        self, path: Path, connection: Connection, article_id: str, most: int = AT_ONCE
    ) -> None:
        super().__init__(path, connection)
        self._most = most
        self._wanted = max(1, most // 4)  # how fast this machine is, is not known yet
        self._article = article_id
        self._last = (-1, -1, -1)  # start, end and mention of the span read last

    @property
    def is_one(self) -> bool:
        """Whether a portion could have all that the article has."""
        return not self._rows(q.BEYOND, id=self._article, most=self._most - 1)

    def following(self) -> Portion:
        if self._connection.closed:
            return _NOTHING
        began = time.perf_counter()
        start, end, mention = self._last
        wanted = self._wanted
        with self.at_once():
            rows = self._rows(
                q.FOLLOWING,
                id=self._article,
                start=start,
                end=end,
                mention=mention,
                most=wanted,
            )
            if rows:
                self._last = rows[-1][0], rows[-1][1], rows[-1][2]
            reached = self._last[0] if len(rows) == wanted else None
            portion = self._portion([row[2] for row in rows], reached)
        fitting = round(wanted * _WHILE / (time.perf_counter() - began))
        self._wanted = min(max(fitting, self._most // 10, 1), self._most)
        return portion

    def within(self, span: Span) -> Portion:
        return self._found(q.WITHIN, start=span.start, end=span.end)

    def named(self, mention_ids: Sequence[str]) -> Portion:
        return self._found(q.NAMED_HERE, ids=mention_ids)

    def linked_to(self, entity_id: str) -> Portion:
        return self._found(q.LINKED_TO_HERE, entity=entity_id)

    def _found(self, statement: Executable, **parts: object) -> Portion:
        if self._connection.closed:
            return _NOTHING
        with self.at_once():
            rows = self._rows(statement, id=self._article, **parts)
            return self._portion([row[0] for row in rows])

    def _portion(self, numbers: Sequence[int], reached: int | None = None) -> Portion:
        listed = sorted(set(numbers))
        mentions = self._mentions(q.MENTIONS_LISTED, ids=listed)
        if not mentions:
            return Portion((), (), (), reached)
        links = [Link(*row) for row in self._bare_rows(q.LINKS_LISTED, ids=listed)]
        entities = self._entities(q.LINKED_LISTED, ids=listed) if links else {}
        return Portion(mentions, links, tuple(entities.values()), reached)
