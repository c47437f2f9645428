"""The guidelines of a project as a Markdown file."""

from pathlib import Path

from desktop.formats.errors import FormatError
from desktop.formats.placing import placed
from desktop.text.encodings import decode
from desktop.text.errors import QT_TRANSLATE_NOOP, TextError

_LARGEST = 1_000_000


def read(path: Path) -> str:
    """Read Markdown in whatever encoding; FormatError where that can't be."""
    try:
        if path.stat().st_size > _LARGEST:
            raise FormatError(
                QT_TRANSLATE_NOOP("errors", "{path} is too large for guidelines."), path=path
            )
        return decode(path.read_bytes()).text.replace("\r\n", "\n")
    except OSError as error:
        raise FormatError(
            QT_TRANSLATE_NOOP("errors", "{path} can't be read: {reason}."),
            path=path,
            reason=error.strerror or error,
        ) from error
    except TextError as error:
        raise FormatError(
            QT_TRANSLATE_NOOP("errors", "{path} is not a text."), path=path
        ) from error


def write(path: Path, markdown: str) -> None:
    """Write Markdown as UTF-8; FormatError where that can't be."""
    with placed(path) as part:
        part.write_bytes(markdown.encode("utf-8", "replace"))
