"""What is undone of the damage, and what is left alone."""

from pathlib import Path

import pytest

from desktop.text.readings import Readings
from desktop.text.repair import RULES, Repair
from desktop.text.span import Span

TANGSHAN = Path(__file__).parents[3] / "shared" / "articles" / "tangshan.txt"


def repaired(text: str) -> str:
    """A text as from a page that is known to be damaged."""
    return Readings(text, assume_damaged=True).repaired.text


def blocks(text: str) -> list[tuple[int, int, int, int]]:
    alignment = Readings(text, assume_damaged=True).repaired.alignment
    return [section[:4] for section in alignment.sections if section.is_block]


@pytest.mark.parametrize(
    ("damaged", "text"),
    [
        pytest.param("開發(fā)區(qū)", "開發區", id="two glosses"),
        pytest.param(
            "𠮷野家的業(yè)務(wù)", "𠮷野家的業務", id="behind a character beyond the BMP"
        ),
        pytest.param("他們(men)說", "他們說", id="a reading without a tone"),
        pytest.param("成長(zhǎng)很長(cháng)", "成長很長", id="two readings of one character"),
        pytest.param("成績(jì)", "成績", id="the reading of the mainland"),
        pytest.param("女兒(ér)綠(lǜ)", "女兒綠", id="ü with a tone"),
        pytest.param("創(chua\u0300ng)新", "創新", id="a tone mark of its own"),
        pytest.param("國(ɡuó)內(nèi)", "國內", id="the letters of GBK"),
        pytest.param("\n區(qū)\r\n", "\n區\r\n", id="between line ends"),
        pytest.param("業(yè),發(fā);展", "業，發；展", id="marks behind glosses"),
        pytest.param("真好!是嗎?對", "真好！是嗎？對", id="exclamation and question"),
        pytest.param("區??萍冀鹑谂c,區", "區。科技金融與，區", id="mark behind a shift"),
        pytest.param("什麼?!", "什麼？！", id="two marks"),
        pytest.param("太好了??我們Are", "太好了？？我們Are", id="two marks that are no lost bytes"),
        pytest.param("他說:好", "他說：好", id="colon"),
        pytest.param("“高”,和《論語》;", "“高”，和《論語》；", id="behind closing quotes"),
        pytest.param("唐山(北京),河北", "唐山(北京)，河北", id="behind a bracket in Chinese"),
        pytest.param("園區 ，建設 。", "園區，建設。", id="blanks before full marks"),
        pytest.param("園區\u00a0\u3000,建設", "園區，建設", id="several blanks"),
        pytest.param("\u200b高新\u200b\u2060區\ufeff", "高新區", id="invisible characters"),
        pytest.param("科技&nbsp;&#160;創新", "科技  創新", id="blanks as entities"),
        pytest.param("王&#183;李&ldquo;京&rdquo;&#x3000;津", "王·李“京”\u3000津", id="entities"),
        pytest.param("高&shy;新&#8203;區", "高新區", id="invisible entities"),
        pytest.param("⾼新⼯業⻓", "高新工業长", id="radicals from a PDF"),
    ],
)
def test_damage_is_undone(damaged: str, text: str) -> None:
    assert repaired(damaged) == text


@pytest.mark.parametrize(
    ("damaged", "text"),
    [
        pytest.param("圓滿結束?,F場有百人", "圓滿結束。現場有百人", id="stop and mark"),
        pytest.param("圓滿結束?,F(xiàn)場", "圓滿結束。現場", id="with pinyin"),
        pytest.param("圓滿結束?，F(xiàn)場", "圓滿結束。現場", id="with a full mark"),
        pytest.param(
            "圓滿結束\ufffd,F(xiàn)場", "圓滿結束。現場", id="with a replacement character"
        ),
        pytest.param("成績(jì)?,F(xiàn)場", "成績。現場", id="behind a gloss"),
        pytest.param("發展農業??萍冀鹑谂c𠮷", "發展農業。科技金融與𠮷", id="a run"),
        pytest.param("位於當?shù)刭Y料", "位於當地資料", id="a run behind pinyin"),
        pytest.param("位於當?(shù)刭Y料", "位於當地資料", id="with its bracket"),
        pytest.param("位於當(dāng)?shù)刭Y料", "位於當地資料", id="behind a gloss of its own"),
        pytest.param("當?shù)氐漠a(chǎn)業", "當地的產業", id="with a gloss at its end"),
        pytest.param("開展活?yóng)?dòng),取得", "開展活動，取得", id="a run of one character"),
        pytest.param("百分之五,?chàng)?chuàng)新", "百分之五，創新", id="behind a mark"),
    ],
)
def test_shifted_text_is_put_right(damaged: str, text: str) -> None:
    assert repaired(damaged) == text


@pytest.mark.parametrize(
    ("damaged", "expected"),
    [
        ("區(qū)域", [(0, 5, 0, 1)]),
        ("\ufeff區域", [(0, 2, 0, 1)]),
        ("首選地 ,加", [(2, 4, 2, 3)]),
        ("王&middot;李", [(1, 9, 1, 2)]),
        ("舉辦?,F場", [(3, 5, 3, 4)]),
        ("舉辦?,F(xiàn)場", [(3, 11, 3, 4)]),
        ("農業??萍冀鹑谂c", [(3, 5, 3, 4)]),
        ("當?shù)刭Y料", [(1, 7, 1, 2)]),
        ("簽約;北京,", []),
    ],
)
def test_only_what_changes_its_length_becomes_a_block(
    damaged: str, expected: list[tuple[int, int, int, int]]
) -> None:
    assert blocks(damaged) == expected


UNTOUCHED = [
    "首都北京(BJ)以北", "李垚(yáo)先生", "王某(化名)報警", "見圖(a)和表(1)", "用(yòng)途",
    "重(zhòng)慶", "國(guo)家", "區(qu)域", "區(qù)域", "頭(tou)", "區(Qū)", "區( qū)", "區（qū）", "区(qū)",
    "发(fā)展", "(qū)字頭", "f(xiàn)", "F(x)=ax+b", "g(x),h(x)", "a?b:c;", "x,y", "1,000元", "12:30", "3.5%",
    "http://a.cn/b?c,d;e", "見https://a.cn:80/?q=1", "網址://", "AT&T", "AT&amp;T公司", "R&amp;D", "&lt;b&gt;",
    "普麗娜 謝文嫻", "《論語(節選)》", "第一段\r\n\r\n第二段", "無換行結尾", "What?, For whom??", "why?(qū)",
    "Café (qū)", "葛\U000e0100城", "👨\u200d👩\u200d👧家", "नि\u200dक", "部首：⼀、⼁",
    "\ud800區\udfff\0(", "", "?", "??", "?,", "?(", "(", ")", "&", "&;", "&#0;", "&#xd800;區",
]  # fmt: skip


@pytest.mark.parametrize("text", UNTOUCHED, ids=ascii)
def test_what_is_no_damage_stays_even_on_a_damaged_page(text: str) -> None:
    assert repaired(text) == text


@pytest.mark.parametrize("text", UNTOUCHED, ids=ascii)
def test_what_is_no_damage_stays_in_any_text(text: str) -> None:
    assert Readings(text).repaired.alignment.is_identity


UNDAMAGED = [
    "春眠不覺曉,處處聞啼鳥。\n夜來風雨聲,花落知多少?",
    "国家(guó jiā)高新区(qū)的发(fā)展,创(chuàng)新;真好!",
    "樂(yuè)山大佛景區,快樂的樂,音樂的樂。發展中的發,頭髮的髮。",
    "學(xué)而時習之 ,不亦說(yuè)乎?有朋自遠方來 ,不亦樂乎?",
    "def f(x, y): return x if y else '發展,創新'  # 區(qū)\n",
    "Prices: 1,000元; see http://a.cn/b?c,d. 他說:好!",
    "舉辦?,F場發布,當?shù)刭Y源,科技金融??萍冀鹑谂c技術",
    "語文課:區(qū),區別的區。現(xiàn),現在的現,出現的現。業(yè),作業的業,工業的業。𠮷",
]


@pytest.mark.parametrize("text", UNDAMAGED)
def test_a_text_that_does_not_show_the_damage_is_only_offered_repairs(text: str) -> None:
    readings = Readings(text)
    assert not readings.is_damaged
    assert readings.repaired.text == text
    assert readings.repairs
    assert not any(repair.sure for repair in readings.repairs)


def test_a_page_that_glosses_systematically_shows_the_damage() -> None:
    readings = Readings("發(fā)展、創(chuàng)新、區(qū)域、產業(yè)、首選地 ,加快")
    assert readings.is_damaged
    assert readings.repaired.text == "發展、創新、區域、產業、首選地，加快"


def test_two_glossed_characters_are_not_yet_a_system() -> None:
    assert not Readings("發(fā)展、區(qū)域、發(fā)展、區(qū)域").is_damaged


def test_a_lone_gloss_of_a_character_that_stands_bare_elsewhere_is_only_offered() -> None:
    page = "發(fā)展創(chuàng)新產業(yè)現(xiàn)場發(fā)展創(chuàng)新產業(yè)現(xiàn)場"
    readings = Readings(page + "樂(yuè)山之樂、音樂")
    assert readings.repaired.text.endswith("樂(yuè)山之樂、音樂")
    offered = [repair for repair in readings.repairs if not repair.sure]
    assert [repair.before for repair in offered] == ["樂(yuè)"]


def test_invisible_characters_go_from_any_text() -> None:
    readings = Readings("\ufeff高新\u00ad區&nbsp;⾼")
    assert readings.repaired.text == "高新區 ⾼"
    assert not readings.is_damaged


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("位於上??萍即髮W內", id="上海科技 or 上。科技"),
        pytest.param("學習當?shù)胤?,很好", id="the last byte is lost"),
    ],
)
def test_what_is_a_guess_is_offered_and_not_done(text: str) -> None:
    readings = Readings(text, assume_damaged=True)
    shifted = [repair for repair in readings.repairs if repair.rule == "shifted_runs"]
    assert [repair.sure for repair in shifted] == [False]
    assert shifted[0].raw.of(text) == shifted[0].before
    assert shifted[0].before in readings.repaired.text


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_can_be_switched_off(rule: str) -> None:
    text = "發(fā)展?,F場,農業??萍冀鹑谂c區 ,高\u00ad新"
    all_rules = Readings(text, assume_damaged=True)
    without = Readings(text, off=frozenset({rule}), assume_damaged=True)
    assert {repair.rule for repair in all_rules.repairs} == set(RULES)
    assert {repair.rule for repair in without.repairs} == set(RULES) - {rule}
    assert without.repaired.text != all_rules.repaired.text


def test_a_repair_says_what_it_does_and_where() -> None:
    text = "𠮷區(qū) ,"
    assert Readings(text, assume_damaged=True).repairs == (
        Repair("glosses", Span(1, 6), "區(qū)", "區", sure=True),
        Repair("stray_blanks", Span(6, 7), " ", "", sure=True),
        Repair("half_width", Span(7, 8), ",", "，", sure=True),
    )


@pytest.mark.skipif(not TANGSHAN.exists(), reason="the article is not at hand")
def test_a_real_page_is_repaired_whole() -> None:
    readings = Readings(TANGSHAN.read_bytes().decode())
    text = readings.repaired.text
    assert len(text) == 1748
    assert "發布會成功舉辦。現場發布了5個應用場景，8個項目進行簽約。" in text
    assert "首選地，加快" in text
    assert not set("(),;?") & set(text)
    assert all(repair.sure for repair in readings.repairs)


@pytest.mark.parametrize("assume_damaged", [False, True])
@pytest.mark.parametrize("rule", ["", *RULES])
def test_repairs_are_counted_as_they_are_listed(rule: str, assume_damaged: bool) -> None:
    text = (
        "高新區(qū)創(chuàng)新發(fā)展,𠮷野家 (FOO(qū)) 說?,F(xiàn)場\u200b有產業(yè) 要聞, OK, 發(fā)展。"
        * 3
    )
    readings = Readings(text, off=frozenset({rule}), assume_damaged=assume_damaged)
    sure = sum(repair.sure for repair in readings.repairs)
    assert readings.repair_counts == (sure, len(readings.repairs) - sure)
    assert sure
