"""Where the program keeps what belongs to a person: projects, settings, caches and logs."""

import ctypes
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import appdirs

_NAME = "Quandian"


@dataclass(frozen=True, slots=True)
class Places:
    """The folders, which need not exist yet; whoever writes into one makes it."""

    data: Path
    config: Path
    cache: Path
    log: Path


def places() -> Places:
    """The folders of this person on this system.

    All in one folder where QUANDIAN_HOME names it, or beside a frozen program that has a
    `portable.txt` beside it.
    """
    home = os.environ.get("QUANDIAN_HOME")
    if home:
        return _within(Path(home))
    if is_portable():
        return _within(Path(sys.executable).parent / "data")
    # Local, not roaming: projects grow, and nothing here should travel over a network at log-in.
    return Places(
        data=_long(appdirs.user_data_dir(_NAME, appauthor=False)),
        config=_long(appdirs.user_config_dir(_NAME, appauthor=False)),
        cache=_long(appdirs.user_cache_dir(_NAME, appauthor=False)),
        log=_long(appdirs.user_log_dir(_NAME, appauthor=False)),
    )


def is_portable() -> bool:
    """Whether the program carries its data with it, on a stick for instance."""
    return bool(getattr(sys, "frozen", False)) and (
        Path(sys.executable).with_name("portable.txt").exists()
    )


def _within(home: Path) -> Places:
    return Places(home, home / "config", home / "cache", home / "log")


def _long(folder: str) -> Path:
    r"""Undo the short names that appdirs gives on Windows for a Chinese user (C:\Users\___~1)."""
    if sys.platform == "win32":
        # Only what exists has a long name, so the part that does not yet is put back behind it.
        path = Path(folder)
        there = next((part for part in [path, *path.parents] if part.exists()), path)
        room = ctypes.create_unicode_buffer(32768)
        if ctypes.windll.kernel32.GetLongPathNameW(str(there), room, len(room)):
            return Path(room.value) / path.relative_to(there)
    return Path(folder)
