"""How long it takes until the program has its turn."""

import os
import subprocess
import sys
from pathlib import Path

from tests.bench.figures import Figure, median, milliseconds

ROOT = Path(__file__).resolve().parent.parent.parent


def measure() -> list[Figure]:
    """What run.py adds to a start, where everything is set up: it checks a stamp and hands over."""
    run = [sys.executable, str(ROOT / "run.py"), "--version"]
    program = [sys.executable, "-X", "utf8", "-P", "-m", "desktop", "--version"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with_run = milliseconds(lambda: subprocess.run(run, capture_output=True, check=False), 7)
    without = milliseconds(
        lambda: subprocess.run(program, env=environment, capture_output=True, check=False), 7
    )
    own = [one - other for one, other in zip(sorted(with_run), sorted(without), strict=True)]
    return [median("run.py before the program", own, limit=1000)]
