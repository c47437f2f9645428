"""Names that may be one are proposed, and those that are not likely to be are not."""

import pytest

from desktop.annotations.values import Apart, Entity
from desktop.suggest.aliases import AliasLook, AliasReason, likely_aliases


def entity(name: str, *aliases: str) -> Entity:
    return Entity(name, name, aliases, "", "", "author", "2026-01-01T00:00:00Z")


def reason(one: str, other: str) -> AliasReason | None:
    found = likely_aliases([entity(one), entity(other)])
    assert found == likely_aliases([entity(other), entity(one)])
    return found[0].reason if found else None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("羅克佳華科技", "羅克佳華科技集團", AliasReason.SAME_BUT_FOR_FORM),
        ("羅克佳華科技", "罗克佳华科技集团", AliasReason.SAME_BUT_FOR_FORM),
        ("𠮷野家", "𠮷野家（中國）有限公司", AliasReason.SAME_BUT_FOR_FORM),
        ("甲乙智能", "甲乙智能集團股份有限公司", AliasReason.SAME_BUT_FOR_FORM),
        ("唐山中關村創新中心", "唐山·中關村創新中心", AliasReason.SAME_BUT_FOR_MARKS),
        ("高新區", "唐山高新區", AliasReason.WITHIN),
        ("高新區", "唐山高新區(qū)", AliasReason.WITHIN),
        ("佳華科技", "羅克佳華科技集團", AliasReason.WITHIN),
        ("百川智能", "唐山百川智能機器股份有限公司", AliasReason.WITHIN),
        ("敏之", "高敏之", AliasReason.WITHIN),
    ],
)
def test_likely_names_are_proposed(one: str, other: str, expected: AliasReason) -> None:
    assert reason(one, other) is expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("唐山", "唐山高新區"),
        ("北京大學", "北京大學出版社"),
        ("北京大學", "北京理工大學"),
        ("張旭", "張旭東"),
        ("協會", "𠮷縣協會"),
        ("甲公司", "乙公司"),
        ("A公司", "B公司"),
        ("😀", "😀"),
    ],
)
def test_unlikely_names_are_not(one: str, other: str) -> None:
    assert reason(one, other) is None


def test_an_alias_counts_like_the_name() -> None:
    found = likely_aliases([entity("唐山高新區", "開發區"), entity("國家開發區")])
    assert [(each.shorter, each.longer) for each in found] == [("唐山高新區", "國家開發區")]


def test_what_is_kept_apart_is_never_proposed() -> None:
    entities = [entity("高新區"), entity("唐山高新區")]
    first, second = sorted(each.id for each in entities)
    assert likely_aliases(entities, [Apart(first, second, "author", "time")]) == ()


def test_names_of_other_labels_are_not_one() -> None:
    entities = [entity("高新區"), entity("唐山高新區")]
    labels = {"高新區": {"place"}, "唐山高新區": {"organization"}}
    assert likely_aliases(entities, labels=labels) == ()
    assert likely_aliases(entities, labels={"高新區": {"place"}})


def test_a_pair_is_proposed_once_for_the_surest_reason() -> None:
    found = likely_aliases([entity("佳華", "佳華科技"), entity("羅克佳華科技集團", "佳華科技集團")])
    assert [each.reason for each in found] == [AliasReason.SAME_BUT_FOR_FORM]


def test_a_look_in_slices_finds_what_one_at_once_does() -> None:
    names = ["羅克佳華科技", "羅克佳華科技集團", "高新區", "唐山高新區", "𠮷野家"]
    entities = [entity(name) for name in names]
    look = AliasLook(entities)
    slices = 1
    while not look.work(0):
        slices += 1
    assert slices > len(names)
    assert look.whole() == likely_aliases(entities)
    assert len(look.whole()) == 2
