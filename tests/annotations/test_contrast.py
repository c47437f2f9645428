"""The contrast of colors is what WCAG says, and the labels a project starts with stand out."""

from dataclasses import replace

import pytest

from desktop.annotations.contrast import faint, ratio
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
    assert list(faint(default_schema(), "#fdfcfa", "#212428", least=2.9)) == []


def test_a_color_that_does_not_stand_out_is_named_with_its_paper() -> None:
    schema = default_schema()
    pale = replace(schema.labels[0], color="#ffeeee", dark_color="#222222")
    found = list(faint(replace(schema, labels=(pale,)), "#fdfcfa", "#212428"))
    assert [(each.label, each.is_dark) for each in found] == [(pale, False), (pale, True)]
    assert all(each.ratio < 3 for each in found)
