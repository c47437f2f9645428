"""The lines of one block: broken by Qt, and given their height by the lanes below them."""

import re
from bisect import bisect_right
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextDocument, QTextLayout, QTextLine, QTextOption

from desktop.annotations.values import Mention
from desktop.text.units import Units
from desktop.ui.article.dress import MarkKind, Piece
from desktop.ui.article.lanes import Stroke, tracks
from desktop.ui.article.spacing import gaps
from desktop.ui.article.text_shown import JOINING, STAND_INS
from desktop.ui.article.typography import Type

TagWidth = Callable[[str], int]
"""How wide the name tag of a label is, by the label's id."""
Worn = tuple[Piece, int]
"""A piece and the width of its name tag, 0 without one."""
_TOTAL_HEIGHT = 5
# All but ASCII, Han and what stands between them, and the vowels of pinyin.
_TALL = re.compile(
    "[^ -~āáǎàēéěèīíǐìōóǒòūúǔù\u2010-\u2027\u3000-\u30ff\u3400-\u9fff\uff01-\uff5e"
    "\U00020000-\U0003ffff]"
)
_JOINING = re.compile(f"[{JOINING}]")
# Letters and digits that are written from right to left.
_LEFTWARDS = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
TAIL = 14
"""Pixels beside a piece where dots lead to the piece before it or after it."""


@dataclass(slots=True)
class Bar:
    """A piece of a mention or of a mark on one row; pixels from the left end of the column.

    `top` is that of its lane, from the top of the row; None for what has no lane. `among` counts
    the mentions that it overlaps, itself too; `crosses`: some neither hold it nor lie in it.
    `joins` and `leads`: a piece of the mention comes before it or after it, with a gap between.
    """

    left: int
    right: int
    piece: Piece
    starts: bool
    ends: bool
    tag_width: int = 0
    tag_left: int = 0
    top: int | None = None
    height: int = 0
    among: int = 1
    crosses: bool = False
    joins: bool = False
    leads: bool = False
    mention: Mention | None = field(init=False)

    def __post_init__(self) -> None:
        self.mention = self.piece.mention


@dataclass(slots=True)
class Row:
    """A line and what hangs below it; `top` is from the block's top, above it in a shared row.

    `lanes` is the height of all lanes. The bars are made anew only where others are `worn`.
    `y` is that of the line, `places` how far right units stand that were asked for.
    `is_level`: no character is higher or lower than those of a line of plain Chinese.
    """

    start_units: int
    end_units: int
    left: float
    right: float
    ascent: float
    top: int = 0
    height: int = 0
    bars: list[Bar] = field(default_factory=list)
    lanes: int = 0
    worn: list[Worn] | None = None
    y: float = 0.0
    is_level: bool = True
    places: dict[int, float] = field(default_factory=dict)


class Rows:
    """One block, shaped. `indent`: where it begins on the last row of the block before, else 0."""

    def __init__(
        self, document: QTextDocument, number: int, type_: Type, width: int, indent: int
    ) -> None:
        self._document = document
        self._number = number
        self.indent = indent
        self.height = 0
        self.dressed = False
        self._worn: tuple[Type, int] | None = None
        # A layout knows the text of its block only once it was shaped.
        text = document.findBlockByNumber(number).text()
        self.rows = _broken(self.layout, text, type_, width, indent)
        self._starts = [row.start_units for row in self.rows]
        self._turns = _LEFTWARDS.search(text) is not None
        self.stand_ins = _found(STAND_INS, text)
        """The stretches that stand for something else, in units."""
        for start, _ in _found(_TALL, text):
            self.rows[self.index(start)].is_level = False

    @property
    def layout(self) -> QTextLayout:
        """Qt's own of the block. It is not to be kept.

        Qt deletes it without telling Python, which then takes whatever has its address next for it.
        """
        return self._document.findBlockByNumber(self._number).layout()

    def index(self, units: int) -> int:
        """The row that shows a unit of the block."""
        return max(0, bisect_right(self._starts, units) - 1)

    def row_at(self, y: float) -> int:
        """The row at a place below the block's top; the first above all, the last below all."""
        low, high = 0, len(self.rows) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.rows[middle].top <= y:
                low = middle
            else:
                high = middle - 1
        return low

    def x(self, index: int, units: int) -> float:
        """How far right in the column a unit of the block stands in a row."""
        row = self.rows[index]
        x = row.places.get(units)
        if x is None:
            x = row.places[units] = x_of(self.line(index), units)
        return x

    def extent(self, index: int, start: int, end: int) -> tuple[float, float]:
        """The left and the right end of a stretch of a row; equal where that is empty."""
        if start < end and self._turns:
            # Where the direction changes a unit has two places; its letters have one.
            runs = self.line(index).glyphRuns(start, end - start)
            if boxes := [run.boundingRect() for run in runs]:
                return min(box.left() for box in boxes), max(box.right() for box in boxes)
        return self.x(index, start), self.x(index, end)

    def line(self, index: int) -> QTextLine:
        return self.layout.lineAt(index)

    def dress(
        self, pieces: Sequence[Piece], type_: Type, width: int, above: int, tag_width: TagWidth
    ) -> None:
        """Place the pieces below the lines, then the lines below one another.

        `above` is the height of the row that the first line shares with the block before.
        """
        if self._worn != (type_, width):
            self._worn = type_, width
            for row in self.rows:
                row.worn = None
        tagged: set[str] = set()
        top = 0
        together = zip(self.rows, self._sorted(pieces, tag_width), strict=True)
        for index, (row, worn) in enumerate(together):
            if row.worn != worn:
                row.worn = worn
                self._lay(index, (type_, width), tagged)
                row.lanes = _give_lanes(row, type_, width)
            tagged.update(bar.mention.id for bar in row.bars if bar.mention and bar.tag_width)
            row.height = max(type_.row, type_.box_bottom + 1 + row.lanes + type_.below)
            if index == 0 and self.indent:
                row.top = -above
                top = max(0, row.height - above)
            else:
                row.top = top
                top += row.height
            y = row.top + type_.baseline - row.ascent
            if y != row.y:
                row.y = y
                self.line(index).setPosition(QPointF(row.left, y))
        self.height = top
        self.dressed = True

    def _sorted(self, pieces: Iterable[Piece], tag_width: TagWidth) -> list[list[Worn]]:
        """For each row the pieces of which it shows some, with how wide a name tag they have."""
        rows: list[list[Worn]] = [[] for _ in self.rows]
        for piece in pieces:
            has_tag = piece.mention is not None and piece.starts
            worn = piece, tag_width(piece.mention.label) if piece.mention and has_tag else 0
            for index in range(self.index(piece.start_units), self.index(piece.end_units - 1) + 1):
                rows[index].append(worn)
        return rows

    def _lay(self, index: int, measures: tuple[Type, int], tagged: Container[str]) -> None:
        """Make a bar for each piece of a row; those that are `tagged` have their tag above.

        `measures` are those of the type, and how wide the column is.
        """
        row, (type_, width) = self.rows[index], measures
        row.bars = []
        for piece, tag in row.worn or ():
            start = max(piece.start_units, row.start_units)
            end = min(piece.end_units, row.end_units)
            if start >= end:
                continue
            begins, stops = piece.start_units >= row.start_units, piece.end_units <= row.end_units
            left, right = map(round, self.extent(index, start, end))
            bar = Bar(
                left,
                max(right, left + 1),
                piece,
                starts=piece.starts and begins,
                ends=piece.ends and stops,
                joins=piece.joins and begins,
                leads=piece.leads and stops,
            )
            # Under two characters at a line's end are too little to hang a name on.
            has_room = stops or bar.right - bar.left >= 1.5 * type_.em
            if tag and has_room and piece.mention and piece.mention.id not in tagged:
                bar.tag_width = min(tag, max(type_.tag_most, bar.right - bar.left), width)
            row.bars.append(bar)


def x_of(line: QTextLine, units: int) -> float:
    """How far right in the column a unit of the block stands."""
    x: float = line.cursorToX(units)[0]  # type: ignore[index]  # a pair, for the stub an object
    return x


def _found(wanted: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """Where what is wanted stands in the text of a block, in units."""
    spans = [each.span() for each in wanted.finditer(text)]
    if not spans:
        return []
    to_units = Units(text).to_units
    return [(to_units(start), to_units(end)) for start, end in spans]


def _broken(layout: QTextLayout, text: str, type_: Type, width: int, indent: int) -> list[Row]:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    option.setTabStopDistance(2 * type_.em)
    layout.setTextOption(option)
    layout.setFormats(gaps(text, type_.em))
    joining = {start for start, _ in _found(_JOINING, text)}
    rows: list[Row] = []
    layout.beginLayout()
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        left = 0 if rows else indent
        line.setLineWidth(width - left)
        line.setPosition(QPointF(left, 0))
        if joining:
            _break_before(line, joining)
        start = line.textStart()
        rows.append(
            Row(
                start,
                start + line.textLength(),
                left,
                left + line.naturalTextWidth(),
                line.ascent(),
            )
        )
    layout.endLayout()
    return rows


def _break_before(line: QTextLine, joining: Container[int]) -> None:
    """Let a line end a word earlier while the next one would begin with a sign that joins."""
    start, whole = line.textStart(), line.width()
    while (end := start + line.textLength()) in joining:
        line.setLineWidth(x_of(line, end) - line.x() - 1)
        if not 0 < line.textLength() < end - start:
            line.setLineWidth(whole)  # a line of nothing else
            return


def _give_lanes(row: Row, type_: Type, width: int) -> int:
    """Give the bars of a row their lanes; gives the height of all of them."""
    hung = [bar for bar in row.bars if bar.mention is not None or bar.piece.kind is MarkKind.TOTAL]
    if not hung:
        return 0
    # The pieces of a mention of several spans stay in one lane.
    together: dict[object, list[Bar]] = {}
    for bar in hung:
        together.setdefault(bar.mention.id if bar.mention else id(bar), []).append(bar)
    strokes = []
    for bars in together.values():
        tag = max(bar.tag_width for bar in bars)
        height = type_.tagged if tag else type_.bare if bars[0].mention else _TOTAL_HEIGHT
        left = min(bar.left - TAIL * bar.joins for bar in bars)
        right = max(bar.right + TAIL * bar.leads for bar in bars)
        # What lies in the gap between two pieces is nearer to its text than the dots over it.
        mention = bars[0].mention
        rank = len(mention.hull) if mention is not None else 0
        strokes.append(Stroke(left, right, rank, tag, height))
    placed, lanes_height = tracks(strokes, width)
    for bars, stroke, track in zip(together.values(), strokes, placed, strict=True):
        for bar in bars:
            bar.top = type_.box_bottom + 1 + track.top
            bar.height = stroke.height
            bar.tag_left = track.tag_left
    for bar, other in combinations(hung, 2):
        if bar.left < other.right and other.left < bar.right and bar.mention and other.mention:
            bar.among += 1
            other.among += 1
            if bar.mention.hull.crosses(other.mention.hull):
                bar.crosses = other.crosses = True
    return lanes_height
