"""Counts that an article gives itself: 8個項目進行簽約, 5個應用場景, 三份協議, 十餘項."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from desktop.suggest.counted import BUILT_IN, Counted
from desktop.suggest.numerals import ARABIC, CHINESE, least_of, number_of
from desktop.suggest.passage import HIDDEN, Passage
from desktop.text.patterns import Pattern
from desktop.text.readings import Readings
from desktop.text.span import Span

# 近 and 約 say about how many; there is no third kind, and fewer is more often wrong than right.
_ABOUT = "不少于|不下于|不低于|至少|超过|突破|将近|接近|大约|多达|近|(?<!签)约|超|逾|上(?=[百千])"
_MORE = "余|多|来|几|[+＋]"
_NUMBER = Pattern(
    rf"(?P<about>{_ABOUT})?(?<![A-Za-z0-9０-９.．%％/~～\-—])(?<![0-9],)"
    rf"(?P<number>{ARABIC}|{CHINESE})(?P<more>{_MORE})?[ \u3000]?"
    rf"(?:(?P<classifier>[个份家宗笔单件对所款套次起场]|大(?![类型力学会厅数量区方])|项(?!目))|(?=项目|场景|应用场景))"
    r"(?P<above>以上|左右|多)?"
)
# A part of the whole, a place in a row, or a share of each: not the count of all.
_NOT_ALL = Pattern(
    r"(?:第|其中[有的]?|另外?|另有|还有|尚有|前|后|最|每|各|首|头|之|余下|剩余的?|某|任|再|又|唯|万|统|同|逐|数|几|若干)$"
)
# Counted over years, or not yet there.
_OTHER_TIMES = Pattern(
    r"累计|去年|上年|前年|截至|截止|以来|迄今|至今|历年|历届|同比|年均|每年|往年|[年月]来"
    r"|计划|力争|预计|(?<![模虚])拟|目标|规划|争取|未来|下一步|将(?!近)|(?<![主重])要|到20\d\d年|年底"
)
_OTHER_YEARS = Pattern(r"累计|截至|截止|以来|去年|历年|到20\d\d年")
_PIECE_ENDS = Pattern("[，,。；;！？!?\n\r：:、]")
_CLAUSE_ENDS = Pattern("[。；;！？!?\n\r]")
# Between the number and what it counts may stand what sort it is, but nothing that is done.
_DOING = Pattern(
    "发布|推出|参与|参加|参展|联合|共同|带来|提供|围绕|聚焦|[就在将已把为对向与和从被由]|进行|完成|实现|获|入选"
    "|企业的|单位的|来自"
)
_SENTENCE_ENDS = Pattern("[。！？!?\n\r]")
_FEW = 1_000
"""So much text is looked through at a time: a millisecond or two."""
_OTHER_UNITS = Pattern("[月年天日周季]|小时|工作日|百分点|星期|学期|方面|亿|万|多月|维度|世纪")
_BYSTANDERS = Pattern("代表|负责人|出席|观摩|见证|嘉宾|领导|考察|走访|调研|参观")
_SIGNING = Pattern("签约(?:仪式|活动|大会|会)")
_WIDEST_GAP = 16
_FARTHEST = 200
_LEAD = r"(?:进行|集中|现场|正式|成功|顺利|先后|分别|当场|同时|已|了|共|上台|成功|陆续)*"


@dataclass(frozen=True, slots=True)
class ProposedTotal:
    """A count found in the text: its raw span, and the frame type (by export name) it counts.

    Not `exact` is at least; about 20 (近20, 約20) is taken for that too.
    """

    span: Span
    number: int
    exact: bool
    frame_type: str


def stated_totals(
    readings: Readings, raw: Span | None = None, counted: Sequence[Counted] = BUILT_IN
) -> tuple[ProposedTotal, ...]:
    """Find the counts in a raw span of an article, in the whole if None, in order."""
    if raw is None:
        return tuple(chain.from_iterable(look_for_totals(readings, counted)))
    if not readings.repaired.length:
        return ()
    return tuple(_totals(Passage(readings, readings.repaired.shown(raw)), counted))


def look_for_totals(
    readings: Readings, counted: Sequence[Counted] = BUILT_IN
) -> Iterator[tuple[ProposedTotal, ...]]:
    """Find the counts in an article, those of a few sentences at a time."""
    for _ in readings.look():
        yield ()
    text, start = readings.repaired.text, 0
    while start < len(text):
        # What tells that a number is a total stands in the same sentence.
        found = _SENTENCE_ENDS.search(text, start + _FEW)
        end = found.end() if found else len(text)
        yield tuple(_totals(Passage(readings, Span(start, end)), counted))
        start = end


def _totals(passage: Passage, counted: Sequence[Counted]) -> Iterator[ProposedTotal]:
    text = passage.masked
    end = 0
    for found in _NUMBER.finditer(text):
        number = number_of(found["number"]) or least_of(found["number"])
        if (
            not number
            or found.start() < end
            or _NOT_ALL.search(text[max(0, found.start() - 4) : found.start()])
        ):
            continue
        before, after = _around(text, found.start(), found.end())
        clause = text[_last(_CLAUSE_ENDS, text, found.start()) : found.start()]
        if _OTHER_TIMES.search(before) or _OTHER_YEARS.search(clause):
            continue
        bound = _bound(found, before, after, _piece_before(text, found.start()), counted)
        if bound is None:
            continue
        frame_type, noun = bound
        end = found.end() + noun
        raw = passage.raw(Span(found.start(), end), trim=False)
        if raw is not None:
            about = found["about"] or found["more"] or found["above"]
            is_guess = number_of(found["number"]) is None
            yield ProposedTotal(raw, number, not (about or is_guess), frame_type)


def _bound(
    found: re.Match[str], before: str, after: str, earlier: str, counted: Sequence[Counted]
) -> tuple[str, int] | None:
    """The type that is counted, and how much of the text behind the classifier names it."""
    nearest: tuple[int, str, int] | None = None
    for each in counted:
        if (found["classifier"] or "个") not in each.classifiers:
            continue
        if found["number"] in {"一", "1"} and not _is_one_document(found, before, each):
            continue
        at = _noun(each, before, after, earlier)
        if at is not None and (nearest is None or at[0] < nearest[0]):
            nearest = (at[0], each.frame_type, at[1])
    return None if nearest is None else (nearest[1], nearest[2])


def _is_one_document(found: re.Match[str], before: str, counted: Counted) -> bool:
    """一個場景 is a scene and no count, but 簽署一份協議 is one."""
    return found["classifier"] == "份" and any(act in before for act in counted.acts)


def _noun(counted: Counted, before: str, after: str, earlier: str) -> tuple[int, int] | None:
    """How far off the noun is, and how long it is where it follows at once."""
    acts = "|".join(counted.acts) or "(?!)"
    strong, weak = "|".join(counted.nouns), "|".join(counted.weak) or "(?!)"
    is_done = bool(re.search(acts, _SIGNING.sub("", before + HIDDEN + after))) or (
        bool(_SIGNING.search(earlier)) and not _NUMBER.search(earlier)
    )
    if re.match(rf"(?!{strong}){_LEAD}(?:$|{acts})", after):
        return _counted_before(before, acts, strong, weak, after)
    found = re.search(rf"(?P<strong>{strong})|(?P<weak>{weak})", after)
    if not found or found.start() > _WIDEST_GAP:
        return None
    gap = after[: found.start()]
    if HIDDEN in gap or _OTHER_UNITS.match(after) or _DOING.search(gap):
        return None
    if found["weak"]:
        rest = after[found.end() :]
        if not is_done or rest.startswith("的") or _BYSTANDERS.search(rest) or gap.endswith("的"):
            return None
    return found.start(), len(found[0]) if not gap else 0


def _counted_before(
    before: str, acts: str, strong: str, weak: str, after: str
) -> tuple[int, int] | None:
    """Where nothing follows the number, what was counted stands before it: 簽約項目8個."""
    nouns = [found.end() for found in re.finditer(f"{strong}|{weak}", before)]
    is_done = re.search(acts, before) or re.match(rf"{_LEAD}(?:{acts})", after)
    if nouns and len(before) - nouns[-1] <= 4 and (is_done or re.search(strong, before)):
        return len(before) - nouns[-1], 0
    if re.fullmatch(rf"{_LEAD}(?:{acts})", after):  # 完成8項簽約
        return 0, 0
    if re.search(rf"(?:{acts})(?:了|项目|{HIDDEN}|[“”「」『』《》等共达计])*$", before):
        return 0, 0
    return None


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands between the last and the next mark, before and after a stretch."""
    farthest = min(len(text), end + _FARTHEST)
    stop = _PIECE_ENDS.search(text, end, farthest)
    return (
        text[_last(_PIECE_ENDS, text, start) : start],
        text[end : stop.start() if stop else farthest],
    )


def _piece_before(text: str, start: int) -> str:
    """The piece of the same clause before the one that holds a place; "" when there is none."""
    end = _last(_PIECE_ENDS, text, start) - 1
    if end <= 0 or _CLAUSE_ENDS.match(text, end):
        return ""
    return text[_last(_PIECE_ENDS, text, end) : end]


def _last(ends: Pattern, text: str, place: int) -> int:
    """Where the stretch begins that leads up to a place."""
    start, farthest = place, max(0, place - _FARTHEST)
    while start > farthest and not ends.match(text, start - 1):
        start -= 1
    return start
