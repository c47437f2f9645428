"""What is known of a mention, in the words of the window."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.annotations.values import Label, Mention
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.workbench import Workbench

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class MentionFacts:
    """A mention's label and text, and pairs of a name and what it is."""

    label: Label
    text: str
    lines: tuple[tuple[str, str], ...]

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader."""
        said = [f"{self.label.name} {self.text}", *(f"{name} {what}" for name, what in self.lines)]
        return ". ".join(said)


def facts_of(bench: Workbench, mention: Mention) -> MentionFacts:
    """Gather what is known of a mention of the open article."""
    state, reading = bench.state, bench.reading
    text = "…".join(reading.stretch(reading.shown(span)) for span in mention.spans)
    lines: list[tuple[str, str]] = []
    entity = state.entity_of(mention.id)
    if entity is not None:
        count = len(state.mentions_of(entity.id))
        name = _tr(_ONCE if count == 1 else _OFTEN)
        lines.append((_tr(_NAME), name.format(name=entity.name, count=count)))
    for frame in state.frames_with(mention.id):
        kind = bench.schema.frame_type(frame.type)
        number = state.frames_of(kind.id).index(frame) + 1
        roles = [kind.role(each.role).name for each in frame.fillers if each.mention == mention.id]
        lines.append((f"{kind.name} {number}", " · ".join(roles)))
    received = "…".join(reading.received(span) for span in mention.spans)
    if received != text:
        lines.append((_tr(_RECEIVED), _short(received)))
    offsets = ", ".join(f"{span.start}–{span.end}" for span in mention.spans)
    lines.append((_tr(_RAW), offsets))
    author = next((each for each in bench.project.authors() if each.id == mention.author), None)
    if author is not None:
        lines.append((_tr(_AUTHOR), author.name))
    if mention.note:
        lines.append((_tr(_NOTE), mention.note))
    return MentionFacts(state.label_of(mention.id), _short(text), tuple(lines))


# Not one sentence with %n: Qt's tool finds no plural in Python outside of tr().
_ONCE = QT_TRANSLATE_NOOP("MentionFacts", "{name}, once here")
_OFTEN = QT_TRANSLATE_NOOP("MentionFacts", "{name}, {count} times here")
_NAME = QT_TRANSLATE_NOOP("MentionFacts", "Name")
_RECEIVED = QT_TRANSLATE_NOOP("MentionFacts", "As received")
_RAW = QT_TRANSLATE_NOOP("MentionFacts", "Raw")
_AUTHOR = QT_TRANSLATE_NOOP("MentionFacts", "By")
_NOTE = QT_TRANSLATE_NOOP("MentionFacts", "Note")


def _tr(words: str) -> str:
    return QCoreApplication.translate("MentionFacts", words)


def _short(text: str) -> str:
    line = " ".join(text.split())
    half = _LONGEST // 2
    return line if len(line) <= _LONGEST else f"{line[:half]}…{line[-half:]}"
