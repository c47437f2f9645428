"""What a screen reader is told, asked for in a real window over AT-SPI as a screen reader does."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import which

import pytest

from desktop.annotations.values import Author
from desktop.formats.schema_toml import default_schema
from desktop.store.project import Project
from desktop.text.span import Span
from desktop.workbench import Workbench
from tests.trips.screen import Screen, missing, screen

READER = Author("0" * 32, "讀者")
NAME = "𠮷禾科技"
TEXT = f"甲乙丙與{NAME}簽約，呂先志出席。\n第二段。"
SYSTEM_PYTHON = "/usr/bin/python3"
DRIVER = Path(__file__).with_name("screen_reader.py")


def lacking() -> list[str]:
    """What is not here that this needs: tools, and the bindings of the system's Python."""
    tools = [*missing(), *(name for name in ("dbus-run-session",) if which(name) is None)]
    if not Path(SYSTEM_PYTHON).exists():
        return [*tools, SYSTEM_PYTHON]
    binding = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    done = subprocess.run([SYSTEM_PYTHON, "-c", binding], capture_output=True, check=False)
    return [*tools, *(["gir1.2-atspi-2.0"] if done.returncode else [])]


@pytest.fixture
def display(tmp_path: Path) -> Iterator[Screen]:
    if sys.platform != "linux" or lacking():
        pytest.skip(f"AT-SPI needs {', '.join(lacking())}")
    with screen(tmp_path) as shown:
        yield shown


def test_a_screen_reader_finds_the_text_the_caret_and_the_mentions(
    display: Screen, tmp_path: Path
) -> None:
    path = tmp_path / "讀.quandian"
    with Project.create(path, default_schema(), READER) as project:
        bench = Workbench(project, READER)
        bench.add_texts([("一", TEXT)])
        bench.open_first()
        start = TEXT.index(NAME)
        bench.mark(Span(start, start + len(NAME)), bench.schema.labels[1].id)
    log = tmp_path / "driver.log"
    script = (
        f'"{sys.executable}" -X utf8 -m desktop "{path}" & program=$!\n'
        "xdotool search --sync --onlyvisible --name Quandian windowactivate --sync >/dev/null\n"
        f'"{SYSTEM_PYTHON}" "{DRIVER}" "{NAME}" 2>"{log}"; code=$?\n'
        "kill $program; wait $program; exit $code\n"
    )
    environment = {**display.environment, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    environment |= {"GTK_MODULES": "", "NO_AT_BRIDGE": "0", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", script],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, log.read_text("utf-8") + done.stderr
    seen = json.loads(done.stdout.strip().splitlines()[-1])
    assert seen["text"] == TEXT
    # Qt tells its own count, of UTF-16 units.
    assert seen["count"] == len(TEXT.encode("utf-16-le")) // 2
    assert seen["caret"] == 2
    assert seen["selection"] == [2, 4]
    left, top, width, height = seen["view"]
    previous = left
    for x, y, _width, high in seen["boxes"]:
        assert previous < x < left + width
        assert top <= y and y + high <= top + height
        assert high > 0
        previous = x
    assert any("機構" in each and NAME in each for each in seen["announced"]), seen["announced"]
