"""Whether the color of a label stands out from the paper, as WCAG 2 measures it."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.annotations.values import Label, Schema

LEAST = 3.0
"""What WCAG asks of lines and marks that one has to see (1.4.11)."""


@dataclass(frozen=True, slots=True)
class Faint:
    """A label whose color is hard to see on the light or on the dark paper."""

    label: Label
    is_dark: bool
    ratio: float


def ratio(one: str, other: str) -> float:
    """The contrast of two colors (#rrggbb), from 1 for none to 21 for black and white."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def faint(schema: Schema, paper: str, dark_paper: str, least: float = LEAST) -> Iterator[Faint]:
    """Find the colors of labels with less contrast to their paper than `least`."""
    for label in schema.labels:
        for color, on, is_dark in (
            (label.color, paper, False),
            (label.dark_color, dark_paper, True),
        ):
            found = ratio(color, on)
            if found < least:
                yield Faint(label, is_dark, found)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(int(color[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
