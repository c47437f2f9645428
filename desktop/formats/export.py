"""The way to a file for others: written whole, read back, and only then put in place."""

import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from desktop.annotations.bundle import Bundle
from desktop.annotations.values import Schema
from desktop.formats.errors import FormatError
from desktop.formats.options import Options
from desktop.formats.registry import FORMATS, Format
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.paths import resolved


@dataclass(frozen=True, slots=True)
class Written:
    """An export that was made: how many articles, and what the format could not hold of them."""

    path: Path
    articles: int
    lost: tuple[str, ...]


def export(name: str, bundles: Iterable[Bundle], out: Path, options: Options) -> Written:
    """Write bundles to `out` in a format; when anything fails, what was there before still is.

    The new file is written beside it and compared with the bundles before it takes the place.
    """
    form = FORMATS[name]
    with _sentences(out):
        if out.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        # A link stays a link, and a device or a pipe is written to, never replaced.
        target = resolved(out)
        if target.exists() and not target.is_file():
            with TemporaryDirectory() as folder:
                part = Path(folder) / "part"
                written = _checked(form, bundles, part, out, options)
                with part.open("rb") as source, target.open("wb") as sink:
                    shutil.copyfileobj(source, sink)
                return written
        part = target.with_name(f"{target.name}.{uuid4().hex[:8]}.part")
        try:
            written = _checked(form, bundles, part, out, options)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
        return written


def _checked(
    form: Format, bundles: Iterable[Bundle], part: Path, out: Path, options: Options
) -> Written:
    """Write a new file and read it back."""
    meant: list[int] = []
    schemas: list[Schema] = []
    lost: dict[str, None] = {}

    def passing() -> Iterator[Bundle]:
        for bundle in bundles:
            meant.append(_fingerprint(form.held(bundle)))
            schemas[:] = [bundle.schema]
            lost.update(dict.fromkeys(form.lost(bundle)))
            yield bundle

    form.write(passing(), part, options)
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    read = [_fingerprint(bundle) for bundle in form.read_back(part, schemas[0])] if meant else []
    if read != meant:
        raise FormatError(
            QT_TRANSLATE_NOOP(
                "errors",
                "What was written does not read back the same, so {path} was left as it was.",
            ),
            path=out,
        )
    return Written(out, len(meant), tuple(lost))


def _fingerprint(bundle: Bundle) -> int:
    """A number that two bundles share when they are equal, and hardly ever otherwise."""
    return hash(
        (
            bundle.schema,
            bundle.article,
            bundle.text,
            frozenset(bundle.repaired.items()),
            bundle.mentions,
            bundle.links,
            bundle.entities,
            bundle.frames,
            bundle.totals,
            bundle.authors,
        )
    )


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
