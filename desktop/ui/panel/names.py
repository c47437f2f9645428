"""A page of the panel: every name of the article with its mentions, and all other mentions too."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.annotations import names
from desktop.annotations.rules import Refusal
from desktop.annotations.steps import Step
from desktop.annotations.values import Entity, Link, Mention
from desktop.text.errors import QT_TRANSLATE_NOOP, WorldError
from desktop.text.folding import fold
from desktop.ui.here import Here, on_screen
from desktop.ui.panel.groups import Row
from desktop.ui.panel.likely import LikelyLine
from desktop.ui.panel.likely_names import LikelyNames
from desktop.ui.panel.name_card import NameCard
from desktop.ui.panel.names_field import NameField
from desktop.ui.panel.names_list import NameList, chorded
from desktop.ui.panel.names_model import NamesModel
from desktop.ui.panel.surfaces import Surfaces
from desktop.ui.theme import Theme, inked, sans
from desktop.workbench import Workbench


class NamesPage(QWidget):
    """A field to filter, the list, and when it is empty how to fill it."""

    mention_wanted = Signal(str)
    deletion_wanted = Signal(str)
    refused = Signal(object)
    counted = Signal()

    def __init__(
        self, workbench: Workbench, surfaces: Surfaces, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.model = NamesModel(workbench, surfaces)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Filter the names"))
        self.field.setClearButtonEnabled(True)
        self.field.setFont(sans(13))
        self.field.setAccessibleName(self.tr("Filter the names"))
        self.likely = LikelyLine(theme, self)
        self.list = NameList(self.model, theme, self)
        self._renaming = NameField(self.model, self.list)
        self.list.setItemDelegate(self._renaming)
        self.card = NameCard(workbench, self)
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        self._empty.setFont(sans(13))
        self._empty.setContentsMargins(20, 6, 20, 14)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.likely)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self.card)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list.visited.connect(self._visited)
        self.list.pressed_on.connect(self._pressed_on)
        self.list.turned.connect(self._turned)
        self.list.filter_wanted.connect(self._into_field)
        self.list.deleted.connect(lambda row: self.deletion_wanted.emit(row.mention))
        self.list.joined.connect(self._join_rows)
        self.list.kept_apart.connect(self._keep_rows_apart)
        self.list.parted.connect(self._part)
        self.list.dropped.connect(self._drop)
        self._renaming.renamed.connect(self._rename)
        self.likely.joined.connect(self._join)
        self.likely.kept_apart.connect(self._keep_apart)
        self.likely.left.connect(self.list.setFocus)
        self.card.refused.connect(self.refused)
        self.card.left.connect(self.list.setFocus)
        self._likely_names = LikelyNames(workbench, self)
        self._here: Row | None = None
        self._wanted: str | None = None
        self.model.filled.connect(self._filled)
        self._likely_names.found.connect(self.likely.show_pairs)
        self.set_theme(theme)

    @property
    def count(self) -> str:
        """How many names there are; a name counts once, however often it stands in the article."""
        if not self.model.is_full:
            return "…"
        return str(self.model.groups.name_count)

    @property
    def lesson(self) -> str:
        """What is said where there is no list."""
        return self._empty.text()

    @property
    def is_thinking(self) -> bool:
        """Whether it is still to be seen which names may be one."""
        return self._likely_names.is_looking

    def reread(self) -> None:
        """Show the same article in another reading."""
        self.model.reread()

    def refill(self) -> None:
        """Take up another article."""
        self.arrive()
        self.card.keep()
        self.card.close_it()
        self.likely.show_pairs([])
        self._likely_names.refill()

    def edit_name(self, entity: Entity) -> None:
        """Open the card of a name."""
        at = self.model.row_of_group(("entity", entity.id))
        if at is not None:
            self.list.go_to(at)
        self.card.show_entity(entity)

    def arrive(self) -> None:
        """Take up the mentions, if all of them are read."""
        self.list.stop_drag()
        self._here = self.list.current_row()
        self.list.is_quiet = True
        self.model.refill()
        self.list.is_quiet = False
        self._around_list()

    def _filled(self) -> None:
        """The list is there: go where one was in it, or to what was asked for meanwhile."""
        self._back_to(self._here)
        if self._wanted is not None:
            self.show_mention(self._wanted)
        self._here = self._wanted = None
        self._around_list()
        self.counted.emit()

    def follow(self, step: Step) -> None:
        self.card.follow(step)
        self._likely_names.follow(step)
        mentions: dict[str, None] = {}
        entities: dict[str, None] = {}
        for change in step.changes:
            match change.value:
                case Mention() | Link():
                    mentions[change.id] = None
                case Entity():
                    entities[change.id] = None
                case _:
                    pass
        if mentions or entities:
            self.list.stop_drag()
            here = self.list.current_row()
            self.list.is_quiet = True
            self.model.follow(list(mentions), list(entities))
            self.list.is_quiet = False
            # Qt would move the rows a moment later, and the article be painted before the list.
            self.list.executeDelayedItemsLayout()
            self._back_to(here)
            self._around_list()

    def show_mention(self, mention_id: str | None) -> None:
        """Go to the row of a mention, unless the current row stands for it already."""
        here = self.list.current_row()
        self._wanted = mention_id if not self.model.is_full else None
        if mention_id is None:
            self.list.go_nowhere()
        elif here is None or here.target != mention_id:
            row = self.model.row_of(mention_id)
            if row is None:
                self.list.go_nowhere()
            else:
                self.list.go_to(row)

    def here(self) -> Here | None:
        """The mention or the name of the current row, a mention where there is no name."""
        row = self.list.current_row()
        if row is None:
            return None
        entity = self.model.entity(row) if row.mention is None else None
        place = on_screen(self.list.viewport(), self.list.visualRect(self.list.currentIndex()))
        return Here(entity or self.model.mention(row.target), self.model.text(row), place)

    def set_theme(self, theme: Theme) -> None:
        self.likely.set_theme(theme)
        self.card.set_theme(theme)
        inked(self._empty, theme.faint)
        self.list.set_theme(theme)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow down and Enter lead from the field into the list; Esc empties it."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            keys = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if event.key() in keys and not chorded(event) and self.model.rowCount():
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                self._visited(self.list.current_row())
                return True
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
        return super().eventFilter(watched, event)

    def _filter(self, text: str) -> None:
        self.list.is_quiet = True
        self.model.filter(fold(text.strip()))
        self.list.is_quiet = False
        self._around_list()

    def _around_list(self) -> None:
        is_empty = self.model.rowCount() == 0
        if not self.model.is_full:
            self._empty.setText(self.tr("The mentions are still being read."))
        elif is_empty and self.model.groups.by_key:
            self._empty.setText(self.tr("No name reads like this."))
        elif is_empty:
            keys = ", ".join(
                f"{label.key} {label.name}"
                for label in self._workbench.schema.labels
                if label.key is not None and label.is_name
            )
            self._empty.setText(
                self.tr("Select words in the article and press the key of a label: {keys}.").format(
                    keys=keys
                )
            )
        self._empty.setVisible(is_empty)
        self.list.setVisible(not is_empty)

    def _back_to(self, row: Row | None) -> None:
        """Go back to what was current, in case its row was made anew."""
        if row is None:
            return
        at = None
        if row.mention is None:
            at = self.model.row_of_group(row.group.key)
        elif self.model.groups.group_of(row.mention) is not None:
            at = self.model.row_of(row.mention)
        if at is None:
            self.list.go_nowhere()
        elif at != self.list.currentIndex().row():
            self.list.go_to(at)

    def _do(self, action: Callable[[], object]) -> bool:
        """Do something; False when it was refused."""
        try:
            action()
        except WorldError as error:
            self.refused.emit(error)
            return False
        return True

    def _join(self, keep: Entity, *others: Entity) -> None:
        if self._do(lambda: self._workbench.do(names.join, keep, others)):
            at = self.model.row_of_group(("entity", keep.id))
            if at is not None:
                self.list.go_to(at)

    def _join_rows(self, rows: Sequence[Row]) -> None:
        entities = self._entities(rows)
        if len(entities) > 1:
            self._join(*entities)
        else:
            self.refused.emit(_no_names())

    def _keep_rows_apart(self, rows: Sequence[Row]) -> None:
        entities = self._entities(rows)
        if len(entities) > 1:
            self._keep_apart(*entities)
        else:
            self.refused.emit(_no_names())

    def _keep_apart(self, *entities: Entity) -> None:
        self._do(lambda: self._workbench.do(names.keep_apart, *entities))

    def _part(self, rows: Sequence[Row]) -> None:
        mentions = [self.model.mention(row.mention) for row in rows if row.mention]
        if all(self.model.entity(row) is not None for row in rows):
            self._do(lambda: self._workbench.do(names.part, mentions))
        else:
            self.refused.emit(_no_names())

    def _drop(self, dragged: Row, target: Row) -> None:
        """A name dropped on another becomes one with it; a mention changes to that name."""
        moved, keep = self.model.entity(dragged), self.model.entity(target)
        if moved is None or keep is None:
            return
        if dragged.mention is None:
            self._join(keep, moved)
        else:
            mention = self.model.mention(dragged.mention)
            self._do(lambda: self._workbench.do(names.part, [mention], keep))

    def _rename(self, row: Row, name: str) -> None:
        entity = self.model.entity(row)
        if entity is not None:
            self._do(lambda: self._workbench.do(names.rename, entity, name))

    def _entities(self, rows: Iterable[Row]) -> list[Entity]:
        """The entities of rows, each once."""
        found = (self.model.entity(row) for row in rows)
        return list({each.id: each for each in found if each is not None}.values())

    def _into_field(self, text: str) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        if text:
            self.field.insert(text)

    def _visited(self, row: Row | None) -> None:
        if row is not None:
            self.mention_wanted.emit(row.target)

    def _pressed_on(self, row: Row) -> None:
        self.mention_wanted.emit(row.target)
        if row.mention is None:
            self.model.set_open(row.group, not self.model.is_open(row.group))

    def _turned(self, row: Row, is_open: bool) -> None:
        if row.mention is None:
            self.model.set_open(row.group, is_open)
        elif not is_open:
            at = self.model.row_of_group(row.group.key)
            if at is not None:
                self.list.setCurrentIndex(self.model.index(at, 0))


def _no_names() -> Refusal:
    return Refusal(QT_TRANSLATE_NOOP("errors", "Only mentions whose label is for names have one."))
