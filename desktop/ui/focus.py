"""Which part of the window has the keyboard, and which has it next."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.popover import Popover


class Focus:
    """Leads the keyboard round the panes, and back to where it was when a popover closes.

    A pane is a widget and how to give it the keyboard; one that is hidden is passed over. Where
    nothing has the keyboard, `home` is taken to have it.
    """

    def __init__(self, panes: Sequence[tuple[QWidget, Callable[[], None]]], home: QWidget) -> None:
        self._panes = panes
        self._home = home
        self._before: QWidget | None = None

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
        here = QApplication.focusWidget()
        above = here
        while above is not None and not isinstance(above, Popover):
            above = above.parentWidget()
        if above is None:
            self._before = here

    def give_back(self) -> None:
        (self._before or self._home).setFocus()
