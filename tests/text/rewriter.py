"""A page rewriter, as the damaged pages show that it works; and texts for it."""

import re
from collections.abc import Mapping
from functools import cache

from desktop.text.conversion import convert
from desktop.text.glosses import pronunciations

# What one site glosses.
FEW = {
    "區": "qū", "發": "fā", "創": "chuàng", "業": "yè", "現": "xiàn", "態": "tài", "統": "tǒng",
    "優": "yōu", "續": "xù", "戰": "zhàn", "協": "xié", "數": "shù", "據": "jù", "績": "jì", "們": "men",
}  # fmt: skip


@cache
def many() -> dict[str, str]:
    """What another site glosses: nearly every character that simplifies, by its first reading."""
    return {
        character: sorted(readings)[0]
        for character, readings in pronunciations().items()
        if len(character.encode("gbk", "ignore")) == 2
    }


def rewrite_page(
    text: str,
    glosses: Mapping[str, str] = FEW,
    marks: str = "，；",
    *,
    swallows_brackets: bool = True,
) -> str:
    """Damage a text: bytes of GBK replaced wherever they stand, then decoded with question marks."""
    data = text.encode("gb18030")
    for character, reading in glosses.items():
        pair = character.encode("gbk")
        data = data.replace(pair, pair + f"({reading})".encode("gb18030"))
    for mark in marks:
        data = data.replace(mark.encode("gbk"), chr(ord(mark) - 0xFEE0).encode())
    shown = data.decode("gb18030", "replace").replace("\ufffd", "?")
    return (
        re.sub(r"\?\((?=[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+\))", "?", shown)
        if swallows_brackets
        else shown
    )


def traditional(text: str) -> str:
    """Simplified text as such a site shows it: converted by characters, without regard to words."""
    return "".join(convert(character, "s2t") for character in text)


SENTENCES = (
    "国家高新区的发展得到了各级政府的大力支持，创新驱动发展战略深入实施。",
    "现场发布了五个应用场景；八个项目进行签约。",
    "当地的产业基础很好，企业数量持续增加，我们对此充满信心。",
    "会议指出，要优化营商环境，推动生态建设。",
    "他们在唐山组织了对接活动，取得了良好成绩。",
    "科技金融与技术协同，服务系统不断完善。",
    "利用当地资源，积极发展特色农业。",
    "专家认为，数据是新的生产要素，统计方法也要更新。",
    "这项工作由北京理工大学（唐山）研究院承担，预计明年完成。",
    "记者从会上获悉，全市工业总产值同比增长百分之五，创历史新高。",
    "下一步，高新区将继续坚持以人民为中心，努力建设现代化城市。",
    "来自京津冀的企业家代表参加了座谈会，并就合作交换了意见。",
)
