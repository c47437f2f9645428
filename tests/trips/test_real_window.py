"""One trip in a real window: a real process, a real mouse, real keys, pixels that are looked at."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QRect

from desktop.annotations.values import Author
from desktop.store.project import Project
from desktop.text.resources import resource
from desktop.ui.theme import LIGHT
from tests.trips.screen import Screen, area_of, comes_true, missing, screen, wait_until

READER = Author("0" * 32, "讀者")
TANGSHAN = Path(__file__).resolve().parents[3] / "shared" / "articles" / "tangshan.txt"
PERSON = "#ee6677"
ARTICLE = QRect(240, 110, 660, 740)
HAN = 18  # pixels that a character takes in the article


@dataclass(frozen=True)
class Job:
    """What is labelled: a person, two parties and a subject of one clause."""

    text: Path
    person: str
    parties: tuple[str, str]
    subject: str


def the_job() -> Job:
    if TANGSHAN.exists():
        return Job(TANGSHAN, "呂先志", ("羅克佳華科技", "唐山通寶停車設備"), "科技服務合作")
    sample = resource("sample", "2-hechuan.txt")
    return Job(sample, "秦若溪", ("禾川县农业农村局", "穗安科技"), "高标准农田墒情监测项目")


@dataclass(frozen=True)
class Found:
    """What a second reader finds in the project's first article."""

    mentions: list[tuple[str, str]]
    frames: list[tuple[str, list[str]]]


def found_in(path: Path) -> Found:
    with Project.open(path, READER, read_only=True) as project:
        articles = project.articles()
        if not articles:
            return Found([], [])
        raw = project.raw(articles[0].id)
        mentions = {each.id: each for each in project.mentions(articles[0].id)}
        schema = project.schema
        return Found(
            [
                (each.hull.of(raw), schema.label(each.label).export_name)
                for each in sorted(mentions.values(), key=lambda each: each.hull)
            ],
            [
                (
                    schema.frame_type(frame.type).export_name,
                    [mentions[filler.mention].hull.of(raw) for filler in frame.fillers],
                )
                for frame in project.frames(articles[0].id)
            ],
        )


def has_article(path: Path) -> bool:
    with Project.open(path, READER, read_only=True) as project:
        return bool(project.articles())


@pytest.fixture
def display(tmp_path: Path) -> Iterator[Screen]:
    lacking = missing()
    if lacking:
        pytest.skip(f"a real window needs {', '.join(lacking)}")
    with screen(tmp_path) as shown:
        yield shown


def select(display: Screen, words: str) -> QRect:
    """Search some words and come back to the article; gives where their selection is seen."""
    wait_until(lambda: display.is_active("Quandian"), "the keyboard back in the window")
    place = QRect()

    def is_seen() -> bool:
        nonlocal place
        place = area_of(display.picture(), LIGHT.selection, ARTICLE)
        return place.width() > (len(words) - 0.5) * HAN

    # xdotool lends a key to each Chinese character; a program may still know the key's last one.
    for _ in range(3):
        display.press("ctrl+f")
        display.type(words)
        if comes_true(is_seen, 8):
            break
    assert is_seen(), f"{words} was not selected on the screen"
    display.press("Escape")
    return place


def test_a_day_of_work_in_a_real_window(display: Screen, tmp_path: Path) -> None:
    job = the_job()
    project = tmp_path / "day.quandian"
    text = tmp_path / "article.txt"
    text.write_bytes(job.text.read_bytes())
    subprocess.run(
        [sys.executable, "-m", "desktop", "new", str(project)],
        env=display.environment,
        check=True,
    )

    process = display.start(str(project))
    display.press("ctrl+o")
    display.do("search", "--sync", "--onlyvisible", "--name", "Import texts")
    display.type(str(text))
    display.press("Return")
    wait_until(lambda: has_article(project), "the article in the project")

    # A person, by dragging over the name where it is seen, and a digit.
    place = select(display, job.person)
    middle = place.center().y()
    display.press("Left")
    display.drag((place.left() + 2, middle), (place.right() - 2, middle))
    display.press("1")
    wait_until(lambda: found_in(project).mentions, "a mention in the project")
    assert found_in(project).mentions == [(job.person, "person")]

    # Two organizations and a subject, found by search and labelled by digit.
    for words, key in ((job.parties[0], "2"), (job.parties[1], "2"), (job.subject, "7")):
        select(display, words)
        display.press(key)
    wait_until(lambda: len(found_in(project).mentions) == 4, "four mentions in the project")

    # An agreement: A and the letters that are shown, in the order of the text.
    display.press("a", "f", "j", "k")
    wait_until(lambda: any(len(each[1]) == 3 for each in found_in(project).frames), "an agreement")
    assert found_in(project).frames == [("agreement", [*job.parties, job.subject])]
    display.press("Escape", "ctrl+q")
    assert process.wait(30) == 0

    # It is all there after a new start: in the file and on the screen.
    process = display.start(str(project))
    display.press("ctrl+Home")
    wait_until(
        lambda: area_of(display.picture(), PERSON, ARTICLE).width() > 20,
        "the person's color in the article",
    )
    assert len(found_in(project).mentions) == 4

    # And it can be undone: the letters first, then the labels.
    display.press(*["ctrl+z"] * 3)
    wait_until(lambda: not found_in(project).frames, "the agreement undone")
    display.press(*["ctrl+z"] * 4)
    wait_until(lambda: not found_in(project).mentions, "the labels undone")
    wait_until(
        lambda: area_of(display.picture(), PERSON, ARTICLE).isEmpty(), "the color gone again"
    )
    display.press("ctrl+q")
    assert process.wait(30) == 0
