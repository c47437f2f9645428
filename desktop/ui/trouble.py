"""What is shown when the program itself is at fault: a text that can be copied and sent."""

import traceback

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop import __version__


class Trouble(QDialog):
    """An error of ours, beside the work and not before it: nothing is blocked."""

    def __init__(self, error: BaseException, log: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        said = QLabel(
            self.tr(
                "This is a mistake of the program. What you did is saved; you can go on working. "
                "The text below helps to mend it."
            ),
            self,
        )
        said.setWordWrap(True)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        trace = "".join(traceback.format_exception(error))
        self.text.setPlainText(f"Quandian {__version__}\n{log}\n\n{trace}")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        copy = QPushButton(self.tr("Copy"), self)
        copy.clicked.connect(self._copy)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        whole = QVBoxLayout(self)
        whole.addWidget(said)
        whole.addWidget(self.text, 1)
        whole.addWidget(buttons)
        self.resize(640, 400)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
