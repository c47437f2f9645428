"""Asking in line how many a selected text states, where the program does not see it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget
from typing_extensions import override

from desktop.annotations import totals
from desktop.annotations.rules import Refusal
from desktop.annotations.steps import Step
from desktop.suggest.counted import counted_of
from desktop.suggest.numbers_said import said_in
from desktop.text.conversion import convert
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.span import Span
from desktop.ui.asking import AskingCard
from desktop.ui.theme import sans
from desktop.workbench import Workbench

Door = Callable[[Callable[[], object]], None]


class CountingCard(AskingCard):
    """A number, exact or at least, and what it counts; Enter binds it to the selected text."""

    def __init__(self, workbench: Workbench, door: Door, parent: QWidget) -> None:
        super().__init__("", parent)
        self._workbench = workbench
        self._door = door
        self._span: Span | None = None
        self.least = QCheckBox(self.tr("at least"), self)
        self.least.setFont(sans(13))
        self.kind = QComboBox(self)
        self.kind.setFont(sans(13))
        self.kind.setAccessibleName(self.tr("What is counted"))
        self.line.insertWidget(1, self.least)
        self.line.insertWidget(2, self.kind)
        self.show_keys(self.tr("Enter binds · ↑↓ what is counted · Esc leaves"))
        self.answered.connect(self._take)

    def ask(self, span: Span, likely: str | None = None) -> None:
        """Ask what a raw span counts; `likely` is the id of the type that comes first to mind."""
        bench = self._workbench
        text = bench.surface(span)
        guess = said_in(text)
        self._span = span
        self.kind.clear()
        for kind in bench.schema.frame_types:
            self.kind.addItem(kind.name, kind.id)
        self.kind.setCurrentIndex(max(0, self.kind.findData(self._counted_in(text) or likely)))
        self.least.setChecked(guess is not None and not guess.exact)
        words = self.tr("How many does “{text}” state?").format(text=text)
        self.open_with(words, str(guess.number) if guess else "")

    def follow(self, _step: Step) -> None:
        """Whatever was done since, the question may not be the same."""
        self.close_it()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            at = self.kind.currentIndex() + steps[Qt.Key(event.key())]
            self.kind.setCurrentIndex(at % self.kind.count())
        else:
            super().keyPressEvent(event)

    def _counted_in(self, text: str) -> str | None:
        """The id of the type whose nouns stand in a text."""
        simplified, schema = convert(text, "tw2s"), self._workbench.schema
        for counted in counted_of(schema):
            if any(noun in simplified for noun in (*counted.nouns, *counted.acts)):
                kinds = (each for each in schema.frame_types)
                return next(each.id for each in kinds if each.export_name == counted.frame_type)
        return None

    def _take(self, typed: str) -> None:
        self._door(lambda: self._bind(typed))

    def _bind(self, typed: str) -> None:
        said, span = said_in(typed), self._span
        if said is None or span is None:
            raise Refusal(QT_TRANSLATE_NOOP("errors", "“{text}” is no number."), text=typed)
        exact = said.exact and not self.least.isChecked()
        self._workbench.do(totals.bind, span, said.number, exact, self.kind.currentData())
        self.close_it()
