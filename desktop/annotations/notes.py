"""Notes on mentions, frames, names and articles, and the guidelines of the project."""

import json
from collections.abc import Mapping
from dataclasses import replace

from desktop.annotations.ground import Ground
from desktop.annotations.steps import Change, Step, StepName
from desktop.annotations.values import Article, Entity, Frame, Mention, Setting

GUIDELINES = "guidelines"


def note_of(value: Mention | Frame | Entity | Article) -> str:
    """The note on a value, "" when it has none."""
    return value.notes if isinstance(value, Article) else value.note


def write_note(ground: Ground, value: Mention | Frame | Entity | Article, text: str) -> Step:
    """Let a note say `text`; "" takes it away."""
    text = text.strip()
    after = replace(value, notes=text) if isinstance(value, Article) else replace(value, note=text)
    return ground.step(StepName.NOTE, (Change(value, after),))


def write_guidelines(ground: Ground, markdown: str) -> Step:
    """Say how this project is to be labelled."""
    before = ground.known.settings.get(GUIDELINES)
    after = Setting(GUIDELINES, json.dumps(markdown, ensure_ascii=False))
    return ground.step(StepName.WRITE_GUIDELINES, (Change(before, after),))


def guidelines(settings: Mapping[str, Setting]) -> str:
    """The guidelines of a project, as Markdown; "" when there are none."""
    setting = settings.get(GUIDELINES)
    return str(json.loads(setting.value)) if setting else ""
