"""What tells a lost full stop from a lost character: the words that such a character is in."""

import subprocess
import sys

import rjieba

from desktop.text.common import simplified_ranks
from desktop.text.conversion import convert
from desktop.text.readings import Readings
from desktop.text.shifts import lost_characters, lost_words


def test_the_words_of_lost_characters_are_all_that_the_cutter_knows() -> None:
    lost = convert("".join(lost_characters()), "t2s")
    assert all(map(rjieba.has_word, lost_words()))
    assert all(2 <= len(word) <= 4 and set(lost) & set(word) for word in lost_words())
    for one in lost:
        for other in simplified_ranks():
            for pair in (one + other, other + one):
                assert rjieba.has_word(pair) == (pair in lost_words())


def test_a_character_that_would_make_a_word_is_only_offered() -> None:
    for text, is_sure in (("成功舉辦?,F(xiàn)場𠮷", True), ("東部沿?,F(xiàn)場𠮷", False)):
        (repair,) = Readings(text, assume_damaged=True).repairs
        assert repair.sure is is_sure


def test_a_stop_where_no_word_can_be_is_put_right_without_loading_the_cutter() -> None:
    code = (
        "import sys; from desktop.text.readings import Readings; "
        "text = '唐山高新區(qū)?,F(xiàn)場發(fā)布𠮷'; "
        "assert '高新區。現場' in Readings(text, assume_damaged=True).repaired.text; print('rjieba' in sys.modules)"
    )
    run = [sys.executable, "-X", "utf8", "-c", code]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
