"""What gives a mention another shape: edges moved, pieces added and taken away."""

from functools import partial

from desktop.annotations import mentions
from desktop.annotations.rules import Refusal
from desktop.annotations.values import Mention
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.span import Span
from desktop.text.trimming import trim, whole_characters
from desktop.ui.article.view import ArticleView
from desktop.ui.marking import Marking
from desktop.workbench import Workbench

# A block of the Repaired alignment is no longer than this: an edge that lies in one must leave it.
_FARTHEST = 64


class Shaping:
    """Changes the spans of the selected mention, by keys and by what was dragged in the view."""

    def __init__(self, workbench: Workbench, view: ArticleView, marking: Marking) -> None:
        self._workbench = workbench
        self._view = view
        self._marking = marking
        self._last: str | None = None
        marking.selected.connect(self._selected)
        view.edge_dragged.connect(self._move_piece)
        view.piece_dragged.connect(self._add_dragged)
        view.piece_pressed.connect(self._take)

    def run(self, command_id: str) -> bool:
        """Do what a command asks; False when it is none of these."""
        edge, _, way = command_id.partition(" ")
        match command_id:
            case "end back" | "end on" | "start back" | "start on":
                self._move(is_end=edge == "end", by=1 if way == "on" else -1)
            case "add piece":
                self._marking.door(self._add_selection)
            case "take piece":
                self._take_here()
            case _:
                return False
        return True

    # Edges

    def _move(self, *, is_end: bool, by: int) -> None:
        """Move an edge of the selected mention by one character as it is shown.

        An edge within a block of the Repaired alignment, or within what is seen as one character
        (é of two, a flag, CR LF), goes on until it is out of that. Nothing happens where only
        blanks and punctuation would be left.
        """
        mention = self._marking.mention
        if mention is None:
            return
        reading = self._workbench.reading
        shown = reading.shown(mention.hull)
        for distance in range(by, by * _FARTHEST, by):
            start = shown.start if is_end else shown.start + distance
            end = shown.end + distance if is_end else shown.end
            if not 0 <= start < end <= reading.length:
                return
            span = self._workbench.readings.widen(reading.raw(Span(start, end)))
            if span != mention.hull and self._is_whole(span, is_end=is_end):
                if not self._empties(mention, span):
                    self._marking.door(partial(self._reach, mention, span))
                return

    def _is_whole(self, raw: Span, *, is_end: bool) -> bool:
        """Whether an edge of a raw span lies between two characters."""
        whole = whole_characters(self._workbench.readings.raw, raw)
        return whole.end == raw.end if is_end else whole.start == raw.start

    def _empties(self, mention: Mention, raw: Span) -> bool:
        """Whether a mention shortened to a raw span says nothing any more."""
        if not (self._marking.trims and mention.hull.covers(raw)):
            return False
        text = self._workbench.reading.stretch(self._workbench.reading.shown(raw))
        return trim(text, Span(0, len(text))) is None

    def _reach(self, mention: Mention, span: Span) -> None:
        """Let a mention reach over a raw span; the caret goes on from its end."""
        moved = self._workbench.move(mention, span)
        self._view.place_caret(moved.hull.end)

    def _move_piece(self, mention_id: str, piece: int, shown: Span) -> None:
        """Let a piece be what a span of the reading shows; what it touches is then one with it."""
        mention = self._there(mention_id)
        if mention is not None and piece < len(mention.spans):
            spans = list(mention.spans)
            spans[piece] = self._workbench.reading.raw(shown)
            self._marking.door(lambda: self._workbench.do(mentions.set_spans, mention_id, spans))

    # Pieces

    def _selected(self, mention_id: str | None) -> None:
        self._last = mention_id or self._last

    def _add_dragged(self, mention_id: str, shown: Span) -> None:
        self._marking.door(lambda: self._add(mention_id, shown))

    def _add_selection(self) -> None:
        """Let the mention that was selected last have the selected words too."""
        selection = self._view.selection()
        if selection is None or self._last is None or self._there(self._last) is None:
            raise Refusal(
                QT_TRANSLATE_NOOP("errors", "Select a mention, then words that are part of it too.")
            )
        self._add(self._last, selection)

    def _add(self, mention_id: str, shown: Span) -> None:
        mention = self._there(mention_id)
        if mention is None:
            return
        raw = self._workbench.stored_span(shown, trim=self._marking.trims)
        if raw is None:
            raise Refusal(QT_TRANSLATE_NOOP("errors", "There is nothing to label here."))
        self._workbench.do(mentions.add_piece, mention, raw)
        self._view.place_caret(raw.end)
        self._marking.select(mention_id)

    def _take_here(self) -> None:
        """Take away the piece that the caret is in or behind."""
        mention, caret = self._marking.mention_here(), self._view.caret()
        for piece, span in enumerate(mention.spans if mention else ()):
            if mention is not None and span.start <= caret <= span.end:
                self._take(mention.id, piece)
                return

    def _take(self, mention_id: str, piece: int) -> None:
        mention = self._there(mention_id)
        if mention is not None and piece < len(mention.spans):
            span = mention.spans[piece]
            self._marking.door(lambda: self._workbench.do(mentions.take_piece, mention, span))
            self._marking.select(mention_id)

    def _there(self, mention_id: str) -> Mention | None:
        return self._workbench.state.mentions.get(mention_id)
