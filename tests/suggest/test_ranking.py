"""Similar names tell who belongs to what, and never more than that."""

from desktop.annotations.values import Pairing
from desktop.suggest.distribution import Distribution, DistributionKind, distributions
from desktop.suggest.ranking import quoted_names, ranked
from desktop.suggest.similarity import likeness, shared_runs
from desktop.text.readings import Readings
from desktop.text.span import Span

SENTENCE = "𠮷縣與計算機協會、羅華科技、通寶設備就雙碳服務平臺、服務合作、通寶停車等項目簽約。"
ELSEWHERE = "會上還發布了“羅華雙碳管理平臺”場景。"


def paired(text: str, distribution: Distribution) -> list[tuple[str, str]]:
    return [
        (frame.of("party")[1].span.of(text), frame.of("subject")[0].span.of(text))
        for frame in distribution.frames
    ]


def ways(text: str, *names: str) -> list[list[tuple[str, str]]]:
    readings = Readings(text)
    aligned = distributions(readings, [Span(0, text.index("。") + 1)])[0]
    assert aligned.kind is DistributionKind.ALIGNED
    found = ranked(aligned, readings, names)
    assert all(each.total == aligned.total for each in found)
    assert all(each.pairing is aligned.pairing for each in found)
    return [paired(text, each) for each in found]


IN_ORDER = [("計算機協會", "雙碳服務平臺"), ("羅華科技", "服務合作"), ("通寶設備", "通寶停車")]


def test_without_other_names_the_order_of_the_text_comes_first() -> None:
    assert ways(SENTENCE)[0] == IN_ORDER


def test_a_name_elsewhere_links_two() -> None:
    text = SENTENCE + ELSEWHERE
    names = quoted_names(Readings(text))
    assert names == ("罗华双碳管理平台",)
    found = ways(text, *names)
    assert found[0] == [
        ("計算機協會", "服務合作"),
        ("羅華科技", "雙碳服務平臺"),
        ("通寶設備", "通寶停車"),
    ]
    assert IN_ORDER in found


def test_names_in_step_stay_there_where_nothing_is_alike() -> None:
    text = "𠮷縣與甲協會、乙科技就光學、養老項目簽約。"
    assert ways(text)[0] == [("甲協會", "光學"), ("乙科技", "養老項目")]
    assert len(ways(text)) == 2


def test_what_the_text_says_itself_is_not_dealt_out_anew() -> None:
    text = SENTENCE.replace("就雙碳", "分別就雙碳")
    readings = Readings(text)
    aligned = distributions(readings, [Span(0, len(text))])[0]
    assert aligned.pairing is Pairing.CERTAIN
    assert ranked(aligned, readings, ["羅華雙碳平臺"]) == (aligned,)


def test_other_readings_are_given_back_as_they_are() -> None:
    readings = Readings(SENTENCE)
    for each in distributions(readings, [Span(0, len(SENTENCE))])[1:]:
        assert ranked(each, readings) == (each,)


def test_long_lists_are_ranked_by_swaps_of_neighbours() -> None:
    names = [f"{one}研究院" for one in "甲乙丙丁戊己庚辛"]
    subjects = [f"{one}項𠮷" for one in "子丑寅卯辰巳午未"]
    text = f"某縣與{'、'.join(names)}就{'、'.join(subjects)}等簽約。"
    found = ways(text)
    assert found[0] == list(zip(names, subjects, strict=True))
    assert len(found) == 6


def test_shared_runs_are_the_longest_ones() -> None:
    assert shared_runs("羅克佳華科技", "佳華科技雙碳平臺") == ("佳華科技",)
    assert shared_runs("雙碳智慧平臺", "佳華雙碳管理平臺") == ("雙碳", "平臺")
    assert shared_runs("𠮷野", "𠮷田") == ()
    assert shared_runs("", "甲") == ()


def test_what_many_names_share_counts_for_less() -> None:
    pair = ("羅華科技", "科技合作")
    assert likeness(*pair, among=pair) > likeness(*pair, among=[*pair, "甲科技", "乙科技"]) > 0
