"""What the program says of itself."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from desktop import __version__
from desktop.ui import about
from desktop.ui.about import About
from desktop.ui.window import Window


def test_about_shows_the_version_and_our_licence(window: Window) -> None:
    window.commands.run("about")
    (shown,) = window.findChildren(About)
    assert shown.isVisible()
    assert not shown.isModal()
    assert shown.windowTitle() == "About Quandian"
    assert any(__version__ in label.text() for label in shown.findChildren(QLabel))
    assert "MIT License" in shown.text.toPlainText()
    shown.close()
    QApplication.processEvents()


def test_a_made_program_shows_the_licences_of_all_it_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "licences.txt").write_text("Qt 與 𠮷 的授權", encoding="utf-8")
    place: Callable[..., Path] = lambda *names: tmp_path.joinpath(*names)  # noqa: E731
    monkeypatch.setattr(about, "resource", place)
    assert about.licences() == "Qt 與 𠮷 的授權"
