"""The contrast of colors is what WCAG says, and the labels a project starts with stand out."""

import colorsys
from dataclasses import replace

import pytest

from desktop.annotations.contrast import LEAST, faint, nearest, ratio
from desktop.formats.schema_toml import default_schema


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#000000", 21.0),
        ("#777777", "#FFFFFF", 4.48),
        ("#4477aa", "#4477aa", 1.0),
        ("#010101", "#000000", 1.006),
    ],
)
def test_the_ratio_of_two_colors_is_that_of_wcag(one: str, other: str, expected: float) -> None:
    assert ratio(one, other) == pytest.approx(expected, abs=0.01)


def test_the_labels_a_project_starts_with_stand_out_on_both_papers() -> None:
    assert list(faint(default_schema(), "#fdfcfa", "#212428")) == []


def test_a_color_that_does_not_stand_out_is_named_with_its_paper() -> None:
    schema = default_schema()
    pale = replace(schema.labels[0], color="#ffeeee", dark_color="#222222")
    found = list(faint(replace(schema, labels=(pale,)), "#fdfcfa", "#212428"))
    assert [(each.label, each.is_dark) for each in found] == [(pale, False), (pale, True)]
    assert all(each.ratio < 3 for each in found)


@pytest.mark.parametrize("paper", ["#fdfcfa", "#212428", "#ffffff", "#000000"])
@pytest.mark.parametrize("color", ["#ffeeee", "#222222", "#eeee00", "#3aa0be", "#fefefe"])
def test_the_nearest_color_stands_out_and_keeps_its_hue(color: str, paper: str) -> None:
    found = nearest(color, paper)
    assert ratio(found, paper) >= LEAST
    before, after = (colorsys.rgb_to_hls(*_parts(each)) for each in (color, found))
    assert after[2] == pytest.approx(0, abs=0.01) or after[0] == pytest.approx(before[0], abs=0.02)


def test_a_color_that_stands_out_is_its_own_nearest_and_others_move_no_further_than_needed() -> (
    None
):
    assert nearest("#4477aa", "#fdfcfa") == "#4477aa"
    assert ratio(nearest("#66ccee", "#fdfcfa"), "#fdfcfa") < LEAST + 0.1


def _parts(color: str) -> tuple[float, float, float]:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue
