"""What is made, in one place: its names, its version, its icon."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "packaging"
MADE = ROOT / "build"
DIST = ROOT / "dist"
ICON = ROOT / "resources" / "icons" / "quandian.svg"


@dataclass(frozen=True, slots=True)
class Product:
    """The program as systems name it."""

    name: str
    title: str
    version: str
    description: str
    publisher: str
    copyright: str
    dependencies: tuple[str, ...]

    @property
    def console_name(self) -> str:
        """The program that scripts and consoles on Windows start."""
        return f"{self.name}-cli"

    @property
    def numbers(self) -> tuple[int, int, int, int]:
        """The version as Windows wants it: four numbers."""
        found = [int(number) for number in re.findall(r"\d+", self.version)[:4]]
        one, two, three, four = (*found, 0, 0, 0, 0)[:4]
        return one, two, three, four


def product() -> Product:
    """Read what pyproject.toml, the licence and the package say of themselves."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    package = (ROOT / "desktop" / "__init__.py").read_text(encoding="utf-8")
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    version = re.search(r'^__version__ = "(.+)"$', package, re.MULTILINE)
    rights = re.search(r"^Copyright .+$", licence, re.MULTILINE)
    assert version is not None
    assert rights is not None
    return Product(
        name="quandian",
        title="Quandian 圈點",
        version=version[1],
        description=project["description"],
        publisher=project["authors"][0]["name"],
        copyright=rights[0],
        dependencies=tuple(project["dependencies"]),
    )
