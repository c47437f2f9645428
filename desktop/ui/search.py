"""Finding text in the open article: the box in the bar, and where the hits are."""

from bisect import bisect_left

from PySide6.QtCore import QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from desktop.text.span import Span
from desktop.ui.theme import LIGHT, Theme, sans
from desktop.workbench import Workbench

_WAIT = 60
_WIDTH = 208


class Hits:
    """The places where a search found something, as raw spans, and the one it stands at."""

    def __init__(self, spans: list[Span] | None = None) -> None:
        self.spans = spans or []
        self.at: int | None = None

    @property
    def current(self) -> Span | None:
        return None if self.at is None else self.spans[self.at]

    def go(self, place: int, *, forward: bool = True) -> Span | None:
        """Go to the first hit at or after a raw place, or the last before it; round the end."""
        if not self.spans:
            return None
        starts = [span.start for span in self.spans]
        if forward:
            self.at = bisect_left(starts, place) % len(self.spans)
        else:
            self.at = (bisect_left(starts, place) - 1) % len(self.spans)
        return self.current

    def step(self, place: int, *, forward: bool) -> Span | None:
        """Go on from the current hit, or from a raw place where none is current."""
        if self.at is None:
            return self.go(place, forward=forward)
        self.at = (self.at + (1 if forward else -1)) % len(self.spans)
        return self.current


class Search(QObject):
    """Finds what is wanted in the open article, whatever script and damage it is written in.

    `found` carries the raw spans of all hits, `reached` the one to show, `counted` which it is,
    from 1 (None: none yet), and how many there are.
    """

    found = Signal(object)
    reached = Signal(object)
    counted = Signal(object, int)

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._wanted = ""
        self._hits = Hits()

    def look(self, wanted: str, place: int) -> None:
        """Find a text, and go to its first hit at or after a raw place."""
        self._wanted = wanted
        self._find()
        self._hits.go(place)
        self._tell()

    def again(self) -> None:
        """Find the same in what is open now, without going anywhere."""
        if self._wanted or self._hits.spans:
            self._find()
            self.counted.emit(None, len(self._hits.spans))

    def step(self, place: int, *, forward: bool) -> None:
        """Go to the next hit, or the one before, from the last one or from a raw place."""
        self._hits.step(place, forward=forward)
        self._tell()

    def _find(self) -> None:
        wanted = self._wanted.strip()
        folded = self._workbench.readings.folded
        self._hits = Hits(list(folded.find(wanted)) if wanted else [])
        self.found.emit(self._hits.spans)

    def _tell(self) -> None:
        at = self._hits.at
        self.counted.emit(None if at is None else at + 1, len(self._hits.spans))
        if self._hits.current is not None:
            self.reached.emit(self._hits.current)


class SearchBox(QLineEdit):
    """Where one types what to find; says how many there are, and its key while it is empty.

    `wanted` carries the text, a moment after it was typed; `stepped` whether forward; `left` Esc.
    """

    wanted = Signal(str)
    stepped = Signal(bool)
    left = Signal()

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._key = key
        self._count = ""
        self._asked = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT)
        self._timer.timeout.connect(self._ask)
        self.textChanged.connect(lambda _text: self._timer.start())
        self.setFont(sans(13))
        self.setPlaceholderText(self.tr("Find names, text…"))
        self.setAccessibleName(self.tr("Find in the article"))
        self.setMinimumWidth(120)
        self.setFixedHeight(29)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._make_room()

    def show_count(self, at: int | None, count: int) -> None:
        """Say which hit of how many is shown; `at` counts from 1."""
        self._count = f"{at if at is not None else '–'}/{count}" if self.text() else ""
        self.setAccessibleDescription(self.tr("%n hit(s)", "", count) if self.text() else self._key)
        self._make_room()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, super().sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._timer.isActive():
                self._ask()
            elif self.text():
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.stepped.emit(not back)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._ask()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(QColor(self._theme.faint))
        place = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRect(0, 0, self.width() - 10, self.height()), place, self._aside())

    def _aside(self) -> str:
        return self._count or self._key

    def _make_room(self) -> None:
        room = QFontMetrics(self.font()).horizontalAdvance(self._aside()) + 10
        self.setTextMargins(0, 0, room, 0)
        self.update()

    def _ask(self) -> None:
        self._timer.stop()
        if self.text() != self._asked:
            self._asked = self.text()
            self.wanted.emit(self._asked)
