"""The rows of names are painted from kept pictures, which must be those of what is there now."""

from dataclasses import replace
from random import Random

import pytest
from PySide6.QtGui import QImage

from desktop.annotations import names
from desktop.annotations.notes import write_note
from desktop.text.readings import ReadingKind
from desktop.ui.panel.names_look import ROW
from desktop.ui.panel.panel import Panel
from desktop.ui.theme import DARK, LIGHT
from tests.ui.panel.desk import Desk
from tests.ui.panel.test_mirror import Hand


def shot(panel: Panel) -> QImage:
    return panel.names.list.viewport().grab().toImage()


def shot_anew(panel: Panel) -> QImage:
    """The list as it is painted when nothing is kept."""
    look = panel.names.list._look
    look._faces.clear()
    look._pictures.clear()
    return shot(panel)


@pytest.mark.parametrize("seed", range(3))
def test_kept_rows_look_as_if_painted_anew(seed: int, desk: Desk, panel: Panel) -> None:
    panel.names.list.resize(380, 12 * ROW)
    chance = Random(seed)
    hand = Hand(desk, panel, chance)
    for _ in range(40):
        hand.act()
        if chance.random() < 0.2:
            panel.set_theme(chance.choice((LIGHT, DARK)))
        if chance.random() < 0.2:
            panel.names.list.selectAll()
        if chance.random() < 0.1:
            desk.bench.use_reading(chance.choice(list(ReadingKind)))
            panel.refill()
        assert shot(panel) == shot_anew(panel)


def test_a_note_and_a_new_name_are_seen_at_once(desk: Desk, panel: Panel) -> None:
    panel.names.list.resize(380, 12 * ROW)
    desk.mark_first_clause()
    entity = next(iter(desk.bench.state.entities.values()))
    before = shot(panel)
    desk.bench.do(names.rename, entity, "別的名字")
    renamed = shot(panel)
    assert renamed != before
    assert renamed == shot_anew(panel)
    renamed_one = desk.bench.state.entities[entity.id]
    desk.bench.do(write_note, renamed_one, "再看一次")
    assert shot(panel) not in (before, renamed)


def test_a_name_has_the_dots_of_all_its_mentions_while_it_is_open(desk: Desk, panel: Panel) -> None:
    panel.names.list.resize(380, 12 * ROW)
    desk.mark("青禾科技")
    second = desk.mark("青禾科技", nth=1)
    model = panel.names.model
    model.set_open(model.row(0).group, True)
    before = shot(panel)
    desk.bench.relabel(second, desk.label("person"))
    after = shot(panel)
    assert after != before
    assert after == shot_anew(panel)
    desk.bench.undo()
    assert shot(panel) == before


def test_colors_of_another_schema_are_seen_at_once(desk: Desk, panel: Panel) -> None:
    desk.mark_first_clause()
    panel.names.list.resize(380, 12 * ROW)
    before = shot(panel)
    look = panel.names.list._look
    bench = desk.bench
    bench.state.schema = replace(
        bench.schema,
        labels=tuple(replace(each, color="#123456") for each in bench.schema.labels),
    )
    assert shot(panel) != before
    assert look._colors[bench.schema.labels[0].id] == "#123456"


def test_no_more_pictures_are_kept_than_are_in_sight(desk: Desk, panel: Panel) -> None:
    desk.mark_first_clause()
    desk.mark("東山大學")
    view = panel.names.list
    view.resize(380, 2 * ROW)
    for row in range(panel.names.model.rowCount()):
        view.go_to(row)
        shot(panel)
    assert len(view._look._pictures) <= 2 * (2 + 2) + 8


def test_a_row_is_of_whole_pixels_at_every_scale() -> None:
    assert all((ROW * quarters) % 4 == 0 for quarters in (4, 5, 6, 7, 8))
