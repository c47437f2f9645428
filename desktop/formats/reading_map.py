"""A reading of a text and how it corresponds with the raw text, as an object of JSON."""

from typing import Any

from desktop.text.readings import ReadingKind, Readings


def reading_map(file: str, readings: Readings, kind: ReadingKind) -> dict[str, Any]:
    """What `quandian reading --map` says of a file: docs/formats.md.

    Offsets are code points. The raw reading has no repairs; in the others those that are not sure
    are offered, not done.
    """
    reading = readings.of(kind)
    return {
        "file": file,
        "reading": kind.value,
        "text": reading.text,
        "sections": [
            [source_start, source_end, start, end, "block" if is_block else "linear"]
            for source_start, source_end, start, end, is_block in reading.alignment.sections
        ],
        "repairs": [
            {
                "rule": repair.rule,
                "raw": [repair.raw.start, repair.raw.end],
                "from": repair.before,
                "to": repair.after,
                "sure": repair.sure,
            }
            for repair in (readings.repairs if kind is not ReadingKind.RAW else ())
        ],
    }
