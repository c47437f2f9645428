"""Going from mention to mention and to what is proposed between them, and answering that."""

from PySide6.QtCore import QObject

from desktop.annotations.rules import Refusal
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.ui.article.view import ArticleView
from desktop.ui.drafting import Drafting
from desktop.ui.keys import Bindings
from desktop.ui.marking import Marking
from desktop.ui.notices import Hint
from desktop.ui.proposals import Proposal, Proposals
from desktop.ui.proposing import Proposing
from desktop.ui.shelf import Shelf
from desktop.workbench import Workbench


class Touring(QObject):
    """Tab and Shift+Tab in the article; a proposal that one came to is accepted or rejected there.

    Rows are shown in their card while the keyboard stays in the article.
    """

    def __init__(
        self,
        workbench: Workbench,
        view: ArticleView,
        marking: Marking,
        proposing: Proposing,
        bindings: Bindings,
        shelf: Shelf,
    ) -> None:
        super().__init__(shelf)
        self._workbench = workbench
        self._view = view
        self._marking = marking
        self._proposing = proposing
        self._bindings = bindings
        self.proposals = Proposals(workbench, proposing)
        self.hint = Hint(shelf)
        shelf.add(self.hint)
        view.selection_changed.connect(self._see_selection)
        proposing.drafting.offered.connect(self._see_draft)

    def run(self, command_id: str) -> bool:
        """Do what a command of the article asks; False when it is none of these, or in vain."""
        match command_id:
            case "next mention" | "previous mention":
                self._go(forward=command_id == "next mention")
            case "accept proposal" if self.proposals.current is not None:
                self.accept(self.proposals.current)
            case "reject proposal" if self.proposals.current is not None:
                self.reject(self.proposals.current)
            case _:
                return False
        return True

    def show(self, proposal: Proposal) -> bool:
        """Go to a proposal; False where it can't be accepted any more."""
        self._marking.select(None)
        self._proposing.drafting.leave()
        if proposal.reading is not None:
            try:
                self._proposing.glance(proposal.span, proposal.key.frame_type)
            except Refusal:
                return False
            self._view.place_caret(proposal.span.start)
        else:
            self._view.select_raw(proposal.span)
        self.proposals.current = proposal
        self._view.reveal(proposal.span)
        self.hint.say(self._said(proposal))
        return True

    def accept(self, proposal: Proposal) -> None:
        """Bind a total, or make the rows that are shown."""
        if proposal.total is not None:
            self._marking.door(lambda: self.proposals.accept(proposal))
        elif self.proposals.current == proposal or self.show(proposal):
            self._marking.door(self._proposing.drafting.accept)
        self._forget()

    def reject(self, proposal: Proposal) -> None:
        """Let it stay away from now on."""
        self._marking.door(lambda: self.proposals.reject(proposal))
        self._proposing.drafting.leave()
        self._forget()

    def _go(self, *, forward: bool) -> None:
        state, current = self._workbench.state, self.proposals.current
        if current is not None:
            place = current.span.start
            found = self._view.next_mention(forward, past=place)
        else:
            mention = self._marking.mention
            place = mention.hull.start if mention else self._view.caret()
            found = self._view.next_mention(forward)
        mention = state.mentions.get(found or "")
        limit = len(self._workbench.readings.raw) if forward else 0
        if mention is not None:
            limit = mention.hull.start
        near = self.proposals.beside(place, limit, forward=forward, beyond=current)
        while near is not None:
            if mention is not None and forward and near.span.start == limit:
                break
            if self.show(near):
                return
            near = self.proposals.beside(place, limit, forward=forward, beyond=near)
        if mention is not None:
            self._proposing.drafting.leave()
            self._forget()
            self._marking.select(mention.id, reveal=True)
        else:
            self._marking.door(self._lack_more)

    def _lack_more(self) -> None:
        raise Refusal(QT_TRANSLATE_NOOP("errors", "There is no further mention or proposal."))

    def _said(self, proposal: Proposal) -> str:
        kinds = self._workbench.schema.frame_types
        kind = next(each for each in kinds if each.export_name == proposal.key.frame_type)
        keys = {
            "accept": self._bindings.shown("accept proposal"),
            "reject": self._bindings.shown("reject proposal"),
            "rows": self._bindings.shown("readings"),
        }
        if proposal.total is not None:
            number = f"{proposal.total.number}{'' if proposal.total.exact else '+'}"
            words = self.tr("{type}: {number} stated here. {accept} binds, {reject} rejects.")
            return words.format(type=kind.name, number=number, **keys)
        words = self.tr(
            "{type}: %n row(s) proposed. {accept} accepts, {rows} corrects, {reject} rejects.",
            "",
            proposal.reading.total if proposal.reading else 0,
        )
        return words.format(type=kind.name, **keys)

    def _forget(self) -> None:
        self.proposals.current = None
        self.hint.say("")

    def _see_selection(self) -> None:
        current = self.proposals.current
        if current is not None and current.total and self._view.raw_selection() != current.span:
            self._forget()

    def _see_draft(self, drafting: Drafting) -> None:
        current = self.proposals.current
        if current is not None and current.reading and not drafting.is_open:
            self._forget()
