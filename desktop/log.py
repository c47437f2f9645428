"""A file that tells afterwards what went wrong, without a word of what was read."""

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

_log = logging.getLogger(__name__)
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


@contextmanager
def logged(folder: Path, level: int = logging.INFO) -> Iterator[Path | None]:
    """Keep a log and crash reports in `folder` meanwhile; gives the log file.

    None where the folder can't be written: the program works without a log.
    """
    with ExitStack() as stack:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / "quandian.log"
            handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=3, encoding="utf-8")
            stack.callback(handler.close)
            crashes = stack.enter_context((folder / "crash.log").open("a", encoding="utf-8"))
        except OSError as error:
            _log.warning("no log is kept: %s", error)
            yield None
            return
        handler.setFormatter(logging.Formatter(_FORMAT))
        root = logging.getLogger()
        stack.callback(root.setLevel, root.level)
        stack.callback(root.removeHandler, handler)
        root.addHandler(handler)
        root.setLevel(level)
        if not faulthandler.is_enabled():
            # By default it wants sys.stderr, which a windowed program of PyInstaller lacks.
            faulthandler.enable(crashes)
            stack.callback(faulthandler.disable)
        yield path


@contextmanager
def hooked(report: Callable[[BaseException], None] | None = None) -> Iterator[None]:
    """Meanwhile log what nobody caught, then tell `report`, in the thread where it happened.

    Qt passes on errors in slots and in painting in the same way. The hook that was there before
    still gets them all; Ctrl+C goes to it alone.
    """
    before, threads_before = sys.excepthook, threading.excepthook
    is_reporting = False

    def tell(error: BaseException) -> None:
        nonlocal is_reporting
        _log.critical("an error nobody expected", exc_info=error)
        # A dialog lets Qt paint, and what fails in painting would open one dialog after another.
        if report is not None and not is_reporting:
            is_reporting = True
            try:
                report(error)
            finally:
                is_reporting = False

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        before(kind, error, trace)
        if not isinstance(error, KeyboardInterrupt):
            tell(error)

    def thread_hook(failure: threading.ExceptHookArgs) -> None:
        threads_before(failure)
        if failure.exc_value is not None and not isinstance(failure.exc_value, SystemExit):
            tell(failure.exc_value)

    sys.excepthook, threading.excepthook = hook, thread_hook
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook = before, threads_before
