"""Whatever the text, a proposal lies in it, maps back, and cuts no repaired block."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.suggest.article import proposals
from desktop.suggest.passage import Labelled
from desktop.suggest.ranking import quoted_names, ranked
from desktop.text.readings import Readings
from desktop.text.span import Span

PIECES = [
    *"與和、，,；。就等“”「」《》（）()簽約署8５十兩餘個項份家甲乙\n 😀𠮷",
    *(
        "簽約",
        "簽署",
        "項目",
        "協議",
        "應用場景",
        "發布了",
        "分別",
        "先後",
        "以及",
        "進行",
        "合作",
        "協會",
        "由",
        "未與",
        "攜手",
        "首發",
        "揭幕",
        "簽約雙方為",
        "三家企業",
    ),
    *(
        "區(qū)",
        "創(chuàng)",
        "發(fā)展",
        "業(yè)",
        "?,F(xiàn)場",
        "協(xié)會",
        "環(huán)保",
        "\0",
        "\ud800",
        "\u200b",
    ),
    "甲公司與乙公司、丙公司就智慧、養老等2個項目簽約",
    "甲、乙公司先後發布了“一區”“二,區”等兩項應用場景",
    "創(chuàng)業(yè)發(fā)展高新區(qū)發(fā)展創(chuàng)新,創(chuàng)業(yè)區(qū)。",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@given(TEXTS, st.data())
def test_every_proposed_span_lies_in_the_text_and_cuts_no_block(
    text: str, data: st.DataObject
) -> None:
    readings = Readings(text)
    known = []
    if len(text) > 2:
        start = data.draw(st.integers(0, len(text) - 2))
        span = Span(start, data.draw(st.integers(start + 1, len(text))))
        known = [Labelled("m", span, data.draw(st.sampled_from(["organization", "subject"])))]
    found = proposals(readings, known)
    spans = [total.span for total in found.totals]
    for each in (*found.agreements, *found.scenarios):
        spans.append(each.sentence)
        for distribution in each.readings:
            for way in ranked(distribution, readings, quoted_names(readings)):
                assert way.total == distribution.total > 0
                for frame in way.frames:
                    assert frame.fillers
                    assert each.sentence.covers(frame.evidence)
                    spans.append(frame.evidence)
                    spans += [filler.span for filler in frame.fillers if filler.mention is None]
    for span in spans:
        assert span.end <= len(text)
        assert readings.widen(span) == span
        assert readings.repaired.raw(readings.repaired.shown(span)) == span
