"""The articles of a project as rows, with what each holds counted on."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop.annotations.steps import Step
from desktop.annotations.values import Article, Frame, Mention, Schema, State
from desktop.text.folding import fold
from desktop.ui.words import noted, state_word

Counts = dict[str, tuple[int, dict[str, int]]]
Index = QModelIndex | QPersistentModelIndex

ARTICLE_ROLE = Qt.ItemDataRole.UserRole
COUNTS_ROLE = Qt.ItemDataRole.UserRole + 1
STATE_ROLE = Qt.ItemDataRole.UserRole + 2
FINISHED = (State.DONE, State.ACCEPTED)


class ArticlesModel(QAbstractListModel):
    """The articles that pass the filter, in the order of the project."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._schema: Schema | None = None
        self._articles: dict[str, Article] = {}
        self._folded: dict[str, str] = {}
        self._mentions: dict[str, int] = {}
        self._frames: dict[str, dict[str, int]] = {}
        self._wanted = ""
        self._shown: list[str] = []
        self._rows: dict[str, int] = {}

    def refill(self, articles: Mapping[str, Article], counts: Counts, schema: Schema) -> None:
        """Take over all articles with what each holds: mentions, and frames by type."""
        self._schema = schema
        self._articles = dict(articles)
        self._folded = {}
        self._mentions = {article_id: mentions for article_id, (mentions, _) in counts.items()}
        self._frames = {article_id: dict(frames) for article_id, (_, frames) in counts.items()}
        self._sift()

    def rearrange(self, articles: Mapping[str, Article]) -> None:
        """Take over other articles or another order; the counts stay."""
        self._articles = dict(articles)
        self._folded = {}
        self._sift()

    def filter(self, wanted: str) -> None:
        """Show only the articles whose title or note holds `wanted`, in whatever script it is."""
        self._wanted = fold(wanted.strip())
        self._sift()

    def follow(self, step: Step) -> set[str]:
        """Count on; gives the articles that a step touched, whose rows are to be painted anew.

        No dataChanged: for it a QListView would lay out all of its rows again.
        """
        touched: set[str] = set()
        for change in step.changes:
            by = (change.after is not None) - (change.before is not None)
            match change.value:
                case Mention(article=article):
                    self._mentions[article] = self._mentions.get(article, 0) + by
                    touched.add(article)
                case Frame(article=article, type=kind):
                    frames = self._frames.setdefault(article, {})
                    frames[kind] = frames.get(kind, 0) + by
                    touched.add(article)
                case Article(id=article):
                    touched.add(article)
                    if article in self._articles and isinstance(change.after, Article):
                        before = self._articles[article]
                        self._articles[article] = change.after
                        if (before.title, before.notes) != (change.after.title, change.after.notes):
                            self._folded = {}
                case Schema() as schema:
                    self._schema = schema
                    touched |= self._articles.keys()
        return touched

    def row(self, article_id: str | None) -> int | None:
        """Where an article stands; None while the filter hides it."""
        return self._rows.get(article_id) if article_id else None

    def article_at(self, row: int) -> Article:
        return self._articles[self._shown[row]]

    @property
    def finished(self) -> int:
        """How many of all articles are done."""
        return sum(article.state in FINISHED for article in self._articles.values())

    @property
    def total(self) -> int:
        return len(self._articles)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        article = self._articles[self._shown[index.row()]]
        if role == Qt.ItemDataRole.DisplayRole:
            return article.title
        if role == ARTICLE_ROLE:
            return article
        if role == STATE_ROLE:
            return article.state
        if role == COUNTS_ROLE:
            return self._counted(article)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = f"{article.title}, {state_word(article.state)}, {self._spoken(article)}"
            return f"{said}, {noted(article)}" if article.notes else said
        if role == Qt.ItemDataRole.ToolTipRole:
            said = f"{article.title}\n{state_word(article.state)} · {self._spoken(article)}"
            return f"{said}\n{noted(article)}" if article.notes else said
        return None

    def _counted(self, article: Article) -> str:
        counts = self._counts_of(article)
        return " · ".join(map(str, counts)) if any(counts) else ""

    def _spoken(self, article: Article) -> str:
        mentions, *frames = self._counts_of(article)
        said = [self.tr("%n mention(s)", "", mentions)]
        kinds = self._schema.frame_types if self._schema else ()
        said += [f"{kind.name} {count}" for kind, count in zip(kinds, frames, strict=True)]
        return ", ".join(said)

    def _counts_of(self, article: Article) -> list[int]:
        frames = self._frames.get(article.id, {})
        kinds = self._schema.frame_types if self._schema else ()
        return [self._mentions.get(article.id, 0), *(frames.get(kind.id, 0) for kind in kinds)]

    def _sift(self) -> None:
        self.beginResetModel()
        folded = self._folded_titles() if self._wanted else {}
        self._shown = [
            article.id
            for article in self._articles.values()
            if not self._wanted or self._wanted in folded[article.id]
        ]
        self._rows = {article_id: row for row, article_id in enumerate(self._shown)}
        self.endResetModel()

    def _folded_titles(self) -> dict[str, str]:
        """The titles as they are compared; folded in one piece, which is five times as fast."""
        if len(self._folded) != len(self._articles):
            titles = [
                " ".join(f"{article.title} {article.notes}".split())
                for article in self._articles.values()
            ]
            folded = fold("\n".join(titles)).split("\n")
            self._folded = dict(zip(self._articles, folded, strict=True))
        return self._folded
