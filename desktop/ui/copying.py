"""Copying a piece of the article with its labels."""

from desktop.formats.labelled_markdown import marked_down
from desktop.text.span import Span, joined
from desktop.workbench import Workbench


def copied(bench: Workbench, shown: Span) -> str:
    """A span of the reading as Markdown, with all that is labelled in it."""
    reading, state = bench.reading, bench.state
    first, last = shown.start, shown.end
    found: list[tuple[tuple[Span, ...], str]] = []
    for mention in state.overlapping(reading.raw(shown)):
        places = (reading.shown(piece) for piece in mention.spans)
        inside = joined(
            Span(max(place.start, first) - first, min(place.end, last) - first)
            for place in places
            if place.overlaps(shown)
        )
        if inside:
            found.append((inside, state.label_of(mention.id).export_name))
    return marked_down(reading.stretch(shown), found)
