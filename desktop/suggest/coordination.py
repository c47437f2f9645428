"""How a Chinese sentence strings names together: A與B1、B2和B3, “N1”“N2”."""

from desktop.suggest.numerals import ARABIC, CHINESE
from desktop.text.patterns import Pattern
from desktop.text.span import Span

_OPENERS, _CLOSERS = "（(【[", "）)】]"
_MARKS = frozenset("、﹑")
_CLOSING_QUOTES, _OPENING_QUOTES = frozenset("”」』》〉"), frozenset("“「『《〈")
# 和 stands within names far more often than 與 does: 王致和食品, 和平區.
_AND = Pattern(
    "以及|(?<![致共人温饱缓调中祥义永柔平附])和(?![平谐睦田气解硕县顺记])|(?<!以)及(?![时其格])"
)
_WITH = Pattern("(?<![参给赋])与(?![会此时其])|携手|联手|会同")
_WITH_RARE = Pattern(
    "(?<![致共人温饱缓调中祥义永柔平附])和(?![平谐睦田气解硕县顺记])|(?<![共不相协合会])同(?![时意期步样仁方济])|跟(?!踪|进)"
)
_SHORTEST = 2

# What was done stands before it, those who did it behind: X由A與B簽約.
BY = Pattern("(?<![自理路经原])由(?![于此来衷])")
# What may follow a list of names and belongs to none of them.
RESPECTIVE = "分别|各自|依次"
_ADVERBS = Pattern(
    rf"(?:{RESPECTIVE}|先后|现场|当场|共同|联合|携手|成功|正式|集中|陆续|相继|同时|进行|开展|双方|三方|各方|签约|还|也|已|又|均|都|将|并|则|了)+$"
)
_AND_OTHERS = Pattern(
    rf"等(?:(?:{ARABIC}|{CHINESE}|多|数)[余多]?[家个项名位所份])?(?:企业|公司|单位|机构|院校|高校|部门|企事业单位|团队)?$"
)
_COUNT = Pattern(rf"(?:{ARABIC}|{CHINESE})[余多]?[家所](?:企业|公司|单位|机构|院校|高校)$")
_LEADS = Pattern(
    "^(?:(?:随后|其中|会上|会后|会议期间|活动中|活动现场|活动上|仪式上|签约仪式上|发布会上|现场|当天|当日|同时|此外|另外|期间|目前|据悉|其间|最后|首先|接着|并且|并|由|经)+[，,]?)"
)


def items(text: str, span: Span) -> list[Span]:
    """The items of a list: what 、 divides outside brackets, and quotations side by side."""
    found: list[Span] = []
    start, depth = span.start, 0
    for place in range(span.start, span.end):
        character = text[place]
        depth += (character in _OPENERS) - (character in _CLOSERS and depth > 0)
        ends = character in _MARKS and not depth
        side_by_side = (
            place > start and character in _OPENING_QUOTES and text[place - 1] in _CLOSING_QUOTES
        )
        if (ends or side_by_side) and place > start:
            found.append(Span(start, place))
        if ends or side_by_side:
            start = place + ends
    if start < span.end:
        found.append(Span(start, span.end))
    return found


def divided(text: str, item: Span, *, rare: bool = False) -> tuple[Span, Span] | None:
    """The two sides of A與B; with `rare` of A和B, A同B, A跟B too. None when there is no such."""
    return _halves(_WITH_RARE if rare else _WITH, text, item)


def spread(text: str, listed: list[Span]) -> list[Span]:
    """The items with those divided too that 和 or 以及 joins: B1、B2和B3."""
    return [part for item in listed for part in parts(_AND, text, item)]


def parts(mark: Pattern, text: str, item: Span) -> list[Span]:
    """What a mark divides an item into, each part long enough to be a name."""
    found: list[Span] = []
    halves = _halves(mark, text, item)
    while halves is not None:
        found.append(halves[0])
        item = halves[1]
        halves = _halves(mark, text, item)
    return [*found, item]


def bare(text: str, item: Span) -> Span | None:
    """An item without what leads up to it and what follows on it: 隨後, 等3家企業, 分別."""
    start, end = item.start, item.end
    lead = _LEADS.search(text[start:end])
    start += lead.end() if lead else 0
    for tail in (_ADVERBS, _AND_OTHERS, _COUNT, _ADVERBS):
        found = tail.search(text[start:end])
        end -= len(found[0]) if found else 0
    while start < end and text[start] in " \u3000，,":
        start += 1
    while start < end and text[end - 1] in " \u3000，,":
        end -= 1
    return Span(start, end) if start < end else None


def _halves(mark: Pattern, text: str, item: Span) -> tuple[Span, Span] | None:
    for found in mark.finditer(text, item.start, item.end):
        if found.start() - item.start >= _SHORTEST and item.end - found.end() >= _SHORTEST:
            return Span(item.start, found.start()), Span(found.end(), item.end)
    return None
