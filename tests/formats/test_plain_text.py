"""How a text comes by its title."""

import pytest

from desktop.formats.plain_text import title_of


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("a.txt", "𠮷野家開幕😀\n今天開幕。", "𠮷野家開幕😀"),
        ("a.txt", "\ufeff\r\n　標題\t一\r\n內文。", "標題 一"),
        ("路徑/新聞.一.txt", "今天開幕。\n明天也是。", "新聞.一"),
        ("新聞.txt", "只有一行", "新聞"),
        ("新聞.txt", "很" * 61 + "\n內文。", "新聞"),
        ("新聞.txt", "\n \n", "新聞"),
        (".txt", "今天開幕。", ".txt"),
        ("", "今天，𠮷野家開幕。", "今天，𠮷野家開幕。"),
        ("", "長" * 50 + "。", "長" * 20),
    ],
)
def test_a_short_first_line_without_a_stop_is_the_title(name: str, text: str, title: str) -> None:
    assert title_of(name, text) == title


def test_a_damaged_headline_is_repaired() -> None:
    text = (
        "高新區(qū)創(chuàng)新發(fā)展\n"
        + "高新區(qū)發(fā)展,創(chuàng)新,發(fā)展,高新區(qū)創(chuàng)業(yè)。" * 3
    )
    assert title_of("", text) == "高新區創新發展"
