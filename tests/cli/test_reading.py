"""`quandian reading`: how a text reads, and where that stands in it."""

from pathlib import Path

import pytest

from tests.cli.given import CLEAN, DAMAGED, REPAIRED, Run, lines


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("raw", DAMAGED),
        ("repaired", REPAIRED),
        ("simplified", "高新区创新发展😀\n" + "高新区与𠮷野家就发展项目签约，创新发展。" * 3),
        ("taiwan", REPAIRED),
        ("hongkong", REPAIRED),
    ],
)
def test_a_reading_is_printed_exactly(
    run: Run, texts: dict[str, Path], kind: str, text: str
) -> None:
    assert run("reading", texts["damaged"], "--as", kind) == (0, text, "")


def test_a_reading_keeps_line_ends_and_is_repaired_by_default(
    run: Run, texts: dict[str, Path]
) -> None:
    assert run("reading", *texts.values()) == (0, f"{REPAIRED}\n{CLEAN}", "")


def test_texts_are_parted_where_one_does_not_end_its_line(run: Run, tmp_path: Path) -> None:
    files = [tmp_path / name for name in "甲乙丙丁"]
    for file, text in zip(files, ("𠮷", "", "乙\n", "丁"), strict=True):
        file.write_text(text, encoding="utf-8", newline="\n")
    assert run("reading", *files) == (0, "𠮷\n乙\n丁", "")


@pytest.mark.parametrize("kind", ["raw", "repaired", "simplified", "taiwan", "hongkong"])
def test_a_map_ties_a_reading_to_the_raw_text(run: Run, texts: dict[str, Path], kind: str) -> None:
    code, out, err = run("reading", *texts.values(), "--map", "--as", kind)
    assert (code, err) == (0, "")
    found = lines(out)
    assert [each["file"] for each in found] == [str(path) for path in texts.values()]
    for each, raw in zip(found, (DAMAGED, CLEAN), strict=True):
        assert set(each) == {"file", "reading", "text", "sections", "repairs"}
        assert each["reading"] == kind
        place = (0, 0)
        for raw_start, raw_end, start, end, sort in each["sections"]:
            assert (raw_start, start) == place
            assert sort in {"linear", "block"}
            assert sort == "block" or raw_end - raw_start == end - start > 0
            place = (raw_end, end)
        assert place == (len(raw), len(each["text"]))
        for repair in each["repairs"]:
            assert set(repair) == {"rule", "raw", "from", "to", "sure"}
            assert raw[slice(*repair["raw"])] == repair["from"]
    assert bool(found[0]["repairs"]) == (kind != "raw")


def test_a_text_is_repaired_against_its_looks_where_that_is_wanted(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "短.txt"
    file.write_text("高新區(qū)與𠮷野家", encoding="utf-8")
    assert run("reading", file)[1] == "高新區(qū)與𠮷野家"
    assert run("reading", file, "--assume-damaged")[1] == "高新區與𠮷野家"
