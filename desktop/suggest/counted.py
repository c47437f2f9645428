"""The words by which a text counts scenarios and agreements."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.annotations.values import Schema
from desktop.text.conversion import convert


@dataclass(frozen=True, slots=True)
class Counted:
    """How the frames of one type are counted; all words in Simplified, longer ones first.

    `nouns` say what is counted by themselves, `weak` ones only beside one of the `acts`.
    `classifiers` may stand between the number and the noun.
    """

    frame_type: str
    nouns: tuple[str, ...]
    weak: tuple[str, ...]
    acts: tuple[str, ...]
    classifiers: str


SCENARIO = Counted(
    "scenario",
    nouns=("应用场景", "场景"),
    weak=(),
    acts=("发布", "推出", "公布", "开放", "揭晓", "揭幕", "首发", "展示", "上线"),
    classifiers="个项大款套",
)
AGREEMENT = Counted(
    "agreement",
    nouns=(
        "战略合作框架协议",
        "战略合作协议",
        "合作框架协议",
        "框架协议",
        "合作协议",
        "协议书",
        "协议",
        "合作备忘录",
        "备忘录",
        "意向书",
        "合同",
        "合约",
        "签约项目",
    ),
    weak=(
        "合作项目",
        "项目",
        "合作意向",
        "合作",
        "意向",
        "课题",
        "成果",
        "订单",
        "企业",
        "公司",
        "单位",
        "机构",
        "院校",
        "高校",
    ),
    acts=("签约", "签署", "签订", "签定", "签下", "签了", "签字", "达成", "缔结"),
    classifiers="个项份家宗笔单件对所大",
)
BUILT_IN = (SCENARIO, AGREEMENT)


def counted_of(schema: Schema | None) -> Sequence[Counted]:
    """How the frames of a project's types are counted; of a type of its own by its name."""
    if schema is None:
        return BUILT_IN
    built_in = {counted.frame_type: counted for counted in BUILT_IN}
    return [
        built_in.get(kind.export_name)
        or Counted(kind.export_name, (convert(kind.name, "tw2s"),), (), (), "个项份家次件起场大")
        for kind in schema.frame_types
    ]
