"""What a first use would have to wait for is loaded before it."""

from pytestqt.qtbot import QtBot

from desktop.text.conversion import _converter
from desktop.ui.window import Window


def test_a_window_that_rests_has_the_dictionaries_of_all_readings(
    window: Window, qtbot: QtBot
) -> None:
    _converter.cache_clear()
    qtbot.waitUntil(lambda: window.warming.is_done)
    loaded = _converter.cache_info().currsize
    assert loaded >= 3
    for config in ("tw2s", "s2tw", "s2hk"):
        _converter(config)
    assert _converter.cache_info().currsize == loaded
