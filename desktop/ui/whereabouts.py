"""What is said of a project that lies where others may change it."""

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.text.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop.ui.window import Window

_KEY = "told of folder"
_SHARE = QT_TRANSLATE_NOOP(
    "Whereabouts",
    "This project lies on a network drive: one person at a time can write in it, "
    "and saving takes longer.",
)
_SYNCED = QT_TRANSLATE_NOOP(
    "Whereabouts",
    "{folder} copies this project to other machines, and two that change it leave two files. "
    "Better keep it on your own disk.",
)


def tell_whereabouts(window: "Window") -> None:
    """Say once in each folder that it is no good place."""
    project = window.workbench.project
    synced = project.synced_within
    if project.is_local and synced is None:
        return
    folder = json.dumps(str(project.path.parent))
    if project.remembered(_KEY) == folder:
        return
    project.remember(_KEY, folder)
    words = QCoreApplication.translate("Whereabouts", _SYNCED if synced else _SHARE)
    window.middle.notice.say(words.format(folder=synced))
