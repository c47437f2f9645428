"""Copies of a project file, made before anything that changes much of it."""

import os
import re
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from desktop.store.errors import backups_of, sentences
from desktop.store.files import connected

KEPT = 10


def back_up(path: Path, reason: str) -> Path:
    """Copy a project into the folder of its backups, and keep the newest of them.

    `reason` is one or two words for the name of the copy: what is about to happen. May run in any
    thread.
    """
    folder = backups_of(path)
    now = datetime.now(UTC).strftime("%Y-%m-%d %H%M%S.%f")[:-3]
    words = re.sub(r"[^\w-]+", " ", reason).strip()
    backup = folder / f"{now}Z before {words}.quandian"
    with sentences(path):
        folder.mkdir(exist_ok=True)
        unfinished = folder / f"{backup.name}.part"
        try:
            with connected(path, read_only=True) as connection:
                connection.exec_driver_sql("VACUUM INTO ?", (str(unfinished),))
            with unfinished.open("rb+") as file:
                os.fsync(file.fileno())
            unfinished.rename(backup)
        finally:
            unfinished.unlink(missing_ok=True)
        for old in sorted(folder.glob("*.quandian"))[:-KEPT]:
            with suppress(OSError):
                old.unlink()
    return backup
