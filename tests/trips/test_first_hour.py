"""The first hour with the program, from its first start, with keys and mouse only."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.annotations.values import Author
from desktop.store.project import Project
from desktop.text.readings import ReadingKind
from desktop.text.span import Span
from desktop.ui.window import Window
from tests.pointing import click, drag
from tests.trips.conftest import Start

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ARTICLE = (
    "禾川高新區(qū)發(fā)布創(chuàng)新應用場景😀\n"
    "會上,禾川高新區(qū)主任呂先志致辭,𠮷野科技發(fā)布了產(chǎn)業(yè)創(chuàng)新平臺。\n"
    "禾川高新區(qū)與數衡信息就城市數據底座簽約；禾川高新區(qū)與遠岫環(huán)保就近岸監測簽約。\n"
    "當地業(yè)態(tài)豐富,發(fā)展專(zhuān)業(yè)服務,帶動產(chǎn)業(yè)創(chuàng)新發(fā)展。\n"
)


def span_of(words: str) -> Span:
    start = ARTICLE.index(words)
    return Span(start, start + len(words))


def keys(
    window: Window,
    *presses: Qt.Key | str,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    for press in presses:
        if isinstance(press, str):
            QTest.keyClicks(window.view, press, modifier)
        else:
            QTest.keyClick(window.view, press, modifier)


def drop(window: Window, path: Path, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    before = len(window.workbench.articles)
    window.dropEvent(
        QDropEvent(
            QPointF(400, 400),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(lambda: len(window.workbench.articles) == before + 1)


def labelled(window: Window) -> list[tuple[str, str]]:
    bench = window.workbench
    return [
        (mention.hull.of(bench.readings.raw), bench.schema.label(mention.label).export_name)
        for mention in bench.state.in_order()
    ]


def test_the_first_start_shows_what_the_program_is_for(start: Start) -> None:
    window = start()
    assert window.workbench.project.path.is_file()
    assert window.workbench.state.mentions
    assert window.workbench.state.frames
    assert "(qū)" not in window.view.toPlainText()
    assert window.view.hasFocus()


def test_what_is_labelled_in_the_first_hour_is_there_on_the_next_day(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    window = start()
    project = window.workbench.project.path
    text = tmp_path / "禾川.txt"
    text.write_text(ARTICLE, encoding="utf-8")
    drop(window, text, qtbot)

    # Two names by mouse and digit, in two readings; both are stored as they were received.
    drag(window.view, span_of("呂先志"))
    keys(window, "1")
    keys(window, Qt.Key.Key_3, modifier=CONTROL)
    drag(window.view, span_of("數衡信息"))
    keys(window, "2")
    keys(window, Qt.Key.Key_2, modifier=CONTROL)
    zone = Span(ARTICLE.index("禾川高新區(qū)與數衡"), ARTICLE.index("與數衡"))
    drag(window.view, zone)
    keys(window, "2")
    drag(window.view, span_of("城市數據底座"))
    keys(window, "7")
    assert labelled(window) == [
        ("呂先志", "person"),
        ("禾川高新區(qū)", "organization"),
        ("數衡信息", "organization"),
        ("城市數據底座", "subject"),
    ]

    # An agreement by letters.
    hints: dict[str, str] = {}
    window.choice.hints_changed.connect(hints.update)
    keys(window, "A")
    keys(window, *(letter.lower() for letter in list(hints.values())))
    keys(window, Qt.Key.Key_Escape)
    assert len(window.workbench.state.frames) == 1
    (frame,) = window.workbench.state.frames.values()
    assert len(frame.fillers) == 3

    # The next day.
    window = start()
    assert window.workbench.project.path == project
    assert window.workbench.readings.raw == ARTICLE
    assert len(labelled(window)) == 4
    assert window.workbench.state.frames == {frame.id: frame}

    # Undo goes back into yesterday, redo forward again.
    for _ in range(3):
        keys(window, Qt.Key.Key_Z, modifier=CONTROL)
    assert not window.workbench.state.frames
    keys(window, Qt.Key.Key_Z, modifier=CONTROL)
    assert len(labelled(window)) == 3
    for _ in range(4):
        keys(window, Qt.Key.Key_Y, modifier=CONTROL)
    assert window.workbench.state.frames == {frame.id: frame}

    # What a second reader of the file sees.
    article = window.workbench.article
    assert article is not None
    with Project.open(project, Author("0" * 8, "讀者"), read_only=True) as other:
        assert len(other.mentions(article.id)) == 4
        assert other.frames(article.id) == (frame,)


def test_an_article_can_be_labelled_without_a_mouse(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    window = start()
    text = tmp_path / "禾川.txt"
    text.write_text(ARTICLE, encoding="utf-8")
    drop(window, text, qtbot)
    keys(window, Qt.Key.Key_F, modifier=CONTROL)
    box = window.bar.search
    box.setText("呂先志")
    QTest.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.view.raw_selection() == span_of("呂先志"))
    QTest.keyClick(box, Qt.Key.Key_Escape)
    keys(window, "1")
    keys(window, "]", "[", "[")
    assert labelled(window) == [("呂先", "person")]
    keys(window, Qt.Key.Key_Z, modifier=CONTROL)
    assert labelled(window) == [("呂先志", "person")]
    keys(window, "4")
    assert labelled(window) == [("呂先志", "title")]
    keys(window, Qt.Key.Key_Delete)
    assert labelled(window) == []


def test_a_click_on_a_name_and_a_digit_change_its_label(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    window = start()
    text = tmp_path / "禾川.txt"
    text.write_text(ARTICLE, encoding="utf-8")
    drop(window, text, qtbot)
    drag(window.view, span_of("𠮷野科技"))
    keys(window, "1")
    keys(window, Qt.Key.Key_Escape)
    click(window.view, span_of("𠮷野科技").start + 2)
    keys(window, "2")
    assert labelled(window) == [("𠮷野科技", "organization")]


def row_height(window: Window) -> float:
    return window.view.row_box(window.view.point_of(0)).height()


def test_the_window_stands_as_it_was_left(start: Start) -> None:
    window = start()
    window.resize(790, 600)
    window.panes.setSizes([170, 330, 288])
    QApplication.processEvents()
    sizes = window.panes.sizes()
    keys(window, Qt.Key.Key_5, modifier=CONTROL)
    keys(window, Qt.Key.Key_Equal, modifier=CONTROL)
    window = start()
    assert (window.width(), window.height()) == (790, 600)
    assert window.panes.sizes() == sizes
    assert window.workbench.reading.kind is ReadingKind.HONGKONG
    assert window.text_size > 100


def test_how_mentions_are_shown_and_trimmed_is_kept(start: Start) -> None:
    window = start()
    height = row_height(window)
    window.actions_by_name["density bars"].trigger()
    window.actions_by_name["trim"].trigger()
    bars = row_height(window)
    assert bars < height
    window = start()
    assert row_height(window) == bars
    assert window.actions_by_name["density bars"].isChecked()
    assert not window.actions_by_name["trim"].isChecked()
    assert not window.marking.trims


def test_a_second_window_of_a_project_only_reads_and_says_so(start: Start, tmp_path: Path) -> None:
    window = start()
    path = window.workbench.project.path
    with Project.open(path, Author("1" * 8, "另一位")) as other:
        assert other.is_read_only
    copy = tmp_path / "鎖.quandian"
    copy.write_bytes(path.read_bytes())
    with Project.open(copy, Author("1" * 8, "另一位")):
        window = start(copy)
        assert window.workbench.project.is_read_only
        assert "鎖" in window.status.text or "open" in window.status.text
        before = labelled(window)
        window.view.select_raw(Span(0, 2))
        keys(window, "9")
        assert labelled(window) == before
        assert window.middle.notice.text


def test_a_file_that_is_no_project_is_named_and_another_window_opens(
    start: Start, tmp_path: Path
) -> None:
    path = tmp_path / "假.quandian"
    path.write_text("不是專案😀", encoding="utf-8")
    window = start(path)
    assert "假.quandian" in window.middle.notice.text
    assert path.read_text(encoding="utf-8") == "不是專案😀"
    assert window.workbench.articles


def test_the_mouse_alone_can_label_with_a_chip(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    window = start()
    text = tmp_path / "禾川.txt"
    text.write_text(ARTICLE, encoding="utf-8")
    drop(window, text, qtbot)
    drag(window.view, span_of("呂先志"))
    chip = window.middle.labels.childAt(QPoint(60, 24))
    assert chip is not None
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert labelled(window) == [("呂先志", "person")]
