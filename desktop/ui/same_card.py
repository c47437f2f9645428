"""A card over the article: where a text stands again, to be checked and labelled in one step."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.annotations.same import Same, mark_all, same, usual_label
from desktop.annotations.steps import Step, StepName
from desktop.annotations.values import Entity, Label, Mention, Nesting
from desktop.text.span import Span
from desktop.ui.keys import digit_of
from desktop.ui.looking import Looking
from desktop.ui.panel.names_list import chorded
from desktop.ui.same_finder import same_among
from desktop.ui.same_list import SameList, SameModel
from desktop.ui.shelf import Card
from desktop.ui.theme import Theme, sans, styled
from desktop.workbench import Workbench

Door = Callable[[Callable[[], object]], None]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is looked for; the names among the new mentions refer to `entity`, if there is one."""

    text: str
    label: Label
    entity: Entity | None


class SameCard(Card):
    """The places, the label they would get, and whether to look in the whole project.

    `span_wanted` carries a raw span of the article to show, `said` words for a notice, `refused`
    an error of the world; `closed` tells that the keyboard may go back to the article.
    """

    span_wanted = Signal(object)
    said = Signal(str)
    refused = Signal(object)
    closed = Signal()

    def __init__(self, workbench: Workbench, door: Door, parent: QWidget) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._door = door
        self._asked: _Asked | None = None
        self._last_label: str | None = None
        self._finder = Looking(workbench.project, self)
        self.model = SameModel(self)
        self._heading = QLabel(self)
        self._heading.setFont(sans(14))
        self._heading.setWordWrap(True)
        self.list = SameList(self.model, self, self)
        self.whole_project = QCheckBox(self.tr("In the whole project"), self)
        self.whole_project.setFont(sans(13))
        self.accept_button = QPushButton(self)
        self.accept_button.setFont(sans(13))
        below = QHBoxLayout()
        below.addWidget(self.whole_project)
        below.addStretch()
        below.addWidget(self.accept_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 10, 10, 10)
        whole.setSpacing(6)
        whole.addWidget(self._heading)
        whole.addWidget(self.list)
        whole.addLayout(below)
        self.setAccessibleName(self.tr("Label all the same"))
        self.model.checked_changed.connect(self._count)
        self.list.accepted.connect(self._accept)
        self.list.left.connect(self.close_it)
        self.list.looked_at.connect(self._look_at)
        self.list.typed.connect(self._relabel)
        self.accept_button.clicked.connect(self._accept)
        self.whole_project.toggled.connect(lambda _on: self._look())
        self._finder.went.connect(self._went)
        self._finder.ended.connect(self._show)
        self._finder.failed.connect(self._fail)

    @property
    def label(self) -> Label | None:
        """The label that the places would get."""
        return self._asked.label if self._asked else None

    @property
    def heading(self) -> str:
        """What is said above the list."""
        return self._heading.text()

    def ask(self, mention: Mention | None, selected: Span | None) -> None:
        """Look for the text of a selection, else of a mention; `selected` is a raw span."""
        bench = self._workbench
        if selected is not None:
            text = bench.surface(selected)
            self._asked = _Asked(text, self._label_for(text), None)
        elif mention is not None:
            text = "".join(bench.surface(span) for span in mention.spans)
            label = bench.schema.label(mention.label)
            self._asked = _Asked(text, label, bench.state.entity_of(mention.id))
        else:
            self.said.emit(self.tr("Select words, or a mention, to label all the same."))
            return
        self.whole_project.blockSignals(True)
        self.whole_project.setChecked(False)
        self.whole_project.blockSignals(False)
        self.bar = self.theme.accent
        self._look()

    def follow(self, step: Step) -> None:
        """Learn which label was used last; what is listed may no longer be so."""
        if step.name in (StepName.MARK, StepName.RELABEL, StepName.MARK_ALL):
            labels = [each.after.label for each in step.changes if isinstance(each.after, Mention)]
            self._last_label = labels[-1] if labels else self._last_label
        self.close_it()

    def close_it(self) -> None:
        """Put the card away, and stop looking."""
        self._finder.stop()
        self._asked = None
        if not self.isHidden():
            here = QApplication.focusWidget()
            had_focus = here is not None and self.isAncestorOf(here)
            self.hide()
            if had_focus:
                self.closed.emit()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.bar = theme.accent
        styled(self.list, f"QListView {{ background: {theme.card}; }}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Enter mean the same on the boxes and buttons below the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_it()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not chorded(event):
            self._accept()
        else:
            super().keyPressEvent(event)

    def _label_for(self, text: str) -> Label:
        """The label that this text has elsewhere; where it has none, the one used last."""
        schema = self._workbench.schema
        known = {label.id: label for label in schema.labels}
        usual = usual_label(self._workbench.ground, text) or self._last_label
        return known.get(usual or "", schema.labels[0])

    def _look(self) -> None:
        bench, asked = self._workbench, self._asked
        if asked is None or bench.article is None:
            return
        self._finder.stop()
        if self.whole_project.isChecked():
            here = bench.article.id
            articles = [here, *(each for each in bench.articles if each != here)]
            self._finder.start(same_among(bench.project, articles, asked.text))
            self._went(0)
        else:
            self._show(same(bench.article.id, bench.readings, bench.state, asked.text))

    def _went(self, done: int) -> None:
        words = self.tr("Looking for “{text}”: {done} of {all} articles…")
        text = self._asked.text if self._asked else ""
        self._heading.setText(words.format(text=text, done=done, all=len(self._workbench.articles)))
        self.accept_button.setEnabled(False)

    def _show(self, found: list[Same]) -> None:
        """List what is left to label; where there is nothing, say so and close."""
        bench, asked = self._workbench, self._asked
        if asked is None or bench.article is None:
            return
        places = [place for place in found if not place.is_labelled]
        here = bench.article.id
        titles = {
            place.article: bench.articles[place.article].title
            for place in places
            if place.article != here and place.article in bench.articles
        }
        if not places and self.isHidden() and len(bench.articles) == 1:
            self.said.emit(self.tr("“{text}” is labelled everywhere.").format(text=asked.text))
            return
        self.model.refill(places, titles, may_nest=bench.schema.nesting is not Nesting.NONE)
        self._title(len(found) - len(places))
        self.list.fit()
        is_new = self.isHidden()
        self.show()
        if places:
            self.list.setCurrentIndex(self.model.index(0))
        if is_new:
            (self.list if places else self.whole_project).setFocus()

    def _title(self, labelled: int) -> None:
        asked = self._asked
        if asked is None:
            return
        count = self.model.rowCount()
        words = self.tr("Label “{text}” as {label} in %n place(s)", "", count)
        if not count:
            words = self.tr("“{text}” is labelled wherever it stands here")
        said = words.format(text=asked.text, label=asked.label.name)
        if labelled:
            said += " · " + self.tr("%n labelled already", "", labelled)
        self._heading.setText(said)

    def _count(self) -> None:
        count = len(self.model.chosen)
        self.accept_button.setText(self.tr("Label %n place(s)  ↵", "", count))
        self.accept_button.setEnabled(count > 0)

    def _relabel(self, event: QKeyEvent) -> None:
        """Take another label by its digit."""
        digit = digit_of(event)
        label = self._workbench.schema.label_of_key(digit) if digit else None
        if label is not None and self._asked is not None:
            entity = self._asked.entity if label.is_name else None
            self._asked = _Asked(self._asked.text, label, entity)
            self._look()

    def _look_at(self, place: Same) -> None:
        article = self._workbench.article
        if article is not None and place.article == article.id:
            self.span_wanted.emit(place.span)

    def _accept(self) -> None:
        asked, chosen = self._asked, self.model.chosen
        if asked is not None and chosen and not self._finder.is_busy:
            self._door(lambda: self._workbench.do(mark_all, chosen, asked.label.id, asked.entity))

    def _fail(self, error: object) -> None:
        self.close_it()
        self.refused.emit(error)
