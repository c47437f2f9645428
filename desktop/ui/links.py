"""What belongs to one row, shown in the article: its pieces, and calm lines between them."""

from itertools import chain, pairwise

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.annotations.steps import Step
from desktop.annotations.values import Frame, Mention
from desktop.ui.article.view import ArticleView
from desktop.ui.theme import LIGHT, Theme
from desktop.workbench import Workbench

_STRENGTH = 120
_GAP = 4.0


class FrameLinks(QWidget):
    """Lies over the article and lets everything through; empty unless a row is selected."""

    def __init__(self, workbench: Workbench, view: ArticleView) -> None:
        super().__init__(view)
        self._workbench = workbench
        self._view = view
        self._theme = LIGHT
        self._frame: str | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.verticalScrollBar().valueChanged.connect(lambda _value: self.update())
        self.hide()

    @property
    def mentions(self) -> list[Mention]:
        """The pieces that are linked, in the order of the text; none where no row is selected."""
        state = self._workbench.state
        frame = state.frames.get(self._frame or "")
        ids = dict.fromkeys(filler.mention for filler in frame.fillers) if frame else {}
        found = [state.mentions[each] for each in ids if each in state.mentions]
        return sorted(found, key=lambda each: each.hull)

    def show_frame(self, frame: Frame | None) -> None:
        """Show the links of one row, or of none."""
        self._frame = frame.id if frame else None
        has_links = bool(self.mentions)
        if has_links or not self.isHidden():
            port = self._view.viewport()
            (port.installEventFilter if has_links else port.removeEventFilter)(self)
            self.setVisible(has_links)
            self.setGeometry(port.geometry())
            self.update()

    def show_mention(self, mention_id: str | None, likely: Frame | None) -> None:
        """Show the row that a mention is part of: the likely one, else the first."""
        frames = self._workbench.state.frames_with(mention_id) if mention_id else ()
        ids = {each.id for each in frames}
        if likely is not None and likely.id in ids:
            self.show_frame(likely)
        else:
            self.show_frame(next(iter(frames), None))

    def follow(self, _step: Step) -> None:
        """The row may say something else now, or be gone."""
        self.show_frame(self._workbench.state.frames.get(self._frame or ""))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._view.viewport().geometry())
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor(self._theme.accent)
        ink.setAlpha(_STRENGTH)
        pen, dotted = QPen(ink, 1.2), QPen(ink, 1.2, Qt.PenStyle.DotLine)
        pieces = [self.boxes(mention) for mention in self.mentions]
        painter.setPen(dotted)
        for box in chain.from_iterable(pieces):
            painter.drawRoundedRect(box, 4, 4)
        painter.setPen(pen)
        for one, other in pairwise(boxes[0] for boxes in pieces if boxes):
            painter.drawPath(_line(one, other))

    def boxes(self, mention: Mention) -> list[QRectF]:
        """Around the text of a piece, one on each of its rows."""
        half = self._view.fontMetrics().height() * 0.75
        found = chain.from_iterable(map(self._view.boxes_of, mention.spans))
        return [
            QRectF(box.left() - 1, box.center().y() - half, max(8.0, box.width() + 2), 2 * half)
            for box in found
        ]


def _line(one: QRectF, other: QRectF) -> QPainterPath:
    """From box to box, between the rows and not through the words of one."""
    upper, lower = sorted((one, other), key=QRectF.top)
    channel = lower.top() - _GAP
    is_same = abs(upper.top() - lower.top()) < 1
    path = QPainterPath(QPointF(upper.center().x(), upper.top() if is_same else upper.bottom()))
    path.lineTo(upper.center().x(), channel)
    path.lineTo(lower.center().x(), channel)
    path.lineTo(lower.center().x(), lower.top())
    return path
