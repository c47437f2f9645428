"""The place in the window where the schema of the project is edited, instead of the article."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.annotations.steps import Step
from desktop.annotations.values import Schema
from desktop.ui.keys import Bindings
from desktop.ui.notices import Notice
from desktop.ui.panel.tabs import Tabs
from desktop.ui.schema.files import SchemaFiles
from desktop.ui.schema.frames_page import FramesPage
from desktop.ui.schema.labels_page import LabelsPage
from desktop.ui.schema.rules_page import RulesPage
from desktop.ui.schema.taking import TakeDeed
from desktop.ui.shelf import Shelf
from desktop.ui.theme import Theme, inked, sans
from desktop.ui.words import sentence
from desktop.workbench import Workbench


class SchemaPlace(QWidget):
    """Labels, frames and rules on a page each; what is done there is a step at once.

    `left` tells that one goes back to the article.
    """

    left = Signal()

    def __init__(
        self,
        workbench: Workbench,
        bindings: Bindings,
        selected: Callable[[], str | None],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._theme = theme
        self.setAccessibleName(self.tr("Schema"))
        self._title = QLabel(self.tr("Schema of the project"), self)
        self._title.setFont(sans(16))
        self._why = QLabel(self)
        self._why.setFont(sans(13))
        self._why.setWordWrap(True)
        self._why.setContentsMargins(24, 8, 16, 8)
        self.tabs = Tabs(theme, self)
        self.tabs.setAccessibleName(self.tr("Parts of the schema"))
        for words in (self.tr("Labels"), self.tr("Frames and roles"), self.tr("Rules")):
            self.tabs.add(words)
        self.labels = LabelsPage(workbench, selected, self)
        self.frames = FramesPage(workbench, bindings, self)
        self.rules = RulesPage(workbench, self)
        self.take_card = TakeDeed(workbench, self)
        self._stack = QStackedWidget(self)
        # Made after the pages, so that Tab comes to them last.
        self.import_button = QPushButton(self.tr("Import…"), self)
        self.export_button = QPushButton(self.tr("Export…"), self)
        self.back_button = QPushButton(self.tr("Back to the article  Esc"), self)
        self._pages = (self.labels, self.frames, self.rules)
        for widget in (*self._pages, self.take_card):
            self._stack.addWidget(widget)
        self.files = SchemaFiles(self)
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 16, 0)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addSpacing(12)
        head.addWidget(self.tabs, 1)
        for button in (self.import_button, self.export_button, self.back_button):
            button.setFont(sans(12))
            button.setAutoDefault(False)
            head.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._why)
        whole.addWidget(self._stack, 1)
        self._shelf = Shelf(self)
        self.notice = Notice(self._shelf)
        self._shelf.add(self.notice)
        self._wire()
        self.set_theme(theme)

    def show_now(self, label_id: str | None) -> None:
        """Show the schema as it is, and go to a label where one is given."""
        self._refill()
        if label_id is not None:
            self.tabs.setCurrentIndex(0)
            self.labels.list.go_to(label_id)
        self.focus_first()

    def follow(self, step: Step) -> None:
        """Take over a step; only those of the schema are seen here."""
        if Schema in step.kinds:
            self.notice.settle()
            if self._stack.currentWidget() is self.take_card:
                self._show_page()
            self._refill()

    def settle(self) -> bool:
        """Do what is typed in a form; False where it can't be done and stays open."""
        return self._page.settle()

    def focus_first(self) -> None:
        """Give the keyboard to the page that is shown."""
        if self._stack.currentWidget() is self.take_card:
            self.take_card.do_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._page.focus_first()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.tabs.set_theme(theme)
        self._shelf.set_theme(theme)
        for page in self._pages:
            page.set_theme(theme)
        self.take_card.set_theme(theme)
        inked(self._title, theme.ink)
        inked(self._why, theme.wrong)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if not self.notice.dismiss():
                self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.paper))
        painter.setPen(QColor(self._theme.line))
        line = self.tabs.geometry().bottom()
        painter.drawLine(0, line, self.width(), line)

    @property
    def _page(self) -> LabelsPage | FramesPage | RulesPage:
        return self._pages[self.tabs.currentIndex()]

    def _wire(self) -> None:
        self.tabs.currentChanged.connect(self._turn)
        for page in self._pages:
            page.refused.connect(lambda error: self.notice.say(sentence(error), is_error=True))
            page.left.connect(self.left)
        self.back_button.clicked.connect(self.left)
        self.import_button.clicked.connect(self._import)
        self.export_button.clicked.connect(self._export)
        self.files.refused.connect(lambda error: self.notice.say(sentence(error), is_error=True))
        self.files.came.connect(self._ask_take)
        self.files.written.connect(self._tell_written)
        self.take_card.accepted.connect(self._take)
        self.take_card.left.connect(self._show_page)

    def _refill(self) -> None:
        project = self._workbench.project
        reason = project.read_only_reason
        words = self.tr("This project is open for reading only, so nothing can be changed here.")
        self._why.setText(sentence(reason) if reason else words)
        self._why.setVisible(project.is_read_only)
        self.import_button.setEnabled(not project.is_read_only)
        uses = project.uses()
        for parts in (self.labels, self.frames):
            parts.set_read_only(is_read_only=project.is_read_only)
            parts.refill(uses)
        self.rules.refill()
        schema = self._workbench.schema
        self.tabs.set_count(0, str(len(schema.labels)))
        self.tabs.set_count(1, str(len(schema.frame_types)))

    def _turn(self, at: int) -> None:
        """Go to another page, unless something on this one can't be left as it is."""
        shown = self._stack.currentWidget()
        if isinstance(shown, LabelsPage | FramesPage | RulesPage) and not shown.settle():
            self.tabs.blockSignals(True)
            self.tabs.setCurrentIndex(self._pages.index(shown))
            self.tabs.blockSignals(False)
            return
        self._stack.setCurrentWidget(self._pages[at])

    def _show_page(self) -> None:
        self._stack.setCurrentWidget(self._page)
        self._page.focus_first()

    # Files

    def _import(self) -> None:
        if self.settle():
            self.files.choose_source(self._workbench.project.path.parent)

    def _export(self) -> None:
        path = self._workbench.project.path
        name = self.tr("{project} schema").format(project=path.stem)
        if self.settle():
            self.files.choose_target(path.with_name(f"{name}.toml"), self._workbench.schema)

    def _ask_take(self, path: Path, theirs: Schema) -> None:
        self._stack.setCurrentWidget(self.take_card)
        self.take_card.ask_about(path, theirs)

    def _take(self, make: object) -> None:
        assert callable(make)
        self.labels.do(make)

    def _tell_written(self, path: Path) -> None:
        words = self.tr("The schema is written to {path}.")
        self.notice.say(words.format(path=path))
