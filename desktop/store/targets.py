"""Where something may be written for others: anywhere but over a project and what belongs to it."""

from pathlib import Path

from desktop.store.errors import StoreError, sentences
from desktop.store.files import is_project
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.paths import resolved

_PROJECT = QT_TRANSLATE_NOOP(
    "errors", "{path} is a Quandian project, which nothing else may replace; choose another name."
)
_PART = QT_TRANSLATE_NOOP("errors", "{path} belongs to a Quandian project; choose another name.")
_BESIDE = ("-wal", "-shm", "-journal", ".lock")


def spare_projects(out: Path) -> None:
    """StoreError when writing to `out` would take a project away, or a file that SQLite needs."""
    with sentences(out):
        target = resolved(out)
        if target.is_file() and is_project(target):
            raise StoreError(_PROJECT, path=out)
        for ending in _BESIDE:
            name = target.name.removesuffix(ending)
            if name not in {"", target.name}:
                owner = target.with_name(name)
                if owner.is_file() and is_project(owner):
                    raise StoreError(_PART, path=out)
