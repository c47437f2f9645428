"""What is done in an open window, each time until all is painted: labels, jumps, pages, readings."""

import random
import time
from contextlib import closing
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.text.readings import ReadingKind
from desktop.text.span import Span
from desktop.ui.window import Window
from tests.bench.figures import Figure, median, milliseconds, p95
from tests.bench.store import SEED, bare_commits

NAME = "𠮷野臨嶼"
"""A name that stands a thousand times in every corpus, not labelled anywhere."""
HITS = 1000
_MARKS = 60
_PAGES = 60
# Milliseconds between Ctrl and a digit, of a quick hand.
_HAND = 60


def painted() -> None:
    """Have all painted that waits for it; timers, which do what can wait, stay as they are."""
    QCoreApplication.sendPostedEvents()


def settled(window: Window) -> list[float]:
    """Let the window finish all that can wait; gives how long each turn took."""
    turns = []
    until = time.perf_counter() + 60
    while is_busy(window) and time.perf_counter() < until:
        turns += milliseconds(QApplication.processEvents, 1)
    return turns


def is_busy(window: Window) -> bool:
    """Whether anything that was opened or done has not yet come everywhere."""
    names = window.panel.names
    return (
        not (window.workbench.state.is_whole and names.model.is_full)
        or window.is_working
        or window.middle.minimap.is_counting
        or names.is_thinking
    )


def labelled(window: Window, name: str) -> list[Figure]:
    """A key press until all is painted, and its undo, each next to a bare commit as durable."""
    bench, view = window.workbench, window.view
    chance = random.Random(SEED)
    length = bench.reading.length
    place = chance.randrange(length // 4, length // 2)
    view.show_middle(place)
    painted()
    bare_path = bench.project.path.with_name("bare")
    bare, marked, undone = [], [], []
    with closing(bare_commits(bare_path)) as commits:
        for at in range(_MARKS):
            start = place + at * 3
            view.select_raw(Span(start, start + 2))
            painted()
            bare += milliseconds(lambda: next(commits), 1)
            marked += milliseconds(partial(press, window, Qt.Key.Key_2), 1)
        for _ in range(_MARKS):
            bare += milliseconds(lambda: next(commits), 1)
            undone += milliseconds(
                partial(press, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier), 1
            )
    bare_path.unlink()
    floor, worst = median(f"{name}: bare commit", bare), p95(f"{name}: bare commit", bare)
    figures = [floor, worst]
    for what, taken in (("label", marked), ("undo", undone)):
        typical, slow = median(what, taken), p95(what, taken)
        over = typical.value - floor.value
        slow_over = slow.value - worst.value
        figures += [
            Figure(f"{name}: {what}, painted", typical.value, "ms"),
            Figure(f"{name}: {what}, over the bare commit", over, "ms", 10.0),
            Figure(f"{name}: {what}, over the bare commit, p95", slow_over, "ms", 15.0),
        ]
    return figures


def gone_about(window: Window, name: str) -> list[Figure]:
    """Jump to the far end and back, and turn pages by key."""
    view = window.view
    bar = view.verticalScrollBar()

    def jump() -> None:
        bar.setValue(bar.maximum() if bar.value() < bar.maximum() // 2 else 0)
        painted()

    jumps = milliseconds(jump, 9)
    bar.setValue(bar.maximum() // 3)
    painted()
    turns = milliseconds(partial(turn, window), _PAGES)
    view.show_middle(window.workbench.readings.repaired.length // 3)
    painted()
    pages = milliseconds(partial(press, window, Qt.Key.Key_PageDown), _PAGES)
    return [
        median(f"{name}: jump to the far end", jumps, 16.0),
        median(f"{name}: a page by the scroll bar", turns),
        p95(f"{name}: a page by the scroll bar", turns, 16.0),
        median(f"{name}: a page by its key", pages),
        p95(f"{name}: a page by its key", pages, 16.0),
    ]


def turn(window: Window) -> None:
    """Go on by a page, as a click beside the handle of the scroll bar does."""
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.value() + bar.pageStep())
    painted()


def switched(window: Window, name: str) -> list[Figure]:
    """Show each of the other readings, for the first time and again, by a hand on Ctrl."""
    bench = window.workbench
    QTest.keyPress(window.view, Qt.Key.Key_Control)
    QTest.qWait(_HAND)
    before = bench.reading.kind
    kinds = [each for each in ReadingKind if each is not before]
    figures: list[Figure] = []
    back: list[float] = []
    for when in ("first", "again"):
        for kind in kinds:
            taken = milliseconds(partial(switch, window, kind), 1)
            figures.append(Figure(f"{name}: show {kind.value}, {when}", taken[0], "ms", 100.0))
            back += milliseconds(partial(switch, window, before), 1)
            settled(window)
    return [*figures, median(f"{name}: show {before.value} again", back, 100.0)]


def switch(window: Window, kind: ReadingKind) -> None:
    window.workbench.use_reading(kind)
    painted()


def labelled_alike(window: Window, name: str) -> list[Figure]:
    """Label one of a thousand places of a name, then all the others in one step, and undo that."""
    view, bench = window.view, window.workbench
    start = bench.readings.raw.index(NAME)
    view.select_raw(Span(start, start + len(NAME)))
    press(window, Qt.Key.Key_2)
    control = Qt.KeyboardModifier.ControlModifier
    asked = milliseconds(partial(press, window, Qt.Key.Key_D, control), 1)
    count = len(bench.state.mentions)
    accepted: list[float] = []
    undone: list[float] = []
    redone: list[float] = []
    for _ in range(3):
        if accepted:
            press(window, Qt.Key.Key_D, control)
        accepted += milliseconds(partial(enter, window), 1)
        assert len(bench.state.mentions) == count + HITS - 1
        undone += milliseconds(partial(press, window, Qt.Key.Key_Z, control), 1)
        assert len(bench.state.mentions) == count
        redone += milliseconds(partial(press, window, Qt.Key.Key_Y, control), 1)
        press(window, Qt.Key.Key_Z, control)
    return [
        median(f"{name}: list {HITS:,} of the same", asked),
        median(f"{name}: label {HITS:,} the same, painted", accepted, 300.0),
        median(f"{name}: undo that, painted", undone, 300.0),
        median(f"{name}: redo that, painted", redone, 300.0),
    ]


def enter(window: Window) -> None:
    QTest.keyClick(window.same.list, Qt.Key.Key_Return)
    painted()


def press(
    window: Window,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    QTest.keyClick(window.view, key, modifier)
    painted()
