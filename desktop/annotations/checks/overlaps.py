"""Mentions that lie across or within one another."""

from collections.abc import Iterator

from typing_extensions import override

from desktop.annotations.checks.case import Case
from desktop.annotations.checks.finding import Finding, Rule
from desktop.annotations.rules import may_overlap
from desktop.annotations.values import Mention
from desktop.text.errors import QT_TRANSLATE_NOOP


class Crossing(Rule):
    """Two mentions of which neither holds the other."""

    id = "crossing"
    told = QT_TRANSLATE_NOOP("findings", "Two mentions cross each other")

    @override
    def look(self, case: Case) -> Iterator[Finding | None]:
        for pair in case.overlaps():
            if pair is None:
                yield None
            elif not (_holds(*pair) or _holds(*reversed(pair))):
                yield Finding(
                    self.id,
                    pair[1].hull,
                    QT_TRANSLATE_NOOP("findings", "“{first}” and “{second}” cross each other."),
                    {"first": case.text(pair[0]), "second": case.text(pair[1])},
                    (pair[0].id, pair[1].id),
                )


class Nested(Rule):
    """A mention in another one where the schema keeps the outermost."""

    id = "nested"
    told = QT_TRANSLATE_NOOP("findings", "A mention lies in another, against the schema")

    @override
    def look(self, case: Case) -> Iterator[Finding | None]:
        for pair in case.overlaps():
            if pair is None:
                yield None
                continue
            outer, inner = pair if _holds(*pair) else (pair[1], pair[0])
            if _holds(outer, inner) and not may_overlap(case.state, inner, outer):
                yield Finding(
                    self.id,
                    inner.hull,
                    QT_TRANSLATE_NOOP(
                        "findings", "“{inner}” lies in “{outer}”; only the outermost is kept."
                    ),
                    {"inner": case.text(inner), "outer": case.text(outer)},
                    (inner.id, outer.id),
                )


def _holds(outer: Mention, inner: Mention) -> bool:
    return all(any(one.covers(two) for one in outer.spans) for two in inner.spans)
