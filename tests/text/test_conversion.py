"""Simplified and Traditional."""

import pytest

import desktop.text.conversion as conversion
from desktop.text.conversion import Converted, convert, convert_phrases
from desktop.text.span import Span

TEXT = "𠮷野家在唐山高新區發展。著名的乾隆皇帝、乾燥的空氣，頭髮與發展；皇后在後面。😀\n" * 40


@pytest.fixture(autouse=True)
def small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversion, "_STEP", 16)


@pytest.mark.parametrize("configs", [("tw2s",), ("tw2s", "s2tw"), ("tw2s", "s2hk")])
def test_any_stretch_is_the_same_piece_of_the_whole(configs: tuple[str, ...]) -> None:
    whole = convert(TEXT, *configs)
    converted = Converted(TEXT, *configs)
    for start, end in [(700, 731), (0, 1), (5, 900), (len(TEXT) - 1, len(TEXT)), (16, 32)]:
        assert converted.stretch(Span(start, end)) == whole[start:end]
    assert converted.text == whole
    assert converted.stretch(Span(3, 90)) == whole[3:90]


def test_a_stretch_converts_little_more_than_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    lengths: list[int] = []

    def counted(text: str, *configs: str) -> str:
        lengths.append(len(text))
        return convert(text, *configs)

    monkeypatch.setattr(conversion, "convert", counted)
    Converted(TEXT, "tw2s").stretch(Span(600, 610))
    assert sum(lengths) < 100


def test_nul_and_lone_surrogates_pass_through() -> None:
    text = "發展\0區\ud800業\udfff\ud800\0"
    assert convert(text, "tw2s") == "发展\0区\ud800业\udfff\ud800\0"
    assert Converted(text, "tw2s").stretch(Span(3, 6)) == "区\ud800业"


def test_nothing_becomes_nothing() -> None:
    assert convert("", "tw2s") == ""
    assert Converted("", "tw2s").text == ""


def test_a_text_without_cuts_is_one_stretch() -> None:
    text = "發展" * 50
    assert Converted(text, "tw2s").stretch(Span(40, 43)) == "发展发"


def test_a_cut_is_never_within_a_description_of_a_character() -> None:
    text = "⿰，籤籤" * 20 + "⿲⿲⿳籤，籤，籤" * 20
    converted = Converted(text, "tw2s")
    pieces = [converted.stretch(Span(place, place + 1)) for place in range(len(text))]
    assert "".join(pieces) == convert(text, "tw2s")
    assert "籤" in "".join(pieces)


def test_a_million_characters_without_a_line_end_are_no_exception(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.undo()
    text = "唐山高新區發展" * 150_000
    converted = Converted(text, "tw2s", "s2hk")
    assert (
        converted.stretch(Span(900_000, 900_007)) == convert(text, "tw2s", "s2hk")[900_000:900_007]
    )


def test_phrases_are_aligned_by_blocks() -> None:
    text = "我的软件在互联网上，内存不够𠮷。"
    shown, alignment = convert_phrases(text, "s2twp")
    assert shown == "我的軟體在網際網路上，記憶體不夠𠮷。"
    pieces = [
        (text[each.source_start : each.source_end], shown[each.start : each.end])
        for each in alignment.sections
        if each.is_block
    ]
    assert pieces == [("互联网", "網際網路"), ("内存", "記憶體")]


def test_the_long_way_round_a_stretch_without_cuts_is_still_aligned() -> None:
    text = "知识产权" * 150
    shown, alignment = convert_phrases(text, "s2twp")
    assert (alignment.source_length, alignment.length) == (600, len(shown))
