"""The window drawn into a picture, also where there is no display."""

import codecs
import locale
import os
import sys
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice
from PySide6.QtGui import QFontDatabase, QImage
from PySide6.QtWidgets import QApplication, QWidget

from desktop.text.errors import QT_TRANSLATE_NOOP, WorldError
from desktop.text.paths import resolved
from desktop.text.readings import ReadingKind
from desktop.ui import theme as themes
from desktop.ui.language import hush, speak
from desktop.ui.window import Window
from desktop.workbench import Workbench

_MOST_LOOKS = 50
# For Chinese, Latin and emoji; not every Windows has all of them.
_FONTS = (
    *("msjh.ttc", "msyh.ttc", "mingliu.ttc", "simsun.ttc", "simsunb.ttf", "segoeui.ttf"),
    *("seguiemj.ttf", "NotoSansCJK-Regular.ttc"),
)


def prepare() -> None:
    """Let Qt draw without a display, unless a platform is named; before its application is made."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if sys.platform == "linux" and not _is_utf8(locale.nl_langinfo(locale.CODESET)):
        # Qt would do the same, and complain on standard error.
        os.environ["LC_ALL"] = "C.UTF-8"


def find_fonts() -> None:
    """Bring the fonts of Windows, of which Qt finds none without a display."""
    if sys.platform == "win32" and not QFontDatabase.families():
        folder = Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
        for name in _FONTS:
            if (folder / name).exists():
                QFontDatabase.addApplicationFont(str(folder / name))


def take(
    bench: Workbench,
    out: Path,
    *,
    article: str | None,
    reading: ReadingKind | None,
    size: tuple[int, int],
    is_dark: bool,
    language: str | None = None,
) -> None:
    """Save the window of a project as PNG.

    None: the article and the reading it had last, the language of the system.
    """
    app = QApplication.instance() or QApplication(["quandian"])
    assert isinstance(app, QApplication)
    app.setCursorFlashTime(0)
    find_fonts()
    app.setFont(themes.sans())
    dress = themes.DARK if is_dark else themes.LIGHT
    themes.apply(app, dress)
    translators = speak(app, language)
    if reading is not None:
        bench.use_reading(reading)
    if article is None:
        bench.open_first()
    else:
        bench.open_article(article)
    window = Window(bench)
    window.set_theme(dress)
    window.resize(*size)
    window.show()
    window.view.setFocus()
    try:
        while window.is_working:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        image = settled(window)
    finally:
        window.close()
        window.deleteLater()
        hush(app, translators)
    _save(image, out)


def has_chinese_font() -> bool:
    """Whether Chinese can be drawn at all; known once there is an application."""
    systems = QFontDatabase.WritingSystem
    return any(
        QFontDatabase.families(system)
        for system in (systems.TraditionalChinese, systems.SimplifiedChinese)
    )


def settled(widget: QWidget) -> QImage:
    """Draw a widget until it looks the same twice: what it lays out late is then painted too."""
    image = QImage()
    for _ in range(_MOST_LOOKS):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        before, image = image, widget.grab().toImage()
        if image == before:
            break
    return image


def _is_utf8(charset: str) -> bool:
    try:
        return codecs.lookup(charset).name == "utf-8"
    except LookupError:
        return False


def _save(image: QImage, out: Path) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub's bytes are refused
    target = resolved(out)
    part = target.with_name(f"{target.name}.{uuid4().hex[:8]}.part")
    try:
        with part.open("xb") as file:
            file.write(buffer.data().data())
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise WorldError(
            QT_TRANSLATE_NOOP("errors", "{path} can't be written: {reason}."),
            path=out,
            reason=error.strerror or error,
        ) from error
