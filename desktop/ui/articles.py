"""The articles of the project on the left: how far each is, and what it holds."""

from collections.abc import Mapping

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.annotations.steps import Step
from desktop.annotations.values import Article, Frame, Mention, Schema, State
from desktop.text.folding import fold
from desktop.ui.theme import LIGHT, Theme, sans
from desktop.ui.words import state_word

Counts = dict[str, tuple[int, dict[str, int]]]
Index = QModelIndex | QPersistentModelIndex

_MANY = 20
_ROW = 56
_ARTICLE = Qt.ItemDataRole.UserRole
_COUNTS = Qt.ItemDataRole.UserRole + 1
_STATE = Qt.ItemDataRole.UserRole + 2
_FINISHED = (State.DONE, State.ACCEPTED)


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
        """Show only the articles whose title holds `wanted`, in whatever script it is."""
        self._wanted = fold(wanted.strip())
        self._sift()

    def follow(self, step: Step) -> list[QModelIndex]:
        """Count on; gives the rows that a step touched, to be painted anew.

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
                        self._articles[article] = change.after
                case Schema() as schema:
                    self._schema = schema
        return [self.index(self._rows[article]) for article in touched & self._rows.keys()]

    def row(self, article_id: str | None) -> int | None:
        """Where an article stands; None while the filter hides it."""
        return self._rows.get(article_id) if article_id else None

    def article_at(self, row: int) -> Article:
        return self._articles[self._shown[row]]

    @property
    def finished(self) -> int:
        """How many of all articles are done."""
        return sum(article.state in _FINISHED for article in self._articles.values())

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
        if role == _ARTICLE:
            return article
        if role == _STATE:
            # Nobody says that a labelled article is being worked on; its first label does.
            begun = article.state is State.NEW and any(self._counts_of(article))
            return State.IN_PROGRESS if begun else article.state
        if role == _COUNTS:
            return self._counted(article)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{article.title}, {state_word(article.state)}, {self._spoken(article)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{article.title}\n{state_word(article.state)} · {self._spoken(article)}"
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
            titles = [" ".join(article.title.split()) for article in self._articles.values()]
            folded = fold("\n".join(titles)).split("\n")
            self._folded = dict(zip(self._articles, folded, strict=True))
        return self._folded


class _Rows(QStyledItemDelegate):
    """Paints a row: the state as a dot, the title, the counts below it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = LIGHT

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        article = index.data(_ARTICLE)
        theme = self.theme
        rect: QRect = option.rect
        view = option.widget
        is_open = isinstance(view, QListView) and view.currentIndex() == index
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_open:
            focused = view.hasFocus()
            painter.setPen(QPen(QColor(theme.accent if focused else theme.line), 1))
            painter.setBrush(QColor(theme.paper))
            painter.drawRoundedRect(QRectF(rect).adjusted(7.5, 0.5, -7.5, -0.5), 7, 7)
        is_out = article.state is State.EXCLUDED
        _dot(painter, QRectF(rect.left() + 16, rect.top() + 15, 8, 8), index.data(_STATE), theme)
        words = rect.adjusted(36, 8, -18, 0)
        painter.setFont(sans(13))
        painter.setPen(QColor(theme.faint if is_out else theme.ink))
        _write(painter, QRect(words.left(), words.top(), words.width(), 22), article.title)
        below = index.data(_COUNTS)
        if not below or article.state in (State.EXCLUDED, State.RETURNED):
            below = state_word(article.state)
        painter.setFont(sans(12))
        painter.setPen(QColor(theme.faint))
        _write(painter, QRect(words.left(), words.top() + 23, words.width(), 18), below)
        painter.restore()


def _write(painter: QPainter, rect: QRect, words: str) -> None:
    elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, elided)


def _dot(painter: QPainter, rect: QRectF, state: State, theme: Theme) -> None:
    """Draw a state: a ring, half full while it is worked on, full when it is finished."""
    color = {
        State.NEW: theme.faint,
        State.IN_PROGRESS: theme.accent,
        State.DONE: theme.good,
        State.RETURNED: theme.warning,
        State.ACCEPTED: theme.good,
        State.EXCLUDED: theme.line,
    }[state]
    is_full = state in _FINISHED
    painter.setPen(Qt.PenStyle.NoPen if state is State.DONE else QPen(QColor(color), 1.3))
    painter.setBrush(QColor(color) if is_full else Qt.BrushStyle.NoBrush)
    inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    if state is State.ACCEPTED:
        painter.drawEllipse(inner.adjusted(1.5, 1.5, -1.5, -1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect.adjusted(-1, -1, 1, 1))
        return
    painter.drawEllipse(inner)
    if state in (State.IN_PROGRESS, State.RETURNED):
        painter.setBrush(QColor(color))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPie(rect, 90 * 16, 180 * 16)


class _Rolls(QListView):
    """The list itself; what is typed goes to the filter."""

    typed = Signal(str)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if plain and event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


class ArticleList(QWidget):
    """The list with its head and its filter; `wanted` carries the id of the article to open."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._model = ArticlesModel(self)
        self._open: str | None = None
        self._heading = QLabel(self.tr("Articles"), self)
        self._done = QLabel(self)
        self._done.setToolTip(self.tr("Articles done, of all"))
        self.filter_field = QLineEdit(self)
        self.filter_field.setPlaceholderText(self.tr("Filter"))
        self.filter_field.setAccessibleName(self.tr("Filter the articles"))
        self.filter_field.setClearButtonEnabled(True)
        self.filter_field.textChanged.connect(self._filter)
        self.filter_field.installEventFilter(self)
        self.filter_field.hide()
        self.view = _Rolls(self)
        self.view.setModel(self._model)
        self.view.setUniformItemSizes(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setAccessibleName(self.tr("Articles"))
        self.view.viewport().setAutoFillBackground(False)
        self._rows = _Rows(self.view)
        self.view.setItemDelegate(self._rows)
        self.view.selectionModel().currentChanged.connect(self._choose)
        self.view.typed.connect(self._type)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.addWidget(self._heading)
        head.addStretch()
        head.addWidget(self._done)
        field = QHBoxLayout()
        field.setContentsMargins(10, 0, 10, 6)
        field.addWidget(self.filter_field)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 14, 1, 0)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addLayout(field)
        whole.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def refill(self, articles: Mapping[str, Article], counts: Counts, schema: Schema) -> None:
        """Show all articles of a project."""
        self._model.refill(articles, counts, schema)
        self._arranged()

    def follow(self, step: Step, articles: Mapping[str, Article]) -> None:
        """Show what a step changed; `articles` are all, in order."""
        for index in self._model.follow(step):
            self.view.update(index)
        changes = [change for change in step.changes if isinstance(change.value, Article)]
        if any(change.before is None or change.after is None for change in changes):
            self._model.rearrange(articles)
            self._arranged()
        elif changes:
            self._tell_done()

    def show_article(self, article_id: str | None) -> None:
        """Mark an article as the open one; None: none is open."""
        self._open = article_id
        row = self._model.row(article_id)
        index = self._model.index(row) if row is not None else QModelIndex()
        selection = self.view.selectionModel()
        selection.blockSignals(True)
        self.view.setCurrentIndex(index)
        selection.blockSignals(False)
        self.view.viewport().update()
        if row is not None:
            self.view.scrollTo(index)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._rows.theme = theme
        self.view.viewport().update()
        for label in (self._heading, self._done):
            label.setFont(sans(14))
            palette = label.palette()
            palette.setColor(label.foregroundRole(), QColor(theme.soft))
            label.setPalette(palette)
        self.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.filter_field and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            if pressed and event.key() == Qt.Key.Key_Escape:
                self.filter_field.clear()
                self.filter_field.setVisible(self._model.total > _MANY)
                self.view.setFocus()
                return True
            if pressed and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take_first()
                return True
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.side))

    def _arranged(self) -> None:
        is_used = bool(self.filter_field.text())
        self.filter_field.setVisible(is_used or self._model.total > _MANY)
        self.show_article(self._open)
        self._tell_done()

    def _tell_done(self) -> None:
        self._done.setText(f"{self._model.finished} / {self._model.total}")

    def _filter(self, wanted: str) -> None:
        self._model.filter(wanted)
        self.show_article(self._open)

    def _type(self, text: str) -> None:
        self.filter_field.show()
        self.filter_field.setFocus()
        self.filter_field.insert(text)

    def _take_first(self) -> None:
        if self._model.rowCount():
            self.view.setFocus()
            if self._model.row(self._open) is None:
                self.view.setCurrentIndex(self._model.index(0))

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid():
            article = self._model.article_at(current.row())
            if article.id != self._open:
                self.wanted.emit(article.id)
