"""The middle of the window: the labels, the article, and the shelf over its lower edge."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from desktop.ui.article.colors import DARK as DARK_ARTICLE
from desktop.ui.article.colors import LIGHT as LIGHT_ARTICLE
from desktop.ui.article.colors import ArticleColors
from desktop.ui.article.view import ArticleView
from desktop.ui.importing import Preview
from desktop.ui.labels import LabelBar
from desktop.ui.minimap import Minimap
from desktop.ui.notices import Hint, Notice
from desktop.ui.progress import Progress
from desktop.ui.shelf import Shelf
from desktop.ui.theme import Theme, sans, styled


def article_colors(theme: Theme) -> ArticleColors:
    """The colors of the article that go with a theme."""
    return replace(
        DARK_ARTICLE if theme.is_dark else LIGHT_ARTICLE,
        paper=theme.paper,
        ink=theme.ink,
        accent=theme.accent,
        selection=theme.selection,
    )


class Middle(QWidget):
    """Labels, article, notices, progress and the preview of an import."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.labels = LabelBar(self)
        page = QWidget(self)
        self._text = QWidget(page)
        self.view = ArticleView(self._text)
        self.minimap = Minimap(self._text)
        beside = QHBoxLayout(self._text)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.view, 1)
        beside.addWidget(self.minimap)
        self._empty = QLabel(page)
        self._empty.setText(
            self.tr("No article yet.\n\nDrop text files here, or press Ctrl+O to import some.")
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setFont(sans(15))
        self._empty.setAutoFillBackground(True)
        self._pages = QStackedLayout(page)
        self._pages.addWidget(self._text)
        self._pages.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.labels)
        whole.addWidget(page, 1)
        self.shelf = Shelf(self)
        self.shelf.covers.connect(self.view.set_covered)
        self.notice = Notice(self.shelf)
        self.progress = Progress(self.shelf)
        self.preview = Preview(self.shelf)
        self.hint = Hint(self.shelf)
        for card in (self.preview, self.progress, self.hint, self.notice):
            self.shelf.add(card)

    @property
    def is_empty(self) -> bool:
        """Whether no article is shown."""
        return self._pages.currentWidget() is self._empty

    def show_article(self, *, is_open: bool) -> None:
        """Show the article, or what to do where there is none."""
        self._pages.setCurrentWidget(self._text if is_open else self._empty)

    def set_theme(self, theme: Theme) -> None:
        self.labels.set_theme(theme)
        self.view.set_theme(article_colors(theme))
        self.minimap.set_theme(theme)
        # A palette alone is lost when a style sheet dresses the view at its first showing.
        styled(self.view, f"QTextEdit {{ background: {theme.paper}; }}")
        self.shelf.set_theme(theme)
        palette = self._empty.palette()
        palette.setColor(self._empty.foregroundRole(), theme.faint)
        palette.setColor(self._empty.backgroundRole(), theme.paper)
        self._empty.setPalette(palette)
