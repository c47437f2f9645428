"""A table of a TOML file, asked for what must be in it; what is wrong is said with its place."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from desktop.formats.errors import FormatError
from desktop.text.errors import QT_TRANSLATE_NOOP

TEXT = QT_TRANSLATE_NOOP("errors", "In {place}, {key} must be a text in quotes, not {value}.")
WHOLE = QT_TRANSLATE_NOOP(
    "errors", "In {place}, {key} must be a whole number of at least {least}, not {value}."
)
DIGIT = QT_TRANSLATE_NOOP(
    "errors", "In {place}, {key} must be a whole number from {least} to {most}, not {value}."
)
CLAIM = QT_TRANSLATE_NOOP("errors", "In {place}, {key} must be true or false, not {value}.")
TABLES = QT_TRANSLATE_NOOP(
    "errors", "In {place}, {key} must be tables, each under [[{key}]], not {value}."
)


class Table:
    """One table of the file; `place` is where it stands, in the words of the file itself."""

    def __init__(self, table: Mapping[str, Any], place: str, keys: Iterable[str]) -> None:
        self.table = table
        self.place = place
        known = tuple(keys)
        for key in table:
            if key not in known:
                raise FormatError(
                    QT_TRANSLATE_NOOP(
                        "errors", "In {place}, the key {key} is unknown; there may be {known}."
                    ),
                    place=place,
                    key=quoted(key),
                    known=", ".join(known),
                )

    def text(self, key: str) -> str:
        value = self.there(key)
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(key, TEXT)
        return value

    def shaped(self, key: str, shape: re.Pattern[str], sentence: str) -> str:
        value = self.text(key)
        if not shape.fullmatch(value):
            raise self.wrong(key, sentence)
        return value

    def whole(self, key: str, least: int, most: int | None = None) -> int:
        value = self.there(key)
        if type(value) is not int or value < least or (most is not None and value > most):
            raise self.wrong(key, WHOLE if most is None else DIGIT, least=least, most=most)
        return value

    def claim(self, key: str) -> bool:
        value = self.there(key)
        if not isinstance(value, bool):
            raise self.wrong(key, CLAIM)
        return value

    def tables(self, key: str) -> list[Mapping[str, Any]]:
        value = self.there(key)
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise self.wrong(key, TABLES)
        return value

    def there(self, key: str) -> object:
        """The value of a key that must be there."""
        if key not in self.table:
            raise FormatError(
                QT_TRANSLATE_NOOP("errors", "In {place}, the key {key} is missing."),
                place=self.place,
                key=quoted(key),
            )
        return self.table[key]

    def wrong(self, key: str, sentence: str, **parts: object) -> FormatError:
        value = json.dumps(self.table[key], ensure_ascii=False, default=str)
        return FormatError(sentence, place=self.place, key=key, value=value, **parts)


def quoted(text: str) -> str:
    """A TOML string, which is written like one of JSON, save that DEL must be escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
