"""The sentence around a place of a reading, and the word where nobody knows better."""

import re
import unicodedata

from desktop.text.readings import Reading
from desktop.text.span import Span
from desktop.text.trimming import whole_characters
from desktop.ui.article.places import Places

_LONGEST_WORD = 64
_END = re.compile("(?:[。！？；]|[!?;](?![0-9A-Za-z]))+[」』”’）》】]*")


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


def word_around(reading: Reading, place: int) -> Span | None:
    """The word at a place: letters and digits of an alphabet, else a character; None at the end.

    Chinese is written without blanks: what its words are has to be known elsewhere.
    """
    if not 0 <= place < reading.length:
        return None
    first = max(0, place - _LONGEST_WORD)
    text = reading.stretch(Span(first, min(reading.length, place + _LONGEST_WORD)))
    start = place - first
    end = start + 1
    if _is_lettered(text[start]):
        while start and _is_lettered(text[start - 1]):
            start -= 1
        while end < len(text) and _is_lettered(text[end]):
            end += 1
    whole = whole_characters(text, Span(start, end))
    return Span(first + whole.start, first + whole.end)


def _is_lettered(character: str) -> bool:
    """Whether words are written in letters or digits like this one, not in Chinese or Kana."""
    return character.isalnum() and unicodedata.east_asian_width(character) != "W"
