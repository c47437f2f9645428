"""What a reading costs, next to what OpenCC takes for the same text without any alignment."""

import random
from collections.abc import Callable

import opencc

from desktop.text.encodings import decode
from desktop.text.folding import Folded
from desktop.text.readings import ReadingKind, Readings
from desktop.text.span import Span
from tests.bench.figures import Figure, median, milliseconds
from tests.text.rewriter import SENTENCES, rewrite_page, traditional

SEED = 20261122
LENGTH = 1_000_000
PAGE = 2_000
TIMES = 5


def measure() -> list[Figure]:
    whole = article(LENGTH)
    figures: list[Figure] = []
    for name, text in (("damaged", rewrite_page(whole)[:LENGTH]), ("undamaged", whole)):
        figures += chain(name, text)
    figures += parts(whole)
    return figures


def article(length: int) -> str:
    """Sentences in paragraphs, always the same.

    A rewriter shifts few of their bytes: about once in 3,000 characters, as on real pages.
    """
    chance = random.Random(SEED)
    sentences = [traditional(sentence) for sentence in SENTENCES]
    steady = [sentence for sentence in sentences if "?" not in rewrite_page(f"。{sentence}")]
    pieces: list[str] = []
    for _ in range(length // 15):
        pieces.append(chance.choice(sentences if chance.random() < 0.05 else steady))
        pieces += ["\n"] * (chance.random() < 0.2)
    return "".join(pieces)[:length]


def chain(name: str, text: str) -> list[Figure]:
    """Repair, tw2s and s2tw with the alignment, against bare tw2s and s2tw of the same text."""
    to_simplified = opencc.OpenCC("tw2s", include_tofu_risk_dictionaries=False).convert
    to_taiwan = opencc.OpenCC("s2tw", include_tofu_risk_dictionaries=False).convert
    bare, aligned = alternating(
        lambda: to_taiwan(to_simplified(text)),
        lambda: Readings(text).of(ReadingKind.TAIWAN).text,
    )
    return [
        median(f"{name}: bare tw2s, s2tw", bare),
        median(f"{name}: repair, tw2s, s2tw, aligned", aligned),
        Figure(f"{name}: how many times as much", min(aligned) / min(bare), "×", limit=3),
    ]


def parts(text: str) -> list[Figure]:
    """What opening, switching and searching wait for."""
    readings = Readings(text)
    shown = readings.repaired.length
    folded = Folded(text)
    data = text.encode("gb18030")
    page = Span(shown // 2, shown // 2 + PAGE)
    return [
        median("repair of a text without damage", milliseconds(lambda: Readings(text).repaired)),
        median(
            "first page of a reading, within the text",
            milliseconds(lambda: fresh(readings).of(ReadingKind.TAIWAN).stretch(page)),
        ),
        median("folding and finding", milliseconds(lambda: Folded(text).find("高新区"), 3)),
        median("finding again", milliseconds(lambda: folded.find("高新区"))),
        median("decoding without a known encoding", milliseconds(lambda: decode(data), 3)),
    ]


def fresh(readings: Readings) -> Readings:
    """The same article with nothing converted yet, and repaired already."""
    again = Readings(readings.raw)
    again.__dict__["_repairs"] = readings.__dict__["_repairs"]
    return again


def alternating(
    one: Callable[[], object], other: Callable[[], object]
) -> tuple[list[float], list[float]]:
    """Both by turns, so that other work of the machine meets both alike."""
    first: list[float] = []
    second: list[float] = []
    for _ in range(TIMES):
        first += milliseconds(one, 1)
        second += milliseconds(other, 1)
    return first, second
