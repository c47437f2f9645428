"""Words are those of the Simplified text, at the places of the reading that is shown."""

import subprocess
import sys

import pytest

from desktop.text.readings import ReadingKind, Readings
from desktop.text.span import Span
from desktop.text.words import word_at

RAW = "😀唐山高新區(qū)發(fā)展與創(chuàng)新，𠮷野家開業(yè)。\n城市建設(shè)"


def word(kind: ReadingKind, of: str, inside: int = 0, raw: str = RAW) -> str | None:
    readings = Readings(raw, assume_damaged=True)
    reading = readings.of(kind)
    found = word_at(readings, kind, reading.text.index(of) + inside)
    return reading.stretch(found) if found else None


@pytest.mark.parametrize(
    ("kind", "of", "whole"),
    [
        (ReadingKind.REPAIRED, "高", "高新區"),
        (ReadingKind.SIMPLIFIED, "高", "高新区"),
        (ReadingKind.TAIWAN, "新區", "高新區"),
        (ReadingKind.RAW, "高", "高新區(qū)"),
        (ReadingKind.RAW, "qū", "高新區(qū)"),
        (ReadingKind.REPAIRED, "市", "城市"),
    ],
)
def test_a_word_is_whole_in_every_reading(kind: ReadingKind, of: str, whole: str) -> None:
    assert word(kind, of) == whole


def test_a_rare_character_does_not_shift_the_words_behind_it() -> None:
    assert word(ReadingKind.REPAIRED, "開") == "開業"


def test_a_punctuation_mark_stands_alone() -> None:
    assert word(ReadingKind.REPAIRED, "，") == "，"


def test_there_is_no_word_behind_the_text() -> None:
    readings = Readings("唐山😀")
    assert word_at(readings, ReadingKind.RAW, 3) is None
    assert word_at(Readings(""), ReadingKind.RAW, 0) is None


def test_a_word_in_a_long_line_is_found_from_its_clause() -> None:
    text = "城市" * 500
    found = word_at(Readings(text), ReadingKind.RAW, 501)
    assert found is not None and found.holds(501) and len(found) < 10
    assert found.start >= 0 and isinstance(found, Span)


def test_the_cutter_is_not_loaded_before_a_word_is_asked_for() -> None:
    code = "import sys, desktop.ui.window; print('rjieba' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("inside", range(8))
def test_a_number_in_groups_is_one_word(inside: int) -> None:
    raw = "價格1,200.50元，第1,2期"
    assert word(ReadingKind.REPAIRED, "1,200", inside, raw) == "1,200.50"
    assert word(ReadingKind.SIMPLIFIED, "1,2期", 2, raw) != "1,2"
