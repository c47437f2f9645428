"""An article view on the (offscreen) screen, and what to show in it."""

from collections.abc import Callable, Sequence
from itertools import count

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

from desktop.annotations.values import Label, Mention, Nesting, Schema
from desktop.text.readings import ReadingKind, Readings
from desktop.text.span import Span
from desktop.ui.article.view import ArticleView

_NAMES = ("人名", "機構", "地名", "職務", "日期", "場景", "標的", "金額", "事件")
_COLORS = [
    "#ee6677",
    "#4477aa",
    "#228833",
    "#777777",
    "#3aa0be",
    "#aa3377",
    "#b8860b",
    "#5b68c4",
    "#9e4f2c",
]
SCHEMA = Schema(
    1,
    Nesting.ALL,
    tuple(
        Label(f"l{key}", name, f"label_{key}", color, color, key, is_name=key < 4)
        for key, (name, color) in enumerate(zip(_NAMES, _COLORS, strict=True), 1)
    ),
    (),
)
TEXT = (
    "工信部火炬中心的𠮷田先生，與呂先志一行到唐山高新區調研😀。隨後召開座談會！\n"
    "　　北京理工大學唐山研究院與鷹眼智能科技就激光視覺產學研合作簽約。"
)
LONG = "\n".join(
    f"第{i}段：唐山高新區與𠮷田先生就雙碳智慧服務平臺項目簽約，隨後召開座談會。" for i in range(200)
)
_ids = count(1)

ON_SCREEN = settings(
    max_examples=40,
    deadline=None,
    # One view shows all examples; and a busy machine is nothing that the view does wrong.
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
"""For laws that a view on the screen keeps."""

Show = Callable[..., ArticleView]


def mention(*spans: tuple[int, int], label: str = "l2", article: str = "a") -> Mention:
    return Mention(
        f"m{next(_ids)}",
        article,
        tuple(Span(*span) for span in spans),
        label,
        "me",
        "2026-11-22T00:00:00Z",
    )


def of(text: str, word: str, label: str = "l2") -> Mention:
    """A mention of the first place where a word is."""
    start = text.index(word)
    return mention((start, start + len(word)), label=label)


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(640, 480)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


@pytest.fixture
def show(view: ArticleView, qtbot: QtBot) -> Show:
    """Shows a raw text, with mentions, and waits until the view has nothing left to do."""

    def shown(
        text: str, mentions: Sequence[Mention] = (), kind: ReadingKind = ReadingKind.RAW
    ) -> ArticleView:
        view.show_reading(Readings(text).of(kind), SCHEMA, mentions)
        qtbot.waitUntil(lambda: not view.is_working())
        return view

    return shown
