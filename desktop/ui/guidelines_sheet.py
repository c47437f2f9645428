"""The guidelines as they are read: Markdown, with nothing fetched from anywhere."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

from desktop.ui.theme import sans

_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)


class GuidelinesSheet(QTextBrowser):
    """Shows Markdown. A press on a link of the web opens it in the person's own browser."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFont(sans(14))
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setAccessibleName(self.tr("Guidelines"))
        self.document().setDocumentMargin(14)
        self._none = QImage(1, 1, QImage.Format.Format_ARGB32)
        self._none.fill(0)
        self.anchorClicked.connect(self._follow_link)

    def show_markdown(self, markdown: str) -> None:
        """Show this, at the place where one was reading."""
        bar = self.verticalScrollBar()
        place = bar.value()
        self.document().setMarkdown(markdown, _FEATURES)
        bar.setValue(place)

    def find_on(self, words: str, *, forward: bool, anew: bool = False) -> bool:
        """Find words after (or before) what was found last, and go on from the other end."""
        flags = QTextDocument.FindFlag(0)
        if not forward:
            flags |= QTextDocument.FindFlag.FindBackward
        cursor = self.textCursor()
        if anew:
            cursor.setPosition(cursor.selectionStart())
            self.setTextCursor(cursor)
        if not words or self.find(words, flags):
            return bool(words)
        before = self.textCursor()
        to_end = cursor.MoveOperation.Start if forward else cursor.MoveOperation.End
        self.moveCursor(to_end)
        if self.find(words, flags):
            return True
        self.setTextCursor(before)
        return False

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        # What is given nothing here, Qt would look for on the disk by itself.
        return self._none

    def _follow_link(self, url: QUrl) -> None:
        if url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)
        elif url.hasFragment():
            self.scrollToAnchor(url.fragment())
