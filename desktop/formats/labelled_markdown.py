"""A piece of an article as Markdown, each mention in brackets with its label behind them.

Pandoc reads them as spans: `[唐山高新區]{.organization}`. Mentions that lie within others nest; of
two that cross, the later one is parted where the earlier one ends. What stands in several parts has
the same number behind each, `[唐山]{mention=1}`, and its label once, in a list below the text:
`- [唐山…高新區]{.organization mention=1}`.
"""

import re
from collections.abc import Iterable

from desktop.text.span import Span

_SPECIAL = re.compile(r"([\\`*_\[\]{}<>#|~$^])")
# Pieces of a discontinuous mention are joined by this.
_GAP = "…"


def marked_down(text: str, mentions: Iterable[tuple[tuple[Span, ...], str]]) -> str:
    """Write a text with its mentions: sorted, disjoint spans of it and a label's export name."""
    waiting = sorted(mentions, key=lambda each: (each[0][0].start, -each[0][0].end))
    opens: dict[int, list[tuple[int, int]]] = {}
    for index, (spans, _) in enumerate(waiting):
        for span in spans:
            opens.setdefault(span.start, []).append((span.end, index))
    ends = {end for opened in opens.values() for end, _ in opened}
    written: list[str] = []
    closings: list[list[int]] = [[] for _ in waiting]
    stack: list[tuple[int, int]] = []
    last = 0
    for place in sorted(ends.union(opens)):
        written.append(_plain(text[last:place]))
        last = place
        cut: list[tuple[int, int]] = []
        while any(end == place for end, _ in stack):
            end, index = stack.pop()
            closings[index].append(len(written))
            written.append("]")
            if end > place:
                cut.append((end, index))
        for end, index in sorted([*cut, *opens.get(place, [])], key=lambda each: -each[0]):
            written.append("[")
            stack.append((end, index))
    written.append(_plain(text[last:]))
    below: list[str] = []
    for (spans, name), closing in zip(waiting, closings, strict=True):
        mark = f".{name}"
        if len(closing) > 1:
            mark = f"mention={len(below) + 1}"
            whole = _GAP.join(_plain(_line(span.of(text))) for span in spans)
            below.append(f"\n- [{whole}]{{.{name} {mark}}}")
        for at in closing:
            written[at] += f"{{{mark}}}"
    return "".join([*written, "\n" if below else "", *below])


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _line(text: str) -> str:
    return " ".join(text.splitlines())
