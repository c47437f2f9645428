"""The menu of the right mouse button in the list of names."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from desktop.ui.window import Window


class NameMenu(QObject):
    """Offers what the keys of the list do with the selected rows."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        names = window.panel.names.list
        names.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        names.customContextMenuRequested.connect(self.open)

    def open(self, place: QPoint) -> None:
        """Open at a place of the list."""
        menu = self.menu_at(place)
        if menu is not None:
            menu.popup(self._window.panel.names.list.viewport().mapToGlobal(place))

    def menu_at(self, place: QPoint) -> QMenu | None:
        """The menu for a place; None where there is no row."""
        names = self._window.panel.names.list
        index = names.indexAt(place)
        if not index.isValid():
            return None
        if not names.selectionModel().isSelected(index):
            names.setCurrentIndex(index)
        names.setFocus()
        rows = names.selected()
        groups = {row.group.key for row in rows}
        menu = QMenu(names)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        actions = self._window.actions_by_name
        menu.addAction(actions["edit name"])
        for words, keys, signal, can in (
            (self.tr("Make one name of them"), "G", names.joined, len(groups) > 1),
            (self.tr("Never the same"), "N", names.kept_apart, len(groups) > 1),
            (
                self.tr("A name of its own"),
                "U",
                names.parted,
                all(row.mention is not None for row in rows),
            ),
        ):
            action = menu.addAction(f"{words}\t{keys}")
            action.setEnabled(can)
            action.triggered.connect(lambda _on=False, told=signal: told.emit(rows))
        menu.addSeparator()
        menu.addAction(actions["note"])
        menu.addAction(actions["history"])
        return menu
