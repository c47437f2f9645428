"""How a label looks in the article, on the light paper and on the dark one."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.annotations.values import Label, Mention, Nesting, Schema
from desktop.text.readings import ReadingKind, Readings
from desktop.text.span import Span
from desktop.ui.article.view import ArticleView
from desktop.ui.middle import article_colors
from desktop.ui.theme import DARK, LIGHT, Theme

_HEIGHT = 104
_POINTS = 13.0


class _Look(ArticleView):
    """A piece of an article that is only looked at."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_HEIGHT)
        self.set_theme(article_colors(theme))
        self.set_text_size(_POINTS)
        edge = f"border: 1px solid {theme.line}; border-radius: 5px;"
        self.setStyleSheet(f"QTextEdit {{ background: {theme.paper}; {edge} }}")


class Looks(QWidget):
    """The same words with the same mention, twice."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._light, self._dark = _Look(LIGHT, self), _Look(DARK, self)
        self._light.setAccessibleName(self.tr("The label on the light paper"))
        self._dark.setAccessibleName(self.tr("The label on the dark paper"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._light)
        row.addWidget(self._dark)

    def show_label(self, label: Label, words: str, span: Span) -> None:
        """Show words of which a span has the label."""
        known = replace(label, id="looked at")
        schema = Schema(1, Nesting.NONE, (known,), ())
        mention = Mention("looked at", "", (span,), known.id, "", "")
        reading = Readings(words).of(ReadingKind.RAW)
        for look in (self._light, self._dark):
            look.show_reading(reading, schema, [mention])
