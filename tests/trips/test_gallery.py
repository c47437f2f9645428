"""The pictures of the gallery: drawn again they look the same, and show what they are for."""

import importlib.util
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.annotations.values import Label
from desktop.formats.schema_toml import default_schema

ROOT = Path(__file__).resolve().parents[2]
LABELS = {label.export_name: label for label in default_schema().labels}
ARTICLE = range(236, 560)
"""The columns of what is nested, in a picture 1180 wide."""


@pytest.fixture(scope="module")
def gallery() -> Iterator[ModuleType]:
    spec = importlib.util.spec_from_file_location("gallery", ROOT / "packaging" / "gallery.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["gallery"] = module
    before = list(sys.path)
    spec.loader.exec_module(module)
    yield module
    sys.path[:] = before
    del sys.modules["gallery"]


@pytest.fixture(scope="module")
def project(gallery: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gallery") / "gallery.quandian"
    gallery.make(path)
    return path


def drawn(gallery: ModuleType, project: Path, name: str, out: Path) -> QImage:
    picture = next(each for each in gallery.PICTURES if each.name == name)
    gallery.draw(project, picture, out)
    image = QImage(str(out))
    assert not image.isNull()
    return image


def lanes(image: QImage, color: str, least: int) -> list[tuple[int, int]]:
    """Where bars of a color are, top down: the row of pixels and the length, `least` at least."""
    wanted = QColor(color).rgb()
    found: list[tuple[int, int]] = []
    for y in range(130, image.height() - 30):
        run = longest = 0
        for x in ARTICLE:
            run = run + 1 if image.pixel(x, y) == wanted else 0
            longest = max(longest, run)
        if longest >= least and (not found or y > found[-1][0] + 3):
            found.append((y, longest))
    return found


def within_article(image: QImage) -> QImage:
    """The part of a picture that shows the article, at least 880 wide at the usual scale."""
    scale = image.width() // 880
    return image.copy(236 * scale, 130 * scale, (image.width() // scale - 618) * scale, 350 * scale)


def difference(one: QImage, other: QImage) -> float:
    """The share of pixels that differ to the eye, neighbours taken together."""
    small = [
        image.scaled(
            image.size() / 2,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        for image in (one, other)
    ]
    size = small[0].size()
    different = 0
    for y in range(size.height()):
        for x in range(size.width()):
            colors = [image.pixelColor(x, y) for image in small]
            channels = zip(*((c.red(), c.green(), c.blue()) for c in colors), strict=True)
            different += any(abs(here - there) > 24 for here, there in channels)
    return different / (size.width() * size.height())


def color_of(label: Label, *, is_dark: bool) -> str:
    return label.dark_color if is_dark else label.color


def test_the_same_picture_comes_twice(gallery: ModuleType, project: Path, tmp_path: Path) -> None:
    one = drawn(gallery, project, "crossing-light", tmp_path / "one.png")
    other = drawn(gallery, project, "crossing-light", tmp_path / "other.png")
    assert one.size() == other.size()
    different = sum(
        abs(QColor(one.pixel(x, y)).lightness() - QColor(other.pixel(x, y)).lightness()) > 8
        for y in range(0, one.height(), 2)
        for x in range(0, one.width(), 2)
    )
    assert different < one.width() * one.height() / 4 / 1000


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_six_nested_mentions_have_six_lanes_the_shortest_on_top(
    gallery: ModuleType, project: Path, tmp_path: Path, theme: str
) -> None:
    image = drawn(gallery, project, f"nested-{theme}", tmp_path / "nested.png")
    bars = sorted(
        bar
        for name in ("place", "organization", "title")
        for bar in lanes(image, color_of(LABELS[name], is_dark=theme == "dark"), 34)
    )
    # The first line of the article, down to its longest bar: that of the mention around all others.
    first = bars[: 1 + max(range(len(bars)), key=lambda at: (bars[at][1], -at))]
    assert len(first) == 6
    assert [length for _y, length in first] == sorted(length for _y, length in first)
    assert all(below - above >= 10 for (above, _), (below, _) in pairwise(first))


@pytest.mark.parametrize(
    "name", ["nested-light", "crossing-dark", "rare-light", "apart-dark", "nested-200"]
)
def test_the_article_looks_as_in_the_gallery(
    gallery: ModuleType, project: Path, tmp_path: Path, name: str, qapp: QApplication
) -> None:
    kept = QImage(str(ROOT / "docs" / "gallery" / f"{name}.png"))
    if kept.text(gallery.FONTS) != gallery.fonts():
        pytest.skip("the gallery was drawn with other fonts than this machine has")
    image = drawn(gallery, project, name, tmp_path / "now.png")
    assert image.size() == kept.size()
    assert difference(within_article(image), within_article(kept)) < 0.001


def test_a_picture_without_its_name_tags_is_not_as_in_the_gallery(gallery: ModuleType) -> None:
    """What the comparison above lets pass would not hide that something vanished."""
    article = within_article(QImage(str(ROOT / "docs" / "gallery" / "nested-light.png")))
    without = article.copy()
    painter = QPainter(without)
    tags = 0
    for y in range(article.height()):
        for x in range(article.width() - 28):
            named = LABELS["place"].color
            if article.pixelColor(x, y).name() == named == article.pixelColor(x + 20, y).name():
                painter.fillRect(x, y + 2, 26, 11, QColor("#fdfbf7"))
                tags += 1
    painter.end()
    assert tags
    assert difference(article, article.copy()) == 0
    assert difference(article, without) > 0.001


def test_at_200_percent_there_are_twice_the_pixels(
    gallery: ModuleType, project: Path, tmp_path: Path
) -> None:
    image = drawn(gallery, project, "nested-200", tmp_path / "twice.png")
    assert (image.width(), image.height()) == (1760, 960)


def test_every_picture_of_the_gallery_is_there_and_shown(gallery: ModuleType) -> None:
    page = (ROOT / "docs" / "gallery.md").read_text(encoding="utf-8")
    for picture in gallery.PICTURES:
        assert f"gallery/{picture.name}.png" in page
        assert (ROOT / "docs" / "gallery" / f"{picture.name}.png").stat().st_size > 10_000
