"""What the program is, and the licences of all that it comes with."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.text.resources import resource


class About(QDialog):
    """A sentence about the program above the licences; beside the work, not before it."""

    def __init__(self, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        said = QLabel(words, self)
        said.setWordWrap(True)
        self.text = QPlainTextEdit(licences(), self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(title)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        whole = QVBoxLayout(self)
        whole.addWidget(said)
        whole.addWidget(self.text, 1)
        whole.addWidget(buttons)
        self.resize(720, 520)


def licences() -> str:
    """Those of everything that a made program holds; in a checkout only ours."""
    collected = resource("licences.txt")
    file = collected if collected.exists() else resource().parent / "LICENSE"
    return file.read_text(encoding="utf-8") if file.exists() else ""
