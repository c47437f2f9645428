"""Phrases end at punctuation and at 與, 和, 就; quoted names stand between quotes."""

import pytest

from desktop.text.phrases import next_quoted, phrase_end, phrase_start, previous_quoted

TEXT = "臨嶼𠮷高新區與數衡信息、遠岫環保就“城市😀底座”簽約，見《新規「試行」》。\n「未完\n結束」"


@pytest.mark.parametrize(
    ("before", "phrase"),
    [
        ("", "臨嶼𠮷高新區"),
        ("臨嶼𠮷高新區", "與數衡信息"),
        ("臨嶼𠮷高新區與數衡", "信息"),
        ("臨嶼𠮷高新區與數衡信息、遠岫環保", "就“城市😀底座"),
    ],
)
def test_a_phrase_ends_before_what_parts_names(before: str, phrase: str) -> None:
    assert TEXT.startswith(before)
    assert TEXT[len(before) : phrase_end(TEXT, len(before))] == phrase


def test_a_phrase_starts_behind_what_parts_names() -> None:
    end = TEXT.index("簽約")
    assert TEXT[phrase_start(TEXT, end) : end] == "城市😀底座”"
    assert phrase_start(TEXT, 3) == 0


def test_phrases_stop_at_both_ends_of_the_text() -> None:
    assert phrase_end(TEXT, len(TEXT)) == len(TEXT)
    assert phrase_start(TEXT, 0) == 0
    assert phrase_end("", 0) == 0


def test_quoted_names_come_in_the_order_of_the_text_and_nested_ones_too() -> None:
    found = []
    place = 0
    while (span := next_quoted(TEXT, place)) is not None:
        found.append(span.of(TEXT))
        place = span.start
    assert found == ["城市😀底座", "新規「試行」", "試行"]


def test_names_in_single_quotes_are_found_too() -> None:
    text = "發布‘城市大腦’與it’s、“就‘底座’簽約”"
    found = next_quoted(text, 0)
    assert found is not None and found.of(text) == "城市大腦"
    last = previous_quoted(text, len(text))
    assert last is not None and last.of(text) == "底座"


def test_quoted_names_are_found_backwards() -> None:
    last = previous_quoted(TEXT, len(TEXT))
    assert last is not None and last.of(TEXT) == "試行"
    before = previous_quoted(TEXT, last.start - 1)
    assert before is not None and before.of(TEXT) == "新規「試行」"


def test_empty_and_unclosed_quotes_hold_no_name() -> None:
    assert next_quoted("“”😀「未完\n」", 0) is None
    assert previous_quoted("", 0) is None
