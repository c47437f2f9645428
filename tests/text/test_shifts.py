"""What tells a lost full stop from a lost character: the words that such a character is in."""

import subprocess
import sys

import rjieba

from desktop.text.conversion import convert
from desktop.text.readings import Readings
from desktop.text.shifts import lost_characters, lost_words


def test_the_words_of_lost_characters_are_common_words_of_the_cutter() -> None:
    lost = convert("".join(lost_characters()), "t2s")
    assert all(map(rjieba.has_word, lost_words()))
    assert all(2 <= len(word) <= 4 and set(lost) & set(word) for word in lost_words())
    assert {"沿海", "专家", "模式", "停车"} <= lost_words()
    assert rjieba.has_word("办校") and "办校" not in lost_words()


def test_a_character_that_would_make_a_word_is_only_offered() -> None:
    for text, is_sure in (("成功舉辦?,F(xiàn)場𠮷", True), ("東部沿?,F(xiàn)場𠮷", False)):
        (repair,) = Readings(text, assume_damaged=True).repairs
        assert repair.sure is is_sure


def test_a_stop_where_no_common_word_can_be_is_put_right_without_loading_the_cutter() -> None:
    code = (
        "import sys; from desktop.text.readings import Readings; "
        "text = '成功舉辦?,F(xiàn)場發(fā)布𠮷'; "
        "text = Readings(text, assume_damaged=True).repaired.text; "
        "assert '舉辦。現場' in text; print('rjieba' in sys.modules)"
    )
    run = [sys.executable, "-X", "utf8", "-c", code]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
