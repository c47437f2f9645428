"""F8 goes from one finding of the article to the next, wherever the keyboard is."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.annotations.candidates import Candidate
from desktop.annotations.values import Mention
from desktop.text.span import Span
from desktop.ui.window import Window
from desktop.workbench import Workbench
from tests.store.samples import added
from tests.ui.conftest import AUTHOR, TEXT


def test_f8_walks_the_findings_from_the_caret_and_shift_f8_back(
    window: Window, qtbot: QtBot
) -> None:
    start = TEXT.index("臨嶼高新區")
    window.view.select_raw(Span(start, start + 5))
    QTest.keyClicks(window.view, "2")
    window.view.select_raw(Span(TEXT.index("𠮷野"), TEXT.index("𠮷野") + 2))
    QTest.keyClicks(window.view, "1")
    model = window.panel.findings.model
    qtbot.waitUntil(lambda: not model.is_looking and len(model.findings) == 1)
    window.view.place_caret(0)
    QTest.keyClick(window.view, Qt.Key.Key_F8)
    again = TEXT.index("臨嶼高新區", start + 1)
    assert window.panel.page is window.panel.findings
    assert window.view.raw_selection() == Span(again, again + 5)
    QTest.keyClick(window.view, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert window.view.raw_selection() == Span(again, again + 5)


def test_f_mends_the_finding_that_f8_went_to(window: Window, qtbot: QtBot) -> None:
    bench, model = window.workbench, window.panel.findings.model
    start = TEXT.index("臨嶼高新區")
    window.view.select_raw(Span(start, start + 5))
    QTest.keyClicks(window.view, "2")
    qtbot.waitUntil(lambda: not model.is_looking and len(model.findings) == 1)
    QTest.keyClick(window.view, Qt.Key.Key_F8)
    QTest.keyClicks(window.view, "f")
    assert len(bench.state.mentions) == TEXT.count("臨嶼高新區") == 2
    qtbot.waitUntil(lambda: not model.is_looking)
    assert not model.findings


def test_f_says_why_it_mends_nothing(window: Window, qtbot: QtBot) -> None:
    QTest.keyClicks(window.view, "f")
    assert "Go to a finding" in window.middle.notice.text
    bench, model = window.workbench, window.panel.findings.model
    (kind,) = [each for each in bench.schema.frame_types if each.key == "A"]
    span = Span(TEXT.index("數衡信息"), TEXT.index("數衡信息") + 4)
    bench.fill(None, kind, kind.roles[0], Candidate(None, span, "數衡信息"))
    qtbot.waitUntil(lambda: not model.is_looking and bool(model.findings))
    QTest.keyClick(window.view, Qt.Key.Key_F8)
    QTest.keyClicks(window.view, "f")
    assert "no one way" in window.middle.notice.text


def test_a_finding_about_what_is_gone_mends_nothing(window: Window, qtbot: QtBot) -> None:
    bench, model = window.workbench, window.panel.findings.model
    start = TEXT.index("臨嶼高新區")
    window.view.select_raw(Span(start, start + 5))
    QTest.keyClicks(window.view, "2")
    qtbot.waitUntil(lambda: not model.is_looking and len(model.findings) == 1)
    QTest.keyClick(window.view, Qt.Key.Key_F8)
    bench.undo()
    assert model.findings
    QTest.keyClicks(window.view, "f")
    assert not bench.state.mentions


def test_f8_says_so_where_nothing_is_wrong(window: Window) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_F8)
    assert window.middle.notice.text == "Nothing is wrong that the rules can see."


def test_f8_leads_to_every_finding_of_the_same_place_and_to_the_first_of_all(
    window: Window, bench: Workbench, qtbot: QtBot
) -> None:
    assert bench.article is not None
    label = next(each.id for each in bench.schema.labels if each.export_name == "organization")
    article, time = bench.article.id, "2026-11-22T08:00:00.000Z"
    mentions = [
        Mention(f"m-{end}", article, (Span(0, end),), label, AUTHOR.id, time) for end in (2, 3, 5)
    ]
    bench.project.apply(added(*mentions))
    bench.open_article(bench.article.id)
    window.view.place_caret(0)
    model = window.panel.findings.model
    qtbot.waitUntil(lambda: not model.is_looking)
    assert [each.span.start for each in model.findings[:2]] == [0, 0]
    rows = []
    for _ in range(len(model.findings)):
        QTest.keyClick(window.view, Qt.Key.Key_F8)
        rows.append(window.panel.findings.list.currentIndex().row())
    assert rows == list(range(len(model.findings)))
    QTest.keyClick(window.view, Qt.Key.Key_F8)
    assert window.panel.findings.list.currentIndex().row() == 0
