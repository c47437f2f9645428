"""Quandian as a program with windows: starts it, and opens a window for each project."""

import gc
import logging
import os
import sys
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.annotations.values import Author
from desktop.log import hooked, logged
from desktop.places import Places, places
from desktop.settings import Density, Settings, SettingsFile
from desktop.settings import Theme as ThemeChoice
from desktop.store.lock import is_locked
from desktop.store.project import Project
from desktop.text.errors import WorldError
from desktop.text.paths import resolved
from desktop.ui import theme
from desktop.ui.calls import Calls, call
from desktop.ui.icons import icon
from desktop.ui.keys import Bindings
from desktop.ui.language import hush, speak, translation_for
from desktop.ui.whereabouts import tell_whereabouts
from desktop.ui.window import Window
from desktop.ui.words import sentence
from desktop.workbench import Workbench

_log = logging.getLogger(__name__)
_RECENT = 8
_CALLS = "calls"


def main(words: Sequence[str]) -> int:
    """Open the window of a project: the one that `words` names, else the last, else the sample."""
    if not has_display():
        where = words[0] if words else "PROJECT"
        sys.stderr.write(
            "quandian: there is no display to open a window on; a picture can be had without one: "
            f'quandian screenshot "{where}" --out picture.png\n'
        )
        return 2
    folders = places()
    wanted = Path(words[0]) if words else SettingsFile(folders.config).read().last_project
    if wanted is not None and is_locked(wanted) and call(folders.cache / _CALLS, wanted):
        return 0
    _be_one_in_the_taskbar()
    app = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(app, QApplication)
    with logged(folders.log) as log:
        program = Program(app, folders, "" if log is None else str(log))
        with hooked(program.report):
            try:
                program.start(Path(words[0]) if words else None)
            except WorldError as error:
                return _give_up(error)
            finally:
                # What is there now stays: no collection has to pass over it again.
                gc.freeze()
                gc.enable()
            return app.exec()


def _be_one_in_the_taskbar() -> None:
    """Have an icon of our own there where Windows would show that of Python.

    A frozen program goes by its file, which is what its shortcuts name too.
    """
    if sys.platform == "win32" and not getattr(sys, "frozen", False):
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID("Quandian")


def _give_up(error: WorldError) -> int:
    """Say why not one window can be opened; gives the exit code."""
    from PySide6.QtWidgets import QMessageBox

    words = sentence(error)
    if sys.stderr is not None:
        sys.stderr.write(f"quandian: {words}\n")
    QMessageBox(QMessageBox.Icon.Warning, "Quandian", words).exec()
    return 2


def has_display() -> bool:
    """Whether a window can be shown; without a display Qt ends the process by itself."""
    if not sys.platform.startswith("linux"):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY")
    wanted = os.environ.get("QT_QPA_PLATFORM", "xcb").partition(":")[0]
    return wanted not in {"xcb", "wayland"} or any(os.environ.get(name) for name in names)


def _is_simplified(settings: Settings) -> bool:
    """Whether new projects name their labels in Simplified characters."""
    return translation_for(settings.language) == "zh_CN"


class Program(QObject):
    """The running program: what its windows share, and which there are."""

    _failed = Signal(object)

    def __init__(self, app: QApplication, folders: Places, log: str = "") -> None:
        super().__init__()
        self._app = app
        self._folders = folders
        self._settings = SettingsFile(folders.config)
        self.windows: dict[Path, Window] = {}
        self._calls = Calls(folders.cache / _CALLS, self.windows, self)
        self._calls.wanted.connect(self._come_to_front)
        self._log = log
        self._trouble: QObject | None = None
        self._failed.connect(self._show_error)
        settings = self._settings.read()
        app.setApplicationName("Quandian")
        app.setApplicationVersion(__version__)
        app.setDesktopFileName("quandian")
        self._translators = speak(app, settings.language)
        app.setFont(theme.sans())
        app.setWindowIcon(icon("quandian", "", 64))
        self._dress(settings.theme)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def start(self, path: Path | None) -> Window:
        """Open the first window; where its project can't be opened, the sample that says why.

        Raises WorldError when that can't be opened either.
        """
        settings = self._settings.read()
        path = path or settings.last_project
        refusal: WorldError | None = None
        if path is not None:
            try:
                return self.open(path)
            except WorldError as error:
                refusal = error
                _log.warning("a project can't be opened: %s", type(error).__name__)
        from desktop.sample import open_or_make_sample

        sample = open_or_make_sample(
            self._folders.data, self._author(settings), simplified=_is_simplified(settings)
        )
        window = self.open(sample)
        if refusal is not None:
            window.refuse(refusal)
        return window

    def open(self, path: Path) -> Window:
        """Show the window of a project; the one that is there, if there is one."""
        path = resolved(path)
        if path in self.windows:
            return self._come_to_front(path)
        settings = self._settings.read()
        author = self._author(settings)
        return self._show(Workbench(Project.open(path, author), author), settings)

    def create(self, path: Path) -> Window:
        """Make a new project and show it."""
        from desktop.formats.schema_toml import default_schema

        settings = self._settings.read()
        author = self._author(settings)
        schema = default_schema(simplified=_is_simplified(settings))
        project = Project.create(path, schema, author)
        return self._show(Workbench(project, author), settings)

    def end(self) -> None:
        """Leave the application as it was before this program."""
        self._app.styleHints().colorSchemeChanged.disconnect(self._follow_system)
        hush(self._app, self._translators)

    def _come_to_front(self, path: Path) -> Window:
        window = self.windows[path]
        if window.isMinimized():
            window.setWindowState(window.windowState() ^ Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        return window

    def _show(self, bench: Workbench, settings: Settings) -> Window:
        bench.open_first()
        window = Window(bench, Bindings(settings.keys))
        path = bench.project.path
        self.windows[path] = window
        self._dress_window(window, settings.theme)
        window.set_text_size(settings.text_size)
        window.set_density(settings.density)
        window.set_trimming(trims=settings.trims)
        self._place(window, settings)
        self._know(path)
        window.project_wanted.connect(lambda wanted: window.door(lambda: self.open(wanted)))
        window.new_project_wanted.connect(lambda wanted: window.door(lambda: self.create(wanted)))
        window.theme_wanted.connect(self._choose_theme)
        window.text_size_chosen.connect(self._keep_text_size)
        window.density_chosen.connect(self._keep_density)
        window.trimming_chosen.connect(self._keep_trimming)
        window.menu.show_language(settings.language)
        window.menu.language_wanted.connect(
            lambda language: self._choose_language(window, language)
        )
        window.closed.connect(lambda: self._forget(path))
        window.menu.aboutToShow.connect(
            lambda: window.menu.show_recent(
                each for each in self._settings.read().recent if each != path
            )
        )
        window.show()
        window.view.setFocus()
        tell_whereabouts(window)
        return window

    def _forget(self, path: Path) -> None:
        """Keep how a window stood, and let its project go."""
        window = self.windows.pop(path)
        geometry = b64encode(window.saveGeometry().data()).decode()
        panes = b64encode(window.panes.saveState().data()).decode()
        self._settings.change(lambda now: replace(now, geometry=geometry, panes=panes))
        window.workbench.project.close()
        window.deleteLater()

    def _know(self, path: Path) -> None:
        """Remember a project as the last, and as the first of the recent ones."""

        def edit(now: Settings) -> Settings:
            others = tuple(each for each in now.recent if each != path)
            return replace(now, last_project=path, recent=(path, *others)[:_RECENT])

        self._settings.change(edit)

    def _place(self, window: Window, settings: Settings) -> None:
        window.resize(1440, 900)
        if settings.geometry:
            window.restoreGeometry(QByteArray(b64decode(settings.geometry)))
            fit(window)
        else:
            room = window.screen().availableSize()
            # The frame needs room too; on a screen as small as that the window fills it.
            if room.width() < 1480 or room.height() < 960:
                window.setWindowState(Qt.WindowState.WindowMaximized)
        if settings.panes:
            window.panes.restoreState(QByteArray(b64decode(settings.panes)))
        if len(self.windows) > 1:
            window.move(window.x() + 32, window.y() + 32)

    # Looks and language

    def _choose_language(self, window: Window, language: str | None) -> None:
        self._settings.change(lambda now: replace(now, language=language))
        for each in self.windows.values():
            each.menu.show_language(language)
        window.middle.notice.say(self.tr("The language changes at the next start."))

    def _choose_theme(self, name: str) -> None:
        choice = ThemeChoice(name)
        self._settings.change(lambda now: replace(now, theme=choice))
        self._dress(choice)

    def _dress(self, choice: ThemeChoice) -> None:
        dress = theme.theme_named(choice)
        theme.apply(self._app, dress)
        for window in self.windows.values():
            self._dress_window(window, choice)

    @staticmethod
    def _dress_window(window: Window, choice: ThemeChoice) -> None:
        window.set_theme(theme.theme_named(choice))
        window.actions_by_name[f"theme {choice.value}"].setChecked(True)

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        self._dress(self._settings.read().theme)

    def _keep_text_size(self, percent: int) -> None:
        self._settings.change(lambda now: replace(now, text_size=percent))

    def _keep_density(self, density: Density) -> None:
        self._settings.change(lambda now: replace(now, density=density))

    def _keep_trimming(self, trims: bool) -> None:
        self._settings.change(lambda now: replace(now, trims=trims))

    @staticmethod
    def _author(settings: Settings) -> Author:
        return Author(settings.author_id, settings.author_name)

    # Trouble

    def report(self, error: BaseException) -> None:
        """Show an error of ours beside the work; from any thread."""
        self._failed.emit(error)

    def _show_error(self, error: BaseException) -> None:
        from desktop.ui.trouble import Trouble

        # Where no window is active it has no parent, and lives only as long as it is held.
        self._trouble = Trouble(error, self._log, self._app.activeWindow())
        self._trouble.show()


def fit(window: Window) -> None:
    """Have a window no larger than its screen: that may have had more room, or smaller pixels."""
    screen = QApplication.screenAt(window.geometry().center()) or window.screen()
    room = screen.availableGeometry()
    is_free = not (window.isMaximized() or window.isFullScreen())
    if is_free and window.size().boundedTo(room.size()) != window.size():
        window.resize(window.size().boundedTo(room.size()))
        window.move(room.topLeft())
