"""The menu behind the three lines: every command that is not about a piece of the article."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop.settings import Density
from desktop.text.paths import plain
from desktop.ui.keys import COMMANDS, Bindings, Context
from desktop.ui.language import LANGUAGES

THEMES = ("light", "dark", "system")


def make_actions(
    parent: QWidget, bindings: Bindings, run: Callable[[str], None]
) -> dict[str, QAction]:
    """Make an action for each command that counts everywhere, with all of its keys."""
    actions: dict[str, QAction] = {}
    for command in COMMANDS:
        if command.context is Context.EVERYWHERE:
            action = QAction(command.title(), parent)
            # setShortcut would bind only the first of the keys.
            action.setShortcuts(bindings.sequences(command.id))
            action.triggered.connect(lambda _checked, command_id=command.id: run(command_id))
            parent.addAction(action)
            actions[command.id] = action
    themes = QActionGroup(parent)
    for name in THEMES:
        actions[f"theme {name}"].setCheckable(True)
        themes.addAction(actions[f"theme {name}"])
    densities = QActionGroup(parent)
    for density in Density:
        actions[f"density {density.value}"].setCheckable(True)
        densities.addAction(actions[f"density {density.value}"])
    actions["trim"].setCheckable(True)
    actions["quit"].setMenuRole(QAction.MenuRole.QuitRole)
    actions["about"].setMenuRole(QAction.MenuRole.AboutRole)
    return actions


class Menu(QMenu):
    """File, Edit, View and Help in one menu; `about_to_open` brings it up to date.

    `language_wanted` carries a locale, None for the system's.
    """

    language_wanted = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        actions: Mapping[str, QAction],
        formats: Iterable[str],
        export: Callable[[str], None],
        open_recent: Callable[[Path], None],
    ) -> None:
        super().__init__(parent)
        self._open_recent = open_recent
        file = self._part(self.tr("File"))
        file.addAction(actions["new"])
        file.addAction(actions["open"])
        self.recent = file.addMenu(self.tr("Open recent"))
        file.addSeparator()
        file.addAction(actions["import"])
        exports = file.addMenu(self.tr("Export"))
        for name in formats:
            exports.addAction(name).triggered.connect(lambda _on, chosen=name: export(chosen))
        file.addSeparator()
        self._add(file, actions, "import guidelines", "export guidelines", "")
        file.addAction(actions["delete article"])
        file.addSeparator()
        file.addAction(actions["quit"])
        edit = self._part(self.tr("Edit"))
        self._add(edit, actions, "undo", "redo", "", "find", "find next", "find previous")
        self._add(edit, actions, "find everywhere")
        self._add(edit, actions, "", "next finding", "previous finding")
        self._add(edit, actions, "", "label same", "copy labelled", "trim")
        self._add(edit, actions, "", "note", "article note", "history", "edit name")
        self._add(edit, actions, "", "schema")
        self._add(edit, actions, "", "go to", "back", "forward")
        self._add(edit, actions, "", "done", "next article", "previous article")
        view = self._part(self.tr("View"))
        self._add(view, actions, *(name for name in actions if name.startswith("read ")))
        self._add(
            view, actions, "", "repairs", "guidelines", "", "larger", "smaller", "usual size", ""
        )
        self._add(view, actions, *(f"density {each.value}" for each in Density), "")
        theme = view.addMenu(self.tr("Theme"))
        self._add(theme, actions, *(f"theme {name}" for name in THEMES))
        self.languages = QActionGroup(self)
        languages = view.addMenu(self.tr("Language"))
        for locale, name in ((None, self.tr("As the system")), *LANGUAGES.items()):
            action = self.languages.addAction(languages.addAction(name))
            action.setCheckable(True)
            action.setData(locale)
            action.triggered.connect(lambda _on, chosen=locale: self.language_wanted.emit(chosen))
        self._add(view, actions, "full screen")
        help_part = self._part(self.tr("Help"))
        self._add(help_part, actions, "commands", "about")

    def show_recent(self, projects: Iterable[Path]) -> None:
        """List the projects that were open lately."""
        self.recent.clear()
        for path in projects:
            action = self.recent.addAction(path.stem)
            action.setToolTip(plain(str(path)))
            action.triggered.connect(lambda _on, chosen=path: self._open_recent(chosen))
        self.recent.setEnabled(not self.recent.isEmpty())

    def show_language(self, language: str | None) -> None:
        """Check the language that was chosen; None: the system's."""
        for action in self.languages.actions():
            action.setChecked(action.data() == language)

    def _part(self, title: str) -> QMenu:
        return self.addMenu(title)

    @staticmethod
    def _add(menu: QMenu, actions: Mapping[str, QAction], *names: str) -> None:
        for name in names:
            if name:
                menu.addAction(actions[name])
            else:
                menu.addSeparator()
