"""The guidelines as they are read: Markdown, with nothing fetched from anywhere."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

from desktop.ui.theme import sans

_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_LINE = 130
_ABOVE = 12


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
        self._space()
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

    def _space(self) -> None:
        """Give the lines room, as Chinese needs it, and headings a size that fits beside a list."""
        line_height = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        block = self.document().begin()
        while block.isValid():
            cursor = QTextCursor(block)
            level = block.blockFormat().headingLevel()
            wide = QTextBlockFormat()
            wide.setLineHeight(_LINE, line_height)
            if level:
                wide.setTopMargin(_ABOVE if block.blockNumber() else 0)
                size = QTextCharFormat()
                size.setProperty(QTextFormat.Property.FontSizeAdjustment, max(0, 3 - level))
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                cursor.mergeCharFormat(size)
            cursor.mergeBlockFormat(wide)
            table = cursor.currentTable()
            if table is not None and not block.text():
                # Qt puts an empty line before the first cell of a table.
                cell = table.cellAt(cursor)
                if cell.firstPosition() != cell.lastPosition():
                    cursor.deleteChar()
            block = block.next()

    def _follow_link(self, url: QUrl) -> None:
        if url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)
        elif url.hasFragment():
            self.scrollToAnchor(url.fragment())
