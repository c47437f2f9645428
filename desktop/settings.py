"""What a person chose for the program itself, and who they are; projects keep their own choices."""

import getpass
import json
import logging
import os
import tempfile
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

_log = logging.getLogger(__name__)


class Theme(StrEnum):
    """Which palette the window has; system: the one that the desktop has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Density(StrEnum):
    """How much is shown of each mention: its name too, only its underline, or hardly that."""

    TAGS = "tags"
    BARS = "bars"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices, each with its default.

    `author_id` is a UUID. `language` is a locale such as "zh_TW", None the system's. `text_size`
    is in percent. `trims`: blanks and punctuation at the edges are not labelled. `geometry` is what
    Qt saved of the window, in base64, and `panes` of its parts. `recent` are projects, the last one
    first. `keys` has the key sequences of the commands that were given others. `unknown` is what
    another version wrote.
    """

    author_id: str
    author_name: str
    last_project: Path | None = None
    theme: Theme = Theme.SYSTEM
    language: str | None = None
    text_size: int = 100
    density: Density = Density.TAGS
    trims: bool = True
    geometry: str = ""
    panes: str = ""
    recent: tuple[Path, ...] = ()
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unknown: Mapping[str, object] = field(default_factory=dict)


class SettingsFile:
    """The settings on disk; each reading and change goes there, as several windows share them."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "settings.json"

    def read(self, *, keep: bool = True) -> Settings:
        """The settings; at the first start an author is made, and kept unless nothing is to be."""
        try:
            text = self.path.read_text(encoding="utf-8", errors="surrogatepass")
        except FileNotFoundError:
            return self._made() if keep else _from_json({})
        except OSError as error:
            if keep:
                _log.warning("the settings can't be read: %s", error.strerror or error)
            return _from_json({})
        except UnicodeDecodeError:
            text = ""
        try:
            found = json.loads(text)
        except ValueError:
            found = None
        if not isinstance(found, dict):
            return self._set_aside() if keep else _from_json({})
        settings = _from_json(found)
        if keep and settings.author_id != found.get("author_id"):
            self._write(settings)
        return settings

    def change(self, edit: Callable[[Settings], Settings]) -> Settings:
        """Read, edit and write: `change(lambda now: replace(now, theme=Theme.DARK))`."""
        settings = edit(self.read())
        self._write(settings)
        return settings

    def _made(self) -> Settings:
        settings = _from_json({})
        self._write(settings)
        return settings

    def _set_aside(self) -> Settings:
        aside = self.path.with_name("settings.damaged.json")
        _log.warning("the settings are damaged; they lie in %s now", aside)
        try:
            self.path.replace(aside)
        except OSError as error:
            _log.warning("the damaged settings can't be moved: %s", error.strerror or error)
        return self._made()

    def _write(self, settings: Settings) -> None:
        """Replace the file whole; where that fails the program goes on with what it has."""
        text = json.dumps(_to_json(settings), ensure_ascii=False, indent=2) + "\n"
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            number, name = tempfile.mkstemp(dir=self.path.parent, prefix="settings.", suffix=".new")
            try:
                with os.fdopen(number, "w", encoding="utf-8", errors="surrogatepass") as file:
                    file.write(text)
                    file.flush()
                    os.fsync(file.fileno())
                Path(name).replace(self.path)
            except OSError:
                Path(name).unlink(missing_ok=True)
                raise
        except OSError as error:
            _log.warning("the settings can't be written: %s", error.strerror or error)


def _from_json(found: Mapping[str, object]) -> Settings:
    """Take what makes sense, the default for the rest."""
    project, theme, size = (found.get(name) for name in ("last_project", "theme", "text_size"))
    keys, recent, density = found.get("keys"), found.get("recent"), found.get("density")
    return Settings(
        author_id=_text(found, "author_id") or str(uuid.uuid4()),
        author_name=_text(found, "author_name") or _user_name(),
        last_project=Path(project) if isinstance(project, str) and project else None,
        theme=next((each for each in Theme if each.value == theme), Theme.SYSTEM),
        language=_text(found, "language") or None,
        text_size=size if isinstance(size, int) and 10 <= size <= 1000 else 100,
        density=next((each for each in Density if each.value == density), Density.TAGS),
        trims=found.get("trims") is not False,
        geometry=_text(found, "geometry"),
        panes=_text(found, "panes"),
        recent=tuple(
            Path(each)
            for each in (recent if isinstance(recent, list) else ())
            if isinstance(each, str) and each
        ),
        keys={
            str(command): tuple(key for key in sequences if isinstance(key, str))
            for command, sequences in (keys.items() if isinstance(keys, dict) else ())
            if isinstance(sequences, list)
        },
        unknown={name: value for name, value in found.items() if name not in _NAMES},
    )


def _to_json(settings: Settings) -> dict[str, object]:
    return {
        "author_id": settings.author_id,
        "author_name": settings.author_name,
        "last_project": None if settings.last_project is None else str(settings.last_project),
        "theme": settings.theme.value,
        "language": settings.language,
        "text_size": settings.text_size,
        "density": settings.density.value,
        "trims": settings.trims,
        "geometry": settings.geometry,
        "panes": settings.panes,
        "recent": [str(path) for path in settings.recent],
        "keys": {command: list(sequences) for command, sequences in settings.keys.items()},
        **settings.unknown,
    }


_NAMES = frozenset(_to_json(Settings("", "")))


def _text(found: Mapping[str, object], name: str) -> str:
    value = found.get(name)
    return value if isinstance(value, str) else ""


def _user_name() -> str:
    """The system's name of this person; some systems have none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "annotator"
