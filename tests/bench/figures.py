"""What a measurement gives: a number, its unit, and the most that it may be."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured; `limit` is the most that is still good, None where nothing is promised."""

    name: str
    value: float
    unit: str
    limit: float | None = None

    @property
    def is_good(self) -> bool:
        return self.limit is None or self.value <= self.limit


def milliseconds(work: Callable[[], object], times: int = 5) -> list[float]:
    """How long `work` takes, each time."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    return taken


def median(name: str, taken: Sequence[float], limit: float | None = None) -> Figure:
    return Figure(name, statistics.median(taken), "ms", limit)


def p95(name: str, taken: Sequence[float], limit: float | None = None) -> Figure:
    """The time that nineteen of twenty stay within."""
    worst = max(taken) if len(taken) < 20 else statistics.quantiles(taken, n=20)[-1]
    return Figure(f"{name}, p95", worst, "ms", limit)
