"""An article annotated whole, from top to bottom, as one does who knows the program."""

from PySide6.QtCore import Qt

from desktop.annotations.values import Pairing
from desktop.text.span import Span
from tests.bench.hands import Hands
from tests.bench.selecting import go_into, select
from tests.bench.wanted import Wanted

_CONTROL = Qt.KeyboardModifier.ControlModifier


def annotate(hands: Hands, wanted: Wanted) -> None:
    """Label, group, make the rows and bind the totals, until nothing is left to find."""
    spans = wanted.mentions()
    for span, surface in spans.items():
        _bind_totals(hands, wanted, span.start)
        sentence = _untold(hands, wanted, span)
        if sentence is not None:
            _read(hands, sentence)
        if not _is_labelled(hands, span):
            _label(hands, wanted, span, surface)
            if any(
                other == surface and not _is_labelled(hands, place)
                for place, other in spans.items()
            ):
                _label_same(hands)
    _group(hands, wanted)
    _confirm(hands)
    _mend(hands)


def _label(hands: Hands, wanted: Wanted, span: Span, surface: str) -> None:
    select(hands, span)
    labels = hands.window.workbench.schema.labels
    label = next(each for each in labels if each.export_name == wanted.label_of(surface))
    with hands.doing("label"):
        hands.press(str(label.key))


def _label_same(hands: Hands) -> None:
    card = hands.window.same
    with hands.doing("same"):
        hands.press(Qt.Key.Key_D, _CONTROL)
        hands.see(card.isVisible)
        hands.press(Qt.Key.Key_Return)
        hands.see(hands.view.hasFocus)


def _bind_totals(hands: Hands, wanted: Wanted, place: int) -> None:
    """Bind what the article states before a place, each by one key."""
    bound = hands.window.workbench.state.totals.values()
    with hands.doing("totals"):
        for span in wanted.totals_at():
            if span.start < place and not any(each.span.overlaps(span) for each in bound):
                hands.press("t")


def _untold(hands: Hands, wanted: Wanted, span: Span) -> Span | None:
    """The sentence that a name stands in, where rows of it are wanted and none is made yet."""
    state = hands.window.workbench.state
    for sentence in wanted.sentences():
        told = [
            frame
            for frame in state.frames.values()
            if any(sentence.covers(state.mentions[each.mention].hull) for each in frame.fillers)
        ]
        if sentence.covers(span) and not told:
            return sentence
    return None


def _read(hands: Hands, sentence: Span) -> None:
    go_into(hands, sentence)
    with hands.doing("frames"):
        hands.press("d")
        hands.press(Qt.Key.Key_Return)


def _is_labelled(hands: Hands, span: Span) -> bool:
    mentions = hands.window.workbench.state.overlapping(span)
    return any(mention.spans == (span,) for mention in mentions)


def _group(hands: Hands, wanted: Wanted) -> None:
    """Answer which names are one; look up by the initials of its pinyin what is not asked."""
    page = hands.window.panel.names
    with hands.doing("names"):
        _turn_to(hands, 1)
        hands.rest()
        if page.likely.pair is not None and not hands.has_mouse:
            hands.press(Qt.Key.Key_Tab)
        while (pair := page.likely.pair) is not None:
            is_one = any({each.name for each in pair} <= group for group in wanted.one.values())
            if hands.has_mouse:
                hands.click(page.likely.join_button if is_one else page.likely.never_button)
            else:
                hands.press(Qt.Key.Key_Return if is_one else "n")
            hands.rest()
        for letters, group in wanted.one.items():
            if len(_entities(hands, group)) > 1:
                _join(hands, letters)
        hands.press(Qt.Key.Key_Escape)


def _join(hands: Hands, letters: str) -> None:
    """Make one of the names that the filter leaves for some letters."""
    page = hands.window.panel.names
    if not page.field.hasFocus():
        hands.press("/")
    for letter in letters:
        hands.press(letter)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Home)
    hands.press(Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    hands.press("g")
    hands.press("/")
    hands.press(Qt.Key.Key_Escape)


def _entities(hands: Hands, group: frozenset[str]) -> set[str]:
    """What the names of a group refer to."""
    state = hands.window.workbench.state
    surfaces = {each.id: hands.window.workbench.surface(each.hull) for each in state.in_order()}
    mentions = [each for each, surface in surfaces.items() if surface in group]
    return {entity.id for each in mentions if (entity := state.entity_of(each)) is not None}


def _confirm(hands: Hands) -> None:
    """Say of all rows whose pairing is not sure that it is so."""
    kinds = hands.window.workbench.schema.frame_types
    with hands.doing("pairings"):
        for number, kind in enumerate(kinds, 2):
            rows = hands.window.workbench.state.frames_of(kind.id)
            if any(row.pairing is Pairing.UNCERTAIN for row in rows):
                _turn_to(hands, number)
                hands.press(Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
        hands.press(Qt.Key.Key_Escape)


def _mend(hands: Hands) -> None:
    """Walk the findings and mend what has one way, until there is none."""
    findings = hands.window.panel.findings
    with hands.doing("findings"):
        hands.rest()
        while findings.model.findings:
            there = findings.model.findings
            hands.press(Qt.Key.Key_F8)
            hands.press("f")
            assert findings.model.findings != there, "nothing mends this"
            hands.rest()


def _turn_to(hands: Hands, number: int) -> None:
    hands.press(str(number), Qt.KeyboardModifier.AltModifier)
