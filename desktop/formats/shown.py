"""An article as a reading shows it: its text, and every span at its place there."""

from collections.abc import Iterable
from dataclasses import replace

from desktop.annotations.bundle import Bundle
from desktop.text.readings import Reading, ReadingKind
from desktop.text.span import Span, joined


def as_shown(bundle: Bundle, reading: Reading) -> Bundle:
    """The same article with the text of a reading of it, all spans mapped; `repaired` stays.

    The article keeps its id and the SHA-256 of its raw text.
    """
    if reading.kind is ReadingKind.RAW:
        return bundle

    def spans(raw: Iterable[Span]) -> tuple[Span, ...]:
        return joined(reading.shown(span) for span in raw)

    return replace(
        bundle,
        article=replace(bundle.article, length=reading.length),
        text=reading.text,
        mentions=tuple(replace(each, spans=spans(each.spans)) for each in bundle.mentions),
        frames=tuple(replace(each, evidence=spans(each.evidence)) for each in bundle.frames),
        totals=tuple(replace(each, span=reading.shown(each.span)) for each in bundle.totals),
    )
