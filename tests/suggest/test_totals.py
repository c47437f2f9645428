"""An article's own counts are found, and what only looks like one is not."""

from pathlib import Path

import pytest

from desktop.annotations.values import FrameType, Nesting, Schema
from desktop.suggest.counted import counted_of
from desktop.suggest.totals import stated_totals
from desktop.text.readings import Readings
from desktop.text.span import Span

TANGSHAN = Path(__file__).resolve().parents[3] / "shared" / "articles" / "tangshan.txt"

Found = tuple[str, int, bool, str]


def found(text: str, raw: Span | None = None) -> list[Found]:
    readings = Readings(text)
    return [
        (readings.surface(total.span), total.number, total.exact, total.frame_type)
        for total in stated_totals(readings, raw)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("𠮷縣8個項目進行簽約。", ("8個項目", 8, True, "agreement")),
        ("现场发布了５个应用场景😀", ("５个应用场景", 5, True, "scenario")),
        ("雙方簽署三份協議。", ("三份協議", 3, True, "agreement")),
        ("雙方签署了一份协议。", ("一份协议", 1, True, "agreement")),
        ("會上發布了5項創新應用場景", ("5項", 5, True, "scenario")),
        ("先後發布“甲”“乙𠮷”等兩個。", ("兩個", 2, True, "scenario")),
        ("等“科技服務，助力成長”等5項場景", ("5項場景", 5, True, "scenario")),
        ("推出了十餘項創新應用場景", ("十餘項", 10, False, "scenario")),
        ("达成合作意向20余项", ("20余项", 20, False, "agreement")),
        ("超過二十個場景登場", ("超過二十個場景", 20, False, "scenario")),
        ("發布20項以上應用場景", ("20項以上應用場景", 20, False, "scenario")),
        ("逾三十個項目集中簽約", ("逾三十個項目", 30, False, "agreement")),
        ("近20家企業集中簽約", ("近20家企業", 20, False, "agreement")),
        ("發布兩三個場景", ("兩三個場景", 2, False, "scenario")),
        ("簽約項目達30餘個", ("30餘個", 30, False, "agreement")),
        ("現場簽約項目26個，總投資100億元", ("26個", 26, True, "agreement")),
        ("本次活動簽約8個，", ("8個", 8, True, "agreement")),
        ("完成8項簽約", ("8項", 8, True, "agreement")),
        ("8個簽約項目", ("8個簽約項目", 8, True, "agreement")),
        ("8項目簽約", ("8項目", 8, True, "agreement")),
        ("簽約儀式上，12個重點項目落地", ("12個", 12, True, "agreement")),
        ("第一批20個應用場景對外發布", ("20個應用場景", 20, True, "scenario")),
        ("三大應用場景發布", ("三大應用場景", 3, True, "scenario")),
        ("他說：“今天我們簽署了三份協議。”", ("三份協議", 3, True, "agreement")),
        ("共1,200個應用場景", ("1,200個應用場景", 1200, True, "scenario")),
    ],
)
def test_a_count_is_found(text: str, expected: Found) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "12月8日簽約",
        "第3個項目簽約",
        "第三个应用场景",
        "前3個場景",
        "其中3個項目簽約",
        "另有3個場景發布",
        "每個項目簽約",
        "做好“高”和“新”兩篇文章",
        "錨定“兩區三高地”，推進“一區多園”",
        "“十大應用場景”評選𠮷",
        "5億元項目簽約",
        "簽訂3億元合同",
        "簽訂3個億的合同",
        "增長5個百分點，簽約",
        "3個月的應用場景",
        "8個工作日內簽約",
        "十四五項目簽約",
        "這是一個應用場景",
        "調研了3個項目",
        "40個項目集中開工",
        "四個自信，五個方面的合作",
        "5個企業參與的應用場景",
        "來自50家企業的代表出席簽約儀式",
        "50家企業代表見證簽約",
        "累計簽約項目120個",
        "截至目前，全區已簽約120個項目",
        "計劃打造50個應用場景",
        "到2030年，發布50個應用場景",
        "去年簽約8個項目",
        "2018-8個項目簽約",
        "𠮷8.5個項目簽約",
        "發布五大類場景",
        "多個應用場景",
        "",
        "😀",
    ],
)
def test_what_is_no_count_of_frames_is_not_found(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "counted", "number", "exact"),
    [
        ("數十個項目簽約😀", "數十個項目", 20, False),
        ("幾十個項目簽約", "幾十個項目", 20, False),
        ("廿三個項目簽約", "廿三個項目", 23, True),
        ("卅個項目簽約", "卅個項目", 30, True),
        ("〇八個項目簽約", "〇八個項目", 8, True),
        ("20+個項目簽約", "20+個項目", 20, False),
        ("8 個項目簽約", "8 個項目", 8, True),
    ],
)
def test_rarer_ways_to_write_a_number_are_read(
    text: str, counted: str, number: int, exact: bool
) -> None:
    assert found(text) == [(counted, number, exact, "agreement")]


def test_several_counts_stand_in_one_sentence() -> None:
    assert found("发布了5个应用场景，8个项目进行签约😀") == [
        ("5个应用场景", 5, True, "scenario"),
        ("8个项目", 8, True, "agreement"),
    ]


def test_counts_of_a_damaged_text_are_raw_spans_without_cut_blocks() -> None:
    text = (
        "區(qū)創(chuàng)業(yè)發(fā)展,創(chuàng)新發(fā)展。" * 3
        + "𠮷縣發(fā)布5個創(chuàng)業(yè)應用場景,8個項目簽約。"
    )
    readings = Readings(text)
    totals = stated_totals(readings)
    assert [total.span.of(text) for total in totals] == ["5個", "8個項目"]
    assert all(readings.widen(total.span) == total.span for total in totals)


def test_a_stretch_is_looked_through_alone() -> None:
    text = "𠮷縣發布4個場景。6個項目簽約。"
    assert found(text, Span(0, text.index("。"))) == [("4個場景", 4, True, "scenario")]


def test_a_type_of_the_project_is_counted_by_its_name() -> None:
    kind = FrameType("id", "獎項", "award", None, ())
    schema = Schema(1, Nesting.NONE, (), (kind,))
    totals = stated_totals(Readings("𠮷縣頒發了3個奖项，8個項目簽約"), counted=counted_of(schema))
    assert [(total.number, total.frame_type) for total in totals] == [(3, "award")]


@pytest.mark.skipif(not TANGSHAN.exists(), reason="the article is not here")
def test_the_totals_of_a_long_damaged_article_are_its_three() -> None:
    assert found(TANGSHAN.read_text(encoding="utf-8")) == [
        ("5個應用場景", 5, True, "scenario"),
        ("8個項目", 8, True, "agreement"),
        ("5項", 5, True, "scenario"),
    ]
