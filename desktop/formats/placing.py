"""A new file takes its place whole, or what was there before stays."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from desktop.formats.errors import FormatError
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.paths import resolved


@contextmanager
def placed(out: Path) -> Iterator[Path]:
    """Give a name beside `out` to write to; what is written there takes the place of `out`.

    FormatError when the system refuses; then, as with any other error, `out` is as it was.
    """
    with _sentences(out):
        if out.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        # A link stays a link, and a device or a pipe is written to, never replaced.
        target = resolved(out)
        if target.exists() and not target.is_file():
            with TemporaryDirectory() as folder:
                part = Path(folder) / "part"
                yield part
                with part.open("rb") as source, target.open("wb") as sink:
                    shutil.copyfileobj(source, sink)
            return
        part = target.with_name(f"{target.name}.{uuid4().hex[:8]}.part")
        try:
            yield part
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)


@contextmanager
def _sentences(out: Path) -> Iterator[None]:
    """Turn what the system says of a file into a FormatError."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise FormatError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "There is no room left on the disk of {path}; nothing was changed there.",
                ),
                path=out,
            ) from error
        raise FormatError(
            QT_TRANSLATE_NOOP("errors", "{path} can't be written: {reason}."),
            path=out,
            reason=error.strerror or error,
        ) from error
