"""In a real window: labelled wherever it stands, noted, called otherwise, by the guidelines."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect

from desktop.annotations.notes import guidelines
from desktop.annotations.values import Author, Entity, Mention
from desktop.store.project import Project
from desktop.ui.theme import LIGHT
from tests.trips.screen import Screen, area_of, comes_true, missing, screen, wait_until

ARTICLE = QRect(240, 110, 660, 200)
READER = Author("0" * 32, "讀者")
TEXT = "😀 Acme Zone 與 Beta Labs 簽約。\nAcme Zone 與𠮷野家就智慧停車簽約，Acme Zone 發展。\n"


@pytest.fixture
def display(tmp_path: Path) -> Iterator[Screen]:
    lacking = missing()
    if lacking:
        pytest.skip(f"a real window needs {', '.join(lacking)}")
    with screen(tmp_path) as shown:
        yield shown


def mentions(path: Path) -> list[Mention]:
    with Project.open(path, READER, read_only=True) as project:
        return list(project.mentions(project.articles()[0].id))


def entity(path: Path) -> Entity | None:
    with Project.open(path, READER, read_only=True) as project:
        return next(iter(project.entities()), None)


def rules(path: Path) -> str:
    with Project.open(path, READER, read_only=True) as project:
        return guidelines(project.settings)


def is_selected(display: Screen) -> bool:
    return area_of(display.picture(), LIGHT.selection, ARTICLE).width() > 40


def test_a_name_is_labelled_noted_and_called_otherwise(display: Screen, tmp_path: Path) -> None:
    project, text = tmp_path / "trip.quandian", tmp_path / "a.txt"
    text.write_text(TEXT, encoding="utf-8")
    for words in (("new", str(project)), ("import", str(project), str(text))):
        subprocess.run(
            [sys.executable, "-m", "desktop", *words], env=display.environment, check=True
        )
    process = display.start(str(project))

    # Labelled once, then wherever it stands.
    for _ in range(3):
        display.press("ctrl+f", "ctrl+a")
        display.type("Acme Zone")
        if comes_true(lambda: is_selected(display), 8):
            break
    display.press("Escape", "2")
    wait_until(lambda: mentions(project), "the name labelled")
    display.press("ctrl+d", "Return")
    wait_until(lambda: len(mentions(project)) == 3, "all the same labelled")

    # A note on the mention, which stays selected.
    display.press("shift+F2")
    display.type("seen 1")
    display.press("Return")
    wait_until(lambda: any(each.note == "seen 1" for each in mentions(project)), "the note")

    # The name of the mention gets an alias and an id, each in its field.
    display.press("alt+Return", "Tab")
    display.type("AZ")
    display.press("Tab", "Tab")
    display.type("Q7")
    display.press("Return", "Escape")
    wait_until(lambda: (e := entity(project)) and e.external_id == "Q7", "the external id")
    found = entity(project)
    assert found is not None
    assert (found.name, found.aliases) == ("Acme Zone", ("AZ",))

    # The guidelines, below the list that has the keyboard now.
    display.press("F7", "F6", "F2")
    display.type("Zones are 2")
    display.press("ctrl+Return")
    wait_until(lambda: rules(project) == "Zones are 2", "the guidelines")
    display.press("Escape", "ctrl+q")
    assert process.wait(30) == 0

    # After a new start all of it is undone in turn.
    process = display.start(str(project))
    display.press(*["ctrl+z"] * 6)
    wait_until(lambda: not mentions(project), "all undone")
    assert rules(project) == ""
    assert entity(project) is None
    display.press("ctrl+q")
    assert process.wait(30) == 0
