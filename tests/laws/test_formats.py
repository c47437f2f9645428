"""What a format writes of any article reads back equal, and offsets go both ways."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.annotations.bundle import Bundle
from desktop.annotations.values import Article, Author, Mention, State
from desktop.formats.jsonl import held, read_back, write
from desktop.formats.offsets import Offsets, OffsetUnit
from desktop.formats.options import Options
from desktop.formats.schema_toml import default_schema
from desktop.text.span import Span, joined

SCHEMA = default_schema()
WANG = Author("王", "王小明𠮷")
# Low halves only: JSON joins a high one and a low one side by side.
TEXTS = st.text(
    st.one_of(st.sampled_from('甲乙𠮷😀\r\n\t\0\ufeff\u2028\x85\udc00"\\́'), st.characters()),
    min_size=1,
)


@st.composite
def placed(draw: st.DrawFn) -> tuple[str, list[Span]]:
    """A text, some thousand characters longer now and then, with spans of it."""
    text = draw(TEXTS) + "𠮷é" * draw(st.sampled_from((0, 0, 0, 511, 1024)))
    places = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(places, places), max_size=8))
    return text, [Span(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]]


@given(placed(), st.sampled_from(OffsetUnit))
def test_offsets_go_there_and_back(
    text_and_spans: tuple[str, list[Span]], unit: OffsetUnit
) -> None:
    text, spans = text_and_spans
    offsets = Offsets(text, unit)
    for span in spans:
        assert offsets.span(*offsets.of(span)) == span


@given(placed(), st.sampled_from(OffsetUnit))
def test_offsets_count_what_stands_before(
    text_and_spans: tuple[str, list[Span]], unit: OffsetUnit
) -> None:
    text, spans = text_and_spans
    offsets = Offsets(text, unit)
    codec, size = {
        OffsetUnit.CODEPOINTS: ("utf-32-le", 4),
        OffsetUnit.UTF16: ("utf-16-le", 2),
        OffsetUnit.UTF8: ("utf-8", 1),
    }[unit]
    for span in spans:
        before = len(text[: span.start].encode(codec, "surrogatepass")) // size
        own = len(span.of(text).encode(codec, "surrogatepass")) // size
        assert offsets.of(span) == [before, before + own]


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("formats") / "𠮷.jsonl"


@given(placed(), st.sampled_from(OffsetUnit))
def test_jsonl_reads_back_equal(
    out: Path, text_and_spans: tuple[str, list[Span]], unit: OffsetUnit
) -> None:
    text, spans = text_and_spans
    article = Article(
        "article", text[:9], "0" * 64, len(text), 0, State.NEW, None, text, WANG.id, ""
    )
    whole = [Mention(str(UUID(int=n)), "article", (span,), SCHEMA.labels[0].id, WANG.id, "")
             for n, span in enumerate(spans)]  # fmt: skip
    if spans:
        whole.append(replace(whole[0], id="pieces", spans=joined(spans), note=text))
    bundle = Bundle(
        schema=SCHEMA,
        article=article,
        text=text,
        repaired={each.id: each.hull.of(text) for each in whole},
        mentions=tuple(whole),
        links=(),
        entities=(),
        frames=(),
        totals=(),
        authors=(WANG,),
    )
    write([bundle], out, Options(unit))
    assert list(read_back(out, SCHEMA)) == [held(bundle)]
