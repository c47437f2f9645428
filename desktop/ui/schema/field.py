"""A field of a form: its caption, what is typed or chosen in it, and what there is to say of it."""

from collections.abc import Callable

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from desktop.ui.theme import LIGHT, Theme, inked, sans


def outlined(box: QWidget, theme: Theme) -> None:
    """Let the boxes to tick be seen: Fusion draws their edges darker than the window is."""
    palette = box.palette()
    palette.setColor(QPalette.ColorRole.Window, theme.faint)
    box.setPalette(palette)


def listed(boxes: QListWidget, theme: Theme) -> None:
    """Dress a list of boxes to tick; by its palette, since a style sheet would hide their edges."""
    palette = boxes.palette()
    for role, color in (
        (QPalette.ColorRole.Window, theme.faint),
        (QPalette.ColorRole.Base, theme.side),
        (QPalette.ColorRole.Text, theme.ink),
        (QPalette.ColorRole.Highlight, theme.selected),
        (QPalette.ColorRole.HighlightedText, theme.ink),
    ):
        palette.setColor(role, color)
    boxes.setPalette(palette)


class Field(QWidget):
    """A caption over an editor, and below it a sentence where there is one to say.

    The sentence may come with a button that mends what it says.
    """

    def __init__(self, caption: str, editor: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.editor = editor
        self._theme = LIGHT
        self._is_wrong = self._is_warning = False
        self._mend: Callable[[], object] = lambda: None
        self._caption = QLabel(caption, self)
        self._caption.setFont(sans(12))
        self._caption.setBuddy(editor)
        editor.setParent(self)
        editor.setAccessibleName(caption)
        self._note = QLabel(self)
        self._note.setFont(sans(12))
        self._note.setWordWrap(True)
        self._button = QPushButton(self)
        self._button.setFont(sans(12))
        self._button.setAutoDefault(False)
        self._button.clicked.connect(lambda: self._mend())
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        below.addWidget(self._note, 1)
        below.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._caption)
        column.addWidget(editor)
        column.addLayout(below)
        self.say("")

    @property
    def note(self) -> str:
        """What is said below the editor; "" when nothing."""
        return self._note.text()

    @property
    def is_wrong(self) -> bool:
        """Whether what is said stands against what is in the editor."""
        return self._is_wrong

    @property
    def button(self) -> QPushButton:
        """The button that mends what is said; hidden where there is none."""
        return self._button

    def say(
        self,
        words: str,
        *,
        is_wrong: bool = False,
        is_warning: bool = False,
        mend: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Say something of what is in the editor; `mend` is what a button says and does.

        What is wrong can't be applied, what is only warned of can.
        """
        self._is_wrong, self._is_warning = is_wrong, is_warning
        self._note.setText(words)
        self._note.setVisible(bool(words))
        self.editor.setAccessibleDescription(words)
        self._button.setVisible(mend is not None)
        if mend is not None:
            self._button.setText(mend[0])
            self._mend = mend[1]
        self._dress()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._dress()

    def _dress(self) -> None:
        inked(self._caption, self._theme.soft)
        is_loud = self._is_wrong or self._is_warning
        inked(self._note, self._theme.wrong if is_loud else self._theme.soft)
