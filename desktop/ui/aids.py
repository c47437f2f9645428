"""What helps the eye and the hand in the article: cards, tags, words, names, outlines."""

from PySide6.QtCore import QObject

from desktop.annotations.rules import Refusal
from desktop.annotations.steps import Step
from desktop.annotations.values import Label
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.span import Span
from desktop.text.words import word_at
from desktop.ui.announcing import Announcer
from desktop.ui.armed import ArmedTag
from desktop.ui.article.view import ArticleView
from desktop.ui.hover import HoverCard
from desktop.ui.known_names import KnownNames
from desktop.ui.marking import Marking
from desktop.ui.reaching import Reaching
from desktop.ui.shaping import Shaping
from desktop.ui.theme import LIGHT, Theme
from desktop.workbench import Workbench


class Aids(QObject):
    """Lends the view what it can't know by itself."""

    def __init__(
        self, workbench: Workbench, view: ArticleView, marking: Marking, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._view = view
        self._marking = marking
        self._theme = LIGHT
        self._names = KnownNames(workbench)
        self._reaching = Reaching(view, marking)
        self._shaping = Shaping(workbench, view, marking)
        self.announcer = Announcer(workbench, view, marking)
        self.card = HoverCard(workbench, view)
        self.tag = ArmedTag(view)
        view.name_at = self._names.at
        view.word_at = self._word_at
        view.extent = self._extent
        view.would_be = self._would_be
        marking.armed.connect(self._arm)

    def run(self, command_id: str) -> bool:
        """Do what a command of the article asks; False when it is none of these."""
        return self._shaping.run(command_id) or self._reaching.run(command_id)

    def tell_about(self) -> None:
        """Show the card of the mention at the caret; Refusal when there is none."""
        mention = self._marking.mention_here()
        if mention is None:
            raise Refusal(QT_TRANSLATE_NOOP("errors", "There is no mention at the caret."))
        self.card.show_for(mention)

    def follow(self, step: Step) -> None:
        self._names.follow(step)
        self.card.leave()

    def outline(self) -> Span | None:
        """Outline what the selection would become, where that is another; gives its raw span."""
        shown = self._view.selection()
        if shown is None or self._view.reading() is not self._workbench.reading:
            self._view.set_outline(None)
            return None
        raw = self._stored(shown)
        would_be = self._workbench.reading.shown(raw) if raw else None
        self._view.set_outline(would_be if would_be != shown else None)
        return raw

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.card.set_theme(theme)
        self._arm(self._marking.label)

    def _arm(self, label: Label | None) -> None:
        self.tag.arm(label, is_dark=self._theme.is_dark)

    def _word_at(self, place: int) -> Span | None:
        readings, shown = self._workbench.readings, self._workbench.reading
        if shown.repaired is None:
            return word_at(readings, shown.kind, place)
        whole = readings.of(shown.kind)
        there = whole.alignment.map_place(shown.alignment.unmap_place(place, up=False), up=False)
        word = word_at(readings, shown.kind, there)
        return shown.shown(whole.raw(word)) if word else None

    def _stored(self, shown: Span) -> Span | None:
        return self._workbench.stored_span(shown, trim=self._marking.trims)

    def _would_be(self, shown: Span) -> Span | None:
        raw = self._stored(shown)
        return self._workbench.reading.shown(raw) if raw else None

    def _extent(self, shown: Span) -> Span:
        reading = self._workbench.reading
        return reading.shown(self._workbench.readings.widen(reading.raw(shown)))
