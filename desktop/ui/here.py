"""What the keyboard is on: a value of the project, and where that is on the screen."""

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from desktop.annotations.values import Article, Entity, Frame, Mention


@dataclass(frozen=True, slots=True)
class Here:
    """A value that can be noted and told about; `place` is on the screen, `text` what it reads."""

    value: Mention | Frame | Entity | Article
    text: str
    place: QRect


def on_screen(widget: QWidget, rect: QRect) -> QRect:
    """A rectangle of a widget, as far as it is in sight, in pixels of the screen."""
    rect = rect.intersected(widget.rect()) if rect.intersects(widget.rect()) else widget.rect()
    return QRect(widget.mapToGlobal(rect.topLeft()), rect.size())
