"""Fonts and measures of the article: which typeface for which script, how high a line is."""

import math
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from desktop.text.readings import ReadingKind

_SIMPLIFIED = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Microsoft YaHei UI",
    "PingFang SC",
    "WenQuanYi Micro Hei",
)
_TAIWAN = (
    "Noto Sans CJK TC",
    "Noto Sans TC",
    "Source Han Sans TC",
    "Microsoft JhengHei UI",
    "PingFang TC",
    "WenQuanYi Micro Hei",
)
_HONGKONG = (
    "Noto Sans CJK HK",
    "Noto Sans HK",
    "Source Han Sans HC",
    "Microsoft JhengHei UI",
    "PingFang HK",
    *_TAIWAN,
)
TAG_MARGINS = 8
"""Pixels beside the name of a tag, on both sides together."""
# Frequent characters that only one of the two scripts has.
_ONLY_SIMPLIFIED = frozenset(
    "这们来时说国会对发过还与为个业产动长开门问间见现电车东书气进运达华务区"
)
_ONLY_TRADITIONAL = frozenset(
    "這們來時說國會對發過還與為個業產動長開門問間見現電車東書氣進運達華務區"
)


def families(kind: ReadingKind, sample: str) -> tuple[str, ...]:
    """The typefaces for a reading; where its script is whatever was received, `sample` decides."""
    if kind is ReadingKind.SIMPLIFIED:
        return _SIMPLIFIED
    if kind is ReadingKind.HONGKONG:
        return _HONGKONG
    if kind is ReadingKind.TAIWAN:
        return _TAIWAN
    simplified = sum(character in _ONLY_SIMPLIFIED for character in sample)
    traditional = sum(character in _ONLY_TRADITIONAL for character in sample)
    return _SIMPLIFIED if simplified > traditional else _TAIWAN


@lru_cache(maxsize=8)
def _installed(wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Those that are there, first; Qt falls back faster when it needn't look for the others."""
    there = set(QFontDatabase.families())
    return tuple(name for name in wanted if name in there) or wanted


@dataclass(frozen=True, slots=True)
class Type:
    """Fonts and whole-pixel measures for one size of text.

    From the top of a row: `baseline`, and the fill of a mention from `box_top` to `box_bottom`;
    below that its lanes, `tagged` high with a name tag and `bare` without, `reserve` at least in
    all, then `below`. `between` separates paragraphs. A tag's name begins `tag_line` below its
    lane: so high that neither Han nor a Latin descender is cut.
    """

    font: QFont
    tag_font: QFont
    em: int
    baseline: int
    box_top: int
    box_bottom: int
    tagged: int
    tag_line: float
    bare: int
    reserve: int
    below: int
    between: int

    @property
    def tag_most(self) -> int:
        """How wide a name tag may be where its mention is shorter."""
        return 9 * self.tag_font.pixelSize() + TAG_MARGINS

    @property
    def ink(self) -> tuple[int, int]:
        """Between which heights of a row all letters of a plain Chinese line are.

        Typefaces have Han within their square, 0.88 em above the baseline, and ASCII less high.
        """
        return math.floor(self.baseline - 0.92 * self.em), math.ceil(self.baseline + 0.4 * self.em)

    @property
    def row(self) -> int:
        """The height of a row with one lane at most."""
        return self.box_bottom + self.reserve + self.below


def type_of(wanted: tuple[str, ...], points: float) -> Type:
    """The measures for a size of text."""
    font = QFont()
    font.setFamilies(list(_installed(wanted)))
    font.setPointSizeF(points)
    em = max(8, round(QFontMetricsF(font).horizontalAdvance("國")))
    tag_font = QFont(font)
    tag_size = max(10, round(em * 0.56))
    tag_font.setPixelSize(tag_size)
    box_top = round(em * 0.10)
    baseline = box_top + round(em * 0.98)
    tagged = tag_size + 4
    return Type(
        font=font,
        tag_font=tag_font,
        em=em,
        baseline=baseline,
        box_top=box_top,
        box_bottom=baseline + round(em * 0.22),
        tagged=tagged,
        tag_line=tagged - 1 - round(tag_size * 0.2) - QFontMetricsF(tag_font).ascent(),
        bare=4,
        reserve=tagged + 1,
        below=max(0, round(em * 0.06) - 1),
        between=round(em * 0.35),
    )
