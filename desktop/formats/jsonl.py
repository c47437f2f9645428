"""Everything that is said of an article, as one JSON object on a line."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from desktop.annotations.bundle import Bundle
from desktop.annotations.values import Schema
from desktop.formats.errors import FormatError
from desktop.formats.json_objects import authors_of, bundle_of, object_of
from desktop.formats.options import Options
from desktop.text.errors import QT_TRANSLATE_NOOP

# Lone surrogates are no UTF-8; the others end a line for many readers, or can't be seen.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def write(bundles: Iterable[Bundle], out: Path, options: Options) -> None:
    """Write a line for each article."""
    with out.open("w", encoding="utf-8", newline="\n") as file:
        for bundle in bundles:
            file.write(dumps(object_of(bundle, options)) + "\n")


def read_back(path: Path, schema: Schema) -> Iterator[Bundle]:
    """Read what `write` wrote of a project with this schema."""
    with path.open(encoding="utf-8", newline="\n") as file:
        for number, line in enumerate(file, 1):
            try:
                yield bundle_of(json.loads(line), schema)
            except (ValueError, KeyError, TypeError, StopIteration) as error:
                raise FormatError(
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "Line {number} of {path} is not an article of this project: {reason}.",
                    ),
                    number=number,
                    path=path,
                    reason=error,
                ) from error


def held(bundle: Bundle) -> Bundle:
    """What of a bundle the format holds: of the authors those who did something here.

    Fillers stand in the order of the roles, links in that of the mentions.
    """
    order = {
        role.id: place
        for kind in bundle.schema.frame_types
        for place, role in enumerate(kind.roles)
    }
    links = {link.mention: link for link in bundle.links}
    frames = (
        replace(each, fillers=tuple(sorted(each.fillers, key=lambda filler: order[filler.role])))
        for each in bundle.frames
    )
    return replace(
        bundle,
        links=tuple(links[each.id] for each in bundle.mentions if each.id in links),
        frames=tuple(frames),
        authors=tuple(authors_of(bundle)),
    )


def lost(_bundle: Bundle) -> tuple[str, ...]:
    """What of a bundle the format can't hold: nothing."""
    return ()


def dumps(value: object) -> str:
    """One line of JSON that any reader of UTF-8 takes."""
    line = json.dumps(value, ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", line)
