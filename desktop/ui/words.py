"""The words of the window for what has a name in the data: states, readings, steps, errors."""

from PySide6.QtCore import QCoreApplication

from desktop.annotations.notes import note_of
from desktop.annotations.steps import Step, StepName
from desktop.annotations.values import Article, Entity, Frame, Mention, State
from desktop.text.errors import QT_TRANSLATE_NOOP, WorldError
from desktop.text.paths import plain
from desktop.text.readings import ReadingKind

_STATES = {
    State.NEW: QT_TRANSLATE_NOOP("Words", "New"),
    State.IN_PROGRESS: QT_TRANSLATE_NOOP("Words", "In progress"),
    State.DONE: QT_TRANSLATE_NOOP("Words", "Done"),
    State.RETURNED: QT_TRANSLATE_NOOP("Words", "Returned"),
    State.ACCEPTED: QT_TRANSLATE_NOOP("Words", "Accepted"),
    State.EXCLUDED: QT_TRANSLATE_NOOP("Words", "Excluded"),
}
_READINGS = {
    ReadingKind.RAW: QT_TRANSLATE_NOOP("Words", "As received"),
    ReadingKind.REPAIRED: QT_TRANSLATE_NOOP("Words", "Repaired"),
    ReadingKind.SIMPLIFIED: QT_TRANSLATE_NOOP("Words", "Simplified"),
    ReadingKind.TAIWAN: QT_TRANSLATE_NOOP("Words", "Traditional · Taiwan"),
    ReadingKind.HONGKONG: QT_TRANSLATE_NOOP("Words", "Traditional · Hong Kong"),
}
_STEPS = {
    StepName.MARK: QT_TRANSLATE_NOOP("Words", "label a mention"),
    StepName.RELABEL: QT_TRANSLATE_NOOP("Words", "change a label"),
    StepName.MARK_ALL: QT_TRANSLATE_NOOP("Words", "label all the same"),
    StepName.MOVE_EDGE: QT_TRANSLATE_NOOP("Words", "move an edge"),
    StepName.ADD_PIECE: QT_TRANSLATE_NOOP("Words", "add a piece"),
    StepName.TAKE_PIECE: QT_TRANSLATE_NOOP("Words", "take a piece away"),
    StepName.DELETE_MENTION: QT_TRANSLATE_NOOP("Words", "delete a mention"),
    StepName.NOTE: QT_TRANSLATE_NOOP("Words", "write a note"),
    StepName.START_FRAME: QT_TRANSLATE_NOOP("Words", "start a row"),
    StepName.FILL: QT_TRANSLATE_NOOP("Words", "fill a cell"),
    StepName.UNFILL: QT_TRANSLATE_NOOP("Words", "empty a cell"),
    StepName.ACCEPT_FRAMES: QT_TRANSLATE_NOOP("Words", "accept rows"),
    StepName.SET_PAIRING: QT_TRANSLATE_NOOP("Words", "confirm or doubt a pairing"),
    StepName.SET_EVIDENCE: QT_TRANSLATE_NOOP("Words", "set the evidence"),
    StepName.SWAP_FILLERS: QT_TRANSLATE_NOOP("Words", "swap cells"),
    StepName.MOVE_FRAME: QT_TRANSLATE_NOOP("Words", "move a row"),
    StepName.DELETE_FRAME: QT_TRANSLATE_NOOP("Words", "delete a row"),
    StepName.BIND_TOTAL: QT_TRANSLATE_NOOP("Words", "bind a stated total"),
    StepName.EDIT_TOTAL: QT_TRANSLATE_NOOP("Words", "edit a stated total"),
    StepName.DELETE_TOTAL: QT_TRANSLATE_NOOP("Words", "delete a stated total"),
    StepName.REJECT_PROPOSAL: QT_TRANSLATE_NOOP("Words", "reject a proposal"),
    StepName.NAME_ENTITY: QT_TRANSLATE_NOOP("Words", "name an entity"),
    StepName.JOIN_ENTITIES: QT_TRANSLATE_NOOP("Words", "join entities"),
    StepName.PART_ENTITIES: QT_TRANSLATE_NOOP("Words", "part entities"),
    StepName.KEEP_APART: QT_TRANSLATE_NOOP("Words", "keep names apart"),
    StepName.LET_JOIN: QT_TRANSLATE_NOOP("Words", "let names join"),
    StepName.ADD_ARTICLES: QT_TRANSLATE_NOOP("Words", "add articles"),
    StepName.DELETE_ARTICLE: QT_TRANSLATE_NOOP("Words", "delete an article"),
    StepName.RENAME_ARTICLE: QT_TRANSLATE_NOOP("Words", "rename an article"),
    StepName.SET_STATE: QT_TRANSLATE_NOOP("Words", "set the state"),
    StepName.EDIT_SCHEMA: QT_TRANSLATE_NOOP("Words", "edit the schema"),
    StepName.SET_RULE: QT_TRANSLATE_NOOP("Words", "switch a rule"),
    StepName.WRITE_GUIDELINES: QT_TRANSLATE_NOOP("Words", "write the guidelines"),
}
_NOTE = QT_TRANSLATE_NOOP("Words", "Note: {note}")
_RULES = {
    "glosses": QT_TRANSLATE_NOOP("Words", "Pinyin after a character"),
    "shifted_punctuation": QT_TRANSLATE_NOOP("Words", "Shifted punctuation"),
    "shifted_runs": QT_TRANSLATE_NOOP("Words", "Shifted characters"),
    "stray_blanks": QT_TRANSLATE_NOOP("Words", "Stray blanks"),
    "half_width": QT_TRANSLATE_NOOP("Words", "Half-width punctuation"),
    "invisibles": QT_TRANSLATE_NOOP("Words", "Invisible characters, entities"),
}


def state_word(state: State) -> str:
    return _word(_STATES[state])


def reading_word(kind: ReadingKind) -> str:
    return _word(_READINGS[kind])


def step_word(step: Step) -> str:
    """What a step did, as it stands behind "Undo:"."""
    return step_name_word(step.name)


def step_name_word(name: StepName) -> str:
    """What steps of a name do."""
    return _word(_STEPS[name])


def noted(value: Mention | Frame | Entity | Article) -> str:
    """The note on a value, said to be one; "" where there is none."""
    note = " ".join(note_of(value).split())
    return _word(_NOTE).format(note=note) if note else ""


def rule_word(rule: str) -> str:
    """What a repair rule mends, said in a few words."""
    return _word(_RULES.get(rule, rule))


def sentence(error: WorldError) -> str:
    """Say an error of the world in the language of the window."""
    template = QCoreApplication.translate("errors", error.sentence)
    parts = {
        name: sentence(part) if isinstance(part, WorldError) else part
        for name, part in error.parts.items()
    }
    return plain(template.format(**parts))


def _word(source: str) -> str:
    return QCoreApplication.translate("Words", source)
