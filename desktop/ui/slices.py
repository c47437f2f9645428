"""Long work in slices, so that between them the window gets its turn."""

import time
from collections.abc import Iterable

SLICE = 0.004
"""Seconds that a slice takes: several kinds of work may have one each before the next key."""


def go_on(work: Iterable[object], seconds: float = SLICE) -> bool:
    """Take up work again for about so long, one step of it at least; whether all is done."""
    until = time.perf_counter() + seconds
    return not any(time.perf_counter() > until for _ in work)
