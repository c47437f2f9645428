"""Names that are likely two spellings of one: 羅克佳華科技 and 羅克佳華科技集團."""

import re
import time
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from desktop.annotations.values import Apart, Entity
from desktop.text.folding import fold
from desktop.text.patterns import Pattern

_SHORTEST = 2
_SHORTEST_INSIDE = 4  # within a name, not at its end: 百川智能 in 唐山百川智能機器
_LONGEST = 40
# What a company may be called without; in Simplified, as names fold to.
_FORM = Pattern(
    "(?:股份有限公司|有限责任公司|集团有限公司|有限公司|总公司|分公司|公司|集团|股份|控股|总部)$"
)
_BRACKETED = Pattern(r"[（(][^（）()]*[）)]")
_LOOSE = Pattern(r"[\s·\-—–、“”「」『』\"'‘’]+")
# A word that so many names end in says nothing of whose name it is.
_GENERIC = frozenset(
    re.findall(
        r"\w+",
        "公司 集团 协会 学会 大学 学院 学校 医院 银行 中心 研究院 研究所 实验室 "
        "委员会 管委会 党工委 政府 科技 项目 平台 基地 园区 企业 部门 单位 机构 有限公司 联盟 "
        "商会 基金会 中国 北京 上海",
    )
)


class AliasReason(StrEnum):
    """Why two names are taken for one."""

    SAME_BUT_FOR_MARKS = "same_but_for_marks"  # middle dots, blanks, brackets
    SAME_BUT_FOR_FORM = "same_but_for_form"  # 有限公司, 集團
    WITHIN = "within"  # 高新區 in 唐山高新區


_SURENESS = {reason: at for at, reason in enumerate(AliasReason)}


@dataclass(frozen=True, slots=True)
class LikelyAlias:
    """Two entities, by id, that may be one; `longer` is the one with the longer name."""

    shorter: str
    longer: str
    reason: AliasReason

    @property
    def pair(self) -> tuple[str, str]:
        """The ids in the order in which `Apart` has them."""
        return min(self.shorter, self.longer), max(self.shorter, self.longer)


@dataclass(frozen=True, slots=True)
class _Name:
    entity: str
    folded: str
    loose: str
    core: str


class AliasLook:
    """A look for the pairs of entities that may be one, never those that are `apart`.

    `labels` gives the labels of an entity's mentions by its id; entities without one in common
    are not taken for one. It goes on piece by piece, for as long as there is time.
    """

    def __init__(
        self,
        entities: Iterable[Entity],
        apart: Iterable[Apart] = (),
        labels: Mapping[str, Collection[str]] | None = None,
    ) -> None:
        self._entities = tuple(entities)
        self._apart = {(each.first, each.second) for each in apart}
        self._labels = labels
        self._found: dict[tuple[str, str], LikelyAlias] = {}
        self._going = self._look()

    def work(self, seconds: float) -> bool:
        """Go on for about so long; True when all is found."""
        until = time.monotonic() + seconds
        return all(time.monotonic() < until for _ in self._going)

    def whole(self) -> tuple[LikelyAlias, ...]:
        """Go on to the end; gives each pair once, the surest first."""
        for _ in self._going:
            pass
        return tuple(sorted(self._found.values(), key=lambda each: _SURENESS[each.reason]))

    def _look(self) -> Iterator[None]:
        names: list[_Name] = []
        by_loose: defaultdict[str, list[_Name]] = defaultdict(list)
        by_core: defaultdict[str, list[_Name]] = defaultdict(list)
        for entity in self._entities:
            for each in (entity.name, *entity.aliases):
                name = _Name(entity.id, *_spelled(each))
                names.append(name)
                by_loose[name.loose].append(name)
                by_core[name.core].append(name)
            yield
        for name in names:
            for reason, others in (
                (AliasReason.SAME_BUT_FOR_MARKS, by_loose[name.loose]),
                (AliasReason.SAME_BUT_FOR_FORM, by_core[name.core]),
                (AliasReason.WITHIN, _within(name, by_core)),
            ):
                for other in others:
                    is_shorter = (len(other.folded), other.entity) < (len(name.folded), name.entity)
                    if other.entity != name.entity and is_shorter:
                        self._note(LikelyAlias(other.entity, name.entity, reason))
            yield

    def _note(self, likely: LikelyAlias) -> None:
        if likely.pair in self._apart or not _may_be_one(likely, self._labels):
            return
        known = self._found.get(likely.pair)
        if known is None or _SURENESS[likely.reason] < _SURENESS[known.reason]:
            self._found[likely.pair] = likely


def likely_aliases(
    entities: Iterable[Entity],
    apart: Iterable[Apart] = (),
    labels: Mapping[str, Collection[str]] | None = None,
) -> tuple[LikelyAlias, ...]:
    """Find the pairs of entities that may be one, all at once; the surest first."""
    return AliasLook(entities, apart, labels).whole()


def _within(name: _Name, by_core: Mapping[str, list[_Name]]) -> list[_Name]:
    """The names that end this one, or stand inside it and are long enough to mean something.

    One that only begins it is mostly another: 唐山 in 唐山高新區, 北京大學 in 北京大學出版社.
    """
    text = name.core[:_LONGEST]
    found: list[_Name] = []
    for start in range(1, len(text) - _SHORTEST + 1):
        ends = [len(text), *range(start + _SHORTEST_INSIDE, len(text))]
        for end in ends:
            part = text[start:end]
            if len(part) >= _SHORTEST and part not in _GENERIC and part in by_core:
                found += by_core[part]
    return found


def _may_be_one(likely: LikelyAlias, labels: Mapping[str, Collection[str]] | None) -> bool:
    if labels is None:
        return True
    shorter, longer = labels.get(likely.shorter), labels.get(likely.longer)
    return not shorter or not longer or not set(shorter).isdisjoint(longer)


@lru_cache(100_000)
def _spelled(name: str) -> tuple[str, str, str]:
    """A name folded, without marks, and without what a company may be called without."""
    folded = fold(name)
    loose = _LOOSE.sub("", folded) or folded
    bare = _BRACKETED.sub("", loose) or loose
    core = _FORM.sub("", bare)
    while core != bare and _FORM.search(core):
        core = _FORM.sub("", core)
    return folded, loose, core if len(core) >= _SHORTEST else bare
