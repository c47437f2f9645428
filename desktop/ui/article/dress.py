"""What there is to draw about the text of one block: pieces of mentions, and marks."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.annotations.values import Mention
from desktop.text.readings import Reading, ReadingKind
from desktop.text.span import Span
from desktop.text.units import Units
from desktop.ui.article.near import Mentions, Nearby
from desktop.ui.article.places import Places

_ENDS = "\r\n\u2028\u2029"
_LINE_ENDS = 64
"""So many line ends at most are looked for between the edge of a mention and its text."""
_BLOCKS = 64
"""So many blocks are remembered with where the mentions in them lie."""


class MarkKind(StrEnum):
    """What can be marked in the text besides mentions."""

    FOUND = "found"
    TOTAL = "total"
    PROPOSAL = "proposal"
    REPAIRED = "repaired"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a mention or of a mark within a block, in UTF-16 units of the block.

    `mention` is None for a mark. `rank` is the length of the whole: the shortest is the innermost.
    `starts` and `ends`: the whole starts here or ends here, it is not only a part of it.
    `joins` and `leads`: a span of a mention starts here and had one before it, or ends here and has
    one after it.
    """

    start_units: int
    end_units: int
    mention: Mention | None
    kind: MarkKind | None
    rank: int
    starts: bool
    ends: bool
    label: str | None = None
    joins: bool = False
    leads: bool = False


@dataclass(slots=True)
class _Marks:
    """Raw spans in order, with what finds those in a stretch."""

    spans: list[tuple[int, int, str | None]] = field(default_factory=list)
    longest: int = 0

    def touching(self, span: Span) -> Iterable[tuple[Span, str | None]]:
        index = bisect_left(self.spans, (span.start - self.longest,))
        while index < len(self.spans) and self.spans[index][0] < span.end:
            start, end, label = self.spans[index]
            if span.start < end:
                yield Span(start, end), label
            index += 1


@dataclass(slots=True)
class _Known:
    """The pieces in a block of what was repaired and of the mentions, by their ids.

    As long as the block is as it was.
    """

    reading: Reading
    shown: Span
    units: Units | None
    repaired: list[Piece]
    pieces: dict[str, tuple[Mention, list[Piece]]] = field(default_factory=dict)


class Dress:
    """The mentions and marks of the article that is shown, asked for block by block."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._known: dict[int, _Known] = {}
        self.reading: Reading | None = None
        self.mentions: Mentions = Nearby()
        self._marks: dict[MarkKind, _Marks] = {}

    def forget(self) -> None:
        """Let go of the reading that was shown."""
        self._known.clear()

    def set_marks(
        self, kind: MarkKind, spans: Sequence[Span], labels: Sequence[str | None] | None = None
    ) -> list[Span]:
        """Replace the marks of a kind; `labels`, one for each span, give their colors.

        Gives the raw spans of the marks that came or went.
        """
        named: Sequence[str | None] = labels if labels is not None else [None] * len(spans)
        marks = _Marks(
            sorted(
                ((span.start, span.end, label) for span, label in zip(spans, named, strict=True)),
                key=lambda mark: mark[:2],
            ),
            max(map(len, spans), default=0),
        )
        before = self._marks.get(kind, _Marks())
        self._marks[kind] = marks
        others = set(before.spans).symmetric_difference(marks.spans)
        return [Span(start, end) for start, end, _ in others]

    def clear_marks(self) -> None:
        self._marks.clear()

    def pieces(self, number: int) -> list[Piece]:
        """All there is to draw about a block, in the order of the text."""
        shown = self._places.span(number)
        if shown is None or self.reading is None:
            return []
        raw = self.reading.raw(shown)
        found, repaired = self._known_pieces(self.mentions.touching(raw), number, shown)
        for kind, marks in self._marks.items():
            for span, label in marks.touching(raw):
                self._add(found, number, shown, (span,), kind=kind, label=label)
        found += repaired
        found.sort(key=lambda piece: (piece.start_units, -piece.end_units))
        return found

    def _known_pieces(
        self, mentions: list[Mention], number: int, shown: Span
    ) -> tuple[list[Piece], list[Piece]]:
        """The pieces of mentions and of repairs in a block: what was known stays."""
        assert self.reading is not None
        reading, units = self.reading, self._places.units(number)
        known = self._known.pop(number, None)
        if known is None or (known.reading, known.shown, known.units) != (reading, shown, units):
            known = _Known(reading, shown, units, self._repaired(number, shown))
        found: list[Piece] = []
        pieces: dict[str, tuple[Mention, list[Piece]]] = {}
        for mention in mentions:
            of = known.pieces.get(mention.id)
            if of is None or of[0] is not mention:
                of = mention, []
                self._add(of[1], number, shown, mention.spans, mention=mention, label=mention.label)
            pieces[mention.id] = of
            found += of[1]
        known.pieces = pieces
        self._known[number] = known
        if len(self._known) > _BLOCKS:
            del self._known[next(iter(self._known))]
        return found, known.repaired

    def _add(
        self,
        found: list[Piece],
        number: int,
        shown: Span,
        spans: tuple[Span, ...],
        *,
        mention: Mention | None = None,
        kind: MarkKind | None = None,
        label: str | None = None,
    ) -> None:
        assert self.reading is not None
        rank = 0 if kind is MarkKind.TOTAL else sum(map(len, spans))
        last = len(spans) - 1
        for index, span in enumerate(spans):
            place = self.reading.shown(span)
            if place.overlaps(shown):
                start, end = self._inside(number, shown, place)
                begins = self._is_unseen(place.start, shown.start)
                stops = self._is_unseen(shown.end, place.end)
                found.append(
                    Piece(
                        start,
                        end,
                        mention,
                        kind,
                        rank,
                        starts=begins and index == 0,
                        ends=stops and index == last,
                        label=label,
                        joins=begins and index > 0,
                        leads=stops and index < last,
                    )
                )

    def _is_unseen(self, start: int, end: int) -> bool:
        """Whether nothing but line ends is from one place of the reading to another."""
        assert self.reading is not None
        if start >= end:
            return True
        return end - start <= _LINE_ENDS and not self.reading.draft[start:end].strip(_ENDS)

    def _inside(self, number: int, shown: Span, place: Span) -> tuple[int, int]:
        start = max(place.start, shown.start) - shown.start
        end = min(place.end, shown.end) - shown.start
        units = self._places.units(number)
        return (units.to_units(start), units.to_units(end)) if units else (start, end)

    def _repaired(self, number: int, shown: Span) -> list[Piece]:
        """What was repaired; a change of script alone is everywhere, and is not marked."""
        assert self.reading is not None
        found: list[Piece] = []
        if self.reading.kind is ReadingKind.RAW:
            return found
        for place, raw in self.reading.changed(shown):
            if place.overlaps(shown) and (
                self.reading.kind is ReadingKind.REPAIRED or len(place) != len(raw)
            ):
                start, end = self._inside(number, shown, place)
                found.append(Piece(start, end, None, MarkKind.REPAIRED, 0, starts=True, ends=True))
        return found
