"""How mentions read in the list: their text in the shown reading, and the words around it."""

from desktop.annotations.values import Mention
from desktop.text.folding import fold
from desktop.text.pinyin import has_initials, initials
from desktop.text.span import Span
from desktop.workbench import Workbench

_BEFORE = 12
_AFTER = 28
# Parts of a discontinuous mention are joined by this.
_GAP = "…"
_MOST_KEPT = 100_000


class Surfaces:
    """The texts of mentions, read on demand; those of a whole reading are kept with it."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._shown: dict[tuple[Span, ...], str] = {}
        self._folded: dict[str, str] = {}
        self._initials: dict[str, tuple[str, ...]] = {}

    def clear(self) -> None:
        """Forget what is shown: the article or the reading is another."""
        self._shown.clear()
        if len(self._folded) > _MOST_KEPT:
            self._folded.clear()
            self._initials.clear()

    def shown(self, mention: Mention) -> str:
        """The text in the shown reading, on one line."""
        text = self._shown.get(mention.spans)
        if text is None:
            text = _GAP.join(self.of_span(span) for span in mention.spans)
            if self._workbench.reading.repaired is None:
                self._shown[mention.spans] = text
        return text

    def of_span(self, span: Span) -> str:
        """The text of a raw span in the shown reading, on one line."""
        reading = self._workbench.reading
        if not reading.is_read(span):
            return _line(self._workbench.readings.glimpse(span, reading.kind))
        return _line(reading.stretch(reading.shown(span)))

    def fold(self, text: str) -> str:
        """Fold a text as names are compared: script, width and damage do not count."""
        folded = self._folded.get(text)
        if folded is None:
            folded = self._folded[text] = fold(text)
        return folded

    def means(self, wanted: str, typed: str, text: str) -> bool:
        """Whether what was typed, folded `wanted`, may mean a text: characters, or their pinyin."""
        folded = self.fold(text)
        return wanted in folded or has_initials(typed, self.initials(folded))

    def initials(self, folded: str) -> tuple[str, ...]:
        """The letters with which the characters of a folded text may be read."""
        known = self._initials.get(folded)
        if known is None:
            known = self._initials[folded] = initials(folded)
        return known

    def folded(self, mention: Mention) -> str:
        """The text of a mention, folded."""
        return self.fold(self._raw(mention))

    def is_alike(self, mention: Mention, name: str) -> bool:
        """Whether the text of a mention folds to what a name does."""
        # Nothing has to be folded to see that the same is alike.
        return self._raw(mention) == name or self.folded(mention) == self.fold(name)

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

    def _raw(self, mention: Mention) -> str:
        raw, spans = self._workbench.readings.raw, mention.spans
        if len(spans) == 1:
            return raw[spans[0].start : spans[0].end]
        return _GAP.join(span.of(raw) for span in spans)


def _line(text: str) -> str:
    return " ".join(text.splitlines())
