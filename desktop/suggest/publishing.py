"""Who published which scenario, as a sentence says it: P1、P2先後發布了“N1”“N2”等2項."""

import re

from desktop.suggest.coordination import BY, RESPECTIVE, bare, items, parts, spread
from desktop.suggest.groups import Group, Listed
from desktop.suggest.passage import Passage
from desktop.text.patterns import Pattern
from desktop.text.span import Span

_ACT = Pattern("发布(?![会方厅台])|推出|公布|开放|展示|揭晓|揭幕|揭牌|首发|亮相|上线")
_TOLD = Pattern("场景")
_STOPS = "，,"
_SO_ON = Pattern("(?<![高平相均同中何上初头优])等(?![级待离同于候])")
_JOINTLY = Pattern("联合(?!会|体)|携手|会同|共同")


def publishings(passage: Passage, clause: Span) -> list[Group]:
    """The group of a clause; none when it tells of no scenario by name."""
    for act in _ACT.finditer(passage.masked, clause.start, clause.end):
        names = _names(passage, Span(act.end(), clause.end)) if act.end() < clause.end else []
        start = clause.start
        if not names:
            names, start = _names_before(passage, clause.start, act.start())
        if names:
            publishers = _publishers(passage, start, act.start())
            stretch = passage.masked[start : act.start()]
            if not publishers:
                lists: tuple[Listed, ...] = ()
            elif _JOINTLY.search(stretch):
                lists = tuple(Listed("publisher", (publisher,)) for publisher in publishers)
            else:
                lists = (Listed("publisher", tuple(publishers)),)
            respective = bool(re.search(RESPECTIVE, stretch))
            return [Group(clause, (*lists, Listed("name", tuple(names))), respective)]
    return []


def _names_before(passage: Passage, start: int, act: int) -> tuple[list[Span], int]:
    """The names before the verb, “N1”“N2”場景由P發布, and where those who did it begin."""
    by = BY.search(passage.masked, start + 1, max(start + 1, act - 1))
    if by is None:
        return [], start
    return _names(passage, Span(start, by.start())), by.end()


def _names(passage: Passage, stretch: Span) -> list[Span]:
    """The names behind the verb: labelled ones, else quoted ones."""
    text = passage.masked
    marked = [span for span, each in passage.within(stretch) if each.label == "scenario"]
    if marked:
        return marked
    quoted = [span for span in passage.quotations if stretch.covers(span)]
    if not quoted:
        return _plain_names(text, stretch)
    # What stands before the first, and behind the last, has to say that these are scenarios.
    around = text[stretch.start : quoted[0].start] + text[quoted[-1].end : stretch.end]
    listed = _side_by_side(text, quoted)
    return listed if _TOLD.search(around) else []


def _side_by_side(text: str, quoted: list[Span]) -> list[Span]:
    """The quotations from the first on that only 、 or 和 stands between."""
    listed = quoted[:1]
    for span in quoted[1:]:
        if not re.fullmatch(
            "[”」』》〉’、和与及以“「『《〈‘ ]*", text[listed[-1].end : span.start]
        ):
            break
        listed.append(span)
    return listed


def _plain_names(text: str, stretch: Span) -> list[Span]:
    """發布了甲、乙等應用場景: names without quotation marks, only where 等 ends the list."""
    so_on = _SO_ON.search(text, stretch.start, stretch.end)
    if not so_on or not _TOLD.search(text[so_on.end() : min(so_on.end() + 16, stretch.end)]):
        return []
    start = stretch.start + (text.startswith("了", stretch.start))
    if so_on.start() <= start or any(stop in text[start : so_on.start()] for stop in _STOPS):
        return []
    return items(text, Span(start, so_on.start()))


def _publishers(passage: Passage, start: int, end: int) -> list[Span]:
    """The subject of the verb: the last piece before it, as commas divide it."""
    text = passage.masked
    comma = max(text.rfind(stop, start, end) for stop in _STOPS)
    first = max(start, comma + 1)
    if first >= end:
        return []
    listed = [
        bare(text, each)
        for item in items(text, Span(first, end))
        for part in spread(text, [item])
        for each in parts(_JOINTLY, text, part)
    ]
    return [item for item in listed if item is not None and len(item) > 1]
