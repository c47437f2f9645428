"""One value is found in a row of the journal as reading all of the row would find it."""

from dataclasses import replace

import pytest

from desktop.annotations.steps import Change
from desktop.annotations.values import Apart, Entity, Mention, Origin, Setting
from desktop.store.journal_format import JOURNAL_FORMAT, from_json, to_json
from desktop.store.journal_search import changes_of
from desktop.text.span import Span
from tests.store.samples import ME, TIME
from tests.store.test_journal_format import CHANGES


def mention(number: int, note: str = "") -> Mention:
    span = Span(number, number + 2)
    return Mention(f"m{number:06}", "a1", (span,), "l", ME.id, TIME, Origin.HAND, note)


@pytest.mark.parametrize(
    "value_id", sorted({each.id for each in CHANGES if not isinstance(each.value, Apart)})
)
def test_every_kind_of_value_is_found(value_id: str) -> None:
    text = to_json(CHANGES)
    wanted = [change for change in from_json(text, JOURNAL_FORMAT) if change.id == value_id]
    assert list(changes_of(text, JOURNAL_FORMAT, value_id)) == wanted
    assert wanted


def test_what_reads_like_a_change_within_a_text_is_none() -> None:
    trap = '"],["mention",{"id":"m000003"}],["mention",null'
    entity = Entity("e1", "甲", (trap, "mention", "m000003"), "[", "", ME.id, TIME)
    changes = (
        Change(None, entity),
        Change(None, mention(3, f"{trap}𠮷\ud800")),
        Change(None, Setting("guidelines", trap)),
    )
    assert list(changes_of(to_json(changes), JOURNAL_FORMAT, "m000003")) == [changes[1]]


def test_one_of_many_is_found_though_much_stands_before_it() -> None:
    long = mention(7, "長😀" * 30_000)
    changes = [Change(None, mention(number)) for number in range(3000)]
    changes[1500] = Change(long, replace(long, note=f"{long.note} m002000"))
    text = to_json(changes)
    assert list(changes_of(text, JOURNAL_FORMAT, "m000007"))[-1] == changes[1500]
    assert list(changes_of(text, JOURNAL_FORMAT, "m002000")) == [changes[2000]]
    assert list(changes_of(text, JOURNAL_FORMAT, "m009999")) == []
