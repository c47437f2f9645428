"""Which of several equal names is meant in a row: the one nearest to the row's other fillers."""

from desktop.annotations.candidates import Candidate
from desktop.annotations.values import Frame
from desktop.text.span import Span
from desktop.ui.panel.surfaces import Surfaces
from desktop.workbench import Workbench


def nearest(
    workbench: Workbench, surfaces: Surfaces, candidate: Candidate, frame: Frame | None
) -> Candidate:
    """Of what reads like a candidate take the nearest; of mentions a mention, of text free text."""
    state = workbench.state
    if frame is None or not frame.fillers:
        return candidate
    places = [state.mentions[filler.mention].hull.start for filler in frame.fillers]

    def distance(span: Span) -> int:
        return min(abs(span.start - place) for place in places)

    mention = candidate.mention
    if mention is None:
        found = map(workbench.readings.widen, workbench.readings.folded.find(candidate.text))
        free = [span for span in found if not state.overlapping(span)]
        return Candidate(None, min(free, key=distance, default=candidate.span), candidate.text)
    entity = state.entity_of(mention.id)
    text = surfaces.folded(mention)
    alike = [
        other
        for other in (state.mentions_of(entity.id) if entity else ())
        if other.label == mention.label and surfaces.folded(other) == text
    ]
    best = min(alike, key=lambda other: distance(other.hull), default=mention)
    return Candidate(best, best.hull, candidate.text)
