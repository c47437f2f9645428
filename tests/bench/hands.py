"""Two hands at the window: real events through the event system, each of them counted."""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.text.span import Span
from desktop.ui.window import Window

_PATIENCE = 20.0
_NOTCH = 120
_NONE = Qt.KeyboardModifier.NoModifier


class Hands:
    """Presses keys and moves the mouse; what is seen on the screen is read from the window.

    A key with its modifiers is one action, so is a drag, a click, a notch of the wheel. `counts`
    has them by what they were for, which `doing` says.
    """

    def __init__(self, window: Window, *, has_mouse: bool) -> None:
        self.window = window
        self.view = window.view
        self.has_mouse = has_mouse
        self.counts: Counter[str] = Counter()
        self._kind = ""

    @contextmanager
    def doing(self, kind: str) -> Iterator[None]:
        """Count all that is done meanwhile as of this kind."""
        before, self._kind = self._kind, kind
        yield
        self._kind = before

    # Keys

    def press(self, key: Qt.Key | str, modifier: Qt.KeyboardModifier = _NONE) -> None:
        """Press a key where the keyboard is."""
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the keyboard"
        if isinstance(key, str):
            QTest.keyClicks(focus, key, modifier)
        else:
            QTest.keyClick(focus, key, modifier)
        self._acted()

    # The mouse

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        at = widget.rect().center() if place is None else place
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
        self._acted()

    def click_text(self, raw: int) -> None:
        """Click between two characters of the article, having scrolled there."""
        self._scroll_to(Span(raw, raw + 1))
        self.click(self.view.viewport(), self._point(raw, is_end=False))

    def drag(self, raw: Span) -> None:
        """Drag over a raw span, having scrolled there."""
        self._scroll_to(raw)
        viewport = self.view.viewport()
        start, end = self._point(raw.start, is_end=False), self._point(raw.end, is_end=True)
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        for place in ((start + end) / 2, end):
            QTest.mouseMove(viewport, place)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
        self._acted()

    def _point(self, raw: int, *, is_end: bool) -> QPoint:
        """Where to press: at an end of a line the side of it where the character is."""
        if not is_end:
            return self.view.point_of(raw).toPoint() + QPoint(1, 0)
        before = self.view.point_of(raw - 1).toPoint()
        after = self.view.point_of(raw).toPoint()
        return after if after.y() == before.y() else before + QPoint(18, 0)

    def _scroll_to(self, raw: Span) -> None:
        """Turn the wheel until a span is well in sight."""
        viewport = self.view.viewport()
        for _ in range(500):
            top, bottom = self.view.point_of(raw.start).y(), self.view.point_of(raw.end).y()
            if top > 20 and bottom < viewport.height() - 20:
                return
            turn = -_NOTCH if bottom >= viewport.height() - 20 else _NOTCH
            centre = QPointF(viewport.rect().center())
            wheel = QWheelEvent(
                centre,
                viewport.mapToGlobal(centre),
                QPoint(),
                QPoint(0, turn),
                Qt.MouseButton.NoButton,
                _NONE,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(viewport, wheel)
            self._acted()
        raise AssertionError("the wheel does not bring it into sight")

    # Waiting

    def see(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is on the screen."""
        until = time.monotonic() + _PATIENCE
        while not is_so():
            assert time.monotonic() < until, "it does not come"
            QApplication.processEvents()
            time.sleep(0.002)

    def rest(self) -> None:
        """Wait until the window has caught up with what was done."""
        names = self.window.panel.names
        self.see(lambda: not self.window.is_working and not names.is_thinking)

    def _acted(self) -> None:
        self.counts[self._kind] += 1
        QApplication.processEvents()
