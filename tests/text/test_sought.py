"""What is sought in many texts."""

import unicodedata

import pytest

from desktop.text.folding import fold
from desktop.text.readings import Readings
from desktop.text.sought import Sought
from tests.text.rewriter import FEW, rewrite_page

CLEAN = "青浦灣😀\n會上，青浦灣高新區與𠮷川電子就產業雲平臺簽約。\n青浦湾高新区再见。\n"
# The page rewriter made 。現 a shifted ?,F: nothing but a look at the repairs finds 現場 there.
DAMAGED = rewrite_page("在高新區的統一戰線上，協會的業態、數據發布成功。現場發布了𠮷。")


def hits(raw: str, wanted: str) -> list[tuple[str, str, str]]:
    found = Sought(wanted).hits(Readings(raw))
    return [(hit.before, hit.text, hit.after) for hit in found]


def test_a_hit_has_the_words_around_it_on_its_line() -> None:
    assert hits(CLEAN, "高新区") == [
        ("會上，青浦灣", "高新區", "與𠮷川電子就產業雲平臺簽約。"),
        ("青浦湾", "高新区", "再见。"),
    ]
    assert hits(CLEAN, "青浦湾")[0] == ("", "青浦灣", "😀")


def test_what_is_around_a_hit_is_repaired_and_its_span_is_raw() -> None:
    (hit,) = Sought("高新区").hits(Readings(DAMAGED))
    assert hit.span.of(DAMAGED) == "高新區(qū)"
    assert (hit.before, hit.text) == ("在", "高新區")


@pytest.mark.parametrize("wanted", ["现场", "現場", "业态", "數據(shù)"])
def test_a_damaged_text_is_not_passed_over(wanted: str) -> None:
    assert len(hits(DAMAGED, wanted)) == len(Readings(DAMAGED).folded.find(wanted))
    assert hits(DAMAGED, wanted) or wanted == "數據(shù)"


def test_a_text_without_one_of_the_characters_is_passed_over() -> None:
    assert not Sought("青浦縣").may_be_in("青浦灣高新區與電子就產業雲平臺簽約。")
    assert Sought("青浦湾").may_be_in("青浦灣高新區")


@pytest.mark.parametrize("wanted", ["", " \n"])
def test_nothing_is_found_for_nothing(wanted: str) -> None:
    assert hits(CLEAN, wanted) == []


def test_no_character_that_is_read_as_another_lets_its_text_be_passed_over() -> None:
    for code in (*range(0x2E00, 0x3400), *range(0xF900, 0x20000), 0x20BB7, 0x2F800, 0x2FA1D):
        character = chr(code)
        folded = fold(character)
        if folded != character and "IDEOGRAPH" in unicodedata.name(folded, ""):
            assert Sought(character).may_be_in(character), hex(code)


def test_what_a_damaged_page_holds_is_never_passed_over() -> None:
    text = "在高新區的統一戰線上，協會的業態、數據發布成功。現場發布了𠮷。"
    page = rewrite_page(text, FEW)
    folded = Readings(page).folded.text
    for start in range(len(folded) - 2):
        assert Sought(folded[start : start + 3]).may_be_in(page)
