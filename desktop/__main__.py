"""`python -m desktop`: the window, or with a word the command line."""

import builtins
import gc
import importlib
import sys
from collections.abc import Sequence
from types import ModuleType


def main(words: Sequence[str] | None = None) -> int:
    """Hand over to the window or to the command line; gives the exit code."""
    words = sys.argv[1:] if words is None else words
    if words and not words[0].endswith(".quandian"):
        from desktop import cli

        return cli.main(words)
    code: int = windows().main(words)
    return code


def windows() -> ModuleType:
    """Import the program with windows, in the least time: `desktop.app`."""
    # Nothing that a start makes is garbage, and looking for some takes a tenth of it; app.main
    # begins again.
    gc.disable()
    # PySide6 takes imports over, and would read the source of each module to see whether that wants
    # its methods in snake_case. None here does.
    ours = builtins.__import__
    importlib.import_module("PySide6.QtCore")
    builtins.__import__ = ours
    return importlib.import_module("desktop.app")


if __name__ == "__main__":
    sys.exit(main())
