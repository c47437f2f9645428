"""Finding one value in a row of the journal without reading all the others that the row has."""

import json
import re
from collections.abc import Iterator

from desktop.annotations.steps import Change
from desktop.annotations.values import Frame, Value
from desktop.store.journal_format import KINDS, from_json

# Within a text of JSON the quotation marks have a backslash, so that this is always a change.
_START = re.compile(rf'\["(?:{"|".join(KINDS)})",(?:\{{|null)')
_DECODER = json.JSONDecoder()
_NEAR = 2_000
_HEAD = 32  # more than the start of a change takes


def changes_of(
    text: str, version: int, value_id: str, *, with_roles: bool = False
) -> Iterator[Change]:
    """Read the changes of the value with an id; a step may hold a million others.

    `with_roles`: those of frames too, where the mention with this id came, went, or changed roles.
    A pair that is kept apart has no id of its own in the journal, so it is not found.
    """
    place = text.find(value_id)
    while place >= 0:
        start = _start_before(text, place)
        _, end = _DECODER.raw_decode(text, start)
        for change in from_json(f"[{text[start:end]}]", version):
            is_of_role = isinstance(change.value, Frame) and _roles(
                change.before, value_id
            ) != _roles(change.after, value_id)
            if change.id == value_id or (with_roles and is_of_role):
                yield change
        place = text.find(value_id, end)


def _roles(frame: Value | None, mention_id: str) -> list[str]:
    fillers = frame.fillers if isinstance(frame, Frame) else ()
    return [filler.role for filler in fillers if filler.mention == mention_id]


def _start_before(text: str, place: int) -> int:
    """Where the change begins that holds a place."""
    near = _NEAR
    while True:
        window = max(0, place - near)
        found = _START.finditer(text, window, place + _HEAD)
        starts = [each.start() for each in found if each.start() <= place]
        if starts:
            return starts[-1]
        if not window:
            raise ValueError("a row of the journal that holds no change")
        near *= 8
