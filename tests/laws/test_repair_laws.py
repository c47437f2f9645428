"""What holds for repairs of any text."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.text.folding import repaired_whole
from desktop.text.glosses import looking_for_glosses
from desktop.text.hidden import looking_for_hidden
from desktop.text.marks import Marks
from desktop.text.readings import Readings
from desktop.text.repair import Repairs, looking_for_damage
from desktop.text.shifts import looking_for_shifts
from desktop.text.stages import whole
from tests.text.rewriter import FEW, SENTENCES, many, rewrite_page, traditional

PIECES = st.sampled_from(
    ["區", "業", "發", "現", "地", "(", ")", "qū", "fā", "xiàn", "?", "??", "?,F", "?shù)", ",", ";", " ", "萍冀鹑谂c",
     "&nbsp;", "&amp;", "\u200b", "\ufeff", "\u00ad", "⾼", "𠮷", "😀", "a", "Y", "1", "\n", "\r\n", "\0", "\ud800", "。", "”", "("]
)  # fmt: skip
ANY = st.lists(PIECES, max_size=40).map("".join)
CHINESE = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map("".join).map(traditional)
# No trace of damage, not even a blank before a mark.
PLAIN = st.text(
    st.sampled_from("春眠不覺曉處處聞啼鳥夜來風雨聲花落知多少區業發現創𠮷😀。、“”\n12aB"),
    max_size=60,
)


@given(ANY, st.booleans())
def test_repairs_are_in_order_and_apart(text: str, damaged: bool) -> None:
    repairs = Readings(text, assume_damaged=damaged).repairs
    for one, other in pairwise(repairs):
        assert one.raw.end <= other.raw.start
    for repair in repairs:
        assert repair.before == repair.raw.of(text) != repair.after


@given(ANY)
def test_a_text_is_only_edited_where_a_sure_repair_says_so(text: str) -> None:
    readings = Readings(text, assume_damaged=True)
    pieces, place = [], 0
    for repair in readings.repairs:
        if repair.sure:
            pieces += [text[place : repair.raw.start], repair.after]
            place = repair.raw.end
    assert readings.repaired.text == ("".join([*pieces, text[place:]]) or text[-1:])
    assert readings.repaired.length == len(readings.repaired.text)


MARKED = st.text(st.sampled_from("區業qū12()（）,;:?! \u3000”」。，、𠮷😀/\n"), max_size=60)


@given(ANY | MARKED, st.sets(st.integers(0, 60)), st.integers(1, 9))
def test_marks_are_the_same_by_stretches_as_at_once(text: str, places: set[int], step: int) -> None:
    at_once, by_stretches = Marks(text, places, ()), Marks(text, places, ())
    assert len(list(at_once.look(len(text)))) <= 1
    assert len(list(by_stretches.look(step))) <= len(text)
    assert by_stretches.blanks == at_once.blanks
    assert by_stretches.after_han == at_once.after_han
    assert by_stretches.after_latin == at_once.after_latin


@given(PLAIN)
def test_a_text_without_traces_is_left_alone(text: str) -> None:
    readings = Readings(text, assume_damaged=True)
    assert readings.repairs == ()
    assert readings.repaired.alignment.is_identity


WORDS = st.text(
    st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)
    | st.characters(min_codepoint=0x3400, max_codepoint=0x4DBF)
    | st.sampled_from("0189abcABCxyzHaQ區曉業萍冀鹑谂")
)


@given(WORDS)
def test_nothing_is_found_in_mere_words(text: str) -> None:
    assert Repairs(whole(looking_for_damage(text)), assume_damaged=True).listed() == ()
    assert repaired_whole(text) == text


@given(CHINESE, st.booleans(), st.sampled_from(["，；", "，；？！：", "，"]))
def test_a_damaged_page_becomes_the_text_that_it_was(text: str, swallows: bool, marks: str) -> None:
    page = rewrite_page(text, FEW, marks, swallows_brackets=swallows)
    readings = Readings(page, assume_damaged=True)
    if all(repair.sure for repair in readings.repairs):
        assert readings.repaired.text == text


@settings(max_examples=max(50, settings().max_examples // 10))  # three thousand replacements each
@given(CHINESE, st.booleans())
def test_what_is_sure_on_a_page_that_glosses_nearly_all_stood_in_the_text(
    text: str, swallows: bool
) -> None:
    readings = Readings(rewrite_page(text, many(), swallows_brackets=swallows), assume_damaged=True)
    assert all(repair.after in text for repair in readings.repairs if repair.sure)


@given(CHINESE)
def test_an_undamaged_page_is_not_edited(text: str) -> None:
    assert Readings(text).repaired.alignment.is_identity


@given(ANY | MARKED | CHINESE.map(rewrite_page), st.integers(1, 9))
def test_damage_is_the_same_by_stretches_as_at_once(text: str, step: int) -> None:
    assert whole(looking_for_hidden(text, step)) == whole(looking_for_hidden(text, len(text)))
    assert whole(looking_for_shifts(text, step)) == whole(looking_for_shifts(text, len(text)))
    by_stretches = whole(looking_for_glosses(text, step))
    at_once = whole(looking_for_glosses(text, len(text)))
    assert by_stretches.are_systematic == at_once.are_systematic
    for systematic in (True, False):
        assert by_stretches.edits(systematic) == at_once.edits(systematic)
