"""Findings are told as an object, and as one line each."""

from desktop.annotations.checks import Finding
from desktop.annotations.values import Article, State
from desktop.formats.findings_report import FindingsReport, Found
from desktop.text.span import Span

ARTICLE = Article("a1", "第一行\n標題😀", "0" * 64, 20, 0, State.NEW, None, "", "me", "t")
FINDING = Finding(
    "deng", Span(3, 7), "“{text}” ends in 等.", {"text": "𠮷野家等"}, ("m1",), ("f1", "f2")
)
REPORT = FindingsReport(2, [Found(ARTICLE, FINDING, "𠮷野家等")])


def test_a_finding_is_an_object_with_its_raw_place() -> None:
    assert REPORT.as_json() == {
        "articles": 2,
        "findings": [
            {
                "rule": "deng",
                "article": "a1",
                "title": "第一行\n標題😀",
                "span": [3, 7],
                "text": "𠮷野家等",
                "message": "“𠮷野家等” ends in 等.",
                "mentions": ["m1"],
                "frames": ["f1", "f2"],
            }
        ],
    }


def test_a_finding_is_one_line_whatever_its_title() -> None:
    assert list(REPORT.lines()) == ["第一行 標題😀:3-7: deng: “𠮷野家等” ends in 等."]
