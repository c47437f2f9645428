"""What a made program runs first: it has no console, and then no streams to write to."""

import os
import sys
from pathlib import Path
from traceback import format_exc

for name in ("stdout", "stderr"):
    if getattr(sys, name) is None:
        setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
try:
    from desktop.__main__ import main

    code = main()
except Exception:
    # Before there is a log, or after: a library that Windows lacks, a folder that can't be made.
    from desktop.places import places

    folder = places().log
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "crash.log").open("a", encoding="utf-8") as file:
        file.write(f"{format_exc()}\n")
    if not sys.argv[1:] or sys.argv[1].endswith(".quandian"):
        raise  # and PyInstaller shows it in a dialog, which no script would answer
    sys.stderr.write(format_exc())
    code = 1
sys.exit(code)
