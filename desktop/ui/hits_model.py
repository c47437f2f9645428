"""What a search in the whole project found, as rows: each article's title, its places below."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from typing_extensions import override

from desktop.text.sought import Hit
from desktop.ui.articles_model import Index
from desktop.ui.hits_finder import Found


@dataclass(frozen=True, slots=True)
class HitRow:
    """A place in an article; without a hit the article itself, `count` the places it has."""

    article: str
    title: str
    hit: Hit | None = None
    count: int = 0

    @property
    def words(self) -> str:
        if self.hit is None:
            return f"{self.title} ({self.count})"
        return f"{self.hit.before}{self.hit.text}{self.hit.after}"


class HitsModel(QAbstractListModel):
    """The rows, in the order of the articles."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[HitRow] = []
        self.articles = 0

    @property
    def places(self) -> int:
        return len(self.rows) - self.articles

    def clear(self) -> None:
        self.beginResetModel()
        self.rows = []
        self.articles = 0
        self.endResetModel()

    def add(self, found: Iterable[Found], titles: Mapping[str, str]) -> None:
        """Add what else was found, where `titles` still knows the article."""
        fresh: list[HitRow] = []
        for each in found:
            title = titles.get(each.article)
            if title is None:
                continue
            self.articles += 1
            fresh.append(HitRow(each.article, title, count=len(each.hits)))
            fresh += (HitRow(each.article, title, hit) for hit in each.hits)
        if fresh:
            first = len(self.rows)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self.rows += fresh
            self.endInsertRows()

    def beside(self, row: int, by: int) -> int:
        """The row of a place so many places on or back, the last one at the end; -1 if none.

        From before the rows (-1) the first place is one on.
        """
        step = 1 if by > 0 else -1
        found, at = row, row + step
        while by and 0 <= at < len(self.rows):
            if self.rows[at].hit is not None:
                found, by = at, by - step
            at += step
        return found

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        is_place = index.isValid() and self.rows[index.row()].hit is not None
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsSelectable if is_place else flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.words if row.hit is None else f"{row.words}, {row.title}"
        if role == Qt.ItemDataRole.ToolTipRole and row.hit is None:
            return row.title
        return None
