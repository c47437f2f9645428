"""All that is proposed for one article, sentence by sentence."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.annotations.values import Schema
from desktop.suggest.counted import counted_of
from desktop.suggest.distribution import Distribution, DistributionKind, distributions
from desktop.suggest.passage import Labelled
from desktop.suggest.totals import ProposedTotal, stated_totals
from desktop.text.patterns import Pattern
from desktop.text.readings import ReadingKind, Readings
from desktop.text.span import Span

MOST = 100_000
"""A longer article is not looked through as a whole while somebody works on it."""
_SENTENCE = Pattern(r"[^。！？!?\n\r]*[。！？!?]?[”’」』）)]*")
_TELLS = Pattern("签|达成|缔结|合作|发布|推出|公布|开放|展示|揭晓|揭幕|揭牌|首发|亮相|上线")


@dataclass(frozen=True, slots=True)
class SentenceReadings:
    """The readings of one sentence (a raw span) for one type of frame, the likeliest first."""

    sentence: Span
    readings: tuple[Distribution, ...]


@dataclass(frozen=True, slots=True)
class Proposals:
    """What the text of an article alone, with what is labelled in it, gives reason to propose."""

    totals: tuple[ProposedTotal, ...]
    agreements: tuple[SentenceReadings, ...]
    scenarios: tuple[SentenceReadings, ...]


def proposals(
    readings: Readings, known: Iterable[Labelled] = (), schema: Schema | None = None
) -> Proposals:
    """Go through an article; the types and labels are those of the schema, if one is given."""
    counted = counted_of(schema)
    totals = stated_totals(readings, counted=counted)
    known = sorted(known, key=lambda each: each.span)
    told = [(span, _within(known, span)) for span in sentences(readings)]
    types = {each.frame_type for each in counted}
    agreements, scenarios = (
        tuple(_of_type(name, readings, told, totals, schema)) if name in types else ()
        for name in ("agreement", "scenario")
    )
    return Proposals(totals, agreements, scenarios)


def _of_type(
    frame_type: str,
    readings: Readings,
    sentences: Sequence[tuple[Span, Sequence[Labelled]]],
    totals: Sequence[ProposedTotal],
    schema: Schema | None,
) -> Iterator[SentenceReadings]:
    stated = {total.number for total in totals if total.frame_type == frame_type}
    found: list[SentenceReadings] = []
    for sentence, there in sentences:
        given = distributions(
            readings, [sentence], there, stated, frame_type=frame_type, schema=schema
        )
        if given:
            found.append(SentenceReadings(sentence, given))
    together = _meeting(found, stated) if len(found) > 1 else None
    for each in found:
        first = sorted(each.readings, key=lambda reading: reading.kind is not together)
        yield SentenceReadings(each.sentence, tuple(first) if together else each.readings)


def _meeting(found: Sequence[SentenceReadings], stated: set[int]) -> DistributionKind | None:
    """The kind of reading in which all sentences together give a number that is stated."""
    for kind in DistributionKind:
        total = sum(
            next((reading.total for reading in each.readings if reading.kind is kind), None)
            or each.readings[0].total
            for each in found
        )
        if total in stated:
            return kind
    return None


def _within(known: Sequence[Labelled], span: Span) -> list[Labelled]:
    """Those of the sorted names that lie in a span."""
    first = bisect_left(known, span.start, key=lambda each: each.span.start)
    last = bisect_left(known, span.end, key=lambda each: each.span.start)
    return [each for each in known[first:last] if each.span.end <= span.end]


def sentences(readings: Readings) -> Iterator[Span]:
    """The raw spans of the sentences that may tell of a frame."""
    text = readings.of(ReadingKind.SIMPLIFIED).text
    for found in _SENTENCE.finditer(text):
        if found.end() > found.start() and _TELLS.search(found[0]):
            yield readings.repaired.raw(Span(found.start(), found.end()))
