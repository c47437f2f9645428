"""Finding a text however it is spelled."""

import pytest

from desktop.text.folding import Folded, fold
from desktop.text.readings import Readings
from desktop.text.span import Span

ARTICLE = "唐山高新區(qū)、高新区、高新區𠮷，ＡＢｃ公司·約翰‧史密斯・ＬＬＣ高新\u200b區\n"


@pytest.mark.parametrize("needle", ["高新区", "高新區", "高新區(qū)", "高新\u00ad区"])
def test_every_spelling_finds_every_spelling(needle: str) -> None:
    found = [span.of(ARTICLE) for span in Folded(ARTICLE).find(needle)]
    assert found == ["高新區(qū)", "高新区", "高新區", "高新\u200b區"]


@pytest.mark.parametrize(
    ("needle", "found"),
    [
        ("abc", "ＡＢｃ"),
        ("约翰·史密斯", "約翰‧史密斯"),
        ("約翰•史密斯・llc", "約翰‧史密斯・ＬＬＣ"),
        ("𠮷", "𠮷"),
        ("，", "，"),
    ],
)
def test_width_case_and_dots_do_not_matter(needle: str, found: str) -> None:
    assert Folded(ARTICLE).find(needle)[0].of(ARTICLE) == found


def test_nothing_is_found_for_nothing() -> None:
    assert Folded(ARTICLE).find("") == []
    assert Folded("").find("區") == []
    assert Folded(ARTICLE).find("不在") == []


def test_hits_do_not_overlap() -> None:
    assert len(Folded("高高高").find("高高")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("发展", "發(fā)展"),
        ("裏面", "裡面"),
        ("爲著", "為着"),
        ("臺灣", "台湾"),
        ("衆", "众"),
        ("⾼", "高"),
    ],
)
def test_two_spellings_of_a_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_folding_twice_changes_nothing_more() -> None:
    once = fold(ARTICLE + "\ud800\0😀ßİ㈱ﷺ")
    assert fold(once) == once


def test_a_million_characters_are_searched() -> None:
    text = ARTICLE * 25_000
    assert len(Folded(text).find("高新区")) == 100_000


def test_the_longest_known_name_at_a_place_wins_in_any_spelling() -> None:
    text = "😀數衡信息與臨嶼高新區(qū)數衡信息科技"
    names = {fold("數衡信息"), fold("数衡信息科技"), fold("高新區"), fold("临屿高新区")}
    longest = max(map(len, names))
    folded = Folded(text)
    for inside, name in (
        ("數衡信息與", "數衡信息"),
        ("高新", "臨嶼高新區(qū)"),
        ("qū", "臨嶼高新區(qū)"),
        ("息科技", "數衡信息科技"),
    ):
        span = folded.name_at(text.index(inside), names, longest)
        assert span is not None and span.of(text) == name


def test_no_known_name_is_found_beside_one() -> None:
    folded = Folded("😀數衡信息與")
    assert folded.name_at(5, {fold("數衡信息")}, 4) is None
    assert folded.name_at(0, set(), 0) is None
    assert Folded("").name_at(0, {"a"}, 1) is None


def test_a_name_folds_alike_alone_and_within_a_long_text() -> None:
    name = "約翰‧𠮷\uf900書\u9fff㐀Ａ"
    alone = fold(name)
    folded = Folded(f"{name}，" + "長" * 6000)
    assert folded.text.startswith(f"{alone},") or folded.text.startswith(f"{alone}，")
    assert [span.start for span in folded.find(name)] == [0]
    assert fold(name) == alone


def test_a_damaged_text_is_repaired_once_for_reading_and_for_searching() -> None:
    text = "𠮷縣高新區(qū)創(chuàng)新發(fā)展產業(yè)園" * 9
    readings = Readings(text)
    assert readings.is_damaged
    assert readings.folded.alignment is readings.repaired.alignment
    received = Readings(text, off={"glosses"})
    assert received.folded.text == readings.folded.text
    assert received.repaired.text == text


# A text this long is kept in two pieces.
_SHEET = 524_288


def found_in(text: str, needle: str) -> list[int]:
    """Where a plain search finds a text, one place after the other."""
    places, place = [], text.find(needle)
    while place >= 0:
        places.append(place)
        place = text.find(needle, place + len(needle))
    return places


@pytest.mark.parametrize("before", range(-6, 3))
def test_a_name_is_found_across_the_pieces_of_a_long_text(before: int) -> None:
    text = "天" * (_SHEET + before) + "臨嶼𠮷野" + "天" * 40
    folded = Folded(text)
    assert folded.find("临屿𠮷野") == [Span(_SHEET + before, _SHEET + before + 4)]
    names = {fold("臨嶼𠮷野")}
    for place in range(_SHEET + before, _SHEET + before + 4):
        span = folded.name_at(place, names, 4)
        assert span == Span(_SHEET + before, _SHEET + before + 4)
    assert folded.name_at(_SHEET + before - 1, names, 4) is None
    assert folded.stretch(_SHEET + before - 2, _SHEET + before + 6) == "天天临屿𠮷野天天"
    assert folded.text == folded.stretch(0, 2 * _SHEET)


@pytest.mark.parametrize("length", [1, 2, 3, 5, 7])
def test_what_repeats_is_found_as_often_in_pieces_as_in_one(length: int) -> None:
    text = "天" * (_SHEET + 11)
    starts = [span.start for span in Folded(text).find("天" * length)]
    assert starts == found_in(text, "天" * length)
