"""Texts come in: dropped or chosen, in any encoding, each refusal a sentence."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.file_dialog import FileDialog
from desktop.ui.window import Window

LONG = (
    "禾川縣農業項目發布𠮷\n禾川縣與𠮷禾科技就智慧農業項目進行簽約，雙方表示將推動成果轉化。\n" * 20
)


def drop(window: Window, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(300, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def test_a_dropped_text_comes_in_as_it_is_and_is_shown(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "新聞.txt"
    path.write_bytes(LONG.replace("\n", "\r\n").encode())
    drop(window, path)
    qtbot.waitUntil(lambda: len(window.workbench.articles) == 3)
    assert window.workbench.readings.raw == LONG.replace("\n", "\r\n")
    assert "1 article" in window.middle.notice.text


def test_one_import_is_one_step(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(5)]
    for path in paths:
        path.write_text(LONG + path.name, encoding="utf-8")
    drop(window, *paths)
    qtbot.waitUntil(lambda: len(window.workbench.articles) == 7)
    QTest.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(window.workbench.articles) == 2


def test_a_text_that_is_there_already_is_not_added_again(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "一.txt"
    path.write_text(window.workbench.readings.raw, encoding="utf-8", newline="")
    drop(window, path)
    qtbot.waitUntil(lambda: "already" in window.middle.notice.text)
    assert len(window.workbench.articles) == 2


def test_a_refused_file_is_named_and_the_others_come_in(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    good = tmp_path / "好.txt"
    good.write_text(LONG, encoding="utf-8")
    drop(window, tmp_path / "沒有.txt", good)
    qtbot.waitUntil(lambda: len(window.workbench.articles) == 3)
    assert "沒有.txt" in window.middle.notice.text


@pytest.mark.parametrize("encoding", ["gb18030", "big5hkscs", "utf-16"])
def test_a_long_text_of_any_encoding_comes_in_without_a_question(
    window: Window, qtbot: QtBot, tmp_path: Path, encoding: str
) -> None:
    text = LONG.replace("𠮷", "吉")
    path = tmp_path / "舊.txt"
    path.write_bytes(text.encode(encoding))
    drop(window, path)
    qtbot.waitUntil(lambda: len(window.workbench.articles) == 3)
    assert window.workbench.readings.raw == text


def test_bytes_that_are_no_text_are_shown_before_they_come_in(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "壞.txt"
    path.write_bytes(LONG.encode("gb18030")[:401] + b"\xff" + LONG.encode("gb18030")[401:])
    drop(window, path)
    preview = window.middle.preview
    qtbot.waitUntil(lambda: not preview.isHidden())
    assert len(window.workbench.articles) == 2
    preview.encoding_box.setCurrentText("big5hkscs")
    preview.encoding_box.activated.emit(preview.encoding_box.currentIndex())
    assert preview.current is not None
    assert preview.current.decoded.encoding == "big5hkscs"
    QTest.mouseClick(preview.add_button, Qt.MouseButton.LeftButton)
    assert len(window.workbench.articles) == 3
    assert preview.isHidden()


def test_a_text_can_be_left_out(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "壞.txt"
    path.write_bytes(b"\xff\xfe\xff" + LONG.encode("gb18030") + b"\xff")
    drop(window, path)
    qtbot.waitUntil(lambda: not window.middle.preview.isHidden())
    QTest.mouseClick(window.middle.preview.skip_button, Qt.MouseButton.LeftButton)
    assert window.middle.preview.isHidden()
    assert len(window.workbench.articles) == 2


def test_an_import_can_be_stopped(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(400)]
    for path in paths:
        path.write_text(LONG + path.name, encoding="utf-8")
    drop(window, *paths)
    assert not window.middle.progress.isHidden()
    QTest.mouseClick(window.middle.progress.stop_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "stopped" in window.middle.notice.text)
    assert len(window.workbench.articles) < 402
    assert window.middle.progress.isHidden()


def test_ctrl_o_asks_for_texts_and_the_window_stays_alive(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "選.txt"
    path.write_text(LONG, encoding="utf-8")
    QTest.keyClick(window.view, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.filesSelected.emit([str(path)])
    dialog.close()
    qtbot.waitUntil(lambda: len(window.workbench.articles) == 3)
    QApplication.processEvents()


def test_an_export_is_written_beside_the_work(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    out = tmp_path / "出.jsonl"
    window.commands.choose_export("jsonl")
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(out))
    dialog.close()
    qtbot.waitUntil(lambda: "2 article" in window.middle.notice.text)
    assert len(out.read_text(encoding="utf-8").splitlines()) == 2


def test_an_export_never_takes_the_place_of_the_project(window: Window, qtbot: QtBot) -> None:
    path = window.workbench.project.path
    before = path.read_bytes()
    window.commands.choose_export("jsonl")
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.close()
    qtbot.waitUntil(lambda: "is a Quandian project" in window.middle.notice.text)
    assert path.read_bytes() == before


def test_an_empty_file_and_an_unreadable_one_are_refused_by_name(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    empty, bom, binary = (tmp_path / f"{name} 𠮷.txt" for name in ("空", "記號", "圖"))
    empty.touch()
    bom.write_bytes(b"\xef\xbb\xbf")
    binary.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(400))
    drop(window, empty, bom, binary)
    qtbot.waitUntil(lambda: "空 𠮷.txt is empty." in window.middle.notice.text)
    assert "記號 𠮷.txt is empty." in window.middle.notice.text
    assert "圖 𠮷.txt can't be read: " in window.middle.notice.text
    assert len(window.workbench.articles) == 2


def test_the_preview_says_where_the_first_bad_byte_is_and_escape_closes_it(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "壞.txt"
    start = ("禾川縣農業" * 900).encode()
    path.write_bytes(start + b"\xff" + LONG.encode())
    drop(window, path)
    qtbot.waitUntil(lambda: not window.middle.preview.isHidden())
    label = window.middle.preview.findChild(QLabel)
    assert label is not None
    assert f"{len(start) + 1:,}" in label.text()
    QTest.keyClick(window.middle.preview.encoding_box, Qt.Key.Key_Escape)
    assert window.middle.preview.isHidden()
    assert len(window.workbench.articles) == 2


def test_without_a_folder_for_documents_texts_are_chosen_at_home(
    window: Window, home: Path
) -> None:
    assert not (home / "Documents").exists()
    window.commands.run("import")
    dialog = window.findChild(FileDialog)
    assert dialog is not None
    assert dialog.directory().absolutePath() == str(home)
    assert dialog.selectedFiles() == []
    dialog.close()
