"""The card that says what is known of a mention, while the pointer rests on it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget
from typing_extensions import override

from desktop.annotations.values import Mention
from desktop.ui.announcing import announce
from desktop.ui.article.colors import legible_on
from desktop.ui.article.view import ArticleView
from desktop.ui.mention_facts import MentionFacts, facts_of
from desktop.ui.shelf import Card
from desktop.ui.theme import inked, sans
from desktop.workbench import Workbench

_REST = 400
"""How long the pointer rests before the card comes, in milliseconds."""
_STILL = 4
_GAP = 5
_WIDEST = 420
_CORNER = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_SHARE = 0.4
"""How much of the card the names on its left may have."""
_LAST = 1000
"""The row of the keys: more facts than this no mention has."""


class Chip(QWidget):
    """A label's name in its color."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._color = "", "#777777"
        self.setFont(sans(12))

    def show_label(self, name: str, color: str, most: int = _WIDEST) -> None:
        """Show a name in a color, cut short where it is wider than `most` pixels."""
        metrics = self.fontMetrics()
        self._name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, most - 14)
        self._color = color
        self.setFixedSize(metrics.horizontalAdvance(self._name) + 14, metrics.height() + 4)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._color))
        painter.drawRoundedRect(self.rect(), 3, 3)
        painter.setPen(QColor(legible_on(self._color)))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._name)


class HoverCard(Card):
    """Lies over the article beside the line of a mention; goes with a move or a key."""

    def __init__(self, workbench: Workbench, view: ArticleView) -> None:
        super().__init__(view)
        self._workbench = workbench
        self._view = view
        self._at = QPoint()
        self.facts: MentionFacts | None = None
        self._mention: Mention | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._chip = Chip(self)
        self._text = _label(self, 14)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 9, 14, 9)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._chip, 0, 0, _CORNER)
        self._grid.addWidget(self._text, 0, 1)
        self._pairs: list[tuple[QLabel, QLabel]] = []
        self._keys = _label(self, 12)
        self._grid.addWidget(self._keys, _LAST, 0, 1, 2)
        self._keys.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST)
        self._timer.timeout.connect(self._rested)
        self.hide()
        # All else that the view does is watched only while there is a card, or soon will be.
        self._is_watching = False
        view.pointer_moved.connect(self._follow_pointer)
        # The card says the raw form too.
        view.is_told = lambda point: view.mention_under(point) is not None
        view.verticalScrollBar().valueChanged.connect(self.leave)

    def set_keys(self, words: str) -> None:
        """Say below all else which keys tell more."""
        self._keys.setText(words)
        self._keys.setVisible(bool(words))

    @property
    def mention(self) -> Mention | None:
        """The mention that the card is of, while it is there."""
        return None if self.isHidden() else self._mention

    def show_mention(self, mention: Mention, point: QPointF) -> None:
        """Say what is known of a mention, beside the line at a point of the viewport."""
        self._watch(is_watching=True)
        self._mention = mention
        window = self._view.window()
        if self.parentWidget() is not window:
            self.setParent(window)  # first: it gives all labels the colors of another parent
        facts = self.facts = facts_of(self._workbench, mention)
        most = min(_WIDEST, self._view.viewport().width() - 16)
        self._fill(facts, most)
        self.setAccessibleName(facts.spoken)
        self._grid.activate()
        width = min(most, max(self._grid.minimumSize().width(), self._wanted_width()))
        self.resize(width, min(self._grid.totalHeightForWidth(width), window.height() - 2 * _GAP))
        self._place(point)
        self.show()
        self.raise_()

    def show_for(self, mention: Mention) -> None:
        """Show the card by the keyboard, and have it read out."""
        self._view.reveal(mention.hull)
        self.show_mention(mention, self._view.point_of(mention.hull.start))
        if self.facts is not None:
            announce(self._view, self.facts.spoken)

    def leave(self) -> bool:
        """Take the card away; False when there was none."""
        if not self._is_watching:
            return False
        self._watch(is_watching=False)
        self._timer.stop()
        was_there = not self.isHidden()
        self.hide()
        return was_there

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _LEAVING:
            self.leave()
        return False

    def _watch(self, *, is_watching: bool) -> None:
        if is_watching != self._is_watching:
            self._is_watching = is_watching
            for watched in (self._view, self._view.viewport()):
                (watched.installEventFilter if is_watching else watched.removeEventFilter)(self)

    def _follow_pointer(self, point: QPointF, is_down: bool) -> None:
        place = point.toPoint()
        if self.isHidden() or (place - self._at).manhattanLength() > _STILL:
            self.leave()
            self._at = place
            if not is_down:
                self._watch(is_watching=True)
                self._timer.start()

    def _rested(self) -> None:
        mention = self._view.mention_under(QPointF(self._at))
        if mention is not None and mention.id in self._workbench.state.mentions:
            self.show_mention(mention, QPointF(self._at))

    def _wanted_width(self) -> int:
        """How wide all is on one line each."""
        left, right = self._grid.contentsMargins().left(), self._grid.contentsMargins().right()
        shown = [pair for pair in self._pairs if not pair[1].isHidden()]
        first = max(self._chip.width(), *(_width(name) for name, _ in shown))
        rest = max(_width(self._text), *(_width(what) for _, what in shown))
        facts = first + self._grid.horizontalSpacing() + rest
        keys = _width(self._keys) if self._keys.text() else 0
        return left + max(facts, keys) + right

    def _fill(self, facts: MentionFacts, most: int) -> None:
        """Put the facts on the card, which is to be `most` pixels wide at most."""
        theme = self.theme
        label = facts.label
        color = label.dark_color if theme.is_dark else label.color
        self._chip.show_label(label.name, color, round(most * _SHARE))
        self._text.setText(facts.text)
        inked(self._text, theme.ink)
        inked(self._keys, theme.faint)
        while len(self._pairs) < len(facts.lines):
            row = len(self._pairs) + 1
            pair = _label(self, 12), _label(self, 12)
            self._grid.addWidget(pair[0], row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(pair[1], row, 1)
            self._pairs.append(pair)
        for at, (name, what) in enumerate(self._pairs):
            is_used = at < len(facts.lines)
            name.setVisible(is_used)
            what.setVisible(is_used)
            if is_used:
                name.setText(facts.lines[at][0])
                name.setWordWrap(_width(name) > most * _SHARE)
                what.setText(facts.lines[at][1])
                inked(name, theme.faint)
                inked(what, theme.ink)

    def _place(self, point: QPointF) -> None:
        """Below the line where the window has room, else above; never over it."""
        window, port = self._view.window(), self._view.viewport()
        corner = port.mapTo(window, QPoint(0, 0))
        line = self._view.row_box(point).toAlignedRect().translated(corner)
        most = port.width() - self.width() - 8
        left = corner.x() + max(8, min(round(point.x()) - 24, most))
        below, above = line.bottom() + _GAP, line.top() - _GAP - self.height()
        if below + self.height() <= window.height():
            self.move(left, below)
        elif above >= 0:
            self.move(left, above)
        else:  # so high that it covers the line
            self.move(left, max(0, window.height() - self.height()))


_LEAVING = frozenset(
    {
        QEvent.Type.Leave,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.FocusOut,
        QEvent.Type.Hide,
        QEvent.Type.Resize,
    }
)


def _width(label: QLabel) -> int:
    # One pixel more: advances are fractions, and a text in too little room goes on below.
    return label.fontMetrics().horizontalAdvance(label.text()) + 1


def _label(parent: QWidget, pixels: int) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(sans(pixels))
    return label
