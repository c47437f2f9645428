"""Who signed what with whom, as a sentence says it: A與B1、B2就X1、X2等項目進行簽約."""

import re
from itertools import pairwise

from desktop.suggest.coordination import BY, RESPECTIVE, bare, divided, items, spread
from desktop.suggest.groups import Group, Listed
from desktop.suggest.numerals import ARABIC, CHINESE
from desktop.suggest.passage import Passage
from desktop.text.patterns import Pattern
from desktop.text.span import Span

_ACT = Pattern(
    "签约(?!仪式|活动|大会|会|项目|方)|签署|签订|签定|签下|签了|达成|缔结|(?:开展|展开|进行)(?:深度|全面|战略|项目)*合作"
)
_ABOUT = Pattern(
    "(?<![成迁早高低俯屈一也])(?<!(?<![智制创])造)就(?!业(?!务)|地(?![热下理])|近(?![岸海场郊])|算(?![力法])|会(?![展议])"
    "|要(?!素)|任(?!务)|医(?![疗药])|餐(?!饮)|座(?!舱)|[是诊读绪职寝此])|围绕着?|针对|关于"
)
# What has not been signed, or not yet.
_NOT_DONE = Pattern(
    "(?:未|没有|未能|不再|拒绝|取消|终止|解除|拟|即将|(?<![来])将|计划|有望|希望|争取|准备)"
    "(?=与|和|同|跟|就|签|达成|进一步|正式签)"
)
_BOTH = Pattern("签约(?:的)?(?:双方|三方|各方)(?:分别)?(?:为|是|包括)")
_WHERE = Pattern("(?<![自实存所内])在(?![线建岗]).{2,10}$")
_NO_OBJECT = Pattern("落地|入驻|进驻|共建")
_OBJECT = Pattern(
    r"^(?:了|下)?(?:《)?(?P<object>[^，。；;,！？!?\s]*?)(?:》)?(?=[，。；;,！？!?\s]|$)"
)
# 等 as and so on, not as in 高等, 平等, 等級.
_AND_SO_ON = Pattern("(?<![高平相均同中何上初头优])等(?![级待离同于候])")
_FORMALLY = Pattern("(?:等方面|方面|等事宜|事宜)?(?:内容)?$")
_COUNTED = Pattern(rf"(?P<number>{ARABIC}|{CHINESE})[余多]?[份项个]")
_STOPS = "，,"


def signings(passage: Passage, clause: Span) -> list[Group]:
    """The groups of one clause, in order; none when it tells of no agreement."""
    groups: list[Group] = []
    both = _BOTH.search(passage.masked, clause.start, clause.end)
    if both is not None and both.end() < clause.end:
        sides = _sides(passage, Span(both.end(), clause.end), rare=True)
        return [_group(clause, sides, [], False)] if sides else []
    start = clause.start
    for piece_end in _piece_ends(passage.masked, clause):
        acts = list(_ACT.finditer(passage.masked, start, piece_end))
        if not acts:
            continue
        body = Span(start, acts[-1].start()) if start < acts[-1].start() else None
        if body is not None and not _NOT_DONE.search(passage.masked, body.start, acts[-1].end()):
            found = _groups(passage, clause, body, Span(start, piece_end), acts[-1].end())
            if found is None and groups:
                groups[-1] = _about_what(passage, groups[-1], body)
            groups += found or []
        start = piece_end
    return groups


def _groups(
    passage: Passage, clause: Span, body: Span, piece: Span, act_end: int
) -> list[Group] | None:
    """What stands before the act; None when it names no parties."""
    text = passage.masked
    topics = _topic_marks(text, body)
    first = _after_stop(text, body.start, topics[0].start if topics else body.end)
    passive = BY.search(text, first.start + 1, first.end - 1) if first and not topics else None
    if first and passive:
        # What was signed stands before by whom: X由A與B簽約.
        subjects = _subjects(text, items(text, Span(first.start, passive.start())), 0)
        parties = Span(passive.end(), first.end)
        rare = not any(divided(text, item) for item in items(text, parties))
        subjects = [each for each in subjects if len(each) > 1]
        return _without_topics(passage, clause, parties, subjects, rare)
    rare = first is None or not any(divided(text, item) for item in items(text, first))
    if first is None or not topics:
        subjects = _object(text, act_end, piece.end)
        return _without_topics(passage, clause, first, subjects, rare) if first else None
    groups: list[Group] = []
    parties = first
    for index, mark in enumerate(topics):
        end = topics[index + 1].start if index + 1 < len(topics) else body.end
        if mark.end >= end:
            continue
        listed, following = _up_to_next_parties(
            passage, Span(mark.end, end), rare, is_last=index + 1 == len(topics)
        )
        sides = _sides(passage, parties, rare)
        if sides is None and len(topics) == 1:
            around = _around_topic(passage, clause, parties, Span(mark.end, end))
            return [around] if around else None
        if sides is None:
            return groups or None
        subjects = _subjects(text, listed, max(map(len, sides)))
        respective = bool(re.search(RESPECTIVE, text[parties.start : end]))
        groups.append(_group(clause, sides, subjects, respective))
        if following is not None:
            parties = following
    return groups


def _around_topic(passage: Passage, clause: Span, first: Span, rest: Span) -> Group | None:
    """A就X與B簽約: what it is about stands between the parties; None when it does not."""
    text = passage.masked
    mark = text.rfind("与", rest.start + 1, rest.end - 1)
    if mark < 0:
        return None
    sides = [
        [named for item in spread(text, items(text, side)) if (named := _party(text, item))]
        for side in (first, Span(mark + 1, rest.end))
    ]
    if not all(sides):
        return None
    subjects = _subjects(text, items(text, Span(rest.start, mark)), max(map(len, sides)))
    respective = bool(re.search(RESPECTIVE, text[first.start : rest.end]))
    return _group(clause, sides, subjects, respective)


def _without_topics(
    passage: Passage, clause: Span, stretch: Span, subjects: list[Span], rare: bool
) -> list[Group] | None:
    """A與B、C與D簽約: each item with a 與 of its own begins a group."""
    text = passage.masked
    listed = items(text, stretch)
    starts = [item.start for item in listed if divided(text, item, rare=rare)][1:]
    borders = [stretch.start, *starts, stretch.end + 1]
    respective = bool(re.search(RESPECTIVE, text[stretch.start : stretch.end]))
    groups = []
    for start, end in pairwise(borders):
        sides = _sides(passage, Span(start, end - 1), rare)
        if sides is not None:
            groups.append(_group(clause, sides, subjects, respective))
    return groups or None


def _sides(passage: Passage, stretch: Span, rare: bool) -> list[list[Span]] | None:
    """The parties on either side of 與, or those of a mere list; None when they aren't two."""
    text = passage.masked
    left: list[Span] = []
    right: list[Span] = []
    side = left
    for item in items(text, stretch):
        halves = divided(text, item, rare=rare) if side is left else None
        if halves is not None:
            left.append(halves[0])
            right.append(halves[1])
            side = right
        else:
            side.append(item)
    sides = [
        [named for item in spread(text, side) if (named := _party(text, item)) is not None]
        for side in (left, right)
    ]
    sides = [side for side in sides if side]
    return sides if sum(map(len, sides)) > 1 else None


def _party(text: str, item: Span) -> Span | None:
    """A party without where it signed: 乙公司在唐山."""
    named = bare(text, item)
    where = _WHERE.search(text[named.start : named.end]) if named else None
    if named and where and where.start() > 1:
        return Span(named.start, named.start + where.start())
    return named


def _up_to_next_parties(
    passage: Passage, stretch: Span, rare: bool, *, is_last: bool
) -> tuple[list[Span], Span | None]:
    """The items that belong to this 就, and the parties before the next one."""
    text = passage.masked
    if is_last:
        return items(text, stretch), None
    comma = max(text.rfind(stop, stretch.start, stretch.end) for stop in _STOPS)
    if comma > stretch.start and comma + 1 < stretch.end:
        return items(text, Span(stretch.start, comma)), Span(comma + 1, stretch.end)
    listed = items(text, stretch)
    index = max(
        (at for at, item in enumerate(listed) if at and divided(text, item, rare=rare)),
        default=None,
    )
    if index is None:
        return listed, None
    while index > 1 and any(
        each.label != "subject" for _, each in passage.within(listed[index - 1])
    ):
        index -= 1
    return listed[:index], Span(listed[index].start, stretch.end)


def _subjects(text: str, listed: list[Span], parties: int) -> list[Span]:
    """The subjects of a list, without 等項目; 和 divides where that makes as many as parties."""
    if not listed:
        return []
    last = listed[-1]
    so_on = list(_AND_SO_ON.finditer(text, last.start, last.end))
    if so_on and so_on[-1].start() > last.start:
        last = Span(last.start, so_on[-1].start())
    else:
        formal = _FORMALLY.search(text[last.start : last.end])
        end = last.end - (len(formal[0]) if formal else 0)
        last = Span(last.start, end) if end > last.start else last
    listed = [*listed[:-1], last]
    divided_too = spread(text, listed)
    chosen = divided_too if len(divided_too) == parties > len(listed) else listed
    return [named for item in chosen if (named := bare(text, item)) is not None]


def _about_what(passage: Passage, group: Group, body: Span) -> Group:
    """The group, with what a later 就X展開合作 says that it is about."""
    marks = _topic_marks(passage.masked, body)
    if not marks or marks[0].end >= body.end:
        return group
    parties = tuple(listed for listed in group.lists if listed.role == "party")
    listed = items(passage.masked, Span(marks[0].end, body.end))
    subjects = _subjects(passage.masked, listed, max(len(each.items) for each in parties))
    return Group(group.clause, (*parties, *_as_list(subjects)), group.is_respective)


def _object(text: str, start: int, end: int) -> list[Span]:
    """What was signed, where it says so: 簽署了戰略合作協議."""
    found = _OBJECT.search(text[start:end])
    if not found or not found["object"]:
        return []
    first, last = start + found.start("object"), start + found.end("object")
    counted = _COUNTED.match(found["object"])
    if (counted and counted["number"] != "一") or _NO_OBJECT.match(found["object"]):
        return []
    first += counted.end() if counted else 0
    return [Span(first, last)] if last - first > 1 else []


def _group(clause: Span, sides: list[list[Span]], subjects: list[Span], respective: bool) -> Group:
    if len(sides) == 1:  # 甲、乙、丙簽約: all with all
        sides = [[party] for party in sides[0]]
    parties = tuple(Listed("party", tuple(side)) for side in sides)
    return Group(clause, (*parties, *_as_list(subjects)), respective)


def _as_list(subjects: list[Span]) -> tuple[Listed, ...]:
    return (Listed("subject", tuple(subjects)),) if subjects else ()


def _topic_marks(text: str, body: Span) -> list[Span]:
    return [Span(*found.span()) for found in _ABOUT.finditer(text, body.start, body.end)]


def _after_stop(text: str, start: int, end: int) -> Span | None:
    """The last piece of a stretch that holds anything, as commas divide it."""
    while start < end:
        comma = max(text.rfind(stop, start, end) for stop in _STOPS)
        if text[comma + 1 : end].strip() if comma >= 0 else text[start:end].strip():
            return Span(max(start, comma + 1), end)
        end = comma
    return None


def _piece_ends(text: str, clause: Span) -> list[int]:
    """Where the commas of a clause stand, and its end."""
    return [place for place in range(clause.start, clause.end) if text[place] in _STOPS] + [
        clause.end
    ]
