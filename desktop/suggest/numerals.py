"""Numbers as a Chinese text writes them: 8, ８, 1,200, 3萬, 十二, 兩百."""

import re
import unicodedata

from desktop.text.patterns import Pattern

# In Simplified, the only script in which a text is parsed.
_DIGITS = dict(zip("零〇一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_DIGITS |= dict(zip("壹贰叁肆伍陆柒捌玖", range(1, 10), strict=True))
_MOST_DIGITS = 10  # what is longer counts nothing that is in a text
_UNITS = {"": 1, "十": 10, "百": 100, "千": 1000, "万": 10_000}
_PLAIN = str.maketrans({"拾": "十", "佰": "百", "仟": "千", "〇": "零", "廿": "二十", "卅": "三十"})
_SEVERAL = Pattern("[数几]([十百千万])")
_DIGIT = f"[{''.join(_DIGITS).replace('零', '').replace('〇', '')}]"
_BELOW_A_MYRIAD = Pattern(
    f"(?:({_DIGIT})千)?(零?)(?:({_DIGIT})百)?(零?)(?:({_DIGIT}?)十)?(零?)({_DIGIT}?)"
)

# Of limited length, so that a text of nothing else is not gone through again and again.
_NUMERALS = f"{''.join(_DIGITS)}十百千万拾佰仟廿卅"
ARABIC = r"[0-9０-９]{1,9}(?:,[0-9]{3}){0,2}[百千万]?"
CHINESE = f"(?<![{_NUMERALS}])(?:[数几][十百千万]|[{_NUMERALS}]{{1,12}})"


def number_of(text: str) -> int | None:
    """What a numeral in Simplified says; None when that is no number, as with 十四五."""
    digits = re.fullmatch(
        rf"([0-9][0-9,]{{0,{_MOST_DIGITS}}})([百千万]?)", unicodedata.normalize("NFKC", text)
    )
    if digits:
        return int(digits[1].replace(",", "")) * _UNITS[digits[2]]
    text = text.translate(_PLAIN)
    if len(text) > _MOST_DIGITS:
        return None
    if len(text) > 1 and all(each in _DIGITS for each in text):
        return _digit_by_digit(text)
    head, myriad, tail = text.partition("万")
    if not myriad:
        return _below_a_myriad(head)
    high, low = _below_a_myriad(head), _below_a_myriad(tail) if tail else 0
    return None if high is None or low is None else high * 10_000 + low


def least_of(text: str) -> int | None:
    """The smaller number of a guess such as 兩三, 七八 or 數十; None when it is none."""
    several = _SEVERAL.fullmatch(text)
    if several:
        return 2 * _UNITS[several[1]]
    first, second = (_DIGITS.get(each) for each in text) if len(text) == 2 else (None, None)
    return first if first and second == first + 1 else None


def _digit_by_digit(text: str) -> int | None:
    """一〇二 is 102; without a nought 二三 is more likely a guess."""
    has_nought = any(_DIGITS[each] == 0 for each in text)
    return int("".join(str(_DIGITS[each]) for each in text)) if has_nought else None


def _below_a_myriad(text: str) -> int | None:
    if text in {"百", "千"}:  # as in 百餘
        return _UNITS[text]
    parts = _BELOW_A_MYRIAD.fullmatch(text)
    if not text or not parts:
        return None
    thousands, _, hundreds, nought, tens, second_nought, ones = parts.groups()
    total = _DIGITS.get(thousands, 0) * 1000 + _DIGITS.get(hundreds, 0) * 100
    if tens is not None:
        total += (_DIGITS[tens] if tens else 1) * 10
    elif hundreds and ones and not nought and not second_nought:
        ones = ones + "0"  # 一百五 is 150
        return total + _DIGITS[ones[0]] * 10
    return total + _DIGITS.get(ones, 0) or None
