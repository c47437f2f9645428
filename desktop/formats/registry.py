"""The formats that a project can be exported to, by name."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from desktop.annotations.bundle import Bundle
from desktop.annotations.values import Schema
from desktop.formats import jsonl
from desktop.formats.options import Options


class Format(Protocol):
    """A module of a format."""

    def write(self, bundles: Iterable[Bundle], out: Path, options: Options) -> None:
        """Write a new file at `out`; the bundles come one after another, each only once."""

    def read_back(self, path: Path, schema: Schema) -> Iterator[Bundle]:
        """Read what `write` wrote."""

    def held(self, bundle: Bundle) -> Bundle:
        """What of a bundle the format holds: what `read_back` must give."""

    def lost(self, bundle: Bundle) -> tuple[str, ...]:
        """What of a bundle the format can't hold, a sentence for each."""


FORMATS: Mapping[str, Format] = MappingProxyType({"jsonl": jsonl})
