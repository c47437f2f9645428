"""Text copied with its labels, as Markdown."""

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from desktop.formats.labelled_markdown import marked_down
from desktop.text.span import Span, joined

TEXT = "😀唐山高新區與𠮷野家"
PIECES = st.sets(st.integers(0, 9), min_size=2, max_size=2).map(
    lambda each: Span(min(each), max(each))
)
MENTIONS = st.tuples(st.lists(PIECES, min_size=1, max_size=4).map(joined), st.sampled_from("abc"))


def of(name: str, *spans: tuple[int, int]) -> tuple[tuple[Span, ...], str]:
    return tuple(Span(*span) for span in spans), name


def test_a_mention_is_written_with_its_label() -> None:
    assert marked_down(TEXT, [of("organization", (1, 6))]) == (
        "😀[唐山高新區]{.organization}與𠮷野家"
    )


def test_mentions_within_others_nest() -> None:
    both = [of("place", (1, 3)), of("organization", (1, 6))]
    assert marked_down(TEXT, both) == "😀[[唐山]{.place}高新區]{.organization}與𠮷野家"


def test_the_later_of_two_that_cross_is_parted_and_whole_below() -> None:
    both = [of("organization", (1, 6)), of("event", (4, 8))]
    assert marked_down(TEXT, both) == (
        "😀[唐山高[新區]{mention=1}]{.organization}[與𠮷]{mention=1}野家\n"
        "\n"
        "- [新區與𠮷]{.event mention=1}"
    )


def test_a_mention_in_pieces_is_whole_below() -> None:
    assert marked_down(TEXT, [of("organization", (0, 3), (7, 10))]) == (
        "[😀唐山]{mention=1}高新區與[𠮷野家]{mention=1}\n"
        "\n"
        "- [😀唐山…𠮷野家]{.organization mention=1}"
    )


def test_numbers_go_by_the_places_of_mentions_and_each_label_stands_once() -> None:
    some = [of("event", (8, 10), (4, 7)), of("place", (1, 3)), of("organization", (0, 2), (7, 8))]
    assert marked_down(TEXT, [(joined(spans), name) for spans, name in some]) == (
        "[😀[唐]{mention=2}]{mention=1}[山]{mention=2}高"
        "[新區與]{mention=3}[𠮷]{mention=1}[野家]{mention=3}\n"
        "\n"
        "- [😀唐…𠮷]{.organization mention=1}\n"
        "- [唐山]{.place mention=2}\n"
        "- [新區與…野家]{.event mention=3}"
    )


def test_a_piece_that_crosses_another_mention_is_parted_further() -> None:
    both = [of("organization", (1, 6)), of("event", (2, 3), (4, 8))]
    assert marked_down(TEXT, both) == (
        "😀[唐[山]{mention=1}高[新區]{mention=1}]{.organization}[與𠮷]{mention=1}野家\n"
        "\n"
        "- [山…新區與𠮷]{.event mention=1}"
    )


def test_what_markdown_would_read_is_escaped() -> None:
    assert marked_down("[唐]*山*#1", [of("place", (1, 2))]) == r"\[[唐]{.place}\]\*山\*\#1"


def test_what_markdown_would_read_is_escaped_below_too() -> None:
    assert marked_down("*𠮷*與[😀]", [of("place", (0, 3), (4, 7))]) == (
        r"[\*𠮷\*]{mention=1}與[\[😀\]]{mention=1}"
        "\n\n"
        r"- [\*𠮷\*…\[😀\]]{.place mention=1}"
    )


def test_a_mention_over_lines_is_one_line_below() -> None:
    both = [of("event", (0, 2)), of("place", (1, 9))]
    assert marked_down("唐山\r\n😀高\n新𠮷", both).splitlines()[-1] == (
        "- [山 😀高 新𠮷]{.place mention=1}"
    )


@given(st.lists(MENTIONS))
def test_each_mention_has_its_label_once_and_without_its_marks_it_is_the_text_again(
    mentions: list[tuple[tuple[Span, ...], str]],
) -> None:
    text = TEXT[:9]
    written, _, below = marked_down(text, mentions).partition("\n\n")
    assert re.sub(r"\[|\]\{(\.[abc]|mention=\d+)\}", "", written) == text
    labels = re.findall(r"\]\{\.([abc])", written + below)
    assert sorted(labels) == sorted(name for _, name in mentions)
    wholes = re.findall(r"^- \[(.+)\]\{\.([abc]) mention=(\d+)\}$", below, re.MULTILINE)
    assert [number for _, _, number in wholes] == [str(at + 1) for at in range(len(wholes))]
    told = [("…".join(span.of(text) for span in spans), name) for spans, name in mentions]
    assert not Counter((whole, name) for whole, name, _ in wholes) - Counter(told)
    parts = Counter(re.findall(r"mention=(\d+)", written))
    assert set(parts) == {number for _, _, number in wholes}
    assert all(count > 1 for count in parts.values())
