"""`python -m desktop`: the window, or with a word the command line."""

import gc
import importlib
import linecache
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
    # First what does without Qt: PySide6 reads the source of all that is imported after it, to see
    # whether that uses snake_case. SQLAlchemy alone is 3 MB.
    importlib.import_module("desktop.formats.registry")
    importlib.import_module("desktop.store.project")
    app = importlib.import_module("desktop.app")
    linecache.clearcache()  # it keeps all those sources: 6 MB
    return app


if __name__ == "__main__":
    sys.exit(main())
