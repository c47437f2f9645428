"""The journal is read by every program to come: what format 1 says never changes its meaning."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.annotations.steps import Change
from desktop.annotations.values import (
    Apart,
    Article,
    Entity,
    Filler,
    Frame,
    Link,
    Mention,
    Origin,
    Pairing,
    Setting,
    State,
    StatedTotal,
)
from desktop.store.journal_format import JOURNAL_FORMAT, from_json, to_json
from desktop.text.span import Span
from tests.store.samples import ME, SCHEMA, TIME

GOLDEN = Path(__file__).parent / "journal_1.jsonl"

ARTICLE = Article(
    "a1", "題\x00😀", "00ff", 9, 3, State.RETURNED, "𠮷", "註\ud842\udfb7", ME.id, TIME
)
MENTION = Mention(
    "m1", "a1", (Span(0, 2), Span(5, 6)), "l-person", ME.id, TIME, Origin.PROPOSAL, "見\ud800"
)
ENTITY = Entity("e1", "甲", ("乙", "𠮷"), "註", "Q1", ME.id, TIME)
FRAME = Frame(
    "f1",
    "a1",
    "t-deal",
    (Filler("r-party", "m1"), Filler("r-subject", "m2")),
    Pairing.UNCERTAIN,
    (Span(0, 9),),
    2,
    ME.id,
    TIME,
    "註",
)
CHANGES = (
    Change(SCHEMA, replace(SCHEMA, version=2, labels=SCHEMA.labels[:1], frame_types=())),
    Change(None, ARTICLE),
    Change(ARTICLE, replace(ARTICLE, assignee=None, notes="", state=State.NEW)),
    Change(None, MENTION),
    Change(MENTION, replace(MENTION, spans=(Span(1, 2),), origin=Origin.HAND, note="")),
    Change(ENTITY, None),
    Change(ENTITY, replace(ENTITY, aliases=(), note="", external_id="")),
    Change(None, Link("m1", "e1", ME.id, TIME)),
    Change(FRAME, replace(FRAME, fillers=(), evidence=(), pairing=Pairing.CERTAIN, note="")),
    Change(None, StatedTotal("s1", "a1", Span(3, 4), 0, False, "t-deal", ME.id, TIME)),
    Change(Apart("e1", "e2", ME.id, TIME), None),
    Change(None, Setting("rules_off", "[]")),
)


def test_every_kind_of_change_is_written_as_it_ever_was() -> None:
    written = [json.loads(line) for line in golden().splitlines()]
    assert [json.loads(to_json([change]))[0] for change in CHANGES] == written


def test_what_was_ever_written_is_read_as_it_was_meant() -> None:
    assert from_json("[" + ",".join(golden().splitlines()) + "]", 1) == CHANGES


def test_a_journal_of_an_unknown_format_is_not_guessed_at() -> None:
    with pytest.raises(ValueError, match="journal format 2"):
        from_json("[]", JOURNAL_FORMAT + 1)


def golden() -> str:
    # Lone surrogates are no UTF-8: the file has them as the store has.
    return GOLDEN.read_bytes().decode("utf-8", "surrogatepass")
