"""Whether the color of a label stands out from the paper, as WCAG 2 measures it."""

import colorsys
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.annotations.values import Label, Schema

LEAST = 3.0
"""What WCAG asks of lines and marks that one has to see (1.4.11)."""
_HALF = 0.179
"""The luminance that white and black stand out from alike."""


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


def nearest(color: str, paper: str, least: float = LEAST) -> str:
    """The color that stands out enough and differs least: of the same hue, darker or lighter.

    The color itself where it stands out already.
    """
    if ratio(color, paper) >= least:
        return color
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(color))
    goes_down = _luminance(paper) > _HALF
    for step in range(1, 256):
        there = lightness + (-step if goes_down else step) / 255
        red, green, blue = colorsys.hls_to_rgb(hue, max(0.0, min(there, 1.0)), saturation)
        found = f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"
        if ratio(found, paper) >= least:
            return found
    return "#000000" if goes_down else "#ffffff"


def _luminance(color: str) -> float:
    red, green, blue = map(_linear, _parts(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _parts(color: str) -> tuple[float, float, float]:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue
