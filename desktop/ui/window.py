"""The window of a project: the list, the article and the panel, and the wires between them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.annotations.steps import Step
from desktop.annotations.values import Article, Frame, Label, Mention, StatedTotal
from desktop.formats.registry import FORMATS
from desktop.settings import Density
from desktop.text.errors import WorldError
from desktop.text.span import Span
from desktop.ui.aids import Aids
from desktop.ui.articles import ArticleList
from desktop.ui.bar import TopBar
from desktop.ui.choice import Choice
from desktop.ui.command_list import CommandList
from desktop.ui.commands import Commands
from desktop.ui.focus import Focus
from desktop.ui.keys import Bindings
from desktop.ui.marking import Marking
from desktop.ui.menu import Menu, make_actions
from desktop.ui.middle import Middle
from desktop.ui.panel.panel import Panel
from desktop.ui.proposing import Proposing
from desktop.ui.repairs import RepairsPopover
from desktop.ui.same_card import SameCard
from desktop.ui.search import Search
from desktop.ui.status import StatusBar
from desktop.ui.telling import Telling
from desktop.ui.theme import LIGHT, Theme
from desktop.ui.ways import Ways
from desktop.ui.words import sentence, step_word
from desktop.workbench import Workbench

_POINTS = 13.5
_PANES = (232, 749, 459)


class Window(QWidget):
    """One project on the screen.

    `project_wanted` asks for another project, `new_project_wanted` for a new one at a path,
    `theme_wanted`, `text_size_chosen`, `density_chosen` (a Density) and `trimming_chosen` tell what
    was chosen, `closed` that the window has gone.
    """

    project_wanted = Signal(Path)
    new_project_wanted = Signal(Path)
    theme_wanted = Signal(str)
    text_size_chosen = Signal(int)
    density_chosen = Signal(object)
    trimming_chosen = Signal(bool)
    closed = Signal()

    def __init__(self, workbench: Workbench, bindings: Bindings | None = None) -> None:
        super().__init__()
        self.workbench = workbench
        self.bindings = bindings or Bindings()
        self._theme = LIGHT
        self._text_size = 100
        self.setAcceptDrops(True)
        self.setMinimumSize(760, 480)
        self._compose()
        self._wire()
        self.set_theme(LIGHT)
        self.set_density(Density.TAGS)
        self.set_trimming(trims=True)
        self.articles.refill(workbench.articles, workbench.project.counts(), workbench.schema)
        self._show_article()

    # Composition

    def _compose(self) -> None:
        self.commands = Commands(self)
        self.actions_by_name = make_actions(self, self.bindings, self.commands.run)
        self.bar = TopBar(self.bindings, self)
        self.articles = ArticleList(self)
        self.middle = Middle(self)
        self.view = self.middle.view
        self.panel = Panel(self.workbench, LIGHT, self)
        self.status = StatusBar(self)
        self.menu = Menu(
            self,
            self.actions_by_name,
            FORMATS,
            self.commands.choose_export,
            self.project_wanted.emit,
        )
        self.bar.menu_button.setMenu(self.menu)
        self.panes = QSplitter(Qt.Orientation.Horizontal, self)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        for at, (pane, least, stretch) in enumerate(
            ((self.articles, 150, 0), (self.middle, 320, 2), (self.panel, 260, 1))
        ):
            pane.setMinimumWidth(least)
            self.panes.addWidget(pane)
            self.panes.setStretchFactor(at, stretch)
        self.panes.setSizes(_PANES)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self.panes, 1)
        whole.addWidget(self.status)
        self.command_list = CommandList(self)
        self.repairs = RepairsPopover(self)
        self.choice = Choice(self.workbench)
        self.proposing = Proposing(self.workbench, self)
        self.marking = Marking(
            self.workbench,
            self.view,
            self.choice,
            self.proposing,
            self.bindings,
            self.door,
            self,
        )
        self.same = SameCard(self.workbench, self.door, self.middle.shelf)
        self.middle.shelf.add(self.same)
        self.search = Search(self.workbench, self)
        self.aids = Aids(self.workbench, self.view, self.marking, self)
        self.ways = Ways(self.workbench, self.middle, self)
        self.telling = Telling(self.workbench, self.status)
        self.focus = Focus(
            (
                (self.articles, self.articles.setFocus),
                (self.middle.labels, self.middle.labels.focus_first),
                (self.view, self.view.setFocus),
                (self.panel, self.panel.focus_first),
                (self.status.repairs, self.status.repairs.setFocus),
                (self.bar, self.bar.readings.focus_first),
            ),
            home=self.view,
        )

    def _wire(self) -> None:
        bench = self.workbench
        bench.changed.connect(self._follow)
        bench.opened.connect(self._opened)
        bench.read.connect(self._read)
        self.articles.wanted.connect(lambda article: self.door(lambda: bench.open_article(article)))
        self.bar.readings.chosen.connect(lambda kind: self.door(lambda: bench.use_reading(kind)))
        self.bar.search.wanted.connect(lambda wanted: self.search.look(wanted, self._place()))
        self.bar.search.stepped.connect(
            lambda forward: self.search.step(self._place(), forward=forward)
        )
        self.bar.search.left.connect(self.view.setFocus)
        self.search.found.connect(lambda spans: self.view.set_marks("found", spans))
        self.search.counted.connect(self.bar.search.show_count)
        self.search.reached.connect(self.show_span)
        self.middle.labels.pressed.connect(lambda label: self._press_label(label, arm=False))
        self.middle.labels.armed.connect(lambda label: self._press_label(label, arm=True))
        self.view.selection_changed.connect(self._tell_selection)
        self.marking.selected.connect(self._selected)
        self.marking.armed.connect(self._armed)
        self.choice.hints_changed.connect(self.view.set_hints)
        self.choice.changed.connect(self._choice_changed)
        self.choice.refused.connect(self.refuse)
        self.proposing.offered.connect(self.panel.show_offers)
        self.proposing.marked.connect(lambda spans: self.view.set_marks("proposal", spans))
        self.proposing.reached.connect(self.view.reveal)
        self.panel.offers.chosen.connect(lambda at: self.door(lambda: self.proposing.accept(at)))
        self.panel.mention_wanted.connect(self._show_mention)
        self.ways.going.closed.connect(self.focus.give_back)
        self.same.span_wanted.connect(self._look_at)
        self.same.said.connect(self.middle.notice.say)
        self.same.refused.connect(self.refuse)
        self.same.closed.connect(self.view.setFocus)
        self.panel.span_wanted.connect(self.show_span)
        self.panel.refused.connect(self.refuse)
        self.status.repairs_wanted.connect(lambda: self.commands.run("repairs"))
        self.repairs.rules_wanted.connect(self._set_rules)
        self.repairs.jump_wanted.connect(self.show_span)
        self.repairs.closed.connect(self.focus.give_back)
        self.command_list.chosen.connect(self._choose)
        self.command_list.closed.connect(self.focus.give_back)
        self.commands.wire()
        self.menu.aboutToShow.connect(lambda: self._name_steps(named=True))
        self.menu.aboutToHide.connect(lambda: self._name_steps(named=False))

    # The one door

    def door(self, action: Callable[[], object]) -> None:
        """Do something that the world may refuse; the refusal is a notice."""
        try:
            action()
        except WorldError as error:
            self.refuse(error)

    def refuse(self, error: WorldError) -> None:
        """Say that something was refused, and why."""
        self.middle.progress.end()
        self.middle.notice.say(sentence(error), is_error=True)
        self.telling.saved()

    # Following the workbench

    def _follow(self, step: Step) -> None:
        bench = self.workbench
        self.middle.notice.settle()
        self.view.follow(step.changes)
        self.choice.follow(step)
        self.proposing.follow(step)
        self.same.follow(step)
        self.aids.follow(step)
        self.ways.follow(step)
        self.panel.follow(step)
        self.articles.follow(step, bench.articles)
        if self.marking.mention is None:
            self.marking.select(None)
        else:
            self._tell_selection()
        self.middle.labels.set_schema(bench.schema)
        kinds = {type(change.value) for change in step.changes}
        if Article in kinds:
            self._name_project()
        if StatedTotal in kinds:
            self._show_totals()
        self.telling.totals()
        self.telling.saved()

    def _opened(self) -> None:
        self._show_article()
        self.panel.refill()

    def _show_article(self) -> None:
        bench = self.workbench
        self.ways.leave()
        # What follows must not take what was selected in the last article for a part of this one.
        self.view.clear()
        was_empty = self.middle.is_empty
        self.choice.end()
        self.same.close_it()
        self.proposing.leave()
        self.marking.select(None)
        self.middle.show_article(is_open=bench.article is not None)
        self.middle.labels.set_schema(bench.schema)
        self.articles.show_article(bench.article.id if bench.article else None)
        self._show(keep_place=False)
        self.ways.arrive()
        self.search.again()
        self._name_project()
        if was_empty:
            self.view.setFocus()

    def _read(self) -> None:
        self._show(keep_place=True)
        self.panel.refill()

    def _show(self, *, keep_place: bool) -> None:
        bench = self.workbench
        if bench.article is None:
            self.view.clear()
        else:
            mentions = list(bench.state.in_order())
            self.view.show_reading(
                bench.reading,
                bench.schema,
                mentions,
                keep_place=keep_place,
                article=bench.article.id,
            )
        self.bar.readings.show_reading(bench.reading.kind)
        self._show_totals()
        self.proposing.show()
        self.telling.repairs()
        self._tell_selection()
        self.telling.totals()
        self.telling.saved()

    # What is said

    def _name_project(self) -> None:
        name = self.workbench.project.path.stem
        self.setWindowTitle(self.tr("{project} – Quandian").format(project=name))
        self.bar.show_project(name, len(self.workbench.articles))
        self.telling.article()

    def _tell_selection(self) -> None:
        mention = self.marking.mention
        raw = self.aids.outline() or self.view.raw_selection()
        self.telling.selection(raw or (mention.hull if mention else None))

    def _show_totals(self) -> None:
        self.view.set_marks("total", [each.span for each in self.workbench.state.totals.values()])

    def _name_steps(self, *, named: bool) -> None:
        """Say in the menu what would be undone; afterwards the keys must work at any time again."""
        project = self.workbench.project
        for name, step, words in (
            ("undo", project.undo_step, self.tr("Undo: {step}")),
            ("redo", project.redo_step, self.tr("Redo: {step}")),
        ):
            action = self.actions_by_name[name]
            action.setText(words.format(step=step_word(step)) if step else action.iconText())
            action.setEnabled(step is not None or not named)

    @property
    def is_working(self) -> bool:
        """Whether something still goes on that will change what is shown."""
        return self.view.is_working() or self.panel.findings.model.is_looking

    # What the parts ask for

    def show_span(self, raw: Span) -> None:
        """Select a raw span and bring it into sight; one can come back from there."""
        self.ways.travel.jump()
        self.view.select_raw(raw)
        self.view.reveal(raw)

    def _look_at(self, raw: Span) -> None:
        """Show one of many spans that are looked at in turn, above the card that lists them."""
        self.view.select_raw(raw)
        self.view.show_middle(raw.start)

    def _show_mention(self, mention_id: str) -> None:
        self.ways.jumping(lambda: self.marking.select(mention_id, reveal=True))

    def show_step(self, step: Step) -> None:
        """Bring what a step changed into sight."""
        for change in step.changes:
            if isinstance(change.value, Mention):
                self.view.reveal(change.value.hull)
                if isinstance(change.after, Mention):
                    self.marking.select(change.id)
                return
            if isinstance(change.after, Frame):
                self.panel.show_frame(change.id)

    def _place(self) -> int:
        """Where a search goes on: at the caret, or at what is selected."""
        selected = self.view.raw_selection()
        return selected.start if selected else self.view.caret()

    def find_wrong(self, *, forward: bool) -> None:
        """Go to the finding next to where one is in the article."""
        self.panel.next_finding(self._place(), forward=forward)

    def _press_label(self, label_id: str, *, arm: bool) -> None:
        label = self.workbench.schema.label(label_id)
        if arm:
            self.marking.arm(label)
        else:
            self.marking.press(label, arms=True)
        self.view.setFocus()

    def _selected(self, mention_id: str | None) -> None:
        self.panel.show_mention(mention_id)
        self._tell_selection()

    def _armed(self, label: Label | None) -> None:
        self.middle.labels.set_armed(label.id if label else None)
        self.status.show_armed(label.name if label else None)

    def _choice_changed(self) -> None:
        self.middle.hint.say(self.choice.summary())
        if self.choice.frame is not None:
            self.panel.show_frame(self.choice.frame.id)
        elif self.choice.kind is not None:
            self.panel.show_kind(self.choice.kind.id)

    def _set_rules(self, off: frozenset[str]) -> None:
        self.door(lambda: self.workbench.set_rules_off(off))
        self.fill_repairs()

    def fill_repairs(self) -> None:
        """Bring the list of repairs up to date."""
        bench = self.workbench
        self.repairs.show_repairs(
            bench.readings.repairs,
            bench.readings.off,
            is_read_only=bench.project.is_read_only,
        )

    # Looks

    @property
    def theme(self) -> Theme:
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Dress every part in a theme."""
        self._theme = theme
        self.bar.set_theme(theme)
        self.articles.set_theme(theme)
        self.middle.set_theme(theme)
        self.panel.set_theme(theme)
        self.status.set_theme(theme)
        self.command_list.set_theme(theme)
        self.repairs.set_theme(theme)
        self.ways.set_theme(theme)
        self.aids.set_theme(theme)

    @property
    def text_size(self) -> int:
        """The size of the article's text, in percent."""
        return self._text_size

    def set_text_size(self, percent: int) -> None:
        self._text_size = percent
        self.view.set_text_size(_POINTS * percent / 100)

    def set_density(self, density: Density) -> None:
        """Show more or less of each mention."""
        self.view.set_density(density)
        self.actions_by_name[f"density {density.value}"].setChecked(True)

    def set_trimming(self, *, trims: bool) -> None:
        """Leave blanks and punctuation at the edges of a selection out, or label them too."""
        self.marking.trims = trims
        self.actions_by_name["trim"].setChecked(trims)
        self._tell_selection()

    def _choose(self, command_id: str) -> None:
        if not self.marking.run(command_id):
            self.commands.run(command_id)

    # Events of the window

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        urls = event.mimeData().urls()
        self.commands.take(Path(url.toLocalFile()) for url in urls if url.isLocalFile())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.commands.run("larger" if event.angleDelta().y() > 0 else "smaller")
        else:
            super().wheelEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes a notice away, wherever the keyboard is."""
        if event.key() != Qt.Key.Key_Escape or not self.middle.notice.dismiss():
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.commands.stop()
        self.same.close_it()
        self.ways.travel.leave(for_good=True)
        super().closeEvent(event)
        self.closed.emit()
