"""What a project holds, in numbers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from desktop.annotations.values import Article, Author, Entity, Schema


@dataclass(frozen=True, slots=True)
class Overview:
    """A project without its texts; `counts` has mentions and frames by type id, by article id."""

    path: str
    schema: Schema
    articles: tuple[Article, ...]
    counts: Mapping[str, tuple[int, Mapping[str, int]]]
    entities: tuple[Entity, ...]
    authors: tuple[Author, ...]
    versions: Mapping[str, object]

    def as_json(self) -> dict[str, Any]:
        """The object that `quandian info --json` prints: docs/formats.md."""
        counts = {article.id: self._counts(article.id) for article in self.articles}
        return {
            "project": self.path,
            "articles": [
                {
                    "number": number,
                    "id": article.id,
                    "title": article.title,
                    "sha256": article.sha256,
                    "state": article.state.value,
                    "length": article.length,
                    **counts[article.id],
                }
                for number, article in enumerate(self.articles, 1)
            ],
            "counts": {
                "articles": len(self.articles),
                "length": sum(article.length for article in self.articles),
                "entities": len(self.entities),
                **self._sum(counts.values()),
            },
            "schema": {
                "version": self.schema.version,
                "nesting": self.schema.nesting.value,
                "labels": [
                    {"export_name": label.export_name, "name": label.name, "key": label.key}
                    for label in self.schema.labels
                ],
                "frame_types": [
                    {
                        "export_name": kind.export_name,
                        "name": kind.name,
                        "roles": [role.export_name for role in kind.roles],
                    }
                    for kind in self.schema.frame_types
                ],
            },
            "authors": [{"id": author.id, "name": author.name} for author in self.authors],
            "versions": dict(self.versions),
        }

    def lines(self) -> Iterator[str]:
        """The same for people: a line for each article, then the sums."""
        found = self.as_json()
        for article in found["articles"]:
            yield (
                f"{article['number']}  {article['title']}  "
                f"[{article['state']}, {_told(article, self.schema)}]"
            )
        counts = found["counts"]
        yield f"articles {counts['articles']}, {_told(counts, self.schema)}"
        yield f"names of entities {counts['entities']}, authors {len(self.authors)}"
        yield f"schema version {self.schema.version}: " + ", ".join(
            label.export_name for label in self.schema.labels
        )
        yield ", ".join(f"{name} {version}" for name, version in self.versions.items())

    def _counts(self, article_id: str) -> dict[str, Any]:
        mentions, frames = self.counts.get(article_id, (0, {}))
        kinds = self.schema.frame_types
        return {
            "mentions": mentions,
            "frames": {kind.export_name: frames.get(kind.id, 0) for kind in kinds},
        }

    def _sum(self, counts: Iterable[dict[str, Any]]) -> dict[str, Any]:
        every = list(counts)
        return {
            "mentions": sum(each["mentions"] for each in every),
            "frames": {
                kind.export_name: sum(each["frames"][kind.export_name] for each in every)
                for kind in self.schema.frame_types
            },
        }


def _told(counts: Mapping[str, Any], schema: Schema) -> str:
    frames = (f"{kind.name} {counts['frames'][kind.export_name]}" for kind in schema.frame_types)
    return ", ".join((f"{counts['length']} characters", f"mentions {counts['mentions']}", *frames))
