"""The search in the whole project: a field, how far it is, and the places by article."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.annotations.steps import Step
from desktop.annotations.values import Article
from desktop.ui.hits_finder import Progress, hits_in
from desktop.ui.hits_list import HitsList
from desktop.ui.hits_model import HitRow, HitsModel
from desktop.ui.looking import Looking
from desktop.ui.panel.names_list import chorded
from desktop.ui.theme import Theme, sans, styled
from desktop.workbench import Workbench

_WAIT = 120


class HitsPane(QWidget):
    """Finds a text in all articles, in any spelling.

    `wanted` carries an article's id and a raw span to show, `refused` an error of the world; `left`
    tells that a person is through with it.
    """

    wanted = Signal(str, object)
    refused = Signal(object)
    left = Signal()

    def __init__(self, workbench: Workbench, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.theme = theme
        self._sought = ""
        self._finder = Looking(workbench.project, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT)
        self._timer.timeout.connect(self.look)
        self.model = HitsModel(self)
        heading = QLabel(self.tr("Find in the whole project"), self)
        heading.setFont(sans(14))
        self.field = QLineEdit(self)
        self.field.setFont(sans(13))
        self.field.setFixedHeight(29)
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("In any spelling"))
        self.field.setAccessibleName(heading.text())
        self.field.textChanged.connect(self._timer.start)
        self.field.installEventFilter(self)
        self.said = QLabel(self)
        self.said.setFont(sans(12))
        self.list = HitsList(self.model, self, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 14, 0, 0)
        whole.setSpacing(8)
        above = QVBoxLayout()
        above.setContentsMargins(14, 0, 14, 0)
        above.setSpacing(8)
        for part in (heading, self.field, self.said):
            above.addWidget(part)
        whole.addLayout(above)
        whole.addWidget(self.list, 1)
        self.setAccessibleName(heading.text())
        self._finder.went.connect(self._went)
        self._finder.ended.connect(self._ended)
        self._finder.failed.connect(self._failed)
        self.list.chosen.connect(self._choose)
        self.set_theme(theme)

    @property
    def is_looking(self) -> bool:
        """Whether more may be found."""
        return self._finder.is_busy or self._timer.isActive()

    def ask(self, words: str) -> None:
        """Take the keyboard; look for `words` if there are any, else for what stands there."""
        if words:
            self.field.setText(words)
        self.field.setFocus()
        self.field.selectAll()

    def focus_first(self) -> None:
        """Take the keyboard, to go on among the places where there are some."""
        (self.list if self.model.rows else self.field).setFocus()

    def look(self) -> None:
        """Look for what stands in the field."""
        self._timer.stop()
        self._finder.stop()
        self._sought = self.field.text().strip()
        self.model.clear()
        self.said.clear()
        if self._sought:
            articles = list(self._workbench.articles)
            self._finder.start(hits_in(self._workbench.project, articles, self._sought))
            self._tell(0)

    def follow(self, step: Step) -> None:
        """Look again where articles came or went."""
        changes = [change for change in step.changes if isinstance(change.value, Article)]
        if any(change.before is None or change.after is None for change in changes):
            self.look()

    def stop(self) -> None:
        """Look for nothing more."""
        self._timer.stop()
        self._finder.stop()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        palette = self.said.palette()
        palette.setColor(self.said.foregroundRole(), QColor(theme.faint))
        self.said.setPalette(palette)
        styled(self.list, f"QListView {{ background: {theme.card}; }}")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows and Enter work in the list while one types."""
        if (
            watched is not self.field
            or not isinstance(event, QKeyEvent)
            or event.type() != QEvent.Type.KeyPress
        ):
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._timer.isActive():
            self.look()
            return not chorded(event)
        return self.list.takes(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, row: HitRow) -> None:
        if row.hit is not None:
            self.wanted.emit(row.article, row.hit.span)

    def _went(self, progress: Progress) -> None:
        titles = {each.id: each.title for each in self._workbench.articles.values()}
        self.model.add(progress.found, titles)
        if not self.list.currentIndex().isValid():
            self.list.walk(1)
        self._tell(progress.articles)

    def _ended(self, is_whole: bool) -> None:
        self._tell(len(self._workbench.articles), is_whole=is_whole)

    def _failed(self, error: object) -> None:
        self.model.clear()
        self.refused.emit(error)

    def _tell(self, done: int, *, is_whole: bool = True) -> None:
        """Say how many places there are, and how far the search is while it goes on."""
        if not self.model.places and not self._finder.is_busy:
            self.said.setText(self.tr("Nothing is found."))
            return
        places = self.tr("%n place(s)", "", self.model.places)
        said = [places, self.tr("%n article(s)", "", self.model.articles)]
        if not is_whole:
            said[0] = self.tr("The first %n place(s)", "", self.model.places)
        if self._finder.is_busy:
            words = self.tr("{done} of {all} read…")
            said.append(words.format(done=done, all=len(self._workbench.articles)))
        self.said.setText(" · ".join(said))
