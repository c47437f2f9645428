"""How long a project file takes: a step next to a bare commit, and reading projects of any size."""

import random
import sqlite3
from collections.abc import Generator
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from desktop.annotations.steps import Step
from desktop.annotations.values import Article
from desktop.store.project import Project
from desktop.text.span import Span
from tests.bench.figures import Figure, median, milliseconds, p95
from tests.store.samples import (
    ME,
    SCHEMA,
    TIME,
    add_text,
    added,
    article_of,
    mention_at,
)

SEED = 20261122
MARKS = 300


def measure() -> list[Figure]:
    with TemporaryDirectory(prefix="bench-") as folder:
        return [
            *small(Path(folder) / "small.quandian"),
            *many(Path(folder) / "many.quandian", articles=20_000, mentions=50),
            *long(Path(folder) / "long.quandian", characters=10_000_000, mentions=200_000),
        ]


def small(path: Path) -> list[Figure]:
    """A project of one page, and the steps that label it."""
    created = milliseconds(lambda: Project.create(path, SCHEMA, ME).close(), 1)
    opened = milliseconds(lambda: Project.open(path, ME).close(), 9)
    with Project.open(path, ME) as project:
        article = add_text(project, "唐山😀高新區" * 300)
        together = [mention_at(article, (at, at + 2)) for at in range(1000)]
        return [
            median("make and close", created),
            median("open and close", opened),
            *marks("mark", project, article, limit=2.0),
            median("undo", milliseconds(project.undo, MARKS)),
            median("redo", milliseconds(project.redo, MARKS)),
            median(
                "1,000 mentions in one step",
                milliseconds(lambda: project.apply(added(*together)), 1),
            ),
            median("and undone", milliseconds(project.undo, 1)),
        ]


def many(path: Path, articles: int, mentions: int) -> list[Figure]:
    """A project of many articles, as one that a team has worked on for a year."""
    title = f"{articles:,} articles, {articles * mentions:,} mentions"
    fill(path, articles, 500, mentions)
    with Project.open(path, ME) as project:
        names = [article.id for article in project.articles()]
        chance = random.Random(SEED)

        def next_article() -> None:
            read_all(project, chance.choice(names))

        return [
            median(f"{title}: open", milliseconds(lambda: Project.open(path, ME).close(), 3)),
            median("its list of articles", milliseconds(project.articles, 3)),
            median("its counts", milliseconds(project.counts, 3)),
            median("its next article", milliseconds(next_article, 50), limit=10),
            *marks("mark in it", project, project.articles()[articles // 2], limit=2.0),
        ]


def long(path: Path, characters: int, mentions: int) -> list[Figure]:
    """A project of one article, as long as a book."""
    title = f"{characters:,} characters, {mentions:,} mentions"
    fill(path, 1, characters, mentions)
    with Project.open(path, ME) as project:
        (article,) = project.articles()
        window = Span(characters // 2, characters // 2 + 2000)
        return [
            median(f"{title}: its text", milliseconds(lambda: project.raw(article.id), 3)),
            median("its mentions", milliseconds(lambda: project.mentions(article.id), 3)),
            median(
                "its mentions within a page",
                milliseconds(lambda: project.mentions_within(article.id, window), 9),
            ),
            *marks("mark in it", project, article, limit=2.0),
        ]


def marks(name: str, project: Project, article: Article, limit: float) -> list[Figure]:
    """What a step takes, and how much more that is than a bare commit of as much; in turn."""
    bare_path = project.path.with_name("bare")
    steps = steps_of(article)
    ours, bare = [], []
    with closing(bare_commits(bare_path)) as commits:
        for step in steps:
            bare += milliseconds(lambda: next(commits), 1)
            ours += milliseconds(partial(project.apply, step), 1)
    bare_path.unlink()
    typical, bare_typical = median(name, ours), median(f"{name}: bare commit", bare)
    return [
        bare_typical,
        typical,
        p95(name, ours),
        Figure(f"{name}: over the bare commit", typical.value - bare_typical.value, "ms", limit),
    ]


def steps_of(article: Article) -> list[Step]:
    chance = random.Random(SEED)
    starts = [chance.randrange(article.length - 10) for _ in range(MARKS)]
    return [added(mention_at(article, (start, start + 5))) for start in starts]


def bare_commits(path: Path) -> Generator[None]:
    """Each one inserts a row of the size of a journal's and commits it, as safely."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE row (number INTEGER PRIMARY KEY, text TEXT)")
        while True:
            connection.execute("INSERT INTO row (text) VALUES (?)", ("x" * 400,))
            yield


def read_all(project: Project, article_id: str) -> None:
    """All that the window wants of an article that is opened."""
    project.raw(article_id)
    project.mentions(article_id)
    project.links(article_id)
    project.entities_linked(article_id)
    project.frames(article_id)
    project.stated_totals(article_id)


def fill(path: Path, articles: int, characters: int, mentions: int) -> None:
    """Make a project with articles and mentions, past the journal, from a fixed seed."""
    chance = random.Random(SEED)
    alphabet = "唐山高新區與佳華科技簽約,。\n𠮷😀"
    Project.create(path, SCHEMA, ME).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        for number in range(1, articles + 1):
            text = "".join(chance.choices(alphabet, k=min(characters, 100_000)))
            text = (text * (characters // len(text) + 1))[: characters - 10] + f"{number:010}"
            article = article_of(text, number, f"文章😀{number}")
            connection.execute(
                "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, 'new', NULL, '', 1, ?, 0)",
                (number, article.id, article.sha256, article.title, article.length, number, TIME),
            )
            connection.execute("INSERT INTO raw VALUES (?, ?)", (number, text.encode()))
            first = (number - 1) * mentions
            starts = [chance.randrange(characters - 20) for _ in range(mentions)]
            connection.executemany(
                "INSERT INTO mention VALUES (?, ?, ?, ?, 1, ?, 'hand', '')",
                (
                    (first + at, str(UUID(int=chance.getrandbits(128))), number, at % 3 + 1, TIME)
                    for at in range(1, mentions + 1)
                ),
            )
            connection.executemany(
                "INSERT INTO mention_span VALUES (?, ?, ?, ?)",
                (
                    (number, start, start + chance.randrange(1, 20), first + at)
                    for at, start in enumerate(starts, 1)
                ),
            )
        connection.commit()
