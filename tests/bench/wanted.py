"""What an article comes to when it is annotated whole: the names, the rows, the totals."""

from dataclasses import dataclass
from pathlib import Path

from desktop.text.clauses import sentence_at
from desktop.text.readings import Readings
from desktop.text.span import Span

ROOT = Path(__file__).resolve().parents[2]
TANGSHAN = ROOT.parent / "shared" / "articles" / "tangshan.txt"
PERSON, ORGANIZATION, PLACE = "person", "organization", "place"

Row = tuple[tuple[str, ...], str]
"""An agreement: its parties and its subject. A scenario: its publishers and its name."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """An article, and what has to be there at the end; all texts are of the Repaired reading.

    `names` are by label, each for all the places where it stands in no longer name. `one` are names
    of the same, by the initials of the pinyin that they share. `totals` are what the article states, in order, of rows of which type.
    """

    title: str
    text: str
    names: dict[str, tuple[str, ...]]
    one: dict[str, frozenset[str]]
    agreements: frozenset[Row]
    scenarios: frozenset[Row]
    totals: tuple[tuple[str, str, int], ...]

    def label_of(self, surface: str) -> str:
        return next(label for label, names in self.names.items() if surface in names)

    def mentions(self) -> dict[Span, str]:
        """The raw span of each name, in order, with its text."""
        readings = Readings(self.text)
        repaired = readings.repaired
        longest_first = sorted(
            {*(name for names in self.names.values() for name in names), *self._others()},
            key=len,
            reverse=True,
        )
        taken: dict[Span, str] = {}
        for surface in longest_first:
            start = repaired.text.find(surface)
            while start >= 0:
                span = Span(start, start + len(surface))
                if not any(span.overlaps(other) for other in taken):
                    taken[span] = surface
                start = repaired.text.find(surface, start + 1)
        others = self._others()
        return {
            readings.widen(repaired.raw(span)): taken[span]
            for span in sorted(taken)
            if taken[span] not in others
        }

    def totals_at(self) -> dict[Span, int]:
        """The raw span of each stated total, with its number."""
        readings = Readings(self.text)
        place, found = 0, {}
        for surface, _, number in self.totals:
            place = readings.repaired.text.index(surface, place)
            found[readings.repaired.raw(Span(place, place + len(surface)))] = number
            place += len(surface)
        return found

    def sentences(self) -> list[Span]:
        """The raw spans of the sentences that tell of rows."""
        repaired = Readings(self.text).repaired
        found = set()
        for name in self._others():
            sentence = sentence_at(repaired.text, repaired.text.index(name))
            assert sentence is not None
            found.add(repaired.raw(sentence))
        return sorted(found)

    def _others(self) -> set[str]:
        return {name for _, name in (*self.agreements, *self.scenarios)}


def article() -> Wanted:
    """What to annotate: the article beside the project where it is, else the sample's first."""
    return tangshan() if TANGSHAN.exists() else linyu()


def tangshan() -> Wanted:
    """59 names, outermost only; 高新區 and 國家高新區 without a name name none."""
    zone = "唐山高新區"
    return Wanted(
        "tangshan",
        TANGSHAN.read_text(encoding="utf-8"),
        {
            PERSON: ("習近平", "呂先志", "張旭", "董學忠", "高麗敏", "高鶯"),
            ORGANIZATION: (
                "工業和信息化部火炬中心",
                zone,
                "唐山市委",
                "高新區黨工委",
                "唐山百川智能機器股份有限公司",
                "高新區機器人展示體驗中心",
                "唐山·中關村創新中心",
                "英萊科技",
                "四維科技",
                "灰鯨科技",
                "工信部火炬中心",
                "清華大學",
                "中國計算機行業協會",
                "羅克佳華科技",
                "唐山通寶停車設備",
                "北京知識產權運營管理",
                "唐山中關村創新中心",
                "北京首農集團王致和食品",
                "唐山四維智能科技",
                "北京理工大學唐山研究院",
                "鷹眼智能科技",
                "北京交通大學唐山研究院",
                "凈天環保",
                "河北機器人產業研究院",
                "羅克佳華科技集團",
                "北京知識產權運營管理有限公司",
            ),
            PLACE: ("京津冀", "京津", "唐山市", "河北", "唐山"),
        },
        {
            "hjzx": frozenset({"工業和信息化部火炬中心", "工信部火炬中心"}),
            "zgccx": frozenset({"唐山·中關村創新中心", "唐山中關村創新中心"}),
            "lkjh": frozenset({"羅克佳華科技", "羅克佳華科技集團"}),
            "yygl": frozenset({"北京知識產權運營管理", "北京知識產權運營管理有限公司"}),
        },
        frozenset(
            {
                ((zone, "中國計算機行業協會"), "科技服務合作"),
                ((zone, "羅克佳華科技"), "唐山市雙碳智慧服務平臺"),
                ((zone, "唐山通寶停車設備"), "通寶數字智能科技"),
                (("北京知識產權運營管理", "唐山中關村創新中心"), "北京IP知識產權服務工作站"),
                (
                    ("北京首農集團王致和食品", "唐山四維智能科技"),
                    "裝瓶自動化核心技術攻關與集成應用",
                ),
                (("北京理工大學唐山研究院", "鷹眼智能科技"), "激光視覺產學研合作"),
                (("北京交通大學唐山研究院", "凈天環保"), "高效節能環保"),
                (("河北機器人產業研究院", "英萊科技"), "免示教智能焊接機器人控制系統開發"),
            }
        ),
        frozenset(
            {
                (("北京交通大學唐山研究院",), "高效功能催化陶瓷膜的制備與應用"),
                (("北京理工大學唐山研究院",), "面向智能制造及大數據領域的應用場景"),
                (("羅克佳華科技集團",), "佳華科技雙碳管理平臺"),
                (("北京知識產權運營管理有限公司",), "北京IP六權一體服務體系"),
                (("中國計算機行業協會",), "科技創新服務，助力企業成長"),
            }
        ),
        (("5個應用場景", "scenario", 5), ("8個項目", "agreement", 8)),
    )


def linyu() -> Wanted:
    """The first article of the sample, from nothing; 高新區 without a name names none."""
    zone, institute = "臨嶼高新區", "北汀理工大學臨嶼研究院"
    return Wanted(
        "sample",
        (ROOT / "resources" / "sample" / "1-linyu.txt").read_text(encoding="utf-8"),
        {
            PERSON: ("何景嵐", "梁慕舟", "沈知遙", "周聿明"),
            ORGANIZATION: (
                zone,
                "海州省科技廳",
                "高新區管委會",
                "澄光機器人體驗中心",
                "衡川智造產業基地",
                "臨嶼科創中心",
                "北汀理工大學",
                "數衡信息",
                "遠岫環保",
                "澄光機器人",
                institute,
                "衡川智造",
                "青棠農業",
                "臨嶼港務集團",
            ),
            PLACE: ("臨嶼市", "灣區", "臨嶼"),
        },
        {},
        frozenset(
            {
                ((zone, "數衡信息"), "城市數據底座"),
                ((zone, "遠岫環保"), "近岸水質監測"),
                ((zone, "澄光機器人"), "港口巡檢機器人"),
                ((institute, "衡川智造"), "柔性產線協同控制"),
                (("青棠農業", "臨嶼科創中心"), "智慧漁場示範"),
                (("臨嶼港務集團", "遠岫環保"), "岸電改造項目"),
            }
        ),
        frozenset(
            {
                (("數衡信息",), "城市地下管網數字孿生"),
                ((institute,), "面向中小工廠的柔性產線改造"),
                (("澄光機器人",), "港口無人巡檢"),
                (("遠岫環保",), "近岸海域生態監測，一網統管"),
            }
        ),
        (
            ("4個應用場景", "scenario", 4),
            ("4個應用場景", "scenario", 4),
            ("6個項目", "agreement", 6),
        ),
    )
