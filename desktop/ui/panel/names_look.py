"""How the rows of the list of names look."""

import math
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPixmap, QPolygon

from desktop.annotations.values import Schema
from desktop.ui.note_mark import paint_note_mark
from desktop.ui.panel.groups import Key, Row
from desktop.ui.panel.names_model import NamesModel
from desktop.ui.theme import Theme, color
from desktop.ui.writing import RIGHT, write, write_short

ROW = 32
"""The height of a row. A multiple of 4: whole pixels on a screen of 125, 150 or 175 % too."""
SIDE = 10
CHEVRON = 16
_DOT = 8
BEFORE_NAME = SIDE + CHEVRON + _DOT + 1
# So many pictures are kept besides those in sight: of a row that was selected, say.
_SPARE = 8
# So many rows are kept as they were seen.
_MOST = 500
# How many characters stand before a mention in its row.
_BEFORE = 6
_FLAT = QPolygon([QPoint(-4, -2), QPoint(0, 2), QPoint(4, -2)])
_UPRIGHT = QPolygon([QPoint(-2, -4), QPoint(2, 0), QPoint(-2, 4)])


class Face(NamedTuple):
    """All that is seen of a row: of a name with its dots and its count, or of a mention.

    `around` is what stands before and after a mention, None for a name.
    """

    text: str
    around: tuple[str, str] | None
    dots: tuple[str, ...]
    times: int
    is_open: bool
    is_noted: bool


class State(NamedTuple):
    """What else changes how a row looks."""

    is_selected: bool
    has_keys: bool


class NameLook(QObject):
    """Paints rows, each from a picture of it that is kept as long as it is in sight.

    A row put in moves all below it, and to paint twenty rows anew takes longer than to label.
    A picture is found again by all that is seen on it, so that none can be of something else;
    what is seen of a row is kept until the model says that the row is another.
    """

    def __init__(self, model: NamesModel, theme: Theme, font: QFont, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._font = font
        self._schema: Schema | None = None
        self._colors: dict[str, str] = {}
        self._size: tuple[int, float] = (0, 1.0)
        self._faces: dict[tuple[Key, str | None], Face] = {}
        self._pictures: dict[tuple[Face, State], QPixmap] = {}
        model.modelReset.connect(self._faces.clear)
        model.dataChanged.connect(lambda one, last: self._forget(one.row(), last.row()))
        model.rowsInserted.connect(lambda _parent, one, last: self._forget(one, last))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._schema = None
        self._pictures.clear()

    def fit(self, width: int, ratio: float, rows: int) -> None:
        """Say how wide rows are, how many pixels a pixel has, and how many rows are in sight."""
        if (width, ratio) != self._size:
            self._size = width, ratio
            self._pictures.clear()
        while len(self._pictures) > rows + _SPARE:
            del self._pictures[next(iter(self._pictures))]
        if len(self._faces) > _MOST:
            self._faces.clear()
        if self._model.schema is not self._schema:
            self._take_colors(self._model.schema)

    def picture(self, number: int, state: State) -> QPixmap:
        """A row as it is seen."""
        row = self._model.row(number)
        seen = row.group.key, row.mention
        face = self._faces.get(seen)
        if face is None:
            face = self._faces[seen] = self._face(row)
        picture = self._pictures.pop((face, state), None) or self._painted(face, state)
        self._pictures[face, state] = picture
        return picture

    def _face(self, row: Row) -> Face:
        model = self._model
        is_name = row.mention is None
        return Face(
            model.text(row),
            None if is_name else model.surfaces.around(model.mention(row.target)),
            tuple(self._colors[each] for each in model.labels(row)) if is_name else (),
            len(row.group) if is_name else 1,
            is_name and model.is_open(row.group),
            bool(model.note(row)),
        )

    def _forget(self, first: int, last: int) -> None:
        """Look again at rows: something about them is otherwise."""
        if last - first > len(self._faces):
            self._faces.clear()
        for number in range(first, min(last + 1, self._model.rowCount())):
            if not self._faces:
                return
            row = self._model.row(number)
            self._faces.pop((row.group.key, row.mention), None)

    def _take_colors(self, schema: Schema) -> None:
        self._schema = schema
        self._faces.clear()
        is_dark = self._theme.is_dark
        self._colors = {
            each.id: each.dark_color if is_dark else each.color for each in schema.labels
        }

    def _painted(self, face: Face, state: State) -> QPixmap:
        theme, (width, ratio) = self._theme, self._size
        picture = QPixmap(math.ceil(width * ratio), math.ceil(ROW * ratio))
        picture.setDevicePixelRatio(ratio)
        # Filled before anything else, it has no transparency: letters get their fine edges.
        picture.fill(color(theme.selected if state.is_selected else theme.paper))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        rect = QRect(0, 0, width, ROW)
        if state.has_keys:
            painter.fillRect(0, 0, 3, ROW, color(theme.accent))
        painter.fillRect(0, ROW - 1, width, 1, color(theme.hairline))
        if face.is_noted:
            paint_note_mark(painter, QRectF(rect).adjusted(0, 2, -2, 0), color(theme.accent))
        inside = rect.adjusted(SIDE, 0, -SIDE, -1)
        if face.around is None:
            self._paint_name(painter, inside, face)
        else:
            self._paint_mention(painter, inside.adjusted(CHEVRON + _DOT + 8, 0, 0, 0), face)
        painter.end()
        return picture

    def _paint_name(self, painter: QPainter, inside: QRect, face: Face) -> None:
        theme = self._theme
        self._paint_chevron(painter, inside, is_open=face.is_open)
        dot = QRectF(inside.left() + CHEVRON, inside.center().y() - _DOT / 2 + 0.5, _DOT, _DOT)
        painter.setPen(Qt.PenStyle.NoPen)
        for ink in face.dots:
            painter.setBrush(color(ink))
            painter.drawEllipse(dot)
            dot.translate(_DOT + 3, 0)
        left = round(dot.left()) + 5
        room = inside.right() - left - 10
        if face.times > 1:
            count = str(face.times)
            room -= painter.fontMetrics().horizontalAdvance(count)
            painter.setPen(color(theme.faint))
            painter.drawText(inside, RIGHT, count)
        painter.setPen(color(theme.ink))
        write_short(painter, QRect(left, inside.top(), room, inside.height()), face.text)

    def _paint_mention(self, painter: QPainter, inside: QRect, face: Face) -> None:
        theme, (before, after) = self._theme, face.around or ("", "")
        metrics = painter.fontMetrics()
        left = inside.left()
        for text, ink in (
            (before[-_BEFORE:], theme.faint),
            (face.text, theme.ink),
            (after, theme.faint),
        ):
            room = inside.right() - left
            if room <= metrics.averageCharWidth():
                break
            painter.setPen(color(ink))
            left += write(painter, QRect(left, inside.top(), room, inside.height()), text)

    def _paint_chevron(self, painter: QPainter, inside: QRect, *, is_open: bool) -> None:
        x, y = inside.left() + 4, inside.center().y()
        painter.setPen(color(self._theme.faint))
        painter.translate(x, y)
        painter.drawPolyline(_FLAT if is_open else _UPRIGHT)
        painter.translate(-x, -y)
