"""What says that it paints all of itself does, and saves what lies below it from being painted."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from desktop.text.span import Span
from desktop.ui.theme import DARK, LIGHT, Theme
from desktop.ui.theme import apply as dress
from desktop.ui.window import Window

STRANGE = Qt.GlobalColor.magenta


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    before = qapp.palette(), qapp.styleSheet()
    dress(qapp, request.param)
    yield request.param
    qapp.setPalette(before[0])
    qapp.setStyleSheet(before[1])


class _Painted(QObject):
    """The widgets that are painted."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.names.add(type(watched).__name__)
        return False


def opaque(window: Window) -> list[QWidget]:
    attribute = Qt.WidgetAttribute.WA_OpaquePaintEvent
    return [
        each
        for each in window.findChildren(QWidget)
        if each.testAttribute(attribute) and each.isVisible() and not each.size().isEmpty()
    ]


def test_nothing_shines_through(theme: Theme, window: Window) -> None:
    window.set_theme(theme)
    window.view.select_raw(Span(0, 4))
    QTest.keyClick(window.view, Qt.Key.Key_1)
    QApplication.processEvents()
    widgets = opaque(window)
    names = {type(each).__name__ for each in widgets}
    assert {"Tabs", "Panel", "StatusBar", "Minimap", "ThinBar"} <= names
    assert window.view.viewport() in widgets
    for widget in widgets:
        picture = QImage(widget.size(), QImage.Format.Format_RGB32)
        picture.fill(STRANGE)
        strange = picture.pixel(0, 0)
        widget.render(picture, QPoint(), QRegion(), QWidget.RenderFlag(0))
        left = any(
            picture.pixel(x, y) == strange
            for x in range(picture.width())
            for y in range(picture.height())
        )
        assert not left, f"{type(widget).__name__} of {type(widget.parent()).__name__}"


def test_a_label_has_no_bar_nor_panel_nor_window_painted(
    theme: Theme, window: Window, qapp: QApplication
) -> None:
    window.set_theme(theme)
    window.view.select_raw(Span(0, 4))
    QApplication.processEvents()
    painted = _Painted()
    qapp.installEventFilter(painted)
    QTest.keyClick(window.view, Qt.Key.Key_1)
    QApplication.processEvents()
    qapp.removeEventFilter(painted)
    assert "Tabs" in painted.names
    assert not painted.names & {"Window", "QSplitter", "Side", "Panel", "Middle", "ArticleView"}
