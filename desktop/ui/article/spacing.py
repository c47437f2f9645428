"""The thin gap between Chinese and the numbers and Latin words in it, which only the eye sees."""

import re

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from desktop.text.marks import HAN
from desktop.text.units import Units

# Signs too that belong to a number or a word: $100, 25°, C++, C#.
_MEETING = re.compile(
    f"[{HAN}](?=[$¥€£#@]?[0-9A-Za-z])|(?:[0-9A-Za-z%°]|(?<=[0-9A-Za-z+#])[+#])(?=[{HAN}])"
)
_SHARE = 0.14
"""Of the width of a Chinese character: less than a blank, so that nobody takes it for one."""


def gaps(text: str, em: int) -> list[QTextLayout.FormatRange]:
    """Widen the last character before each place where Chinese meets numbers or Latin."""
    found = [meeting.span() for meeting in _MEETING.finditer(text)]
    if not found:
        return []
    wider = QTextCharFormat()
    wider.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    wider.setFontLetterSpacing(max(1, round(em * _SHARE)))
    units = Units(text)
    ranges = []
    for start, end in found:
        one = QTextLayout.FormatRange()
        one.start = units.to_units(start)
        one.length = units.to_units(end) - one.start
        one.format = wider
        ranges.append(one)
    return ranges
