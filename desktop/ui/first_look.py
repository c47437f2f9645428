"""The first moment of a long article, of which only what is in sight has been repaired."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from desktop.workbench import Workbench

_ACTS = frozenset(
    {
        QEvent.Type.ShortcutOverride,
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
    }
)


class FirstLook(QObject):
    """Has the whole article repaired before a person does anything to it.

    Else places of the first reading would be kept over the change to the whole one: the start of a
    drag, what is scrolled to. Nobody acts but by one of these events.
    """

    def __init__(self, workbench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._workbench = workbench
        workbench.opened.connect(self._watch)
        workbench.repaired.connect(self._rest)
        self._watch()

    def _watch(self) -> None:
        self._rest()
        app = QApplication.instance()
        if self._workbench.reading.repaired is not None and app is not None:
            app.installEventFilter(self)

    def _rest(self) -> None:
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ACTS:
            self._rest()
            self._workbench.finish_reading()
        return False
