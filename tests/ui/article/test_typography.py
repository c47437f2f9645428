"""Chinese as it is set: a typeface for each script, no line that punctuation begins or opens."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.text.readings import ReadingKind
from desktop.ui.article.typography import families
from tests.ui.article.conftest import ON_SCREEN, Show

NEVER_FIRST = "。，、；：！？）」』》〉】”’…％"
NEVER_LAST = "（「『《〈【“‘"
SIGNS = f"{NEVER_FIRST}{NEVER_LAST}—"
PIECES = [
    *("，", "。", "、", "：", "；", "！", "？", "……", "——", "）。", "」，", "”、", "》）", "％"),
    *(
        "（",
        "「",
        "《",
        "“",
        "‘",
        "『",
        "中",
        "𠮷野",
        "高新區管委會",
        "IP knowledge",
        "3.5",
        "😀",
        "2026年",
    ),
]
TEXTS = st.lists(st.sampled_from(PIECES), min_size=20, max_size=120).map("".join)


@ON_SCREEN
@given(TEXTS, st.integers(330, 900))
def test_no_line_begins_with_what_ends_or_ends_with_what_begins(
    show: Show, text: str, width: int
) -> None:
    view = show("")
    view.resize(width, 600)
    view = show(text)
    whole = view.document().toPlainText()
    encoded = whole.encode("utf-16-le")
    rows = view._layout.ready(0).rows
    lines = [encoded[2 * row.start_units : 2 * row.end_units].decode("utf-16-le") for row in rows]
    assert "".join(lines) == text
    for above, below in pairwise(lines):
        before, after = above.rstrip(), below
        # Of a chain of signs that hold together some line has to begin within it.
        if before[-1] in SIGNS and after[0] in SIGNS:
            continue
        assert after[0] not in NEVER_FIRST
        assert before[-1] not in NEVER_LAST


@pytest.mark.parametrize(
    ("kind", "sample", "script"),
    [
        (ReadingKind.SIMPLIFIED, "這們來", "SC"),
        (ReadingKind.TAIWAN, "这们来", "TC"),
        (ReadingKind.HONGKONG, "这们来", "HK"),
        (ReadingKind.RAW, "这们来時𠮷", "SC"),
        (ReadingKind.RAW, "這們来時𠮷", "TC"),
        (ReadingKind.REPAIRED, "😀", "TC"),
    ],
)
def test_each_reading_has_a_typeface_of_its_script(
    kind: ReadingKind, sample: str, script: str
) -> None:
    assert families(kind, sample)[0] == f"Noto Sans CJK {script}"
    assert len(families(kind, sample)) > 3
