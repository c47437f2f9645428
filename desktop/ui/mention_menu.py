"""The menu of the right mouse button in the article: what can be done with what lies there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtWidgets import QMenu

from desktop.annotations.values import Label

if TYPE_CHECKING:
    from desktop.ui.window import Window

_EVERYWHERE = ("label same", "", "note", "history", "edit name", "", "copy labelled")


class MentionMenu(QObject):
    """Selects the mention under the pointer and offers what the keys do."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        view = window.view
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self.open)

    def open(self, place: QPoint) -> None:
        """Open at a place of the article's viewport."""
        menu = self.menu_at(place)
        if menu is not None:
            menu.popup(self._window.view.viewport().mapToGlobal(place))

    def menu_at(self, place: QPoint) -> QMenu | None:
        """The menu for a place; None where no article is shown."""
        window, view = self._window, self._window.view
        if window.workbench.article is None:
            return None
        under = view.mention_under(QPointF(place))
        if under is not None and view.selection() is None:
            window.marking.select(under.id)
        menu = QMenu(view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_labels(menu)
        menu.addSeparator()
        for name in _EVERYWHERE:
            if name:
                menu.addAction(window.actions_by_name[name])
            else:
                menu.addSeparator()
        copy = menu.addAction(self.tr("Copy"), lambda: view.copy())
        copy.setEnabled(view.selection() is not None)
        delete = menu.addAction(self.tr("Delete the mention"), self._delete)
        delete.setEnabled(window.marking.mention is not None)
        return menu

    def _add_labels(self, menu: QMenu) -> None:
        """Label the selection, or give the mention another label."""
        window = self._window
        mention = window.marking.mention
        can = window.view.selection() is not None or mention is not None
        labels = menu.addMenu(self.tr("Label"))
        labels.setEnabled(can)
        for label in window.workbench.schema.labels:
            action = labels.addAction(f"{label.key or ''}  {label.name}".strip())
            action.setCheckable(True)
            action.setChecked(mention is not None and mention.label == label.id)
            action.triggered.connect(lambda _on, chosen=label: self._press(chosen))

    def _press(self, label: Label) -> None:
        self._window.marking.press(label)
        self._window.view.setFocus()

    def _delete(self) -> None:
        self._window.marking.run("delete")
