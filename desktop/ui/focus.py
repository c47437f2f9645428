"""Which part of the window has the keyboard, and which has it next."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.ui.popover import Popover

_BY_KEYS = Qt.FocusPolicy.TabFocus


class Focus:
    """Leads the keyboard round the panes, and back to where it was when a popover closes.

    A pane is a widget and how to give it the keyboard; one that is hidden is passed over. Where
    nothing has the keyboard, `home` is taken to have it.
    """

    def __init__(self, panes: Sequence[tuple[QWidget, Callable[[], None]]], home: QWidget) -> None:
        self._panes = panes
        self._home = home
        self._before: Sequence[QWidget] = ()

    def next(self, *, forward: bool) -> None:
        """Give the keyboard to the next pane, or to the one before."""
        panes = [pane for pane in self._panes if pane[0].isVisibleTo(pane[0].window())]
        here = QApplication.focusWidget() or self._home
        at = next(
            (at for at, (pane, _) in enumerate(panes) if pane is here or pane.isAncestorOf(here)),
            -1 if forward else 0,
        )
        panes[(at + (1 if forward else -1)) % len(panes)][1]()

    def add(self, pane: QWidget, give: Callable[[], None]) -> None:
        """Let there be another pane, before the others."""
        self._panes = ((pane, give), *self._panes)

    def keep(self) -> None:
        """Remember what has the keyboard, if that is no popover, which goes."""
        chain: list[QWidget] = []
        here = QApplication.focusWidget()
        while here is not None:
            if isinstance(here, Popover):
                return
            chain.append(here)
            here = here.parentWidget()
        self._before = chain

    def give_back(self) -> None:
        """Let it have the keyboard again; where it has gone, as fields do, what it lay in."""
        for widget in self._before:
            # Python may still hold what Qt has deleted.
            if isValid(widget) and widget.isVisible() and widget.focusPolicy() & _BY_KEYS:
                widget.setFocus()
                return
        self._home.setFocus()
