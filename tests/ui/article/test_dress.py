"""What there is to draw about a block, asked for again and again, is what it is at first."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop.annotations.steps import Change
from desktop.annotations.values import Mention
from desktop.text.readings import ReadingKind, Readings
from desktop.text.span import Span
from desktop.ui.article.dress import Dress, Piece
from desktop.ui.article.near import Nearby
from desktop.ui.article.view import ArticleView
from tests.ui.article.conftest import ON_SCREEN, SCHEMA, mention

# Of three blocks; converting it to Simplified leaves no character of 𠮷 but changes many others.
RAW = "唐山高新區𠮷田先生與😀呂先志\n隨後召開座談會，𠮷野隨行。\n簽約就雙碳平臺\n"
DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["add", "remove", "relabel", "stretch", "read"]),
        st.integers(0, len(RAW) - 3),
        st.integers(1, 20),
    ),
    max_size=14,
)


def assert_as_at_first(view: ArticleView, known: dict[str, Mention]) -> None:
    dress = Dress(view._places)
    dress.reading, dress.mentions = view.reading(), Nearby(known.values())
    for number in range(len(view._places)):
        pieces = view._dress.pieces(number), dress.pieces(number)
        assert sorted(pieces[0], key=_order) == sorted(pieces[1], key=_order)


def _order(piece: Piece) -> tuple[int, int, str, bool]:
    return piece.start_units, piece.end_units, getattr(piece.mention, "id", ""), piece.starts


@ON_SCREEN
@given(DEEDS)
def test_pieces_that_are_remembered_are_those_that_there_are(
    view: ArticleView, deeds: list[tuple[str, int, int]]
) -> None:
    readings, kinds = Readings(RAW), [ReadingKind.REPAIRED, ReadingKind.SIMPLIFIED]
    known: dict[str, Mention] = {}
    view.show_reading(readings.of(kinds[0]), SCHEMA, [])
    for deed, start, length in deeds:
        span = Span(start, min(len(RAW), start + length))
        of = next(iter(known.values()), None)
        if deed == "read":
            kinds.reverse()
            view.show_reading(readings.of(kinds[0]), SCHEMA, list(known.values()), keep_place=True)
        elif deed == "add" or of is None:
            new = mention((span.start, span.end))
            known[new.id] = new
            view.follow([Change(None, new)])
        elif deed == "remove":
            del known[of.id]
            view.follow([Change(of, None)])
        else:
            after = replace(of, label="l5") if deed == "relabel" else replace(of, spans=(span,))
            known[of.id] = after
            view.follow([Change(of, after)])
        assert_as_at_first(view, known)
