"""What a made program runs first: it has no console, and then no streams to write to."""

import os
import sys
from pathlib import Path

from desktop.__main__ import main

for name in ("stdout", "stderr"):
    if getattr(sys, name) is None:
        setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
sys.exit(main())
