"""Articles are chosen by number, id or title."""

import pytest

from desktop.annotations.values import Article, State
from desktop.formats.choosing import chosen
from desktop.formats.errors import FormatError

TITLES = ("𠮷野家", "一,二", "2", "同名", "同名")
ARTICLES = [
    Article(f"id{place}", title, "", 1, place, State.NEW, None, "", "", "")
    for place, title in enumerate(TITLES, 1)
]


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (None, [1, 2, 3, 4, 5]),
        ("1", [1]),
        ("4-5, 1,1", [1, 4, 5]),
        ("id3", [3]),
        ("𠮷野家,id2", [1, 2]),
        ("一,二", [2]),
        ("2", [3]),
        ("同名", [4, 5]),
    ],
)
def test_articles_are_chosen_in_the_order_of_the_project(
    wanted: str | None, numbers: list[int]
) -> None:
    assert chosen(ARTICLES, wanted) == [ARTICLES[number - 1] for number in numbers]


@pytest.mark.parametrize("wanted", ["0", "6", "3-9", "5-4", "", "1,,3", "無", "１"])
def test_an_article_that_is_not_there_is_named(wanted: str) -> None:
    with pytest.raises(FormatError, match=r"There is no article .*; numbers go from 1 to 5\."):
        chosen(ARTICLES, wanted)
