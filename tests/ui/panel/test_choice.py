"""A frame made by letters: what is offered, what each letter does, and what ends it."""

from pathlib import Path

import pytest

from desktop.annotations.values import Mention
from desktop.store.project import Project
from desktop.text.errors import WorldError
from desktop.ui.choice import Choice
from desktop.workbench import Workbench
from tests.ui.panel.desk import AUTHOR, Desk


class Hints:
    """The letters that a choice shows now, and what it refused."""

    def __init__(self, choice: Choice) -> None:
        self.choice = choice
        self.now: dict[str, str] = {}
        self.refused: list[str] = []
        choice.hints_changed.connect(self._take)
        choice.refused.connect(self._note)

    def press(self, *mentions: Mention) -> None:
        """Press the letters of mentions."""
        for mention in mentions:
            for letter in self.now[mention.id]:
                assert self.choice.take(letter.lower())

    def _take(self, hints: dict[str, str]) -> None:
        self.now = hints

    def _note(self, error: WorldError) -> None:
        self.refused.append(str(error))


@pytest.fixture
def hints(choice: Choice) -> Hints:
    return Hints(choice)


def start(desk: Desk, choice: Choice, text: str = "就智慧", key: str = "A") -> None:
    choice.start(desk.kind(key), desk.place(text))


def test_three_letters_make_an_agreement_of_three_arguments(
    desk: Desk, choice: Choice, hints: Hints
) -> None:
    names = desk.mark_first_clause()
    start(desk, choice)
    hints.press(names["西河高新區"], names["𠮷野電子"], names["智慧停車平臺"])
    assert desk.read(desk.frames()[0]) == {
        "party": ["西河高新區", "𠮷野電子"],
        "subject": ["智慧停車平臺"],
    }


def test_every_letter_is_one_step(desk: Desk, choice: Choice, hints: Hints) -> None:
    names = desk.mark_first_clause()
    start(desk, choice)
    hints.press(names["西河高新區"], names["智慧停車平臺"])
    desk.bench.undo()
    assert desk.read(desk.frames()[0]) == {"party": ["西河高新區"]}
    desk.bench.undo()
    assert desk.frames() == []


def test_the_clause_is_the_evidence(desk: Desk, choice: Choice, hints: Hints) -> None:
    names = desk.mark_first_clause()
    start(desk, choice)
    hints.press(names["西河高新區"])
    (evidence,) = desk.frames()[0].evidence
    assert desk.bench.surface(evidence).endswith("節水灌溉系統簽約；")


def test_a_letter_pressed_twice_takes_its_mention_out(
    desk: Desk, choice: Choice, hints: Hints
) -> None:
    names = desk.mark_first_clause()
    start(desk, choice)
    hints.press(names["西河高新區"], names["𠮷野電子"], names["西河高新區"])
    assert desk.read(desk.frames()[0]) == {"party": ["𠮷野電子"]}
    hints.press(names["𠮷野電子"])
    assert desk.frames() == []
    assert choice.is_open


def test_a_second_subject_replaces_the_first(desk: Desk, choice: Choice, hints: Hints) -> None:
    names = desk.mark_first_clause()
    start(desk, choice)
    hints.press(names["智慧停車平臺"], names["節水灌溉系統"])
    assert desk.read(desk.frames()[0]) == {"subject": ["節水灌溉系統"]}


def test_an_agreement_takes_more_than_two_parties(desk: Desk, choice: Choice, hints: Hints) -> None:
    names = desk.mark_first_clause()
    start(desk, choice)
    hints.press(names["西河高新區"], names["𠮷野電子"], names["青禾科技"])
    assert desk.read(desk.frames()[0])["party"] == ["西河高新區", "𠮷野電子", "青禾科技"]


def test_starting_again_begins_the_next_row(desk: Desk, choice: Choice, hints: Hints) -> None:
    names = desk.mark_first_clause()
    start(desk, choice)
    hints.press(names["西河高新區"], names["𠮷野電子"])
    start(desk, choice)
    hints.press(names["青禾科技"])
    assert [desk.read(frame)["party"] for frame in desk.frames()] == [
        ["西河高新區", "𠮷野電子"],
        ["青禾科技"],
    ]


def test_the_next_row_can_have_the_same_first_party(
    desk: Desk, choice: Choice, hints: Hints
) -> None:
    names = desk.mark_first_clause()
    start(desk, choice)
    hints.press(names["西河高新區"], names["𠮷野電子"])
    choice.start(desk.kind("A"), desk.place("就智慧"), same_first=True)
    hints.press(names["青禾科技"], names["節水灌溉系統"])
    assert desk.read(desk.frames()[1]) == {
        "party": ["西河高新區", "青禾科技"],
        "subject": ["節水灌溉系統"],
    }


def test_the_same_first_party_is_found_when_nothing_is_open(
    desk: Desk, choice: Choice, hints: Hints
) -> None:
    names = desk.mark_first_clause()
    desk.put(None, "A", "party", names["西河高新區"])
    choice.start(desk.kind("A"), desk.place("就智慧"), same_first=True)
    assert choice.summary().startswith("簽約: 西河高新區 · 簽約方? · 標的? — ")
    hints.press(names["智慧停車平臺"])
    assert desk.read(desk.frames()[1]) == {"party": ["西河高新區"], "subject": ["智慧停車平臺"]}
    desk.bench.undo()
    assert len(desk.frames()) == 1


def test_the_same_first_party_alone_leaves_nothing_behind(
    desk: Desk, choice: Choice, hints: Hints
) -> None:
    names = desk.mark_first_clause()
    desk.put(None, "A", "party", names["西河高新區"])
    choice.start(desk.kind("A"), desk.place("就智慧"), same_first=True)
    choice.end()
    assert len(desk.frames()) == 1
    choice.start(desk.kind("A"), desk.place("就智慧"), same_first=True)
    hints.press(names["西河高新區"])
    assert choice.summary().startswith("簽約: 簽約方? · 簽約方? · 標的? — ")
    assert len(desk.frames()) == 1


def test_a_scenario_takes_a_name_and_its_publisher(
    desk: Desk, choice: Choice, hints: Hints
) -> None:
    name = desk.mark("水務大腦", "scenario")
    publisher = desk.mark("西河高新區", nth=1)
    start(desk, choice, "先後", "S")
    hints.press(name, publisher)
    assert desk.read(desk.frames("S")[0]) == {"name": ["水務大腦"], "publisher": ["西河高新區"]}


def test_only_mentions_of_the_clause_that_fit_have_letters(
    desk: Desk, choice: Choice, hints: Hints
) -> None:
    names = desk.mark_first_clause()
    desk.mark("東山大學")
    desk.mark("2個應用場景", "scenario")
    start(desk, choice)
    assert set(hints.now) == {mention.id for mention in names.values()}


def test_no_letter_is_one_that_means_something_else(
    desk: Desk, choice: Choice, hints: Hints
) -> None:
    desk.mark_first_clause()
    start(desk, choice)
    assert not set(hints.now.values()) & set("ASDX")
    assert not any(choice.take(letter) for letter in "ASDX1")


def test_a_letter_that_no_mention_has_changes_nothing(
    desk: Desk, choice: Choice, hints: Hints
) -> None:
    names = desk.mark_first_clause()
    start(desk, choice)
    assert choice.take("Z")
    assert desk.frames() == []
    hints.press(names["𠮷野電子"])
    assert desk.read(desk.frames()[0]) == {"party": ["𠮷野電子"]}


def test_a_clause_without_a_fitting_mention_is_refused(
    desk: Desk, choice: Choice, hints: Hints
) -> None:
    desk.mark("2個應用場景", "scenario")
    start(desk, choice)
    assert not choice.is_open
    assert hints.refused == [
        "No mention in this clause can fill 簽約方、標的、日期、金額; label one first."
    ]


def test_nothing_is_taken_when_nothing_is_open(choice: Choice) -> None:
    assert not choice.take("F")
    assert choice.summary() == ""


def test_ending_takes_the_letters_away_and_leaves_the_row(
    desk: Desk, choice: Choice, hints: Hints
) -> None:
    names = desk.mark_first_clause()
    start(desk, choice)
    hints.press(names["西河高新區"])
    choice.end()
    assert hints.now == {}
    assert not choice.is_open
    assert len(desk.frames()) == 1


def test_another_article_ends_it(desk: Desk, choice: Choice, hints: Hints) -> None:
    desk.mark_first_clause()
    start(desk, choice)
    desk.bench.open_article(list(desk.bench.articles)[1])
    assert not choice.is_open
    assert hints.now == {}


def test_after_an_undo_of_the_row_a_letter_begins_it_again(
    desk: Desk, choice: Choice, hints: Hints
) -> None:
    names = desk.mark_first_clause()
    start(desk, choice)
    hints.press(names["西河高新區"])
    desk.bench.undo()
    assert choice.frame is None
    hints.press(names["𠮷野電子"])
    assert [desk.read(frame) for frame in desk.frames()] == [{"party": ["𠮷野電子"]}]


def test_after_a_redo_the_row_grows_on(desk: Desk, choice: Choice, hints: Hints) -> None:
    names = desk.mark_first_clause()
    start(desk, choice)
    hints.press(names["西河高新區"])
    desk.bench.undo()
    desk.bench.redo()
    hints.press(names["𠮷野電子"])
    assert [desk.read(frame) for frame in desk.frames()] == [{"party": ["西河高新區", "𠮷野電子"]}]


def test_a_name_labelled_meanwhile_gets_a_letter_and_the_others_keep_theirs(
    desk: Desk, choice: Choice, hints: Hints
) -> None:
    subject = desk.mark("智慧停車平臺", "subject")
    start(desk, choice)
    before = hints.now[subject.id]
    party = desk.mark("西河高新區")
    assert hints.now[subject.id] == before
    hints.press(party, subject)
    assert desk.read(desk.frames()[0]) == {"party": ["西河高新區"], "subject": ["智慧停車平臺"]}


def test_a_clause_with_many_names_needs_two_letters_for_the_last(
    desk: Desk, choice: Choice, hints: Hints
) -> None:
    names = [f"𠮷{number:02}公司" for number in range(40)]
    (article,) = desk.bench.add_texts([("多", "、".join(names) + "簽約。")]).articles
    desk.bench.open_article(article.id)
    marked = [desk.mark(name) for name in names]
    start(desk, choice, "簽約")
    last = hints.now[marked[-1].id]
    assert len(last) == 2
    assert choice.take(last[0])
    assert all(hint[0] == last[0] for hint in hints.now.values())
    assert choice.take(last[1])
    assert len(hints.now) == 40
    assert desk.read(desk.frames()[0]) == {"party": [names[-1]]}


def test_the_line_says_what_is_filled_and_what_is_missing(
    desk: Desk, choice: Choice, hints: Hints
) -> None:
    names = desk.mark_first_clause()
    start(desk, choice)
    assert choice.summary() == (
        "簽約: 簽約方? · 簽約方? · 標的? — letters fill, A starts the next, Esc ends."
    )
    hints.press(names["西河高新區"], names["智慧停車平臺"])
    assert choice.summary().startswith("簽約: 西河高新區 · 智慧停車平臺 · 簽約方? — ")


def test_a_project_that_can_only_be_read_refuses_the_letter(desk: Desk, qapp: object) -> None:
    names = desk.mark_first_clause()
    reader = Project.open(Path(desk.bench.project.path), AUTHOR, read_only=True)
    bench = Workbench(reader, AUTHOR)
    bench.open_article(next(iter(bench.articles)))
    choice = Choice(bench)
    hints = Hints(choice)
    choice.start(desk.kind("A"), desk.place("就智慧"))
    hints.press(names["西河高新區"])
    assert len(hints.refused) == 1
    assert choice.frame is None
    reader.close()
