"""How fast the article view opens, scrolls, follows a step and changes the reading, by size."""

import random
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from desktop.annotations.steps import Change
from desktop.annotations.values import Label, Mention, Nesting, Schema
from desktop.text.readings import Reading, ReadingKind, Readings
from desktop.text.span import Span
from desktop.ui.article.view import ArticleView
from tests.bench.figures import Figure, milliseconds

Figures = dict[str, float]
_SEED = 20261122
_COMMON = (
    "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多"
    "定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因"
)
_RARE = "𠮷𬭸😀𡃁𪚥"
_WIDTH, _HEIGHT = 860, 800


def article(length: int, *, one_paragraph: bool = False, seed: int = _SEED) -> str:
    """A text of Chinese-looking sentences with some rare characters, always the same."""
    chance = random.Random(seed)
    pieces: list[str] = []
    done = 0
    in_paragraph = 0
    while done < length:
        sentence = "".join(chance.choices(_COMMON, k=chance.randint(6, 40)))
        if chance.random() < 0.03:
            sentence += chance.choice(_RARE)
        sentence += chance.choice("，，，。、；。")
        in_paragraph += len(sentence)
        if in_paragraph > 220 and not one_paragraph:
            sentence += "\n"
            in_paragraph = 0
        pieces.append(sentence)
        done += len(sentence)
    return "".join(pieces)[:length]


def mentions(length: int, count: int, schema: Schema, *, seed: int = _SEED) -> list[Mention]:
    """Mentions all over a text: apart, nested to depth 6, crossing, in two pieces, in order."""
    chance = random.Random(seed)
    made: list[Mention] = []
    stride = max(8, length // count)
    for index in range(count):
        start = min(length - 8, max(0, index * length // count + chance.randrange(stride)))
        size = chance.choice((2, 3, 4, 5, 7, 9, 12, 40 if chance.random() < 0.05 else 6))
        kind = chance.random()
        spans = [Span(start, min(length, start + size))]
        if kind < 0.15 and made:  # around the last one
            hull = made[-1].hull
            spans = [Span(max(0, hull.start - chance.randint(0, 2)), min(length, hull.end + 2))]
        elif kind < 0.22 and made:  # across its end
            end = made[-1].hull.end
            spans = [Span(max(0, end - 1), min(length, end + 4))]
        elif kind < 0.24 and start + size + 4 < length:
            spans.append(Span(start + size + 1, start + size + 4))
        label = chance.choice(schema.labels).id
        made.append(Mention(f"m{index}", "a", tuple(spans), label, "bench", "2026-11-22T00:00:00Z"))
    made.sort(key=lambda mention: mention.hull)
    return made


def bench_schema() -> Schema:
    """Nine labels; every nesting is allowed."""
    colors = [
        "#ee6677",
        "#4477aa",
        "#228833",
        "#777777",
        "#3aa0be",
        "#aa3377",
        "#b8860b",
        "#5b68c4",
        "#9e4f2c",
    ]
    names = ["人名", "機構", "地名", "職務", "日期", "場景", "標的", "金額", "事件"]
    return Schema(
        1,
        Nesting.ALL,
        tuple(
            Label(f"l{key}", name, f"label_{key}", color, color, key, is_name=key < 4)
            for key, (name, color) in enumerate(zip(names, colors, strict=True), 1)
        ),
        (),
    )


def _timed(work: Callable[[], object]) -> float:
    return milliseconds(work, times=1)[0]


def _painted(view: ArticleView) -> None:
    """Have all that waits to be painted painted, and nothing else done."""
    QCoreApplication.sendPostedEvents(view.window(), QEvent.Type.UpdateRequest.value)


def _settled(view: ArticleView) -> list[float]:
    """Let the view finish what it does when idle; gives how long each turn took."""
    turns: list[float] = []
    while view.is_working():
        turns.append(_timed(QCoreApplication.processEvents))
    return turns


def _memory() -> float:
    """Megabytes of this process; 0 where the system doesn't say."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return 0
    return next(int(x.split()[1]) / 1024 for x in status.splitlines() if x.startswith("VmRSS"))


def opened_view() -> ArticleView:
    """A view on the screen, its fonts loaded."""
    view = ArticleView()
    view.resize(_WIDTH, _HEIGHT)
    view.show()
    text = article(3000)
    view.show_reading(
        Readings(text).of(ReadingKind.RAW), bench_schema(), mentions(3000, 60, bench_schema())
    )
    QCoreApplication.processEvents()
    _settled(view)
    return view


def measured(
    length: int, count: int, *, one_paragraph: bool = False, rounds: int = 5, view: ArticleView
) -> Figures:
    """All figures for an article of a size, in milliseconds; medians where not said otherwise."""
    schema = bench_schema()
    text = article(length, one_paragraph=one_paragraph)
    all_mentions = mentions(length, count, schema)
    raw = Readings(text).of(ReadingKind.RAW)
    opened: list[float] = []
    stalls: list[float] = []
    for _ in range(rounds):
        view.clear()
        _painted(view)

        def open_it() -> None:
            view.show_reading(raw, schema, all_mentions)
            _painted(view)

        opened.append(_timed(open_it))
        stalls += _settled(view)
    figures = {"open": statistics.median(opened), "longest_turn_after": max(stalls, default=0.0)}
    figures["memory_mb"] = _memory()
    figures |= _scrolled(view)
    figures |= _labelled(view, length, schema, rounds)
    figures |= _switched(view, text, schema, all_mentions, rounds)
    return figures


def _scrolled(view: ArticleView) -> Figures:
    bar = view.verticalScrollBar()

    def pages(values: Iterator[int]) -> list[float]:
        taken = []
        for value in values:

            def turn(value: int = value) -> None:
                bar.setValue(value)
                _painted(view)

            taken.append(_timed(turn))
        return taken

    step = view.viewport().height()
    middle = bar.maximum() // 2
    down = pages(middle + step * page for page in range(60))
    up = pages(middle + step * (60 - page) for page in range(60))
    far = pages(value for _ in range(5) for value in (bar.maximum(), 0))
    both = sorted(down + up)
    return {
        "page": statistics.median(both),
        "page_p95": both[int(len(both) * 0.95)],
        "far_end": max(far),
    }


def _labelled(view: ArticleView, length: int, schema: Schema, rounds: int) -> Figures:
    """Add a mention in the middle, and take it away again."""
    middle = length // 2
    view.reveal(Span(middle, middle + 4), center=True)
    _painted(view)
    added: list[float] = []
    for turn in range(4 * rounds):
        mention = Mention(
            f"new{turn}", "a", (Span(middle, middle + 4),), schema.labels[0].id, "bench", ""
        )
        for change in (Change(None, mention), Change(mention, None)):

            def follow(change: Change = change) -> None:
                view.follow((change,))
                _painted(view)

            added.append(_timed(follow))
    return {"label": statistics.median(added), "label_p95": sorted(added)[int(len(added) * 0.95)]}


def _switched(
    view: ArticleView, text: str, schema: Schema, some: list[Mention], rounds: int
) -> Figures:
    """Change to Simplified and back, in the middle of the article."""
    taken: list[float] = []
    turns: list[float] = []

    def switch(reading: Reading) -> None:
        view.show_reading(reading, schema, some, keep_place=True)
        _painted(view)

    for _ in range(rounds):
        readings = Readings(text)
        for kind in (ReadingKind.SIMPLIFIED, ReadingKind.RAW):
            taken.append(_timed(partial(switch, readings.of(kind))))
            begin = time.perf_counter()
            while view.is_working() and time.perf_counter() - begin < 1:
                turns.append(_timed(QCoreApplication.processEvents))
    return {"switch": statistics.median(taken), "longest_turn_after_switch": max(turns, default=0)}


def row_heights(view: ArticleView, depth: int) -> list[int]:
    """How high a row is with no mention, with one, with one more around it, and so on; in pixels."""
    line = "臨嶼市高新區管委會產業處主任𠮷\n"
    nested = [
        Mention(
            f"{row}/{at}",
            "a",
            (Span(row * len(line), row * len(line) + at + 2),),
            f"l{at + 1}",
            "bench",
            "2026-11-22T00:00:00Z",
        )
        for row in range(depth + 1)
        for at in range(row)
    ]
    raw = Readings(line * (depth + 1)).of(ReadingKind.RAW)
    view.show_reading(raw, bench_schema(), nested)
    _settled(view)
    return [view._layout.ready(row).rows[0].height for row in range(depth + 1)]


# A line of doccano at 1, 2 and 3 mentions within one another was measured at 52, 81 and 110 pixels.
_DOCCANO, _DOCCANO_LANE, _SHARE = 52, 29, 0.75


def most_beside_doccano(depth: int) -> float:
    """How high a row may be to be as legible in three quarters of doccano's height."""
    return _SHARE * (_DOCCANO + _DOCCANO_LANE * max(0, depth - 1))


# Name, characters, mentions, whether it is one paragraph, rounds, and the limits in milliseconds.
_SIZES: tuple[tuple[str, int, int, bool, int, Figures], ...] = (
    ("100 k / 2 k", 100_000, 2_000, False, 5, {"open": 60, "switch": 50}),
    ("1 M / 20 k", 1_000_000, 20_000, False, 5, {"open": 100, "switch": 100, "memory_mb": 200}),
    ("1 M in one paragraph / 20 k", 1_000_000, 20_000, True, 5, {"open": 100, "switch": 100}),
    ("10 M / 200 k", 10_000_000, 200_000, False, 1, {"open": 150, "longest_turn_after": 50}),
)
_LIMITS = {"page_p95": 16.0, "far_end": 16.0}


def measure() -> list[Figure]:
    """All sizes, one after the other in one process: the memory is that of all so far."""
    application = QApplication.instance() or QApplication([])
    assert application is not None
    view = opened_view()
    figures = [
        Figure(f"row at depth {depth}", height, "px", most_beside_doccano(depth))
        for depth, height in enumerate(row_heights(view, 6))
    ]
    for size, length, count, one, rounds, own in _SIZES:
        limits = _LIMITS | own
        found = measured(length, count, one_paragraph=one, rounds=rounds, view=view)
        figures += [
            Figure(f"{size}: {name.replace('_', ' ')}", value, "ms", limits.get(name))
            if name != "memory_mb"
            else Figure(f"{size}: memory", value, "MB", limits.get(name))
            for name, value in found.items()
        ]
    view.close()
    return figures
