"""Proposals as `quandian propose` prints them: an object of JSON, or lines to read."""

from typing import Any

from desktop.suggest.article import Proposals, SentenceReadings
from desktop.suggest.distribution import ProposedFiller, ProposedFrame
from desktop.text.readings import Readings
from desktop.text.span import Span


def as_json(file: str, readings: Readings, proposals: Proposals) -> dict[str, Any]:
    """What `quandian propose --json` says of a file; spans are code points of the raw text."""
    return {
        "file": file,
        "stated_totals": [
            {
                **_piece(readings, total.span),
                "number": total.number,
                "exact": total.exact,
                "frame_type": total.frame_type,
            }
            for total in proposals.totals
        ],
        "agreements": _distributions(readings, proposals.agreements),
        "scenarios": _distributions(readings, proposals.scenarios),
        "names": [],
    }


def as_lines(file: str, readings: Readings, proposals: Proposals) -> list[str]:
    """The same to be read by a person, a line for each proposal."""
    lines = [
        f"{file}:{total.span.start}-{total.span.end}: {total.frame_type} "
        f"{'' if total.exact else 'at least '}{total.number}: {readings.surface(total.span)}"
        for total in proposals.totals
    ]
    for each in (*proposals.agreements, *proposals.scenarios):
        best = each.readings[0]
        totals = ", ".join(f"{other.kind.value} {other.total}" for other in each.readings)
        for frame in best.frames:
            at = f"{file}:{frame.evidence.start}-{frame.evidence.end}"
            kind = f"{best.frame_type} ({totals}; {frame.pairing.value})"
            lines.append(f"{at}: {kind}: {_told(readings, frame)}")
    return lines


def _told(readings: Readings, frame: ProposedFrame) -> str:
    return " | ".join(
        f"{filler.role} {_one_line(readings.surface(filler.span))}" for filler in frame.fillers
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _distributions(readings: Readings, found: tuple[SentenceReadings, ...]) -> list[dict[str, Any]]:
    return [
        {
            "sentence": _span(each.sentence),
            "kind": reading.kind.value,
            "total": reading.total,
            "pairing": reading.pairing.value,
            "frames": [_frame(readings, frame) for frame in reading.frames],
        }
        for each in found
        for reading in each.readings
    ]


def _frame(readings: Readings, frame: ProposedFrame) -> dict[str, Any]:
    roles: dict[str, list[dict[str, Any]]] = {}
    for filler in frame.fillers:
        roles.setdefault(filler.role, []).append(_filler(readings, filler))
    return {"evidence": _span(frame.evidence), "pairing": frame.pairing.value, "roles": roles}


def _filler(readings: Readings, filler: ProposedFiller) -> dict[str, Any]:
    return {**_piece(readings, filler.span), "label": filler.label}


def _piece(readings: Readings, span: Span) -> dict[str, Any]:
    return {
        "span": _span(span),
        "text": span.of(readings.raw),
        "repaired": readings.surface(span),
    }


def _span(span: Span) -> list[int]:
    return [span.start, span.end]
