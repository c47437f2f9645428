"""What a screen reader finds in the program; run by the system's Python, which has gi.

Prints one JSON object: the article's text, the caret and the selection as keys move them, where
characters are on the screen, and what was announced until the words given were.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found] # noqa: E402

PATIENCE = 30.0


def spin(seconds: float) -> None:
    """Let events come in for a while."""
    until = time.monotonic() + seconds
    context = GLib.MainContext.default()
    while time.monotonic() < until:
        while context.iteration(False):
            pass
        time.sleep(0.01)


def found(wanted: Callable[[], Any], what: str) -> Any:
    """Wait until something is there."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        there = wanted()
        if there is not None:
            return there
        spin(0.2)
    raise SystemExit("not found: " + what)


def program() -> Any:
    """The program among all that can be read; None until it is there."""
    desktop = Atspi.get_desktop(0)
    for at in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(at)
        if child is not None and "quandian" in (child.get_name() or "").lower():
            return child
    return None


def named(root: Any, name: str, depth: int = 0) -> Any:
    """The first below `root` with a name and a text."""
    if root is None or depth > 12:
        return None
    if root.get_name() == name and root.get_text_iface() is not None:
        return root
    for at in range(root.get_child_count()):
        there = named(root.get_child_at_index(at), name, depth + 1)
        if there is not None:
            return there
    return None


def press(*keys: str) -> None:
    """Press keys, and let the program and its events come through."""
    subprocess.run(["xdotool", "key", "--delay", "60", *keys], check=True)
    spin(0.5)


def main() -> None:
    Atspi.init()
    announced: list[str] = []
    listener = Atspi.EventListener.new(lambda event: announced.append(str(event.any_data)))
    root = found(program, "the program")
    view = found(lambda: named(root, "Article"), "the article")
    text = view.get_text_iface()
    seen: dict[str, Any] = {
        "count": Atspi.Text.get_character_count(text),
        "text": Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)),
    }
    press("ctrl+Home", "Right", "Right")
    seen["caret"] = Atspi.Text.get_caret_offset(text)
    press("shift+Right", "shift+Right")
    selection = Atspi.Text.get_selection(text, 0)
    seen["selection"] = [selection.start_offset, selection.end_offset]
    press("ctrl+Home")
    boxes = []
    for at in range(4):
        box = Atspi.Text.get_character_extents(text, at, Atspi.CoordType.SCREEN)
        boxes.append([box.x, box.y, box.width, box.height])
    seen["boxes"] = boxes
    frame = Atspi.Component.get_extents(view.get_component_iface(), Atspi.CoordType.SCREEN)
    seen["view"] = [frame.x, frame.y, frame.width, frame.height]
    until = time.monotonic() + PATIENCE
    while not any(sys.argv[1] in words for words in announced) and time.monotonic() < until:
        # A program that is just starting may miss that someone listens, so that is said each time;
        # and other things are announced too.
        listener.register("object:announcement")
        press("ctrl+Home", "Right", "Right", "Right", "Right", "Right")
    seen["announced"] = announced
    sys.stdout.write(json.dumps(seen) + "\n")


main()
