"""Selecting by keyboard in larger steps: to the end of a phrase, to the next quoted name."""

from desktop.text.phrases import (
    next_quoted,
    phrase_begins,
    phrase_end,
    phrase_start,
    phrase_stops,
    previous_quoted,
)
from desktop.text.span import Span
from desktop.ui.article.view import ArticleView
from desktop.ui.marking import Marking


class Reaching:
    """Widens the selection to either side, and finds quoted names to select."""

    def __init__(self, view: ArticleView, marking: Marking) -> None:
        self._view = view
        self._marking = marking

    def run(self, command_id: str) -> bool:
        """Do what a command asks; False when it is none of these."""
        match command_id:
            case "phrase on":
                self._phrase(forward=True)
            case "phrase back":
                self._phrase(forward=False)
            case "next quoted":
                self._quoted(forward=True)
            case "previous quoted":
                self._quoted(forward=False)
            case _:
                return False
        return True

    def _phrase(self, *, forward: bool) -> None:
        reading = self._view.reading()
        if reading is None:
            return
        # Not yet converted it has the same places and the same punctuation, and is at hand.
        text = reading.draft
        start, end = self._here()
        is_new = start == end
        if forward:
            start = phrase_begins(text, start) if is_new else start
            end = phrase_end(text, end)
        else:
            end = phrase_stops(text, end) if is_new else end
            start = phrase_start(text, start)
        if start < end:
            raw = reading.raw(Span(start, end))
            self._view.select_raw(raw)
            self._view.reveal(raw)

    def _quoted(self, *, forward: bool) -> None:
        reading = self._view.reading()
        if reading is None:
            return
        start, end = self._here()
        mention = self._marking.mention
        if mention is not None and start == end:
            shown = reading.shown(mention.hull)
            start, end = shown.start, shown.end
        # A selected name begins behind its quote, which is not to be found again.
        find, place = (next_quoted, start) if forward else (previous_quoted, start - (end > start))
        found = find(reading.draft, place)
        if found is not None:
            raw = reading.raw(found)
            self._view.take_raw(raw)
            self._view.reveal(raw)

    def _here(self) -> tuple[int, int]:
        """What is selected, in places of the reading; without a selection twice the caret."""
        selected = self._view.selection()
        if selected is not None:
            return selected.start, selected.end
        reading = self._view.reading()
        assert reading is not None
        caret = reading.alignment.map_place(self._view.caret(), up=False)
        return caret, caret
