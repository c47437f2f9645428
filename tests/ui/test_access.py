"""What a screen reader and a keyboard find in the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollBar, QWidget

from desktop.ui.window import Window


def test_whatever_takes_the_keyboard_has_a_name(window: Window) -> None:
    for widget in window.findChildren(QWidget):
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(widget, QScrollBar):
            continue
        if widget.focusProxy() is not None or not widget.isVisible():
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget


def test_a_row_of_the_list_says_its_title_its_state_and_what_it_holds(window: Window) -> None:
    model = window.articles.view.model()
    said = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    # Whether the plural forms of English are loaded depends on what ran before.
    assert said in {
        "禾川县农业项目, New, 0 mention(s), 場景 0, 簽約 0",
        "禾川县农业项目, New, 0 mentions, 場景 0, 簽約 0",
    }


def test_a_notice_says_itself(window: Window) -> None:
    window.middle.notice.say("𠮷 is labelled already.", is_error=True)
    assert window.middle.notice.accessibleName() == "𠮷 is labelled already."
