"""What may be written to or read as something else: anything but a project and its parts."""

from pathlib import Path

from desktop.store.errors import StoreError, sentences
from desktop.store.files import is_project
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.paths import resolved

_PROJECT = QT_TRANSLATE_NOOP(
    "errors", "{path} is a Quandian project, which nothing else may replace; choose another name."
)
_PART = QT_TRANSLATE_NOOP("errors", "{path} belongs to a Quandian project; choose another name.")
_UNREADABLE = QT_TRANSLATE_NOOP(
    "errors", "{path} is a Quandian project or a part of one, not a file to read here."
)
_BESIDE = ("-wal", "-shm", "-journal", ".lock")


def spare_projects(out: Path) -> None:
    """StoreError when writing to `out` would take a project away, or a file that SQLite needs."""
    with sentences(out):
        if _is_project_file(out):
            raise StoreError(_PROJECT, path=out)
        if _is_part_of_project(out):
            raise StoreError(_PART, path=out)


def refuse_projects(source: Path) -> None:
    """StoreError when a file to read as something else is a project or belongs to one.

    Reading it would take away the locks that SQLite has on it in this process.
    """
    with sentences(source):
        if _is_project_file(source) or _is_part_of_project(source):
            raise StoreError(_UNREADABLE, path=source)


def _is_project_file(path: Path) -> bool:
    target = resolved(path)
    return target.is_file() and is_project(target)


def _is_part_of_project(path: Path) -> bool:
    target = resolved(path)
    names = (target.name.removesuffix(ending) for ending in _BESIDE)
    return any(
        _is_project_file(target.with_name(name)) for name in names if name not in {"", target.name}
    )
