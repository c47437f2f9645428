"""The scripts of packaging/ import one another by their bare names, as when run from there."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))
