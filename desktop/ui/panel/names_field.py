"""The field in which a name is changed, in its row."""

from PySide6.QtCore import QAbstractItemModel, QRect, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from desktop.ui.panel.names_look import BEFORE_NAME
from desktop.ui.panel.names_model import AnyIndex, NamesModel
from desktop.ui.theme import sans


class NameField(QStyledItemDelegate):
    """Opens a field over the name of a row; `renamed` carries the row and the new name."""

    renamed = Signal(object, str)

    def __init__(self, model: NamesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    @override
    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        field = QLineEdit(parent)
        field.setFont(sans(14))
        field.setAccessibleName(self.tr("The name"))
        return field

    @override
    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        assert isinstance(editor, QLineEdit)
        if not editor.isModified():  # a step elsewhere must not undo what was typed
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        assert isinstance(editor, QLineEdit)
        name = editor.text().strip()
        if name and name != index.data(Qt.ItemDataRole.EditRole):
            self.renamed.emit(self._model.row(index.row()), name)

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(BEFORE_NAME, 2, -2, -2))
