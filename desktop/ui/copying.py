"""Copying a piece of the article with its labels."""

from desktop.formats.labelled_markdown import marked_down
from desktop.text.span import Span
from desktop.workbench import Workbench


def copied(bench: Workbench, shown: Span) -> str:
    """A span of the reading as Markdown, with all that is labelled in it."""
    reading, state = bench.reading, bench.state
    found: list[tuple[Span, str]] = []
    for mention in state.overlapping(reading.raw(shown)):
        for piece in mention.spans:
            place = reading.shown(piece)
            start, end = max(place.start, shown.start), min(place.end, shown.end)
            if start < end:
                inside = Span(start - shown.start, end - shown.start)
                found.append((inside, state.label_of(mention.id).export_name))
    return marked_down(reading.stretch(shown), found)
