"""What is remarked on a mention, a row, a name or the article: its note and its history."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QApplication

from desktop.annotations.steps import Step
from desktop.annotations.values import Entity, Mention
from desktop.ui.here import Here, on_screen
from desktop.ui.history import HistoryCard
from desktop.ui.mention_menu import MentionMenu
from desktop.ui.name_menu import NameMenu
from desktop.ui.notes import NoteCard
from desktop.ui.theme import Theme

if TYPE_CHECKING:
    from desktop.ui.window import Window


class Remarks(QObject):
    """Finds what the keyboard is on, and opens a card beside it."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self.note = NoteCard(window.workbench, window)
        self.note.refused.connect(window.refuse)
        self.note.closed.connect(window.focus.give_back)
        self.history = HistoryCard(window.workbench, window)
        self.history.refused.connect(window.refuse)
        self.history.closed.connect(window.focus.give_back)
        window.panel.addActions([window.actions_by_name[name] for name in ("note", "history")])
        self.menu = MentionMenu(window)
        self.name_menu = NameMenu(window)
        words = self.tr("{history}: history · {note}: note")
        keys = {name: window.bindings.shown(name) for name in ("history", "note")}
        window.aids.card.set_keys(words.format(**keys))

    def write_note(self) -> None:
        """Open the note of what the keyboard is on."""
        here = self.here()
        if here is None:
            words = self.tr("Select a mention, a row or a name to write a note on it.")
            self._window.middle.notice.say(words)
        else:
            self._ask(here)

    def write_article_note(self) -> None:
        """Open the note of the article."""
        here = self._window.articles.here()
        if here is not None:
            self._ask(here)

    def tell_history(self) -> None:
        """Tell what happened to what the keyboard is on, else to the article."""
        here = self.here() or self._window.articles.here()
        if here is not None:
            self._window.focus.keep()
            self.history.tell(here)

    def edit_name(self) -> None:
        """Open the card of the name that the keyboard is on, or that its mention refers to."""
        window, here = self._window, self.here()
        value = here.value if here is not None else None
        if isinstance(value, Mention):
            value = window.workbench.state.entity_of(value.id)
        if isinstance(value, Entity):
            window.side.show_panel()
            window.panel.edit_name(value)
        else:
            window.middle.notice.say(self.tr("Select a name, or a mention of one, to edit it."))

    def here(self) -> Here | None:
        """What is asked about: what the hover card is of, else what the keyboard is on.

        In the panel that is its row, else the mention at the caret.
        """
        window = self._window
        if (hovered := window.aids.card.mention) is not None:
            return self._at(hovered)
        focus = QApplication.focusWidget() or window.view
        if window.articles.isAncestorOf(focus):
            return window.articles.here()
        found = window.panel.here() if window.panel.isAncestorOf(focus) else None
        mention = window.marking.mention_here()
        return found or (self._at(mention) if mention else None)

    def follow(self, step: Step) -> None:
        self.note.follow(step)
        self.history.follow(step)

    def leave(self) -> None:
        """Another article is about to be shown: what was typed on this one is kept."""
        self.note.close_it()
        self._window.panel.names.card.keep()
        self.history.close_it()

    def set_theme(self, theme: Theme) -> None:
        self.note.set_theme(theme)
        self.history.set_theme(theme)

    def _at(self, mention: Mention) -> Here:
        """A mention where it stands in the article, brought into sight."""
        view = self._window.view
        view.reveal(mention.hull)
        point = view.point_of(mention.hull.start)
        line = view.row_box(point)
        place = QRect(round(point.x()) - 16, round(line.top()), 1, round(line.height()))
        text = "…".join(map(self._window.workbench.surface, mention.spans))
        return Here(mention, text, on_screen(view.viewport(), place))

    def _ask(self, here: Here) -> None:
        self._window.focus.keep()
        self.note.ask(here)
