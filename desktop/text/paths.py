"""Names of files that the system takes, however long they are."""

import os
import sys
from pathlib import Path

# Windows takes 259 characters where its administrator allows no more; what lies beside a project
# (backups, logs, locks) has a longer name than the project.
_SAFE = 150
_PREFIX, _SHARE = "\\\\?\\", "\\\\?\\UNC\\"


def reachable(path: Path) -> Path:
    r"""The same file by a name that may be long: on Windows \\?\C:\… where it is."""
    if sys.platform != "win32":
        return path
    whole = os.path.abspath(path)  # noqa: PTH100 - what Windows makes of blanks and dots at an end
    return path if len(whole) <= _SAFE else Path(unlimited(whole))


def resolved(path: Path) -> Path:
    """The one name of a file, links and short names resolved; it may be long."""
    path = reachable(path)
    try:
        return reachable(path.resolve())
    except OSError:
        # Wine can't follow a long name; Windows can.
        if is_unlimited(path):
            return path
        raise


def unlimited(name: str) -> str:
    r"""Put before a whole name of Windows what lifts its limit; \\server\share has another."""
    if name.startswith(_PREFIX):
        return name
    return _SHARE + name[2:] if name.startswith("\\\\") else _PREFIX + name


def is_unlimited(path: Path) -> bool:
    return str(path).startswith(_PREFIX)


def plain(words: str) -> str:
    """Take what lifts the limit out of a name, or out of a sentence with names, for people."""
    return words.replace(_SHARE, "\\\\").replace(_PREFIX, "")
