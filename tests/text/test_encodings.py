"""In which encoding a text was saved."""

import random
from functools import cache

import pytest

from desktop.text.conversion import convert
from desktop.text.encodings import BIG5, CP950, GB18030, UTF_8, UTF_16_BE, UTF_16_LE, decode
from desktop.text.errors import TextError
from tests.text.rewriter import SENTENCES

MORE = (
    "春天来了，公园里的花都开了，孩子们在草地上跑来跑去。",
    "“你吃过饭了吗？”他问，“没有的话我们一起去吧！”",
    "图书馆每天早上九点开门，晚上八点关门，周一休息。\r\n",
    "由于连日大雨，部分路段积水严重，请市民注意安全。",
    "这本书讲的是一个农村青年到城里打工的故事，读来令人感动。",
    "医生建议他少喝酒、多运动，按时吃药，三个月后再来检查。\n",
    "2026年11月，公司营业收入达到3.5亿元，同比增长12%。",
)
LENGTHS = [(10, 60), (20, 60), (50, 60), (200, 60), (2000, 20), (20000, 4)]
SIMPLIFIED_IN = (UTF_8, GB18030, UTF_16_LE, UTF_16_BE)
TRADITIONAL_IN = (UTF_8, BIG5, CP950, GB18030, UTF_16_LE, UTF_16_BE)


@cache
def sources() -> dict[str, str]:
    """A long text in each script."""
    chance = random.Random(20261122)
    simplified = "".join(chance.choice(SENTENCES + MORE) for _ in range(1200))
    return {"simplified": simplified, "traditional": convert(simplified, "s2tw")}


def samples(script: str, length: int, times: int) -> list[str]:
    chance = random.Random(length)
    text = sources()[script]
    starts = [chance.randrange(len(text) - length) for _ in range(times)]
    return [text[start : start + length] for start in starts]


@pytest.mark.parametrize(("length", "times"), LENGTHS)
@pytest.mark.parametrize(
    ("script", "encoding"),
    [("simplified", name) for name in SIMPLIFIED_IN]
    + [("traditional", name) for name in TRADITIONAL_IN],
)
def test_a_chinese_text_is_read_whatever_it_was_saved_in(
    script: str, encoding: str, length: int, times: int
) -> None:
    wrong = []
    for text in samples(script, length, times):
        try:
            data = text.encode(encoding)
        except UnicodeEncodeError:
            continue
        decoded = decode(data)
        if decoded.text != text or decoded.bad_bytes:
            wrong.append((decoded.encoding, text[:20]))
    assert wrong == []


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (b"\xef\xbb\xbf", UTF_8),
        (b"\xff\xfe", UTF_16_LE),
        (b"\xfe\xff", UTF_16_BE),
        (b"\xff\xfe\0\0", "utf-32-le"),
        (b"\0\0\xfe\xff", "utf-32-be"),
        (b"\x84\x31\x95\x33", GB18030),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_text(bom: bytes, encoding: str) -> None:
    decoded = decode(bom + "𠮷野家\r\n😀".encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.had_bom) == ("𠮷野家\r\n😀", encoding, True)
    assert decoded.confident


def test_only_the_first_byte_order_mark_is_no_text() -> None:
    assert decode("\ufeff\ufeff區".encode()).text == "\ufeff區"


def test_line_ends_stay_as_they_are() -> None:
    assert decode("甲\r\n乙\r丙\n".encode(GB18030)).text == "甲\r\n乙\r丙\n"


@pytest.mark.parametrize(
    "text", ["", "a", "def f(x):\n    return x\n", "hello world, this is English text.", "\tx\r\n"]
)
def test_ascii_is_utf_8(text: str) -> None:
    decoded = decode(text.encode())
    assert (decoded.text, decoded.encoding, decoded.confident) == (text, UTF_8, True)


def test_bytes_that_do_not_decode_are_told_by_their_offsets() -> None:
    data = "國家高新區的發展".encode(UTF_8)
    decoded = decode(data[:6] + b"\xff" + data[6:])
    assert (decoded.encoding, decoded.bad_bytes, decoded.confident) == (UTF_8, (6,), False)
    assert decoded.text == "國家\ufffd高新區的發展"


def test_the_offsets_count_the_byte_order_mark() -> None:
    assert decode(b"\xef\xbb\xbfa\xff").bad_bytes == (4,)


def test_an_encoding_that_is_given_is_taken() -> None:
    data = "高新區".encode(BIG5)
    assert decode(data, BIG5).text == "高新區"
    assert decode(data, "big5").encoding == BIG5
    assert decode("高新区".encode("gbk"), "GBK").encoding == GB18030
    assert decode(b"\xef\xbb\xbfabc", "UTF-8").text == "abc"


@pytest.mark.parametrize("encoding", ["klingon", "base64", "rot13", ""])
def test_an_encoding_that_is_none_is_refused(encoding: str) -> None:
    with pytest.raises(TextError, match="not an encoding"):
        decode(b"abc", encoding)


def test_what_is_no_text_is_refused() -> None:
    noise = random.Random(1).randbytes(4000)
    for data in (b"\x89PNG\r\n\x1a\n" + noise, bytes(200), b"PK\3\4" + noise):
        with pytest.raises(TextError, match="not a text"):
            decode(data)


def test_rivals_show_how_the_text_begins_in_them() -> None:
    decoded = decode("測試".encode(BIG5))
    assert not decoded.confident
    assert ("big5hkscs", "測試") in {(decoded.encoding, decoded.text), *decoded.rivals}


def test_the_locale_has_no_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("locale.getpreferredencoding", lambda _=True: "latin-1")
    assert decode("國家高新區".encode(GB18030)).text == "國家高新區"
