"""Notes: a small field beside the mention, the row, the name or the article that they are about."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.annotations.notes import note_of, write_note
from desktop.annotations.steps import Step
from desktop.annotations.values import Article, Entity, Frame, Mention
from desktop.text.errors import WorldError
from desktop.ui.here import Here
from desktop.ui.popover import Popover
from desktop.ui.theme import Theme, inked, sans, styled
from desktop.workbench import Workbench

_WIDTH = 340
_HEIGHT = 124
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteField(QPlainTextEdit):
    """Where the note is typed: Enter keeps it, Shift+Enter begins a line, Esc gives it up."""

    kept = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFont(sans(13))
        self.setTabChangesFocus(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)

    @override
    def event(self, event: QEvent) -> bool:
        # With Ctrl, Enter means here what it means elsewhere in a field: it is no command.
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _ENTER and not with_shift:
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class NoteCard(Popover):
    """The field, what the note is about, and what is written when one leaves it.

    `refused` carries an error of the world.
    """

    refused = Signal(object)

    def __init__(self, workbench: Workbench, window: QWidget) -> None:
        # A popover hides itself at once, and what is hidden is kept.
        self._about: Mention | Frame | Entity | Article | None = None
        super().__init__(window)
        self._workbench = workbench
        self._drafts: dict[str, str] = {}
        self._heading = QLabel(self)
        self._heading.setFont(sans(12))
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self.field = NoteField(self)
        self._keys = QLabel(self.tr("↵ keeps it · Shift+↵ new line · Esc"), self)
        self._keys.setFont(sans(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 10, 8)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self.field, 1)
        column.addWidget(self._keys)
        self.setFocusProxy(self.field)
        self.field.kept.connect(self._finish)
        self.field.given_up.connect(self._give_up)

    def ask(self, here: Here) -> None:
        """Open beside a value, with the note that it has."""
        self.close_it()
        self._about = here.value
        words = self.tr("Note on {text}").format(text=here.text)
        width = _WIDTH - 40
        self._heading.setText(
            self._heading.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
        )
        self.field.setAccessibleName(words)
        self.field.setReadOnly(self._workbench.project.is_read_only)
        self.field.setPlainText(self._drafts.pop(here.value.id, note_of(here.value)))
        self.field.document().setModified(False)
        self.bar = self.theme.accent
        self.open_beside(here.place, _WIDTH, _HEIGHT)
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self.field.setFocus()

    def follow(self, step: Step) -> None:
        """Go when what the note is about has gone."""
        about = self._about
        if about is not None and any(
            each.after is None and each.id == about.id and type(each.value) is type(about)
            for each in step.changes
        ):
            self._give_up()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.bar = theme.accent
        styled(self.field, f"QPlainTextEdit {{ background: {theme.card}; }}")
        for label in (self._heading, self._keys):
            inked(label, theme.faint)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed, wherever one goes from here."""
        self._keep()
        super().hideEvent(event)

    def _finish(self) -> None:
        if self._keep():
            self.close_it()

    def _give_up(self) -> None:
        self._about = None
        self.close_it()

    def _keep(self) -> bool:
        """Write the note; False when that was refused: then what was typed waits for its card."""
        about = self._about
        if about is None:
            return True
        value, text = self._now(about), self.field.toPlainText()
        if value is None and self.field.document().isModified():
            self._drafts[about.id] = text  # it may come back
        if value is None or self.field.isReadOnly():
            self._about = None
            return True
        try:
            if text.strip() != note_of(value):
                self._workbench.do(write_note, value, text)
        except WorldError as error:
            self._drafts[value.id] = text
            self.refused.emit(error)
            return False
        self._about = None
        return True

    def _now(
        self, about: Mention | Frame | Entity | Article
    ) -> Mention | Frame | Entity | Article | None:
        """The value as it is now, in whatever article; None when it is no longer there."""
        project = self._workbench.project
        match about:
            case Mention() | Frame() if about.article not in self._workbench.articles:
                return None
            case Mention():
                return project.mentions_named([about.id]).get(about.id)
            case Frame():
                return project.frames_named([about.id]).get(about.id)
            case Entity():
                return project.entity(about.id)
            case Article():
                return project.article(about.id)
