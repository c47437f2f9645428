"""Schemas as TOML: the same there and back, and a sentence with its place for each mistake."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.annotations.values import Nesting, Schema
from desktop.formats.errors import FormatError
from desktop.formats.schema_toml import default_schema, parse, read, save, write
from desktop.text.conversion import convert

SMALL = """
version = 3
nesting = "all"

[[labels]]
id = "l1"
name = "人名𠮷"
export_name = "person"
color = "#ee6677"
dark_color = "#f08a96"
key = 1
is_name = true

[[labels]]
id = "l2"
name = "地名"
export_name = "place"
color = "#228833"
dark_color = "#5fbf6c"
is_name = false

[[frame_types]]
id = "f1"
name = "會面"
export_name = "meeting"
key = "M"

[[frame_types.roles]]
id = "r1"
name = "誰"
export_name = "who"
labels = ["person"]
least = 2
most = 5

[[frame_types.roles]]
id = "r2"
name = "哪裡"
export_name = "where"
labels = ["place"]
least = 0
"""


def test_the_default_schema_has_the_labels_in_the_order_of_their_keys() -> None:
    schema = default_schema()
    assert [(label.key, label.export_name) for label in schema.labels] == list(
        enumerate(
            [
                "person",
                "organization",
                "place",
                "title",
                "date",
                "scenario",
                "subject",
                "amount",
                "event",
            ],
            start=1,
        )
    )
    assert schema.nesting is Nesting.NONE
    assert [kind.key for kind in schema.frame_types] == ["S", "A"]


def test_a_schema_is_the_same_after_writing_and_reading() -> None:
    odd = 'a"\\\t\x7f\u2028😀'
    small = parse(SMALL)
    named = replace(small, labels=(replace(small.labels[0], name=odd), *small.labels[1:]))
    for schema in (default_schema(), small, named, Schema(1, Nesting.NONE, (), ())):
        if schema.labels:
            assert parse(write(schema)) == schema


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ("version = 3", "version = ", "The schema is not TOML: Invalid value (at line 2, column 11)."),
        ("version = 3", "", 'In schema, the key "version" is missing.'),
        ("version = 3", "version = true", "In schema, version must be a whole number of at least 1, not true."),
        ('"all"', '"some"', 'In schema, nesting must be "none", "places_in_organizations" or "all", not "some".'),
        ("version = 3", 'version = 3\ncolour = "𠮷"', 'In schema, the key "colour" is unknown; there may be version, nesting, labels, frame_types.'),
        ("key = 1", "key = 10", "In labels 1 (人名𠮷), key must be a whole number from 1 to 9, not 10."),
        ("is_name = false", "", 'In labels 2 (地名), the key "is_name" is missing.'),
        ("is_name = false", 'is_name = "no"', 'In labels 2 (地名), is_name must be true or false, not "no".'),
        ('"#228833"', '"green"', 'In labels 2 (地名), color must be a color like #4477aa, not "green".'),
        ('"place"\ncolor', '"地"\ncolor', 'In labels 2 (地名), export_name must be ASCII letters, digits, - and _ after a first letter, not "地".'),
        ('"place"\ncolor', '"person"\ncolor', 'In labels, 人名𠮷 and 地名 have the same export_name, "person".'),
        ("is_name = false", "is_name = false\nkey = 1", "In labels, 人名𠮷 and 地名 have the same key, 1."),
        ('"l2"', '"l1"', 'In schema, 人名𠮷 and 地名 have the same id, "l1".'),
        ('"f1"', '"r2"', 'In schema, 會面 and 哪裡 have the same id, "r2".'),
        ('name = "地名"', 'name = " "', 'In labels 2 ( ), name must be a text in quotes, not " ".'),
        ('key = "M"', 'key = "m"', 'In frame_types 1 (會面), key must be one capital letter, not "m".'),
        ('["place"]', '["plaice"]', 'In frame_types 1 (會面), roles 2 (哪裡), "plaice" is not the export name of a label; there are person, place.'),
        ('["place"]', '["place", "place"]', 'In frame_types 1 (會面), roles 2 (哪裡), labels must be the export names of labels, each once, not ["place", "place"].'),
        ("most = 5", "most = 1", "In frame_types 1 (會面), roles 1 (誰), most must be a whole number of at least 2, not 1."),
        ("least = 0", "least = -1", "In frame_types 1 (會面), roles 2 (哪裡), least must be a whole number of at least 0, not -1."),
        ('"where"', '"who"', 'In frame_types 1 (會面), 誰 and 哪裡 have the same export_name, "who".'),
    ],
)  # fmt: skip
def test_a_mistake_is_one_sentence_that_names_its_place(
    before: str, after: str, sentence: str
) -> None:
    assert SMALL.count(before) == 1
    with pytest.raises(FormatError) as caught:
        parse(SMALL.replace(before, after))
    assert str(caught.value) == sentence


def test_a_schema_without_any_label_is_refused() -> None:
    with pytest.raises(FormatError, match=r"^In schema, labels must be tables"):
        parse('version = 1\nnesting = "none"\nlabels = "人名"')
    with pytest.raises(FormatError, match=r'^In schema, the key "labels" is missing\.$'):
        parse('version = 1\nnesting = "none"')


def test_a_schema_file_may_have_a_bom_but_must_be_there_and_be_utf8(tmp_path: Path) -> None:
    path = tmp_path / "綱要𠮷.toml"
    path.write_text(SMALL, encoding="utf-8-sig")
    assert read(path) == parse(SMALL)
    path.write_bytes(SMALL.replace("𠮷", "").encode("gb18030"))
    with pytest.raises(FormatError, match=r"綱要𠮷\.toml is not UTF-8 text\.$"):
        read(path)
    path.unlink()
    with pytest.raises(FormatError, match=r"綱要𠮷\.toml can't be read: No such file"):
        read(path)


def test_a_simplified_default_differs_in_names_only() -> None:
    usual, simplified = default_schema(), default_schema(simplified=True)
    assert [label.name for label in simplified.labels][:3] == ["人名", "机构", "地名"]
    assert [kind.name for kind in simplified.frame_types] == ["场景", "签约"]
    assert write(simplified) == convert(write(usual), "tw2s")


def test_a_schema_is_saved_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "標註𠮷.toml"
    save(default_schema(), path)
    assert read(path) == default_schema()
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(FormatError, match="can't be written"):
        save(default_schema(), tmp_path / "none" / "schema.toml")
