"""The menu of a row: what can be done at the cell that was pressed on, with the keys for it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.ui.keys import Bindings

_WORDS = {
    "empty cell": QT_TRANSLATE_NOOP("RowMenu", "Empty the cell"),
    "swap up": QT_TRANSLATE_NOOP("RowMenu", "Swap with the cell above"),
    "swap down": QT_TRANSLATE_NOOP("RowMenu", "Swap with the cell below"),
    "confirm row": QT_TRANSLATE_NOOP("RowMenu", "Confirm the pairing"),
    "confirm all": QT_TRANSLATE_NOOP("RowMenu", "Confirm the pairing of all rows"),
    "insert row": QT_TRANSLATE_NOOP("RowMenu", "Add a row below"),
    "delete row": QT_TRANSLATE_NOOP("RowMenu", "Delete the row"),
}
_DOUBT = QT_TRANSLATE_NOOP("RowMenu", "Doubt the pairing")


def show_row_menu(
    table: QAbstractItemView,
    bindings: Bindings,
    run: Callable[[str], object],
    place: QPoint,
    can: Mapping[str, bool],
    *,
    is_sure: bool,
    more: bool = False,
) -> None:
    """Open it at a place of the table; `can` says what can't be done now.

    `more`: rows can be added, as in what is not accepted yet.
    """
    menu = QMenu(table)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for command_id, words in _WORDS.items():
        if command_id == "insert row" and not more:
            continue
        source = _DOUBT if command_id == "confirm row" and is_sure else words
        title = QCoreApplication.translate("RowMenu", source)
        # The key stands beside it as in the window's menu, but is not bound here once more.
        action = menu.addAction(f"{title}\t{bindings.shown(command_id)}")
        action.setEnabled(can.get(command_id, True))
        action.triggered.connect(lambda _=False, wanted=command_id: run(wanted))
    shared = [] if more else _shared(table)
    if shared:
        menu.addSeparator()
        menu.addActions(shared)
    menu.popup(table.viewport().mapToGlobal(place))


def _shared(table: QAbstractItemView) -> list[QAction]:
    """What the panel has for the menus of all its lists."""
    widget: QWidget | None = table
    while widget is not None and not widget.isWindow():
        if widget.actions():
            return widget.actions()
        widget = widget.parentWidget()
    return []
