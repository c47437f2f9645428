"""The whole job once, in a scratch folder: does the program work on this machine?"""

import json
import os
import platform
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from traceback import format_exception
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QEventLoop,
    QLocale,
    QtMsgType,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtGui import QGuiApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.app import Program, has_display
from desktop.formats.registry import FORMATS
from desktop.log import hooked
from desktop.places import Places, is_portable, places
from desktop.store.files import connected
from desktop.store.migrate import upgrade
from desktop.text.readings import ReadingKind
from desktop.text.span import Span
from desktop.ui import picture
from desktop.ui.exporting import Exporter
from desktop.ui.language import hush, speak

NAME = "圈點 測試 𠮷"
ARTICLE = (
    "青浦灣高新區(qū)發(fā)布創(chuàng)新應用場景😀\n"
    "會上,青浦灣高新區(qū)與𠮷川電子就產(chǎn)業(yè)雲平臺簽約;南屏大學與石嶺環(huán)保就岸線監(jiān)測項目簽約。\n"
    "本次活動共有2個項目簽約,為當?shù)刭Y源?,F(xiàn)場發(fā)布了產(chǎn)業(yè)創(chuàng)新發(fā)展的新場景,裡面的軟件為群眾服務。\n"
)
"""Damaged in each way that the program repairs."""
REPAIRED = (
    "青浦灣高新區發布創新應用場景😀\n"
    "會上，青浦灣高新區與𠮷川電子就產業雲平臺簽約；南屏大學與石嶺環保就岸線監測項目簽約。\n"
    "本次活動共有2個項目簽約，為當地資源。現場發布了產業創新發展的新場景，裡面的軟件為群眾服務。\n"
)
SHOWN = {
    ReadingKind.RAW: ARTICLE,
    ReadingKind.REPAIRED: REPAIRED,
    ReadingKind.SIMPLIFIED: (
        "青浦湾高新区发布创新应用场景😀\n"
        "会上，青浦湾高新区与𠮷川电子就产业云平台签约；南屏大学与石岭环保就岸线监测项目签约。\n"
        "本次活动共有2个项目签约，为当地资源。现场发布了产业创新发展的新场景，里面的软件为群众服务。\n"
    ),
    ReadingKind.TAIWAN: REPAIRED.replace("發布", "發佈"),
    ReadingKind.HONGKONG: REPAIRED.replace("發布", "發佈")
    .replace("臺", "台")
    .replace("裡", "裏")
    .replace("群", "羣"),
}
# What is labelled, as the raw text has it: in which reading, and with which key.
LABELLED = (
    ("青浦灣高新區(qū)與", "青浦灣高新區(qū)", ReadingKind.SIMPLIFIED, "2"),
    ("𠮷川電子", "𠮷川電子", ReadingKind.REPAIRED, "2"),
    ("產(chǎn)業(yè)雲平臺", "產(chǎn)業(yè)雲平臺", ReadingKind.HONGKONG, "7"),
)
# Words of ours and of Qt's own, in each language.
SPOKEN = {
    "zh_TW": {("Words", "Repaired"): "修復", ("QPlatformTheme", "Cancel"): "取消"},
    "zh_CN": {("Words", "Repaired"): "修复", ("QPlatformTheme", "Cancel"): "取消"},
}
_KEYS = {kind: str(number) for number, kind in enumerate(ReadingKind, 1)}
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_PATIENCE = 30.0


@dataclass(slots=True)
class Report:
    """What was found; `differences` is empty where all is as it should be."""

    version: str = __version__
    frozen: bool = bool(getattr(sys, "frozen", False))
    portable: bool = field(default_factory=is_portable)
    system: str = field(default_factory=platform.platform)
    qt_platform: str = ""
    python: str = field(default_factory=platform.python_version)
    qt: str = field(default_factory=qVersion)
    chinese_font: bool = False
    folders: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    steps: list[dict[str, str | float]] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)


class _Ended(Exception):  # noqa: N818 - the report says why
    """Nothing that follows could be as it should."""


class _Timed:
    """One step: its time, and whatever went wrong in it, come into the report."""

    def __init__(self, report: Report, name: str) -> None:
        self._report = report
        self._name = name

    def __enter__(self) -> None:
        self._start = time.perf_counter()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        seconds = round(time.perf_counter() - self._start, 3)
        self._report.steps.append({"name": self._name, "seconds": seconds})
        if isinstance(error, Exception):
            self._report.differences.append(f"{self._name}: {''.join(format_exception(error))}")
            raise _Ended from error


def run(out: Path, screenshot: Path | None = None) -> int:
    """Do the whole job once and write what was found to `out`; 1 where anything differs."""
    start = time.perf_counter()
    if not has_display() or os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        picture.prepare()
    report = Report()
    folders = places()
    report.folders = {name: str(folder) for name, folder in asdict(folders).items()}
    qInstallMessageHandler(lambda kind, _, words: _hear(report, kind, words))
    app = QApplication.instance() or QApplication(["quandian"])
    assert isinstance(app, QApplication)
    picture.find_fonts()
    report.qt_platform = QGuiApplication.platformName()
    report.chinese_font = picture.has_chinese_font()
    unexpected = report.differences
    try:
        with (
            TemporaryDirectory(prefix="quandian-", ignore_cleanup_errors=True) as scratch,
            hooked(lambda error: unexpected.append("".join(format_exception(error)))),
        ):
            _Job(app, report, Path(scratch).resolve() / NAME).work(screenshot)
    except _Ended:
        pass
    except Exception as error:  # noqa: BLE001 - whatever it is, it belongs into the report
        unexpected.append("".join(format_exception(error)))
    finally:
        qInstallMessageHandler(None)
        report.seconds = round(time.perf_counter() - start, 3)
        words = json.dumps(asdict(report), ensure_ascii=False, indent=1)
        out.write_text(f"{words}\n", encoding="utf-8", newline="\n")
    return int(bool(report.differences))


def _hear(report: Report, kind: QtMsgType, words: str) -> None:
    if kind is not QtMsgType.QtDebugMsg:
        report.messages.append(words)


def _has(some: list[object], count: int) -> bool:
    return len(some) == count


class _Job:
    """The steps, one after another, in the real window with real keys."""

    def __init__(self, app: QApplication, report: Report, folder: Path) -> None:
        self._app = app
        self._report = report
        self._folder = folder
        folder.mkdir(parents=True)
        self._project = folder / f"{NAME}.quandian"
        self._program = Program(app, Places(*(folder / name for name in ("d", "c", "k", "l"))))
        self._hints: dict[str, str] = {}

    def work(self, screenshot: Path | None) -> None:
        try:
            self._steps(screenshot)
        finally:
            for window in list(self._program.windows.values()):
                window.close()
            self._program.end()
            QApplication.processEvents()

    def _steps(self, screenshot: Path | None) -> None:
        with self._step("languages"):
            self._speak()
        with self._step("open a project"):
            self._window = self._program.create(self._project)
            self._window.choice.hints_changed.connect(self._see_hints)
            self._window.activateWindow()
            self._wait("the window gets the keyboard", self._window.isActiveWindow)
        with self._step("migrate"):
            self._migrate()
        with self._step("import GB18030"):
            self._import()
        for kind, text in SHOWN.items():
            with self._step(f"read {kind.value}"):
                self._press(_KEYS[kind], modifier=_CONTROL)
                self._same("the reading", self._window.workbench.reading.text, text)
                shown = self._window.view.toPlainText()
                self._same("the view", shown.rstrip("\n"), text.rstrip("\n"))
        with self._step("label"):
            self._label()
        with self._step("agreement"):
            self._agree()
        done = self._said()
        with self._step("undo"):
            self._undo(done)
        with self._step("redo"):
            self._press(*"y" * 4, modifier=_CONTROL)
            self._same("what undo took and redo brought back", self._said(), done)
        with self._step("export"):
            self._export(done)
        with self._step("reopen"):
            self._window.close()
            QApplication.processEvents()
            self._window = self._program.open(self._project)
            self._same("what is there after reopening", self._said(), done)
        if screenshot is not None:
            with self._step("screenshot"):
                image = picture.settled(self._window)
                self._same("the picture was saved", image.save(str(screenshot)), True)

    def _speak(self) -> None:
        for language, words in SPOKEN.items():
            translators = speak(self._app, language)
            for (context, word), wanted in words.items():
                found = QCoreApplication.translate(context, word)
                self._same(f"{word} in {language}", found, wanted)
            hush(self._app, translators)
        QLocale.setDefault(QLocale.system())

    def _migrate(self) -> None:
        """Run all revisions, which are files even in a made program."""
        path = self._folder / "舊的.quandian"
        path.touch()
        with connected(path, read_only=False) as connection:
            upgrade(connection)
            tables = connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars().all()
        self._same("the revisions make mentions", "mention" in tables, True)

    def _import(self) -> None:
        path = self._folder / "𠮷川電子與青浦灣.txt"
        path.write_bytes(ARTICLE.encode("gb18030"))
        self._window.commands.take([path])
        bench = self._window.workbench
        self._wait("the article comes in", lambda: bench.article is not None)
        self._same("the raw text", bench.readings.raw, ARTICLE)

    def _label(self) -> None:
        for around, raw, kind, key in LABELLED:
            self._press(_KEYS[kind], modifier=_CONTROL)
            start = ARTICLE.index(around)
            view = self._window.view
            view.place_caret(start)
            shown = self._window.workbench.reading.shown(Span(start, start + len(raw)))
            self._press(*[Qt.Key.Key_Right] * len(shown), modifier=_SHIFT)
            self._press(key)
        labels = {"2": "organization", "7": "subject"}
        wanted = [(raw, labels[key]) for _, raw, _, key in LABELLED]
        self._same("the mentions", self._said()["mentions"], wanted)

    def _agree(self) -> None:
        self._window.view.place_caret(ARTICLE.index("𠮷川電子"))
        self._press("a")
        bench = self._window.workbench
        letters = [self._hints[mention.id] for mention in bench.state.in_order()]
        for hint in letters:
            self._press(*hint.lower())
        self._press(Qt.Key.Key_Escape)
        first, second, subject = (raw for _, raw, _, _ in LABELLED)
        wanted = [{"party": [first, second], "subject": [subject], "date": [], "amount": []}]
        self._same("the agreement", self._said()["agreements"], wanted)

    def _undo(self, done: dict[str, object]) -> None:
        self._press(*"z" * 3, modifier=_CONTROL)
        wanted = {**done, "agreements": []}
        self._same("what is there without the agreement", self._said(), wanted)
        self._press("z", modifier=_CONTROL)
        found = self._said()["mentions"]
        assert isinstance(found, list)
        self._same("the count of mentions, one taken back", len(found), len(LABELLED) - 1)

    def _export(self, done: dict[str, object]) -> None:
        exporter = Exporter(self._window.workbench)
        ended: list[object] = []
        exporter.ended.connect(ended.append)
        exporter.failed.connect(lambda error: ended.append(str(error)))
        for count, name in enumerate(FORMATS, 1):
            out = self._folder / f"匯出.{name}"
            exporter.start(name, out)
            self._wait(f"the export as {name} ends", partial(_has, ended, count))
            self._same(f"the export as {name} is there", out.exists(), True)
        (line,) = (self._folder / "匯出.jsonl").read_text(encoding="utf-8").splitlines()
        article = json.loads(line)
        text = article["text"]
        self._same("the exported text", text, ARTICLE)
        mentions = {each["id"]: each for each in article["mentions"]}
        spans = {
            key: "".join(text[start:end] for start, end in each["spans"])
            for key, each in mentions.items()
        }
        found = {
            "mentions": [(spans[key], each["label"]) for key, each in mentions.items()],
            "agreements": [
                {role: [spans[each] for each in ids] for role, ids in frame["roles"].items()}
                for frame in article["frames"]
            ],
        }
        self._same("what was exported", found, done)

    # What is there

    def _said(self) -> dict[str, object]:
        """All that is said of the article: in words, so that it reads well in a report."""
        bench = self._window.workbench
        state, raw = bench.state, bench.readings.raw
        words = {mention.id: mention.hull.of(raw) for mention in state.in_order()}
        return {
            "mentions": [
                (words[mention.id], bench.schema.label(mention.label).export_name)
                for mention in state.in_order()
            ],
            "agreements": [
                {
                    role.export_name: [words[each] for each in frame.mentions_of(role.id)]
                    for role in kind.roles
                }
                for kind in bench.schema.frame_types
                for frame in state.frames_of(kind.id)
            ],
        }

    def _same(self, what: str, found: object, wanted: object) -> None:
        if found != wanted:
            self._report.differences.append(f"{what}: {found!r} instead of {wanted!r}")

    # What a person does

    def _press(
        self,
        *keys: Qt.Key | str,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        for key in keys:
            if isinstance(key, str):
                QTest.keyClicks(self._window.view, key, modifier)
            else:
                QTest.keyClick(self._window.view, key, modifier)
            QApplication.processEvents()

    def _see_hints(self, hints: dict[str, str]) -> None:
        self._hints = hints or self._hints

    def _step(self, name: str) -> _Timed:
        return _Timed(self._report, name)

    def _wait(self, what: str, is_so: Callable[[], bool]) -> None:
        until = time.monotonic() + _PATIENCE
        known = len(self._report.differences)
        while not is_so():
            if time.monotonic() > until or len(self._report.differences) > known:
                raise TimeoutError(f"it does not come to pass: {what}")
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
