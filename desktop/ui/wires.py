"""Which part of the window hears what another part asks for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.annotations.values import Label
from desktop.text.span import Span
from desktop.ui.drafting import Drafting
from desktop.ui.panel.frames import FramesPage
from desktop.ui.proposals import marks
from desktop.ui.words import step_word

if TYPE_CHECKING:
    from desktop.ui.window import Window


class Wires(QObject):
    """Ties the parts of a window together; no part calls another one itself."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._caret = 0
        self._tie_bars()
        self._tie_article()
        self._tie_panel()
        self._tie_cards()

    def _tie_bars(self) -> None:
        window, bench, show = self._window, self._window.workbench, self._window.showing
        door = window.door
        window.articles.wanted.connect(lambda article: door(lambda: bench.open_article(article)))
        window.bar.readings.chosen.connect(lambda kind: door(lambda: bench.use_reading(kind)))
        field, search = window.bar.search, window.search
        field.wanted.connect(lambda wanted: search.look(wanted, show.place()))
        field.stepped.connect(lambda forward: search.step(show.place(), forward=forward))
        field.left.connect(window.view.setFocus)
        search.found.connect(lambda spans: window.view.set_marks("found", spans))
        search.counted.connect(field.show_count)
        search.reached.connect(show.span)
        window.menu.aboutToShow.connect(lambda: self._name_steps(named=True))
        window.menu.aboutToHide.connect(lambda: self._name_steps(named=False))

    def _tie_article(self) -> None:
        window = self._window
        window.middle.labels.pressed.connect(lambda label: self._press_label(label, arm=False))
        window.middle.labels.armed.connect(lambda label: self._press_label(label, arm=True))
        window.view.selection_changed.connect(window.showing.selection)
        window.marking.selected.connect(self._selected)
        window.marking.armed.connect(self._armed)
        window.choice.hints_changed.connect(window.view.set_hints)
        window.choice.changed.connect(self._choice_changed)
        window.choice.refused.connect(window.refuse)
        window.proposing.reached.connect(window.view.reveal)
        window.proposing.asked.connect(self._ask_count)
        window.counting.closed.connect(window.view.setFocus)

    def _tie_panel(self) -> None:
        window, panel = self._window, self._window.panel
        self._tie_draft()
        self._tie_proposals()
        panel.selected = self._selected_span
        panel.mention_wanted.connect(window.showing.mention)
        panel.span_wanted.connect(window.showing.span)
        panel.refused.connect(window.refuse)
        window.marking.others = self._do_other
        side, show = window.side, window.showing
        side.wanted.connect(lambda article, raw: window.door(lambda: show.far_span(article, raw)))
        side.refused.connect(window.refuse)
        side.left.connect(window.view.setFocus)

    def _tie_proposals(self) -> None:
        window, page = self._window, self._window.panel.proposals
        touring = window.touring
        touring.proposals.changed.connect(self._show_proposals)
        page.visited.connect(touring.show)
        page.accepted.connect(touring.accept)
        page.rejected.connect(touring.reject)

    def _show_proposals(self) -> None:
        window = self._window
        found = window.touring.proposals.open
        window.view.set_marks("proposal", *marks(found, window.workbench.schema))
        window.panel.show_proposals(found)

    def _tie_draft(self) -> None:
        window, card = self._window, self._window.panel.offers
        drafting = window.proposing.drafting
        drafting.offered.connect(self._show_draft)
        card.chosen.connect(drafting.choose)
        card.paired.connect(drafting.pair_anew)
        card.changed.connect(drafting.change)
        card.accepted.connect(lambda: window.door(drafting.accept))
        card.taken_back.connect(drafting.take_back)
        card.left.connect(drafting.leave)
        card.refused.connect(window.refuse)
        card.visited.connect(window.showing.piece)

    def _tie_cards(self) -> None:
        window, show = self._window, self._window.showing
        window.ways.going.closed.connect(window.focus.give_back)
        window.guidelines.refused.connect(window.refuse)
        window.guidelines.said.connect(window.middle.notice.say)
        window.guidelines.left.connect(window.view.setFocus)
        window.same.span_wanted.connect(show.span_above)
        window.same.said.connect(window.middle.notice.say)
        window.same.refused.connect(window.refuse)
        window.same.closed.connect(window.view.setFocus)
        window.finishing.card.closed.connect(window.view.setFocus)
        window.finishing.finished.connect(lambda: window.commands.run("next article"))
        window.status.repairs_wanted.connect(lambda: window.commands.run("repairs"))
        window.repairs.rules_wanted.connect(self._set_rules)
        window.repairs.jump_wanted.connect(show.span)
        window.repairs.closed.connect(window.focus.give_back)
        window.command_list.chosen.connect(self._run)
        window.command_list.closed.connect(window.focus.give_back)

    def _press_label(self, label_id: str, *, arm: bool) -> None:
        window = self._window
        label = window.workbench.schema.label(label_id)
        if arm:
            window.marking.arm(label)
        else:
            window.marking.press(label, arms=True)
        window.view.setFocus()

    def _selected(self, mention_id: str | None) -> None:
        self._window.panel.show_mention(mention_id)
        page = self._window.panel.page
        likely = page.current_frame if isinstance(page, FramesPage) else None
        self._window.links.show_mention(mention_id, likely)
        self._window.showing.selection()

    def _ask_count(self, span: Span) -> None:
        page = self._window.panel.page
        kind = page.kind.id if isinstance(page, FramesPage) else None
        self._window.counting.ask(span, kind)

    def _selected_span(self) -> Span | None:
        """What is selected in the article, as it would be stored."""
        window, shown = self._window, self._window.view.selection()
        trims = window.marking.trims
        return window.workbench.stored_span(shown, trim=trims) if shown is not None else None

    def _armed(self, label: Label | None) -> None:
        self._window.view.set_armed(is_armed=label is not None)
        self._window.middle.labels.set_armed(label.id if label else None)
        self._window.status.show_armed(label.name if label else None)

    def _choice_changed(self) -> None:
        window, choice = self._window, self._window.choice
        if choice.is_open:
            window.side.show_panel()
        window.middle.hint.say(choice.summary())
        if choice.is_open:
            window.links.show_frame(choice.frame)
        if choice.frame is not None:
            window.panel.show_frame(choice.frame.id)
        elif choice.kind is not None:
            window.panel.show_kind(choice.kind.id)

    def _do_other(self, command_id: str) -> bool:
        """Do what a command of the article asks of another part; False when it is none."""
        window = self._window
        match command_id:
            case "mend":
                window.door(lambda: window.panel.findings.mend(window.view.raw_selection()))
            case "about mention":
                window.door(window.aids.tell_about)
            case _:
                return window.touring.run(command_id) or window.aids.run(command_id)
        return True

    def _show_draft(self, drafting: Drafting) -> None:
        window, card = self._window, self._window.panel.offers
        here = QApplication.focusWidget()
        if (drafting.is_open and card.isHidden()) or drafting.wants_keys:
            self._caret = window.view.caret()
            window.side.show_panel()
        was_there = here is not None and card.isAncestorOf(here)
        window.panel.show_draft(drafting)
        if drafting.wants_keys:
            card.table.setFocus()
        elif not drafting.is_open and was_there:
            window.view.place_caret(self._caret)
            window.view.setFocus()

    def _set_rules(self, off: frozenset[str]) -> None:
        self._window.door(lambda: self._window.workbench.set_rules_off(off))
        self._window.fill_repairs()

    def _run(self, command_id: str) -> None:
        window = self._window
        if not (window.marking.run(command_id) or window.panel.run(command_id)):
            window.commands.run(command_id)

    def _name_steps(self, *, named: bool) -> None:
        """Say in the menu what would be undone; afterwards the keys must work at any time again."""
        project = self._window.workbench.project
        for name, step, words in (
            ("undo", project.undo_step, self.tr("Undo: {step}")),
            ("redo", project.redo_step, self.tr("Redo: {step}")),
        ):
            action = self._window.actions_by_name[name]
            action.setText(words.format(step=step_word(step)) if step else action.iconText())
            action.setEnabled(step is not None or not named)
