"""What every test shares: no screen, no home of a real person, the profiles of hypothesis."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

# Other processes that a test starts find the checkout, from any folder.
os.environ["PYTHONPATH"] = str(ROOT)
# Tests that want a real window start the program themselves, with a platform of their own.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("QUANDIAN_TEST_PLATFORM", "offscreen")
os.environ.pop("QT_SCALE_FACTOR", None)
# Tests read English where they choose no language, wherever they are run.
os.environ["LC_ALL"] = "C.UTF-8"

settings.register_profile("default", deadline=None)
settings.register_profile(
    "ci",
    max_examples=10_000,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
LAWS = ROOT / "tests" / "laws"


@pytest.hookimpl(tryfirst=True)
def pytest_make_collect_report(collector: pytest.Collector) -> None:
    """Give the laws their ten thousand examples where CI is set, and nothing else so many."""
    if isinstance(collector, pytest.Module) and not collector.config.getoption(
        "--hypothesis-profile"
    ):
        law = LAWS in collector.path.parents
        settings.load_profile("ci" if law and os.environ.get("CI") else "default")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for each test, so that none reads or writes what belongs to a person."""
    empty = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(empty))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name in ("APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(empty / name))
    if sys.platform == "win32":
        # appdirs asks Windows itself for the folders, whatever the variables say.
        monkeypatch.setenv("QUANDIAN_HOME", str(empty))
    return empty


@pytest.fixture(autouse=True)
def undressed() -> Iterator[None]:
    """Take off what a started program put on the application: later tests would have it too."""
    yield
    widgets, core = (sys.modules.get(f"PySide6.{name}") for name in ("QtWidgets", "QtCore"))
    app = widgets.QApplication.instance() if widgets else None
    if app is None or core is None:
        return
    for translator in app.findChildren(core.QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    if app.styleSheet():
        app.setStyleSheet("")
        app.setPalette(app.style().standardPalette())


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the slow ones out by default: they run where CI is set, or where -m names them."""
    if os.environ.get("CI") or config.getoption("-m"):
        return
    skip = pytest.mark.skip(reason="slow; run with CI=1 or -m slow")
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker(skip)
