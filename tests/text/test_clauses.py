"""Clauses and sentences are found as a reader would cut them."""

from desktop.text.clauses import clause_at, sentence_at
from desktop.text.span import Span

TEXT = "會上，𠮷野家與甲公司簽約；乙與丙簽約。“太好了。”他說😀\n下一段"


def clause(place: int) -> str | None:
    span = clause_at(TEXT, place)
    return span.of(TEXT) if span else None


def test_a_clause_ends_at_a_semicolon_but_not_at_a_comma() -> None:
    assert clause(5) == "會上，𠮷野家與甲公司簽約；"
    assert clause(TEXT.index("丙")) == "乙與丙簽約。"


def test_a_sentence_goes_over_semicolons() -> None:
    span = sentence_at(TEXT, 5)
    assert span is not None
    assert span.of(TEXT) == "會上，𠮷野家與甲公司簽約；乙與丙簽約。"


def test_closing_quotes_belong_to_the_sentence_they_close() -> None:
    assert clause(TEXT.index("太")) == "“太好了。”"
    assert clause(TEXT.index("說")) == "他說😀"


def test_a_line_end_ends_a_clause_and_is_not_part_of_it() -> None:
    assert clause(len(TEXT)) == "下一段"
    assert clause(TEXT.index("\n")) == "他說😀"


def test_an_empty_line_has_no_clause() -> None:
    assert clause_at("", 0) is None
    assert clause_at("甲。\n\n乙", 3) is None
    assert clause_at("甲。\r\n乙", 4) == Span(4, 5)


def test_every_place_of_a_text_is_in_its_own_clause() -> None:
    for place in range(len(TEXT)):
        span = clause_at(TEXT, place)
        assert span is not None
        assert span.start <= place <= span.end
