"""Edges of mentions that are where no name ends are found, and mended by one key."""

import pytest

from desktop.text.span import Span
from tests.annotations.desk import TEXT, Desk


def at(text: str) -> Span:
    start = TEXT.index(text)
    return Span(start, start + len(text))


def spans(desk: Desk) -> list[str]:
    return [span.of(TEXT) for mention in desk.state.in_order() for span in mention.spans]


def test_a_mention_that_cuts_a_repaired_block_takes_it_whole(desk: Desk) -> None:
    desk.put(at("唐山高新區"))
    desk.mend("cuts_block")
    assert spans(desk) == ["唐山高新區(qū)"]


def test_only_the_piece_that_cuts_a_block_is_changed(desk: Desk) -> None:
    desk.put(at("唐山高新區"), at("𠮷野家"))
    desk.mend("cuts_block")
    assert spans(desk) == ["唐山高新區(qū)", "𠮷野家"]


@pytest.mark.parametrize("text", ["𠮷野家、", "、佳華科技集團", "簽約,"])
def test_punctuation_at_an_edge_is_left_out(desk: Desk, text: str) -> None:
    desk.put(at(text))
    desk.mend("punctuation")
    assert spans(desk) == [text.strip("、,")]


def test_quotes_around_a_mention_are_left_out_and_no_mere_punctuation(desk: Desk) -> None:
    desk.put(at("“科技服務”"), name="subject")
    assert desk.found("punctuation") == []
    desk.mend("quotes")
    assert spans(desk) == ["科技服務"]


def test_punctuation_within_a_mention_is_no_finding(desk: Desk) -> None:
    desk.put(at("𠮷野家、佳華科技集團"))
    assert desk.found("punctuation") == desk.found("quotes") == []


def test_deng_at_the_end_is_left_out(desk: Desk) -> None:
    desk.put(at("科技服務”等"))
    desk.mend("deng")
    assert spans(desk) == ["科技服務”"]


def test_words_that_end_in_deng_stay(desk: Desk) -> None:
    added = desk.bench.add_texts([("高", "𠮷野家實現平等。")])
    desk.bench.open_article(added.articles[0].id)
    desk.put(Span(3, 7))
    assert desk.found("deng") == []


def test_a_label_on_punctuation_only_is_empty_and_goes(desk: Desk) -> None:
    desk.put(at("、“"), name="subject")
    assert desk.found("punctuation") == []
    desk.mend("empty_label")
    assert spans(desk) == []


def test_what_is_marked_by_hand_has_no_finding_at_its_edges(desk: Desk) -> None:
    for text in ("唐山高新區", "𠮷野家", "“科技服務”等", "簽約，"):
        desk.mark(text, "event")
    rules = ("cuts_block", "punctuation", "quotes", "empty_label")
    assert [desk.found(rule) for rule in rules] == [[], [], [], []]
