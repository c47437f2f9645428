"""The ways to show an article, and how a selection becomes a raw span."""

import pytest

from desktop.text.readings import ReadingKind, Readings
from desktop.text.span import Span

DAMAGED = (
    "國家高新區(qū)的發(fā)展,𠮷野家實現(xiàn)產業(yè)創(chuàng)新。「唐山高新區(qū)」,"
    "著名的呂先志(化名)說:產業(yè)發(fā)展?,F(xiàn)場發(fā)布。\n"
)
REPAIRED = "國家高新區的發展，𠮷野家實現產業創新。「唐山高新區」，著名的呂先志(化名)說：產業發展。現場發布。\n"


@pytest.fixture
def readings() -> Readings:
    return Readings(DAMAGED)


def test_each_reading_shows_its_form(readings: Readings) -> None:
    shown = {kind: readings.of(kind).text for kind in ReadingKind}
    assert shown[ReadingKind.RAW] == DAMAGED
    assert shown[ReadingKind.REPAIRED] == REPAIRED
    assert shown[ReadingKind.SIMPLIFIED].startswith(
        "国家高新区的发展，𠮷野家实现产业创新。「唐山高新区」，著名的"
    )
    assert shown[ReadingKind.TAIWAN].endswith("發佈。\n")
    assert shown[ReadingKind.HONGKONG].startswith("國家高新區的發展，")


@pytest.mark.parametrize("kind", list(ReadingKind))
def test_a_name_is_the_same_raw_span_in_every_reading(
    readings: Readings, kind: ReadingKind
) -> None:
    reading = readings.of(kind)
    name = {"raw": "唐山高新區(qū", "simplified": "唐山高新区"}.get(kind, "唐山高新區")
    start = reading.text.index(name)
    raw = readings.mention_span(Span(start, start + len(name)), readings.of(kind), trim=True)
    assert raw is not None
    assert raw.of(DAMAGED) == "唐山高新區(qū)"


@pytest.mark.parametrize("kind", list(ReadingKind))
def test_every_place_leads_to_the_raw_text_and_back(readings: Readings, kind: ReadingKind) -> None:
    reading = readings.of(kind)
    assert len(reading.text) == reading.length
    for place in range(reading.length):
        shown = Span(place, place + 1)
        assert reading.stretch(shown) == shown.of(reading.text)
        assert reading.shown(reading.raw(shown)).covers(shown)


def test_what_is_selected_is_trimmed_where_it_is_selected(readings: Readings) -> None:
    reading = readings.repaired
    start = reading.text.index("「唐山")
    raw = readings.mention_span(Span(start, start + 8), readings.repaired, trim=True)
    assert raw is not None
    assert raw.of(DAMAGED) == "唐山高新區(qū)"
    untrimmed = readings.mention_span(Span(start, start + 8), readings.repaired, trim=False)
    assert untrimmed is not None
    assert untrimmed.of(DAMAGED) == "「唐山高新區(qū)」,"


def test_nothing_is_marked_where_only_punctuation_is_selected(readings: Readings) -> None:
    start = readings.repaired.text.index("」，")
    assert readings.mention_span(Span(start, start + 2), readings.repaired, trim=True) is None


def test_a_selection_in_the_raw_text_is_widened_too(readings: Readings) -> None:
    start = DAMAGED.index("區(qū)")
    raw = readings.mention_span(Span(start - 2, start + 1), readings.of(ReadingKind.RAW), trim=True)
    assert raw == Span(start - 2, start + 5)
    assert readings.widen(Span(start, start + 3)) == Span(start, start + 5)


def test_a_character_with_its_marks_is_never_cut() -> None:
    readings = Readings("葛\U000e0100城👨\u200d👩好")
    assert readings.mention_span(Span(0, 1), readings.of(ReadingKind.RAW), trim=True) == Span(0, 2)
    assert readings.mention_span(Span(3, 4), readings.of(ReadingKind.TAIWAN), trim=True) == Span(
        3, 6
    )


def test_what_a_reading_changed_is_told_with_its_raw_form(readings: Readings) -> None:
    reading = readings.of(ReadingKind.SIMPLIFIED)
    changed = reading.changed(Span(0, 9))
    forms = [(shown.of(reading.text), raw.of(DAMAGED)) for shown, raw in changed]
    assert forms == [
        ("国", "國"), ("区", "區(qū)"), ("发", "發(fā)"), ("，", ","),
    ]  # fmt: skip
    assert readings.of(ReadingKind.RAW).changed(Span(0, 9)) == []


def test_a_rule_that_is_off_changes_nothing() -> None:
    readings = Readings(DAMAGED, off=frozenset({"half_width"}))
    assert "發展,𠮷野家" in readings.repaired.text
    assert {repair.rule for repair in readings.repairs} == {"glosses", "shifted_punctuation"}


@pytest.mark.parametrize("kind", list(ReadingKind))
def test_an_empty_article_has_readings(kind: ReadingKind) -> None:
    reading = Readings("").of(kind)
    assert (reading.text, reading.length) == ("", 0)


def test_readings_are_made_once(readings: Readings) -> None:
    assert readings.of(ReadingKind.TAIWAN) is readings.of(ReadingKind.TAIWAN)
    assert readings.repairs is readings.repairs


# Some 80,000 characters.
LONG = "".join(f"{at}，{line}" for at in range(1000) for line in DAMAGED.splitlines(keepends=True))


@pytest.mark.parametrize("kind", [each for each in ReadingKind if each is not ReadingKind.RAW])
@pytest.mark.parametrize("place", [0, 41, len(LONG) // 2, len(LONG)])
def test_a_first_reading_is_repaired_about_its_place(kind: ReadingKind, place: int) -> None:
    readings = Readings(LONG)
    first = readings.first(kind, place)
    assert not readings.are_ready
    assert first.kind is kind
    assert first.repaired is not None
    raw = first.raw(first.repaired)
    assert raw.start <= place <= raw.end
    assert len(raw) < 30_000
    whole = readings.of(kind)
    assert whole.repaired is None
    assert first.stretch(first.repaired) == whole.stretch(whole.shown(raw))
    assert first.alignment.source_length == len(LONG)


def test_what_is_behind_the_part_of_a_first_reading_is_as_received() -> None:
    first = Readings(LONG).first(ReadingKind.REPAIRED, 0)
    assert first.repaired is not None
    assert first.text.endswith(LONG[-1000:])
    assert LONG[first.alignment.unmap_place(first.repaired.end, up=False)] == "\n"


def test_a_first_reading_keeps_off_a_gloss_that_its_end_cuts_in_two() -> None:
    paragraph = LONG.replace("\n", "")
    readings = Readings(paragraph)
    for place in range(20):
        first = readings.first(ReadingKind.REPAIRED, place)
        assert first.repaired is not None
        assert readings.repaired.alignment.begins_like(first.alignment, first.repaired.end)
        assert first.stretch(first.repaired) == readings.repaired.stretch(first.repaired)


def test_repairing_some_at_a_time_gives_what_repairing_at_once_gives() -> None:
    readings, at_once = Readings(LONG), Readings(LONG)
    going = readings.look()
    for _ in range(5):
        next(going)
    assert not readings.are_ready
    assert len(list(readings.look())) > 5
    assert readings.are_ready
    assert list(going) == []
    assert readings.repaired.text == at_once.repaired.text
    assert readings.repaired.alignment == at_once.repaired.alignment
    assert readings.repairs == at_once.repairs


def test_a_search_repairs_nothing() -> None:
    readings = Readings(LONG)
    assert readings.folded.find("高新区")
    assert not readings.are_ready
