"""The pane of the guidelines: read beside the article, written in place."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.ui.guidelines_sheet import GuidelinesSheet
from desktop.ui.keys import Bindings, Context, pressed
from desktop.ui.theme import LIGHT, Theme, sans

# Milliseconds of rest after which what was typed is kept, should all end here.
_REST = 5_000
_MARGIN = 14
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FINDING = ("find", "find next", "find previous")


class GuidelinesPane(QWidget):
    """Shows and edits Markdown; what there is no text for, `lesson` says.

    `written` carries the text whenever one has finished with it, and in longer pauses; `left` tells
    that the keyboard may go back to the article; the others what was asked for.
    """

    written = Signal(str)
    left = Signal()
    close_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, bindings: Bindings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bindings = bindings
        self._theme = LIGHT
        self._text = ""
        self._can_write = True
        self.sheet = GuidelinesSheet(self)
        self.editor = QPlainTextEdit(self)
        self.editor.setFont(sans(14))
        self.editor.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.editor.setTabChangesFocus(True)
        self.editor.document().setDocumentMargin(_MARGIN)
        self.editor.setAccessibleName(self.tr("Guidelines, as Markdown"))
        self._lesson = QLabel(self)
        self._lesson.setText(
            self.tr("No guidelines yet. Press F2 to write some, or import a Markdown file.")
        )
        self._lesson.setWordWrap(True)
        self._lesson.setFont(sans(13))
        self._lesson.setContentsMargins(16, 8, 16, 8)
        self._lesson.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lesson.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stack = QStackedWidget(self)
        for page in (self.sheet, self.editor, self._lesson):
            self._stack.addWidget(page)
        self.find_field = QLineEdit(self)
        self.find_field.setFont(sans(13))
        self.find_field.setPlaceholderText(self.tr("Find in the guidelines"))
        self.find_field.setAccessibleName(self.tr("Find in the guidelines"))
        self.find_field.hide()
        self.title = QLabel(self.tr("Guidelines"), self)
        self.title.setFont(sans(14))
        self.edit_button = self._button(self.tr("Edit"), self.turn)
        self.import_button = self._button(self.tr("Import…"), self.import_wanted.emit)
        self.export_button = self._button(self.tr("Export…"), self.export_wanted.emit)
        self.close_button = self._button("✕", self.close_wanted.emit)
        self.close_button.setAccessibleName(self.tr("Close the guidelines"))
        self._compose()
        for watched in (self.sheet, self.editor, self._lesson, self.find_field):
            watched.installEventFilter(self)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_REST)
        self._idle.timeout.connect(self.keep)
        self.editor.textChanged.connect(self._typed)
        self.find_field.textEdited.connect(lambda _words: self._find(forward=True, anew=True))
        self.show_text("", can_write=True)

    @property
    def is_editing(self) -> bool:
        return self._stack.currentWidget() is self.editor

    def show_text(self, markdown: str, *, can_write: bool) -> None:
        """Show the guidelines as they are now; what is being typed says the same, or gives way."""
        self._text = markdown
        self._can_write = can_write
        self.edit_button.setEnabled(can_write)
        self.import_button.setEnabled(can_write)
        self.export_button.setEnabled(bool(markdown))
        self.sheet.show_markdown(markdown)
        if not self.is_editing:
            self._stack.setCurrentWidget(self.sheet if markdown else self._lesson)
        elif self.editor.toPlainText() != markdown:
            self.editor.setPlainText(markdown)

    def turn(self) -> None:
        """Begin to edit, or finish."""
        if self.is_editing:
            self.keep()
            self._stack.setCurrentWidget(self.sheet if self._text else self._lesson)
        elif self._can_write:
            self.find_field.hide()
            self.editor.setPlainText(self._text)
            self._stack.setCurrentWidget(self.editor)
        self.edit_button.setText(self.tr("Done") if self.is_editing else self.tr("Edit"))
        self.focus_first()

    def keep(self) -> None:
        """Have what was typed written."""
        self._idle.stop()
        if self.is_editing and self.editor.toPlainText() != self._text:
            self.written.emit(self.editor.toPlainText())

    def focus_first(self) -> None:
        """Give the keyboard to the text."""
        page = self._stack.currentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for page in (self.sheet, self.editor):
            kind = "QTextBrowser" if page is self.sheet else "QPlainTextEdit"
            page.setStyleSheet(f"{kind} {{ background: {theme.paper}; color: {theme.ink}; }}")
        self._lesson.setStyleSheet(f"color: {theme.faint};")
        self.title.setStyleSheet(f"color: {theme.ink};")
        style = (
            f"QPushButton {{ border: none; background: transparent; color: {theme.soft};"
            f" padding: 3px 6px; }} QPushButton:hover, QPushButton:focus {{ color: {theme.accent};"
            f" text-decoration: underline; }} QPushButton:disabled {{ color: {theme.line}; }}"
        )
        for button in self._buttons():
            button.setStyleSheet(style)
        self.sheet.show_markdown(self._text)  # its links have the color of the palette
        self.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.FocusOut and watched is self.editor:
                self.keep()
            return False
        command = self._bindings.command(Context.EVERYWHERE, pressed(event))
        is_find = command is not None and command.id in _FINDING and not self.is_editing
        is_enter = event.key() in _ENTER and watched in (self.editor, self.find_field)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(is_find or is_enter)
            return is_find or is_enter
        if event.type() != QEvent.Type.KeyPress:
            return False
        if is_find and command is not None:
            self._run(command.id)
            return True
        return self._take(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.paper))
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(0, 0, self.width(), 0)

    def _compose(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 6, 6, 0)
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addStretch()
        for button in self._buttons():
            head.addWidget(button)
        field = QHBoxLayout()
        field.setContentsMargins(12, 0, 12, 8)
        field.addWidget(self.find_field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addLayout(field)
        self.setAccessibleName(self.tr("Guidelines"))

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.edit_button, self.import_button, self.export_button, self.close_button

    def _button(self, words: str, does: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setFont(sans(12))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(does)
        return button

    def _typed(self) -> None:
        if self.is_editing:
            self._idle.start()

    def _take(self, watched: QObject, event: QKeyEvent) -> bool:
        """What keys mean here: F2 edits, Esc finishes or leaves, Enter finds the next."""
        key = event.key()
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        is_end = key == Qt.Key.Key_Escape or (key in _ENTER and with_ctrl)
        if watched is self.find_field:
            if key in _ENTER:
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._find(forward=not back)
            elif key == Qt.Key.Key_Escape:
                self.find_field.hide()
                self.focus_first()
            else:
                return False
        elif key == Qt.Key.Key_F2 or (self.is_editing and is_end):
            self.turn()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True

    def _run(self, command_id: str) -> None:
        if command_id == "find" or self.find_field.isHidden():
            self.find_field.show()
            self.find_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.find_field.selectAll()
        else:
            self._find(forward=command_id == "find next")

    def _find(self, *, forward: bool, anew: bool = False) -> None:
        words = self.find_field.text()
        is_there = self.sheet.find_on(words, forward=forward, anew=anew)
        ink = self._theme.ink if is_there or not words else self._theme.wrong
        self.find_field.setStyleSheet(f"color: {ink};")
