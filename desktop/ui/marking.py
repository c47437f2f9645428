"""What keys and the mouse do in the article: label, arm, select, delete, fill by letters."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from desktop.annotations.rules import Refusal
from desktop.annotations.values import Label, Mention
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.span import Span
from desktop.ui.article.view import ArticleView
from desktop.ui.choice import Choice
from desktop.ui.keys import Bindings, Context, letter_of, pressed
from desktop.ui.proposing import Proposing
from desktop.workbench import Workbench

Door = Callable[[Callable[[], object]], None]


class Marking(QObject):
    """The hand on the article; keys that mean nothing here go on to the view and the window.

    `selected` carries the id of the selected mention, None when none is; `armed` a Label or None.
    Whatever may be refused goes through `door`. `trims`: blanks and punctuation at the edges of a
    selection are left out. `others` is asked for the commands that are not known here.
    `proposing` has what is offered, which goes before mentions and selections.
    """

    selected = Signal(object)
    armed = Signal(object)

    def __init__(
        self,
        workbench: Workbench,
        view: ArticleView,
        choice: Choice,
        proposing: Proposing,
        bindings: Bindings,
        door: Door,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._view = view
        self._choice = choice
        self._proposing = proposing
        self._bindings = bindings
        self.door = door
        self._mention: str | None = None
        self._label: Label | None = None
        # What was selected when Shift went down; it is the way to another input method too.
        self._before_shift: Span | None = None
        self.trims = True
        self.others: Callable[[str], bool] = lambda _command: False
        view.installEventFilter(self)
        view.mention_pressed.connect(self._press_mention)
        view.mention_taken.connect(self.select)
        view.selection_made.connect(self._mark_armed_soon)
        view.selection_changed.connect(self._selection_changed)

    @property
    def mention(self) -> Mention | None:
        """The selected mention."""
        return self._workbench.state.mentions.get(self._mention or "")

    @property
    def has_lost(self) -> bool:
        """Whether the mention that was selected is no longer there."""
        return self._mention is not None and self.mention is None

    @property
    def label(self) -> Label | None:
        """The armed label."""
        return self._label

    def select(self, mention_id: str | None, *, reveal: bool = False) -> None:
        """Make a mention the selected one, or none."""
        mention = self._workbench.state.mentions.get(mention_id or "")
        self._mention = mention.id if mention else None
        if mention and reveal:
            # The caret goes along: an arrow goes on from here, and a digit labels this.
            self._view.place_caret(mention.hull.end)
        self._view.select_mention(self._mention)
        entity = self._workbench.state.entity_of(mention.id) if mention else None
        related = self._workbench.state.mentions_of(entity.id) if entity else []
        self._view.set_related(frozenset(each.id for each in related) - {self._mention or ""})
        if mention and reveal:
            self._view.reveal(mention.hull)
        self.selected.emit(self._mention)

    def press(self, label: Label, *, arms: bool = False) -> None:
        """Label the selection, or relabel the selected mention; `arms` where there is neither."""
        if self._view.selection() is not None:
            self.door(lambda: self._mark(label))
        elif (mention := self.mention) is not None:
            self.door(lambda: self._workbench.relabel(mention, label.id))
        elif arms:
            self.arm(label)
        else:
            self.door(lambda: self._lack_words(label))

    def arm(self, label: Label | None) -> None:
        """Label every selection at once from now on; the armed label again, or None: no longer."""
        self._label = None if label is self._label else label
        self.armed.emit(self._label)
        if self._label is not None and self._view.selection() is not None:
            self.door(self._mark_armed)

    def run(self, command_id: str) -> bool:
        """Do what a command of the article asks; False when it is none of these."""
        word, _, key = command_id.partition(" ")
        if word in ("label", "arm") and key.isdigit():
            label = self._workbench.schema.label_of_key(int(key))
            if label is not None:
                (self.press if word == "label" else self.arm)(label)
            return True
        match command_id:
            case "next of label" | "previous of label" | "next of name" | "previous of name":
                self._go_alike(forward=word == "next", by_name=key.endswith("name"))
            case "delete":
                self._delete()
            case "leave":
                return self.leave()
            case "stated total":
                self.door(self._state_total)
            case "readings":
                self._choice.end()
                self.door(self._ask_readings)
            case _:
                return self.others(command_id)
        return True

    def mention_here(self) -> Mention | None:
        """The selected mention, else the innermost one at the caret, before or behind it."""
        if self.mention is not None:
            return self.mention
        caret = self._view.caret()
        found = self._view.mentions_at(caret)
        if not found and caret:
            found = self._view.mentions_at(caret - 1)
        return self._workbench.state.mentions.get(found[0]) if found else None

    def leave(self) -> bool:
        """Leave one thing: a drag, the choice, the armed label, the selection or the mention."""
        if self._view.stop_drag():
            return True
        if self._choice.is_open:
            self._choice.end()
        elif self._proposing.drafting.leave():
            pass
        elif self._label is not None:
            self.arm(None)
        elif self._view.selection() is not None:
            self._view.drop_selection()
        elif self._mention is not None:
            self.select(None)
        else:
            return False
        return True

    def start_frame(self, letter: str, *, same_first: bool = False) -> bool:
        """Open a choice for the frame type of a letter; False when none has it."""
        kinds = (kind for kind in self._workbench.schema.frame_types if kind.key == letter)
        kind = next(kinds, None)
        if kind is None or self._workbench.article is None:
            return False
        selection = self._view.raw_selection()
        mention = self.mention
        place = self._view.caret()
        if selection is not None:
            place = selection.start
        elif mention is not None:
            place = mention.hull.start
        self.door(lambda: self._choice.start(kind, place, same_first))
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        kind = event.type()
        if isinstance(event, QKeyEvent) and watched is self._view:
            if kind == QEvent.Type.ShortcutOverride:
                # The view would keep Ctrl+Z and its like to itself, and then do nothing with them.
                key = pressed(event)
                is_known = self._bindings.command(Context.EVERYWHERE, key) is not None
                is_ours = self._bindings.command(Context.ARTICLE, key) is not None
                event.setAccepted(is_ours and not is_known)
                return is_known
            is_shift = event.key() == Qt.Key.Key_Shift and not event.isAutoRepeat()
            if kind == QEvent.Type.KeyPress:
                if is_shift:
                    self._before_shift = self._view.selection()
                return self._take(event)
            is_up = kind == QEvent.Type.KeyRelease and is_shift
            if is_up and self._view.selection() != self._before_shift:
                self._mark_armed_soon()
        return False

    def _take(self, event: QKeyEvent) -> bool:
        letter = letter_of(event)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if letter and self._choice.is_open and not shift and self._choice.take(letter):
            return True
        key = pressed(event)
        if self._take_offer(key):
            return True
        # The project's own letters go before ours: there is no other way to start such a row.
        if letter and self.start_frame(letter, same_first=shift):
            return True
        command = self._bindings.command(Context.ARTICLE, key)
        return command is not None and self.run(command.id)

    def _take_offer(self, key: str) -> bool:
        """Enter accepts the reading that is chosen, a digit chooses that one."""
        drafting = self._proposing.drafting
        if not drafting.is_open:
            return False
        if key.isdecimal():
            drafting.choose(int(key) - 1)
        elif key in ("Return", "Enter"):
            self.door(drafting.accept)
        else:
            return False
        return True

    def _here(self) -> tuple[Span | None, int]:
        """The raw span that is selected, as words or as a mention, and where the caret is."""
        mention = self.mention
        selected = self._view.raw_selection() or (mention.hull if mention else None)
        return selected, self._view.caret()

    def _state_total(self) -> None:
        reached = self._proposing.state_total(self._view.raw_selection(), self._view.caret())
        if reached is not None:
            self.select(None)
            self._view.place_caret(reached.end)

    def _ask_readings(self) -> None:
        selected, caret = self._here()
        if self.mention is not None:
            selected, caret = None, self.mention.hull.start
        self._proposing.ask(selected, caret)

    def _lack_words(self, label: Label) -> None:
        """A digit alone never arms: typed by mistake, it would label what is selected next."""
        raise Refusal(
            QT_TRANSLATE_NOOP("errors", "Select words first, or {key} arms {label}."),
            key=self._bindings.shown(f"arm {label.key}"),
            label=label.name,
        )

    def _mark(self, label: Label) -> None:
        selection = self._view.selection()
        if selection is None:
            return
        mention = self._workbench.mark(selection, label.id, trim=self.trims)
        # In this order what is said of the selection stays the same.
        self.select(mention.id)
        self._view.place_caret(mention.hull.end)

    def _mark_armed(self) -> None:
        if self._label is not None:
            self._mark(self._label)

    def _mark_armed_soon(self) -> None:
        # The view has to be through with the release before its selection is taken away.
        if self._label is not None:
            QTimer.singleShot(0, self, lambda: self.door(self._mark_armed))

    def _press_mention(self, mention_id: str) -> None:
        """Select the innermost mention under the pointer, or the one after the selected there."""
        ids = self._view.pressed_ids
        if self._mention in ids:
            mention_id = ids[(ids.index(self._mention) + 1) % len(ids)]
        self.select(mention_id)

    def _delete(self) -> None:
        mention = self.mention
        if mention is not None:
            self.door(lambda: self._workbench.delete(mention))

    def _go_alike(self, *, forward: bool, by_name: bool) -> None:
        """Go to the next mention with the same label, or of the same entity."""
        mention = self.mention_here()
        if mention is None:
            return
        state = self._workbench.state
        entity = state.entity_of(mention.id)
        for other in state.beside(mention, forward=forward):
            of = state.entity_of(other.id) if by_name else None
            if (of is not None and of is entity) if by_name else other.label == mention.label:
                self.select(other.id, reveal=True)
                return

    def _selection_changed(self) -> None:
        mention = self.mention
        if mention is None:
            return
        if self._view.selection() is not None or not (
            mention.hull.start <= self._view.caret() <= mention.hull.end
        ):
            self.select(None)
