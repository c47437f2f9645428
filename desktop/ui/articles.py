"""The articles of the project on the left: how far each is, and what it holds."""

from collections.abc import Mapping

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
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
from desktop.annotations.values import Article, Schema, State
from desktop.ui.articles_model import (
    ARTICLE_ROLE,
    COUNTS_ROLE,
    FINISHED,
    STATE_ROLE,
    ArticlesModel,
    Counts,
    Index,
)
from desktop.ui.here import Here, on_screen
from desktop.ui.keys import COMMANDING
from desktop.ui.note_mark import paint_note_mark
from desktop.ui.theme import LIGHT, Theme, sans
from desktop.ui.words import state_word
from desktop.ui.writing import write

_MANY = 20
_ROW = 56


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
        article = index.data(ARTICLE_ROLE)
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
        _dot(
            painter, QRectF(rect.left() + 16, rect.top() + 15, 8, 8), index.data(STATE_ROLE), theme
        )
        if article.notes:
            box = QRectF(rect).adjusted(0, 7, -13, 0)
            paint_note_mark(painter, box, QColor(theme.accent))
        words = rect.adjusted(36, 8, -18, 0)
        painter.setFont(sans(13))
        painter.setPen(QColor(theme.faint if is_out else theme.ink))
        write(painter, QRect(words.left(), words.top(), words.width(), 22), article.title)
        below = index.data(COUNTS_ROLE)
        if not below or article.state in (State.EXCLUDED, State.RETURNED):
            below = state_word(article.state)
        painter.setFont(sans(12))
        painter.setPen(QColor(theme.faint))
        write(painter, QRect(words.left(), words.top() + 23, words.width(), 18), below)
        painter.restore()


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
    is_full = state in FINISHED
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
        plain = not event.modifiers() & COMMANDING
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
        self._touched: set[str] = set()
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._paint_touched)
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
        self._touched |= self._model.follow(step)
        if self._touched:
            self._later.start()
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

    def here(self) -> Here | None:
        """The open article, where it is listed."""
        row = self._model.row(self._open)
        if row is None:
            return None
        article = self._model.article_at(row)
        place = self.view.visualRect(self._model.index(row))
        return Here(article, article.title, on_screen(self.view.viewport(), place))

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

    def _paint_touched(self) -> None:
        """Paint counts anew: after a step, once the article and the panel are painted."""
        for article in self._touched:
            row = self._model.row(article)
            if row is not None:
                self.view.update(self._model.index(row))
        self._touched.clear()

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
