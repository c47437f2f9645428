"""How mentions read in the list: their text in the shown reading, and the words around it."""

from desktop.annotations.values import Mention
from desktop.text.folding import fold
from desktop.text.span import Span
from desktop.workbench import Workbench

_BEFORE = 12
_AFTER = 28
# Parts of a discontinuous mention are joined by this.
_GAP = "…"


class Surfaces:
    """The texts of mentions, read on demand and kept until the reading changes."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._shown: dict[tuple[Span, ...], str] = {}
        self._folded: dict[str, str] = {}
        self._texts: dict[str, str] = {}

    def clear(self) -> None:
        """Forget everything: the article or the reading is another."""
        self._shown.clear()
        self._folded.clear()

    def shown(self, mention: Mention) -> str:
        """The text in the shown reading, on one line."""
        text = self._shown.get(mention.spans)
        if text is None:
            text = _GAP.join(self.of_span(span) for span in mention.spans)
            self._shown[mention.spans] = text
        return text

    def of_span(self, span: Span) -> str:
        """The text of a raw span in the shown reading, on one line."""
        reading = self._workbench.reading
        return _line(reading.stretch(reading.shown(span)))

    def fold(self, text: str) -> str:
        """Fold a text of the Repaired reading, as names are compared."""
        folded = self._texts.get(text)
        if folded is None:
            folded = self._texts[text] = fold(text)
        return folded

    def folded(self, mention: Mention) -> str:
        """The text as names are compared: script, width and damage do not count."""
        raw = self._workbench.readings.raw
        spelling = _GAP.join(span.of(raw) for span in mention.spans)
        folded = self._folded.get(spelling)
        if folded is None:
            surfaces = (self._workbench.surface(span) for span in mention.spans)
            folded = self._folded[spelling] = fold(_GAP.join(surfaces))
        return folded

    def around(self, mention: Mention) -> tuple[str, str]:
        """What stands before and after a mention in the shown reading, a few words of its line."""
        reading = self._workbench.reading
        shown = reading.shown(mention.hull)
        before = after = ""
        if shown.start:
            before = reading.stretch(Span(max(0, shown.start - _BEFORE), shown.start))
        if shown.end < reading.length:
            after = reading.stretch(Span(shown.end, min(reading.length, shown.end + _AFTER)))
        lines = before.splitlines()
        before = lines[-1] if lines and not before.endswith(("\n", "\r")) else ""
        return before.lstrip(), next(iter(after.splitlines()), "").rstrip()


def _line(text: str) -> str:
    return " ".join(text.splitlines())
