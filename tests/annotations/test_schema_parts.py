"""Parts of a schema are moved, made anew and kept beside those of another one."""

from dataclasses import replace

import pytest

from desktop.annotations.contrast import LEAST, ratio
from desktop.annotations.schema_new import (
    COLORS,
    export_name_of,
    new_frame_type,
    new_label,
    new_role,
)
from desktop.annotations.schema_parts import (
    adopted,
    beside,
    moved,
    with_frame_type,
    with_key_of,
    with_label,
    with_role,
)
from desktop.annotations.schema_rules import check_schema
from desktop.formats.schema_toml import default_schema

SCHEMA = default_schema()


@pytest.mark.parametrize(
    ("by", "order"),
    [(1, [1, 0, 2]), (2, [1, 2, 0]), (9, [1, 2, 0]), (0, [0, 1, 2]), (-1, [0, 1, 2])],
)
def test_a_value_is_moved_and_stops_at_the_ends(by: int, order: list[int]) -> None:
    three = SCHEMA.labels[:3]
    assert moved(three, three[0].id, by) == tuple(three[at] for at in order)


def test_two_labels_swap_their_keys_where_one_takes_that_of_the_other() -> None:
    after = with_key_of(SCHEMA, replace(SCHEMA.labels[0], key=3))
    assert [label.key for label in after.labels[:3]] == [3, 2, 1]
    check_schema(after)
    bare = with_key_of(SCHEMA, replace(SCHEMA.labels[0], key=None))
    assert with_key_of(bare, SCHEMA.labels[1]) == bare


def test_new_parts_contradict_nothing_however_many_there_are() -> None:
    schema = SCHEMA
    for _ in range(3):
        schema = with_label(schema, new_label(schema, "標記𠮷"))
        kind = new_frame_type(schema, "考察😀", "誰")
        schema = with_frame_type(schema, kind)
        schema = with_role(schema, kind.id, new_role(schema, kind, "誰"))
        check_schema(schema)
    assert [label.export_name for label in schema.labels[-3:]] == ["label", "label_2", "label_3"]
    assert schema.labels[-1].key is None
    assert [role.name for role in schema.frame_types[-1].roles] == ["誰", "誰 2"]


def test_a_new_label_takes_a_free_key_and_a_color_that_nobody_has() -> None:
    few = replace(SCHEMA, labels=(*SCHEMA.labels[:3], *SCHEMA.labels[4:]))
    label = new_label(few, "Product Name")
    assert (label.key, label.export_name) == (4, "product_name")
    assert label.color not in {each.color for each in few.labels}


def test_export_names_are_made_of_ascii_names_only() -> None:
    assert export_name_of("Launch Event", "label", ()) == "launch_event"
    assert export_name_of("產品𠮷", "label", ("label",)) == "label_2"
    assert export_name_of("5G", "label", ()) == "label"


def test_all_colors_to_choose_from_stand_out_on_both_papers() -> None:
    for light, dark in COLORS:
        assert ratio(light, "#fdfcfa") >= LEAST
        assert ratio(dark, "#212428") >= LEAST


def test_what_another_schema_lacks_is_kept_behind_it_without_a_key_or_name_that_it_took() -> None:
    ours = with_label(SCHEMA, replace(new_label(SCHEMA, "產品"), key=None))
    theirs = replace(
        default_schema(),
        labels=(replace(SCHEMA.labels[0], id="x", export_name="goods", name="產品", key=2),),
        frame_types=(),
    )
    after = beside(ours, adopted(ours, theirs))
    check_schema(after)
    assert [label.export_name for label in after.labels] == [
        "goods",
        *(label.export_name for label in ours.labels),
    ]
    assert after.labels[2].key is None
    assert after.labels[-1].name == "產品 2"
    assert after.frame_types == ours.frame_types


def test_what_is_kept_gets_a_name_that_nothing_else_kept_has() -> None:
    ours = SCHEMA
    for name in ("產品😀", "產品😀 2"):
        ours = with_label(ours, replace(new_label(ours, name), key=None))
    theirs = replace(SCHEMA, labels=(replace(SCHEMA.labels[0], name="產品😀"), *SCHEMA.labels[1:]))
    after = beside(ours, theirs)
    check_schema(after)
    assert [label.id for label in after.labels] == [label.id for label in ours.labels]


def test_roles_that_another_schema_lacks_are_kept_in_their_frame_type() -> None:
    kind = SCHEMA.frame_types[1]
    theirs = replace(SCHEMA, frame_types=(replace(kind, roles=kind.roles[:1]),))
    after = beside(SCHEMA, theirs)
    assert after.frame_types == (kind, SCHEMA.frame_types[0])
