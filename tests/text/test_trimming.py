"""The edges of a selection."""

import pytest

from desktop.text.span import Span
from desktop.text.trimming import trim, whole_characters


def trimmed(text: str) -> str | None:
    span = trim(text, Span(0, len(text)))
    return None if span is None else span.of(text)


@pytest.mark.parametrize(
    ("selected", "kept"),
    [
        (" 唐山市,", "唐山市"),
        ("\u3000，𠮷野家。\r\n", "𠮷野家"),
        ("《論語》", "論語"),
        ("《論語》，", "論語"),
        ("「《論語》」", "論語"),
        ("唐山(北京)", "唐山(北京)"),
        ("「唐山(北京)」", "唐山(北京)"),
        ("(北京)唐山", "(北京)唐山"),
        ("《論語》、《孟子》", "《論語》、《孟子》"),
        ("《論語》研究", "《論語》研究"),
        ("唐山)", "唐山"),
        ("(唐山", "唐山"),
        ("((唐山)", "唐山"),
        ("“高效”和“節能”", "“高效”和“節能”"),
        ('"高效"', "高效"),
        ("\ufeff\u200b高新區\u00ad", "高新區"),
        ("增長5%", "增長5%"),
        ("C#", "C#"),
        ("￥100", "￥100"),
        ("。，\n", None),
        ("（）", None),
        ("高·新", "高·新"),
    ],
)
def test_blanks_and_punctuation_are_trimmed(selected: str, kept: str | None) -> None:
    assert trimmed(selected) == kept


@pytest.mark.parametrize(
    ("text", "span", "whole"),
    [
        ("e\u0301a", Span(0, 1), "e\u0301"),
        ("e\u0301a", Span(1, 2), "e\u0301"),
        ("葛\U000e0100城", Span(0, 1), "葛\U000e0100"),
        ("👨\u200d👩\u200d👧家", Span(2, 3), "👨\u200d👩\u200d👧"),
        ("👍🏽好", Span(0, 1), "👍🏽"),
        ("🇹🇼🇨🇳", Span(0, 1), "🇹🇼"),
        ("🇹🇼🇨🇳", Span(2, 3), "🇨🇳"),
        ("甲\r\n乙", Span(0, 2), "甲\r\n"),
        ("𠮷野", Span(0, 1), "𠮷"),
        ("\u0915\u094d\u0937\u093f\u0915", Span(0, 1), "\u0915\u094d\u0937\u093f"),
        ("\n\u0301", Span(0, 1), "\n"),
    ],
)
def test_no_character_is_cut_in_two(text: str, span: Span, whole: str) -> None:
    assert whole_characters(text, span).of(text) == whole
