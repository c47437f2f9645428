"""The sentence around a place of a reading, within its paragraph."""

import re

from desktop.text.readings import Reading
from desktop.text.span import Span
from desktop.ui.article.places import Places

_END = re.compile("(?:[。！？；]|[!?;](?![0-9A-Za-z]))[」』”’）》】]*")


def sentence_around(reading: Reading, places: Places, place: int) -> Span | None:
    """The sentence by 。！？； without blanks around it; None on an empty line."""
    first = last = places.number(place)
    if places.continues(first):
        first -= 1
    if places.goes_on(last):
        last += 1
    start, end = places.start(first), places.end(last)
    if start >= end:
        return None
    text = reading.stretch(Span(start, end))
    inside = min(place - start, len(text) - 1)
    before = 0
    after = len(text)
    for found in _END.finditer(text):
        if found.end() <= inside:
            before = found.end()
        else:
            after = found.end()
            break
    sentence = text[before:after]
    before += len(sentence) - len(sentence.lstrip())
    after -= len(sentence) - len(sentence.rstrip())
    return Span(start + before, start + after) if before < after else None
