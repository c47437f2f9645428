"""The log, and what happens to an error that nobody caught."""

import logging
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType

import pytest

from desktop.log import hooked, logged


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """What the hook that was there before got."""
    errors: list[BaseException] = []

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        errors.append(error)

    def thread_hook(failure: threading.ExceptHookArgs) -> None:
        assert failure.exc_value
        errors.append(failure.exc_value)

    monkeypatch.setattr(sys, "excepthook", hook)
    monkeypatch.setattr(threading, "excepthook", thread_hook)
    return errors


def fail(error: BaseException) -> None:
    sys.excepthook(type(error), error, None)


def test_a_log_line_reaches_the_file(tmp_path: Path) -> None:
    with logged(tmp_path / "記錄 𠮷") as path:
        logging.getLogger("desktop.test").info("opened %s", "標註 𠮷.quandian")
        logging.getLogger("desktop.test").debug("text of an article")
    logging.getLogger("desktop.test").error("afterwards")
    assert path
    text = path.read_text(encoding="utf-8")
    assert text.endswith("INFO desktop.test: opened 標註 𠮷.quandian\n")
    assert "text of an article" not in text


def test_a_folder_that_cannot_be_written_means_no_log(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with logged(tmp_path / "file") as path:
        assert path is None


def test_an_error_nobody_caught_is_logged_and_reported(
    tmp_path: Path, printed: list[BaseException]
) -> None:
    reported: list[BaseException] = []
    error = ValueError("so 😀")
    with logged(tmp_path) as path, hooked(reported.append):
        fail(error)
    fail(KeyError("afterwards"))
    assert reported == [error]
    assert len(printed) == 2
    assert path
    assert "ValueError: so 😀" in path.read_text(encoding="utf-8")


def test_an_error_while_reporting_is_not_reported_again(printed: list[BaseException]) -> None:
    reported: list[BaseException] = []

    def report(error: BaseException) -> None:
        reported.append(error)
        fail(KeyError("while painting"))

    with hooked(report):
        fail(ValueError("first"))
    assert [type(error) for error in reported] == [ValueError]
    assert [type(error) for error in printed] == [ValueError, KeyError]


def test_an_error_in_a_thread_is_reported_too(printed: list[BaseException]) -> None:
    reported: list[BaseException] = []
    with hooked(reported.append):
        thread = threading.Thread(target=lambda: [][1])
        thread.start()
        thread.join()
    assert [type(error) for error in reported] == [IndexError]
    assert printed == reported


def test_interrupting_is_no_error(printed: list[BaseException]) -> None:
    reported: list[BaseException] = []
    with hooked(reported.append):
        fail(KeyboardInterrupt())
    assert not reported
    assert printed


def test_a_windowed_program_without_standard_error_keeps_its_log(tmp_path: Path) -> None:
    script = f"""
import sys
from pathlib import Path
sys.stderr = sys.stdout = None
from desktop.log import hooked, logged
with logged(Path({str(tmp_path)!r})), hooked():
    sys.excepthook(RuntimeError, RuntimeError("without a place to print"), None)
"""
    subprocess.run([sys.executable, "-c", script], check=True)
    text = (tmp_path / "quandian.log").read_text(encoding="utf-8")
    assert "RuntimeError: without a place to print" in text


@pytest.mark.skipif(sys.platform == "win32", reason="a signal kills it")
def test_a_crash_of_the_interpreter_leaves_a_trace(tmp_path: Path) -> None:
    script = f"""
import ctypes
from pathlib import Path
from desktop.log import logged
with logged(Path({str(tmp_path)!r})):
    ctypes.string_at(0)
"""
    done = subprocess.run([sys.executable, "-c", script], check=False)
    assert done.returncode < 0
    assert "Segmentation fault" in (tmp_path / "crash.log").read_text(encoding="utf-8")
