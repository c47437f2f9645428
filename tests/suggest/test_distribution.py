"""The readings of a sentence come from how it is built."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop.annotations.values import Pairing
from desktop.suggest.distribution import Distribution, DistributionKind, distributions
from desktop.suggest.passage import Labelled
from desktop.text.clauses import sentence_at
from desktop.text.readings import Readings
from desktop.text.span import Span

TANGSHAN = Path(__file__).resolve().parents[3] / "shared" / "articles" / "tangshan.txt"
ALIGNED, ONE, PAIRS, SHARED = (
    DistributionKind.ALIGNED,
    DistributionKind.ONE_PER_CLAUSE,
    DistributionKind.PAIRS,
    DistributionKind.SHARED,
)
Row = dict[str, list[str]]


def given(
    text: str, known: Sequence[tuple[str, str]] = (), stated: Sequence[int] = ()
) -> list[Distribution]:
    """The readings of a text in which pieces (the first of them each) are labelled."""
    labelled = [
        Labelled(f"m{at}", Span(text.index(piece), text.index(piece) + len(piece)), label)
        for at, (piece, label) in enumerate(known)
    ]
    return list(distributions(Readings(text), [Span(0, len(text))], labelled, stated))


def totals(found: Sequence[Distribution]) -> list[tuple[str, int]]:
    return [(each.kind.value, each.total) for each in found]


def rows(text: str, distribution: Distribution) -> list[Row]:
    readings = Readings(text)
    told: list[Row] = []
    for frame in distribution.frames:
        row: Row = {}
        for filler in frame.fillers:
            row.setdefault(filler.role, []).append(readings.surface(filler.span))
        told.append(row)
    return told


def first_rows(text: str) -> list[Row]:
    return rows(text, given(text)[0])


LIST = "隨後，𠮷縣與甲協會、乙科技、丙設備就智慧平臺、科技服務、數字停車等項目進行簽約；"
GROUPS = "丁大學與戊科技就光學研究、己集團王致和食品與庚智能就裝瓶技術攻關與應用等項目進行簽約。"


@pytest.mark.parametrize(
    "text",
    [LIST, "随后，𠮷县与甲协会、乙科技、丙设备就智慧平台、科技服务、数字停车等项目进行签约；"],
)
def test_one_with_several_about_several_has_three_readings(text: str) -> None:
    found = given(text)
    assert totals(found) == [("aligned", 3), ("one_per_clause", 1), ("pairs", 9)]
    assert all(each.pairing is Pairing.UNCERTAIN for each in found)
    assert rows(text, found[0])[1] == {
        "party": [text[3:5], text[text.index("乙") : text.index("乙") + 3]],
        "subject": [text[text.index("科技服") : text.index("科技服") + 4]],
    }


def test_the_reading_that_meets_the_stated_total_comes_first() -> None:
    assert totals(given(LIST, stated=[9]))[0] == ("pairs", 9)
    assert totals(given(LIST, stated=[1]))[0] == ("one_per_clause", 1)
    assert totals(given(LIST.replace("項目進行", "9個項目進行")))[0] == ("pairs", 9)


def test_a_clause_may_hold_several_groups() -> None:
    text = GROUPS
    found = given(text)
    assert totals(found) == [("one_per_clause", 2)]
    assert found[0].pairing is Pairing.CERTAIN
    assert rows(text, found[0]) == [
        {"party": ["丁大學", "戊科技"], "subject": ["光學研究"]},
        {"party": ["己集團王致和食品", "庚智能"], "subject": ["裝瓶技術攻關與應用"]},
    ]


def test_clauses_are_read_together_and_certain_rows_stay_certain() -> None:
    found = given(LIST + GROUPS, stated=[5])
    assert totals(found) == [("aligned", 5), ("one_per_clause", 3), ("pairs", 11)]
    pairings = [frame.pairing for frame in found[0].frames]
    assert pairings == [Pairing.UNCERTAIN] * 3 + [Pairing.CERTAIN] * 2
    assert [frame.group for frame in found[0].frames] == [0, 0, 0, 1, 2]


def test_clauses_may_be_selected_apart() -> None:
    text = LIST + "😀其他。" + GROUPS
    spans = [Span(text.index("丁"), len(text)), Span(0, len(LIST))]
    found = distributions(Readings(text), spans)
    assert totals(found)[0] == ("aligned", 5)


def test_the_evidence_of_a_row_is_its_clause() -> None:
    text = LIST + GROUPS
    frames = given(text)[0].frames
    assert frames[0].evidence.of(text) == LIST[:-1]
    assert frames[-1].evidence.of(text) == GROUPS[:-1]


@pytest.mark.parametrize(
    "text",
    [
        "甲公司與乙公司、丙公司分別就𠮷平臺、智慧養老等2個項目簽約。",
        "甲公司分别与乙公司、丙公司就𠮷平台、智慧养老签署协议。",
    ],
)
def test_respectively_makes_the_pairing_certain(text: str) -> None:
    first = given(text)[0]
    assert (first.kind, first.total, first.pairing) == (ALIGNED, 2, Pairing.CERTAIN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "甲公司和乙公司签约😀",
            [{"party": ["甲公司", "乙公司"]}],
        ),
        (
            "甲公司與乙公司、丙公司與丁公司等企業現場簽約。",
            [{"party": ["甲公司", "乙公司"]}, {"party": ["丙公司", "丁公司"]}],
        ),
        (
            "甲公司、乙公司、𠮷公司就新能源項目簽署三方協議。",
            [{"party": ["甲公司", "乙公司", "𠮷公司"], "subject": ["新能源項目"]}],
        ),
        (
            "甲公司與乙公司簽訂《戰略合作框架協議》",
            [{"party": ["甲公司", "乙公司"], "subject": ["戰略合作框架協議"]}],
        ),
        (
            "甲公司與乙公司簽署合作協議，就土壤監測項目展開合作，總投資3億元。",
            [{"party": ["甲公司", "乙公司"], "subject": ["土壤監測項目"]}],
        ),
        (
            "甲公司與乙公司就項目X，丙公司與丁公司就項目Y進行簽約。",
            [
                {"party": ["甲公司", "乙公司"], "subject": ["項目X"]},
                {"party": ["丙公司", "丁公司"], "subject": ["項目Y"]},
            ],
        ),
        (
            "衡川智造與乙公司就高等教育等項目簽約",
            [{"party": ["衡川智造", "乙公司"], "subject": ["高等教育"]}],
        ),
        (
            "乙公司與衡川智造就高等教育等項目簽約",
            [{"party": ["乙公司", "衡川智造"], "subject": ["高等教育"]}],
        ),
        (
            "甲公司與乙（北京、天津）公司就“水，電”簽約",
            [{"party": ["甲公司", "乙（北京、天津）公司"], "subject": ["水，電"]}],
        ),
        (
            "甲公司與乙公司就人才培養方面達成合作",
            [{"party": ["甲公司", "乙公司"], "subject": ["人才培養"]}],
        ),
    ],
)
def test_other_ways_to_say_it_are_understood(text: str, expected: list[Row]) -> None:
    assert first_rows(text) == expected


def test_the_last_of_a_list_may_be_joined_by_and() -> None:
    text = "甲公司與乙公司、丙公司和𠮷公司就平臺、機器人以及養老等項目達成合作。"
    assert totals(given(text))[0] == ("aligned", 3)


@pytest.mark.parametrize(
    "text",
    [
        "張三與李四參加會議。",
        "雙方就高校人才培養達成合作。",
        "簽約儀式上，𠮷縣與會者合影。",
        "與會代表見證簽約。",
        "發布會上，教授發表“智慧未來”的演講。",
        "他說：“我們發布了報告。”",
        "甲公司取得的成就",
        "",
        "、，；。",
    ],
)
def test_what_tells_of_no_frame_has_no_reading(text: str) -> None:
    assert not text or given(text) == []


def test_labelled_names_are_taken_whole_with_their_mention() -> None:
    text = "甲和乙與丙研究院與丁公司就合作研究簽約𠮷"
    found = given(text, [("甲和乙與丙研究院", "organization"), ("合作研究", "subject")])
    assert rows(text, found[0]) == [
        {"party": ["甲和乙與丙研究院", "丁公司"], "subject": ["合作研究"]}
    ]
    mentions = [filler.mention for filler in found[0].frames[0].fillers]
    assert mentions == ["m0", None, "m1"]


def test_a_labelled_name_within_an_item_is_the_filler() -> None:
    text = "主辦方代表甲公司與乙公司就平臺簽約"
    filler = given(text, [("甲公司", "place")])[0].frames[0].fillers[0]
    assert (filler.span.of(text), filler.label, filler.mention) == ("甲公司", "place", "m0")


def test_labelled_subjects_stay_apart_in_one_row() -> None:
    found = given(LIST, [("智慧平臺", "subject"), ("科技服務", "subject")])
    one = next(each for each in found if each.kind is ONE)
    assert len(one.frames[0].of("subject")) == 3
    unlabelled = next(each for each in given(LIST) if each.kind is ONE)
    assert rows(LIST, unlabelled)[0]["subject"] == ["智慧平臺、科技服務、數字停車"]


def test_new_fillers_have_the_label_of_their_role() -> None:
    assert {
        (filler.role, filler.label, filler.mention) for filler in given(LIST)[0].frames[0].fillers
    } == {
        ("party", "organization", None),
        ("subject", "subject", None),
    }


SCENARIOS = "甲大學、𠮷研究院、丙集團先後發布了“陶瓷膜的制備與應用”“智慧工地”“科技服務，助力成長”等3項創新應用場景，涵蓋多個領域。"


def test_publishers_and_quoted_names_go_in_step() -> None:
    found = given(SCENARIOS)
    assert totals(found) == [("aligned", 3), ("shared", 3)]
    assert found[0].pairing is Pairing.UNCERTAIN
    assert rows(SCENARIOS, found[0])[2] == {"publisher": ["丙集團"], "name": ["科技服務，助力成長"]}
    assert rows(SCENARIOS, found[1])[2] == {
        "publisher": ["甲大學", "𠮷研究院", "丙集團"],
        "name": ["科技服務，助力成長"],
    }


def test_publishers_are_certain_where_the_text_says_respectively() -> None:
    found = given(SCENARIOS.replace("先後", "分別"))
    assert (found[0].kind, found[0].pairing) == (ALIGNED, Pairing.CERTAIN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "甲公司联合乙公司、丙公司推出“智慧工地𠮷”应用场景。",
            [{"publisher": ["甲公司", "乙公司", "丙公司"], "name": ["智慧工地𠮷"]}],
        ),
        (
            "當天，甲公司還發布了「早知道」應用場景，向全縣開放。",
            [{"publisher": ["甲公司"], "name": ["早知道"]}],
        ),
        (
            "甲公司發布了智慧工地、智慧食堂等應用場景。",
            [
                {"publisher": ["甲公司"], "name": ["智慧工地"]},
                {"publisher": ["甲公司"], "name": ["智慧食堂"]},
            ],
        ),
        (
            "發布會上，甲公司、乙公司分別發布“一”“二”場景",
            [{"publisher": ["甲公司"], "name": ["一"]}, {"publisher": ["乙公司"], "name": ["二"]}],
        ),
        (
            "甲公司、乙公司、丙公司發布“一”“二”場景",
            [
                {"publisher": ["甲公司", "乙公司", "丙公司"], "name": ["一"]},
                {"publisher": ["甲公司", "乙公司", "丙公司"], "name": ["二"]},
            ],
        ),
    ],
)
def test_scenarios_are_understood_in_other_words(text: str, expected: list[Row]) -> None:
    assert first_rows(text) == expected


def test_a_damaged_sentence_is_read_as_repaired_and_kept_raw() -> None:
    text = "區(qū)創(chuàng)業(yè)發(fā)展,創(chuàng)新發(fā)展。" * 3 + (
        "高新區(qū)與創(chuàng)業(yè)協(xié)會、𠮷環(huán)保就開發(fā)區(qū)、節能環(huán)保等項目簽約。"
    )
    readings = Readings(text)
    sentence = sentence_at(text, len(text) - 2)
    assert sentence is not None
    found = distributions(readings, [sentence])
    assert totals(found)[0] == ("aligned", 2)
    fillers = [filler for frame in found[0].frames for filler in frame.fillers]
    assert [filler.span.of(text) for filler in fillers] == [
        "高新區(qū)",
        "創(chuàng)業(yè)協(xié)會",
        "開發(fā)區(qū)",
        "高新區(qū)",
        "𠮷環(huán)保",
        "節能環(huán)保",
    ]


@pytest.mark.skipif(not TANGSHAN.exists(), reason="the article is not here")
@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("進行簽約；", [("aligned", 8), ("one_per_clause", 6), ("pairs", 14)]),
        ("先后發", [("aligned", 5), ("shared", 5)]),
    ],
)
def test_the_sentences_of_a_long_article_have_their_readings(
    at: str, expected: list[tuple[str, int]]
) -> None:
    text = TANGSHAN.read_text(encoding="utf-8")
    readings = Readings(text)
    repaired = readings.repaired.text
    shown = sentence_at(repaired, repaired.index(at))
    assert shown is not None
    found = distributions(readings, [readings.repaired.raw(shown)], stated=[8])
    assert totals(found) == expected
    assert found[0].pairing is Pairing.UNCERTAIN


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "智慧停車項目由𠮷縣與乙公司簽約。",
            {"party": ["𠮷縣", "乙公司"], "subject": ["智慧停車項目"]},
        ),
        ("𠮷縣就業務系統與乙公司簽約。", {"party": ["𠮷縣", "乙公司"], "subject": ["業務系統"]}),
        (
            "𠮷縣與乙公司就近岸風電項目達成合作。",
            {"party": ["𠮷縣", "乙公司"], "subject": ["近岸風電項目"]},
        ),
        (
            "𠮷县携手乙公司签订《合作协议》。",
            {"party": ["𠮷县", "乙公司"], "subject": ["合作协议"]},
        ),
        ("簽約雙方為𠮷縣和乙公司。", {"party": ["𠮷縣", "乙公司"]}),
        ("𠮷縣與乙公司在唐山簽約。", {"party": ["𠮷縣", "乙公司"]}),
        ("𠮷縣與乙公司簽約落地3個項目。", {"party": ["𠮷縣", "乙公司"]}),
        ("𠮷自由貿易區與乙公司簽約。", {"party": ["𠮷自由貿易區", "乙公司"]}),
        (
            "𠮷區(qū)與乙公司簽署發(fā)展區(qū)創(chuàng)新合作協議。",
            {"party": ["𠮷區", "乙公司"], "subject": ["發展區創新合作協議"]},
        ),
    ],
)
def test_an_agreement_is_told_in_many_ways(text: str, row: Row) -> None:
    assert first_rows(text) == [row]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("𠮷縣首發“甲眼”“乙眼”2個應用場景。", ["甲眼", "乙眼"]),
        ("「甲眼」「乙眼」應用場景由𠮷縣先後發布。", ["甲眼", "乙眼"]),
        ("𠮷县揭幕『甲眼』、『乙眼』等应用场景。", ["甲眼", "乙眼"]),
    ],
)
def test_a_scenario_is_told_in_many_ways(text: str, names: list[str]) -> None:
    told = first_rows(text)
    assert [row["name"] for row in told] == [[name] for name in names]
    assert all(row["publisher"] == [text[text.index("𠮷") :][:2]] for row in told)


@pytest.mark.parametrize(
    "text",
    [
        "𠮷縣未與乙公司簽約。",
        "𠮷縣擬與乙公司簽約。",
        "𠮷縣將與乙公司達成合作。",
        "𠮷縣希望與乙公司簽約",
    ],
)
def test_what_was_not_signed_yet_is_no_agreement(text: str) -> None:
    assert given(text) == []


def test_who_counts_the_parties_is_none_of_them() -> None:
    assert [row["party"] for row in first_rows("甲縣、𠮷縣、丙縣三家單位與高新區簽約。")] == [
        ["甲縣", "高新區"],
        ["𠮷縣", "高新區"],
        ["丙縣", "高新區"],
    ]


def test_agreements_one_after_another_keep_their_verb_out_of_the_names() -> None:
    text = "甲公司與乙公司簽約、𠮷公司與丁公司簽約。"
    assert [row["party"] for row in first_rows(text)] == [
        ["甲公司", "乙公司"],
        ["𠮷公司", "丁公司"],
    ]
