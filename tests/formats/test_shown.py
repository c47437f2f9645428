"""An article as a reading shows it keeps every span on the same words."""

from dataclasses import replace

from desktop.annotations.bundle import Bundle
from desktop.formats.shown import as_shown
from desktop.text.readings import ReadingKind, Readings
from desktop.text.span import Span

RAW = "高新區(qū)與𠮷野家就發(fā)展項目簽約"


def test_spans_stand_where_the_reading_has_them(bundle: Bundle) -> None:
    mention = replace(bundle.mentions[0], spans=(Span(0, 7),))
    total = replace(bundle.totals[0], span=Span(12, 18))
    raw = replace(bundle, text=RAW, mentions=(mention,), totals=(total,), frames=())
    readings = Readings(RAW, assume_damaged=True)
    shown = as_shown(raw, readings.of(ReadingKind.SIMPLIFIED))
    assert shown.text == "高新区与𠮷野家就发展项目签约"
    assert [span.of(shown.text) for span in shown.mentions[0].spans] == ["高新区"]
    assert shown.totals[0].span.of(shown.text) == "发展"
    assert shown.article.length == len(shown.text)
    assert shown.article.sha256 == bundle.article.sha256
    assert as_shown(raw, readings.of(ReadingKind.RAW)) is raw
