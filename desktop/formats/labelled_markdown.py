"""A piece of an article as Markdown, each mention in brackets with its label behind them.

Pandoc reads them as spans: `[唐山高新區]{.organization}`. Mentions that lie within others nest; of
two that cross, the later one is parted where the earlier one ends.
"""

import re
from collections.abc import Iterable

from desktop.text.span import Span

_SPECIAL = re.compile(r"([\\`*_\[\]{}<>#|~$^])")


def marked_down(text: str, mentions: Iterable[tuple[Span, str]]) -> str:
    """Write a text with its mentions: spans of the text, each with its label's export name."""
    waiting = sorted(mentions, key=lambda each: (each[0].start, -each[0].end))
    opens: dict[int, list[tuple[int, str]]] = {}
    for span, name in waiting:
        opens.setdefault(span.start, []).append((span.end, name))
    places = sorted({place for span, _ in waiting for place in (span.start, span.end)})
    written: list[str] = []
    stack: list[tuple[int, str]] = []
    last = 0
    for place in places:
        written.append(_plain(text[last:place]))
        last = place
        cut: list[tuple[int, str]] = []
        while any(end == place for end, _ in stack):
            end, name = stack.pop()
            written.append(f"]{{.{name}}}")
            if end > place:
                cut.append((end, name))
        for end, name in sorted([*cut, *opens.get(place, [])], key=lambda each: -each[0]):
            written.append("[")
            stack.append((end, name))
    written.append(_plain(text[last:]))
    return "".join(written)


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
