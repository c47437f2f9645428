"""The way to a file for others: written whole, read back, and only then put in place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.annotations.bundle import Bundle
from desktop.annotations.values import Schema
from desktop.formats.errors import FormatError
from desktop.formats.options import Options
from desktop.formats.placing import placed
from desktop.formats.registry import FORMATS, Format
from desktop.text.errors import QT_TRANSLATE_NOOP


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
    with placed(out) as part:
        return _checked(form, bundles, part, out, options)


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
