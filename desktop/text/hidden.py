"""What can't be seen in Chinese text: invisible characters, HTML entities, look-alike radicals."""

import html
import unicodedata
from collections.abc import Iterator

from desktop.text.glosses import Edit
from desktop.text.marks import BETWEEN_HAN, HAN
from desktop.text.patterns import Pattern
from desktop.text.stages import STEP, Stages, stretches

_CHINESE = rf"{HAN}\u2e80-\u2fdf\u3001-\u303f\uff01-\uff65“”‘’…—"
_NEAR = Pattern(f"[{_CHINESE}]")
_HAN = Pattern(f"[{HAN}]")
# Soft hyphen, zero-width blanks, word joiners, byte order marks; and what has a purpose in other
# scripts and in emoji: joiners and marks of direction.
_PLAIN = "\u00ad\u180e\u200b\u2060-\u2064\ufeff"
_PURPOSEFUL = "\u200c-\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = Pattern(f"[{_PLAIN}{_PURPOSEFUL}]+")
_PLAIN_ONLY = Pattern(f"[{_PLAIN}]+")
_UNSEEN = Pattern(f"[{_PLAIN}{_PURPOSEFUL}\u2e80-\u2fdf]")
_ENTITIES = Pattern(r"(?:&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});)+")
_ENTITY = Pattern("&[^;]+;")
# The first two may be meant as text; the last stands for an entity that means nothing.
_KEPT_ENTITIES = frozenset("<>\ufffd")
_BLANKS = Pattern("[\u00a0\u2000-\u200a\u202f\u205f]")
_RADICALS = Pattern("[\u2e80-\u2fdf]+")
# U+2E80-2EFF have no normal form in Unicode; those that PDF files put for a whole character.
_SUPPLEMENT = str.maketrans(
    "⺁⺈⺍⺎⺐⺒⺓⺔⺕⺛⺝⺟⺠⺨⺩⺬⺰⺶⺻⺾⻁⻃⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
    "厂刀小兀尢巳幺彑彐旡月母民犭王示纟羊聿艹虎覀西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
)


def looking_for_hidden(text: str, step: int = STEP) -> Stages[list[Edit]]:
    """What is to be replaced by what, in order: only where Chinese stands beside it.

    `step` is how much of the text is looked through at a time.
    """
    edits: list[Edit] = []
    for start, end in stretches(text, BETWEEN_HAN, step):
        if text.find("&", start, end) >= 0:
            edits += _entities(text, start, end)
        if _UNSEEN.search(text, start, end):
            edits += _invisible(text, start, end)
            edits += _radicals(text, start, end)
        yield
    return sorted(edits)


def _invisible(text: str, first: int, last: int) -> Iterator[Edit]:
    for found in _INVISIBLE.finditer(text, first, last):
        before, after = _beside(text, *found.span())
        if _PLAIN_ONLY.fullmatch(found[0]):
            is_near = bool(_NEAR.match(before) or _NEAR.match(after))
        else:
            is_near = all(not side or _NEAR.match(side) for side in (before, after))
        if is_near and (before or after):
            yield *found.span(), ""


def _radicals(text: str, first: int, last: int) -> Iterator[Edit]:
    for found in _RADICALS.finditer(text, first, last):
        if any(map(_HAN.match, _beside(text, *found.span()))):
            shown = unicodedata.normalize("NFKC", found[0].translate(_SUPPLEMENT))
            pieces = zip(found[0], shown, strict=True)
            for place, (one, other) in enumerate(pieces, found.start()):
                if one != other:
                    yield place, place + 1, other


def _entities(text: str, first: int, last: int) -> Iterator[Edit]:
    for found in _ENTITIES.finditer(text, first, last):
        if not any(map(_NEAR.match, _beside(text, *found.span()))):
            continue
        for entity in _ENTITY.finditer(text, *found.span()):
            character = _BLANKS.sub(" ", html.unescape(entity[0]))
            if _INVISIBLE.fullmatch(character):
                character = ""
            elif len(character) != 1 or not (character.isprintable() or character == "\u3000"):
                continue
            if character not in _KEPT_ENTITIES:
                yield *entity.span(), character


def _beside(text: str, start: int, end: int) -> tuple[str, str]:
    """The characters before and behind a stretch; "" at the ends of the text."""
    return text[max(0, start - 1) : start], text[end : end + 1]
