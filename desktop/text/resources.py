"""Where the files lie that ship with the program."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resource(*names: str) -> Path:
    """Find a shipped file or folder: in the checkout, an installed wheel or a frozen program.

    A wheel carries the resources inside the package; everywhere else they lie beside it.
    """
    inside = _PACKAGE / "resources"
    return (inside if inside.is_dir() else _PACKAGE.parent / "resources").joinpath(*names)
