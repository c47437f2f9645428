"""Numerals say what a reader takes them to say, and what is none says nothing."""

import pytest

from desktop.suggest.numerals import least_of, number_of


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("8", 8),
        ("８", 8),
        ("1,200", 1200),
        ("3万", 30_000),
        ("2百", 200),
        ("一", 1),
        ("两", 2),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("三十五", 35),
        ("百", 100),
        ("一百零五", 105),
        ("一百五", 150),
        ("一百五十", 150),
        ("两千零一十", 2010),
        ("一万二千", 12_000),
        ("一〇二", 102),
        ("叁拾", 30),
    ],
)
def test_a_numeral_is_a_number(text: str, number: int) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize(
    "text",
    ["", "十四五", "二三", "三一", "零", "十十", "𠮷", "三千五千", "8" * 5000, "一" * 40, "8" * 12],
)
def test_what_is_no_numeral_is_no_number(text: str) -> None:
    assert number_of(text) is None


def test_a_guess_says_its_smaller_number() -> None:
    assert least_of("两三") == 2
    assert least_of("七八") == 7
    assert least_of("三一") is None
    assert least_of("三") is None
