"""The ways to show an article: as received, repaired, Simplified, Traditional."""

from collections.abc import Collection, Iterator
from enum import StrEnum
from functools import cached_property
from typing import Protocol

from desktop.text.alignment import Alignment, rewrite
from desktop.text.conversion import Converted, convert
from desktop.text.folding import Folded, repaired_whole
from desktop.text.repair import Damage, Repair, Repairs, looking_for_damage
from desktop.text.span import Span
from desktop.text.stages import Shared, Stages, whole
from desktop.text.trimming import trim, whole_characters


class ReadingKind(StrEnum):
    """Which reading; the value is its name on the command line and in files."""

    RAW = "raw"
    REPAIRED = "repaired"
    SIMPLIFIED = "simplified"
    TAIWAN = "taiwan"
    HONGKONG = "hongkong"


# Of the repaired text. None of these changes the length of a text.
_CONFIGS = {
    ReadingKind.SIMPLIFIED: ("tw2s",),
    ReadingKind.TAIWAN: ("tw2s", "s2tw"),
    ReadingKind.HONGKONG: ("tw2s", "s2hk"),
}


# How much text beside a selection may belong to the character at its edge.
_AROUND = 64
# How much is repaired first before and behind a place, and how much further a line may reach.
_BEFORE, _BEHIND, _LINE = 10_000, 16_000, 4_000


def load_dictionaries() -> None:
    """Load what the readings are converted by; else each does when it is shown first."""
    for configs in _CONFIGS.values():
        convert("一", *configs)


class _Shown(Protocol):
    """A text that may be made piece by piece."""

    @property
    def text(self) -> str: ...

    @property
    def draft(self) -> str: ...

    def stretch(self, span: Span) -> str: ...


class _Plain:
    """A text that is there."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.draft = text

    def stretch(self, span: Span) -> str:
        return span.of(self.text)


class Reading:
    """One way to show an article: its text, and its alignment from the raw text.

    `repaired` is the stretch of it that is repaired where the rest is not yet; None: all is.
    """

    def __init__(
        self,
        kind: ReadingKind,
        raw: str,
        shown: _Shown,
        alignment: Alignment,
        repaired: Span | None = None,
    ) -> None:
        self.kind = kind
        self.alignment = alignment
        self.repaired = repaired
        self._raw = raw
        self._shown = shown

    @property
    def length(self) -> int:
        """In code points."""
        return self.alignment.length

    def is_read(self, raw: Span) -> bool:
        """Whether a raw span is shown as the whole reading shows it: where that is repaired."""
        return self.repaired is None or self.repaired.covers(self.shown(raw))

    @property
    def text(self) -> str:
        """The whole text, converted when it is asked for first."""
        return self._shown.text

    @property
    def draft(self) -> str:
        """What is at hand of the text without work: of its length, maybe not yet converted."""
        return self._shown.draft

    def received(self, raw: Span) -> str:
        """The raw text of a raw span."""
        return raw.of(self._raw)

    def stretch(self, span: Span) -> str:
        """The text of a span of the reading; converts little more than that."""
        return self._shown.stretch(span)

    def shown(self, raw: Span) -> Span:
        """Where a span of the raw text is shown."""
        return self.alignment.map(raw)

    def raw(self, shown: Span) -> Span:
        """What a span of the reading is in the raw text."""
        return self.alignment.unmap(shown)

    def changed(self, span: Span) -> list[tuple[Span, Span]]:
        """What of a span of the reading isn't as received: (shown, raw), blocks whole."""
        if self.kind == ReadingKind.RAW:
            return []
        changed: list[tuple[Span, Span]] = []
        for source_start, source_end, start, end, is_block in self.alignment.sections_in(span):
            if is_block:
                changed.append((Span(start, end), Span(source_start, source_end)))
                continue
            offset = source_start - start
            start, end = max(start, span.start), min(end, span.end)
            shown, raw = self.stretch(Span(start, end)), self._raw[start + offset : end + offset]
            if shown != raw:
                changed += (
                    (piece, Span(piece.start + offset, piece.end + offset))
                    for piece in _differences(shown, raw, start)
                )
        return changed


class Readings:
    """All readings of one article; each is made when it is asked for.

    `off` names the rules of repair that are switched off. `assume_damaged` takes the text as from a
    damaged page even where it doesn't show that.
    """

    def __init__(
        self, raw: str, off: Collection[str] = frozenset(), assume_damaged: bool = False
    ) -> None:
        self.raw = raw
        self.off = frozenset(off)
        self.assume_damaged = assume_damaged
        self._readings: dict[ReadingKind, Reading] = {}
        self._spanned: tuple[Reading, Span, bool, Span | None] | None = None
        self._damage = Shared(looking_for_damage(raw))
        self._repairing = Shared(_repairing(self._damage, self.off, assume_damaged))

    # Repairing

    @property
    def are_ready(self) -> bool:
        """Whether the text is repaired."""
        return self._repairing.is_done

    def look(self) -> Iterator[None]:
        """Repair the text, some of it at a time.

        Several may go on with it in turn. Whoever asks for what is repaired before that has come to
        its end has the rest done at once.
        """
        yield from self._repairing.wait()

    def first(self, kind: ReadingKind, place: int) -> Reading:
        """A reading that is repaired only about a raw place: what can be shown without a wait.

        The text is not empty. Its part may be repaired otherwise than in the whole reading: what
        that does can depend on all of the text.
        """
        start, end = _part(self.raw, place)
        damage = whole(looking_for_damage(self.raw[start:end]))
        part = Repairs(damage, self.off, self.assume_damaged)
        edits = [(start + first, start + last, new) for first, last, new in part.edits]
        text, alignment = rewrite(self.raw, edits)
        configs = _CONFIGS.get(kind)
        shown = Converted(text, *configs) if configs else _Plain(text)
        # What stands beside a cut may be damage that is cut in two.
        first = start + (_AROUND if start and self.raw[start - 1] != "\n" else 0)
        last = end - (_AROUND if end < len(self.raw) and self.raw[end] != "\n" else 0)
        repaired = alignment.map(Span(first, last))
        return Reading(kind, self.raw, shown, alignment, repaired)

    # What was found

    @cached_property
    def repairs(self) -> tuple[Repair, ...]:
        """What the rules found: done where they are sure, else only offered."""
        return self._repairs.listed()

    @property
    def repair_counts(self) -> tuple[int, int]:
        """How much was repaired, and how much is only offered: `repairs` counted, but at once."""
        return self._repairs.counted()

    def look_for_repairs(self) -> Iterator[None]:
        """Look for what `repair_counts` and `repairs` are about, some of the text at a time."""
        yield from self.look()
        yield from self._repairs.look()

    @property
    def is_damaged(self) -> bool:
        """Whether the text shows the damage, or is taken to have it."""
        return self._repairs.is_damaged

    @property
    def _repairs(self) -> Repairs:
        return self._repairing.value[0]

    # Reading

    @property
    def repaired(self) -> Reading:
        return self.of(ReadingKind.REPAIRED)

    def of(self, kind: ReadingKind) -> Reading:
        reading = self._readings.get(kind)
        if reading is None:
            reading = self._readings[kind] = self._make(kind)
        return reading

    @cached_property
    def folded(self) -> Folded:
        """The text as it is searched, however it is spelled."""
        return Folded(self.raw, self._damage)

    def surface(self, raw: Span) -> str:
        """Read a raw span in the Repaired reading."""
        return self.repaired.stretch(self.repaired.shown(raw))

    def glimpse(self, raw: Span, kind: ReadingKind) -> str:
        """How a short raw span will read, while the text is not repaired: nearly always so."""
        piece = raw.of(self.raw)
        if kind is ReadingKind.RAW:
            return piece
        return convert(repaired_whole(piece), *_CONFIGS.get(kind, ()))

    def widen(self, raw: Span) -> Span:
        """Move the edges of a raw span outwards to borders of the Repaired alignment."""
        return self.repaired.alignment.widen(raw)

    def mention_span(self, shown: Span, reading: Reading, trim: bool) -> Span | None:
        """The raw span that a selection in a reading becomes; None when nothing of it is left.

        Trimmed, where wanted, in the reading where it was made, and then widened to borders.
        """
        # Asked for to outline a selection, to label it and to say what is selected.
        known = self._spanned
        if known is None or known[0] is not reading or known[1:3] != (shown, trim):
            known = self._spanned = reading, shown, trim, self._span(shown, reading, trim)
        return known[3]

    def _span(self, shown: Span, reading: Reading, trim: bool) -> Span | None:
        start = max(0, shown.start - _AROUND)
        text = reading.stretch(Span(start, min(shown.end + _AROUND, reading.length)))
        local = Span(shown.start - start, shown.end - start)
        kept = _trim(text, local) if trim else local
        if kept is None or text[kept.start : kept.end].isspace():
            return None  # a mention of mere blanks or line ends could not be seen
        whole = whole_characters(text, kept)
        return self.widen(reading.raw(Span(whole.start + start, whole.end + start)))

    def _make(self, kind: ReadingKind) -> Reading:
        if kind == ReadingKind.RAW:
            return Reading(kind, self.raw, _Plain(self.raw), Alignment.identity(len(self.raw)))
        if kind == ReadingKind.REPAIRED:
            _, text, alignment = self._repairing.value
            return Reading(kind, self.raw, _Plain(text), alignment)
        repaired = self.repaired
        converted = Converted(repaired.text, *_CONFIGS[kind])
        return Reading(kind, self.raw, converted, repaired.alignment)


_trim = trim


def _repairing(
    looking: Shared[Damage], off: Collection[str], assume_damaged: bool
) -> Stages[tuple[Repairs, str, Alignment]]:
    damage = yield from looking.wait()
    repairs = Repairs(damage, off, assume_damaged)
    if repairs.is_damaged:
        yield from repairs.look()
    return repairs, *(yield from damage.rewriting(repairs.edits))


def _part(raw: str, place: int) -> tuple[int, int]:
    """What is repaired first of a text: a few pages about a place, if they can be whole lines."""
    place = min(place, len(raw))
    start, end = max(0, place - _BEFORE), min(len(raw), place + _BEHIND)
    before = raw.rfind("\n", max(0, start - _LINE), start)
    behind = raw.find("\n", end, end + _LINE)
    return before + 1 if before >= 0 else start, behind if behind >= 0 else end


def _differences(shown: str, raw: str, start: int) -> list[Span]:
    """Where two texts of one length differ, as spans of the first, which begins at `start`."""
    spans: list[Span] = []
    first: int | None = None
    for place, (one, other) in enumerate(zip(shown, raw, strict=True), start):
        if one != other:
            first = place if first is None else first
        elif first is not None:
            spans.append(Span(first, place))
            first = None
    if first is not None:
        spans.append(Span(first, start + len(shown)))
    return spans
