"""What is wrong in a project, as a line or an object for each finding."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.annotations.checks import Finding, findings
from desktop.annotations.state import ArticleState
from desktop.annotations.values import Article
from desktop.text.readings import Readings


@dataclass(frozen=True, slots=True)
class Found:
    """A finding with its article, and the raw text of the place it points to."""

    article: Article
    finding: Finding
    text: str


@dataclass(frozen=True, slots=True)
class FindingsReport:
    """All findings of a project, in the order of its articles and of their texts."""

    articles: int
    found: Sequence[Found]

    def as_json(self) -> dict[str, Any]:
        """The object that `quandian check --json` prints: docs/findings.md."""
        return {
            "articles": self.articles,
            "findings": [
                {
                    "rule": each.finding.rule,
                    "article": each.article.id,
                    "title": each.article.title,
                    "span": [each.finding.span.start, each.finding.span.end],
                    "text": each.text,
                    "message": each.finding.message,
                    "mentions": list(each.finding.mentions),
                    "frames": list(each.finding.frames),
                }
                for each in self.found
            ],
        }

    def lines(self) -> Iterator[str]:
        """The same for people: where, which rule, and what is wrong."""
        for each in self.found:
            span = each.finding.span
            line = (
                f"{each.article.title}:{span.start}-{span.end}: "
                f"{each.finding.rule}: {each.finding.message}"
            )
            yield " ".join(line.splitlines())


def reported(
    articles: Iterable[tuple[ArticleState, Readings]],
    off: Collection[str],
    apart: Collection[str],
) -> FindingsReport:
    """Check articles; `off` are the ids of rules, `apart` those of pairs never the same."""
    count = 0
    found: list[Found] = []
    for state, readings in articles:
        assert state.article is not None
        count += 1
        here = findings(state, readings, off, apart)
        for each in sorted(here, key=lambda each: each.span):
            found.append(Found(state.article, each, each.span.of(readings.raw)))
    return FindingsReport(count, found)
