"""How the article is painted: fills, text, underlines with their name tags, marks and hints."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QPainter,
    QPainterPath,
    QPen,
    QTextCharFormat,
    QTextLayout,
)

from desktop.annotations.values import Label
from desktop.ui.article.colors import LIGHT, ArticleColors
from desktop.ui.article.dress import MarkKind
from desktop.ui.article.layout import ArticleLayout
from desktop.ui.article.rows import TAIL, Bar, Row, Rows
from desktop.ui.article.tags import ABOVE, Tag, Tags
from desktop.ui.note_mark import paint_note_mark
from desktop.ui.theme import color

_OVERHANG = 5
"""Pixels that a bar goes on beyond the end of a line where the mention does."""
_ABOVE = 2
"""How far the outline of a selected mention reaches above its row, in pixels, at small sizes."""
_THICK = 2
"""How thick the bar of a mention is, in pixels."""


@dataclass(slots=True)
class Shown:
    """What the painting depends on besides the layout; positions are Qt's.

    `is_quiet`: a thin line below each mention is all, but for the selected one and its like.
    """

    colors: ArticleColors = LIGHT
    labels: Mapping[str, Label] = field(default_factory=dict)
    selection: tuple[int, int] = (0, 0)
    caret: QRectF | None = None
    selected: str | None = None
    related: frozenset[str] = frozenset()
    hints: Mapping[str, str] = field(default_factory=dict)
    is_quiet: bool = False
    pictures: Tags = field(default_factory=Tags)

    def color_of(self, label_id: str | None) -> str:
        label = self.labels.get(label_id) if label_id is not None else None
        if label is None:
            return self.colors.proposal if label_id is None else self.colors.faint
        return label.dark_color if self.colors.is_dark else label.color


def paint(painter: QPainter, clip: QRectF, layout: ArticleLayout, shown: Shown) -> None:
    """Paint what lies in `clip`, in coordinates of the document."""
    if not len(layout.heights):
        return
    for number in layout.in_sight(clip.top(), clip.height() + _ABOVE):
        _Block(painter, clip, layout, shown, number).paint()
    if shown.caret is not None:
        painter.fillRect(shown.caret, color(shown.colors.accent))


class _Block:
    """One block while it is painted, the painter moved to its top left corner."""

    def __init__(
        self, painter: QPainter, clip: QRectF, layout: ArticleLayout, shown: Shown, number: int
    ) -> None:
        self.painter = painter
        self.layout = layout
        self.type = layout.type
        self.shown = shown
        self.number = number
        self.top = layout.block_top(number)
        self.clip = clip.translated(-layout.left, -self.top)
        self.rows: Rows = layout.ready(number)
        self.ratio: float = painter.device().devicePixelRatio()

    def paint(self) -> None:
        rows = self.rows.rows
        first = self.rows.row_at(self.clip.top())
        last = self.rows.row_at(self.clip.bottom() + _ABOVE)
        painter = self.painter
        painter.save()
        painter.translate(self.layout.left, self.top)
        visible = rows[first : last + 1]
        reached = [row for row in visible if self._reaches(row)]
        for row in reached:
            self._paint_found(row)
        self._paint_selection(first, visible)
        for row in reached:
            self._paint_fills(row)
        painter.setPen(color(self.shown.colors.ink))
        self._paint_text(first, visible)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in reached:
            self._paint_bars(row)
        painter.restore()

    def _reaches(self, row: Row) -> bool:
        """Whether more is painted of a row than its upper edge, or something stands on that."""
        if self.clip.bottom() > row.top + self.type.box_top:
            return True
        shown = self.shown
        for bar in row.bars:
            if bar.mention is None:
                if bar.piece.kind is MarkKind.PROPOSAL:
                    return True
            elif (
                bar.mention.id == shown.selected
                or bar.mention.id in shown.related
                or bar.mention.id in shown.hints
            ):
                return True
        return False

    def _paint_text(self, first: int, visible: list[Row]) -> None:
        text, place = self.rows.layout, QPointF(self.layout.left, self.top)
        # Qt tells screen readers where characters are by the position of their block's layout.
        text.setPosition(place)
        if self.rows.stand_ins:
            text.draw(self.painter, -place, self._faint(), self.clip)
            return
        # Of the next rows only the edges are painted, which no letter of a plain line reaches.
        ink_top, ink_bottom = self.type.ink
        top, bottom = self.clip.top(), self.clip.bottom()
        rows = self.rows.rows
        for index in range(max(0, first - 1), min(len(rows), first + len(visible) + 1)):
            row = rows[index]
            if not row.is_level or (row.top + ink_top < bottom and top < row.top + ink_bottom):
                text.lineAt(index).draw(self.painter, QPointF())

    def _faint(self) -> list[QTextLayout.FormatRange]:
        """Have what stands for something else drawn faintly."""
        faint = QTextCharFormat()
        faint.setForeground(color(self.shown.colors.faint))
        ranges = []
        for start, end in self.rows.stand_ins:
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = start, end - start, faint
            ranges.append(one)
        return ranges

    # Behind the text

    def _paint_selection(self, first: int, visible: list[Row]) -> None:
        start, end = self.shown.selection
        if start == end:
            return
        block = self.layout.document().findBlockByNumber(self.number)
        start -= block.position()
        end -= block.position()
        last = len(self.rows.rows) - 1
        for index, row in enumerate(visible, first):
            if start > row.end_units or end <= row.start_units:
                continue
            left, right = self.rows.extent(
                index, max(start, row.start_units), min(end, row.end_units)
            )
            if index == last and end > row.end_units and not self._goes_on():
                right += self.type.em * 0.4
            if right > left:
                self.painter.fillRect(
                    self._box(row, round(left), round(right)), color(self.shown.colors.selection)
                )

    def _goes_on(self) -> bool:
        after = self.layout.shaped(self.number + 1)
        return after is not None and bool(after.indent)

    def _box(self, row: Row, left: int, right: int) -> QRectF:
        top = row.top + self.type.box_top
        return QRectF(left, top, right - left, self.type.box_bottom - self.type.box_top)

    def _paint_found(self, row: Row) -> None:
        for bar in row.bars:
            if bar.piece.kind is MarkKind.FOUND:
                found = color(self.shown.colors.found)
                self.painter.fillRect(self._box(row, bar.left, bar.right), found)

    def _paint_fills(self, row: Row) -> None:
        colors = self.shown.colors
        for bar in row.bars:
            if bar.mention is None:
                continue
            strength = 0.0 if self.shown.is_quiet else colors.tint / (0.72 + 0.28 * bar.among)
            if bar.mention.id == self.shown.selected:
                strength += colors.tint
            elif bar.mention.id in self.shown.related:
                strength += colors.tint / 3
            tint = color(self.shown.color_of(bar.piece.label), round(strength))
            self.painter.fillRect(self._box(row, bar.left, bar.right), tint)

    # Before the text

    def _paint_bars(self, row: Row) -> None:
        tags: list[Bar] = []
        for bar in row.bars:
            if bar.mention is not None:
                self._paint_bar(row, bar)
                if bar.tag_width:
                    tags.append(bar)
            elif bar.piece.kind is MarkKind.TOTAL:
                self._paint_total(row, bar)
            elif bar.piece.kind is MarkKind.PROPOSAL:
                self._paint_proposal(row, bar)
            elif bar.piece.kind is MarkKind.REPAIRED:
                self._paint_repaired(row, bar)
        self._paint_joints(row)
        for bar in row.bars:
            if bar.mention is None:
                continue
            if bar.mention.note and bar.ends:
                corner = self._box(row, bar.left, bar.right)
                named = color(self.shown.color_of(bar.piece.label))
                paint_note_mark(self.painter, corner, named)
            if bar.mention.id == self.shown.selected:
                self._paint_outline(
                    row, bar, QPen(color(self.shown.color_of(bar.piece.label)), 2.2)
                )
            elif bar.mention.id in self.shown.related:
                # Fainter by far: among several of one name the selected one has to stand out.
                pen = QPen(color(self.shown.color_of(bar.piece.label), 150), 1.0)
                pen.setDashPattern([2, 2])
                self._paint_outline(row, bar, pen)
        for bar in tags:  # over the frames, which come down past the tags of what lies higher
            self._paint_tag(row, bar)
        for bar in row.bars:
            if bar.mention is not None and bar.starts and bar.mention.id in self.shown.hints:
                self._paint_hint(row, bar, self.shown.hints[bar.mention.id])

    def _ends(self, bar: Bar) -> tuple[float, float]:
        """The ends of a bar: a gap where the mention ends, beyond the line where it goes on."""
        left = bar.left + 1 if bar.starts or bar.joins else bar.left - _OVERHANG
        right = bar.right - 1 if bar.ends or bar.leads else bar.right
        if not (bar.ends or bar.leads) and bar.right >= self.layout.width - 2 * self.type.em:
            right = bar.right + _OVERHANG
        return left, max(right, left + 1)

    def _paint_bar(self, row: Row, bar: Bar) -> None:
        assert bar.top is not None
        left, right = self._ends(bar)
        named = self.shown.color_of(bar.piece.label)
        top = row.top + bar.top
        thick = 1 if self.shown.is_quiet else _THICK
        self.painter.fillRect(QRectF(left, top, right - left, thick), color(named))
        if bar.crosses:
            box_top = row.top + self.type.box_top
            edge = color(named, 210)
            if bar.starts:
                self.painter.fillRect(QRectF(left, box_top, 1.5, top - box_top + 1), edge)
            if bar.ends:
                self.painter.fillRect(QRectF(right - 1.5, box_top, 1.5, top - box_top + 1), edge)

    def _paint_joints(self, row: Row) -> None:
        """Lead by dots from piece to piece of a mention, or towards the row that has the next."""
        apart: dict[str, list[Bar]] = {}
        for bar in row.bars:
            if bar.mention is not None and len(bar.mention.spans) > 1:
                apart.setdefault(bar.mention.id, []).append(bar)
        for bars in apart.values():
            first, last = bars[0], bars[-1]
            gaps = [(one.right, other.left) for one, other in pairwise(bars)]
            if first.joins:
                gaps.append((first.left - TAIL, first.left))
            if last.leads:
                gaps.append((last.right, last.right + TAIL))
            pen = QPen(color(self.shown.color_of(first.piece.label)), 2)
            pen.setDashPattern([0.1, 2])
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            self.painter.setPen(pen)
            assert first.top is not None
            y = row.top + first.top + 1
            for left, right in gaps:
                self.painter.drawLine(QPointF(left + 2, y), QPointF(right - 1, y))

    def _paint_tag(self, row: Row, bar: Bar) -> None:
        assert bar.top is not None
        top = row.top + bar.top
        label = bar.piece.label
        known = self.shown.labels.get(label or "")
        name = known.name if known is not None else ""
        tag = Tag(name, self.shown.color_of(label), bar.tag_width, self.ratio)
        left = bar.tag_left + 1
        picture = self.shown.pictures.picture(tag, self.type)
        self.painter.drawPixmap(left, top - ABOVE, picture)
        _, right = self._ends(bar)
        end = left + bar.tag_width - 1
        if bar.ends and right < end:
            # Where the bar ends, and with it the mention, would not be seen for the tag.
            beyond = QRectF(right, top, end - right, _THICK)
            self.painter.fillRect(beyond, color(self.shown.colors.paper))

    def _paint_total(self, row: Row, bar: Bar) -> None:
        assert bar.top is not None
        accent = color(self.shown.colors.accent)
        width = bar.right - bar.left - 1
        for offset in (0, 3):
            self.painter.fillRect(QRectF(bar.left, row.top + bar.top + offset, width, 1.4), accent)

    def _paint_proposal(self, row: Row, bar: Bar) -> None:
        pen = QPen(color(self.shown.color_of(bar.piece.label)), 1.2)
        pen.setDashPattern([4, 3])
        self.painter.strokePath(
            self._outline(self._box(row, bar.left, bar.right).adjusted(0.5, 0.5, -0.5, 0.5), bar),
            pen,
        )

    def _paint_repaired(self, row: Row, bar: Bar) -> None:
        pen = QPen(color(self.shown.colors.faint, 170), 1.3)
        pen.setDashPattern([0.1, 2.2])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self.painter.setPen(pen)
        y = row.top + self.type.box_bottom - 1.5
        self.painter.drawLine(QPointF(bar.left + 1, y), QPointF(bar.right - 1, y))

    def _paint_outline(self, row: Row, bar: Bar, pen: QPen) -> None:
        assert bar.top is not None
        box = self._box(row, bar.left, bar.right).adjusted(-1.5, -1, 1.5, 0)
        box.setBottom(row.top + bar.top + 1)
        self.painter.strokePath(self._outline(box, bar), pen)

    def _outline(self, box: QRectF, bar: Bar) -> QPainterPath:
        """A box with round corners, open where the mention goes on in another row."""
        radius = 4.0
        path = QPainterPath()
        if bar.starts and bar.ends:
            path.addRoundedRect(box, radius, radius)
            return path
        for is_open, near, far in (
            (not bar.starts, box.left(), box.right()),
            (not bar.ends, box.right(), box.left()),
        ):
            middle = (near + far) / 2
            inward = radius if near < far else -radius
            path.moveTo(middle, box.top())
            if is_open:
                path.lineTo(near, box.top())
                path.moveTo(near, box.bottom())
            else:
                path.lineTo(near + inward, box.top())
                path.quadTo(near, box.top(), near, box.top() + radius)
                path.lineTo(near, box.bottom() - radius)
                path.quadTo(near, box.bottom(), near + inward, box.bottom())
            path.lineTo(middle, box.bottom())
        return path

    def _paint_hint(self, row: Row, bar: Bar, letter: str) -> None:
        colors = self.shown.colors
        font = QFont(self.type.tag_font)
        font.setPixelSize(max(11, round(self.type.em * 0.62)))
        font.setBold(True)
        height = font.pixelSize() + 5.0
        width = height * (1 + 0.5 * (len(letter) - 1))
        box = QRectF(bar.left - 7, row.top + self.type.box_top - 0.6 * height, width, height)
        painter = self.painter
        painter.setPen(QPen(color(colors.accent), 1.2))
        painter.setBrush(QBrush(color(colors.paper)))
        painter.drawRoundedRect(box, 3.5, 3.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
