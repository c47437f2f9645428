"""Text copied with its labels, as Markdown."""

import re

from hypothesis import given
from hypothesis import strategies as st

from desktop.formats.labelled_markdown import marked_down
from desktop.text.span import Span

TEXT = "😀唐山高新區與𠮷野家"


def test_a_mention_is_written_with_its_label() -> None:
    assert marked_down(TEXT, [(Span(1, 6), "organization")]) == (
        "😀[唐山高新區]{.organization}與𠮷野家"
    )


def test_mentions_within_others_nest() -> None:
    both = [(Span(1, 3), "place"), (Span(1, 6), "organization")]
    assert marked_down(TEXT, both) == "😀[[唐山]{.place}高新區]{.organization}與𠮷野家"


def test_the_later_of_two_that_cross_is_parted() -> None:
    both = [(Span(1, 6), "organization"), (Span(4, 8), "event")]
    assert marked_down(TEXT, both) == ("😀[唐山高[新區]{.event}]{.organization}[與𠮷]{.event}野家")


def test_what_markdown_would_read_is_escaped() -> None:
    assert marked_down("[唐]*山*#1", [(Span(1, 2), "place")]) == r"\[[唐]{.place}\]\*山\*\#1"


@given(
    st.lists(
        st.tuples(st.integers(0, 9), st.integers(0, 9), st.sampled_from("abc")).filter(
            lambda each: each[0] < each[1]
        )
    )
)
def test_without_its_marks_it_is_the_text_again(some: list[tuple[int, int, str]]) -> None:
    written = marked_down(TEXT[:9], [(Span(start, end), name) for start, end, name in some])
    assert re.sub(r"\[|\]\{\.[abc]\}", "", written) == TEXT[:9]
    assert written.count("[") == written.count("]{.")
