"""One writer at a time: a lock of the operating system on a file beside the project."""

from pathlib import Path

from filelock import FileLock, Timeout

from desktop.store.errors import StoreError
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.paths import reachable

_ELSEWHERE = QT_TRANSLATE_NOOP(
    "errors", "{path} is open in another window, so it can only be read here."
)
_NO_LOCK = QT_TRANSLATE_NOOP(
    "errors", "Nothing can be written in the folder of {path}, so it can only be read."
)


def locked(path: Path) -> FileLock:
    """Take the right to write a project; StoreError when another process has it or it can't be had.

    The lock file stays when the lock is given back: removing it would let two others both lock.
    """
    file = path.with_name(f"{path.name}.lock")
    lock = FileLock(file, timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        # A lock file that can't even be made is reported in the same way.
        raise StoreError(_ELSEWHERE if file.exists() else _NO_LOCK, path=path) from None
    except (OSError, NotImplementedError) as error:
        raise StoreError(_NO_LOCK, path=path) from error
    return lock


def is_locked(path: Path) -> bool:
    """Whether somebody has a project open for writing; False where there is no project."""
    path = reachable(path)
    if not path.exists():
        return False
    try:
        locked(path).release()
    except StoreError:
        return True
    return False
