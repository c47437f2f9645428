"""What one may choose when an export is made."""

from dataclasses import dataclass

from desktop.formats.offsets import OffsetUnit
from desktop.text.readings import ReadingKind


@dataclass(frozen=True, slots=True)
class Options:
    """`unit` is what offsets count; `reading` says whose text the bundles hold."""

    unit: OffsetUnit = OffsetUnit.CODEPOINTS
    reading: ReadingKind = ReadingKind.RAW
