"""JSONL: every field, in every unit, there and back."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.annotations.bundle import Bundle
from desktop.annotations.values import Schema
from desktop.formats.errors import FormatError
from desktop.formats.jsonl import dumps, held, read_back, write
from desktop.formats.offsets import OffsetUnit
from desktop.formats.options import Options

GOLDEN = Path(__file__).parent / "golden.jsonl"
SPANS = {
    OffsetUnit.CODEPOINTS: [[0, 4], [5, 8], [9, 12], [12, 14]],
    OffsetUnit.UTF16: [[0, 5], [6, 10], [11, 14], [14, 16]],
    OffsetUnit.UTF8: [[0, 13], [16, 26], [29, 36], [36, 42]],
}


def test_a_line_reads_as_it_always_did(bundle: Bundle, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    write([bundle], out, Options())
    assert out.read_bytes() == GOLDEN.read_bytes()


@pytest.mark.parametrize("unit", list(OffsetUnit))
def test_offsets_are_those_of_the_unit_that_is_named(
    bundle: Bundle, tmp_path: Path, unit: OffsetUnit
) -> None:
    out = tmp_path / "out.jsonl"
    write([bundle], out, Options(unit))
    found = json.loads(out.read_bytes())
    assert found["offset_unit"] == unit.value
    first, second, third, event = (each["spans"] for each in found["mentions"])
    assert [*first, *second, *third, event[-1]] == SPANS[unit]
    assert found["stated_totals"][0]["span"] == SPANS[unit][2]


@pytest.mark.parametrize("unit", list(OffsetUnit))
def test_what_was_written_reads_back_equal(
    bundle: Bundle, schema: Schema, tmp_path: Path, unit: OffsetUnit
) -> None:
    out = tmp_path / "out.jsonl"
    write([bundle, bundle], out, Options(unit))
    assert list(read_back(out, schema)) == [held(bundle)] * 2


def test_only_authors_who_did_something_are_named(bundle: Bundle) -> None:
    assert [author.name for author in held(bundle).authors] == ["王小明", "李𠮷"]


def test_what_no_reader_of_lines_takes_is_escaped(
    bundle: Bundle, schema: Schema, tmp_path: Path
) -> None:
    text = "甲\x00\ud800\u2028\u2029\x85\r\n乙😀"
    odd = replace(
        bundle,
        article=replace(bundle.article, title=text, length=len(text)),
        text=text,
        mentions=(),
        links=(),
        frames=(),
        totals=(),
        repaired={},
    )
    out = tmp_path / "out.jsonl"
    write([odd], out, Options())
    assert len(out.read_bytes().decode("utf-8").splitlines()) == 1
    assert next(read_back(out, schema)).text == text


def test_json_keeps_chinese_readable() -> None:
    assert dumps({"名": "𠮷😀\udfff"}) == '{"名": "𠮷😀\\udfff"}'


def test_a_line_of_something_else_is_refused_with_its_number(
    bundle: Bundle, schema: Schema, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    write([bundle], out, Options())
    with out.open("a", encoding="utf-8") as file:
        file.write('{"id": "𠮷"}\n')
    with pytest.raises(FormatError, match=r"^Line 2 of .*out\.jsonl is not an article"):
        list(read_back(out, schema))
