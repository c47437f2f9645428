"""How a name is selected: by a drag, or by keys alone as one does who looks at the text."""

from PySide6.QtCore import Qt

from desktop.text.phrases import phrase_end
from desktop.text.span import Span
from tests.bench.hands import Hands

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_NEAR = 3


def select(hands: Hands, raw: Span) -> None:
    """Have exactly a raw span selected, with `hands` counting what that takes."""
    with hands.doing("select"):
        if hands.has_mouse:
            hands.drag(raw)
        else:
            go(hands, raw.start)
            _widen(hands, raw)
    assert hands.window.workbench.stored_span(_selected(hands)) == raw, "not what was wanted"


def go(hands: Hands, place: int) -> None:
    """Put the caret at a raw place: by lines, then by words, then by characters."""
    view = hands.view
    _by_lines(hands, place)
    caret = view.caret()
    while caret != place:
        forward = caret < place
        distance = abs(_shown(hands, place) - _shown(hands, caret))
        if distance < _NEAR:
            hands.press(Qt.Key.Key_Right if forward else Qt.Key.Key_Left)
        elif _is_nearer(hands, place, caret):
            hands.press(Qt.Key.Key_End if forward else Qt.Key.Key_Home)
        else:
            hands.press(Qt.Key.Key_Right if forward else Qt.Key.Key_Left, _CONTROL)
        assert view.caret() != caret, "the caret does not move"
        caret = view.caret()


def go_into(hands: Hands, raw: Span) -> None:
    """Put the caret anywhere into a raw span."""
    view = hands.view
    with hands.doing("select"):
        if hands.has_mouse:
            hands.click_text(raw.start + 1)
            return
        while not raw.start <= view.caret() < raw.end:
            before = view.caret()
            hands.press(Qt.Key.Key_Down if before < raw.start else Qt.Key.Key_Up)
            if (before < raw.start) is not (view.caret() < raw.end):
                go(hands, raw.start)


def _by_lines(hands: Hands, place: int) -> None:
    view = hands.view
    while not _is_near(hands, place):
        away = view.point_of(place).y() - view.point_of(view.caret()).y()
        if not away:
            return
        before = view.caret()
        if abs(away) > view.viewport().height():
            hands.press(Qt.Key.Key_PageDown if away > 0 else Qt.Key.Key_PageUp)
        else:
            hands.press(Qt.Key.Key_Down if away > 0 else Qt.Key.Key_Up)
        assert view.caret() != before, "the caret does not move"


def _is_near(hands: Hands, place: int) -> bool:
    return abs(_shown(hands, place) - _shown(hands, hands.view.caret())) < 2 * _NEAR


def _is_nearer(hands: Hands, place: int, caret: int) -> bool:
    """Whether the edge of the line is nearer to a place than the caret is."""
    view = hands.view
    y = view.point_of(place).y()
    if view.point_of(caret).y() != y:
        return False
    here, there = view.point_of(caret).x(), view.point_of(place).x()
    edge = view.viewport().width() - 60 if there > here else 60
    return abs(edge - there) * 2 < abs(here - there)


def _widen(hands: Hands, raw: Span) -> None:
    """Select on from the caret to the end of a span: a phrase at once where it ends with one."""
    view = hands.view
    text = hands.window.workbench.reading.text
    if phrase_end(text, _shown(hands, raw.start)) == _shown(hands, raw.end):
        hands.press(".")
        return
    caret = view.caret()
    while caret != raw.end:
        forward = caret < raw.end
        is_near = abs(_shown(hands, raw.end) - _shown(hands, caret)) == 1 or not forward
        key = Qt.Key.Key_Right if forward else Qt.Key.Key_Left
        hands.press(key, _SHIFT if is_near else _SHIFT | _CONTROL)
        assert view.caret() != caret, "the selection does not grow"
        caret = view.caret()


def _selected(hands: Hands) -> Span:
    selected = hands.view.selection()
    assert selected is not None, "nothing is selected"
    return selected


def _shown(hands: Hands, raw: int) -> int:
    return hands.window.workbench.reading.alignment.map_place(raw, up=False)
