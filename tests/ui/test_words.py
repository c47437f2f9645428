"""Everything with a name in the data has a word in the window."""

from desktop.annotations.steps import Step, StepName
from desktop.annotations.values import State
from desktop.text.errors import TextError
from desktop.text.readings import ReadingKind
from desktop.text.repair import RULES
from desktop.ui.words import reading_word, rule_word, sentence, state_word, step_word


def test_every_state_reading_step_and_rule_has_a_word(qapp: object) -> None:
    for state in State:
        assert state_word(state)
    for kind in ReadingKind:
        assert reading_word(kind)
    for name in StepName:
        assert step_word(Step("1", name, None, "a", "t", ()))
    for rule in RULES:
        assert rule_word(rule) != rule


def test_an_error_within_an_error_is_said_too(qapp: object) -> None:
    inner = TextError("{name} is empty.", name="𠮷.txt")
    assert sentence(TextError("Refused: {reason}", reason=inner)) == "Refused: 𠮷.txt is empty."
