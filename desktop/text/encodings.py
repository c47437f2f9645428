"""Bytes as text: in which encoding a Chinese text was saved."""

import codecs
from collections import Counter
from dataclasses import dataclass
from functools import cache
from math import log

from desktop.text.common import simplified_ranks, traditional_ranks
from desktop.text.errors import QT_TRANSLATE_NOOP, TextError

UTF_8, GB18030, BIG5, CP950 = "utf-8", "gb18030", "big5hkscs", "cp950"
UTF_16_LE, UTF_16_BE = "utf-16-le", "utf-16-be"
CHOICES = (UTF_8, GB18030, BIG5, CP950, UTF_16_LE, UTF_16_BE)
"""What a person may choose from, in the order of how likely it is."""

_BOMS = (
    (codecs.BOM_UTF8, UTF_8),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, UTF_16_LE),
    (codecs.BOM_UTF16_BE, UTF_16_BE),
    (b"\x84\x31\x95\x33", GB18030),
)
# The wider encoding of which each is a part.
_WIDER = {"gbk": GB18030, "gb2312": GB18030, "big5": BIG5, "utf-16": UTF_16_LE, "ascii": UTF_8}
_SAMPLE = 1 << 16
_PREVIEW = 200
# Logarithms of how probable a character is. Those of a byte that doesn't decode and of a control
# character are so low that a few of them decide.
_BAD = log(1e-8)
_RARE = log(2e-6)
_STRANGE = log(2e-7)
_ASCII = log(2e-3)
_PUNCTUATION = log(1e-2)
_MARKS = frozenset("，。、；：？！“”‘’《》（）「」『』【】—…·　％～")
# More probable are the 1,500 most common characters: English read as UTF-16 has other ones.
_COMMON = log(0.13 / 1510)
_LEAST_SHARE_OF_COMMON = 0.8
# By how much per byte the best must exceed the next.
_MARGIN = 0.35
# How much of a text may be bytes that don't decode or control characters: so many, and a share.
_RUBBISH = 2
_LARGEST_SHARE_OF_RUBBISH = 0.05


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with its encoding.

    `confident`: no other encoding comes close, and every byte decoded. `rivals` are the other
    encodings, the likeliest first, each with the beginning of the text in it. `bad_bytes` are the
    offsets of bytes that did not decode; they became U+FFFD. A byte order mark is not in `text`.
    """

    text: str
    encoding: str
    had_bom: bool
    confident: bool
    rivals: tuple[tuple[str, str], ...]
    bad_bytes: tuple[int, ...]


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode a text, in an encoding that is given or else found; line ends stay as they are.

    Raises TextError for an encoding that isn't known, and for bytes that are no text.
    """
    if encoding is not None:
        return _decoded(data, _known(encoding), confident=True)
    for bom, named in _BOMS:
        if data.startswith(bom):
            return _decoded(data, named, confident=True)
    if _is_utf_8(data) and not _is_bare_utf_16(data):
        if data.count(b"\0") > _LARGEST_SHARE_OF_RUBBISH * len(data):
            raise _no_text()
        return _decoded(data, UTF_8, confident=True)
    sample = _sample(data)
    scores = {name: _score(sample, name) for name in CHOICES}
    # The two share nearly everything: HKSCS unless Microsoft's own characters are there.
    del scores[BIG5 if scores[CP950] > scores[BIG5] else CP950]
    first, second, *_ = ranked = sorted(scores, key=lambda name: -scores[name])
    confident = scores[first] - scores[second] > _MARGIN * len(sample)
    decoded = _decoded(data, first, confident, ranked[1:])
    if _rubbish(decoded) > _RUBBISH + _LARGEST_SHARE_OF_RUBBISH * len(decoded.text):
        raise _no_text()
    return decoded


def _decoded(
    data: bytes, encoding: str, confident: bool, rivals: list[str] | None = None
) -> Decoded:
    bom = next((bom for bom, name in _BOMS if name == encoding and data.startswith(bom)), b"")
    text, bad = _text(data[len(bom) :], encoding)
    sample = data[: 4 * _PREVIEW]
    return Decoded(
        text,
        encoding,
        had_bom=bool(bom),
        confident=confident and not bad,
        rivals=tuple((name, _text(sample, name)[0][:_PREVIEW]) for name in rivals or ()),
        bad_bytes=tuple(place + len(bom) for place in bad),
    )


def _text(data: bytes, encoding: str) -> tuple[str, list[int]]:
    """The text, with U+FFFD for what doesn't decode, and the offsets of that."""
    pieces: list[str] = []
    bad: list[int] = []
    view, start = memoryview(data), 0
    while True:
        try:
            pieces.append(codecs.decode(view[start:], encoding))
        except UnicodeDecodeError as error:
            end = start + max(error.end, error.start + 1)
            pieces += (codecs.decode(view[start : start + error.start], encoding), "\ufffd")
            bad += range(start + error.start, end)
            start = end
        else:
            return "".join(pieces), bad


def _known(encoding: str) -> str:
    try:
        name = codecs.lookup(encoding).name
        "".encode(name)
    except LookupError:
        sentence = QT_TRANSLATE_NOOP("errors", "“{encoding}” is not an encoding of text.")
        raise TextError(sentence, encoding=encoding) from None
    return _WIDER.get(name, name)


def _no_text() -> TextError:
    return TextError(QT_TRANSLATE_NOOP("errors", "This is not a text in any known encoding."))


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode(UTF_8)
    except UnicodeDecodeError:
        return False
    return True


def _is_bare_utf_16(data: bytes) -> bool:
    """Whether bytes that happen to be UTF-8 are rather Chinese in UTF-16, such as 中 (2D 4E)."""
    if len(data) % 2 or not data:
        return False
    texts = (data[:_SAMPLE].decode(name, "replace") for name in (UTF_16_LE, UTF_16_BE))
    return any(
        sum(_weight(character) > _COMMON for character in text) > _LEAST_SHARE_OF_COMMON * len(text)
        for text in texts
    )


def _sample(data: bytes) -> bytes:
    """The beginning, from where it is no longer ASCII."""
    first = next((place for place, byte in enumerate(data) if byte >= 0x80), 0)
    first -= first % 2
    return data[first : first + _SAMPLE]


def _score(sample: bytes, encoding: str) -> float:
    """The logarithm of how probable it is that a text in this encoding has these bytes."""
    text, bad = _text(sample, encoding)
    counts = Counter(text)
    counts.pop("\ufffd", None)
    return len(bad) * _BAD + sum(count * _weight(character) for character, count in counts.items())


@cache
def _weights() -> dict[str, float]:
    """Zipf's law, for either script."""
    weights: dict[str, float] = {}
    for ranks in (simplified_ranks(), traditional_ranks()):
        for character, rank in ranks.items():
            weights[character] = max(weights.get(character, _RARE), log(0.13 / (rank + 10)))
    return weights


def _weight(character: str) -> float:
    weight = _weights().get(character)
    if weight is not None:
        return weight
    if character in _MARKS:
        return _PUNCTUATION
    if character.isascii():
        return _ASCII if character.isprintable() or character in "\t\n\r" else _BAD
    if "\u4e00" <= character <= "\u9fff":
        return _RARE
    return _STRANGE if character.isprintable() else _BAD


def _rubbish(decoded: Decoded) -> int:
    controls = sum(decoded.text.count(chr(code)) for code in (*range(9), *range(14, 32)))
    return controls + len(decoded.bad_bytes)
