"""What of a step that comes back is left out, because others began the article meanwhile."""

from dataclasses import replace

from desktop.annotations.progress import fitting
from desktop.annotations.steps import Change, Step, StepName
from desktop.annotations.values import Article, Mention, State
from desktop.text.span import Span

NEW = Article("a1", "𠮷野家😀", "0" * 64, 20, 0, State.NEW, None, "", "author-1", "t")
BEGUN = replace(NEW, state=State.IN_PROGRESS)
NOTED = replace(BEGUN, notes="看過")
MARK = Change(None, Mention("m1", "a1", (Span(0, 1),), "l1", "author-1", "t"))


def step(*changes: Change) -> Step:
    return Step("s1", StepName.MARK, "a1", "author-1", "t", changes)


def test_a_first_annotation_comes_back_where_another_began_the_article() -> None:
    assert fitting(step(MARK, Change(NEW, BEGUN)), {"a1": BEGUN}) == step(MARK)
    assert fitting(step(MARK, Change(NEW, BEGUN)), {"a1": NEW}) == step(MARK, Change(NEW, BEGUN))


def test_a_change_of_more_than_the_progress_is_never_left_out() -> None:
    noted = step(MARK, Change(NEW, NOTED))
    assert fitting(noted, {"a1": BEGUN}) == noted


def test_a_step_about_the_state_alone_stays_one() -> None:
    begun = step(Change(NEW, BEGUN))
    assert fitting(begun, {"a1": BEGUN}) == begun
